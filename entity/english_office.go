package entity

import (
	"slices"

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
	switch {
	case e.has(from-1, enPossessive):
		from--
	case len(in.countries) == 0:
		return
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
