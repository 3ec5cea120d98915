package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// builder cuts one sentence into phrases and segments, word by word.
type builder struct {
	d *document
	l *lists
	s *rule.Sentence

	seg      int    // the open segment
	marker   string // the preposition that waits for its phrase
	marks    rule.Set
	markFrom int
	joined   bool // a conjunction waits
	comma    bool // the last thing was a comma
	closing  bool // the open segment ends at its next comma
	item     bool // the sentence is an item of a list
	quoteEnd int  // the word that closes the speech at hand
	owned    bool // a possessive waits for its noun
}

// sentence builds the phrases of the words from, to.
func (d *document) sentence(from, to int, item bool) *rule.Sentence {
	if d.x.english != nil {
		return d.latinSentence(from, to, item)
	}
	b := &builder{d: d, item: item, l: &d.x.lists, s: &rule.Sentence{Tokens: d.tokens, From: from, To: to, Phrases: d.scratch}}
	b.s.Segments = append(b.s.Segments, rule.Segment{Kind: rule.Main, Parent: -1, Verb: -1})
	for i := from + d.dateline(from, to); i < to; {
		i = b.step(i)
	}
	b.coordinate()
	d.scratch = b.s.Phrases[:0]
	return b.s
}

// maxDateline bounds a dateline, in words.
const maxDateline = 14

// dateline is how many words of «بغداد/», «الدوحة - قنا» or «دبي، الإمارات
// (CNN)--» stand in front of the news itself: names and signs up to a dash or
// a slash.
func (d *document) dateline(from, to int) int {
	names, end := 0, 0
	for i := from; i < to && i < from+maxDateline; {
		w := d.text.Words[i]
		switch {
		case d.mentionAt[i] >= 0:
			e := &d.mentions[d.mentionAt[i]]
			if e.Kind == entity.PER || e.Kind == entity.ROLE {
				return 0
			}
			names++
			i = e.To
			continue
		case w.Key == "/" || w.Key == "-" || w.Key == "–" || w.Key == "—":
			if names == 0 {
				return 0
			}
			for i+1 < to && d.text.Words[i+1].Script == word.Symbol {
				i++
			}
			end = i + 1 - from
		case w.Key == ":" && end > 0:
			return i + 1 - from
		case w.Script == word.Arabic && w.Key != "في" && !d.bracketed(i):
			return end
		}
		i++
	}
	return end
}

// bracketed reports whether word i stands right inside brackets.
func (d *document) bracketed(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if key := d.text.Words[k].Key; key == "(" {
			return true
		} else if key == ")" {
			return false
		}
	}
	return false
}

// step takes the phrase that begins at word i and returns where the next one
// begins.
func (b *builder) step(i int) int {
	w := &b.d.text.Words[i]
	switch {
	case b.d.mentionAt[i] >= 0:
		return b.mention(b.d.mentionAt[i])
	case w.Script == word.Symbol:
		return b.sign(i)
	}
	t := &b.d.tokens[i]
	if t.Lists.Has(b.l.hisHonour) && b.standsFor(i) {
		return i + 1
	}
	if t.Lists.Has(b.l.onThat) && !b.said(i) {
		return b.onThat(i)
	}
	if t.Lists.Has(b.l.quantity) {
		if n := b.someOf(i); n > 0 {
			return i + n
		}
	}
	if t.Len > 1 && !t.Lists.Has(b.l.particle) {
		if n := b.opener(i); n > 0 {
			return i + n
		}
	}
	if t.Len > 1 && !b.markerPhrase(i) && b.room(i) >= t.Len && !t.Lists.Has(b.l.honorific) {
		return b.noun(i)
	}
	if n := b.preposition(i); n > 0 {
		return i + n
	}
	if t.Lists.Has(b.l.and) && t.Len == 1 && len(w.Key) <= 4 {
		b.joined = true
		return i + 1
	}
	if n := b.opener(i); n > 0 {
		return i + n
	}
	if n := b.transparent(i); n > 0 {
		return i + n
	}
	if b.isVerb(i) {
		return b.verb(i)
	}
	if b.isActorNoun(i) {
		return b.actorNoun(i)
	}
	return b.noun(i)
}

