package entity

import (
	"strings"
)

// An enBody is a name that its structure shows: a run of capitalised words
// that ends in a head noun or begins with one, or a noun of a body with its
// owner.
type enBody struct {
	from, to int
	kind     Kind
	ref      Ref
	actor    string
	country  string
	head     string // its head noun
	rule     string
}

// findBodies reads every body, facility, place, event and text that structure
// names.
func (e *english) findBodies() {
	e.bodyEnds = map[int]int{}
	for i := 0; i < len(e.tok); i++ {
		if !e.tok[i].in || !e.isLatin(i) {
			continue
		}
		b, ok := e.bodyAtWord(i)
		if !ok {
			continue
		}
		if _, known := e.bodyEnds[b.to]; !known {
			e.bodyEnds[b.to] = len(e.bodies)
			e.bodies = append(e.bodies, b)
		}
	}
}

// bodyAtWord reads the body that begins at word i.
func (e *english) bodyAtWord(i int) (enBody, bool) {
	if b, ok := e.ownedBody(i); ok {
		return b, true
	}
	if e.runStarts(i) {
		if b, ok := e.run(i); ok {
			return b, true
		}
	}
	return e.nominalBody(i)
}

// runStarts reports whether a run of capitals may begin at word i.
func (e *english) runStarts(i int) bool {
	if !e.isUpper(i) || e.has(i, enFunction) && (e.key(i) != "the" || e.tok[i].first) {
		return false
	}
	return !e.isUpper(i-1) || e.has(i-1, enFunction|enHonorific) || e.nameBefore(i) != nil && e.nameBefore(i).demonym
}

// run reads a run of capitalised words up to its last head.
func (e *english) run(i int) (enBody, bool) {
	b := enBody{from: i, to: i, ref: RefName, rule: "en.run.head"}
	after := false // "of" was read
	for k := i; k < i+14 && k < len(e.tok) && e.tok[k].in; {
		switch {
		case e.isUpper(k) && (k == i || !e.opens(k)):
			if after && b.to >= 0 && k > b.to && !e.goesOn(k) {
				return e.finishRun(b)
			}
			k = e.runWord(&b, k, after)
		case b.to == k && e.joinsRun(k):
			k, after = e.skipArticle(k+1), true
			b.to = -k // the next word is part of it whatever it is
		case e.key(k) == "-" && e.t.Words[k].Glued && e.isUpper(k+1) || e.conjoins(k, after):
			k++
		case k > i && b.to < k && e.has(k, enFacHead|enLocHead) && !after:
			e.headAtWord(&b, k)
			b.to = k + 1
			return e.finishRun(b)
		default:
			return e.finishRun(b)
		}
	}
	return e.finishRun(b)
}

// runWord reads one capitalised word of a run and returns the next one.
func (e *english) runWord(b *enBody, k int, after bool) int {
	if _, n := e.cueOf(k, enOrgHead); n > 1 && e.isUpper(k+n-1) {
		b.kind, b.head, b.to = ORG, e.key(k+n-1), k+n
		return k + n
	}
	switch {
	case b.to == -k || after && e.goesOn(k):
		if n := e.nameFrom(k); n != nil && !n.demonym {
			b.to = n.to
			return n.to
		}
		b.to = k + 1
	case e.has(k, enOrgHead|enFacHead|enLocHead|enEventHead|enInstrument):
		e.headAtWord(b, k)
		b.to = k + 1
	}
	return k + 1
}

// goesOn reports whether a word after "of" is one more of the body's name.
func (e *english) goesOn(k int) bool {
	return e.has(k, enCommon|enOrgHead|enPortfolio) && !e.has(k, enGiven|enHonorific|enSay|enFunction)
}

// joinsRun reports whether a preposition at word k joins a name in capitals to
// the head before it.
func (e *english) joinsRun(k int) bool {
	switch e.key(k) {
	case "of", "for", "on", "against":
		j := e.skipArticle(k + 1)
		return e.isUpper(j) && (e.key(k) != "for" && e.key(k) != "on" || e.has(j, enCommon|enPortfolio)) && (e.has(k-1, enOrgHead|enInstrument|enEventHead) || e.key(k) == "of")
	}
	return false
}

// conjoins reports whether "and" at word k joins two ordinary words in
// capitals.
func (e *english) conjoins(k int, after bool) bool {
	switch e.key(k) {
	case "and", "&":
	case ",":
		if !after || !e.listGoesOn(k+1) {
			return false
		}
	default:
		return false
	}
	return e.isUpper(k+1) && e.has(k+1, enCommon) && e.has(k-1, enCommon) && e.nameFrom(k+1) == nil && !e.has(k-1, enOrgHead)
}

// headAtWord notes the kind that the head at word k makes.
func (e *english) headAtWord(b *enBody, k int) {
	c := e.tok[k].cue.bits
	b.head = e.key(k)
	switch {
	case c&enOrgHead != 0 && c&enEventHead == 0:
		b.kind = ORG
	case c&enFacHead != 0:
		b.kind = FAC
	case c&enLocHead != 0:
		b.kind = LOC
	case c&enInstrument != 0:
		b.kind = INSTRUMENT
	default:
		b.kind = EVENT
	}
}

