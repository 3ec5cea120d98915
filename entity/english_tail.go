package entity

import (
	"slices"
	"strings"
)

// rightOf reads what prepositions add to the office.
func (e *english) rightOf(o *officeName) {
	for n := 0; n < 3; n++ {
		if !e.rightTail(o) {
			return
		}
	}
}

func (e *english) tailOf(o *officeName) {
	if !e.tok[o.to-1].in {
		return
	}
	if o.match >= 0 && servesAbroad(e.picks[o.match].Office) {
		e.seatAt(o, o.to)
	}
}

func (e *english) rightTail(o *officeName) bool {
	switch e.key(o.to) {
	case "of":
		return e.ofTail(o, o.to+1)
	case "for":
		return e.fieldAt(o, o.to+1) || e.actsFor(o.head.role) && e.ofTail(o, o.to+1)
	case "to", "in":
		return servesAbroad(o.head.role) && o.seat == "" && e.seatAt(o, o.to)
	}
	return false
}

// actsFor reports whether offices of the head are for a place or a cause.
func (e *english) actsFor(role string) bool {
	switch role {
	case "spokesperson", "adviser", "negotiator", "high-commissioner", "rapporteur", "under-secretary-general", "commissioner":
		return true
	}
	return servesAbroad(role)
}

// skipArticle returns the first word at or after i that is no article.
func (e *english) skipArticle(i int) int {
	if e.key(i) == "the" {
		return i + 1
	}
	return i
}

// ofTail reads the portfolio, state or body that the office is of.
func (e *english) ofTail(o *officeName, j int) bool {
	if e.key(j) == "state" && o.head.role == "minister" && len(o.fields) == 0 {
		o.fields, o.to = append(o.fields, "state"), j+1
		return true
	}
	if e.fieldAt(o, j) {
		return true
	}
	j = e.skipArticle(j)
	if e.officeTail(o, j) {
		return true
	}
	if n := e.nameFrom(j); n != nil && !n.demonym && !n.weak && kindOf(n.entry) != PER && kindOf(n.entry) != ROLE {
		if to := e.bodyEnd(j); to > n.to {
			return e.bodyTail(o, j, to)
		}
		return e.nameTail(o, n)
	}
	if to := e.bodyEnd(j); to > j {
		return e.bodyTail(o, j, to)
	}
	return false
}

// officeTail reads the office that an envoy or a spokesperson acts for:
// "Special Envoy of the UN Secretary-General".
func (e *english) officeTail(o *officeName, j int) bool {
	if !servesAbroad(o.head.role) && o.head.role != "spokesperson" && o.head.role != "adviser" || o.of != nil || o.org != "" {
		return false
	}
	if n := e.nameFrom(j); n != nil && n.entry != nil && kindOf(n.entry) == ROLE {
		o.of, o.to, o.org = &officeName{head: &cue{}, body: -1, match: -1}, n.to, n.entry.Of
		return true
	}
	h := j
	for h < j+3 && e.isUpper(h) && !e.has(h, enOffice) && e.tok[h].group.bits&enOffice == 0 {
		h++
	}
	c, n := e.cueOf(h, enOffice)
	if c == nil || !e.isUpper(h) || c.number != one {
		return false
	}
	o.of, o.to = &officeName{head: c.head, body: -1, match: -1}, h+n
	if x := e.entry(e.ev.defaults[c.role]); x != nil {
		o.org = x.Of
	}
	return true
}

// nameTail reads a known state or body after "of" or "for".
func (e *english) nameTail(o *officeName, n *enName) bool {
	switch kind := kindOf(n.entry); {
	case kind == ORG && o.org == "":
		o.org = n.entry.ID
	case (kind == GPE || kind == LOC) && e.actsFor(o.head.role) && (o.country != "" || o.org != "" || e.key(o.to) == "for") && o.seat == "":
		if x := e.entry(n.entry.ID); x != nil {
			o.seat = x.ID
		}
	case kind == GPE && o.country == "":
		o.country = n.state
		if n.entry.Kind == "city" || n.entry.Kind == "capital" {
			o.seat = n.entry.ID
		}
	default:
		return false
	}
	o.to = n.to
	if o.number == many && kindOf(n.entry) == GPE {
		o.countries = append(o.countries, n.state)
		e.moreCountries(o)
	}
	return true
}

// moreCountries reads "of Djibouti, Eritrea and Sudan".
func (e *english) moreCountries(o *officeName) {
	for e.key(o.to) == "and" || e.key(o.to) == "," {
		j := o.to + 1
		if e.key(j) == "and" {
			j++
		}
		n := e.nameFrom(e.skipArticle(j))
		if n == nil || n.entry == nil || n.entry.Kind != "state" {
			return
		}
		o.countries, o.to = append(o.countries, n.state), n.to
	}
}