// isActorNoun reports whether word i heads a noun phrase that stands for
// people or a body, though it names none: «المتظاهرون», «محكمة يونانية».
func (b *builder) isActorNoun(i int) bool {
	t := &b.d.tokens[i]
	return t.Lists.Has(b.l.actorNoun) && t.Clitics&word.As == 0
}

// actorNoun takes such a noun with its adjectives and genitives.
func (b *builder) actorNoun(i int) int {
	t := &b.d.tokens[i]
	to := i + t.Len
	open := b.openConstruct(i)
	for to < b.s.To && to < i+6 {
		next := b.extends(to, open)
		if next == to {
			break
		}
		open = next == to+1 && b.d.mentionAt[to] < 0 && b.openConstruct(to)
		to = next
	}
	p := rule.Phrase{Type: rule.Actor | rule.Person, From: i, To: to, Lists: t.Lists, Feat: t.Feat, Ref: -1, Definite: true,
		Plural: t.Feat&(morph.Plural|morph.Dual) != 0 && t.Feat&morph.Past == 0}
	if t.Lists.Has(b.l.bodyNoun) {
		p.Type |= rule.Body
	}
	b.clitics(&p, t.Clitics)
	p.Gen = p.Marker == "" && b.marker == "" && !b.joined && b.construct(i)
	p.Generic = b.after(i, b.l.generic)
	if to < b.s.To && !p.Plural { // «الزعيم الكوري فلان»
		if m := b.d.mentionAt[to]; m >= 0 && b.d.mentions[m].Kind == entity.PER && b.d.mentions[m].Clitics == 0 {
			p.Ref, p.To = m, b.d.mentions[m].To
		}
	}
	b.add(p)
	return p.To
}

// standsFor makes «سموه» after a noun the pronoun of that noun: «استقبال
// سموه» is «استقباله».
func (b *builder) standsFor(i int) bool {
	n := len(b.s.Phrases) - 1
	if n < 0 || b.s.Phrases[n].To != i || b.s.Phrases[n].Type&rule.Noun == 0 || b.s.Phrases[n].Definite || b.d.tokens[i].Clitics != 0 {
		return false
	}
	b.s.Phrases[n].Suffix = true
	return true
}

// openConstruct reports whether word i can have a genitive after it: it is
// indefinite and carries no pronoun.
func (b *builder) openConstruct(i int) bool {
	return b.d.tokens[i].Clitics&word.The == 0 && !strings.HasPrefix(b.d.text.Words[i].Key[b.d.tokens[i].Cut:], "ال") && !b.suffixed(i)
}

// extends returns the end of what word i adds to a noun phrase: an adjective,
// a genitive, a name; i itself if it adds nothing.
func (b *builder) extends(i int, open bool) int {
	t := &b.d.tokens[i]
	if m := b.d.mentionAt[i]; m >= 0 {
		if e := &b.d.mentions[m]; open && e.Clitics == 0 && e.Kind != entity.DATE && e.Kind != entity.QUANTITY {
			return e.To
		}
		return i
	}
	w := &b.d.text.Words[i]
	if open && t.Clitics == word.The && t.Len == 1 && t.Feat&morph.Masdar == 0 {
		return i + 1
	}
	if w.Script != word.Arabic || t.Clitics&^word.The != 0 || !t.Lists.Empty() && !(open && t.Lists.Has(b.l.actorNoun)) || t.Feat&rule.Finite != 0 && t.Clitics&word.The == 0 && !open {
		return i
	}
	definite := !b.openConstruct(i)
	if open || definite {
		return i + 1
	}
	return i
}

// sign takes a punctuation mark: quotation marks are seen through, what
// stands in brackets is passed over, a colon opens a clause.
func (b *builder) sign(i int) int {
	key := b.d.text.Words[i].Key
	if end := b.d.quoteAt[i]; end-i > minSpeech && b.speaking() {
		b.add(rule.Phrase{Type: rule.Break, From: i, To: i + 1})
		b.open(rule.That, false)
		b.quoteEnd = end
		return i + 1
	}
	if i == b.quoteEnd && i > 0 {
		return b.endSpeech(i)
	}
	switch key {
	case "(", "[":
		return b.brackets(i)
	case ":":
		b.add(rule.Phrase{Type: rule.Break, From: i, To: i + 1})
		b.open(rule.That, false)
		return i + 1
	case "،", ",", "-", "–", "—", "/", ";":
		b.breakAt(i)
	}
	return i + 1
}

