package rule

import (
	"slices"
)

// reach bounds, in phrases, how far any search goes from its pivot.
const reach = 48

// matcher matches the rules against one sentence.
type matcher struct {
	rs     *RuleSet
	s      *Sentence
	pivots []int // phrases that hold triggers, in order
	hit    *Hit
	limit  int    // phrases from here on belong to the next pivot
	used   []bool // by phrase
	dead   []bool // by phrase: pivots that give no event
	trace  *Trace

	above   []Governed // what governs the pivot at hand in events of a kind, nil if not known
	aboveOf string
}

// Match returns the events that the frames find in a sentence, in the order
// of their triggers. A trigger gives at most one event of each kind.
func (rs *RuleSet) Match(s *Sentence, trace *Trace) []Hit {
	m := &matcher{rs: rs, s: s, trace: trace, used: make([]bool, len(s.Phrases)), dead: make([]bool, len(s.Phrases))}
	for i := range s.Phrases {
		if p := &s.Phrases[i]; p.Lists.Meets(&rs.triggers) || p.Type&Act != 0 {
			m.pivots = append(m.pivots, i)
		}
	}
	return m.settle(m.all())
}

// all tries every pivot.
func (m *matcher) all() []Hit {
	var hits []Hit
	for k, i := range m.pivots {
		hits = append(hits, m.at(i, m.next(k))...)
	}
	return hits
}

// settle matches once more without the pivots that gave no event, whose
// windows their neighbours then have.
func (m *matcher) settle(hits []Hit) []Hit {
	if len(hits) == 0 {
		return hits
	}
	for _, i := range m.pivots {
		m.dead[i] = m.triggers(&m.s.Phrases[i])
	}
	for i := range hits {
		if h := &hits[i]; h.Complete || h.Anaphor && h.Frame.Adds {
			m.dead[h.Trigger] = false
		}
	}
	if !slices.Contains(m.dead, true) {
		return hits
	}
	m.trace = nil
	return m.all()
}

// Force fills the listed frame of a kind at phrase i, whatever governs it: for the items of a list, which the
// words above the list license.
func (rs *RuleSet) Force(s *Sentence, kind string, i int) (Hit, bool) {
	var frame *Frame
	for _, f := range rs.Frames {
		if f.Kind == kind && f.Listed {
			frame = f
		}
	}
	if frame == nil {
		return Hit{}, false
	}
	h := Hit{Frame: frame, Trigger: i, Pivot: i, Complete: true}
	m := &matcher{rs: rs, s: s, hit: &h, limit: len(s.Phrases), used: make([]bool, len(s.Phrases)), dead: make([]bool, len(s.Phrases))}
	m.used[i] = true
	for k := i + 1; k < len(s.Phrases); k++ {
		if m.triggers(&s.Phrases[k]) {
			m.limit = k
			break
		}
	}
	h.Governors = m.governors(i)
	m.fill(frame)
	return h, true
}

// next is the first pivot after the k-th that begins another event: a light
// verb or a masdar between belongs to the window, and so does what the pivot
// has for its genitive («خرق الاتفاق في …»), an aside between commas («وقعا،
// على هامش الاجتماع، …») and the meeting in which it is done («عرضا، في
// اجتماع عقد …»).
func (m *matcher) next(k int) int {
	from := &m.s.Phrases[m.pivots[k]]
	for _, i := range m.pivots[k+1:] {
		p := &m.s.Phrases[i]
		if m.dead[i] || !m.triggers(p) || p.Segment == from.Segment && p.Type&Noun == 0 {
			continue
		}
		if p.Type&Noun != 0 && p.Segment == from.Segment && (p.Gen && i == m.pivots[k]+1 || p.Fenced || m.setting(i) || m.partitive(m.pivots[k], i)) {
			continue
		}
		return i
	}
	return len(m.s.Phrases)
}

// partitive reports whether the noun at phrase i says what the pivot is one
// of: «جولة جديدة من المحادثات».
func (m *matcher) partitive(pivot, i int) bool {
	if !m.s.Phrases[i].Marks.Has(m.rs.named.partitive) || m.s.Phrases[pivot].Type&Noun == 0 {
		return false
	}
	for k := pivot + 1; k < i; k++ {
		if m.s.Phrases[k].Type&Noun == 0 || m.s.Phrases[k].Marker != "" {
			return false
		}
	}
	return true
}

// setting reports whether the noun at phrase i tells in what meeting something
// is done: «في اجتماع».
func (m *matcher) setting(i int) bool {
	p := &m.s.Phrases[i]
	return p.Marks.Has(m.rs.named.setting) && !p.Definite && p.Lists.Has(m.rs.named.meeting) && !m.complemented(i)
}

