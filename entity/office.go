package entity

import (
	"slices"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// An officeName is an office as the words say it: a head («وزير»), what it
// heads («الخارجية», «مجلس النواب», another office) and whose it is.
type officeName struct {
	from, to  int
	head      *cue
	def       bool
	number    number
	fields    []string // portfolios
	org       string   // the body, if the gazetteer knows it
	body      int      // first word of the body or -1
	country   string
	countries []string    // of a plural: «وزيرا خارجية مصر والأردن»
	own       bool        // «رئيس الدولة»: the state is the document's
	pair      bool        // «وزيرا داخلية البلدين»
	of        *officeName // «مستشار رئيس الدولة»
	seat      string      // where an envoy serves
	former    bool
	second    *officeName // a stacked office
	match     int         // gazetteer match that covers the words, -1
}

// offices proposes every office.
func (d *document) offices() {
	for i := 0; i < len(d.tokens); i++ {
		if o := d.officeAt(i); o != nil {
			d.proposeOffice(o)
			i = o.to - 1
		}
	}
}

func (d *document) proposeOffice(o *officeName) {
	if !d.officeStands(o) {
		return
	}
	m := Mention{Kind: ROLE, Ref: RefRole, Rule: "ar.role.compose", Confidence: 0.9, Dual: o.number == two, Plural: o.number == many}
	if o.bareHead() {
		m.Ref, m.Rule, m.Confidence = RefNominal, "ar.role.nominal", 0.7
	}
	d.propose(tierWhole, o.from, o.to, m, info{office: o})
}

// bareHead reports whether the office is no more than its head.
func (o *officeName) bareHead() bool {
	return o.to-o.from == 1 && o.country == "" && o.org == ""
}

// officeStands reports whether the words are an office and no honorific,
// plural noun or lone word of another sense.
func (d *document) officeStands(o *officeName) bool {
	switch {
	case o.match >= 0:
		return true
	case o.number == many && o.country == "" && len(o.countries) == 0:
		return false
	case !o.bareHead():
		return o.def || o.to-o.from > 1
	case !o.def || o.number != one:
		return false
	case d.is(o.from, honorific) && d.nameStarts(o.to):
		return false
	}
	return slices.Contains(loneHeads, o.head.role)
}

// loneHeads are the heads that name an office with the article alone.
var loneHeads = []string{"envoy", "spokesperson", "president", "sultan", "king", "emir", "prime-minister", "minister", "ambassador", "secretary-general", "crown-prince", "pope", "supreme-leader"}

// officeAt reads the office whose head stands at word i.
func (d *document) officeAt(i int) *officeName {
	c, n := d.cueAt(i, office)
	if c == nil {
		return d.matchedOffice(i)
	}
	o := &officeName{from: i, to: i + n, head: c, def: d.at(i).def || n > 1 && d.at(i+n-1).def, number: c.number, body: -1, match: -1}
	d.readOffice(o)
	if k := d.officeMatch(i); k >= 0 && d.matches[k].To >= o.to {
		o.to, o.match = d.matches[k].To, k
		d.modifiers(o)
	}
	return o
}

// matchedOffice is an office that only the gazetteer knows.
func (d *document) matchedOffice(i int) *officeName {
	k := d.officeMatch(i)
	if k < 0 {
		return nil
	}
	return &officeName{from: i, to: d.matches[k].To, head: &cue{}, def: true, body: -1, match: k}
}

// readOffice reads what follows the head.
func (d *document) readOffice(o *officeName) {
	single := o.to-o.from == 1
	d.modifiers(o)
	if !o.def || !single {
		d.complement(o)
	}
	d.modifiers(o)
	d.tails(o)
	d.modifiers(o)
	d.stack(o)
}

// complement reads what the head is head of.
func (d *document) complement(o *officeName) {
	for depth := 0; depth < 4 && o.to < len(d.tokens) && d.bare(o.to); depth++ {
		if !d.complementAt(o) {
			return
		}
	}
}

// complementAt reads one noun of the complement; it reports whether the
// complement may go on.
func (d *document) complementAt(o *officeName) bool {
	j := o.to
	if c, to := d.countryAt(j); c != "" {
		d.setCountry(o, c, to)
		return false
	}
	if id, to := d.bodyAt(j); id != "" {
		o.org, o.body, o.to = id, j, to
		return false
	}
	switch {
	case d.is(j, countries):
		o.pair, o.to = true, j+1
		return false
	case d.is(j, ownState) && !o.complete():
		o.own, o.to = true, j+1
		return false
	case d.readField(o):
		return true
	}
	return d.complementNoun(o)
}

// complete reports whether the head needs no complement («رئيس الوزراء»).
func (o *officeName) complete() bool { return o.def && o.to-o.from > 1 }

// complementNoun reads an office or a common noun of a body as complement.
func (d *document) complementNoun(o *officeName) bool {
	j := o.to
	if o.complete() || len(o.fields) > 0 || o.body >= 0 {
		return false
	}
	if c, _ := d.cueAt(j, office); c != nil && o.number == one {
		if sub := d.officeAt(j); sub != nil && !sub.former {
			o.of, o.to, o.country = sub, sub.to, sub.country
		}
		return false
	}
	if _, to := d.placeAt(j); to > j {
		o.body, o.to = j, to
		return false
	}
	if to := d.bodyNoun(j); to > j {
		o.body, o.to = j, to
		o.org = d.bodyWithin(j, to)
	}
	return false
}

// bodyWithin returns the last organisation that the gazetteer names within
// the words: «وفد جماعة الحوثي».
func (d *document) bodyWithin(j, to int) (id string) {
	for i := j; i < to; i++ {
		if k := d.at(i).match; k >= 0 && d.picks[k] != nil && kindOf(d.picks[k]) == ORG {
			id = d.picks[k].ID
		}
	}
	return id
}

// setCountry notes the state that the office belongs to and reads further
// ones after it.
func (d *document) setCountry(o *officeName, c string, to int) {
	o.country, o.to = c, to
	if o.number == one {
		return
	}
	o.countries = append(o.countries, c)
	for o.to < len(d.tokens) && d.at(o.to).clitics&word.And != 0 {
		next, end := d.countryAt(o.to)
		if next == "" {
			return
		}
		o.countries, o.to = append(o.countries, next), end
	}
}

// readField reads a portfolio: «الزراعة والغابات», «خارجية», «الموارد المائية».
func (d *document) readField(o *officeName) bool {
	if o.body >= 0 || o.head.role == "president" && !d.is(o.to, portfolio) {
		return false
	}
	c, n := d.cueAt(o.to, portfolio)
	switch {
	case c != nil:
		o.fields, o.to = append(o.fields, c.field), o.to+n
	case d.ministerial(o) && d.at(o.to).def && len(o.fields) == 0 && d.at(o.to).nisba == "":
		o.fields, o.to = append(o.fields, ""), o.to+1
	default:
		return false
	}
	d.moreFields(o)
	return true
}

func (d *document) ministerial(o *officeName) bool {
	switch o.head.role {
	case "minister", "deputy-minister", "assistant-minister", "secretary-of-state":
		return true
	}
	return false
}

// moreFields reads «والغابات», «الخارجية», an adjective of the portfolio, and
// a bare noun that «و» and the article join to it.
func (d *document) moreFields(o *officeName) {
	for j := o.to; j < len(d.tokens); j++ {
		t := d.at(j)
		if !t.def || t.nisba != "" || d.is(j, honorific|roleAdj|former|countries|ownState|office|stop) && !d.is(j, portfolio) {
			return
		}
		if t.clitics&^word.And != 0 || t.clitics == 0 && !d.adjectiveOf(j) {
			return
		}
		if t.bits&portfolio != 0 {
			o.fields = append(o.fields, t.cue.field)
		}
		o.to = j + 1
	}
}

// adjectiveOf reports whether the definite word j may qualify the definite
// noun before it: it is no name and no noun of its own.
func (d *document) adjectiveOf(j int) bool {
	return d.at(j).bits&(given|givenWeak|say|place|orgName) == 0 && d.at(j).match < 0 && d.looksAdjective(j)
}
