package event

import (
	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// coordinate ties every joined phrase to the first phrase of its list, which
// lends it its preposition.
func (b *builder) coordinate() {
	for k := range b.s.Phrases {
		p := &b.s.Phrases[k]
		if p.Head >= 0 {
			continue
		}
		p.Head = k
		if j := b.headOf(k); j >= 0 {
			b.join(k, j)
			b.commaList(k, j)
		}
	}
	b.fence()
}

func (b *builder) join(k, j int) {
	p, q := &b.s.Phrases[k], &b.s.Phrases[j]
	p.Head = q.Head
	if p.Marker == "" {
		p.Marker, p.Marks = q.Marker, q.Marks
	}
	p.Gen = q.Gen && p.Type&rule.Actor != 0
}

// commaList takes in the actors between commas of «أ، ب، وج».
func (b *builder) commaList(k, j int) {
	for i := k - 1; i > j; i-- {
		p := &b.s.Phrases[i]
		if p.Type&rule.Actor != 0 && p.Head == i && p.Bare() && i > 0 && b.s.Phrases[i-1].Type&rule.Break != 0 {
			b.join(i, j)
		}
	}
}

// headOf finds what phrase k is coordinated with, or -1.
func (b *builder) headOf(k int) int {
	p := &b.s.Phrases[k]
	if b.underMasdar(k) {
		return k - 1
	}
	best, like := -1, unlike
	for j := k - 1; j >= 0 && j > k-40; j-- {
		q := &b.s.Phrases[j]
		if q.Segment != p.Segment {
			continue
		}
		if q.Type&rule.Verb != 0 {
			break
		}
		switch b.parallel(q, p) {
		case same:
			return j
		case perhaps, faint:
			if l := b.parallel(q, p); l > like {
				best, like = j, l
			}
		}
	}
	return best
}

// underMasdar reports whether phrase k is a body joined to the noun that a
// masdar has: «انسحاب المرتزقة والقوات الأجنبية».
func (b *builder) underMasdar(k int) bool {
	if k < 2 {
		return false
	}
	p, q, m := &b.s.Phrases[k], &b.s.Phrases[k-1], &b.s.Phrases[k-2]
	return p.Ref >= 0 && !b.d.isPerson(p.Ref) && p.Marker == "" &&
		q.Type&rule.Noun != 0 && q.Gen && q.Definite && !isMasdar(q) && isMasdar(m) && !m.Definite && q.To == p.From
}

// isPerson reports whether a mention is a person or an office.
func (d *document) isPerson(ref int) bool {
	k := d.mentions[ref].Kind
	return k == entity.PER || k == entity.ROLE
}

type likeness int

const (
	unlike likeness = iota
	faint
	perhaps
	same
)

// parallel says how well two phrases can be members of one list.
func (b *builder) parallel(q, p *rule.Phrase) likeness {
	if p.Marker != "" && q.Marker != p.Marker {
		return unlike
	}
	switch {
	case p.Type&rule.Actor != 0:
		return b.parallelActor(q, p)
	case p.Type&rule.Place != 0 && q.Type&rule.Place != 0:
		return same
	case p.Type&rule.Noun == 0 || q.Type&rule.Noun == 0:
		if p.Type&rule.Noun != 0 && q.Type&(rule.Instrument|rule.NP) != 0 {
			return perhaps
		}
		return unlike
	case !p.Definite && q.Gen:
		return unlike // the second noun of a construct is joined by no first one
	case isMasdar(p) && !p.Definite:
		if isMasdar(q) && !q.Definite && q.Marker != "ل" {
			return same
		}
		if isMasdar(q) {
			return perhapsIf(q.Marker != "" || !q.Definite)
		}
		return faintIf(q.Marker != "" || !q.Definite)
	case p.Definite == q.Definite:
		return same
	}
	return perhapsIf(q.Marker != "")
}

func (b *builder) parallelActor(q, p *rule.Phrase) likeness {
	switch {
	case q.Type&rule.Actor != 0 && (p.Type&rule.Place == 0) == (q.Type&rule.Place == 0):
		return same
	case q.Type&rule.Actor != 0:
		return perhaps
	}
	return unlike
}

func faintIf(ok bool) likeness {
	if ok {
		return faint
	}
	return unlike
}

func perhapsIf(ok bool) likeness {
	if ok {
		return perhaps
	}
	return unlike
}

func isMasdar(p *rule.Phrase) bool { return p.Type&rule.Noun != 0 && p.Feat&morph.Masdar != 0 }

// fence marks what stands between two commas without a verb and is no member
// of a list: it is set off from the clause.
func (b *builder) fence() {
	open := -1
	for i := range b.s.Phrases {
		if b.s.Phrases[i].Type&rule.Break == 0 {
			continue
		}
		if open >= 0 && i-open <= 8 {
			b.fenceBetween(open, i)
		}
		open = i
	}
}

func (b *builder) fenceBetween(open, end int) {
	for i := open + 1; i < end; i++ {
		p := &b.s.Phrases[i]
		if p.Type&rule.Verb != 0 || p.Segment != b.s.Phrases[open].Segment || p.Head != i || p.Type&(rule.Actor|rule.Noun) != 0 && p.Marker == "" && !p.Gen {
			return
		}
	}
	for i := open + 1; i < end; i++ {
		b.s.Phrases[i].Fenced = true
	}
}
