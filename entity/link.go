package entity

import (
	"slices"
	"strings"
)

// link reads the mentions in text order and gives offices, counterparts and
// anaphors what they refer to. Mentions that need an antecedent and have none
// are taken out again.
func (d *document) link() {
	keep := make([]bool, len(d.out))
	for k := range d.out {
		keep[k] = d.linkOne(k)
	}
	d.shareActors()
	d.compact(keep)
}

func (d *document) linkOne(k int) bool {
	if d.en != nil && d.en.tok[d.out[k].From].in {
		return d.en.linkOne(k)
	}
	m, in := &d.out[k], &d.info[k]
	switch {
	case in.want == "counterpart":
		d.linkCounterpart(k)
	case in.office != nil:
		d.linkOffice(k)
	case in.want == "owncountry":
		m.Actor = d.ownCountry(k)
		m.Country = m.Actor
	case in.want != "":
		return d.linkAnaphor(k)
	case m.Kind == GROUP:
		d.linkGroup(k)
	case m.Kind == PER && m.Head >= 0 && m.Head < k:
		d.linkPerson(k, m.Head)
	}
	return true
}

// linkPerson gives a person the office beside the name, and the office its
// holder.
func (d *document) linkPerson(per, role int) {
	p, r := &d.out[per], &d.out[role]
	p.Office, p.Country = r.Actor, r.Country
	r.Person, r.Holder = p.Actor, p.Actor
}

// linkOffice finds the id and the state of an office.
func (d *document) linkOffice(k int) {
	m, o := &d.out[k], d.info[k].office
	m.Country = d.officeState(k, o)
	if o.pair || len(o.countries) > 1 {
		d.linkOffices(k, o)
		return
	}
	m.Actor = d.officeID(o, m.Country)
	if o.bareHead() && d.sameHead(k, o) {
		return
	}
	if m.Head >= 0 {
		if per := m.Head; per < k {
			d.linkPerson(per, k)
		} else {
			d.linkPerson(per, k)
		}
		return
	}
	if d.date != "" && m.Actor != "" && !o.former {
		m.Holder = d.holder(m.Actor)
	}
}

// sameHead links a lone head («المبعوث») to the last office with that head.
func (d *document) sameHead(k int, o *officeName) bool {
	for b := k - 1; b >= max(0, k-maxBack); b-- {
		p := d.info[b].office
		if p != nil && d.out[b].Actor != "" && p.headRole() == o.headRole() && !(p.bareHead() && d.out[b].Actor == "") {
			d.out[k].Actor, d.out[k].Country, d.out[k].Holder = d.out[b].Actor, d.out[b].Country, d.out[b].Holder
			return true
		}
	}
	return false
}

func (o *officeName) headRole() string { return o.head.role }

// officeState is the state or body that an office belongs to: what its words
// say, else the state of the side or delegation before it, else the
// document's.
func (d *document) officeState(k int, o *officeName) string {
	if o.match >= 0 {
		if e := d.picks[o.match]; e != nil {
			return d.stateOfOffice(e.ID)
		}
	}
	if o.country != "" {
		return o.country
	}
	if o.org != "" {
		if e := d.entry(o.org); e != nil {
			if s := stateOf(e); s != "" {
				return s
			}
		}
		return o.org
	}
	if d.ofNations(k) {
		return "org:un"
	}
	if k > 0 && d.out[k-1].Ref == RefNisba && d.out[k].From-d.out[k-1].To <= 1 {
		return d.out[k-1].Country
	}
	if k > 0 && d.info[k-1].nisba != "" && d.key(d.out[k].From-1) == "برءاسه" {
		return d.info[k-1].nisba
	}
	if o.bareHead() && servesAbroad(o.head.role) && d.out[k].Head < 0 {
		return "" // an envoy, and the text need not be that of who sent him
	}
	return d.state
}

// ofNations reports whether the words of an office say that it is one of the
// United Nations: «المبعوث الأممي».
func (d *document) ofNations(k int) bool {
	for i := d.out[k].From; i < d.out[k].To; i++ {
		if d.in(i, unitedNations) {
			return true
		}
	}
	return false
}

// stateOfOffice is the state of an office of the gazetteer.
func (d *document) stateOfOffice(id string) string {
	e := d.entry(id)
	if e == nil {
		return ""
	}
	if s := stateOf(e); s != "" {
		return s
	}
	return e.Of
}

// officeID is the gazetteer's id of an office, or one composed of its parts.
func (d *document) officeID(o *officeName, state string) string {
	if o.match >= 0 {
		return d.picks[o.match].ID
	}
	if o.second != nil {
		if id := d.officeID(o.second, state); d.entry(id) != nil {
			return id
		}
	}
	if id := d.listedOffice(o, state); id != "" {
		return id
	}
	return d.composeOffice(o, state)
}

