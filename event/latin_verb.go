package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// verbGroup is a verb with its auxiliaries: «has not yet been», «is due».
type verbGroup struct {
	main, to           int // the words of the main verb, a particle of it included
	not                int // the word that negates, -1 for none
	future, maybe, had bool
	must               int // the word of «must», -1 for none
	be, have, aux      bool
	feat               morph.Feature
	lists              rule.Set
}

// group takes the group of verbs that begins at word i and returns how many
// words it has, 0 if none begins there.
func (b latin) group(i int) int {
	g := verbGroup{main: -1, not: -1, must: -1}
	k := b.auxiliaries(i, &g)
	switch {
	case g.aux:
		b.mainAfter(k, &g)
	case b.finite(i):
		g.main = i
		g.feat = b.token(i).Feat & (rule.Finite | rule.PastPart)
		b.own(&g)
	case b.baseJoined(i):
		b.act(i, "")
		return b.verbLen(i)
	default:
		return 0
	}
	if g.main < 0 {
		return b.copula(i, k, &g)
	}
	b.addGroup(i, &g)
	return g.to - i
}

// auxiliaries reads the auxiliaries, negations and adverbs from word i on.
func (b latin) auxiliaries(i int, g *verbGroup) int {
	k := i
	for ; k < b.s.To && b.d.mentionAt[k] < 0; k++ {
		t := b.token(k)
		switch {
		case t.Lists.Has(b.e.not):
			g.not = k
			if !g.aux && !b.auxAfter(k+1) {
				return k
			}
			g.aux = true
			k += t.Len - 1
		case t.Lists.Has(b.e.will):
			g.future, g.aux = true, true
		case t.Lists.Has(b.l.maybe) && t.Len == 1:
			g.maybe, g.aux = true, true
		case t.Lists.Has(b.e.would):
			g.aux = true
			g.future = b.reportedSpeech()
			g.maybe = !g.future
		case t.Lists.Has(b.e.must) && t.Len == 1:
			g.must, g.aux = k, true
		case t.Lists.Has(b.e.have):
			g.had = b.key(k) == "had"
			g.have, g.aux, g.be = true, true, false
			if b.key(k+1) == "to" && b.isBase(k+2) { // «has to win» binds nobody
				g.have, g.had = false, false
				return k + 2
			}
		case t.Lists.Has(b.e.be):
			g.be, g.aux = true, true
			g.future = g.future || b.key(k+1) == "to" && b.isBase(k+2)
			if b.key(k+1) == "to" && b.isBase(k+2) {
				g.be = false
				return k + 2
			}
		case t.Lists.Has(b.e.do):
			g.aux = true
		case g.aux && b.isAdverb(k):
		case g.aux && b.key(k) == "'" && b.key(k+1) == "t":
			g.not = k
			k++
		default:
			return k
		}
	}
	return k
}

// auxAfter reports whether word k goes on a group that «not» or «never» began.
func (b latin) auxAfter(k int) bool { return b.verbal(k) }

// reportedSpeech reports whether the clause is told by a verb of saying in the
// past: «said he would visit» is a plan, «would meet if» is not.
func (b latin) reportedSpeech() bool {
	for n := b.seg; n >= 0; n = b.s.Segments[n].Parent {
		v := b.s.Segments[n].Verb
		if v >= 0 && b.s.Phrases[v].Lists.Has(b.l.say) && b.s.Phrases[v].Feat&morph.Past != 0 {
			return true
		}
	}
	return false
}

// isAdverb reports whether word k ends in -ly and is none that the rules know.
func (b latin) isAdverb(k int) bool {
	if k < b.s.From || k >= b.s.To || b.d.mentionAt[k] >= 0 {
		return false
	}
	t, key := b.token(k), b.key(k)
	return t.Lists.Has(b.e.adverb) || len(key) > 4 && strings.HasSuffix(key, "ly") && t.Feat == 0 && t.Lists.Empty()
}

