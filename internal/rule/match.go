package rule

import (
	"slices"
	"strconv"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/morph"
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
	for _, f := range m.rs.Frames {
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
	if !h.Complete {
		m.trace.add(f, p, "it needs "+needs(f))
	}
	return h, true
}

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
	for _, n := range f.not {
		if p.Lists.Has(n) {
			return false
		}
	}
	if f.Suffix && !p.Suffix || f.Bare && p.Suffix {
		return false
	}
	switch {
	case f.verb != -1 && p.Type&Verb != 0 && (f.verb == anyVerb || p.Lists.Has(f.verb)):
		return p.Feat&tenses[f.Tense] != 0
	case f.verb >= 0 && f.Tense == "" && m.isInfinitive(p) && p.Lists.Has(f.verb):
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

// Window returns the words of the segment that the hit stands in.
func (rs *RuleSet) Window(s *Sentence, h *Hit) (int, int) {
	m := &matcher{rs: rs, s: s, hit: h}
	return m.window(&s.Phrases[h.Trigger])
}

// window is the words of the pivot's segment, as far as the next pivot.
func (m *matcher) window(p *Phrase) (int, int) {
	lo, hi := p.From, p.To
	for i := m.hit.Pivot - 1; i >= 0 && i > m.hit.Pivot-reach && m.s.Phrases[i].Segment == p.Segment; i-- {
		lo = m.s.Phrases[i].From
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

// light finds the light verb or masdar beside a noun trigger: in its segment
// with nothing but phrases between, or as the bare verb after it.
func (m *matcher) light(f *Frame) {
	if f.light < 0 {
		return
	}
	t := m.hit.Trigger
	if m.s.Phrases[t].Marks.Has(m.rs.named.during) {
		m.lightAfter(f, m.ownRelative(t))
		return // «تم خلال الاجتماع …»: what was done is something else
	}
	if p := &m.s.Phrases[t]; m.rs.svo && p.Marker != "" && !p.Marks.Has(m.rs.named.genitive) && !p.Marks.Has(m.rs.named.without) {
		m.lightAfter(f, m.ownRelative(t))
		return // «hosted him for talks»: whom he hosted is no light verb's object
	}
	seg := m.s.Phrases[t].Segment
	for i := t - 1; i >= 0 && i > t-12 && m.s.Phrases[i].Segment == seg; i-- {
		p := &m.s.Phrases[i]
		if p.Marks.Has(m.rs.named.during) {
			continue // «تم خلال الاجتماع التوافق»
		}
		if p.Lists.Has(f.light) && p.Type&(Verb|Noun) != 0 {
			m.hit.Pivot = i
			m.hit.Light = append(m.hit.Light, i)
			m.used[i] = true
			m.lightAbove(f, i, seg)
			return
		}
		if p.Type&Verb == 0 && i > 0 && m.subjectOfLight(f, i) {
			continue
		}
		if p.Type&Verb != 0 || m.triggers(p) && (m.s.Phrases[t].Head == t || m.s.Phrases[t].Head != p.Head) {
			m.lightAfter(f, m.ownRelative(t))
			return
		}
	}
	m.lightAfter(f, 5)
}

// subjectOfLight reports whether the noun at phrase i is the subject of a
// light verb right before it: «أفضى الاجتماع إلى اتفاق».
func (m *matcher) subjectOfLight(f *Frame, i int) bool {
	v := &m.s.Phrases[i-1]
	return v.Type&Verb != 0 && v.Lists.Has(f.light) && m.s.Phrases[i].Definite && v.Segment == m.s.Phrases[i].Segment && m.s.Phrases[m.hit.Trigger].Marker != ""
}

// ownRelative is how many phrases after the noun at phrase t the verb of its
// own relative can stand: past its adjectives and the pronoun («القمة
// التاريخية التي ستعقد»).
func (m *matcher) ownRelative(t int) int {
	for i := t + 1; i < len(m.s.Phrases) && i <= t+5; i++ {
		if m.rs.svo && m.s.Phrases[i].Type&Break != 0 && i+1 < len(m.s.Phrases) && m.s.Phrases[i+1].Type&Particle != 0 {
			continue // «the meeting, which was attended by …»
		}
		if p := &m.s.Phrases[i]; p.Type&Verb != 0 || p.Marker != "" || p.Type&(Noun|Particle) == 0 {
			return i - t
		}
	}
	return 1
}

// lightAbove takes in the verb above a light masdar: «سيتم عقد اجتماع».
func (m *matcher) lightAbove(f *Frame, i, seg int) {
	if m.s.Phrases[i].Type&Verb != 0 {
		return
	}
	for k := i - 1; k >= 0 && k >= i-12 && m.s.Phrases[k].Segment == seg; k-- {
		p := &m.s.Phrases[k]
		if p.Type&Verb == 0 {
			continue
		}
		if p.Lists.Has(f.light) && (m.s.Phrases[i].Marker == "" || k == i-1) {
			m.hit.Pivot = k
			m.hit.Light = append(m.hit.Light, k)
			m.used[k] = true
		}
		return
	}
}

// lightAfter finds the light verb within n phrases after the noun: «اجتماع
// عقده مع …», «الذي عقد», within the segment that opens there.
func (m *matcher) lightAfter(f *Frame, n int) {
	t := m.hit.Trigger
	for i := t + 1; i < len(m.s.Phrases) && i <= t+n; i++ {
		p := &m.s.Phrases[i]
		if p.Type&Verb == 0 && !m.isInfinitive(p) || p.Type&Verb != 0 && p.Lists.Has(m.rs.named.raising) {
			continue
		}
		if p.Lists.Has(f.light) {
			m.hit.Light = append(m.hit.Light, i)
			m.used[i] = true
		}
		return
	}
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
