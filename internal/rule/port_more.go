package rule

// inWindow calls f for the phrases right of the pivot that the event may
// take: those of its segment, of a relative that opens within four words of
// the trigger, and of verbs whose subject it is.
func (m *matcher) inWindow(f func(i int, p *Phrase) bool) {
	seg := m.s.Phrases[m.hit.Pivot].Segment
	for i := m.hit.Pivot + 1; i < m.limit && i < m.hit.Pivot+reach; i++ {
		p := &m.s.Phrases[i]
		if p.Segment != seg && (len(m.hit.Frame.Act) > 0 || !m.opens(p.Segment) && !m.trails(i)) {
			continue
		}
		if p.Marks.Has(m.rs.named.according) || len(m.hit.Frame.Act) > 0 && m.s.Tokens[p.From].Lists.Has(m.rs.named.stop) || !f(i, p) {
			return // «وفقا لبيان نشر السبت»: that is of the statement
		}
	}
}

// trails reports whether phrase i is a place or a date behind the comma that
// closed the pivot's relative: «… التي عقدت، في جنيف، الاثنين».
func (m *matcher) trails(i int) bool {
	seg := m.s.Segments[m.s.Phrases[m.hit.Pivot].Segment]
	if seg.Kind != Relative || m.s.Phrases[i].Segment != seg.Parent {
		return false
	}
	for k := i; k > m.hit.Pivot; k-- {
		p := &m.s.Phrases[k]
		if p.Segment != seg.Parent {
			return p.Type&Break != 0
		}
		if p.Type&(Break|Date|Place) == 0 && (p.Type&Noun == 0 || p.Marker != "") || p.Type&Place != 0 && p.Marker == "" {
			return false
		}
	}
	return false
}

// opens reports whether the segment is a relative, or a bare light verb, that
// opens within four words after the trigger.
func (m *matcher) opens(n int) bool {
	t := &m.s.Phrases[m.hit.Trigger]
	for k := 0; n >= 0 && k < 3; k++ {
		seg := m.s.Segments[n]
		if seg.Kind == That {
			return false // what is said there is no part of it
		}
		if seg.Opener > m.hit.Trigger && seg.Opener < len(m.s.Phrases) && (seg.Kind == Relative || seg.Kind == Coordinate && t.Type&Noun != 0 && !m.isInfinitive(t)) {
			if m.s.Phrases[seg.Opener].From-t.To <= 5 {
				return true
			}
		}
		n = seg.Parent
	}
	return false
}

// marked returns the phrases of the slot's type with a marker of the list.
func (m *matcher) marked(s *Slot, list int) []Fill {
	var out []Fill
	bare := s.Role == m.hit.Frame.Agent && len(m.hit.Light) == 0 && m.s.Phrases[m.hit.Trigger].Type&Noun != 0
	m.inWindow(func(i int, p *Phrase) bool {
		if (bare || m.rs.svo && len(m.hit.Light) == 0 && m.s.Phrases[m.hit.Trigger].Type&Noun != 0 && !m.isInfinitive(&m.s.Phrases[m.hit.Trigger])) && p.Type&Verb != 0 && p.Segment == m.s.Phrases[m.hit.Trigger].Segment {
			return false // what follows the verb is the verb's
		}
		if p.Marker == "" || !p.Marks.Has(list) || m.used[i] || s.Type&NP != 0 && p.Lists.Has(m.rs.named.verbCue) || len(out) > 0 && p.From < out[len(out)-1].To {
			return true
		}
		switch {
		case s.Type&NP != 0 && m.rs.svo && p.Type&(Date|Duration) != 0:
			// «on Monday» is when, not about what
		case s.Type&NP != 0:
			if p.Marker != "ل" || m.touches(i) {
				out = append(out, m.textOf(s, i)...)
			}
		case s.Type&Act != 0:
			if p.Type&Act != 0 || isMasdar(p) {
				out = append(out, m.textOf(s, i)...)
			}
		case s.Type&Actor == 0 && m.statesOf(i):
			// «وزراء الري في مصر والسودان»: whose, not where
		case s.Type&Actor != 0 && p.Type&Place != 0 && p.Marker == "ب":
			// «بالرياض» is where, not with whom
		case p.Type&s.Type != 0 && !p.Generic:
			out = append(out, Fill{Phrase: i, From: p.From, To: p.To})
		}
		return true
	})
	return out
}

