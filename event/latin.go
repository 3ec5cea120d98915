package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// latin cuts an English sentence into the same phrases and clauses as builder
// an Arabic one. What differs: an article opens a noun phrase, whose head is
// its last word; the subject stands before its verb; an infinitive is a masdar
// with the marker «to v», so that governors and frames serve both languages.
type latin struct {
	*builder
	e *englishLists
}

// englishLists is the numbers of the lists that only the English stages know.
type englishLists struct {
	determiner, definite, possessive, pronoun, they, be, have, do, will, would, must, not, none, adverb, adjective, governing, plain, delegates, genitive, office int
	toVerb                                                                                                                                                        rule.Set
}

func knownEnglish(rs *rule.RuleSet) *englishLists {
	if rs.Lang != "en" {
		return nil
	}
	l := rs.List
	e := &englishLists{
		determiner: l("DETERMINER"), definite: l("DEFINITE"), possessive: l("POSSESSIVE"), pronoun: l("PRONOUN"), they: l("THEY"),
		be: l("BE_FORM"), have: l("HAVE_FORM"), do: l("DO_FORM"), will: l("WILL"), would: l("WOULD"), must: l("G_MUST"), not: l("NEGATION"), none: l("NO_ONE"),
		adverb: l("ADVERB"), adjective: l("GOVERNING_ADJECTIVE"), governing: l("NOUN_OF_ACT"), plain: l("PLAIN_ADJECTIVE"), delegates: l("DELEGATES"), genitive: l("GENITIVE"), office: l("OFFICE_NOUN"),
	}
	e.toVerb, _ = rs.Marker(toVerb)
	return e
}

// toVerb is the marker of infinitives.
const toVerb = "to v"

// latinSentence builds the phrases of an English sentence.
func (d *document) latinSentence(from, to int, item bool) *rule.Sentence {
	b := latin{&builder{d: d, item: item, l: &d.x.lists, s: &rule.Sentence{Tokens: d.tokens, From: from, To: to, Phrases: d.scratch}}, d.x.english}
	b.s.Segments = append(b.s.Segments, rule.Segment{Kind: rule.Main, Parent: -1, Verb: -1})
	b.doer()
	for i := from + d.latinDateline(from, to); i < to; {
		i = b.step(i)
	}
	b.coordinate()
	b.series()
	if d.headline {
		b.headlineList()
	}
	d.scratch = b.s.Phrases[:0]
	return b.s
}

// latinDateline is how many words of «AMMAN, June 3 -» or «JEDDAH (Agencies) -»
// stand in front of the news itself.
func (d *document) latinDateline(from, to int) int {
	for i := from; i < to && i < from+maxDateline; i++ {
		w := d.text.Words[i]
		switch {
		case w.Key == "-" || w.Key == "–" || w.Key == "—":
			if i == from || w.Glued && w.Key == "-" {
				return 0
			}
			return i + 1 - from
		case w.Script == word.Symbol || w.Script == word.Number || d.bracketed(i) || d.mentionAt[i] >= 0 && d.mentions[d.mentionAt[i]].Kind == entity.DATE:
		case d.mentionAt[i] >= 0 && i == from:
			i = d.mentions[d.mentionAt[i]].To - 1
		case d.in.Text[w.Lo:w.Hi] != strings.ToUpper(w.Key) && !d.insideDate(i, from):
			return 0
		}
	}
	return 0
}

// insideDate reports whether word i belongs to a date that begins after word
// from.
func (d *document) insideDate(i, from int) bool {
	for k := i; k > from; k-- {
		if m := d.mentionAt[k]; m >= 0 {
			return d.mentions[m].Kind == entity.DATE && d.mentions[m].To > i
		}
	}
	return false
}

func (b latin) word(i int) *word.Word   { return &b.d.text.Words[i] }
func (b latin) token(i int) *rule.Token { return &b.d.tokens[i] }

// is reports whether word i stands in a list and in the sentence.
func (b latin) is(i, list int) bool {
	return i >= b.s.From && i < b.s.To && b.d.tokens[i].Lists.Has(list) && b.d.mentionAt[i] < 0
}

func (b latin) key(i int) string {
	if i < b.s.From || i >= b.s.To {
		return ""
	}
	return b.d.text.Words[i].Key
}

// step takes the phrase that begins at word i and returns where the next one
// begins.
func (b latin) step(i int) int {
	if b.d.mentionAt[i] < 0 && b.token(i).Feat == 0 {
		b.token(i).Feat = b.guessed(i)
	}
	switch {
	case b.d.mentionAt[i] >= 0:
		return b.name(i, b.d.mentionAt[i])
	case b.word(i).Script == word.Symbol:
		return b.mark(i)
	}
	if b.token(i).Lists.Has(b.l.honorific) && b.key(i) != "he" {
		return i + b.token(i).Len
	}
	if n := b.infinitive(i); n > 0 {
		return i + n
	}
	if n := b.connective(i); n > 0 {
		return i + n
	}
	if n := b.particleWord(i); n > 0 {
		return i + n
	}
	if n := b.group(i); n > 0 {
		return i + n
	}
	if n := b.gerund(i); n > 0 {
		return i + n
	}
	return b.nounPhrase(i)
}

