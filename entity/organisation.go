package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// organisations proposes the bodies that a head noun makes, those known by
// name alone, and names in quotes after a classifier.
func (d *document) organisations() {
	for k := range d.matches {
		if e := d.picks[k]; e != nil && kindOf(e) == GPE {
			d.signedBy(&d.matches[k])
		}
	}
	for i := range d.tokens {
		if d.is(i, orgHead) {
			d.organisationAt(i)
		}
		if d.at(i).cue != nil || d.at(i).group != nil {
			d.knownOrg(i)
		}
		if d.is(i, orgClass) {
			d.quotedOrg(i)
			d.latinOutlet(i)
		}
		if d.in(i, papersOf) {
			d.outletOf(i)
		}
		if d.in(i, spelled) {
			d.spelledAt(i)
		}
	}
}

// knownOrg proposes an organisation of the cue files.
func (d *document) knownOrg(i int) {
	c, n := d.cueAt(i, orgName|orgNameWeak)
	if c == nil {
		return
	}
	if c.bits&orgName == 0 && !d.fenced(i, i+n) && !d.classed(i) && !d.clubStands(c, i) && !d.in(i-1, makes) {
		return
	}
	d.propose(tierWhole, i, d.clubEnd(c, i, n), Mention{Kind: ORG, Ref: RefName, Rule: "ar.org.known", Confidence: 0.85}, info{})
}

// classed reports whether a bare classifier stands before word i: «صحيفة
// الرأي», not «الفضائيات العربية».
func (d *document) classed(i int) bool { return d.is(i-1, orgClass) && !d.at(i-1).def }

// clubStands reports whether the name of a town or an ordinary word is that of
// a club: it is where the document is about sport, save after «في».
func (d *document) clubStands(c *cue, i int) bool {
	t := d.at(i)
	return c.club && d.sport && t.clitics&^(word.And|word.For) == 0 && !d.is(i-1, placePrep|placeClass|locClass)
}

// quotedOrg proposes what stands in quotes after «صحيفة», «قناة», «وكالة».
func (d *document) quotedOrg(i int) {
	j := i + 1
	if d.at(i).def && j < len(d.tokens) && d.at(j).nisba != "" {
		j++
	}
	if j >= len(d.tokens) || !opens(d.key(j)) {
		return
	}
	for k := j + 1; k < len(d.tokens) && k <= j+6; k++ {
		if closes(d.key(k)) && k > j+1 {
			m := Mention{Kind: ORG, Ref: RefName, Rule: "ar.org.quoted", Confidence: 0.85}
			if id, to := d.bodyAt(j + 1); to >= k-1 {
				m.Actor = id
			}
			d.propose(tierWhole, j+1, k, m, info{})
			return
		}
	}
}

// signedBy proposes the medium that signs a dateline: «عمان - الراية: …».
func (d *document) signedBy(m *gazetteer.Match) {
	j := m.To + 1
	if !d.begins(m.From) || !d.dateline(m.From, m.To) || d.key(m.To) == ":" || !d.arabic(j) || !d.at(j).def || d.at(j).match >= 0 || d.is(j, given|honorific|profession|stop) {
		return
	}
	if key := d.key(j + 1); key == ":" || key == "/" || key == "-" || key == "–" {
		d.propose(tierWhole, j, j+1, Mention{Kind: ORG, Ref: RefName, Rule: "ar.org.dateline", Confidence: 0.7}, info{})
	}
}

// outletOf proposes a medium that bears the name of a place or state, of which
// its classifier is then part: «جريدة فلسطين», «إذاعة صوت فلسطين».
func (d *document) outletOf(i int) {
	j := i + 1
	if d.at(i).def || !d.bareAt(j) || d.at(j).def && d.at(j).match < 0 {
		return
	}
	if d.v.in(voices, d.key(j)) {
		j++
	}
	if !d.bareAt(j) || d.at(j).match < 0 {
		return
	}
	k := int(d.at(j).match)
	e := d.picks[k]
	if e == nil || kindOf(e) != GPE && kindOf(e) != LOC || d.matches[k].Clitics != 0 || d.isNisbaNext(d.matches[k].To) {
		return
	}
	d.propose(tierWhole, i, d.matches[k].To, Mention{Kind: ORG, Ref: RefName, Rule: "ar.org.outlet", Confidence: 0.8}, info{key: d.at(i).stem})
}

// isNisbaNext reports whether a nisba at word j says whose the medium before it
// is, so that the name before needs no classifier: «صحيفة بابل العراقية».
func (d *document) isNisbaNext(j int) bool { return d.at(j).nisba != "" && d.at(j).def }

func opens(key string) bool {
	return key == "«" || key == "“" || key == "\"" || key == "'" || key == "‘"
}
func closes(key string) bool {
	return key == "»" || key == "”" || key == "\"" || key == "'" || key == "’"
}

