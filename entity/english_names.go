package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// An enName is a name of the gazetteer in an English sentence: an entry, or
// an adjective of a state.
type enName struct {
	from, to int
	entry    *gazetteer.Entry
	state    string // the state or body that the name or adjective stands for
	demonym  bool
	weak     bool
}

// findNames chooses what the gazetteer's matches stand for, and looks up the
// adjectives and towns that it does not match.
func (e *english) findNames() {
	for k := range e.matches {
		if m := &e.matches[k]; e.tok[m.From].in && e.t.Words[m.From].Script == word.Latin {
			e.pickMatch(k)
		}
	}
	for i := range e.tok {
		if t := &e.tok[i]; t.in && t.upper && t.begin < 0 {
			e.findIndexed(i)
		}
	}
}

// note adds a name to those of the text.
func (e *english) note(n enName) {
	for i := n.from; i < n.to; i++ {
		if e.tok[i].begin >= 0 && i > n.from {
			return
		}
	}
	e.tok[n.from].begin = int32(len(e.names))
	if n.to < len(e.tok) {
		e.tok[n.to].end = int32(len(e.names))
	}
	e.names = append(e.names, n)
}

// pickMatch notes the entry of a match that a reader would choose.
func (e *english) pickMatch(k int) {
	m := &e.matches[k]
	e.picks[k] = nil
	first := m.From
	if e.key(first) == "the" && m.To > first+1 {
		first++
	}
	if !e.tok[first].upper && kindOf(m.Candidates[0].Entry) != ROLE {
		return
	}
	var best *gazetteer.Candidate
	rank := 0
	for i := range m.Candidates {
		if r := e.rankEnglish(m, &m.Candidates[i]); r > rank {
			best, rank = &m.Candidates[i], r
		}
	}
	if best == nil {
		return
	}
	if best.Class != gazetteer.Weak {
		e.seen[best.Entry.ID] = true
	}
	e.picks[k] = best.Entry
	from := m.From
	if e.key(from) == "the" && from+1 < m.To && best.Entry.Kind != "city" && best.Entry.Kind != "capital" {
		from++ // the article is no part of a name, but of that of The Hague
	}
	e.note(enName{from: from, to: m.To, entry: best.Entry, state: e.stateOfEntry(best.Entry), weak: best.Class == gazetteer.Weak})
}

// rankEnglish orders what a match may stand for; 0 rules an entry out.
func (e *english) rankEnglish(m *gazetteer.Match, c *gazetteer.Candidate) int {
	one := m.To == m.From+1
	kind := kindOf(c.Entry)
	switch {
	case c.Class == gazetteer.Acronym && one && !e.tok[m.From].caps && !e.mixedAcronym(m, c.Entry):
		return 0
	case one && e.tok[m.From].title && e.has(m.From, enCommon):
		return 0
	case one && e.tok[m.From].first && e.has(m.From, enCommon|enStop) && !e.tok[m.From].caps && (c.Entry.Kind != "state" || c.Class != gazetteer.Strong):
		return 0
	case c.Class == gazetteer.Weak && kind == PER:
		return 1
	case c.Class == gazetteer.Weak && one:
		return 2
	case c.Class == gazetteer.Weak:
		return 10
	case c.Entry.Kind == "state" || c.Entry.Kind == "territory":
		return 100
	case c.Entry.Kind == "capital":
		return 90
	}
	return 50
}

// mixedAcronym reports whether the text writes an acronym as the gazetteer
// does: "MoU", "Unicef".
func (e *english) mixedAcronym(m *gazetteer.Match, entry *gazetteer.Entry) bool {
	text := e.t.Span(m.From, m.To)
	for _, a := range entry.Acronyms {
		if a == text || len(a) >= 5 && e.tok[m.From].upper && strings.EqualFold(a, text) {
			return true
		}
	}
	return false
}

// stateOfEntry is the state that a name speaks of, or the body itself where it
// is of no state.
func (e *english) stateOfEntry(x *gazetteer.Entry) string {
	if s := stateOf(x); s != "" {
		return s
	}
	if kindOf(x) == ORG {
		return x.ID
	}
	return ""
}

// findIndexed looks the adjectives of states and the towns up at word i.
func (e *english) findIndexed(i int) {
	longest := e.ix.longer[e.key(i)]
	for n := min(longest, len(e.tok)-i); n >= 1; n-- {
		key := e.joined(i, n)
		if s := e.ix.demonyms[key]; s != "" {
			e.note(enName{from: i, to: i + n, state: s, demonym: true})
			return
		}
		if p := e.ev.places[key]; p != nil && !e.tok[i].title && !(e.isUpper(i+n) && (e.has(i, enGiven) || e.has(i+n, enCommon|enOrgHead|enStop))) {
			e.note(enName{from: i, to: i + n, entry: p, state: stateOf(p)})
			return
		}
		if c := e.ix.towns[key]; c != nil && e.isTown(i, n) {
			e.note(enName{from: i, to: i + n, entry: c, state: stateOf(c)})
			return
		}
	}
}

// isTown reports whether the words may be a town: no ordinary word, no part
// of the name of a person.
func (e *english) isTown(i, n int) bool {
	if e.tok[i].title || n == 1 && (e.has(i, enCommon|enStop|enGiven|enGivenWeak|enHonorific) || e.isUpper(i+1) || e.isUpper(i-1) && !e.tok[i-1].first) {
		return false
	}
	return e.has(i-1, enPlacePrep) || e.key(i+1) == "," || n > 1 || !e.tok[i].first
}

