package entity

import "github.com/mahdar-nlp/mahdar/internal/word"

// modifiers reads adjectives of the office: «العام», «المصري», «السابق», and
// of a plural one nisba for each holder.
func (d *document) modifiers(o *officeName) {
	for j := o.to; j < len(d.tokens); j = o.to {
		t := d.at(j)
		switch {
		case (t.stem == "مكلف" || t.stem == "مكلفه") && j+1 < len(d.tokens) && d.at(j+1).clitics == word.By:
			return
		case t.clitics == 0 && d.is(j, former) && (t.def || o.from+1 < j):
			o.former = o.former || !d.is(j, roleAdj)
		case len(o.fields) == 0 && d.ministerial(o) && d.is(o.to, portfolio):
			return // «وزير المالية» is of no Mali
		case t.clitics == 0 && t.nisba != "" && (t.def || !o.def) && o.country == "":
			d.addCountry(o, t.nisba)
			o.to = max(j+1, d.demonymEnd(j))
			continue
		case t.clitics == word.And && t.nisba != "" && len(o.countries) > 0:
			d.addCountry(o, t.nisba)
		case t.clitics == 0 && t.def && d.is(j, roleAdj) && !d.nameStarts(j):
		default:
			return
		}
		o.to = j + 1
	}
}

// addCountry notes a nisba of the office; of a plural all are kept.
func (d *document) addCountry(o *officeName, c string) {
	o.country = c
	if o.number != one {
		o.countries = append(o.countries, c)
	}
}

// tails reads what prepositions add to the office.
func (d *document) tails(o *officeName) {
	for n := 0; n < 3 && o.to < len(d.tokens); n++ {
		if !d.tail(o) {
			return
		}
	}
}

func (d *document) tail(o *officeName) bool {
	j := o.to
	switch d.key(j) {
	case "باسم":
		return d.namedTail(o, j+1)
	case "في", "لدي", "الي", "بدوله":
		return servesAbroad(o.head.role) && d.seat(o, j+1)
	case "المكلف", "المكلفه":
		return d.charged(o, j+1)
	case "لشءون", "لشوون":
		return d.affairs(o, j+1)
	}
	t := d.at(j)
	switch {
	case t.clitics == word.For && o.body < 0 && len(o.fields) == 0:
		return d.forTail(o)
	case t.clitics == word.For && t.def && (d.is(j, portfolio) || d.groupIs(j, portfolio)):
		return d.affairs(o, j)
	case t.clitics == word.By && d.ministerial(o) && d.orgTail(o, j):
		return true
	case t.clitics == word.By && servesAbroad(o.head.role):
		return d.seat(o, j)
	}
	return false
}

func (d *document) groupIs(j int, b bits) bool {
	return d.at(j).group != nil && d.at(j).group.bits&b != 0
}

// servesAbroad reports whether the holder is sent to a state or body.
func servesAbroad(role string) bool {
	switch role {
	case "ambassador", "envoy", "representative", "permanent-delegate", "coordinator", "charge-daffaires", "consul", "governor":
		return true
	}
	return false
}

// namedTail reads whom a spokesperson speaks for.
func (d *document) namedTail(o *officeName, j int) bool {
	if c, to := d.countryAt(j); c != "" {
		o.country, o.to = c, to
		return true
	}
	if id, to := d.bodyAt(j); id != "" {
		o.org, o.body, o.to = id, j, to
		return true
	}
	if sub := d.subOffice(j); sub != nil {
		o.of, o.to, o.country = sub, sub.to, sub.country
		return true
	}
	if to := d.bodyNoun(j); to > j {
		o.body, o.to = j, to
		return true
	}
	return false
}

func (d *document) subOffice(j int) *officeName {
	if c, _ := d.cueAt(j, office); c == nil {
		return nil
	}
	return d.officeAt(j)
}

// seat reads where an envoy serves.
func (d *document) seat(o *officeName, j int) bool {
	if c, to := d.countryAt(j); c != "" {
		o.seat, o.to = c, to
		return true
	}
	if id, to := d.bodyAt(j); id != "" {
		o.seat, o.to = id, to
		return true
	}
	if id, to := d.placeAt(j); id != "" {
		o.seat, o.to = id, to
		return true
	}
	if d.is(j, place) && o.head.role != "coordinator" {
		_, n := d.cueAt(j, place)
		o.seat, o.to = d.at(j).cue.place, j+n
		return true
	}
	return false
}

// charged reads «المكلف بالشؤون الخارجية».
func (d *document) charged(o *officeName, j int) bool {
	if j >= len(d.tokens) || d.at(j).clitics != word.By {
		return false
	}
	if c, n := d.cueAt(j, portfolio); c != nil {
		o.fields, o.to = append(o.fields, c.field), j+n
		d.moreFields(o)
		return true
	}
	return false
}

// affairs reads the field of a minister of state or an adviser: «للتعاون
// الدولي», «للشؤون الخارجية», «لشؤون الأمن».
func (d *document) affairs(o *officeName, j int) bool {
	if j >= len(d.tokens) {
		return false
	}
	c, n := d.cueAt(j, portfolio)
	switch {
	case c != nil:
		o.fields, o.to = append(o.fields, c.field), j+n
	case d.at(j).def && d.at(j).clitics == 0:
		o.fields, o.to = append(o.fields, ""), j+1
	default:
		return false
	}
	d.moreFields(o)
	return true
}

// forTail reads «للأمم المتحدة», «لجامعة الدول العربية», «للشركة».
func (d *document) forTail(o *officeName) bool {
	j := o.to
	switch o.head.role {
	case "president", "king", "emir", "sultan", "minister", "prime-minister", "crown-prince":
		if o.to-o.from == 1 {
			return false
		}
	}
	if c, to := d.countryAt(j); c != "" && o.country == "" {
		o.country, o.to = c, to
		return true
	}
	if d.orgTail(o, j) {
		return true
	}
	if sub := d.subOffice(j); sub != nil && o.head.role != "spokesperson" {
		o.of, o.to, o.country = sub, sub.to, sub.country
		return true
	}
	if c, n := d.cueAt(j, portfolio); c != nil && d.at(j).def {
		o.fields, o.to = append(o.fields, c.field), j+n
		d.moreFields(o)
		return true
	}
	if d.is(j, orgHead) {
		if to := d.bodyNoun(j); to > j {
			o.body, o.to = j, to
			return true
		}
	}
	return false
}

func (d *document) orgTail(o *officeName, j int) bool {
	if id, to := d.bodyAt(j); id != "" {
		o.org, o.body, o.to = id, j, to
		return true
	}
	return false
}

// stack reads a second office of the same person: «نائب رئيس الوزراء ووزير
// الخارجية الأردني», «رئيس مجلس الوزراء وزير الداخلية».
func (d *document) stack(o *officeName) {
	j := o.to
	if o.country != "" || o.former || o.number != one || j >= len(d.tokens) || !stacks(o.head.role) {
		return
	}
	if t := d.at(j); t.clitics&^word.And != 0 || t.bits&office == 0 && t.group == nil {
		return
	}
	c, _ := d.cueAt(j, office)
	if c == nil || c.role != "minister" && c.role != "prime-minister" || c.number != one || d.at(j).def {
		return
	}
	if sub := d.officeAt(j); sub != nil && len(sub.fields) > 0 {
		o.second, o.to, o.country = sub, sub.to, sub.country
	}
}

// stacks reports whether a minister often holds the office as well.
func stacks(role string) bool {
	switch role {
	case "prime-minister", "deputy-prime-minister", "crown-prince", "vice-president":
		return true
	}
	return false
}
