package event

import (
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

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
