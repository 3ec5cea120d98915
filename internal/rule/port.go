package rule

import (
	"slices"

	"github.com/mahdar-nlp/mahdar/internal/morph"
)

// fill fills the frame's slots in file order, the ports of each in slot order.
func (m *matcher) fill(f *Frame) {
	for k := range f.Slots {
		slot := &f.Slots[k]
		n := 0
		for _, port := range slot.Ports {
			if n > 0 && slot.Type&NP != 0 && port.Kind == PortMarker {
				continue // «لبحث الأزمة، حول …»: what was discussed is known
			}
			for _, fill := range m.port(slot, port) {
				if slot.Max > 0 && n == slot.Max {
					break
				}
				if fill.Phrase >= 0 {
					if m.used[fill.Phrase] {
						continue
					}
					m.used[fill.Phrase] = true
				}
				if fill.Phrase < 0 && port.Kind != PortIn {
					m.claim(fill)
				}
				fill.Role, fill.Type, fill.Port = slot.Role, slot.Type, port.Kind
				m.hit.Fills = append(m.hit.Fills, fill)
				n++
			}
		}
	}
}

// claim marks the phrases within a text filler as used: a text slot claims
// its words.
func (m *matcher) claim(f Fill) {
	for i := range m.s.Phrases {
		if p := &m.s.Phrases[i]; p.From >= f.From && p.To <= f.To {
			m.used[i] = true
		}
	}
}

// port returns the fillers that one port offers.
func (m *matcher) port(s *Slot, p Port) []Fill {
	switch p.Kind {
	case PortMarker:
		return m.marked(s, p)
	case PortSubj:
		return m.phrases(s, m.subject(m.hit.verb(m.s)))
	case PortObj:
		if m.s.Phrases[m.hit.Trigger].Type&Noun != 0 {
			return m.phrases(s, m.nounObject())
		}
		return m.phrases(s, m.object(m.hit.verb(m.s)))
	case PortGen:
		return m.phrases(s, m.genitive(s, m.hit.Trigger))
	case PortBetween:
		return m.between(s)
	case PortWith:
		return m.gathered(s, p.list)
	case PortControl:
		return m.control(s)
	case PortAfter:
		return m.after(s, p.list)
	case PortItems, PortThat:
		return m.complement(s, p)
	case PortRest:
		return m.rest(s)
	case PortPerson:
		return slices.DeleteFunc(m.marked(s, p), func(f Fill) bool { return m.s.Phrases[f.Phrase].Type&(Person|Body) != Person })
	case PortWhere:
		return m.where(s)
	case PortOwner:
		return m.owner(s)
	case PortLeft:
		return m.leftMarked(s, p.list)
	case PortOwned:
		return m.owned(s, p.list)
	case PortMod:
		return m.modifier(s, p.list)
	case PortAim:
		return m.aims(s, p.list)
	case PortHead:
		return m.headed(p.list)
	case PortRight:
		return m.nearestRight(s)
	case PortIn:
		return m.within(s, p.List)
	case PortInside:
		return m.inside(s)
	case PortWindow:
		return m.nearest(s)
	}
	return nil
}

// verb is the finite verb of the hit: its light verb or its trigger, or -1.
func (h *Hit) verb(s *Sentence) int {
	if s.Phrases[h.Pivot].Type&Verb != 0 {
		return h.Pivot
	}
	for _, i := range h.Light {
		if s.Phrases[i].Type&Verb != 0 {
			return i
		}
	}
	if s.Phrases[h.Trigger].Type&Verb != 0 {
		return h.Trigger
	}
	return -1
}

// phrases makes fillers of those phrases that are of the slot's type.
func (m *matcher) phrases(s *Slot, list []int) []Fill {
	var out []Fill
	for _, i := range list {
		if p := &m.s.Phrases[i]; p.Type&s.Type != 0 || s.Type&(NP|Act) != 0 {
			out = append(out, Fill{Phrase: i, From: p.From, To: p.To})
		}
	}
	return out
}

// chain is phrase i and what is coordinated with it.
func (m *matcher) chain(i int) []int {
	out := []int{i}
	for k := i + 1; k < len(m.s.Phrases) && k < i+reach; k++ {
		if m.s.Phrases[k].Head == i {
			out = append(out, k)
		}
	}
	return out
}