// joined is the phrase of n words from word i.
func (e *english) joined(i, n int) string {
	if n == 1 {
		return e.key(i)
	}
	var b strings.Builder
	for k := i; k < i+n; k++ {
		if k > i {
			b.WriteByte(' ')
		}
		b.WriteString(e.key(k))
	}
	return b.String()
}

// nameAt and nameBefore are the name that begins at word i, and the one that
// ends before word j; nil without.
func (e *english) nameFrom(i int) *enName {
	if b := e.tokAt(i).begin; b >= 0 {
		return &e.names[b]
	}
	return nil
}

func (e *english) nameBefore(j int) *enName {
	if j == len(e.tok) {
		return nil
	}
	if b := e.tokAt(j).end; b >= 0 {
		return &e.names[b]
	}
	return nil
}

// proposeNames proposes the names of the gazetteer, offices and adjectives
// excepted.
func (e *english) proposeNames() {
	for k := range e.names {
		n := &e.names[k]
		if n.demonym || n.entry == nil {
			e.proposeDemonym(n)
			continue
		}
		switch kind := kindOf(n.entry); {
		case kind == ROLE || kind == PER:
		case n.weak && !e.weakName(n):
		default:
			e.proposeName(n, kind)
		}
	}
}

// weakName reports whether a name that needs a context has one: the document
// speaks of its state.
func (e *english) weakName(n *enName) bool {
	if n.to-n.from == 1 && e.has(n.from, enCommon|enGiven) && e.tok[n.from].first {
		return false
	}
	return e.seen[n.entry.ID] || n.to-n.from > 1 && e.tok[n.to-1].upper || n.state != "" && e.weights[n.state] >= 1
}

func (e *english) proposeName(n *enName, kind Kind) {
	m := Mention{Kind: kind, Ref: RefName, Actor: n.entry.ID, Country: stateOf(n.entry), Rule: "gazetteer", Confidence: 0.95}
	to := n.to
	if e.entry(m.Actor) == nil {
		m.Actor, m.Rule = "", "en.place.listed"
	}
	if n.entry.Kind == "capital" && e.metonym(n) {
		m.Ref, m.Actor, m.Rule, m.Confidence = RefMetonym, e.metonymOf(n.entry), "en.metonym.capital", 0.8
		if seat := e.ev.seats[e.joined(n.from, n.to-n.from)]; seat != "" && e.seen[seat] {
			m.Kind, m.Actor, m.Country = ORG, seat, ""
		}
	}
	e.propose(tierWhole, n.from, to, m, info{entry: n.entry})
}

// metonym reports whether a capital stands for its state: the subject of a
// verb that is none of hosting, an owner, or whom somebody urges.
func (e *english) metonym(n *enName) bool {
	switch {
	case e.has(n.from-1, enPlacePrep) || e.datelined(n) || e.key(n.to) == "(" || e.key(n.to) == "," && (!e.has(n.from-1, enMetonymBefore) || e.key(n.from-1) == "and"):
		return false
	case e.possessive(n.to) > n.to:
		return true
	case e.has(n.to, enHostVerb):
		return false
	case e.has(n.from-1, enMetonymBefore) && !e.has(n.from-1, enStop):
		return true
	case e.key(n.to) == "and": // "Tehran and Washington held talks"
		next := e.nameFrom(n.to + 1)
		return next != nil && next.entry != nil && next.entry.Kind == "capital" && e.acts(next)
	case e.acts(n):
		return e.tok[n.from].first || !e.tokAt(n.from-1).upper
	}
	return false
}

// acts reports whether a verb follows a name: a word in lower case that is none
// of the words which cannot be one.
func (e *english) acts(n *enName) bool {
	return e.tokAt(n.to).in && e.t.Words[n.to].Script == word.Latin && !e.tok[n.to].upper && !e.has(n.to, enNoVerb|enHostVerb)
}

// proposeDemonym proposes the adjective of a side, and those that coordinate
// mediators: "the Syrian side", "Saudi-US mediation".
func (e *english) proposeDemonym(n *enName) {
	if !strings.HasPrefix(n.state, "gpe:") && !strings.HasPrefix(n.state, "org:") {
		return
	}
	m := Mention{Kind: GPE, Ref: RefNisba, Actor: n.state, Country: n.state, Rule: "en.nisba", Confidence: 0.9}
	if strings.HasPrefix(n.state, "org:") {
		m.Kind, m.Ref = ORG, RefName
	}
	if e.modifiesSide(n.to) || e.key(n.to) == "-" && e.nameFrom(n.to+1) != nil && e.modifiesSide(e.nameFrom(n.to+1).to) {
		e.propose(tierWhole, n.from, n.to, m, info{})
	}
}

// modifiesSide reports whether the adjective before word i is one of a side,
// or of what several mediate.
func (e *english) modifiesSide(i int) bool {
	switch e.key(i) {
	case "side", "mediation", "mediator":
		return true
	case "-":
		switch e.key(i + 1) {
		case "brokered", "mediated", "sponsored":
			return true
		}
	}
	return false
}
