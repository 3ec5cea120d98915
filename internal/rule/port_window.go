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
func (m *matcher) marked(s *Slot, port Port) []Fill {
	var out []Fill
	bare := s.Role == m.hit.Frame.Agent && len(m.hit.Light) == 0 && m.s.Phrases[m.hit.Trigger].Type&Noun != 0
	m.inWindow(func(i int, p *Phrase) bool {
		if (bare || m.rs.svo && len(m.hit.Light) == 0 && m.s.Phrases[m.hit.Trigger].Type&Noun != 0 && !m.isInfinitive(&m.s.Phrases[m.hit.Trigger])) && p.Type&Verb != 0 && p.Segment == m.s.Phrases[m.hit.Trigger].Segment {
			return false // what follows the verb is the verb's
		}
		if p.Marker == "" || !p.Marks.Has(port.list) || m.used[i] || s.Type&NP != 0 && p.Lists.Has(m.rs.named.verbCue) || len(out) > 0 && p.From < out[len(out)-1].To {
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
		case port.Free && m.ownWith(i):
			// «تطورات الأزمة مع إيران»: a crisis with her, no talks
		case s.Type&Actor != 0 && p.Type&Place != 0 && p.Marker == "ب":
			// «بالرياض» is where, not with whom
		case p.Type&s.Type != 0 && !p.Generic:
			out = append(out, Fill{Phrase: i, From: p.From, To: p.To})
		}
		return true
	})
	return out
}

// ownWith reports whether the «مع» of phrase i belongs to the noun that it touches,
// or whose adjective it touches: «العلاقات الثنائية مع مصر».
func (m *matcher) ownWith(i int) bool {
	for k := i - 1; k > m.hit.Trigger && k >= i-2; k-- {
		p := &m.s.Phrases[k]
		if p.To != m.s.Phrases[k+1].From && p.To != m.s.Phrases[k+1].MarkFrom || p.Type&Noun == 0 {
			return false
		}
		if p.Lists.Has(m.rs.named.ownWith) {
			return true
		}
	}
	return false
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
	out := m.marked(s, Port{list: m.rs.named.between})
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
	for i := seg.Opener - 1; i >= 0 && i >= seg.Opener-4; i-- {
		p := &m.s.Phrases[i]
		if p.Type&s.Type != 0 && p.Marker != "" {
			return []Fill{{Phrase: i, From: p.From, To: p.To}}
		}
		if p.Type&(Break|Particle|Date) == 0 {
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
		if m.rs.svo && i > m.hit.Trigger && (p.Type&Verb != 0 || m.isInfinitive(p)) {
			return nil // what another verb is about
		}
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

// complement returns the conjuncts of the complement of the trigger: masdars
// after a marker of the list, or finite verbs after أن.
func (m *matcher) complement(s *Slot, port Port) []Fill {
	if port.Kind == PortItems {
		return m.marked(s, port)
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