// minSpeech is how many words in quotation marks are a speech, no mere term.
const minSpeech = 5

// speaking reports whether the open clause is one of saying: the quotation
// that begins is what was said («وتابعت السفيرة "يجب على …"»).
func (b *builder) speaking() bool {
	v := b.s.Segments[b.seg].Verb
	return v >= 0 && b.s.Phrases[v].Lists.Has(b.l.say) && b.marker == ""
}

// endSpeech takes the mark that closes a speech: the clause above goes on.
func (b *builder) endSpeech(i int) int {
	b.quoteEnd = 0
	for n := b.seg; n >= 0; n = b.s.Segments[n].Parent {
		if seg := &b.s.Segments[n]; seg.Kind == rule.That && seg.Parent >= 0 && seg.Opener > 0 && b.d.quoteAt[b.s.Phrases[seg.Opener-1].From] == i {
			b.seg = seg.Parent
			break
		}
	}
	return i + 1
}

// brackets passes over a short bracket.
func (b *builder) brackets(i int) int {
	for k := i + 1; k < b.s.To && k < i+12; k++ {
		if key := b.d.text.Words[k].Key; key == ")" || key == "]" {
			return k + 1
		}
	}
	return i + 1
}

// breakAt takes a comma: it ends a relative, and the clause above goes on.
func (b *builder) breakAt(i int) {
	b.add(rule.Phrase{Type: rule.Break, From: i, To: i + 1})
	b.comma = true
	seg := &b.s.Segments[b.seg]
	if (seg.Kind == rule.Relative || b.closing) && seg.Verb >= 0 && seg.Parent >= 0 {
		b.seg = seg.Parent
		b.closing = false
	}
}

// add appends a phrase to the open segment and gives it the waiting marker.
func (b *builder) add(p rule.Phrase) *rule.Phrase {
	p.Segment, p.Head = b.seg, len(b.s.Phrases)
	if p.Type&(rule.Break|rule.Particle) == 0 {
		if b.marker != "" {
			p.Marker, p.Marks, p.MarkFrom = b.marker, b.marks, b.markFrom
		} else {
			p.MarkFrom = p.From
		}
		if b.joined {
			p.Head = -1 // coordinate finds it
		}
		b.marker, b.marks, b.joined, b.comma = "", rule.Set{}, false, false
	}
	b.s.Phrases = append(b.s.Phrases, p)
	return &b.s.Phrases[len(b.s.Phrases)-1]
}

// clitics gives a phrase the proclitics of its first word.
func (b *builder) clitics(p *rule.Phrase, c word.Clitics) {
	if c&(word.And|word.So) != 0 {
		b.joined = true
	}
	for _, k := range []struct {
		c word.Clitics
		s string
	}{{word.By, "ب"}, {word.For, "ل"}, {word.As, "ك"}} {
		if c&k.c != 0 {
			p.Marker = k.s
			p.Marks, _ = b.d.x.rules.Marker(k.s)
		}
	}
}

// preposition takes a free preposition, of one word or several, and returns
// how many words it has, 0 if there is none at word i.
func (b *builder) preposition(i int) int {
	t := &b.d.tokens[i]
	if t.Lists.Empty() || i == b.s.From && t.Lists.Has(b.l.subord) {
		return 0 // «كما أعلن الوزير أن» begins a sentence and names no source
	}
	for n := min(t.Len, b.room(i)); n > 0; n-- {
		if set, key, ok := b.markerAt(i, n); ok {
			if t.Clitics&(word.And|word.So) != 0 {
				b.joined = true
			}
			b.marker, b.marks, b.markFrom = key, set, i
			return n
		}
	}
	return 0
}

// markerPhrase reports whether all words of the list phrase at i make a
// preposition.
func (b *builder) markerPhrase(i int) bool {
	_, _, ok := b.markerAt(i, b.d.tokens[i].Len)
	return ok
}

