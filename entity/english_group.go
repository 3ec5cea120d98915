package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// proposeGroups proposes people as plurals, anaphors of two, and the short
// names of places.
func (e *english) proposeGroups() {
	for i := range e.tok {
		if !e.tok[i].in || !e.isLatin(i) {
			continue
		}
		switch {
		case e.pairAt(i):
		case e.plainAnaphor(i):
		default:
			e.groupAt(i)
			e.nationals(i)
			e.shortPlace(i)
		}
	}
}

// pairAt proposes "two sides", "both governments", "two transport ministers".
func (e *english) pairAt(i int) bool {
	if k := e.key(i); k != "two" && k != "both" && k != "three" {
		return false
	}
	j := i + 1
	if e.key(j) == "the" {
		j++
	}
	in := info{}
	for n := 0; n < 2 && !e.has(j, enSides|enCountries|enOfficials|enMediators); n++ {
		if c, k := e.cueOf(j, enPortfolio); c != nil {
			in.key, j = c.field, j+k
		} else if e.has(j, enGroupAdj|enRoleAdj) || e.tokAt(j).in && e.nameFrom(j) != nil && e.nameFrom(j).demonym {
			j++
		}
	}
	c, n := e.cueOf(j, enSides|enCountries|enOfficials|enMediators)
	if c == nil {
		return false
	}
	in.want = wantOf(c.bits)
	if e.key(i) == "both" || e.key(i-1) == "the" || e.key(i-1) == "between" || in.want != "persons" || in.key != "" {
		e.propose(tierWhole, i, j+n, Mention{Kind: GROUP, Ref: RefAnaphor, Rule: "en.anaphor." + in.want, Confidence: 0.85}, in)
		return true
	}
	return false
}

func wantOf(b bits) string {
	switch {
	case b&enSides != 0:
		return "sides"
	case b&enCountries != 0:
		return "countries"
	case b&enMediators != 0:
		return "mediators"
	}
	return "persons"
}

// plainAnaphor proposes "the sides", "the parties", "the envoys", and "sides"
// in a headline.
func (e *english) plainAnaphor(i int) bool {
	k := e.key(i)
	c, n := e.cueOf(i, enSides|enOfficials)
	if c == nil || k == "men" || k == "women" || k == "teams" || k == "officials" || k == "diplomats" {
		return false
	}
	headline := k == "sides" && e.t.Sentences[e.sentenceOf(i)].Place == word.Headline
	if e.key(i-1) != "the" && !headline || e.key(i+n) == "of" || e.isUpper(i) && (e.isUpper(i+n) || c.bits&enSides != 0) {
		return false
	}
	want := wantOf(c.bits)
	m := Mention{Kind: GROUP, Ref: RefAnaphor, Rule: "en.anaphor." + want, Confidence: 0.75}
	if want == "sides" && k != "sides" && k != "parties" && k != "delegations" {
		return false
	}
	e.propose(tierNoun, i, i+n, m, info{want: want, key: k})
	return true
}

// groupAt proposes the group whose noun stands at word h: "Israeli officials",
// "senior diplomats", "Red Sea leaders".
func (e *english) groupAt(h int) {
	c, n := e.cueOf(h, enGroup)
	if c == nil {
		if c, n := e.cueOf(h, enGroupBare); c != nil {
			e.proposeGroup(h, h+n, "", h)
		}
		return
	}
	from, qualified := h, false
	for from > 0 && !e.opens(from) {
		if a, k := e.cueBefore(from, enGroupAdj|enPortfolio|enRoleAdj); a != nil && e.nameBefore(from) == nil && e.key(from-1) != "the" {
			from -= k
			qualified = qualified || a.bits&enGroupAdj != 0
			continue
		}
		break
	}
	owner, start := e.groupOwner(from)
	switch {
	case owner != nil:
		state := owner.state
		if start < owner.from {
			state = "" // of several states
		}
		e.proposeGroup(start, h+n, state, h)
	case e.key(from-1) == "their" && from < h && e.has(h, enOfficials):
		e.proposeGroup(from-1, h+n, "", h)
	case qualified || e.has(h, enGroupBare) || c.bits&enGroupBare != 0:
		e.proposeGroup(from, h+n, "", h)
	}
}

// groupOwner is the name that the group belongs to, and where it begins.
func (e *english) groupOwner(j int) (*enName, int) {
	n := e.nameBefore(e.beforePossessive(j))
	if n == nil || n.weak || n.entry != nil && kindOf(n.entry) == PER || n.entry != nil && kindOf(n.entry) == ROLE {
		return nil, j
	}
	if e.key(n.from-1) == "-" && e.t.Words[n.from-1].Glued && e.nameBefore(n.from-1) == nil {
		return nil, j // "pro-Russia rebels"
	}
	start := n.from
	for k := e.key(start - 1); (k == "and" || k == "," || k == "-") && start > 1; k = e.key(start - 1) {
		p := e.nameBefore(start - 1)
		if p == nil || !p.demonym || e.opens(start) {
			break
		}
		start = p.from
	}
	return n, start
}

func (e *english) proposeGroup(from, to int, state string, h int) {
	if from >= to {
		return
	}
	m := Mention{Kind: GROUP, Ref: RefNominal, Rule: "en.group", Confidence: 0.8}
	in := info{key: e.key(to - 1)}
	if strings.HasPrefix(state, "gpe:") {
		in.nisba, m.Country = state, state
		m.Actor = "group:" + state[len("gpe:"):] + "-" + e.key(to-1)
	}
	e.propose(tierWhole, from, to, m, in)
}