// statesOf reports whether the states at phrase i are those of the plural that
// they touch.
func (m *matcher) statesOf(i int) bool {
	h := m.s.Phrases[i].Head
	if h == 0 || m.s.Phrases[i].Type&(Place|Actor) != Place|Actor || len(m.chain(h)) < 2 {
		return false
	}
	q := &m.s.Phrases[h-1]
	return q.Type&Person != 0 && q.Plural && q.To == m.s.Phrases[h].MarkFrom
}

// touches reports whether a noun stands right before phrase i: «اتفاقا للنقل».
// Further on, «ل» says for whom or what for.
func (m *matcher) touches(i int) bool {
	return i > 0 && m.s.Phrases[i-1].Type&(Noun|Instrument) != 0 && m.s.Phrases[i-1].To == m.s.Phrases[i].MarkFrom && m.s.Phrases[i-1].Segment == m.s.Phrases[m.hit.Trigger].Segment
}

// genitive is the bare or لـ phrase that touches the noun trigger.
func (m *matcher) genitive(s *Slot, t int) []int {
	i := t + 1
	for i < len(m.s.Phrases) && m.s.Phrases[i].Type == Noun && m.s.Phrases[i].Marker == "" && i <= t+2 {
		i++ // an adjective or a second noun: «اجتماع طارئ لمجلس الأمن»
	}
	if i >= len(m.s.Phrases) || i >= m.limit && false {
		return nil
	}
	p := &m.s.Phrases[i]
	touches := p.Marker == "" && !p.Fenced && !m.rs.svo || p.Marker == "ل" || p.Marks.Has(m.rs.named.genitive)
	if !touches || p.Type&(Actor|Body|Place) == 0 || p.Segment != m.s.Phrases[t].Segment {
		return nil
	}
	chain := m.chain(i)
	where := p.Type&Place != 0 && p.Marker == "" && len(chain) == 1
	switch {
	case s.Type == Place:
		return only(where, chain)
	case s.Type == Body:
		return only(p.Type&Body != 0 && len(chain) == 1, chain)
	}
	return only(!where || m.hit.Frame == nil || s.Role != m.hit.Frame.Agent || !m.mutual(), chain) // «لقاء باريس» is where
}

func only(ok bool, chain []int) []int {
	if ok {
		return chain
	}
	return nil
}

// between returns the actors after بين.
func (m *matcher) between(s *Slot) []Fill {
	out := m.marked(s, m.rs.named.between)
	if len(out) == 0 || s.Type&Actor == 0 {
		return out
	}
	if k := out[0].Phrase - 1; k > m.hit.Trigger && m.s.Phrases[k].Lists.Has(m.rs.named.apart) {
		return nil // «عند الحدود بين غزة وإسرائيل»
	}
	for i := out[0].Phrase - 1; i > m.hit.Trigger && i >= out[0].Phrase-2; i-- {
		if p := &m.s.Phrases[i]; p.Type&Particle != 0 && p.Lists.Has(m.rs.named.self) {
			return append(m.phrases(s, m.clauseActor(i)), out...) // «بينه وبين الرئيس»
		}
	}
	return out
}