// subject returns the subject of the verb at phrase v: the bare actor to its
// left in the segment, else the first to its right, else what an antecedent
// or the clause before lends it.
func (m *matcher) subject(v int) []int { return m.subjectUp(v, 0) }

func (m *matcher) subjectUp(v, depth int) []int {
	if v < 0 || depth > 4 {
		return nil
	}
	if m.rs.svo {
		return m.subjectBefore(v, depth)
	}
	if left := m.left(v); left >= 0 {
		return m.chain(left)
	}
	if seg := m.s.Segments[m.s.Phrases[v].Segment]; seg.Kind == That && seg.Suffix && seg.Verb == v {
		return m.lent(v, depth) // أنه: the pronoun is the subject
	}
	if (m.s.Phrases[v].Feat&morph.Future != 0 || m.nounBefore(v)) && m.topic(v) {
		return nil
	}
	right := m.right(v, v+1)
	if right >= 0 && (m.objectOnly(v, right) || m.saysDoers(v)) {
		if lent := m.lent(v, depth); len(lent) > 0 {
			return lent
		}
	}
	if right >= 0 && !m.s.Phrases[right].Counterpart {
		return m.chain(right)
	}
	return m.lent(v, depth)
}

// topic reports whether a word that is no actor is the subject of the verb at
// phrase v: إن wants a noun before its verb («إن هذا البيع سيدعم السياسة»).
func (m *matcher) topic(v int) bool {
	seg := m.s.Segments[m.s.Phrases[v].Segment]
	if seg.Kind != That || seg.Suffix || seg.Verb != v && seg.Verb >= 0 {
		return false
	}
	for i := seg.Opener; i < v; i++ {
		if p := &m.s.Phrases[i]; p.Type&Noun != 0 && p.Type&(Actor|Date|Place) == 0 && p.Bare() && m.s.Phrases[v].Segment == p.Segment {
			return true
		}
	}
	return false
}

// nounBefore reports whether a word that is no actor touches the verb at phrase v,
// which may be its subject: «إن هوك زار برلين», not «إن التحدي يقوله الوزير».
func (m *matcher) nounBefore(v int) bool {
	p, q := &m.s.Phrases[v], &m.s.Phrases[max(0, v-1)]
	return v > 0 && q.To == p.From && q.Type == Noun && q.Bare() && !p.Suffix && !m.saysDoers(v)
}

// saysDoers reports whether the ending of the verb at phrase v says who does
// it, so that no subject follows: «يغادروا», where «يغادر» would go before
// «الجنود».
func (m *matcher) saysDoers(v int) bool {
	plural := false
	for _, s := range m.s.Tokens[m.s.Phrases[v].From].Senses {
		if s.Feat&Finite == 0 {
			continue
		}
		if s.Feat&(morph.Plural|morph.Dual) == 0 {
			return false
		}
		plural = true
	}
	return plural
}

// left is the bare actor left of v in its segment that heads the clause.
func (m *matcher) left(v int) int {
	seg, found, comma := m.s.Phrases[v].Segment, -1, false
	for i := v - 1; i >= 0 && i > v-reach; i-- {
		p := &m.s.Phrases[i]
		if p.Segment != seg {
			if m.inner(p.Segment, seg) {
				continue
			}
			break
		}
		if p.Type&Verb != 0 {
			break
		}
		if m.rs.svo && p.Type&Break != 0 && found >= 0 && found > i && !m.apposed(i) {
			break // «Following the talks, Khalaf tasked …»
		}
		if p.Type&Actor != 0 && p.Bare() {
			found = p.Head
		}
		if comma && p.Marks.Has(m.rs.named.during) {
			found = -1 // «خلال لقائه الوزير، أكد …»: the occasion ends at the comma
		}
		comma = comma || p.Type&Break != 0
	}
	if found >= 0 && !m.s.Phrases[found].Bare() {
		return -1
	}
	return found
}

// inner reports whether segment a opens within segment b.
func (m *matcher) inner(a, b int) bool {
	for n := 0; a > b && n < 6; n++ {
		if a = m.s.Segments[a].Parent; a == b {
			return true
		}
	}
	return false
}

