package entity

import (
	"slices"
	"strings"
)

// linkPair finds the members of an anaphor.
func (e *english) linkPair(k int) bool {
	m, in := &e.out[k], &e.info[k]
	switch in.want {
	case "sides":
		m.Members = e.pairOfSides(k)
		return len(m.Members) > 0 || m.To-m.From > 1 && e.key(m.To-1) != "parties" && e.key(m.To-1) != "teams" && !e.sport
	case "countries":
		m.Members = e.statePair(k)
	case "mediators":
		m.Members = e.mediatorPair(k)
	case "persons":
		return e.linkOfficials(k)
	}
	return true
}

// pairOfSides is the two movements or governments of the nearest sentence that
// names two, else its two states.
func (e *english) pairOfSides(k int) (pair []string) {
	find := func(side func(b int) string, exact bool) []string {
		var found []string
		e.near(k, func(from, to int) bool {
			var ids []string
			for b := from; b < to; b++ {
				if id := side(b); id != "" && !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
			if len(ids) == 2 || !exact && len(ids) > 2 {
				found = ids[:2]
			}
			return len(found) == 2
		})
		return found
	}
	if pair = find(e.movement, true); pair != nil {
		return e.inOrder(pair)
	}
	if pair = e.joinedStates(k); pair != nil {
		return pair
	}
	if pair = find(e.sideState, true); pair != nil {
		return e.inOrder(pair)
	}
	return e.inOrder(find(e.sideState, false))
}

// statePair is the two states of "the two countries": those that the text joins
// nearby, else those of the nearest sentence that names two.
func (e *english) statePair(k int) []string {
	if pair := e.joinedStates(k); pair != nil {
		return pair
	}
	return e.countryPair(k)
}

// joinedStates is the two states that "and" joins in the sentence of mention k
// or in the two before it.
func (e *english) joinedStates(k int) (pair []string) {
	sentences := 0
	e.near(k, func(from, to int) bool {
		for b := from; b+1 < to; b++ {
			x, y := &e.out[b], &e.out[b+1]
			if x.Kind == GPE && y.Kind == GPE && isState(x.Actor) && isState(y.Actor) && x.Actor != y.Actor && e.joinsTwo(x.To, y.From) {
				pair = []string{x.Actor, y.Actor}
				return true
			}
		}
		sentences++
		return sentences > 2
	})
	return pair
}

// joinsTwo reports whether "and" alone stands between the words i and j, and no
// list goes on there.
func (e *english) joinsTwo(i, j int) bool {
	return e.key(i) == "and" && e.skipArticle(i+1) == j
}

// inOrder puts two sides into the order in which the text first names them.
func (e *english) inOrder(pair []string) []string {
	if e.first == nil {
		e.first = map[string]int{}
		for k := range e.out {
			for _, id := range []string{e.out[k].Actor, e.out[k].Country} {
				if _, seen := e.first[id]; !seen {
					e.first[id] = k
				}
			}
		}
	}
	if len(pair) == 2 && e.first[pair[1]] < e.first[pair[0]] {
		pair[0], pair[1] = pair[1], pair[0]
	}
	return pair
}

// movement is the actor of a mention of a movement, an army or a government.
func (e *english) movement(b int) string {
	m := &e.out[b]
	x := e.entry(m.Actor)
	if m.Kind != ORG || x == nil {
		return ""
	}
	switch x.Kind {
	case "armed_group", "party", "military", "government":
		return m.Actor
	}
	return ""
}

// sideState is the state that a mention acts for.
func (e *english) sideState(b int) string {
	m := &e.out[b]
	switch m.Kind {
	case ROLE, PER:
		if e.entry(m.Country) != nil {
			return m.Country
		}
	case ORG:
		if x := e.entry(m.Actor); x != nil && x.Kind == "igo" {
			return m.Actor
		}
	case GPE:
		if m.Ref != RefNisba && (m.Ref == RefMetonym || isState(m.Actor)) {
			return m.Actor
		}
	case GROUP:
		if isState(m.Country) && m.Ref == RefNominal && strings.HasPrefix(e.key(m.To-1), "delegation") {
			return m.Country
		}
	}
	return ""
}

// mediatorPair is the last two states that are told to mediate: by adjectives
// side by side, or after "by".
func (e *english) mediatorPair(k int) (ids []string) {
	for b := k - 1; b >= max(0, k-maxBack) && len(ids) < 2; b-- {
		m := &e.out[b]
		mediates := m.Ref == RefNisba || e.afterBy(m.From)
		if m.Kind == GPE && mediates && isState(m.Country) && !slices.Contains(ids, m.Country) {
			ids = append(ids, m.Country)
		}
	}
	slices.Reverse(ids)
	return ids
}

// afterBy reports whether word i stands after "by", or goes on a list that
// does.
func (e *english) afterBy(i int) bool {
	for k := i - 1; k > max(0, i-6); k-- {
		switch key := e.key(k); {
		case key == "by":
			return true
		case key != "the" && key != "and" && key != "," && !e.tokAt(k).upper:
			return false
		}
	}
	return false
}