// bodyTail reads a body that structure names after "of" or "for".
func (e *english) bodyTail(o *officeName, j, to int) bool {
	if o.org != "" || o.body >= 0 {
		return false
	}
	o.body, o.to = -1, to
	o.org = e.bodyID(j, to)
	switch {
	case o.org != "":
	case o.head.role == "speaker" || o.head.role == "president" && e.has(to-1, enOrgHead) && e.ev.orgKind[e.key(to-1)] == "parliament":
		o.head = &cue{role: "speaker", kind: "speaker"}
	default:
		o.org = "org:" + slug(e.joined(j, to-j))
	}
	return true
}

// slug is the part of an id that a phrase makes.
func slug(phrase string) string {
	return strings.Join(strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == '-' || r == '.' || r == '\'' }), "-")
}

// fieldAt reads a portfolio at word j: "Foreign Affairs and Migration".
func (e *english) fieldAt(o *officeName, j int) bool {
	j = e.skipArticle(j)
	c, n := e.cueOf(j, enPortfolio)
	if c == nil && e.isUpper(j) && e.key(j+1) == "affairs" && e.isUpper(j+1) && e.ministerHead(o.head.role) {
		o.fields, o.to = append(o.fields, e.key(j)+"-affairs"), j+2
		return true
	}
	if c == nil || o.org != "" || !e.ministerHead(o.head.role) || e.nameFrom(j) != nil {
		return false
	}
	o.fields, o.to = append(o.fields, c.field), j+n
	e.moreFieldsAfter(o)
	return true
}

func (e *english) ministerHead(role string) bool {
	for _, r := range []string{"minister", "secretary", "commissioner", "adviser", "representative", "coordinator", "director"} {
		if strings.HasSuffix(role, r) || strings.Contains(role, r) {
			return true
		}
	}
	return false
}

// moreFieldsAfter reads on over capitalised ordinary words and what joins
// them.
func (e *english) moreFieldsAfter(o *officeName) {
	for {
		j := o.to
		if k := e.key(j); k == "and" || k == "&" || k == "," && e.key(j+1) != "and" && e.listGoesOn(j+1) {
			j++
		}
		switch {
		case j >= len(e.tok) || e.opensOffice(j, j+1) || e.nameFrom(j) != nil && e.key(j+1) != "affairs" || e.has(j, enGiven):
			return
		case e.isUpper(j) && e.key(j+1) == "affairs" && e.isUpper(j+1):
		case !e.isUpper(j) || !e.has(j, enCommon|enPortfolio) || e.has(j, enHonorific|enStop|enOffice|enSay):
			if c, n := e.cueOf(j, enPortfolio); j > o.to && c != nil && !e.tok[o.to-1].upper {
				if _, h := e.cueOf(j+n, enOffice); h == 0 {
					o.to = j + n
					continue
				}
			}
			return
		}
		o.to = j + 1
	}
}

// listGoesOn reports whether a list of portfolios goes on at word j and is
// closed by "and".
func (e *english) listGoesOn(j int) bool {
	for k := j; k < j+5; k++ {
		if e.key(k) == "and" {
			return e.isUpper(k+1) && (e.has(k+1, enPortfolio|enCommon) || e.key(k+2) == "affairs")
		}
		if !e.isUpper(k) || e.has(k, enOffice) {
			return false
		}
	}
	return false
}

// seatAt reads where an envoy serves: "to Egypt", "in Cairo".
func (e *english) seatAt(o *officeName, j int) bool {
	if k := e.key(j); k != "to" && k != "in" && k != "for" {
		return false
	}
	n := e.nameFrom(e.skipArticle(j + 1))
	if n == nil || n.demonym || n.entry == nil {
		return false
	}
	o.seat, o.to = n.entry.ID, n.to
	return true
}

// stackOffice reads a second office of the same person: "Deputy Prime Minister
// and Foreign Minister", "Prime Minister and Minister of Defence".
func (e *english) stackOffice(o *officeName) {
	j := o.to
	if k := e.key(j); k != "and" && k != "," && k != "&" || o.number != one || !e.isUpper(o.to-1) {
		return
	}
	if e.key(j) == "," && e.key(j+1) == "and" {
		j++
	}
	h := j + 1
	for k := 0; k < 4 && e.isUpper(h) && !e.has(h, enOffice); k++ {
		h++
	}
	if !e.has(h, enOffice) && e.tokAt(h).group.bits&enOffice == 0 || !e.isUpper(h) {
		return
	}
	sub := e.officeAtHead(h, j+1)
	if sub == nil || sub.from != j+1 || sub.number != one || len(sub.fields) == 0 || sub.head.role != "minister" && sub.head.role != "deputy-prime-minister" || sub.country != "" && o.country != "" {
		return
	}
	if e.key(o.to) == "," && !stacks(o.head.role) && !slices.Contains(o.fields, "state") && !strings.HasPrefix(o.head.role, "deputy") {
		return
	}
	o.second, o.to = sub, sub.to
	if o.country == "" {
		o.country = sub.country
	} else {
		sub.country = o.country
	}
}