// nationals proposes "Palestinians", "Americans".
func (e *english) nationals(i int) {
	n := e.nameFrom(i)
	if n == nil || !n.demonym || n.to != i+1 || !strings.HasSuffix(e.key(i), "s") || len(e.key(i)) < 6 || !e.tok[i].upper || e.tok[i].caps {
		return
	}
	e.propose(tierNoun, i, i+1, Mention{Kind: GROUP, Ref: RefNominal, Country: n.state, Rule: "en.group.nationals", Confidence: 0.8}, info{nisba: n.state, key: "people"})
}

// shortPlace proposes "the Strip", "the Kingdom".
func (e *english) shortPlace(i int) {
	ids := e.ev.short[e.key(i)]
	if len(ids) == 0 || !e.isUpper(i) || e.key(i-1) != "the" || e.isUpper(i+1) {
		return
	}
	best := ""
	for _, id := range ids {
		if x := e.entry(id); x != nil && (e.seen[id] || e.weights[id] > 0) && (best == "" || e.weights[id] > e.weights[best]) {
			best = id
		}
	}
	if best != "" {
		e.propose(tierWhole, i, i+1, Mention{Kind: GPE, Ref: RefNominal, Actor: best, Country: stateOf(e.entry(best)), Rule: "en.place.short", Confidence: 0.8}, info{})
	}
}

// proposeInstruments proposes texts that a phrase in lower case names: "the
// 2025 fisheries agreement", "Resolution 2803", "the deal".
func (e *english) proposeInstruments() {
	for i := range e.tok {
		if !e.tok[i].in {
			continue
		}
		if e.has(i, enResolution) && i+1 < len(e.tok) && e.t.Words[i+1].Script == word.Number && e.tok[i].in {
			e.resolution(i)
			continue
		}
		if c, n := e.cueOf(i, enInstrument|enPact); c != nil {
			e.instrumentAt(i, n, c)
		}
	}
}

// resolution proposes "Security Council Resolution 2803 (2025)".
func (e *english) resolution(i int) {
	from := i
	if n := e.nameBefore(i); n != nil && n.entry != nil && kindOf(n.entry) == ORG {
		from = n.from
		if p := e.nameBefore(from); p != nil && p.state == "org:un" {
			from = p.from
		}
	}
	m := Mention{Kind: INSTRUMENT, Ref: RefName, Rule: "en.instrument.resolution", Confidence: 0.9}
	if e.key(i) == "resolution" {
		m.Actor = "doc:unsc-" + e.key(i+1)
		if e.entry(m.Actor) == nil {
			m.Actor = ""
		}
	}
	e.propose(tierWhole, from, i+2, m, info{})
}

// instrumentAt proposes the text whose noun stands at word i, if a name or a
// determiner before it says which.
func (e *english) instrumentAt(i, n int, c *enCue) {
	from := i
	for k := 0; k < 4 && from > 0 && e.modifies(from-1, c); k++ {
		from--
	}
	m := Mention{Kind: INSTRUMENT, Ref: RefName, Rule: "en.instrument", Confidence: 0.8}
	pact := c.bits&enPact != 0
	switch before := e.key(from - 1); {
	case from == i && pact && e.key(i-1) == "the" && e.key(i+n) != "of" && e.key(i) != "protocol":
		m.Ref, m.Rule, m.Confidence = RefAnaphor, "en.instrument.definite", 0.7
	case from == i && e.ownedText(i) && pact:
		m.Ref, m.Rule, m.Confidence = RefNominal, "en.instrument.owned", 0.7
	case from < i && (before == "the" || before == "their" || before == "its" || e.beforePossessive(from) < from) && (pact || e.yearAt(from)):
	case e.named2(from, i) && c.bits&enInstrument != 0 && e.key(i) != "plan" && e.key(i) != "act" && e.key(i) != "law":
		from = e.nameBefore(from).from
	default:
		return
	}
	for e.key(from) == "own" {
		from++
	}
	e.propose(tierWhole, from, i+n, m, info{key: e.key(i + n - 1)})
}

// modifies reports whether word i is a modifier of the noun of a text: an
// ordinary word, a year.
func (e *english) modifies(i int, c *enCue) bool {
	switch {
	case !e.tokAt(i).in || e.nameBefore(i+1) != nil:
		return false
	case e.t.Words[i].Script == word.Number:
		return e.yearAt(i)
	case e.key(i) == "-":
		return e.t.Words[i].Glued
	}
	return e.isLatin(i) && !e.tok[i].upper && e.has(i, enCommon|enPortfolio) && !e.has(i, enFunction|enSay|enNoVerb|enSignVerb) && !strings.HasSuffix(e.key(i), "ed") && !strings.HasSuffix(e.key(i), "ing")
}

func (e *english) yearAt(i int) bool {
	return e.t.Words[i].Script == word.Number && len(e.key(i)) == 4 && (e.key(i)[0] == '1' || e.key(i)[0] == '2')
}

func (e *english) ownedText(i int) bool {
	switch e.key(i - 1) {
	case "its", "their", "this":
		return true
	case "own":
		return true
	}
	return e.beforePossessive(i) < i
}

// named2 reports whether a name stands before the modifiers of a text, right
// before its noun or one word away.
func (e *english) named2(from, i int) bool {
	n := e.nameBefore(from)
	return n != nil && !n.demonym && !n.weak && n.entry != nil && kindOf(n.entry) != PER && kindOf(n.entry) != ROLE && i-from <= 1
}