// gathered returns the actors of a verb of the list whose subject is the
// trigger: «اجتماع ضم …», «لقاء جمعه بـ …».
func (m *matcher) gathered(s *Slot, list int) []Fill {
	var out []Fill
	on, suffix := false, false
	m.inWindow(func(i int, p *Phrase) bool {
		if p.Type&Verb != 0 {
			on = p.Lists.Has(list)
			suffix = on && p.Suffix
			if suffix {
				out = append(out, m.phrases(s, m.clauseActor(i))...)
			}
			return true
		}
		if on && p.Type&s.Type != 0 && !p.Gen && !p.Fenced && (p.Marker == "" || p.Marker == "ب" || p.Marker == "مع" || p.Marker == "بين") {
			out = append(out, Fill{Phrase: i, From: p.From, To: p.To})
		}
		return true
	})
	return out
}

// clauseActor is the subject of the clause above the pivot: what a pronoun on
// the trigger or on its verb stands for.
func (m *matcher) clauseActor(at int) []int {
	seg := m.s.Phrases[m.hit.Pivot].Segment
	if v := m.s.Segments[seg].Verb; v > m.hit.Pivot && m.s.Phrases[m.hit.Pivot].Marks.Has(m.rs.named.during) {
		if s := m.subject(v); len(s) > 0 {
			return s // «خلال لقائه السفير، أكد الوزير …»
		}
	}
	for k := m.hit.Pivot - 1; k >= 0 && k > m.hit.Pivot-reach; k-- {
		p := &m.s.Phrases[k]
		if p.Type&Verb != 0 && (p.Segment == seg || m.inner(seg, p.Segment)) {
			if s := m.subject(k); len(s) > 0 && s[0] < m.hit.Pivot {
				return s
			}
			break
		}
	}
	for k := at - 1; k >= 0 && k > at-reach; k-- {
		if p := &m.s.Phrases[k]; p.Type&Person != 0 && k < m.hit.Pivot {
			return []int{k}
		}
	}
	return nil
}

// control returns what the governors above the trigger, or the pronoun on it,
// give to the role.
func (m *matcher) control(s *Slot) []Fill {
	var out []Fill
	for k, g := range m.hit.Governors {
		if m.fillsRole(g.Subject, s.Role) {
			out = append(out, m.phrases(s, m.doer(k, g))...)
		}
		if m.fillsRole(g.Object, s.Role) {
			out = append(out, m.phrases(s, m.governedObject(g))...)
		}
		if len(out) > 0 {
			return out
		}
	}
	if s.Role != m.hit.Frame.Agent || m.taken() || m.told() {
		return nil
	}
	t, pv := &m.s.Phrases[m.hit.Trigger], &m.s.Phrases[m.hit.Pivot]
	if t.Definite && !t.Suffix && len(m.hit.Light) == 0 && !t.Marks.Has(m.rs.named.without) {
		return nil // «على هامش الاجتماع»: a meeting known already
	}
	if t.Suffix || pv.Type&Noun != 0 && pv.Marks.Has(m.rs.named.control) {
		if k := m.hit.Pivot - 1; !t.Suffix && k > 0 && pv.Marks.Has(m.rs.named.forWhom) && m.s.Phrases[k].Gen && m.s.Phrases[k].Type&Person != 0 {
			return m.phrases(s, []int{k}) // «شرط الرئيس للقاء الزعيم»
		}
		return m.phrases(s, m.clauseActor(m.hit.Pivot))
	}
	return nil
}

// told reports whether the noun's own words say whose event it is: all of them
// («لقاء بين أ وب»), or enough of them («زيارة الوزير إلى عمان»).
func (m *matcher) told() bool {
	role := m.hit.Frame.Agent
	return m.hit.By(role, PortBetween) || m.hit.By(role, PortOwner) || m.hit.By(role, PortGen) && (m.complete(m.hit.Frame) || !m.mutual())
}

// mutual reports whether the frame's agents are met with others: a visit is
// its visitor's alone.
func (m *matcher) mutual() bool {
	for _, s := range m.hit.Frame.Slots {
		for _, p := range s.Ports {
			if s.Role == m.hit.Frame.Agent && p.Kind == PortMarker && p.list == m.rs.named.with {
				return true
			}
		}
	}
	return false
}

