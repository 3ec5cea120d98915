package rule

// nounObject is the bare actor after a masdar: «استقباله رئيس الوزراء».
func (m *matcher) nounObject() []int {
	if i := m.right(m.hit.Trigger, m.hit.Trigger+1); i >= 0 && i < m.limit {
		return m.chain(i)
	}
	return nil
}

// object returns the bare actor after the subject of v.
func (m *matcher) object(v int) []int {
	if v < 0 {
		return nil
	}
	if m.passive(v) {
		return m.patient(v, 0)
	}
	subj, from := m.subject(v), v+1
	taken := map[int]bool{}
	for _, i := range subj {
		taken[i] = true
	}
	for {
		i := m.right(v, from)
		if i < 0 || i >= m.limit {
			return nil
		}
		if !taken[i] {
			return m.chain(i)
		}
		from = i + 1
	}
}

// Subject returns the subject of the verb at phrase v of a sentence.
func (rs *RuleSet) Subject(s *Sentence, v int) []int {
	m := &matcher{rs: rs, s: s, hit: &Hit{}, limit: len(s.Phrases), used: make([]bool, len(s.Phrases))}
	return m.subject(v)
}
