package rule

import (
	"strconv"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/morph"
)

// refused says which condition of the frame its clause does not meet, "" for
// none.
func (m *matcher) refused(f *Frame) string {
	switch {
	case f.NoSubj && (m.hasSubject() || m.saysDoers(m.hit.Trigger) || m.topic(m.hit.Trigger)):
		return "the verb has a subject"
	case len(f.Act) > 0 && !m.licensed(f):
		return "no governor licenses it"
	case f.Frank && m.presupposed(m.hit.Pivot):
		return "it stands in a relative clause"
	}
	return ""
}

// needs writes a frame's needs as its file has them.
func needs(f *Frame) string {
	var alternatives []string
	for _, all := range f.Need {
		var parts []string
		for _, n := range all {
			part := n.Role
			if n.Min > 1 {
				part += " " + strconv.Itoa(n.Min)
			}
			parts = append(parts, part)
		}
		alternatives = append(alternatives, strings.Join(parts, " & "))
	}
	return strings.Join(alternatives, " | ")
}

// Complemented reports whether the noun at phrase i has a complement with مع
// or بين, or a genitive that is an actor.
func (rs *RuleSet) Complemented(s *Sentence, i int) bool {
	m := &matcher{rs: rs, s: s, hit: &Hit{Trigger: i, Pivot: i}, limit: len(s.Phrases)}
	return m.complemented(i) || len(m.genitive(&Slot{Type: Actor}, i)) > 0
}

// complemented reports whether the noun at phrase i has a complement of its
// own with مع or بين: then it is no mention of an event told elsewhere.
func (m *matcher) complemented(i int) bool {
	between, with := m.rs.named.between, m.rs.named.with
	for k := i + 1; k < len(m.s.Phrases) && k <= i+3 && m.s.Phrases[k].Segment == m.s.Phrases[i].Segment; k++ {
		if p := &m.s.Phrases[k]; p.Marks.Has(between) || p.Marks.Has(with) {
			return true
		}
	}
	return false
}

// hasSubject reports whether an actor stands as subject beside the verb.
func (m *matcher) hasSubject() bool {
	v := m.hit.verb(m.s)
	if v < 0 {
		return false
	}
	if next := v + 1; next < len(m.s.Phrases) && m.s.Phrases[next].Type&Noun != 0 && m.s.Phrases[next].Definite && m.s.Phrases[next].Lists.Meets(&m.rs.triggers) && !m.s.Phrases[next].Lists.Has(m.rs.named.paper) {
		return true
	}
	return m.left(v) >= 0 || m.right(v, v+1) >= 0
}

// fits reports whether the phrase can be the frame's trigger.
func (m *matcher) fits(f *Frame, i int) bool {
	p := &m.s.Phrases[i]
	if !m.begins(f, i) || f.Suffix && !p.Suffix || f.Bare && p.Suffix {
		return false
	}
	for _, n := range f.not {
		if p.Lists.Has(n) {
			return false
		}
	}
	return true
}

// begins reports whether the phrase is the frame's verb, its noun, or an act.
func (m *matcher) begins(f *Frame, i int) bool {
	p := &m.s.Phrases[i]
	switch {
	case f.verb != -1 && p.Type&Verb != 0 && (f.verb == anyVerb || p.Lists.Has(f.verb)):
		return p.Feat&tenses[f.Tense] != 0
	case f.verb >= 0 && f.Tense == "" && p.Lists.Has(f.verb) && m.isInfinitive(p):
		return true
	case f.noun >= 0 && p.Type&Noun != 0 && p.Lists.Has(f.noun) && !m.isInfinitive(p):
		return true
	}
	return len(f.Act) > 0 && m.isAct(i)
}