func (b latin) isBase(k int) bool {
	for k < b.s.To && b.d.mentionAt[k] < 0 && b.isAdverb(k) {
		k++
	}
	if k >= b.s.To || b.d.mentionAt[k] >= 0 || b.word(k).Script != word.Latin {
		return false
	}
	t := b.token(k)
	return t.Feat&morph.Jussive != 0 || t.Lists.Has(b.e.be) && b.key(k) == "be" || b.key(k) == "have" || b.key(k) == "do"
}

// mainAfter finds the main verb at word k, behind auxiliaries.
func (b latin) mainAfter(k int, g *verbGroup) {
	if k >= b.s.To || b.d.mentionAt[k] >= 0 {
		return
	}
	t := b.token(k)
	switch {
	case g.be && t.Lists.Has(b.e.adjective):
		g.main, g.feat = k, morph.Present
		b.own(g)
		return
	case g.be && t.Feat&rule.PastPart != 0:
		g.feat = morph.Passive
	case g.be && t.Feat&rule.IngForm != 0 && !b.is(k, b.e.determiner):
		g.feat = morph.Present
	case g.be:
		return
	case g.not >= 0 && k > 0 && !g.have && !g.future && !g.maybe && g.must < 0 && t.Feat&morph.Past != 0 && t.Feat&morph.Jussive == 0:
		g.feat = morph.Past // «never met»
	case g.have && t.Feat&rule.PastPart != 0:
		g.feat = morph.Past
	case !g.have && t.Feat&morph.Jussive != 0:
		g.feat = morph.Present
		if b.wasDo(g) {
			g.feat = morph.Past
		}
	default:
		return
	}
	g.main = k
	if g.be && g.feat == morph.Passive && !g.future {
		g.feat |= morph.Past
		if g.maybe {
			g.feat = morph.Passive | morph.Present
		}
	}
	b.own(g)
}

// wasDo reports whether «did» stands before the main verb.
func (b latin) wasDo(g *verbGroup) bool {
	for k := g.main; k >= b.s.From && k >= g.main-3; k-- {
		if strings.HasPrefix(b.key(k), "did") {
			return true
		}
	}
	return false
}

// own takes the lists of the main verb: of «called on» those of the pair.
func (b latin) own(g *verbGroup) {
	n := b.verbLen(g.main)
	g.to = g.main + n
	g.lists = b.token(g.main).Lists
	if n > 1 {
		g.lists, _ = b.d.x.rules.PhraseAt(b.d.text.Words[g.main:g.to])
		marks := b.d.x.rules.PatternMarks(b.token(g.main))
		g.lists.Union(&marks)
	}
}

// verbLen is how many words the verb at word i has: a particle belongs to it.
func (b latin) verbLen(i int) int {
	t := b.token(i)
	if prefixes[b.key(i)] && b.key(i+1) == "-" {
		return min(3, b.s.To-i)
	}
	if t.Len == 1 || i+t.Len > b.s.To || b.room(i) < t.Len {
		return 1
	}
	if !b.markerPhrase(i) {
		return t.Len
	}
	_, n := b.d.x.rules.PhraseAt(b.d.text.Words[i : i+t.Len-1])
	return n // «co-chaired» of «co-chaired by»
}

// copula takes a form of «be» or «have» without another verb.
func (b latin) copula(i, k int, g *verbGroup) int {
	at := k - 1
	for at > i && !b.is(at, b.e.be) && !b.is(at, b.e.have) && !b.is(at, b.e.do) {
		at--
	}
	if b.is(k-1, b.e.be) || b.is(at, b.e.be) || b.is(at, b.e.have) || b.is(at, b.e.do) {
		g.main, g.to, g.lists = at, k, b.token(at).Lists
		g.feat = morph.Present
		if b.token(at).Feat&morph.Past != 0 {
			g.feat = morph.Past
		}
		g.had = false
		b.addGroup(i, g)
	}
	return k - i
}