// right is the first bare actor from phrase i on in v's segment.
func (m *matcher) right(v, i int) int {
	seg := m.s.Phrases[v].Segment
	for ; i < len(m.s.Phrases) && i < v+reach; i++ {
		p := &m.s.Phrases[i]
		if p.Segment != seg {
			if m.inner(p.Segment, seg) {
				continue
			}
			return -1
		}
		if p.Type&Verb != 0 && i != v {
			return -1
		}
		if p.Type&Actor != 0 && p.Bare() {
			return i
		}
	}
	return -1
}

// objectOnly reports whether the only actor after v can be its object:
// «نظيره», or an actor after a transitive trigger in a clause that hangs on
// another.
func (m *matcher) objectOnly(v, i int) bool {
	last := i
	for _, k := range m.chain(i) {
		last = max(last, k)
	}
	if m.right(v, last+1) >= 0 {
		return false
	}
	return m.s.Phrases[i].Counterpart || m.hit.verb(m.s) == v && m.hit.Frame != nil && TakesObject(m.hit.Frame)
}

// TakesObject reports whether a slot of the frame has the port obj.
func TakesObject(f *Frame) bool {
	for _, s := range f.Slots {
		for _, p := range s.Ports {
			if p.Kind == PortObj {
				return true
			}
		}
	}
	return false
}

// lent is the subject that a clause takes over: a relative its antecedent, a
// clause with أنه, a participle or a coordinated verb the subject above.
func (m *matcher) lent(v, depth int) []int {
	seg := m.s.Segments[m.s.Phrases[v].Segment]
	if seg.Kind == That && !seg.Suffix && !m.colon(seg) {
		return nil
	}
	if seg.Kind == Relative {
		if a := m.antecedent(seg); a >= 0 && !m.s.Phrases[v].Suffix {
			return m.chain(m.s.Phrases[a].Head)
		}
		if m.ofThing(seg) && !m.s.Phrases[v].Suffix {
			return nil // «خلية كانت تخطط»: the cell plans, and it is no actor
		}
	}
	if seg.Parent < 0 {
		return nil
	}
	if w := m.lastVerb(seg); w >= 0 {
		return m.subjectUp(w, depth+1)
	}
	if w := m.s.Segments[seg.Parent].Verb; w >= 0 && w < v {
		return m.subjectUp(w, depth+1)
	}
	if a := m.headActor(seg.Parent, seg.Opener); a >= 0 {
		return m.chain(a)
	}
	return nil
}

// colon reports whether the segment opens after a colon or a comma, not after
// أن.
func (m *matcher) colon(seg Segment) bool {
	return seg.Opener > 0 && m.s.Phrases[seg.Opener-1].Type&Break != 0
}

// lastVerb is the last verb of the parent before the segment opens.
func (m *matcher) lastVerb(seg Segment) int {
	for i := seg.Opener - 1; i >= 0 && i > seg.Opener-reach; i-- {
		if p := &m.s.Phrases[i]; p.Segment == seg.Parent && p.Type&Verb != 0 {
			return i
		}
	}
	return -1
}

// antecedent is the actor right before a relative and its pronoun, or -1. Past a comma, whom
// «الذي» tells of is no place: «فلان في تركيا، الذي اختفى».
func (m *matcher) antecedent(seg Segment) int {
	whom := seg.Opener < len(m.s.Phrases) && m.s.Phrases[seg.Opener].Lists.Has(m.rs.named.whom)
	for i := seg.Opener - 1; i >= 0 && i > seg.Opener-4; i-- {
		p := &m.s.Phrases[i]
		if p.Type&Break != 0 || p.Type&Particle != 0 && i == seg.Opener-1 && !p.Lists.Has(m.rs.named.whole) || whom && p.Type&Place != 0 && p.Marker != "" && m.colon(seg) {
			continue
		}
		if p.Type&Actor != 0 {
			return i
		}
		return -1
	}
	return -1
}

// ofThing reports whether a relative without a pronoun hangs on a noun that is
// no trigger.
func (m *matcher) ofThing(seg Segment) bool {
	if seg.Opener == 0 {
		return false
	}
	p := &m.s.Phrases[seg.Opener-1]
	return p.Type&Noun != 0 && p.Type&Actor == 0 && !m.triggers(p)
}

// headActor is the first bare actor of a segment before phrase limit.
func (m *matcher) headActor(seg, limit int) int {
	for i := max(0, limit-reach); i < limit; i++ {
		if p := &m.s.Phrases[i]; p.Segment == seg && p.Type&Actor != 0 && p.Bare() {
			return i
		}
	}
	return -1
}