// room is how many words from i on belong to no mention.
func (b *builder) room(i int) int {
	n := 1
	for i+n < b.s.To && b.d.mentionAt[i+n] < 0 {
		n++
		if n > 4 {
			break
		}
	}
	return n
}

// markerAt reads the n words at i as a preposition, whole or without و or ف.
func (b *builder) markerAt(i, n int) (rule.Set, string, bool) {
	if b.d.x.english != nil && !b.d.x.rules.CanMark(&b.d.tokens[i]) {
		return rule.Set{}, "", false
	}
	words := b.d.text.Words[i : i+n]
	first := words[0].Key
	for _, cut := range []int{0, b.d.tokens[i].Cut} {
		key := first[cut:]
		for _, w := range words[1:] {
			key += " " + w.Key
		}
		set, ok := b.d.x.rules.Marker(key)
		if ok && (len(key) > 2 || key[0] < 0x80) && (n > 1 || key != "علي" || b.d.isAla(i)) {
			return set, key, true
		}
	}
	return rule.Set{}, "", false
}

// said reports whether the clause or the word before «على أن» only says
// something: «تجدر الإشارة على أن», «أكد على أن».
func (b *builder) said(i int) bool {
	v := b.s.Segments[b.seg].Verb
	return b.after(i, b.l.say) || v >= 0 && b.s.Phrases[v].Lists.Has(b.l.say)
}

// onThat takes «على أن»: a noun of agreeing, as it were, and the clause of what
// is agreed.
func (b *builder) onThat(i int) int {
	n := b.d.tokens[i].Len
	b.add(rule.Phrase{Type: rule.Noun, From: i, To: i + n, Lists: b.d.tokens[i].Lists, Ref: -1})
	b.open(rule.That, false)
	return i + n
}

// opener takes the words that open a segment: relatives, أن, subordinators.
func (b *builder) opener(i int) int {
	t := &b.d.tokens[i]
	switch {
	case t.Lists.Has(b.l.rel):
		b.particle(i)
		b.open(rule.Relative, false)
	case t.Lists.Has(b.l.that):
		b.particle(i)
		b.open(rule.That, t.Lists.Has(b.l.thatSuffix))
	case t.Lists.Has(b.l.subord):
		b.particle(i)
		b.open(rule.Subordinate, false)
		b.closing = t.Lists.Has(b.l.closing)
	case t.Lists.Has(b.l.particle):
		if t.Clitics&(word.And|word.So) != 0 && (t.Lists.Has(b.l.qad) || t.Lists.Has(b.l.negation) || t.Lists.Has(b.l.future)) {
			b.openClause()
		}
		b.particle(i)
	default:
		return 0
	}
	return t.Len
}

// transparent sees through an honorific or a classifier in front of a name
// («فخامة», «مدينة», «حركتي»), whose preposition the name then takes.
func (b *builder) transparent(i int) int {
	t := &b.d.tokens[i]
	n := t.Len
	if !t.Lists.Has(b.l.honorific) && !t.Lists.Has(b.l.classifier) || t.Clitics&word.The != 0 && !t.Lists.Has(b.l.honorific) {
		return 0
	}
	if i+n >= b.s.To || b.d.mentionAt[i+n] < 0 && !b.d.tokens[i+n].Lists.Has(b.l.honorific) {
		return 0
	}
	var p rule.Phrase
	b.clitics(&p, t.Clitics)
	if p.Marker != "" && b.marker == "" {
		b.marker, b.marks, b.markFrom = p.Marker, p.Marks, i
	}
	return n
}

// someOf sees through «عدد من», «كل من» before an actor, who takes the
// preposition that stands on it.
func (b *builder) someOf(i int) int {
	t := &b.d.tokens[i]
	next := i + t.Len
	if next >= b.s.To || b.d.mentionAt[next] < 0 && !b.isActorNoun(next) && !b.d.tokens[next].Lists.Has(b.l.honorific) {
		return 0
	}
	var p rule.Phrase
	b.clitics(&p, t.Clitics)
	if p.Marker != "" && b.marker == "" {
		b.marker, b.marks, b.markFrom = p.Marker, p.Marks, i
	}
	return t.Len
}

