package rule

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