// doer is the subject of the k-th governor; that of a masdar is whom the
// governor above it sends («أمر وزيره بالتوجه للقاء الملك»).
func (m *matcher) doer(k int, g Governed) []int {
	if above := k + 1; above < len(m.hit.Governors) && m.s.Phrases[g.At].Type&Noun != 0 && m.hit.Governors[above].Object == "agent" {
		if sent := m.governedObject(m.hit.Governors[above]); len(sent) > 0 {
			return sent
		}
	}
	return m.subjectOf(g)
}

// taken reports whether a governor has given its subject another part: who
// calls for a meeting does not take part in it for that.
func (m *matcher) taken() bool {
	for _, g := range m.hit.Governors {
		if g.Subject != "" || g.Object != "" {
			return true
		}
	}
	return false
}

// fillsRole reports whether a governor's part is the role: its agent is the
// kind's agent role.
func (m *matcher) fillsRole(part, role string) bool {
	return part != "" && (part == role || part == "agent" && role == m.hit.Frame.Agent)
}

// subjectOf is the subject of a governor. A participle, and a joined verb that
// always has an object, leave the lone actor behind them to be that object.
func (m *matcher) subjectOf(g Governed) []int {
	p := &m.s.Phrases[g.At]
	kind := m.s.Segments[p.Segment].Kind
	if g.Object != "" && (g.objMark < 0 || g.Reach) && p.Type&Verb != 0 && (kind == Participle || kind == Coordinate && g.Reach) {
		if right := m.right(g.At, g.At+1); right >= 0 && m.lastOf(right) {
			if lent := m.lent(g.At, 0); len(lent) > 0 {
				return lent
			}
		}
	}
	return m.actorOf(g.At)
}

// lastOf reports whether no other bare actor follows phrase i and its list in
// their segment.
func (m *matcher) lastOf(i int) bool {
	last := i
	for _, k := range m.chain(i) {
		last = max(last, k)
	}
	return m.right(i, last+1) < 0
}

// actorOf is the subject of a governing verb, or the genitive of a governing
// noun, else the subject of the clause that the noun stands in.
func (m *matcher) actorOf(i int) []int {
	p := &m.s.Phrases[i]
	if p.Type&Verb != 0 {
		return m.subject(i)
	}
	if g := m.genitive(&Slot{Type: Actor}, i); len(g) > 0 {
		return g
	}
	if p.Owner > 0 && m.s.Phrases[p.Owner-1].Type&Actor != 0 {
		return m.chain(p.Owner - 1)
	}
	for k := i - 1; k >= 0 && k > i-reach && m.s.Phrases[k].Segment == p.Segment; k-- {
		if m.s.Phrases[k].Type&Verb != 0 {
			return m.subject(k)
		}
	}
	if v := m.lastVerb(m.s.Segments[p.Segment]); v >= 0 {
		return m.subject(v)
	}
	return nil
}

// governedObject is the object of a governor, by its marker or bare.
func (m *matcher) governedObject(g Governed) []int {
	if g.Noun {
		return m.genitive(&Slot{Type: Actor}, g.At)
	}
	if m.passive(g.At) {
		return m.patient(g.At, 0)
	}
	subj := map[int]bool{}
	for _, i := range m.subjectOf(g) {
		subj[i] = true
	}
	end := m.hit.Pivot
	if end < g.At {
		end = len(m.s.Phrases)
	}
	seg := m.s.Phrases[g.At].Segment
	for i := g.At + 1; i < end && i < g.At+reach; i++ {
		p := &m.s.Phrases[i]
		if p.Segment != seg || p.Type&Actor == 0 || subj[i] || p.Gen {
			continue
		}
		if g.objMark >= 0 && p.Marks.Has(g.objMark) || p.Bare() {
			return m.chain(i)
		}
	}
	return nil
}