// addGroup adds the phrases of a group of verbs: its particles, «must» as a verb
// above an act, and the verb.
func (b latin) addGroup(i int, g *verbGroup) {
	b.place(i, g)
	if g.not >= 0 {
		b.particle(g.not)
	}
	if g.maybe {
		b.helper(i, g.main, b.l.maybe)
	}
	if g.had && b.d.x.rules.List("HAD") >= 0 {
		b.helper(i, g.main, b.d.x.rules.List("HAD"))
	}
	if g.must >= 0 {
		p := b.verbPhrase(g.must, g.must+1, morph.Present, b.mustLists())
		if seg := &b.s.Segments[b.seg]; seg.Verb < 0 {
			seg.Verb = p
		}
		b.act(g.main, toVerb)
		return
	}
	feat := g.feat
	if g.future {
		feat = feat&morph.Passive | morph.Future
	}
	p := b.verbPhrase(g.main, g.to, feat, g.lists)
	if seg := &b.s.Segments[b.seg]; seg.Verb < 0 {
		seg.Verb = p
	}
}

func (b latin) mustLists() rule.Set {
	var s rule.Set
	s.Add(b.e.must)
	return s
}

// helper adds the first auxiliary of a list as a particle.
func (b latin) helper(from, to, list int) {
	for k := from; k < to; k++ {
		if b.is(k, list) {
			b.particle(k)
			return
		}
	}
	var s rule.Set
	s.Add(list)
	b.add(rule.Phrase{Type: rule.Particle, From: from, To: from + 1, Lists: s, Ref: -1})
}

func (b latin) verbPhrase(from, to int, feat morph.Feature, lists rule.Set) int {
	b.marker, b.marks = "", rule.Set{}
	b.add(rule.Phrase{Type: rule.Verb | rule.Act, From: from, To: to, Lists: lists, Feat: feat, Ref: -1})
	n := len(b.s.Phrases) - 1
	b.s.Phrases[n].Head = n
	return n
}

// place opens the clause that the verb at word i stands in.
func (b latin) place(i int, g *verbGroup) {
	seg := &b.s.Segments[b.seg]
	n := len(b.s.Phrases) - 1
	switch {
	case b.joined && n >= 0 && b.s.Phrases[n].Type&rule.Break == 0 || b.joined:
		b.joined = false
		b.openClause()
	case seg.Verb < 0:
		if b.ofNoun(g) {
			b.open(rule.Relative, false)
		}
	case b.says(i):
		b.open(rule.That, true) // «said it would»
	case b.newSubject(g):
		b.reopenAt(b.subjectStart())
	case b.reduced(g):
		b.open(rule.Relative, false)
	case b.subjectStart() >= 0:
		b.reopenAt(b.subjectStart())
	default:
		b.open(rule.Coordinate, false)
	}
	b.joined = false
}

// says reports whether a pronoun between a verb of saying and word i is the
// subject of what is said.
func (b latin) says(i int) bool {
	v := b.s.Segments[b.seg].Verb
	return b.is(i-1, b.e.they) && v >= 0 && b.s.Phrases[v].Lists.Has(b.l.say) && b.noBreak(v, len(b.s.Phrases)) && b.subjectStart() < 0
}

// ofNoun reports whether a participle without «be» belongs to the noun before
// it though no verb has come yet: «the talks held in Doha ended».
func (b latin) ofNoun(g *verbGroup) bool {
	n := len(b.s.Phrases) - 1
	if g.aux || n < 0 || b.token(g.main).Feat&rule.PastPart == 0 {
		return false
	}
	p := &b.s.Phrases[n]
	if p.Type&rule.Break != 0 && n > 0 { // «The minister, accompanied by …,»
		return (b.byFollows(g.to) || b.adjunctFollows(g.to) && b.verbLater(g.to)) && b.s.Phrases[n-1].Type&(rule.Actor|rule.Noun|rule.Place|rule.Instrument) != 0
	}
	if p.Type&(rule.Noun|rule.Actor|rule.Instrument) == 0 || p.Type&rule.Act != 0 {
		return false
	}
	if b.byFollows(g.to) {
		return true
	}
	return p.Type&rule.Actor == 0 && b.adjunctFollows(g.to) && b.verbLater(g.to)
}

// byFollows reports whether «by» stands right after a verb.
func (b latin) byFollows(k int) bool {
	return b.key(k) == "by" || b.isAdverb(k) && b.key(k+1) == "by"
}

