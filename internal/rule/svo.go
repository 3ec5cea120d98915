package rule

import "github.com/mahdar-nlp/mahdar/internal/morph"

// subjectBefore returns the subject of the verb at phrase v where the subject
// stands first: of a passive whom «by» names, else the bare actor to its left,
// else what the clause takes over; of «said the minister» the actor behind it.
func (m *matcher) subjectBefore(v, depth int) []int {
	if m.passive(v) {
		return m.byAgent(v)
	}
	if left := m.left(v); left >= 0 {
		return m.chain(left)
	}
	if m.s.Phrases[v].Lists.Has(m.rs.named.say) {
		if k := v + 1; k < len(m.s.Phrases) && m.s.Phrases[k].Type&Actor != 0 && m.s.Phrases[k].Bare() && m.s.Phrases[k].Segment == m.s.Phrases[v].Segment {
			return m.chain(k)
		}
	}
	if m.thing(v) {
		return nil
	}
	return m.lentBefore(v, depth)
}

// thing reports whether the verb at phrase v has a subject of its own that is
// no actor: «the deal ended …».
func (m *matcher) thing(v int) bool {
	seg := m.s.Phrases[v].Segment
	for i := v - 1; i >= 0 && i > v-reach && m.s.Phrases[i].Segment == seg; i-- {
		if p := &m.s.Phrases[i]; p.Type&(Noun|Instrument) != 0 && p.Type&Act == 0 && p.Bare() {
			return true
		}
	}
	return false
}

// lentBefore is lent, where the clause above may be in the passive: whom its
// verb is about is then the subject of both.
func (m *matcher) lentBefore(v, depth int) []int {
	seg := m.s.Segments[m.s.Phrases[v].Segment]
	if seg.Parent < 0 || seg.Kind == That && !m.colon(seg) && !seg.Suffix {
		return nil
	}
	if seg.Kind == Relative {
		if a := m.antecedent(seg); a >= 0 {
			return m.chain(m.s.Phrases[a].Head)
		}
		return nil
	}
	w := m.s.Segments[seg.Parent].Verb
	if l := m.lastVerb(seg); l >= 0 {
		w = l
	}
	if w >= 0 && (w < v || seg.Kind == Participle || seg.Kind == Subordinate) {
		if m.passive(w) {
			return m.patient(w, depth+1)
		}
		return m.subjectUp(w, depth+1)
	}
	if a := m.headActor(seg.Parent, seg.Opener); a >= 0 {
		return m.chain(a)
	}
	return nil
}

// isInfinitive reports whether a phrase is a verb that stands as a masdar: «to
// meet», «of breaching».
func (m *matcher) isInfinitive(p *Phrase) bool {
	return m.rs.svo && p.Type&(Noun|Act) == Noun|Act && p.Feat&morph.Masdar != 0
}

// passive reports whether the verb at phrase v is a passive of a language that
// says «by».
func (m *matcher) passive(v int) bool {
	return m.rs.svo && m.s.Phrases[v].Type&Verb != 0 && m.s.Phrases[v].Feat&morph.Passive != 0
}

// byAgent is the actor after «by» behind the verb at phrase v.
func (m *matcher) byAgent(v int) []int {
	for i := v + 1; i < len(m.s.Phrases) && i < v+reach; i++ {
		p := &m.s.Phrases[i]
		if p.Segment != m.s.Phrases[v].Segment || p.Type&Verb != 0 {
			return nil
		}
		if p.Type&Actor != 0 && p.Marks.Has(m.rs.named.byAgent) {
			return m.chain(i)
		}
	}
	return nil
}

// patient is whom or what a passive verb is about: what stands before it, or
// what its clause takes over.
func (m *matcher) patient(v, depth int) []int {
	if depth > 4 {
		return nil
	}
	if left := m.left(v); left >= 0 {
		return m.chain(left)
	}
	if m.thing(v) {
		return nil
	}
	return m.lentBefore(v, depth)
}