// mark takes a sign. A hyphen within a word is none; a hyphen or a slash
// between two names joins them.
func (b latin) mark(i int) int {
	switch key := b.key(i); {
	case key == "-" && i+1 < b.s.To && b.word(i).Glued && b.word(i+1).Glued, key == "/":
		if b.afterName(i) && b.d.mentionAt[i+1] >= 0 {
			b.joined = true
		}
		return i + 1
	case key == "'" || key == "’":
		return i + 1
	case key == ",":
		b.aside()
	case key == "-" || key == "–" || key == "—":
		b.comma = true
	}
	return b.sign(i)
}

func (b latin) afterName(i int) bool {
	n := len(b.s.Phrases) - 1
	return n >= 0 && b.s.Phrases[n].To == i && b.s.Phrases[n].Ref >= 0
}

// connective takes prepositions, conjunctions and what opens a clause.
func (b latin) connective(i int) int {
	t := b.token(i)
	if t.Lists.Has(b.l.rel) && t.Len == 1 && b.opensRelative(i) {
		b.particle(i)
		b.open(rule.Relative, false)
		return 1
	}
	if b.key(i) == "that" {
		return b.thatWord(i)
	}
	if n := b.rumour(i); n > 0 {
		return n
	}
	if n := b.subordinator(i); n > 0 {
		return n
	}
	if t.Lists.Has(b.l.and) && t.Len == 1 {
		b.joined = true
		return 1
	}
	if t.Len > 1 && b.activeBefore(i) {
		return 0
	}
	return b.preposition(i)
}

// rumour steps over who told what is denied: «denied what some websites had
// reported about a meeting» denies a meeting.
func (b latin) rumour(i int) int {
	v := b.s.Segments[b.seg].Verb
	if b.key(i) != "what" || v < 0 || !b.s.Phrases[v].Lists.Has(b.l.deny) {
		return 0
	}
	about := b.d.x.rules.List("ABOUT")
	for k := i + 1; k < b.s.To-1 && k < i+clauseReach && b.word(k).Script != word.Symbol; k++ {
		if marks, _, ok := b.markerAt(k+1, 1); ok && marks.Has(about) && b.token(k).Lists.Has(b.l.say) {
			return k + 1 - i
		}
	}
	return 0
}

// activeBefore reports whether word i is a verb with its subject right before it,
// and begins no preposition: «the ministers chaired by video link a session».
func (b latin) activeBefore(i int) bool {
	n := len(b.s.Phrases) - 1
	for n >= 0 && b.s.Phrases[n].Type&rule.Break != 0 {
		n--
	}
	return n >= 0 && b.token(i).Feat&rule.PastPart != 0 && b.s.Segments[b.seg].Verb < 0 && b.s.Phrases[n].Type&rule.Actor != 0 && b.s.Phrases[n].Bare() && !b.byPerson(i)
}

// byPerson reports whether an actor follows the «by» of the preposition that
// begins at word i.
func (b latin) byPerson(i int) bool {
	k := i + b.token(i).Len
	return b.nameAt(k)
}

// opensRelative reports whether «who», «which» follow a noun or a comma; at the
// head of a clause they ask.
func (b latin) opensRelative(i int) bool { return len(b.s.Phrases) > 0 && b.hasPhrases() }

// thatWord takes «that»: after a noun and before a verb it is a relative, after
// a verb or a noun of saying it opens a clause, else it points.
func (b latin) thatWord(i int) int {
	n := len(b.s.Phrases) - 1
	if n < 0 || b.marker != "" {
		return 0
	}
	last := &b.s.Phrases[n]
	switch {
	case last.Type&(rule.Noun|rule.Actor|rule.Place|rule.Instrument) != 0 && b.verbal(i+1) && last.Type&rule.Act == 0:
		b.particle(i)
		b.open(rule.Relative, false)
		return 1
	case b.s.Segments[b.seg].Verb >= 0 || last.Type&rule.Noun != 0 || last.Lists.Has(b.l.say):
		b.particle(i)
		b.open(rule.That, false)
		return 1
	}
	return 0
}

// verbal reports whether word i can begin a group of verbs.
func (b latin) verbal(i int) bool {
	if i >= b.s.To || b.d.mentionAt[i] >= 0 {
		return false
	}
	t := b.token(i)
	return t.Lists.Has(b.e.be) || t.Lists.Has(b.e.have) || t.Lists.Has(b.e.do) || t.Lists.Has(b.e.will) || t.Lists.Has(b.e.would) || t.Lists.Has(b.e.must) || t.Lists.Has(b.l.maybe) ||
		t.Feat&rule.Finite != 0
}

