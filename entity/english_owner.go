package entity

import (
	"strings"
)

// leftOf reads the portfolio, the adjectives and the owner before the head.
func (e *english) leftOf(o *officeName, last int) {
	e.adjectives(o, last)
	if e.takesField(o) {
		if c, n := e.cueBefore(o.from, enPortfolio); c != nil && o.from-n >= last && !e.opensOffice(o.from-n, o.from) {
			o.fields = append(o.fields, c.field)
			o.from -= n
			e.moreFieldsBefore(o, last)
		} else {
			e.unlistedField(o, last)
		}
	}
	e.adjectives(o, last)
	e.owner(o, last)
	o.from = e.titlesBefore(o.from, last)
}

// opensOffice reports whether the words i to j are the head of another office.
func (e *english) opensOffice(i, j int) bool {
	_, n := e.cueOf(i, enOffice)
	return n == j-i && n > 0
}

// takesField reports whether offices of this head have a portfolio before it.
func (e *english) takesField(o *officeName) bool {
	switch o.head.role {
	case "minister", "secretary", "under-secretary", "commissioner", "chief", "adviser", "attache", "envoy", "leader", "negotiator", "coordinator", "director", "intelligence-chief":
		return true
	}
	return false
}

// moreFieldsBefore reads "foreign and defence ministers", "Trade, Industry and
// Supply Minister".
func (e *english) moreFieldsBefore(o *officeName, last int) {
	for o.from-2 >= last && (e.key(o.from-1) == "and" || e.key(o.from-1) == "&" || e.key(o.from-1) == ",") {
		c, n := e.cueBefore(o.from-1, enPortfolio)
		if c == nil || o.from-1-n < last {
			return
		}
		o.fields = append([]string{c.field}, o.fields...)
		o.from -= n + 1
	}
}

// unlistedField reads a portfolio in capitals that no list has.
func (e *english) unlistedField(o *officeName, last int) {
	if o.head.role != "minister" || o.number != one || !e.isUpper(o.to-1) {
		return
	}
	j := o.from
	for n := 0; n < 3 && j > last && e.isUpper(j-1) && e.has(j-1, enCommon) && !e.has(j-1, enRoleAdj|enStop|enGiven|enHonorific|enOffice) && e.nameBefore(j) == nil; n++ {
		j--
	}
	if j < o.from && !e.tok[j].first {
		o.fields = append(o.fields, slug(e.joined(j, o.from-j)))
		o.from = j
	}
}

// adjectives reads the adjectives before the office; of a deputy the head is
// another one.
func (e *english) adjectives(o *officeName, last int) {
	for o.from > last {
		c, n := e.cueBefore(o.from, enRoleAdj|enDeputy)
		if c == nil || o.from-n < last || e.key(o.from-1) == "to" {
			return
		}
		o.from -= n
		if e.key(o.from+n) == "-" {
			o.from++ // no "deputy-" without its word
		}
		if c.bits&enDeputy != 0 && e.deputyOf(o, e.key(o.from)) {
			continue
		}
	}
}

// deputyOf makes the head that of a deputy: "deputy minister".
func (e *english) deputyOf(o *officeName, key string) bool {
	switch key {
	case "deputy", "assistant", "vice":
		if !strings.HasPrefix(o.head.role, "deputy-") {
			o.head = &cue{role: key + "-" + o.head.role, number: o.head.number}
			if key == "vice" {
				o.head.kind = "vice_" + strings.ReplaceAll(o.head.role[5:], "-", "_")
			}
		}
		return true
	}
	return false
}

// owner reads the state or body before the office: "Iraqi", "Jordan's",
// "the army's".
func (e *english) owner(o *officeName, last int) {
	j := e.beforePossessive(o.from)
	if e.key(o.from-1) == "-" && e.t.Words[o.from-1].Glued {
		j = o.from // "US-Iran envoy" is left alone
	}
	if n := e.nameBefore(j); n != nil && n.from >= last && !n.weak && e.ownsOffice(n, j < o.from) {
		e.setOwner(o, n)
		e.moreOwners(o, last)
		e.sender(o, last)
		return
	}
	if e.innerOwner(o, last) {
		return
	}
	if j > last {
		e.bodyOwner(o, j, last)
	}
	if o.from > last && e.pronounOwner(o) {
		o.from--
	}
}