// finishRun decides whether a run is a name and finds its actor.
func (e *english) finishRun(b enBody) (enBody, bool) {
	if b.to < 0 {
		b.to = -b.to
		for b.to > b.from && !e.tokAt(b.to-1).upper {
			b.to--
		}
	}
	if b.kind == "" || b.to-b.from < 2 {
		return b, false
	}
	if e.tok[b.from].first && e.has(b.from, enSay|enFunction) {
		return b, false
	}
	b.country = e.countryWithin(b.from, b.to)
	b.actor = e.bodyID(b.from, b.to)
	if x := e.entry(b.actor); x != nil && e.nameFrom(b.from) != nil && e.nameFrom(b.from).entry == x {
		b.kind = kindOf(x)
	}
	return b, true
}

// countryWithin is the first state that the words from i to j name, else that
// of the document.
func (e *english) countryWithin(i, j int) string {
	for k := i; k < j; k++ {
		if n := e.nameFrom(k); n != nil && strings.HasPrefix(n.state, "gpe:") {
			return n.state
		}
	}
	return ""
}

// bodyID is the gazetteer's id of the body that the words from i to j name.
func (e *english) bodyID(i, j int) string {
	if n := e.nameFrom(i); n != nil && n.to == j && n.entry != nil && (!n.weak || j-i > 1) {
		return n.entry.ID
	}
	if n := e.nameBefore(j); n != nil && n.entry != nil && kindOf(n.entry) == ORG && e.nameFrom(i) != nil && e.nameFrom(i).to == n.from {
		return n.entry.ID // "U.N. Security Council"
	}
	state := e.countryWithin(i, j)
	if state == "" {
		state = e.state
	}
	return e.ministryID(i, j, state)
}

// ministryID is the id of a ministry: that of the office at its head.
func (e *english) ministryID(i, j int, state string) string {
	ministry := false
	for k := i; k < j; k++ {
		ministry = ministry || e.key(k) == "ministry"
	}
	if !ministry || state == "" {
		return ""
	}
	for k := i; k < j; k++ {
		c, _ := e.cueOf(k, enPortfolio)
		if c == nil {
			continue
		}
		kind := ministries[c.field]
		if x := e.entry(e.offices1().byState[kind+"/"+state]); x != nil && strings.HasPrefix(x.Of, "org:") {
			return x.Of
		}
		return ""
	}
	return ""
}

// ownedBody reads a body with its state before it: "Yemen's government", "the
// Saudi foreign ministry".
func (e *english) ownedBody(i int) (enBody, bool) {
	n := e.nameFrom(i)
	if n == nil || n.weak || n.entry != nil && kindOf(n.entry) != GPE {
		return enBody{}, false
	}
	j := e.possessive(n.to)
	if j == n.to && !n.demonym && (n.entry == nil || n.entry.Kind != "state") && !e.isMission(n, j) {
		return enBody{}, false
	}
	from := j
	if e.isUpper(from) && j > n.to {
		if b, ok := e.run(from); ok && b.kind == ORG && e.joinsRunWithin(b) {
			return e.owned(i, from, b.to, n.state), true
		}
	}
	if _, k := e.cueOf(j, enPortfolio); k > 0 {
		j += k
	}
	if e.isMission(n, j) {
		return enBody{from: i, to: j + 2, kind: ORG, ref: RefName, country: n.state, head: e.key(j + 1), rule: "en.body.owned"}, true
	}
	if !e.has(j, enOrgNominal|enOrgHead) || e.has(j, enGroup) && !e.has(j, enOrgNominal) || e.isUpper(j) && e.isUpper(j+1) {
		if c, k := e.cueOf(from, enOrgNominal); c != nil {
			return e.owned(i, from, from+k, n.state), true
		}
		return enBody{}, false
	}
	if j == from && !e.has(j, enOrgNominal) && e.ev.orgKind[e.key(j)] == "" {
		return enBody{}, false
	}
	return e.owned(i, from, j+1, n.state), true
}

// joinsRunWithin reports whether a run goes on after its first head: "Ministry
// of National Defence".
func (e *english) joinsRunWithin(b enBody) bool {
	for k := b.from; k < b.to; k++ {
		if e.key(k) == "of" {
			return true
		}
	}
	return false
}

// isMission reports whether an ordinary word and the noun of a mission or panel
// follow the name of a place: "the Hodeidah inspection mission".
func (e *english) isMission(n *enName, j int) bool {
	if j != n.to || n.demonym || !e.tokAt(j).in || e.tok[j].upper || !e.has(j, enCommon) || e.has(j, enFunction|enNoVerb) {
		return false
	}
	switch e.key(j + 1) {
	case "mission", "committee", "commission", "ministry":
		return true
	}
	return false
}

func (e *english) owned(i, from, to int, state string) enBody {
	b := enBody{from: i, to: to, kind: ORG, ref: RefName, country: state, head: e.key(to - 1), rule: "en.body.owned"}
	if kind := e.ev.orgKind[e.joined(from, to-from)]; kind != "" {
		b.actor = e.ix.bodies[kind+"/"+state]
	} else {
		b.actor = e.ministryID(i, to, state)
	}
	return b
}