// subordinator takes «when», «if», «after» with a clause behind it. A word that
// is a preposition too needs a verb before the next comma.
func (b latin) subordinator(i int) int {
	t := b.token(i)
	if !t.Lists.Has(b.l.subord) {
		return 0
	}
	if _, _, ok := b.markerAt(i, t.Len); ok && !b.clauseAhead(i+t.Len) {
		return 0
	}
	b.particle(i)
	b.open(rule.Subordinate, false)
	b.closing = true
	return t.Len
}

// clauseReach bounds how far a preposition looks for the verb that makes it a
// subordinator, in words.
const clauseReach = 14

// clauseAhead reports whether a subject and a finite verb follow before the
// next comma.
func (b latin) clauseAhead(i int) bool {
	subject := false
	for k := i; k < b.s.To && k < i+clauseReach; k++ {
		if m := b.d.mentionAt[k]; m >= 0 {
			subject, k = true, b.d.mentions[m].To-1
			continue
		}
		t := b.token(k)
		switch {
		case b.word(k).Script == word.Symbol && b.key(k) != "'" && b.key(k) != "’" && b.key(k) != "-":
			return false
		case t.Lists.Has(b.l.rel) || t.Lists.Has(b.l.and) || b.key(k) == "that":
			return false
		case subject && b.verbal(k) && t.Feat&(rule.IngForm) == 0 && (t.Feat&rule.Finite == 0 || t.Feat&nominal == 0):
			return true
		case k == i && t.Feat&rule.IngForm != 0 && !t.Lists.Has(b.e.determiner):
			return false
		}
		subject = subject || b.word(k).Script == word.Latin && !t.Lists.Has(b.e.adverb)
	}
	return false
}

// series ties «A, B and C» together: coordinate has joined the last two.
func (b latin) series() {
	for k := len(b.s.Phrases) - 1; k > 1; k-- {
		p := &b.s.Phrases[k]
		if !b.headsList(k) || p.Marker != "" && p.Head == k && !(p.Type&rule.Act != 0 && p.Marker == toVerb) || p.Type&(rule.Actor|rule.Noun|rule.Place) == 0 {
			continue
		}
		j := k - 2
		if isMasdar(p) && p.Type&rule.Act != 0 {
			j = b.actBefore(k)
		}
		if j < 0 {
			continue
		}
		q := &b.s.Phrases[j]
		if b.s.Phrases[k-1].Type&rule.Break == 0 || q.Segment != p.Segment || !b.alike(q, p) || q.Marks.Has(b.d.x.rules.List("IN")) && p.Type&rule.Place != 0 && q.Type&rule.Actor != 0 && b.s.Segments[p.Segment].Verb > k {
			continue
		}
		for n := k; n < len(b.s.Phrases); n++ {
			if b.s.Phrases[n].Head == k {
				b.s.Phrases[n].Head = q.Head
				if b.s.Phrases[n].Marker == "" {
					b.s.Phrases[n].Marker, b.s.Phrases[n].Marks = q.Marker, q.Marks
				}
			}
		}
	}
}

// actBefore is the infinitive that the one at phrase k goes on after a comma:
// «to form a panel in Amman, to open the bridge and to …»; -1 for none.
func (b latin) actBefore(k int) int {
	for j := k - 2; j >= 0 && b.s.Phrases[j].Segment == b.s.Phrases[k].Segment && b.s.Phrases[j].Type&rule.Verb == 0; j-- {
		if q := &b.s.Phrases[j]; isMasdar(q) && q.Type&rule.Act != 0 && q.Marker == toVerb {
			return j
		}
	}
	return -1
}

// headlineList ties the first two actors of a headline, where a comma stands for
// «and»: «Sudan's army, RSF reach truce».
func (b latin) headlineList() {
	v := b.s.Segments[0].Verb
	if v != 3 || b.s.Phrases[1].Type&rule.Break == 0 {
		return
	}
	p, q := &b.s.Phrases[2], &b.s.Phrases[0]
	if p.Type&rule.Actor != 0 && q.Type&rule.Actor != 0 && p.Bare() && q.Bare() && p.Head == 2 {
		p.Head = 0
	}
}

// headsList reports whether a later phrase is joined to phrase k.
func (b latin) headsList(k int) bool {
	for n := k + 1; n < len(b.s.Phrases) && n < k+8; n++ {
		if b.s.Phrases[n].Head == k {
			return true
		}
	}
	return false
}

// alike reports whether two phrases can be members of one list.
func (b latin) alike(q, p *rule.Phrase) bool {
	if q.Type&rule.Actor != 0 || p.Type&rule.Actor != 0 {
		return q.Type&rule.Actor != 0 && p.Type&rule.Actor != 0 && (q.Type&rule.Place == 0) == (p.Type&rule.Place == 0)
	}
	return isMasdar(q) == isMasdar(p) && q.Type&rule.Noun == p.Type&rule.Noun
}