// composeOffice makes the id of an office that no file lists.
func (d *document) composeOffice(o *officeName, state string) string {
	parts := []string{strings.TrimPrefix(strings.TrimPrefix(state, "gpe:"), "org:")}
	if parts[0] == "" || o.head.role == "" || o.ofUnknown() {
		return ""
	}
	if o.org != "" && len(o.fields) == 0 && chairs[o.head.role] {
		parts[0] = strings.TrimPrefix(o.org, "org:") // of a party, not of its state
	}
	rank, role := "", o.head.role
	if len(o.fields) > 0 {
		rank, role = deputyRank(role)
	}
	if rank != "" {
		parts = append(parts, rank)
	}
	for _, f := range o.fields {
		if f != "" && !slices.Contains(parts, f) {
			parts = append(parts, f)
			break
		}
	}
	if len(o.fields) > 0 && len(parts) == 1+boolInt(rank != "") {
		return ""
	}
	parts = append(parts, role)
	if o.seat != "" {
		_, seat, _ := strings.Cut(o.seat, ":")
		parts = append(parts, seat)
	}
	return "office:" + strings.Join(parts, "-")
}

// chairs are the heads that lead a body as well as a state.
var chairs = map[string]bool{"president": true, "leader": true, "secretary-general": true, "director": true, "head": true, "vice-president": true}

// ofUnknown reports whether the office is one of a body that nothing identifies,
// «رئيس كتلة …», or a rank without a portfolio, «مسؤول أميركي»: its state alone
// would make it somebody else.
func (o *officeName) ofUnknown() bool {
	return o.org == "" && len(o.fields) == 0 && (o.body >= 0 || o.head.role == "head")
}

// deputyRank parts the rank of a minister's deputy from the head, since it
// comes before the portfolio: office:irn-deputy-foreign-minister.
func deputyRank(role string) (rank, head string) {
	if rank, head, ok := strings.Cut(role, "-"); ok && head == "minister" && rank != "prime" {
		return rank, head
	}
	return "", role
}

// linkOffices gives a dual or plural office its members.
func (d *document) linkOffices(k int, o *officeName) {
	m := &d.out[k]
	states := o.countries
	if o.pair {
		states = d.countryPair(k)
	}
	for _, s := range states {
		if id := d.officeID(o, s); id != "" {
			m.Members = append(m.Members, id)
		}
	}
	m.Country = ""
}

// linkCounterpart composes «نظيره الأردني» from the office whose counterpart
// he is: that of the last official before him.
func (d *document) linkCounterpart(k int) {
	m, in := &d.out[k], &d.info[k]
	b := d.lastOffice(k)
	if b < 0 {
		d.counterpartTeam(k)
		return
	}
	o := d.info[b].office
	if o == nil {
		return
	}
	copied := *o
	copied.match, copied.second, copied.seat = -1, nil, ""
	if o.second != nil {
		copied = *o.second
	}
	d.fromEntry(&copied, d.out[b].Actor)
	in.office = &copied
	for _, c := range in.countries {
		m.Members = append(m.Members, d.officeID(&copied, c))
	}
	if len(m.Members) == 1 {
		m.Actor, m.Country, m.Members = m.Members[0], in.countries[0], nil
		if d.date != "" && m.Head < 0 {
			m.Holder = d.holder(m.Actor)
		}
	}
	if m.Head > k {
		d.linkPerson(m.Head, k)
	}
}

// counterpartTeam makes the counterpart of a team a team.
func (d *document) counterpartTeam(k int) {
	for b := k - 1; b >= max(0, k-maxBack); b-- {
		if d.out[b].Kind == ORG && d.is(d.out[b].From, team) {
			d.out[k].Kind, d.out[k].Rule = ORG, "ar.anaphor.team"
			return
		}
	}
}

// lastOffice is the mention of the last official before k, or -1: an office,
// or a person whose office is known.
func (d *document) lastOffice(k int) int {
	for b := k - 1; b >= max(0, k-maxBack); b-- {
		if d.out[b].Kind == ROLE && d.info[b].office != nil && d.info[b].want == "" {
			return b
		}
		if d.out[b].Kind == PER {
			if r := d.roleOf(b); r >= 0 {
				return r
			}
		}
	}
	return -1
}

// roleOf is the mention of the office that person b holds, or -1.
func (d *document) roleOf(b int) int {
	if h := d.out[b].Head; h >= 0 && d.info[h].office != nil {
		return h
	}
	last := d.key(d.out[b].To - 1)
	for k := b - 1; k >= max(0, b-maxBack); k-- {
		if d.out[k].Kind == PER && d.key(d.out[k].To-1) == last && d.out[k].Head >= 0 && d.info[d.out[k].Head].office != nil {
			return d.out[k].Head
		}
	}
	return -1
}

// shareActors gives later mentions of a person the office of the first.
func (d *document) shareActors() {
	first := map[string]int{}
	for k := range d.out {
		m := &d.out[k]
		if m.Kind != PER {
			continue
		}
		key := d.key(m.To - 1)
		if f, ok := first[key]; ok && m.Office == "" {
			m.Office, m.Country = d.out[f].Office, d.out[f].Country
			if m.Actor == "" {
				m.Actor = d.out[f].Actor
			}
		} else if !ok && m.Office != "" {
			first[key] = k
		}
	}
}

// compact drops the mentions that are not kept and renumbers their heads.
func (d *document) compact(keep []bool) {
	at := make([]int, len(d.out))
	n := 0
	for k := range d.out {
		at[k] = -1
		if keep[k] {
			at[k] = n
			n++
		}
	}
	out := d.out[:0]
	for k := range at {
		if m := d.out[k]; at[k] >= 0 {
			if m.Head >= 0 {
				m.Head = at[m.Head]
			}
			out = append(out, m)
		}
	}
	d.out = out
}
