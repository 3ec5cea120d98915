package rule

// text returns the words that begin at phrase i, cut into conjuncts.
func (m *matcher) text(i int, t Type) []Fill {
	var out []Fill
	from := i
	for k := i + 1; ; k++ {
		if k < len(m.s.Phrases) && k < i+reach && !m.stops(i, k, t) {
			if m.conjunct(i, k) {
				out = append(out, m.textFill(from, k))
				from = k
			}
			continue
		}
		return append(out, m.textFill(from, k))
	}
}

// textFill is the filler of phrases from to k, half-open; a comma or a
// preposition left hanging at its end is cut off.
func (m *matcher) textFill(from, k int) Fill {
	for k > from+1 && m.s.Phrases[k-1].Type&(Break|Particle) != 0 {
		k--
	}
	return Fill{Phrase: -1, From: m.s.Phrases[from].From, To: m.s.Phrases[k-1].To}
}

// stops reports whether the text that begins at phrase i ends before phrase k.
func (m *matcher) stops(i, k int, t Type) bool {
	p := &m.s.Phrases[k]
	first := &m.s.Phrases[i]
	if p.Segment != first.Segment {
		return t&Act != 0 || !m.ownClause(i, k)
	}
	if p.Type&Break != 0 {
		return !m.listed(i, k)
	}
	if m.rs.svo && (p.Type&Verb != 0 || m.setting(k)) {
		return true
	}
	if p.Marker != "" && p.Marks.Has(m.rs.named.ends) {
		return true
	}
	if t&Act != 0 {
		return m.endsAct(i, k)
	}
	if p.Type&Date != 0 && p.Type&Duration == 0 && k > i+1 && !p.Gen && !m.isInfinitive(first) {
		return true
	}
	return p.Marks.Has(m.rs.named.with) && p.Type&Person != 0 // «بحث العلاقات مع الوزير»: with whom, not what
}

// ownClause reports whether phrase k stands in a relative clause of the text
// that begins at phrase i: «العقبات التي تواجه المفاوضات». One of aiming
// («التي تهدف إلى …») tells of the event itself.
func (m *matcher) ownClause(i, k int) bool {
	seg := m.s.Segments[m.s.Phrases[k].Segment]
	if seg.Verb >= 0 && m.s.Phrases[seg.Verb].Lists.Has(m.rs.named.aims) {
		return false
	}
	return seg.Kind == Relative && seg.Parent == m.s.Phrases[i].Segment && seg.Opener > i && m.s.Phrases[k].Type&Break == 0
}

// listed reports whether a comma at phrase k only parts conjuncts: the next
// phrase begins with و and a noun.
func (m *matcher) listed(i, k int) bool {
	if k+1 >= len(m.s.Phrases) || m.s.Tokens[m.s.Phrases[k].From].Lists.Has(m.rs.named.stop) {
		return false
	}
	p := &m.s.Phrases[k+1]
	return p.Head != k+1 && p.Head >= i && p.Segment == m.s.Phrases[i].Segment
}

// endsAct reports whether the action that begins at phrase i ends before
// phrase k: at a purpose, a partner, a place, a beneficiary or a deadline. Who
// is named right after it belongs to it: «السماح للمنظمات بالدخول».
func (m *matcher) endsAct(i, k int) bool {
	p := &m.s.Phrases[k]
	switch {
	case p.Type&Date != 0:
		return !p.Gen || !m.rs.svo
	case p.Marker == "":
		return false
	case p.Marks.Has(m.rs.named.actends):
		return true
	case p.Type&Place != 0 && p.Marks.Has(m.rs.named.inside):
		return true
	case m.rs.svo && p.Type&(Place|Actor) != 0 && p.Marks.Has(m.rs.named.benefit):
		return k > i+1
	case p.Marks.Has(m.rs.named.forWhom):
		return k > i+1 || p.Type&Actor == 0
	}
	return false
}

// conjunct reports whether phrase k begins a new conjunct of the text that
// begins at phrase i: it is coordinated with i itself.
func (m *matcher) conjunct(i, k int) bool {
	apart := k > i+1 || m.rs.svo && !isMasdar(&m.s.Phrases[k])
	return m.s.Phrases[k].Head == m.s.Phrases[i].Head && m.s.Phrases[k].Head != k && apart
}