// isAct reports whether the phrase can be an act to do: a masdar, not one that
// carries a pronoun without an object after it, or a present verb of a clause
// that أن opens.
func (m *matcher) isAct(i int) bool {
	p := &m.s.Phrases[i]
	if p.Type&Verb != 0 && m.rs.svo {
		return p.Feat&(morph.Jussive|morph.Future) != 0
	}
	if p.Type&Verb != 0 {
		return p.Feat&(morph.Present|morph.Jussive) != 0 && p.Feat&morph.Past == 0
	}
	return p.Type&Act != 0 && p.Feat&morph.Masdar != 0 && p.Feat&morph.Noun == 0 && (p.Head == i || p.Feat&morph.Plural == 0) && !m.qualified(i) || p.Type&Act != 0 && p.Lists.Has(m.rs.named.doable)
}

// qualified reports whether a masdar with the article has an adjective and no
// complement: «الإنتاج الحيواني» is a thing, no act.
func (m *matcher) qualified(i int) bool {
	if p := &m.s.Phrases[i]; !p.Definite || p.Type&Noun == 0 {
		return false
	}
	k := i + 1
	for k < len(m.s.Phrases) && m.s.Phrases[k].Type&^Act == Noun && m.s.Phrases[k].Marker == "" && m.s.Phrases[k].Definite && m.s.Phrases[k].Head == k {
		k++
	}
	return k > i+1 && (k == len(m.s.Phrases) || !m.rs.complements(&m.s.Phrases[k]))
}

// licensed reports whether the nearest governor has one of the frame's bases.
func (m *matcher) licensed(f *Frame) bool {
	for _, g := range m.hit.Governors {
		if g.Aim {
			return false
		}
		for _, b := range f.Act {
			if g.Basis == b {
				return true
			}
		}
		if g.Basis != "" {
			return false
		}
	}
	return false
}

// presupposed reports whether the clause that phrase i stands in is a
// relative: it tells which thing is meant, and commits to nothing.
func (m *matcher) presupposed(i int) bool {
	seg := m.s.Phrases[i].Segment
	for n := 0; seg >= 0 && n < 6; n++ {
		if s := m.s.Segments[seg]; s.Kind == Relative && s.Opener > 0 && m.s.Phrases[s.Opener-1].Type&Particle != 0 {
			return true
		}
		seg = m.s.Segments[seg].Parent
	}
	return false
}

// forbidden says which list an unless word in the window stands in, or of
// which beside lists none is there; "" for neither.
func (m *matcher) forbidden(f *Frame, p *Phrase) string {
	lo, hi := m.window(p)
	for k, n := range f.unless {
		if m.holds(n, lo, hi) {
			return "a word of " + f.Unless[k] + " forbids it"
		}
	}
	if len(f.beside) == 0 {
		return ""
	}
	for _, n := range f.beside {
		if m.holds(n, lo, hi) {
			return ""
		}
	}
	return "no word of " + strings.Join(f.Beside, ", ") + " beside it"
}

// complete reports whether one alternative of the frame's needs is met.
func (m *matcher) complete(f *Frame) bool {
	if len(f.Need) == 0 {
		return true
	}
	for _, all := range f.Need {
		ok := true
		for _, n := range all {
			ok = ok && m.has(n)
		}
		if ok {
			return true
		}
	}
	return false
}

// has reports whether a need is met: so many fillers of the role, or, of the
// names that are no roles, a light verb, or a body among the agents.
func (m *matcher) has(n Need) bool {
	switch n.Role {
	case "light":
		return len(m.hit.Light) > 0
	case "with": // an agent by a preposition: «عقد اجتماع مع …»
		return m.hit.By(m.hit.Frame.Agent, PortMarker)
	case "named": // an agent in the noun's own words: «استقبال الوزير»
		return m.hit.By(m.hit.Frame.Agent, PortGen) || m.hit.By(m.hit.Frame.Agent, PortObj)
	case "alone":
		return len(m.hit.Governors) > 0 && m.hit.Governors[0].Alone
	case "governed":
		return len(m.hit.Governors) > 0
	case "body":
		for _, f := range m.hit.Fills {
			if f.Role == m.hit.Frame.Agent && f.Phrase >= 0 && m.s.Phrases[f.Phrase].Type&Body != 0 {
				return true
			}
		}
		return false
	}
	return m.hit.Count(m.s, n.Role) >= n.Min
}
