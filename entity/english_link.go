package entity

import (
	"slices"
)

// linkOne gives an English mention what it refers to; it reports whether the
// mention stands.
func (e *english) linkOne(k int) bool {
	m, in := &e.out[k], &e.info[k]
	switch {
	case in.want == "counterpart":
		e.linkCounterpart(k)
		return m.Actor != "" || len(m.Members) > 0 || len(in.countries) > 0
	case in.office != nil:
		e.linkOfficeName(k, in.office)
	case in.want != "":
		return e.linkPair(k)
	case m.Kind == PER && m.Head >= 0 && m.Head < k:
		e.linkPerson(k, m.Head)
	case m.Kind == ORG && m.Ref == RefNominal && m.Actor == "" && m.To-m.From > 1:
		e.linkBody(k)
	}
	return true
}

// linkOfficeName finds the state of a bare office: that of the last office
// with its head and portfolio, else the document's.
func (e *english) linkOfficeName(k int, o *officeName) {
	if e.linkKnown(k, o) || e.linkWord(k, o) {
		return
	}
	if o.country == "" && o.match < 0 && len(o.countries) == 0 && !e.defaultOf(o) && o.org == "" {
		o.country = e.bareState(k, o)
	}
	e.settleOffice(o)
	e.linkOffice(k)
	e.linkEnvoy(k, o)
	if m := &e.out[k]; m.Ref == RefRole && o.bareHead() && m.Head < 0 && m.From > 0 && e.key(m.From-1) == "the" {
		m.Ref = RefNominal
	}
}

// bareState is the state of an office that the words leave open: that of the
// same office before, that of the ministry or presidency that speaks in the
// sentence, else the one that the text speaks from.
func (e *english) bareState(k int, o *officeName) string {
	if e.has(e.out[k].From, enPossessive) {
		return e.ownerBefore(k, o)
	}
	if b := e.sameOffice(k, o); b >= 0 {
		return e.out[b].Country
	}
	if s := e.senderBefore(k, o); s != "" {
		return s
	}
	for b := k - 1; b >= 0 && e.sentenceOf(e.out[b].From) == e.sentenceOf(e.out[k].From); b-- {
		m := &e.out[b]
		if x := e.entry(m.Actor); m.Kind == ORG && x != nil && isState(m.Country) {
			switch x.Kind {
			case "government", "presidency", "ministry", "military", "parliament":
				return m.Country
			}
		}
		if m.Kind == ROLE || m.Kind == PER {
			break
		}
	}
	return e.rareOffice(k, o)
}

// ownerBefore is the state of the last official before "his envoy"; a movement
// named after it becomes the body of the office.
func (e *english) ownerBefore(k int, o *officeName) string {
	for b := k - 1; b >= max(0, k-8); b-- {
		if s := e.stateOfOfficial(b); s != "" {
			return s
		}
		if id := e.movement(b); id != "" {
			o.org = id
			return ""
		}
	}
	return e.stateAt(e.out[k].From)
}

// senderBefore is the state of the official before an envoy to the state that
// the text speaks from, since no state sends one to itself.
func (e *english) senderBefore(k int, o *officeName) string {
	if !isState(o.seat) || o.seat != e.stateAt(e.out[k].From) {
		return ""
	}
	for b := k - 1; b >= max(0, k-8); b-- {
		if s := e.stateOfOfficial(b); s != "" && s != o.seat {
			return s
		}
	}
	return ""
}

// rareOffice is the state of an office that few states have, like a crown
// prince, if the text speaks of one that has it; else that of the text.
func (e *english) rareOffice(k int, o *officeName) string {
	at := e.stateAt(e.out[k].From)
	if kind := o.head.kind; kind == "crown_prince" || kind == "supreme_leader" {
		best := ""
		for s, w := range e.weights {
			if e.offices1().byState[kind+"/"+s] != "" && (best == "" || w > e.weights[best] || w == e.weights[best] && s < best) {
				best = s
			}
		}
		if best != "" && e.offices1().byState[kind+"/"+at] == "" {
			return best
		}
	}
	return at
}

// sameOffice is the last mention before k of an office with the same head and
// portfolio, of the same person if k is named; -1 without.
func (e *english) sameOffice(k int, o *officeName) int {
	named := e.out[k].Head
	for b := k - 1; b >= max(0, k-maxBack); b-- {
		p := e.info[b].office
		if p == nil || e.out[b].Country == "" || !e.likeOffice(p, b, o) {
			continue
		}
		if named < 0 || e.out[b].Head >= 0 && e.surname(&e.out[e.out[b].Head]) == e.surname(&e.out[named]) {
			return b
		}
	}
	return -1
}

