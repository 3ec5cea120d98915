package rule

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