// after returns what follows a word of the list in the window: «لبحث …».
func (m *matcher) after(s *Slot, list int) []Fill {
	var out []Fill
	add := func(i int) {
		m.used[i] = true
		if k := m.objectStart(i); k >= 0 {
			out = append(out, m.textOf(s, k)...)
		}
	}
	if m.s.Phrases[m.hit.Trigger].Lists.Has(list) {
		add(m.hit.Trigger)
	}
	m.inWindow(func(i int, p *Phrase) bool {
		if p.Lists.Has(list) && !m.used[i] && p.Type&(Noun|Verb) != 0 {
			add(i)
		}
		return true
	})
	return out
}

// objectStart is the phrase where the object of the word at phrase i begins:
// the next one that is no subject, date or fence.
func (m *matcher) objectStart(i int) int {
	seg := m.s.Phrases[i].Segment
	for k := i + 1; k < len(m.s.Phrases) && k < i+12; k++ {
		p := &m.s.Phrases[k]
		if p.Segment != seg {
			if m.inner(p.Segment, seg) && m.s.Segments[p.Segment].Kind == Relative {
				continue // «في اجتماع عقد أمس»
			}
			return -1
		}
		if m.used[k] || p.Fenced || m.setting(k) || p.Type&(Break|Date) != 0 || p.Marks.Has(m.rs.named.during) || p.Marker == "في" && p.Type&Noun != 0 && p.Definite {
			continue
		}
		if p.Marker == "" || p.Marks.Has(m.rs.named.objmark) || p.Marker == "في" && p.Type&(Place|Actor) == 0 {
			return k
		}
		if p.Type&(Actor|Place) == 0 {
			return -1
		}
	}
	return -1
}

// rest returns the words after the last actor of the window.
func (m *matcher) rest(s *Slot) []Fill {
	if s.Type&(Actor|Person) != 0 {
		return m.restActors(s)
	}
	last := m.hit.Pivot
	m.inWindow(func(i int, p *Phrase) bool {
		if m.used[i] && p.Segment == m.s.Phrases[m.hit.Pivot].Segment {
			last = i
		}
		return true
	})
	if k := m.objectStart(last); k >= 0 && !m.used[k] {
		return m.textOf(s, k)
	}
	return nil
}

// restActors returns all actors after the trigger, past a colon too: «حضر
// اللقاء: …».
func (m *matcher) restActors(s *Slot) []Fill {
	var out []Fill
	for i := m.hit.Trigger + 1; i < len(m.s.Phrases) && i < m.hit.Trigger+reach; i++ {
		if p := &m.s.Phrases[i]; p.Type&s.Type != 0 && !p.Gen && p.Marker == "" {
			out = append(out, Fill{Phrase: i, From: p.From, To: p.To})
		}
	}
	return out
}

// aims returns what follows a verb of the list in a relative that hangs on the
// event's own words: «… التي تهدف إلى …».
func (m *matcher) aims(s *Slot, list int) []Fill {
	seg := m.s.Phrases[m.hit.Pivot].Segment
	for i := m.hit.Trigger + 1; i < m.limit && i < m.hit.Trigger+reach; i++ {
		p := &m.s.Phrases[i]
		if p.Type&Verb != 0 && p.Lists.Has(list) && m.inner(p.Segment, seg) {
			if k := m.objectStart(i); k >= 0 {
				return m.textOf(s, k)
			}
		}
	}
	return nil
}

// where returns the place before «حيث» for an event of the clause that it
// opens: «انتقل إلى الرياض حيث اجتمع …».
func (m *matcher) where(s *Slot) []Fill {
	seg := m.s.Segments[m.s.Phrases[m.hit.Pivot].Segment]
	if seg.Kind != Subordinate || seg.Parent < 0 {
		return nil
	}
	for i := seg.Opener - 1; i >= 0 && i >= seg.Opener-3; i-- {
		p := &m.s.Phrases[i]
		if p.Type&s.Type != 0 && p.Marker != "" {
			return []Fill{{Phrase: i, From: p.From, To: p.To}}
		}
		if p.Type&(Break|Particle) == 0 {
			return nil
		}
	}
	return nil
}