// sender reads the state of an envoy to a body: "Russia's UN ambassador".
func (e *english) sender(o *officeName, last int) {
	if o.org == "" || !servesAbroad(o.head.role) {
		return
	}
	n := e.nameBefore(e.beforePossessive(o.from))
	if n == nil || n.from < last || n.weak || !n.demonym && (n.entry.Kind != "state" || e.beforePossessive(o.from) == o.from) || !isState(n.state) {
		return
	}
	o.from, o.country, o.seat, o.org = n.from, n.state, o.org, ""
}

// innerOwner reads the adjective that begins a longer name over the office's
// portfolio: "French Armed Forces Minister".
func (e *english) innerOwner(o *officeName, last int) bool {
	for i := o.from - 1; i >= max(last, o.from-2); i-- {
		if n := e.nameFrom(i); n != nil && n.to > o.from {
			if s := e.ix.demonyms[e.joined(i, o.from-i)]; s != "" {
				e.setOwner(o, &enName{from: i, to: o.from, state: s, demonym: true})
				return true
			}
		}
	}
	return false
}

// ownsOffice reports whether a name may stand before an office that is its.
func (e *english) ownsOffice(n *enName, possessive bool) bool {
	if n.demonym {
		return true
	}
	if n.entry == nil {
		return false
	}
	switch kindOf(n.entry) {
	case GPE:
		return possessive || n.entry.Kind == "state" || n.entry.Kind == "territory"
	case ORG:
		return true
	case LOC:
		return true
	}
	return false
}

func (e *english) setOwner(o *officeName, n *enName) {
	o.from = n.from
	if n.entry != nil && kindOf(n.entry) == ORG {
		o.org, o.body = n.entry.ID, -1
		return
	}
	if strings.HasPrefix(n.state, "org:") {
		o.org = n.state
		return
	}
	o.country = n.state
	if o.number == many {
		o.countries = []string{n.state}
	}
}

// moreOwners reads "Egyptian and Jordanian" before a plural.
func (e *english) moreOwners(o *officeName, last int) {
	for o.number == many && o.country != "" && o.from-2 >= last {
		if k := e.key(o.from - 1); k != "and" && k != "," && k != "-" {
			return
		}
		n := e.nameBefore(o.from - 1)
		if n == nil || n.from < last || !(n.demonym || n.entry.Kind == "state") {
			return
		}
		o.countries, o.from = append([]string{n.state}, o.countries...), n.from
	}
}

// bodyOwner reads a body that is named by its noun: "Foreign Ministry's
// official spokesperson", "army's spokesman".
func (e *english) bodyOwner(o *officeName, j, last int) {
	b := e.bodyEnding(j, last)
	if b == nil {
		if j == o.from {
			e.nominalOwner(o)
			return
		}
		if e.isUpper(j-1) && e.nameBefore(j) == nil && !e.has(j-1, enGiven|enGivenWeak|enCommon|enFunction|enStop) && !e.isUpper(j-2) {
			o.from, o.org = j-1, "org:"+slug(e.key(j-1))
		}
		return
	}
	if j == o.from && b.ref != RefName && !e.tok[b.from].upper {
		return
	}
	o.from, o.org, o.country = b.from, b.actor, b.country
	if o.org == "" && o.country == "" && b.ref == RefName && e.ev.orgKind[b.head] == "" && b.head != "ministry" {
		o.org = "org:" + slug(e.joined(b.from, b.to-b.from))
	}
}

// nominalOwner reads "Commission President": the noun of a body that the text
// names elsewhere.
func (e *english) nominalOwner(o *officeName) {
	if i := o.from - 1; e.isUpper(i) && e.has(i, enOrgNominal) && !e.isUpper(i-1) {
		if x := e.knownBody(e.key(i)); x != nil {
			o.from, o.org = i, x.ID
		}
	}
}

// pronounOwner reports whether a pronoun before an office says whose it is:
// "their chief negotiator".
func (e *english) pronounOwner(o *officeName) bool {
	if !e.has(o.from-1, enPossessive) || o.country != "" || o.org != "" || o.number != one || o.match >= 0 {
		return false
	}
	switch o.head.role {
	case "negotiator", "envoy", "spokesperson":
		return true
	}
	return len(o.fields) > 0
}