// adjunctFollows reports whether a preposition or a date stands at word k, and
// no object.
func (b latin) adjunctFollows(k int) bool {
	if k >= b.s.To {
		return false
	}
	_, _, ok := b.markerAt(k, 1)
	return ok
}

// verbLater reports whether another finite verb follows in the clause.
func (b latin) verbLater(k int) bool {
	for ; k < b.s.To; k++ {
		if b.d.mentionAt[k] >= 0 {
			k = b.d.mentions[b.d.mentionAt[k]].To - 1
			continue
		}
		if key := b.key(k); key == "." || key == ";" || key == ":" || key == "that" || b.token(k).Lists.Has(b.l.rel) || b.token(k).Lists.Has(b.l.subord) {
			return false
		}
		if b.verbal(k) && b.token(k).Feat&nominal&^rule.PastPart == 0 && b.token(k).Feat&morph.Jussive == 0 && !b.is(k-1, b.e.determiner) && b.key(k-1) != "to" {
			return true
		}
	}
	return false
}

// reduced reports whether a participle in a clause that has its verb belongs to
// the noun before it: «a deal brokered by Qatar».
func (b latin) reduced(g *verbGroup) bool {
	n := len(b.s.Phrases) - 1
	if g.aux || n < 0 || b.token(g.main).Feat&rule.PastPart == 0 {
		return false
	}
	p := &b.s.Phrases[n]
	return p.Type&(rule.Noun|rule.Actor|rule.Instrument|rule.Break|rule.Place|rule.Quantity) != 0 && (b.byFollows(g.to) || b.adjunctFollows(g.to) || p.Type&rule.Break == 0 && p.Type&rule.Actor == 0)
}

// newSubject reports whether what stands before a second verb is surely its
// subject: behind a verb of saying, or behind «and», «but» or a comma an actor or
// a noun with an article.
func (b latin) newSubject(g *verbGroup) bool {
	n := b.subjectStart()
	if n < 0 || b.byFollows(g.to) && !g.aux {
		return false
	}
	p := &b.s.Phrases[n]
	v := b.s.Segments[b.seg].Verb
	if b.s.Phrases[v].Lists.Has(b.l.say) && b.noBreak(v, n) {
		return true
	}
	return p.Head < 0 && (p.Type&rule.Actor != 0 || p.Definite || b.s.Phrases[n-1].Type&rule.Break != 0)
}

// subjectStart is the phrase where the subject of a second verb begins: after
// the first verb, past what has a preposition. -1 if nothing can be one.
func (b latin) subjectStart() int {
	v := b.s.Segments[b.seg].Verb
	found := -1
	for n := len(b.s.Phrases) - 1; n > v; n-- {
		p := &b.s.Phrases[n]
		if p.Segment != b.seg {
			continue
		}
		if p.Type&rule.Break != 0 {
			if found >= 0 {
				break
			}
			continue
		}
		if p.Type&(rule.Actor|rule.Noun|rule.Instrument) != 0 && p.Marker == "" && p.Type&rule.Act == 0 {
			found = n
			for found > 0 && b.s.Phrases[found].Gen && found-1 > v {
				found--
			}
		}
	}
	return found
}

// reopenAt moves the phrases from n on into a clause of their own: what a verb
// of saying says, a sentence behind «and», or who said it all at its end.
func (b latin) reopenAt(n int) {
	v := b.s.Segments[b.seg].Verb
	kind := rule.Coordinate
	if b.s.Phrases[v].Lists.Has(b.l.say) && b.noBreak(v, n) {
		kind = rule.That
	}
	moved := append([]rule.Phrase(nil), b.s.Phrases[n:]...)
	b.s.Phrases = b.s.Phrases[:n]
	old := b.seg
	b.open(kind, false)
	for _, p := range moved {
		if p.Segment == old {
			p.Segment = b.seg
		}
		b.s.Phrases = append(b.s.Phrases, p)
	}
}

func (b latin) noBreak(from, to int) bool {
	for k := from; k < to; k++ {
		if b.s.Phrases[k].Type&rule.Break != 0 {
			return false
		}
	}
	return true
}