func (b *builder) particle(i int) {
	b.add(rule.Phrase{Type: rule.Particle, From: i, To: i + b.d.tokens[i].Len, Lists: b.d.tokens[i].Lists, Ref: -1})
}

// open opens a segment below the open one.
func (b *builder) open(k rule.SegmentKind, suffix bool) {
	parent := b.seg
	for k == rule.Participle && b.s.Segments[parent].Parent >= 0 { // it goes with the verb of saying above
		parent = b.s.Segments[parent].Parent
	}
	b.s.Segments = append(b.s.Segments, rule.Segment{Kind: k, Parent: parent, Opener: len(b.s.Phrases), Suffix: suffix, Verb: -1})
	b.seg = len(b.s.Segments) - 1
	b.marker, b.joined, b.closing = "", false, false
}

// openClause opens a coordinated clause, if the open one has a verb already.
func (b *builder) openClause() {
	if b.s.Segments[b.seg].Verb >= 0 || len(b.s.Phrases) > 0 && b.hasPhrases() {
		b.open(rule.Coordinate, false)
	}
}

// hasPhrases reports whether the open segment holds more than signs.
func (b *builder) hasPhrases() bool {
	for i := len(b.s.Phrases) - 1; i >= 0 && b.s.Phrases[i].Segment == b.seg; i-- {
		if b.s.Phrases[i].Type&(rule.Break|rule.Particle) == 0 {
			return true
		}
	}
	return false
}

// verb takes a finite verb, or a participle that stands for one.
func (b *builder) verb(i int) int {
	t := &b.d.tokens[i]
	switch {
	case b.participle(i):
		b.open(rule.Participle, false)
	case b.joinedSubject(t):
		b.reopen()
	case b.marker != "" && b.marks.Has(b.l.according):
		marker, marks, from := b.marker, b.marks, b.markFrom
		b.open(rule.Subordinate, false) // «حسبما أعلن الوزير أمس»
		b.marker, b.marks, b.markFrom = marker, marks, from
	case b.marker != "":
	case t.Clitics&(word.And|word.So) == 0 && !b.joined && b.asyndetic():
		b.open(rule.Relative, false)
	case t.Clitics&(word.And|word.So) != 0 || b.joined:
		b.openClause()
	}
	b.joined = false
	p := b.add(rule.Phrase{Type: rule.Verb | rule.Act, From: i, To: i + 1, Lists: t.Lists, Feat: t.Feat, Suffix: b.suffixed(i), Ref: -1})
	p.Head = len(b.s.Phrases) - 1
	if !p.Marks.Has(b.l.beforeVerb) {
		p.Marker, p.Marks = "", rule.Set{}
	}
	if seg := &b.s.Segments[b.seg]; seg.Verb < 0 {
		seg.Verb = len(b.s.Phrases) - 1
	}
	return i + 1
}

// joinedSubject reports whether the last phrase is an actor with و before a
// verb, in a clause that has its verb: «… وأميركا ستدعم …» begins a clause.
func (b *builder) joinedSubject(t *rule.Token) bool {
	n := len(b.s.Phrases) - 1
	if n < 1 || t.Clitics&(word.And|word.So) != 0 || b.joined || b.marker != "" || t.Feat&(morph.Plural|morph.Dual) != 0 {
		return false
	}
	p, v := &b.s.Phrases[n], b.s.Segments[b.seg].Verb
	return p.Type&rule.Actor != 0 && p.Head == -1 && p.Marker == "" && p.Segment == b.seg && v >= 0 && v < n && !b.s.Phrases[v].Lists.Has(b.l.auxiliary)
}

// reopen moves the last phrase into a clause of its own.
func (b *builder) reopen() {
	n := len(b.s.Phrases) - 1
	p := b.s.Phrases[n]
	b.s.Phrases = b.s.Phrases[:n]
	b.open(rule.Coordinate, false)
	p.Segment, p.Head = b.seg, n
	b.s.Phrases = append(b.s.Phrases, p)
}

