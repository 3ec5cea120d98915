package entity

import (
	"slices"
	"strings"
)

// weighNames counts how often English sentences speak of each state, and
// finds anew the one that the document speaks from. The adjective of an office
// counts little, a dateline much.
func (e *english) weighNames() {
	if e.t.Lang != "en" {
		return // the Arabic stages have weighed all names
	}
	clear(e.weights)
	office := e.firstOffice()
	for k := range e.names {
		n := &e.names[k]
		if n.entry != nil && (kindOf(n.entry) == PER || n.weak) || !strings.HasPrefix(n.state, "gpe:") {
			continue
		}
		w := 1.0
		switch {
		case n.entry != nil && !speaks(n.entry.Kind):
			w = 0.25
		case e.qualifies(n):
			w = 0.3
			if n.from <= office && office < n.to+6 {
				w = 1 // the first official is most often the one whose office speaks
			}
		case e.datelined(n):
			w = 5
		case n.entry != nil && n.entry.Kind == "capital" && !e.has(n.from-1, enPlacePrep):
			w = 1.5
		}
		if n.from < e.leadEnd {
			w *= 1.5
		}
		e.weights[n.state] += w
	}
	delete(e.weights, "")
	e.state = e.heaviest()
	e.findDatelines()
}

// firstOffice is the word of the first head of an office.
func (e *english) firstOffice() int {
	for i := range e.tok {
		if e.has(i, enOffice) {
			return i
		}
	}
	return -1
}

// speaks reports whether a name of that kind shows that the text speaks from
// its state: a region or a crossing is more often spoken of.
func speaks(kind string) bool {
	switch kind {
	case "region", "territory", "place", "site", "camp", "crossing", "sea", "party", "armed_group", "city":
		return false
	}
	return true
}

// qualifies reports whether a name belongs to an office or counterpart that
// follows it.
func (e *english) qualifies(n *enName) bool {
	if n.entry != nil && kindOf(n.entry) == ROLE {
		return true
	}
	for i := n.to; i < n.to+6; i++ {
		if e.has(i, enOffice|enCounterpart) {
			return true
		}
	}
	return false
}

// datelined reports whether a name opens a paragraph as its dateline.
func (e *english) datelined(n *enName) bool {
	if !e.lineStart[n.from] || n.entry == nil {
		return false
	}
	return e.dashSoon(n.to)
}

// dashSoon reports whether a dash or colon ends a dateline that goes on at word
// i.
func (e *english) dashSoon(i int) bool {
	for k := i; k < i+9 && k < len(e.tok) && !e.lineStart[k]; k++ {
		switch e.key(k) {
		case "-", "–", "—":
			return !e.t.Words[k].Glued
		case ":":
			return k > i
		case ".":
			return false
		}
	}
	return false
}

// proposeDatelines proposes the place that opens a paragraph in capitals:
// "MUNICH - ", "DUBLIN (Reuters) -".
func (e *english) proposeDatelines() {
	for i, starts := range e.lineStart {
		if !starts || i >= len(e.tok) || !e.tok[i].caps || e.tok[i].title || e.nameFrom(i) != nil {
			continue
		}
		to := i + 1
		for to < i+3 && e.tokAt(to).caps {
			to++
		}
		if e.dashSoon(to) {
			e.propose(tierNoun, i, to, Mention{Kind: GPE, Ref: RefName, Rule: "en.place.dateline", Confidence: 0.7}, info{})
		}
	}
}

// A dateline is a place that opens a paragraph, and its state.
type dateline struct {
	at    int
	state string
}

// findDatelines notes where the text begins to speak from another state.
func (e *english) findDatelines() {
	for k := range e.names {
		if n := &e.names[k]; strings.HasPrefix(n.state, "gpe:") && e.datelined(n) {
			e.lines = append(e.lines, dateline{n.from, n.state})
		}
	}
	slices.SortFunc(e.lines, func(a, b dateline) int { return a.at - b.at })
}

// stateAt is the state that the text speaks from at word i: that of the last
// dateline before it, else the document's.
func (e *english) stateAt(i int) string {
	k, _ := slices.BinarySearchFunc(e.lines, i+1, func(l dateline, i int) int { return l.at - i })
	if k == 0 {
		return e.state
	}
	return e.lines[k-1].state
}