// owner returns whom the trigger belongs to: «Murad's meeting», «Saudi-US
// talks».
func (m *matcher) owner(s *Slot) []Fill {
	if s.Type == Place {
		o := m.s.Phrases[m.hit.Trigger].Owner
		if o == 0 || m.s.Phrases[o-1].Possessor || m.s.Phrases[o-1].Generic || len(m.chain(o-1)) > 1 {
			return nil
		}
		return m.phrases(s, []int{o - 1}) // «the Geneva talks»
	}
	for _, i := range []int{m.hit.Trigger, m.hit.Pivot} {
		if o := m.s.Phrases[i].Owner; o > 0 && (m.s.Phrases[o-1].Possessor || len(m.chain(o-1)) > 1) {
			return m.phrases(s, m.chain(o-1))
		}
	}
	return nil
}

// modifier returns the words before the head of the first phrase of the list:
// «port security» of «a port security protocol». Adjectives that tell nothing
// of the matter («new», «joint») are none.
func (m *matcher) modifier(s *Slot, list int) []Fill {
	for i := m.hit.Trigger; i < m.limit && i < m.hit.Trigger+reach; i++ {
		p := &m.s.Phrases[i]
		if !p.Lists.Has(list) || p.Core == 0 || p.Segment != m.s.Phrases[m.hit.Trigger].Segment {
			continue
		}
		from := p.From
		for k := i - 1; k >= 0 && k >= i-4 && m.s.Phrases[k].Gen; k-- {
			if q := &m.s.Phrases[k]; q.From >= p.From && q.Type&(Date|Duration|Quantity) != 0 {
				from = max(from, q.To) // «17 memoranda»
			}
		}
		if p.Owner > 0 {
			from = max(from, m.s.Phrases[m.lastOfChain(p.Owner-1)].To)
		}
		for from < p.Core && (m.s.Tokens[from].Lists.Has(m.rs.named.plainAdj) || m.s.Tokens[from].Lists.Has(m.rs.named.determiner)) {
			from++
		}
		if from == p.Core {
			return nil
		}
		return []Fill{{Phrase: -1, From: from, To: p.Core}}
	}
	return nil
}

func (m *matcher) lastOfChain(i int) int {
	c := m.chain(i)
	return c[len(c)-1]
}

// marksAnew reports whether the second of several conjuncts has a marker of its
// own: «to continue talks and to hold a round» is two.
func (m *matcher) marksAnew(fills []Fill) bool {
	if !m.rs.svo {
		return false
	}
	for i := range m.s.Phrases {
		if p := &m.s.Phrases[i]; p.From == fills[1].From && m.isInfinitive(p) {
			return p.MarkFrom < p.From
		}
	}
	return false
}

// leftMarked returns the phrases with a marker of the list before the pivot:
// «the deal, brokered by Qatar, took effect».
func (m *matcher) leftMarked(s *Slot, list int) []Fill {
	var out []Fill
	seg := m.s.Phrases[m.hit.Pivot].Segment
	for i := m.hit.Pivot - 1; i >= 0 && i > m.hit.Pivot-reach && m.s.Phrases[i].Segment == seg; i-- {
		if p := &m.s.Phrases[i]; p.Type&s.Type != 0 && p.Marks.Has(list) {
			out = append([]Fill{{Phrase: i, From: p.From, To: p.To}}, out...)
		}
	}
	return out
}

// owned returns whose a noun phrase with a word of the list is: «under Saudi-US
// mediation», «a Qatari-brokered truce».
func (m *matcher) owned(s *Slot, list int) []Fill {
	seg := m.s.Phrases[m.hit.Pivot].Segment
	for i := m.hit.Pivot; i < len(m.s.Phrases) && i < m.hit.Pivot+reach; i++ {
		p := &m.s.Phrases[i]
		if p.Segment == seg && p.Owner > 0 && m.holds(list, p.From, p.To) {
			return m.phrases(s, m.chain(p.Owner-1))
		}
	}
	return nil
}

