package event

import (
	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// measures reports whether a time or an amount only tells how long or how many
// the noun behind it is: «monthly data», «two-day summit», «740 detainees».
func (b latin) measures(e *entity.Mention) bool {
	switch e.Kind {
	case entity.DATE:
		return (b.marker == "" || e.Duration) && b.plainNoun(e.To) && !b.token(e.To).Lists.Has(b.l.say)
	case entity.QUANTITY, entity.MONEY:
		return b.plainNoun(e.To)
	}
	return false
}

// numbered adds the number before a group, whose preposition is the group's.
func (b latin) numbered(m int) int {
	e := &b.d.mentions[m]
	marker, marks, from, joined := b.marker, b.marks, b.markFrom, b.joined
	b.marker, b.joined = "", false
	b.add(rule.Phrase{Type: typeOf(e), From: e.From, To: e.To, Ref: m, Gen: true})
	b.marker, b.marks, b.markFrom, b.joined = marker, marks, from, joined
	return e.To
}

// measured adds such a time or amount and the noun phrase that it begins.
func (b latin) measured(i, m int) int {
	e := &b.d.mentions[m]
	marker, marks, from, joined := b.marker, b.marks, b.markFrom, b.joined
	b.marker, b.joined = "", false
	b.add(rule.Phrase{Type: typeOf(e), From: e.From, To: e.To, Ref: m, Gen: true})
	b.marker, b.marks, b.markFrom, b.joined = marker, marks, from, joined
	at := len(b.s.Phrases)
	end := b.nounFrom(i, e.To)
	if len(b.s.Phrases) > at && b.s.Phrases[at].Type&rule.Noun != 0 {
		b.s.Phrases[at].From = min(i, b.s.Phrases[at].From)
	}
	return end
}

// pair is the mentions from m on that a hyphen or «and» joins.
func (b latin) pair(m int) []int {
	out := []int{m}
	for {
		k := b.d.mentions[m].To
		if k+1 >= b.s.To || b.key(k) != "-" && !b.token(k).Lists.Has(b.l.and) || b.d.mentionAt[k+1] < 0 {
			return out
		}
		m = b.d.mentionAt[k+1]
		out = append(out, m)
	}
}

// ownedPhrase adds states in front of a noun as its owners where they are two or
// more, and the noun phrase that they begin.
func (b latin) ownedPhrase(i int, names []int) int {
	marker, marks, from, joined := b.marker, b.marks, b.markFrom, b.joined
	first := len(b.s.Phrases)
	for n, m := range names {
		e := &b.d.mentions[m]
		b.marker, b.joined = "", false
		b.add(rule.Phrase{Type: typeOf(e), From: e.From, To: e.To, Ref: m, Gen: true, Definite: true, Generic: e.Ref == entity.RefNisba})
		if n > 0 {
			b.s.Phrases[len(b.s.Phrases)-1].Head = first
		}
	}
	b.marker, b.marks, b.markFrom, b.joined = marker, marks, from, joined
	at := len(b.s.Phrases)
	end := b.nounFrom(i, b.d.mentions[names[len(names)-1]].To)
	if len(b.s.Phrases) > at {
		p := &b.s.Phrases[at]
		if len(names) > 1 && p.Type&rule.Actor != 0 {
			b.each(first, at, end)
			return end
		}
		p.Owner = first + 1
		if p.Lists.Has(b.l.sides) && len(names) == 1 {
			p.Type |= rule.Actor | rule.Person // «the Syrian side»
			p.Ref, p.Core = names[0], 0
			p.Type &^= rule.Noun
		}
	}
	return end
}

// each makes an actor of each of the states before a noun of actors: «the Turkish
// and Greek sides» are two.
func (b latin) each(first, at, end int) {
	group := b.s.Phrases[at]
	b.s.Phrases = b.s.Phrases[:at]
	for k := first; k < at; k++ {
		p := &b.s.Phrases[k]
		p.Type, p.Gen, p.Generic, p.Lists = rule.Actor|rule.Person, false, false, group.Lists
		p.Marker, p.Marks = group.Marker, group.Marks
		p.Head = first
	}
	b.s.Phrases[first].MarkFrom = group.MarkFrom
	if group.Head < 0 {
		b.s.Phrases[first].Head = -1
	}
	b.s.Phrases[at-1].To = end
}
