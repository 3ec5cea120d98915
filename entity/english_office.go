package entity

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// An office is read from its head outwards: what it is minister of and whose
// it is stand before it ("Iraqi Water Resources Minister") or after it
// ("Minister of Water Resources of Iraq").

// proposeOffices proposes every office and counterpart.
func (e *english) proposeOffices() {
	last := 0
	for i := 0; i < len(e.tok); i++ {
		if !e.tok[i].in {
			continue
		}
		if n := e.nameFrom(i); n != nil && n.entry != nil && kindOf(n.entry) == ROLE && (!n.weak || e.weights[n.state] > 0) && !e.has(i-1, enDeputy) {
			i = max(i, e.listedOfficeAt(n, last)-1)
			last = i + 1
			continue
		}
		if c, n := e.cueOf(i, enCounterpart); c != nil {
			e.counterpart(i, n, last)
			last = i + n
			continue
		}
		if o := e.officeAtHead(i, last); o != nil {
			e.proposeOfficeName(o)
			last = o.to
			i = o.to - 1
		}
	}
}

// listedOfficeAt proposes an office that the gazetteer lists, and returns its
// end.
func (e *english) listedOfficeAt(n *enName, last int) int {
	o := &officeName{from: n.from, to: n.to, head: &cue{}, def: true, body: -1, match: int(e.t0match(n.from))}
	if o.match < 0 {
		return n.to
	}
	if e.unowned(n.entry) {
		e.owner(o, last)
	}
	o.from = e.titlesBefore(o.from, last)
	e.tailOf(o)
	e.stackOffice(o)
	e.proposeOfficeName(o)
	return o.to
}

// unowned reports whether an office is listed by a name without its state:
// "Secretary of State".
func (e *english) unowned(x *gazetteer.Entry) bool {
	return len(x.Weak["en"]) > 0
}

func (e *english) t0match(i int) int32 { return e.tokens[i].match }

// titlesBefore takes in the modifiers before an office: "former", "acting".
func (e *english) titlesBefore(i, last int) int {
	for i > last && e.has(i-1, enFormer) && !e.has(i-1, enGiven) && e.key(i-1) != "late" && e.key(i-1) != "then" {
		i--
	}
	return i
}

// officeAtHead reads the office whose head stands at word i; last is where
// the mention before it ends.
func (e *english) officeAtHead(i, last int) *officeName {
	c, n := e.cueOf(i, enOffice)
	if c == nil {
		return nil
	}
	o := &officeName{from: i, to: i + n, head: c.head, number: c.number, body: -1, match: -1, def: true}
	e.leftOf(o, last)
	e.rightOf(o)
	e.stackOffice(o)
	if !e.officeStands(o) {
		return nil
	}
	return o
}

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
	switch e.key(o.from - 1) {
	case "his", "her", "their", "its":
		return o.country == "" && o.org == "" && o.number == one && o.match < 0 && (len(o.fields) > 0 || o.head.role == "negotiator" || o.head.role == "envoy" || o.head.role == "spokesperson")
	}
	return false
}

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
	case (kind == GPE || kind == LOC) && servesAbroad(o.head.role) && (o.country != "" || o.org != "") && o.seat == "":
		o.seat = n.entry.ID
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

// officeStands reports whether the words are an office.
func (e *english) officeStands(o *officeName) bool {
	bare := o.country == "" && o.org == "" && len(o.fields) == 0 && len(o.countries) == 0 && o.seat == "" && o.second == nil
	switch {
	case o.number == many:
		return len(o.countries) > 1 || o.country != "" && o.head.kind != ""
	case o.head.role == "chief" && e.tok[o.to-1].upper && e.isUpper(o.to) && e.has(o.to, enCommon|enOffice):
		return false // "Chief Justice"
	case !bare || e.has(o.from, enFunction):
		return true
	case e.has(o.from, enHonorific) && e.nameEndAt(o.to, afterTitle) > o.to:
		return false // an ambassador, a sheikh by title alone
	case o.to-o.from > 1 && e.named(o):
		return true
	case e.named(o) && (e.isUpper(o.from) || e.key(o.from-1) == "the"):
		return e.ev.lone[o.head.role] || e.nameEndAt(o.to, afterTitle) > o.to
	}
	return e.ev.lone[o.head.role] && e.alone(o)
}

// named reports whether a name of a person follows the office.
func (e *english) named(o *officeName) bool { return e.nameEndAt(o.to, afterTitle) > o.to }

// alone reports whether a lone head stands for its holder: after the article,
// or with a capital where capitals say something.
func (e *english) alone(o *officeName) bool {
	if e.key(o.from-1) == "a" || e.key(o.from-1) == "an" || e.key(o.to) == "of" || e.key(o.to) == "-" {
		return false
	}
	if e.tok[o.from].title || e.tok[o.from].first {
		return o.to-o.from > 1 || e.tok[o.from].first && !e.has(o.to, enCommon|enStop) || e.has(o.to, enSay)
	}
	return e.isUpper(o.from) || e.key(o.from-1) == "the"
}

func (e *english) proposeOfficeName(o *officeName) {
	m := Mention{Kind: ROLE, Ref: RefRole, Rule: "en.role.compose", Confidence: 0.9, Dual: false, Plural: o.number == many}
	if o.match >= 0 {
		m.Rule, m.Confidence = "gazetteer", 0.95
	}
	e.propose(tierWhole, o.from, o.to, m, info{office: o})
}

// counterpart proposes "his Jordanian counterpart", "Syrian counterpart".
func (e *english) counterpart(i, n, last int) {
	in := info{want: "counterpart"}
	from := i
	for from > last {
		nm := e.nameBefore(from)
		if nm == nil || nm.from < last || !nm.demonym && (nm.entry == nil || nm.entry.Kind != "state") {
			break
		}
		in.countries, from = append(in.countries, nm.state), nm.from
		if k := e.key(from - 1); (k == "and" || k == ",") && from-1 > last && e.nameBefore(from-1) != nil && e.nameBefore(from-1).demonym {
			from--
		}
	}
	slices.Reverse(in.countries)
	switch e.key(from - 1) {
	case "his", "her", "their", "its":
		from--
	default:
		if len(in.countries) == 0 {
			return
		}
	}
	m := Mention{Kind: ROLE, Ref: RefAnaphor, Rule: "en.anaphor.counterpart", Confidence: 0.85}
	if to := e.counterpartOf(i+n, &in); to > 0 {
		n = to - i
	}
	e.propose(tierWhole, from, i+n, m, in)
}

// counterpartOf reads "her counterpart from Jordan".
func (e *english) counterpartOf(j int, in *info) int {
	if k := e.key(j); len(in.countries) > 0 || k != "from" && k != "of" {
		return 0
	}
	n := e.nameFrom(e.skipArticle(j + 1))
	if n == nil || n.entry == nil || n.entry.Kind != "state" {
		return 0
	}
	in.countries = []string{n.state}
	return n.to
}

// isLatin reports whether word i is one of Latin letters.
func (e *english) isLatin(i int) bool {
	return uint(i) < uint(len(e.tok)) && e.t.Words[i].Script == word.Latin
}