// governed is the phrase whose governors count: the pivot, or the infinitive
// behind a noun that is its subject («talks are expected to resume»).
func (m *matcher) governed() int {
	for _, i := range m.hit.Light {
		if i > m.hit.Trigger && m.isInfinitive(&m.s.Phrases[i]) {
			return i
		}
	}
	return m.hit.Pivot
}

// HasSubject reports whether the verb at phrase v has a subject of its own, an
// actor or a thing.
func (rs *RuleSet) HasSubject(s *Sentence, v int) bool {
	m := &matcher{rs: rs, s: s, hit: &Hit{}, limit: len(s.Phrases), used: make([]bool, len(s.Phrases))}
	return m.left(v) >= 0 || m.thing(v)
}

// apposed reports whether an actor stands right before the comma at phrase i, and
// what follows it tells who he is: «Murad, the envoy, said».
func (m *matcher) apposed(i int) bool {
	return i > 0 && m.s.Phrases[i-1].Type&Actor != 0 && m.s.Phrases[i-1].Bare() && m.s.Phrases[i-1].Segment == m.s.Phrases[i].Segment
}

// headedLeft is headed for a passive, whose instrument is its subject: «a charter
// may be signed».
func (m *matcher) headedLeft(list int) []Fill {
	seg := m.s.Phrases[m.hit.Trigger].Segment
	for i := m.hit.Trigger - 1; i >= 0 && i > m.hit.Trigger-reach && m.s.Phrases[i].Segment == seg; i-- {
		if p := &m.s.Phrases[i]; p.Lists.Has(list) && p.Type&(Noun|Instrument) != 0 && p.Bare() {
			return []Fill{m.headOf(p)}
		}
	}
	return nil
}

// headOf is the head noun of a phrase.
func (m *matcher) headOf(p *Phrase) Fill { return Fill{Phrase: -1, From: p.Word(), To: p.To} }

// ownSubject reports whether the pivot's clause is joined to another and has a
// subject of its own.
func (m *matcher) ownSubject() bool {
	v := m.s.Segments[m.s.Phrases[m.hit.Pivot].Segment].Verb
	return v >= 0 && m.s.Segments[m.s.Phrases[m.hit.Pivot].Segment].Kind == Coordinate && (m.left(v) >= 0 || m.thing(v))
}

// clause is the words of segment n and of what hangs on it, up to its last one.
func (m *matcher) clause(n int) Fill {
	from := m.s.Segments[n].Opener
	k := from
	for k < len(m.s.Phrases) && (m.s.Phrases[k].Segment == n || m.inner(m.s.Phrases[k].Segment, n)) {
		k++
	}
	return m.textFill(from, max(k, from+1))
}

// isPart reports whether the noun at phrase i only says what the trigger before
// it is of: «a round of talks», «a meeting of the dialogue».
func (m *matcher) isPart(i int) bool {
	if !m.rs.svo || i == 0 {
		return false
	}
	p, q := &m.s.Phrases[i], &m.s.Phrases[i-1]
	return p.Type&Noun != 0 && !m.isInfinitive(p) && p.Marks.Has(m.rs.named.genitive) && p.MarkFrom == q.To && q.Type&Noun != 0 && !m.isInfinitive(q) && m.triggers(q) && q.Lists.Has(m.rs.named.meeting)
}

// measureOf returns the time or amount in front of an English trigger, within its
// own words: «a two-day summit».
func (m *matcher) measureOf(s *Slot) []Fill {
	if !m.rs.svo || m.hit.Trigger == 0 {
		return nil
	}
	p, q := &m.s.Phrases[m.hit.Trigger], &m.s.Phrases[m.hit.Trigger-1]
	if !q.Gen || q.Type&s.Type == 0 || q.From < p.From {
		return nil
	}
	return []Fill{{Phrase: m.hit.Trigger - 1, From: q.From, To: q.To}}
}
