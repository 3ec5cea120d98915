package rule

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
			if lent := m.lent(g.At, 0); len(lent) > 0 || kind == Participle {
				return lent
			}
		}
	}
	if g.Noun && g.objMark >= 0 && len(m.commanded(g)) > 0 {
		return m.clauseOf(g.At)
	}
	return m.actorOf(g.At)
}

// commanded is whom a governing noun is addressed to by its marker: «أوامر للجيش».
func (m *matcher) commanded(g Governed) []int {
	if k := g.At + 1; k < len(m.s.Phrases) && m.s.Phrases[k].Type&Actor != 0 && m.s.Phrases[k].Marks.Has(g.objMark) {
		return m.chain(k)
	}
	return nil
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
	return m.clauseOf(i)
}

// clauseOf is the subject of the clause that the noun at phrase i stands in.
func (m *matcher) clauseOf(i int) []int {
	p := &m.s.Phrases[i]
	for k := i - 1; k >= 0 && k > i-reach && m.s.Phrases[k].Segment == p.Segment; k-- {
		if m.s.Phrases[k].Type&Verb != 0 {
			return m.subject(k)
		}
	}
	if s := m.ofPredicate(i); len(s) > 0 {
		return s
	}
	if v := m.lastVerb(m.s.Segments[p.Segment]); v >= 0 {
		return m.subject(v)
	}
	return nil
}

// ofPredicate is the subject of the adjective at phrase i in a clause without a
// verb: «إن مصر مستعدة».
func (m *matcher) ofPredicate(i int) []int {
	p := &m.s.Phrases[i]
	if p.Marker != "" || p.Definite {
		return nil
	}
	for k := i - 1; k >= 0 && m.s.Phrases[k].Segment == p.Segment; k-- {
		if q := &m.s.Phrases[k]; q.Type&Actor != 0 && q.Bare() && !q.Gen {
			return m.chain(q.Head)
		}
	}
	return nil
}

// governedObject is the object of a governor, by its marker or bare.
func (m *matcher) governedObject(g Governed) []int {
	if g.Noun && g.objMark >= 0 {
		return m.commanded(g)
	}
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