// textOf is the text at phrase k for a slot, without a word of discussing in
// front: «بحث تبادل المعلومات» is about the exchange.
func (m *matcher) textOf(s *Slot, k int) []Fill {
	if next := k + 1; m.s.Phrases[k].Lists.Has(m.rs.named.talked) && next < len(m.s.Phrases) && m.s.Phrases[next].Segment == m.s.Phrases[k].Segment && m.s.Phrases[next].Type&(Break|Verb) == 0 {
		k = next
	}
	if next := k + 1; k > 0 && next < len(m.s.Phrases) && m.s.Phrases[k].Type&Actor != 0 && m.s.Phrases[k].Gen && m.s.Phrases[k-1].Lists.Has(m.rs.named.talked) && m.s.Phrases[next].Type&Noun != 0 && m.s.Phrases[next].Marker == "" && m.s.Phrases[next].Segment == m.s.Phrases[k].Segment && m.s.Phrases[next].Head == next {
		k = next // «بحث الزعيمين سبل السلام»: who discusses is no topic
	}
	fills := m.text(k, NP)
	if s.Whole && len(fills) > 1 && !m.marksAnew(fills) {
		fills[0].To = fills[len(fills)-1].To
		fills = fills[:1]
	}
	return fills
}

// within returns phrases of the slot's type inside the words of another role.
func (m *matcher) within(s *Slot, role string) []Fill {
	var out []Fill
	for _, f := range m.hit.Fills {
		if f.Role != role {
			continue
		}
		for i := range m.s.Phrases {
			if p := &m.s.Phrases[i]; p.From >= f.From && p.To <= f.To && p.Type&s.Type != 0 {
				out = append(out, Fill{Phrase: -1, From: p.From, To: p.To})
			}
		}
	}
	return out
}

// inside returns phrases of the slot's type within the trigger's own words; an
// act begins with the trigger itself.
func (m *matcher) inside(s *Slot) []Fill {
	if s.Type&Act != 0 {
		return m.text(m.hit.Trigger, s.Type)[:1]
	}
	out := m.measureOf(s)
	t := &m.s.Phrases[m.hit.Trigger]
	for i := m.hit.Trigger + 1; i < len(m.s.Phrases) && i <= m.hit.Trigger+2; i++ {
		p := &m.s.Phrases[i]
		if p.Segment != t.Segment || p.Marker != "" || p.Type&Break != 0 {
			break
		}
		if p.Type&s.Type != 0 {
			out = append(out, Fill{Phrase: i, From: p.From, To: p.To})
		}
	}
	return out
}

// nearest returns the phrase of the slot's type nearest to the trigger in its
// segment and in what opens there, right before left; else in the clause
// above.
func (m *matcher) nearest(s *Slot) []Fill {
	found := m.firstRight(s)
	joined := m.s.Phrases[m.hit.Trigger].Head != m.hit.Trigger
	for n, seg := 0, m.s.Phrases[m.hit.Pivot].Segment; found < 0 && !joined && n < 3 && seg >= 0; n++ {
		if v := m.s.Segments[seg].Verb; n > 0 && m.rs.svo && v >= 0 && m.s.Phrases[v].Lists.Has(m.rs.named.say) {
			break // «said on Thursday that …»
		}
		if m.rs.svo && n == 1 && m.ownSubject() {
			break // «… in 2027, and a charter may be signed»
		}
		found = m.dateLeft(s, seg)
		seg = m.s.Segments[seg].Parent
	}
	if found < 0 {
		return nil
	}
	p := &m.s.Phrases[found]
	return []Fill{{Phrase: found, From: p.From, To: p.To}}
}

// firstRight is the first phrase of the slot's type right of the pivot, or -1.
func (m *matcher) firstRight(s *Slot) int {
	found := -1
	m.inWindow(func(i int, p *Phrase) bool {
		if p.Type&s.Type != 0 && !m.used[i] && (p.Type&Duration == 0 || s.Type&Duration != 0) && !m.yearOf(i) {
			found = i
			return false
		}
		return true
	})
	return found
}