// asyndetic reports whether a verb here opens a clause that nothing
// introduces: after a verb that is no auxiliary, or after an indefinite noun
// («لجنة تضم …»).
func (b *builder) asyndetic() bool {
	if v := b.s.Segments[b.seg].Verb; v >= 0 {
		return !b.s.Phrases[v].Lists.Has(b.l.auxiliary)
	}
	for n := len(b.s.Phrases) - 1; n >= 0 && b.s.Phrases[n].Segment == b.seg; n-- {
		p := &b.s.Phrases[n]
		if p.Type&(rule.Actor|rule.Verb) != 0 {
			return false
		}
		if p.Type&rule.Noun != 0 && p.Feat&morph.Masdar != 0 && !p.Definite && p.Marker == "" {
			return true
		}
	}
	return false
}

// suffixed reports whether word i carries a pronoun by every sense it has.
func (b *builder) suffixed(i int) bool {
	if b.d.tokens[i].Feat&morph.Object == 0 {
		return false
	}
	key := b.d.text.Words[i].Key
	return !b.d.text.Words[i].Ta && !strings.HasSuffix(key, "ي") && !strings.HasSuffix(key, "نا") // «منتجعي» is rather a dual than «my resort», «لقاؤنا» is nobody's of the text
}

// noun takes one word that is neither mention nor verb nor particle.
func (b *builder) noun(i int) int {
	t := &b.d.tokens[i]
	p := rule.Phrase{Type: rule.Noun, From: i, To: i + t.Len, Lists: t.Lists, Feat: t.Feat, Suffix: b.suffixed(i), Ref: -1,
		Definite: t.Clitics&word.The != 0 || strings.HasPrefix(b.d.text.Words[i].Key[t.Cut:], "ال"),
		Plural:   t.Feat&(morph.Plural|morph.Dual) != 0 && t.Feat&^(morph.Plural|morph.Dual|morph.Object|morph.Definite) != 0}
	if t.Lists.Has(b.l.doable) {
		p.Feat |= morph.Masdar
	}
	if p.Feat&morph.Masdar != 0 {
		p.Type |= rule.Act
	}
	b.clitics(&p, t.Clitics)
	p.Gen = p.Marker == "" && b.marker == "" && !b.joined && b.construct(i)
	b.add(p)
	return i + max(1, t.Len)
}

// mention takes the actor, place, date … that begins at mention m; an office
// and its holder are one phrase.
func (b *builder) mention(m int) int {
	e := &b.d.mentions[m]
	p := rule.Phrase{Type: typeOf(e), From: e.From, To: e.To, Ref: m, Plural: e.Plural || e.Dual || e.Kind == entity.GROUP, Definite: true}
	p.Counterpart = b.d.tokens[e.From].Lists.Has(b.l.counterpart)
	p.Lists = b.d.tokens[e.From].Lists
	if e.Kind == entity.EVENT { // a named conference is the noun of a meeting too
		p.Type, p.Feat = rule.Noun, b.d.tokens[e.From].Feat
	}
	b.clitics(&p, e.Clitics)
	if e.Kind == entity.ORG && b.marker == "في" && b.isSeat(e) {
		p.Type |= rule.Place
	}
	b.appose(m)
	if h := e.Head; h > m && h < len(b.d.mentions) && b.d.mentions[h].From >= e.To && b.d.mentions[h].To <= b.s.To {
		p.To = b.d.mentions[h].To
	}
	b.stack(&p, e)
	p.Gen = p.Marker == "" && b.marker == "" && !b.joined && b.construct(e.From)
	b.named(&p, e)
	b.placed(&p, e)
	p.Generic = b.generic(e)
	b.add(p)
	return max(p.To, e.From+1)
}

// named gives a person the place in the clause of the noun that he is named
// after: in «تسميم الجاسوس السابق فلان» he is no bare actor.
func (b *builder) named(p *rule.Phrase, e *entity.Mention) {
	n := len(b.s.Phrases) - 1
	if e.Kind != entity.PER || e.Clitics != 0 || p.Marker != "" || p.Gen || b.marker != "" || b.joined || n < 0 || b.s.Phrases[n].To != e.From || !plainNoun(&b.s.Phrases[n]) {
		return
	}
	for n > 0 && b.s.Phrases[n].Marker == "" && !b.s.Phrases[n].Gen && plainNoun(&b.s.Phrases[n-1]) && b.s.Phrases[n-1].To == b.s.Phrases[n].From {
		n--
	}
	p.Marker, p.Marks, p.Gen = b.s.Phrases[n].Marker, b.s.Phrases[n].Marks, b.s.Phrases[n].Gen
}

