package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// groups proposes peoples and bodies in the plural, anaphors, sides by their
// nisba, and common nouns that point to a known state.
func (d *document) groups() {
	for i := range d.tokens {
		if d.at(i).cue == nil && d.at(i).group == nil {
			continue
		}
		if c, n := d.cueAt(i, groupPhrase); n > 1 {
			d.group(i, i+n, RefNominal, "ar.group.phrase", info{})
			_ = c
		}
		d.groupAt1(i)
		d.anaphorAt(i)
		d.sideAt(i)
		d.nominalAt(i)
	}
}

func (d *document) group(i, j int, ref Ref, rule string, in info) {
	m := Mention{Kind: GROUP, Ref: ref, Rule: rule, Confidence: 0.8, Plural: true}
	tier := uint8(tierNoun)
	if rule == "ar.group.members" {
		tier = tierWhole
	}
	d.propose(tier, i, j, m, in)
}

// groupAt1 proposes the group whose head stands at word i.
func (d *document) groupAt1(i int) {
	j := i + 1
	switch {
	case d.is(i, groupBare):
		d.group(i, j, RefNominal, "ar.group.people", info{})
	case d.is(i, membership) && d.membersAt(i):
	case d.is(i, groupNisba) && d.nisbaAt(j, i):
		d.groupNisba(i)
	case d.is(i, groupArab) && d.bareAt(j) && d.is(j, arabAdj) && d.at(j).def == d.at(i).def:
		d.group(i, j+1, RefNominal, "ar.group.arab", info{})
	case d.is(i, groupAny) && d.bareAt(j) && (d.is(j, groupAdj) || d.sourcesOf(i)) && !d.is(i, delegation):
		d.group(i, j+1, RefNominal, "ar.group.sources", info{key: d.at(i).stem})
	case d.is(i, delegation) && d.at(i).def && d.is(j, accompanying):
		d.delegationAt(i)
	}
}

// sourcesOf reports whether a definite noun after «مصادر» says whose they are.
func (d *document) sourcesOf(i int) bool {
	return d.is(i, sourcesPlural) && !d.at(i).def && d.at(i+1).def && d.key(i+1) != "الطاقه"
}

// nisbaAt reports whether word j is a nisba that agrees with the head i.
func (d *document) nisbaAt(j, i int) bool {
	return d.bareAt(j) && d.at(j).nisba != "" && d.at(j).def == d.at(i).def
}

// groupNisba proposes «الفصائل الفلسطينية», «الأطراف الفلسطينية والإقليمية» as
// one, and «المسؤولون المصريون والفلسطينيون» as two.
func (d *document) groupNisba(i int) {
	j := i + 1
	end := d.demonymEnd(j)
	people := d.isPeople(j)
	for !people && end < len(d.tokens) && d.conjoined(end) && d.at(end).def && d.looksAdjective(end) {
		end++
	}
	d.group(i, end, RefNominal, "ar.group.nisba", info{nisba: d.at(j).nisba, key: d.at(i).stem})
	if people && end < len(d.tokens) && d.conjoined(end) && d.at(end).nisba != "" && d.isPeople(end) {
		d.group(end, end+1, RefNominal, "ar.group.nisba", info{nisba: d.at(end).nisba, key: d.at(i).stem})
	}
}

// isPeople reports whether a nisba is a plural of persons: «المصريون».
func (d *document) isPeople(j int) bool {
	k := d.key(j)
	return len(k) > 8 && (k[len(k)-4:] == "ون" || k[len(k)-4:] == "ين")
}

// membersAt proposes «أعضاء اللجنة», «وزراء الداخلية بدول مجلس التعاون»,
// «محافظي البصرة وذي قار».
func (d *document) membersAt(i int) bool {
	if d.at(i).def || !d.bareAt(i+1) {
		return false
	}
	j := i + 1
	switch {
	case d.at(j).def || d.at(j).match >= 0 && d.named(int(d.at(j).match)) || d.is(j, place):
	default:
		return false
	}
	if id, _ := d.bodyAt(j); id != "" && d.in(i, spokesmen) {
		return false
	}
	c := d.complementOf(j, false)
	end := c.end
	if end == j {
		return false
	}
	if end < len(d.tokens) && d.conjoined(end) && c.named {
		if k := d.at(end).match; k >= 0 && d.named(int(k)) {
			end = d.matches[k].To
		} else if _, n := d.cueAt(end, place); n > 0 {
			end += n
		}
	}
	if end < len(d.tokens) && d.at(end).clitics&word.By != 0 && d.key(end) == "بدول" {
		if _, to := d.bodyAt(end + 1); to > end+1 {
			end = to
		}
	}
	d.group(i, end, RefNominal, "ar.group.members", info{key: d.at(i).stem})
	return true
}

// delegationAt proposes «الوفد المرافق له».
func (d *document) delegationAt(i int) {
	end := i + 2
	if k := d.key(end); k == "له" || k == "لها" || k == "لهم" {
		end++
	}
	d.group(i, end, RefNominal, "ar.group.delegation", info{})
}

// anaphorAt proposes duals and plurals that refer back.
func (d *document) anaphorAt(i int) {
	t := d.at(i)
	switch {
	case !t.def || d.nisbaAt(i+1, i):
		d.counterpartAt(i)
	case d.is(i, sides):
		d.group(i, i+1, RefAnaphor, "ar.anaphor.sides", info{want: "sides"})
	case d.is(i, countries):
		d.group(i, i+1, RefAnaphor, "ar.anaphor.countries", info{want: "countries"})
	case d.is(i, ministersDual|presidentsDual):
		d.group(i, i+1, RefAnaphor, "ar.anaphor.persons", info{want: "persons"})
	case d.is(i, mediatorsDual):
		d.group(i, i+1, RefAnaphor, "ar.anaphor.mediators", info{want: "mediators"})
	case d.is(i, peoplePlural|sourcesPlural) && !d.is(i+1, portfolio|arabAdj|orgAdj|groupAdj) && !tellsMore[d.key(i+1)] && !d.describes(i+1):
		d.group(i, i+1, RefAnaphor, "ar.anaphor.people", info{want: "people", key: t.stem})
	}
}