// yearOf reports whether the date at phrase i is the year of the noun that it
// touches, and of no event: «الانتخابات الرئاسية عام 2016», «الموقعة عام 1955».
func (m *matcher) yearOf(i int) bool {
	p := &m.s.Phrases[i]
	if m.ofPaper(i) {
		return true
	}
	if i == 0 || p.Marker != "" || !m.s.Tokens[p.From].Lists.Has(m.rs.named.year) {
		return false
	}
	q := &m.s.Phrases[i-1]
	return q.To == p.From && q.Type&Noun != 0 && q.Definite && i-1 != m.hit.Trigger && q.Segment == p.Segment
}

// ofPaper reports whether the date at phrase i says when an agreement was
// signed of which the sentence only tells: «الاتفاق المبرم مع إيران عام 2015».
func (m *matcher) ofPaper(i int) bool {
	for k := i - 1; k > m.hit.Trigger && k >= i-3; k-- {
		q := &m.s.Phrases[k]
		if q.Lists.Has(m.rs.named.concluded) {
			return true
		}
		if q.Type&(Actor|Place) == 0 {
			return false
		}
	}
	return false
}

func (m *matcher) nearestRight(s *Slot) []Fill {
	if i := m.firstRight(s); i >= 0 {
		return []Fill{{Phrase: i, From: m.s.Phrases[i].From, To: m.s.Phrases[i].To}}
	}
	return nil
}

// headed returns the first noun phrase whose head stands in the list, with its
// adjectives and genitives: «مذكرة تفاهم», «اتفاقا».
func (m *matcher) headed(list int) []Fill {
	if m.passive(m.hit.Trigger) {
		if f := m.headedLeft(list); f != nil {
			return f
		}
	}
	for i := m.hit.Trigger; i < m.limit && i < m.hit.Trigger+reach; i++ {
		p := &m.s.Phrases[i]
		if m.rs.svo && p.Marks.Has(m.rs.named.without) {
			continue
		}
		if !p.Lists.Has(list) || p.Type&(Noun|Instrument) == 0 || p.Segment != m.s.Phrases[m.hit.Trigger].Segment || i == m.hit.Trigger && p.Lists.Meets(&m.rs.triggers) {
			continue
		}
		if p.Core > 0 {
			return []Fill{m.headOf(p)}
		}
		k := i + 1
		for k < len(m.s.Phrases) && m.s.Phrases[k].Type&Noun != 0 && m.s.Phrases[k].Marker == "" && m.s.Phrases[k].From == m.s.Phrases[k-1].To && m.s.Phrases[k].Head == k {
			k++
		}
		return []Fill{m.textFill(i, k)}
	}
	return nil
}

func (m *matcher) dateLeft(s *Slot, seg int) int {
	for i := m.hit.Pivot - 1; i >= 0 && i > m.hit.Pivot-reach; i-- {
		p := &m.s.Phrases[i]
		if p.Segment == seg && p.Type&s.Type != 0 && !m.used[i] && p.Type&Duration == 0 {
			return i
		}
		if p.Segment == seg && m.triggers(p) && p.Type&Noun != 0 && i != m.hit.Trigger {
			return -1
		}
	}
	return -1
}

// complement returns the conjuncts of the complement of the trigger: masdars
// after a marker of the list, or finite verbs after أن.
func (m *matcher) complement(s *Slot, port Port) []Fill {
	if port.Kind == PortItems {
		return m.marked(s, port.list)
	}
	var out []Fill
	for n := range m.s.Segments {
		seg := &m.s.Segments[n]
		if seg.Kind == That && seg.Parent == m.s.Phrases[m.hit.Pivot].Segment && seg.Opener > m.hit.Trigger && seg.Opener < len(m.s.Phrases) {
			if m.rs.svo {
				out = append(out, m.clause(n))
				break
			}
			out = append(out, m.text(seg.Opener, s.Type)...)
			break
		}
	}
	return out
}
