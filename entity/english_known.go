package entity

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/gazetteer"
)

// linkKnown links an office that the words leave open to the office that the
// person beside it holds, if the gazetteer knows one of that kind or name.
func (e *english) linkKnown(k int, o *officeName) bool {
	m := &e.out[k]
	if m.Head < 0 || o.org != "" && e.namesBody(o) || o.match >= 0 || len(o.countries) > 1 {
		return false
	}
	per := &e.out[m.Head]
	if per.Actor == "" {
		e.linkSurname(per, o)
	}
	x := e.heldOffice(per.Actor, o)
	if x == nil || o.country != "" && o.country != e.stateOfOffice(x.ID) {
		return false
	}
	m.Actor, m.Country = x.ID, e.stateOfOffice(x.ID)
	e.linkPerson(m.Head, k)
	return true
}

// linkSurname finds the one person of a surname who holds the office on the day
// of the document.
func (e *english) linkSurname(per *Mention, o *officeName) {
	found := ""
	for _, id := range e.ix.surnames[e.key(per.To-1)] {
		if p := e.entry(id); per.To-per.From > 1 && !strings.HasPrefix(phraseKey(p.Names["en"][0]), e.key(per.From)+" ") {
			continue
		}
		if x := e.heldOffice(id, o); x != nil && slices.Contains(e.g.OfficesAt(id, e.date), x.ID) {
			if found != "" {
				return
			}
			found = id
		}
	}
	per.Actor = found
}

// namesBody reports whether the words of an office name a state or a body, so
// that its body is no guess.
func (e *english) namesBody(o *officeName) bool {
	for i := o.from; i < o.to; i++ {
		if n := e.nameFrom(i); n != nil {
			return true
		}
	}
	return e.ev.orgKind[e.key(o.from)] == "" && !e.holdsWord(o, "ministry")
}

func (e *english) holdsWord(o *officeName, key string) bool {
	for i := o.from; i < o.to; i++ {
		if e.key(i) == key {
			return true
		}
	}
	return false
}

// heldOffice is the office of a person that o says: the one held on the day of
// the document before others.
func (e *english) heldOffice(person string, o *officeName) *gazetteer.Entry {
	var found *gazetteer.Entry
	now := e.g.OfficesAt(person, e.date)
	for _, x := range e.ix.offices[person] {
		if !e.saysOffice(o, x) {
			continue
		}
		if slices.Contains(now, x.ID) {
			return x
		}
		found = x
	}
	return found
}

// saysOffice reports whether o can stand for an office of the gazetteer: it is
// of its kind, or its head stands in one of the names.
func (e *english) saysOffice(o *officeName, x *gazetteer.Entry) bool {
	for _, p := range []*officeName{o, o.second} {
		if p != nil && slices.Contains(p.kinds(), x.Office) {
			return true
		}
	}
	if o.head.role == "minister" || o.head.role == "president" {
		return o.head.role == "president" && x.Office == "president" || o.head.role == "president" && x.Office == "commission_chair"
	}
	head := strings.ReplaceAll(o.head.role, "-", " ")
	return slices.ContainsFunc(x.Names["en"], func(n string) bool {
		return strings.Contains(strings.ReplaceAll(strings.ToLower(n), "-", " "), head)
	})
}

// settleOffice replaces what English says otherwise by the head and body that
// the gazetteer knows: the secretaries of some states are ministers, the leader
// of a state is its head, and an army chief commands the state's army.
func (e *english) settleOffice(o *officeName) {
	switch o.head.role {
	case "secretary":
		if (o.country == "gpe:usa" || o.country == "gpe:gbr") && ministryOf(o.fields) != nil {
			o.head = &cue{role: "minister"}
		}
	case "chief", "head":
		for _, kind := range headKinds {
			if _, ok := e.g.Office(kind, o.org); ok && o.head.kind == "head" {
				o.head = &cue{role: o.head.role, kind: kind}
			}
		}
	case "ambassador", "representative":
		if o.seat == "org:un" && e.offices1().byState["un_ambassador/"+o.country] != "" {
			o.head, o.seat = &cue{role: "ambassador", kind: "un_ambassador"}, ""
		}
	case "foreign-minister":
		if x := e.entry(e.ev.defaults["high-representative"]); x != nil && o.org == "org:eu" {
			o.head, o.org = &cue{role: "high-representative", kind: x.Office}, x.Of
		}
	case "leader":
		if isState(o.country) && o.org == "" && len(o.fields) == 0 {
			o.head = &cue{role: "leader", kind: "head_of_state"}
			if e.offices1().byState["supreme_leader/"+o.country] != "" {
				o.head.kind = "supreme_leader"
			}
		}
	case "commander":
		if k := e.key(o.to - 2); o.org == "" && o.country != "" && (k == "army" || k == "military") {
			o.org = e.ix.bodies["military/"+o.country]
		}
	}
}

// linkWord links an office that is one word, "the Minister", to the last one
// whose words hold it.
func (e *english) linkWord(k int, o *officeName) bool {
	m := &e.out[k]
	if o.to-o.from != 1 || m.Head >= 0 {
		return false
	}
	word := e.key(o.from)
	for b := k - 1; b >= max(0, k-maxBack); b-- {
		x := &e.out[b]
		if x.Kind != ROLE || x.Actor == "" || len(x.Members) > 0 || !e.holds(x, word) {
			continue
		}
		if m.From > 0 && e.key(m.From-1) == "the" {
			m.Ref = RefNominal
		}
		m.Actor, m.Country, m.Holder = x.Actor, x.Country, x.Holder
		return true
	}
	return false
}

func (e *english) holds(m *Mention, key string) bool {
	for i := m.From; i < m.To; i++ {
		if e.key(i) == key {
			return true
		}
	}
	return false
}

// defaultOf gives a head that is known by itself its office or body: the
// Secretary-General is that of the United Nations.
func (e *english) defaultOf(o *officeName) bool {
	id := e.ev.defaults[o.head.role]
	switch {
	case id == "" || o.org != "" && (e.entry(o.org) != nil || o.head.role != "high-representative"):
		return false
	case strings.HasPrefix(id, "org:"):
		o.org = id
	default:
		x := e.entry(id)
		if x == nil {
			return false
		}
		o.org, o.fields = x.Of, nil
	}
	return true
}

// linkEnvoy finds the envoy of the United Nations to the state that the office
// or else the document speaks of.
func (e *english) linkEnvoy(k int, o *officeName) {
	m := &e.out[k]
	if o.head.role != "envoy" || o.org != "org:un" {
		return
	}
	state := o.seat
	if state == "" {
		state = e.envoyState()
	}
	switch x := e.ix.envoys[state]; {
	case x != nil:
		m.Actor = x.ID
	case state != "":
		m.Actor = "office:un-" + state[strings.IndexByte(state, ':')+1:] + "-envoy"
	default:
		m.Actor = ""
	}
	if m.Head < 0 && e.date != "" {
		m.Holder = e.holder(m.Actor)
	}
}

// envoyState is the state of which the document speaks most, of those that the
// United Nations send an envoy to; ties go to the first by name.
func (e *english) envoyState() string {
	best := ""
	for s := range e.ix.envoys {
		if w := e.weights[s]; w > 0 && (best == "" || w > e.weights[best] || w == e.weights[best] && s < best) {
			best = s
		}
	}
	return best
}

// aboutGames reports whether at least one word in forty is one of sport.
func (e *english) aboutGames() bool {
	n := 0
	for i := range e.tok {
		n += boolInt(e.has(i, enSport))
	}
	return n >= 3 && 40*n >= len(e.tok)
}
