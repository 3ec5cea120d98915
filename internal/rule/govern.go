package rule

import (
	"slices"

	"github.com/mahdar-nlp/mahdar/internal/morph"
)

// governors climbs from phrase i to the words that govern it.
func (m *matcher) governors(i int) []Governed {
	var out []Governed
	for len(out) < 4 {
		g, at, ok := m.governor(i)
		if !ok {
			return out
		}
		out = append(out, Governed{g, at})
		i = at
	}
	return out
}

// governor finds the word that governs phrase i: to its left in the segment
// by its marker, or above the أن that opens the segment.
func (m *matcher) governor(i int) (*Governor, int, bool) {
	p := &m.s.Phrases[i]
	head := &m.s.Phrases[p.Head]
	if p.Type&Noun != 0 {
		for k := p.Head - 1; k >= 0 && k > i-reach; k-- {
			q := &m.s.Phrases[k]
			if q.Segment != head.Segment {
				if m.inner(q.Segment, head.Segment) {
					continue // a relative between: «في بيان نشره أمس»
				}
				break
			}
			if g := m.governs(q, head, false); g != nil {
				return g, k, true
			}
			if q.Type&Verb != 0 {
				return nil, 0, false
			}
		}
		return nil, 0, false
	}
	return m.governorAbove(p)
}

func (m *matcher) governorAbove(p *Phrase) (*Governor, int, bool) {
	seg := m.that(p.Segment)
	if seg < 0 {
		return nil, 0, false
	}
	s := m.s.Segments[seg]
	for k := s.Opener - 1; k >= 0 && k > s.Opener-reach; k-- {
		q := &m.s.Phrases[k]
		if q.Segment != s.Parent {
			continue
		}
		if g := m.governs(q, nil, true); g != nil {
			return g, k, true
		}
		if q.Type&Verb != 0 {
			break
		}
	}
	return nil, 0, false
}

// that climbs from a segment over coordinated verbs to the أن above them.
func (m *matcher) that(seg int) int {
	for n := 0; seg >= 0 && n < 4; n++ {
		switch m.s.Segments[seg].Kind {
		case That:
			return seg
		case Coordinate:
			seg = m.s.Segments[seg].Parent
		default:
			return -1
		}
	}
	return -1
}

// governs returns the governor that word q is over the complement p, or over
// an أن clause.
func (m *matcher) governs(q, p *Phrase, that bool) *Governor {
	if !q.Lists.Meets(&m.rs.governing) {
		return nil
	}
	for _, g := range m.rs.Governors {
		if m.rs.svo && q.Type&Noun != 0 && !m.isInfinitive(q) && !g.Noun {
			continue // «the press», which presses nobody
		}
		if q.describes() || g.Noun && q.Type&Noun == 0 && !(m.rs.svo && q.Type&Instrument != 0) || g.Finite && q.Type&Verb == 0 || !q.Lists.Has(g.list) || q.Type&(Verb|Noun) == 0 && !(m.rs.svo && q.Type&Instrument != 0) || g.Tense != "" && q.Feat&tenses[g.Tense] == 0 || g.Tense == "active" && q.Feat&morph.Passive != 0 {
			continue
		}
		if len(g.Kinds) > 0 && !slices.Contains(g.Kinds, m.hit.Frame.Kind) || p != nil && g.not >= 0 && p.Lists.Has(g.not) {
			continue
		}
		switch {
		case that && g.That:
			return g
		case !that && p.Marker == "" && g.markers < 0 && m.direct(q, p):
			return g
		case !that && p.Marker != "" && p.Marks.Has(g.markers) && m.reaches(q, p):
			return g
		}
	}
	return nil
}

// describes reports whether the phrase is a participle with the article, which
// only tells which one is meant: «الجهاز المكلف بالحماية».
func (p *Phrase) describes() bool {
	return p.Type&Noun != 0 && p.Definite && p.Feat&(morph.ActivePart|morph.PassivePart) != 0 && p.Feat&morph.Masdar == 0
}

// reaches reports whether no other complement with a preposition stands
// between a governor and its own, set off by commas apart.
func (m *matcher) reaches(q, p *Phrase) bool {
	for i := range m.s.Phrases {
		r := &m.s.Phrases[i]
		if r.From >= q.To && r.To <= p.From && r.Type&Noun != 0 && r.Type&(Actor|Date|Place) == 0 && r.Marker != "" && !r.Fenced && r.Head != p.Head && m.rs.complements(r) {
			return false
		}
	}
	return true
}

// complements reports whether the phrase's preposition is one that introduces
// what a verb governs, not where or when it is done.
func (rs *RuleSet) complements(p *Phrase) bool { return p.Marks.Has(rs.named.governing) }

// direct reports whether nothing but actors and signs stands between a
// governor and its bare complement.
func (m *matcher) direct(q, p *Phrase) bool {
	for i := range m.s.Phrases {
		r := &m.s.Phrases[i]
		if r.From >= q.To && r.To <= p.From && r.Type&Noun != 0 && r.Type&Actor == 0 && !r.Definite {
			return false
		}
	}
	return true
}

// isMasdar reports whether the phrase is headed by a masdar.
func isMasdar(p *Phrase) bool { return p.Type&Noun != 0 && p.Feat&morph.Masdar != 0 }