// tellsMore are the words after which a plural is no anaphor: «المسؤولين عن
// القضية», «المصادر نفسها».
var tellsMore = map[string]bool{"ذاتها": true, "نفسها": true, "عن": true}

// describes reports whether a definite adjective or name at j says which
// people a plural means.
func (d *document) describes(j int) bool {
	return d.bareAt(j) && d.at(j).def && (d.isPeople(j) || d.at(j).nisba != "" || !strings.HasSuffix(d.key(j), "ه"))
}

// counterpartAt proposes «نظيره الأردني» and «طرفي النزاع».
func (d *document) counterpartAt(i int) {
	switch {
	case d.is(i, counterpart):
		d.counterpart(i)
	case d.is(i, sides) && !d.at(i).def && d.bareAt(i+1) && d.at(i+1).def && d.at(i+1).nisba == "" && d.key(i+1) != "الحدود":
		d.group(i, i+2, RefAnaphor, "ar.anaphor.sides", info{want: "sides"})
	}
}

func (d *document) counterpart(i int) {
	end, in := i+1, info{want: "counterpart"}
	for end < len(d.tokens) && d.at(end).def && d.at(end).nisba != "" && (end == i+1 || d.conjoined(end)) && d.at(end).clitics&^word.And == 0 {
		in.countries = append(in.countries, d.at(end).nisba)
		end = d.demonymEnd(end)
		if d.key(i)[len(d.key(i))-4:] != "يه" {
			break
		}
	}
	m := Mention{Kind: ROLE, Ref: RefAnaphor, Rule: "ar.anaphor.counterpart", Confidence: 0.85, Dual: len(in.countries) > 1}
	d.propose(tierWhole, i, end, m, in)
}

// sideAt proposes the nisba of a side: «الجانب [المصري]», «برعاية [سعودية]
// [أمريكية]».
func (d *document) sideAt(i int) {
	if !d.is(i, sideNoun|sponsor) {
		return
	}
	for j := i + 1; j < len(d.tokens) && d.at(j).nisba != "" && d.at(j).def == (d.at(i).def && !d.is(i, sponsor)); j = d.demonymEnd(j) {
		m := Mention{Kind: GPE, Ref: RefNisba, Actor: d.at(j).nisba, Country: d.at(j).nisba, Rule: "ar.nisba.side", Confidence: 0.9}
		d.propose(tierNoun, j, d.demonymEnd(j), m, info{match: d.matchOf(j)})
	}
}

// nominalAt proposes «العاصمة المصرية», «القطاع», «المملكة», «بلاده».
func (d *document) nominalAt(i int) {
	j := i + 1
	switch {
	case d.is(i, capital) && d.at(i).def && d.nisbaAt(j, i):
		d.capitalAt(i)
	case d.is(i, nominalPlace) && d.at(i).def && !d.qualified(j):
		if id := d.pointsTo(d.at(i).cue.strip); id != "" && (id[:3] == "gpe" || d.is(i-1, placePrep) || d.at(i).clitics&word.By != 0) {
			kind := GPE
			if id[:3] == "loc" {
				kind = LOC
			}
			d.propose(tierNoun, i, j, Mention{Kind: kind, Ref: RefNominal, Actor: id, Country: id, Rule: "ar.nominal.place", Confidence: 0.7}, info{})
		}
	case d.key(i) == "بلاده" || d.key(i) == "بلادها" || d.key(i) == "بلادهم":
		d.propose(tierNoun, i, j, Mention{Kind: GPE, Ref: RefNominal, Rule: "ar.nominal.country", Confidence: 0.7}, info{want: "owncountry"})
	}
}

// qualified reports whether an adjective at j makes the noun another one:
// «القطاع الخاص», «المملكة المتحدة».
func (d *document) qualified(j int) bool {
	return d.bareAt(j) && d.at(j).def
}

func (d *document) capitalAt(i int) {
	state := d.at(i + 1).nisba
	m := Mention{Kind: GPE, Ref: RefDescription, Country: state, Rule: "ar.description.capital", Confidence: 0.95}
	if e := d.entry(state); e != nil {
		m.Actor = e.Capital
	}
	end := d.demonymEnd(i + 1)
	if d.bareAt(end) && d.at(end).match >= 0 && d.picks[d.at(end).match] != nil && d.picks[d.at(end).match].ID == m.Actor {
		return // «العاصمة المصرية القاهرة»: the name stands for itself
	}
	d.propose(tierWhole, i, end, m, info{})
}

// pointsTo is the state or territory that a common noun means here.
func (d *document) pointsTo(what string) string {
	switch what {
	case "strip":
		if d.seen["gpe:gaza-strip"] || d.weights["gpe:pse"] > 0 {
			return "gpe:gaza-strip"
		}
	case "kingdom":
		return d.heaviestOf("gpe:sau", "gpe:jor", "gpe:mar", "gpe:bhr")
	case "sultanate":
		return d.heaviestOf("gpe:omn")
	case "south":
		if d.state == "gpe:lbn" {
			return "loc:southern-lebanon"
		}
	}
	return ""
}