// nextAct is the next member of the list of acts that phrase i stands in.
func (m *matcher) nextAct(i int) int {
	for k := i + 1; k < m.limit && k < i+reach; k++ {
		if m.s.Phrases[k].Head == m.s.Phrases[i].Head {
			return k
		}
	}
	return m.limit
}

// triggers reports whether a frame has the phrase's head word as its verb or
// its noun, as the phrase is one.
func (m *matcher) triggers(p *Phrase) bool {
	return (p.Type&Verb != 0 || m.isInfinitive(p)) && p.Lists.Meets(&m.rs.verbs) || p.Type&Noun != 0 && p.Lists.Meets(&m.rs.nouns) && !m.isInfinitive(p)
}

// at tries the frames on the trigger at phrase i: of each kind the first
// complete one, else the first.
func (m *matcher) at(i, limit int) []Hit {
	var hits []Hit
	if m.isPart(i) {
		return nil
	}
	m.above = nil
	for _, f := range m.frames(i) {
		if !m.fits(f, i) {
			continue
		}
		k := hitOf(hits, f.Kind)
		if k >= 0 && hits[k].Complete {
			continue
		}
		h, ok := m.try(f, i, limit)
		switch {
		case ok && k < 0:
			hits = append(hits, h)
		case ok && h.Complete:
			hits[k] = h
		}
	}
	return hits
}

// frames is those that phrase i may be the trigger of.
func (m *matcher) frames(i int) []*Frame {
	if m.s.Phrases[i].Lists.Meets(&m.rs.triggers) {
		return m.rs.Frames
	}
	return m.rs.acts
}

// hitOf is the index of the hit of a kind, or -1.
func hitOf(hits []Hit, kind string) int {
	for k := range hits {
		if hits[k].Frame.Kind == kind {
			return k
		}
	}
	return -1
}

// try fills a frame at trigger i.
func (m *matcher) try(f *Frame, i, limit int) (Hit, bool) {
	p := &m.s.Phrases[i]
	h := Hit{Frame: f, Trigger: i, Pivot: i}
	m.hit, m.limit = &h, limit
	clear(m.used)
	m.used[i] = true
	if len(f.Act) > 0 {
		if m.trace == nil && !m.mayAct(f) {
			return Hit{}, false
		}
		m.limit = m.nextAct(i)
	}
	if f.noun >= 0 {
		m.light(f)
		if f.Adds && f.light >= 0 && len(h.Light) == 0 {
			return Hit{}, false
		}
	}
	if why := m.forbidden(f, p); why != "" {
		m.trace.add(f, p, why)
		return Hit{}, false
	}
	h.Governors = m.governors(m.governed())
	if why := m.refused(f); why != "" {
		m.trace.add(f, p, why)
		return Hit{}, false
	}
	m.fill(f)
	h.Complete = m.complete(f)
	h.Anaphor = f.Adds || f.noun >= 0 && !h.Complete && (p.Definite || p.Suffix) && !m.complemented(i)
	if !h.Complete && m.trace != nil {
		m.trace.add(f, p, "it needs "+needs(f))
	}
	return h, true
}

// mayAct reports, before anything else is looked at, whether a frame of acts has
// the governor that it needs: most masdars have none.
func (m *matcher) mayAct(f *Frame) bool {
	if f.noun >= 0 {
		return true // a light verb may stand between
	}
	if m.above == nil || m.aboveOf != f.Kind {
		m.above, m.aboveOf = append([]Governed{}, m.governors(m.hit.Pivot)...), f.Kind
	}
	m.hit.Governors = m.above
	return m.licensed(f)
}

// Window returns the words of the segment that the hit stands in.
func (rs *RuleSet) Window(s *Sentence, h *Hit) (int, int) {
	m := &matcher{rs: rs, s: s, hit: h}
	return m.window(&s.Phrases[h.Trigger])
}

// window is the words of the pivot's segment, as far as the next pivot.
func (m *matcher) window(p *Phrase) (int, int) {
	lo, hi := p.From, p.To
	for i := m.hit.Pivot - 1; i >= 0 && i > m.hit.Pivot-reach && m.s.Phrases[i].Segment == p.Segment; i-- {
		if m.s.Phrases[i].From >= m.s.From { // what a lead-in lends stands before the sentence
			lo = m.s.Phrases[i].From
		}
	}
	for i := m.hit.Trigger + 1; i < len(m.s.Phrases) && i < m.hit.Trigger+reach && m.s.Phrases[i].Segment == p.Segment; i++ {
		hi = m.s.Phrases[i].To
	}
	return lo, hi
}

func (m *matcher) holds(list, lo, hi int) bool {
	for w := lo; w < hi; w++ {
		if m.s.Tokens[w].Lists.Has(list) {
			return true
		}
	}
	return false
}