// placed gives a city the preposition of the description that it stands after:
// «بالعاصمة المؤقتة عدن», «في العاصمة الأرجنتينية، بوينس آيرس».
func (b *builder) placed(p *rule.Phrase, e *entity.Mention) {
	n := len(b.s.Phrases) - 1
	if e.Kind != entity.GPE || p.Marker != "" || b.marker != "" || b.joined {
		return
	}
	comma := n > 0 && b.s.Phrases[n].Type == rule.Break && b.d.text.Words[b.s.Phrases[n].From].Key == "،"
	if comma {
		n--
	}
	for k := 0; n > 0 && k < 2 && b.s.Phrases[n].Type == rule.Noun && b.s.Phrases[n].Definite && b.s.Phrases[n].Marker == ""; k++ {
		n-- // «المؤقتة»
	}
	if n >= 0 && b.s.Phrases[n].Marker != "" && b.s.Phrases[n].Segment == b.seg && b.describes(&b.s.Phrases[n]) {
		p.Marker, p.Marks, p.Gen = b.s.Phrases[n].Marker, b.s.Phrases[n].Marks, false
	}
}

// describes reports whether a phrase tells of a place without naming it.
func (b *builder) describes(p *rule.Phrase) bool {
	if p.Ref < 0 {
		return p.Lists.Has(b.l.classifier)
	}
	return p.Type&rule.Place != 0 && b.d.mentions[p.Ref].Ref == entity.RefDescription
}

// plainNoun reports whether a phrase is a definite noun or adjective.
func plainNoun(p *rule.Phrase) bool { return p.Type&rule.Noun != 0 && p.Definite }

// generic reports whether a quantifier stands at the mention or before it:
// «مختلف الأطراف» names nobody.
func (b *builder) generic(e *entity.Mention) bool {
	return e.Kind == entity.GROUP && (b.after(e.From, b.l.generic) || b.d.tokens[e.To-1].Lists.Has(b.l.generic))
}

// construct reports whether the noun before word i is its construct head: it
// touches it, is indefinite and carries no pronoun.
func (b *builder) construct(i int) bool {
	n := len(b.s.Phrases) - 1
	if n < 0 {
		return false
	}
	p := &b.s.Phrases[n]
	if p.Type&rule.Noun == 0 || p.To != i || p.Definite || p.Suffix || p.Lists.Has(b.l.honorific) {
		return false
	}
	key := b.d.text.Words[p.From].Key
	return !strings.HasSuffix(key, "ا") || p.Feat&morph.Plural != 0
}

// isSeat reports whether an organisation is called by the house it sits in:
// «في البيت الأبيض», «في مقر الوزارة».
func (b *builder) isSeat(e *entity.Mention) bool {
	a, ok := b.d.gaz.Entry(e.Actor)
	return ok && (a.Kind == "presidency" || a.Kind == "palace" || a.Kind == "parliament") || b.d.tokens[e.From].Lists.Has(b.l.seat)
}

func typeOf(e *entity.Mention) rule.Type {
	switch e.Kind {
	case entity.PER, entity.ROLE:
		return rule.Actor | rule.Person
	case entity.ORG:
		return rule.Actor | rule.Body | rule.Person
	case entity.GROUP:
		return rule.Actor | rule.Person
	case entity.GPE:
		return rule.Actor | rule.Place
	case entity.LOC, entity.FAC:
		return rule.Place
	case entity.DATE:
		if e.Duration {
			return rule.Date | rule.Duration
		}
		return rule.Date
	case entity.MONEY:
		return rule.Money | rule.Quantity
	case entity.QUANTITY:
		return rule.Quantity
	case entity.INSTRUMENT:
		return rule.Instrument
	}
	return rule.NP // a named event
}