// organisationAt proposes the organisation whose head stands at word i.
func (d *document) organisationAt(i int) {
	if end, name := d.orgEnd(i); end > i {
		from := i
		switch {
		case d.is(i, orgClass) && d.selfNamed(i+1) || d.isTeamOf(i, end) || d.led(i) || d.marketOnly(i, end):
			return
		case d.is(i, mediaClass) && !d.at(i).def && !strings.HasSuffix(d.key(i+1), "انباء"):
			from, end = i+1, name
		case d.is(i, bank) && !d.at(i).def:
			end = name
		}
		m := Mention{Kind: ORG, Ref: RefName, Rule: "ar.org.head", Confidence: 0.75}
		d.propose(tierWhole, from, end, m, info{key: d.at(i).stem})
	}
}

// isTeamOf reports whether in a report on sport nothing but the name of a state
// follows a national team, «منتخب [مصر]»: there the state is what plays.
func (d *document) isTeamOf(i, end int) bool {
	if !d.sport || d.at(i).def || !d.is(i, team) {
		return false
	}
	_, to := d.countryAt(i + 1)
	return to > i+1 && to >= end
}

// marketOnly reports whether a market is only one where goods are sold.
func (d *document) marketOnly(i, end int) bool {
	if !d.in(i, marketHeads) {
		return false
	}
	for k := i + 1; k < min(end+1, len(d.tokens)); k++ {
		if d.in(k, tradedGoods) {
			return false
		}
	}
	return true
}

// led reports whether «بقيادة» at word i says who leads and is no command.
func (d *document) led(i int) bool {
	return !d.at(i).def && d.at(i).clitics&word.By != 0 && d.in(i, actHeads)
}

// selfNamed reports whether a body that is known by name alone stands at j, so
// that the classifier before it stays outside: «حركة [حماس]».
func (d *document) selfNamed(j int) bool {
	if !d.bareAt(j) {
		return false
	}
	if id, _ := d.bodyAt(j); id != "" {
		return true
	}
	c, _ := d.cueAt(j, orgName)
	return c != nil
}

// orgEnd returns the end of the organisation that begins at word i, or i, and
// the end without the nisba at its end.
func (d *document) orgEnd(i int) (int, int) {
	t := d.at(i)
	c := d.readComplement(i+1, complement{definite: t.def, on: true, company: d.is(i, mediaClass)})
	if c.end == i+1 && t.def && d.is(i, bank) && d.plainAdjective(i+1) {
		return i + 2, i + 2 // «البنك التجاري»
	}
	if c.end == i+1 {
		return i, i
	}
	c.end = d.numbered(c.end)
	name := c.end
	if c.nisba != "" && c.end > i+2 && d.at(c.end-1).nisba != "" {
		name = c.end - 1
	}
	switch {
	case t.def && !d.defOrg(i, &c), !t.def && !c.definite && !c.named:
		return i, i
	case !t.def && !c.named && c.nisba == "" && (!d.is(i, orgStrong) || t.sets&actHeads != 0):
		return i, i
	}
	return c.end, name
}

// numbered takes in a number in quotes after a name: «اللجنة … «5+5»».
func (d *document) numbered(j int) int {
	if opens(d.key(j)) && j+1 < len(d.tokens) && d.word(j+1).Script == word.Number {
		for k := j + 2; k < j+6; k++ {
			if closes(d.key(k)) {
				return k + 1
			}
		}
	}
	return j
}

// defOrg reports whether the adjectives after a definite head make it a name.
func (d *document) defOrg(i int, c *complement) bool {
	return (c.nisba != "" || d.is(i+1, orgAdj) && d.is(i, orgStrong|orgNominal) || d.is(i, bank)) && d.at(i+1).def
}

// clubEnd is the end of a known body's name, without the nisba that tells where
// a club is from: «برشلونة [الإسباني]».
func (d *document) clubEnd(c *cue, i, n int) int {
	if c.club && n > 1 && d.at(i+n-1).nisba != "" && d.at(i+n-1).def {
		return i + n - 1
	}
	return i + n
}

// spelledAt proposes an acronym whose letters are spelled out: «آر آي بي بي».
func (d *document) spelledAt(i int) {
	if d.in(i-1, spelled) && d.bareAt(i) && !d.begins(i) {
		return
	}
	j := i + 1
	for j < len(d.tokens) && j < i+8 && d.in(j, spelled) && d.at(j).clitics == 0 && !d.begins(j) {
		j++
	}
	for j > i && (d.key(j-1) == "ان" || d.key(j-1) == "ام") {
		j-- // «قالت بي بي سي إن …»
	}
	if j >= i+3 {
		d.propose(tierWhole, i, j, Mention{Kind: ORG, Ref: RefName, Rule: "ar.org.spelled", Confidence: 0.7}, info{})
	}
}

// bodyNoun returns the end of a body that an office heads and that the
// gazetteer does not know: «اللجنة», «هيئة …», «كتلة …», or j.
func (d *document) bodyNoun(j int) int {
	t := d.at(j)
	switch {
	case d.isDated(j) || d.is(j, stop|say|honorific|given) || t.bits&office != 0 && t.cue.number == one:
		return j
	case t.def:
		c := d.complementOf(j+1, true)
		return c.end
	case d.is(j, orgHead|delegation|eventHead|locClass|placeClass|membership) || !d.unknown(j):
		if c := d.readComplement(j+1, complement{on: true}); c.end > j+1 && (c.definite || c.named) && !d.v.verb(d.key(j)) {
			return c.end
		}
	}
	return j
}