// likeOffice reports whether an office before is of the same kind.
func (e *english) likeOffice(p *officeName, b int, o *officeName) bool {
	if x := e.entry(e.out[b].Actor); p.match >= 0 && x != nil {
		return slices.Contains(o.kinds(), x.Office)
	}
	return p.headRole() == o.headRole() && (len(o.fields) == 0 || slices.Equal(p.fields, o.fields))
}

// linkBody links "his government" to the government of the last official, and
// "his group" to the last movement.
func (e *english) linkBody(k int) {
	m := &e.out[k]
	kind := e.ev.orgKind[e.key(m.To-1)]
	if kind == "" {
		m.Actor = e.ownMovement(k)
		return
	}
	state := e.stateAt(m.From)
	for b := k - 1; b >= max(0, k-8); b-- {
		if s := e.stateOfOfficial(b); s != "" {
			state = s
			break
		}
	}
	m.Actor, m.Country = e.ix.bodies[kind+"/"+state], state
}

// ownMovement is the movement of the last person before k, by the office, else
// the last movement.
func (e *english) ownMovement(k int) string {
	last := ""
	for b := k - 1; b >= max(0, k-nearby); b-- {
		if e.out[b].Kind == PER {
			if r := e.roleOf(b); r >= 0 && e.info[r].office.org != "" {
				return e.info[r].office.org
			}
			break
		}
		if last == "" {
			last = e.movement(b)
		}
	}
	return last
}

// stateOfOfficial is the state of the official of mention b, by name or by
// office.
func (e *english) stateOfOfficial(b int) string {
	m := &e.out[b]
	state := m.Country
	if r := -1; m.Kind == PER && state == "" {
		if r = e.roleOf(b); r >= 0 {
			state = e.out[r].Country
		}
	}
	if (m.Kind == ROLE || m.Kind == PER) && isState(state) {
		return state
	}
	return ""
}

// linkOfficials finds the two offices of "the two ministers"; of a portfolio
// they are composed from the two states of the text.
func (e *english) linkOfficials(k int) bool {
	m, in := &e.out[k], &e.info[k]
	if in.key != "" && m.To-m.From > 2 {
		for _, s := range e.statePair(k) {
			o := &officeName{head: &cue{role: "minister"}, fields: []string{in.key}, body: -1, match: -1}
			m.Members = append(m.Members, e.officeID(o, s))
		}
		return true
	}
	e.near(k, func(from, to int) bool {
		var ids []string
		for b := from; b < to; b++ {
			if id := e.officialID(b); id != "" && !slices.Contains(ids, id) && e.fitsPlural(b, e.key(m.To-1)) {
				ids = append(ids, id)
			}
		}
		if len(ids) >= 2 {
			m.Members = ids[:2]
		}
		return len(ids) >= 2
	})
	for b := k - 1; b >= max(0, k-maxBack) && len(m.Members) == 0; b-- {
		if x := &e.out[b]; len(x.Members) >= 2 && x.Kind == ROLE {
			m.Members = x.Members
		}
	}
	if len(m.Members) == 0 && m.To-m.From == 1 {
		m.Ref, m.Rule = RefNominal, "en.group.nominal"
	}
	return true
}

// fitsPlural reports whether an official may be one of "the two ministers" or
// "the two presidents".
func (e *english) fitsPlural(b int, plural string) bool {
	switch plural {
	case "ministers":
		return e.isMinister(b)
	case "presidents":
		r := b
		if e.out[b].Kind == PER {
			r = e.roleOf(b)
		}
		x := e.entry(e.out[max(r, 0)].Actor)
		return r >= 0 && (e.holds(&e.out[r], "president") || x != nil && x.Office == "head_of_state")
	}
	return true
}

// nearby bounds how many mentions back an anaphor looks.
const nearby = 96

// near calls each on the mentions of one sentence after another, as before
// does, over the nearest mentions only.
func (e *english) near(k int, each func(from, to int) bool) {
	least := max(0, k-nearby)
	for to := k; to > least; {
		s := e.sentenceOf(e.out[to-1].From)
		from := to - 1
		for from > least && e.sentenceOf(e.out[from-1].From) == s {
			from--
		}
		if each(from, to) {
			return
		}
		to = from
	}
}
