package eval

import (
	"cmp"
	"slices"
)

// meet reports whether two spans share at least half of the shorter and a
// quarter of the longer one.
func meet(x, y Span) bool {
	shared := min(x.End, y.End) - max(x.Start, y.Start)
	lx, ly := x.End-x.Start, y.End-y.Start
	return shared > 0 && 2*shared >= min(lx, ly) && 4*shared >= max(lx, ly)
}

// meetings counts the pairs of spans that meet.
func meetings(xs, ys []Span) (n int) {
	for _, x := range xs {
		for _, y := range ys {
			if meet(x, y) {
				n++
			}
		}
	}
	return n
}

func sameFiller(g, s Filler) bool {
	return g.Actor != "" && g.Actor == s.Actor || meetings(g.Spans, s.Spans) > 0
}

func sameArgument(g, s Filler) bool { return g.Role == s.Role && sameFiller(g, s) }

// A fillerMatch is a one-to-one pairing of fillers, and what is left of each
// side.
type fillerMatch struct {
	found         []Filler // the gold's
	missed, extra []Filler
}

// pairFillers gives each gold filler, in order, the first system filler that
// is left and the same.
func pairFillers(gold, system []Filler, same func(g, s Filler) bool) fillerMatch {
	m := fillerMatch{extra: slices.Clone(system)}
	for _, g := range gold {
		i := slices.IndexFunc(m.extra, func(s Filler) bool { return same(g, s) })
		if i < 0 {
			m.missed = append(m.missed, g)
			continue
		}
		m.extra = slices.Delete(m.extra, i, i+1)
		m.found = append(m.found, g)
	}
	return m
}

// An eventMatch is a one-to-one pairing of events by their indexes.
type eventMatch struct {
	pairs         []eventPair // best first
	missed, extra []int
}

type eventPair struct{ gold, system int }

// A candidate is a pair that could be; rank orders the better ones first.
type candidate struct {
	eventPair
	rank [3]int // optional gold last, then most mentions, then most arguments
}

// pairEvents pairs the events of a document, the best pairs first. A system
// event that also meets a free gold event is left out of the extra ones.
func pairEvents(gold, system []Event) (m eventMatch) {
	usedGold, usedSystem := make([]bool, len(gold)), make([]bool, len(system))
	for _, c := range candidates(gold, system) {
		if usedGold[c.gold] || usedSystem[c.system] {
			continue
		}
		usedGold[c.gold], usedSystem[c.system] = true, true
		m.pairs = append(m.pairs, c.eventPair)
	}
	for i, used := range usedGold {
		if !used {
			m.missed = append(m.missed, i)
		}
	}
	for i, used := range usedSystem {
		if !used && !meetsFree(gold, &system[i]) {
			m.extra = append(m.extra, i)
		}
	}
	return m
}

// candidates lists the pairs of one kind whose mentions meet, best first; the
// order of the documents decides between equals.
func candidates(gold, system []Event) (out []candidate) {
	for gi := range gold {
		for si := range system {
			g, s := &gold[gi], &system[si]
			if n := sharedMentions(g, s); n > 0 {
				arguments := len(pairFillers(g.Arguments, s.Arguments, sameArgument).found)
				out = append(out, candidate{eventPair{gi, si}, [3]int{number(g.free()), -n, -arguments}})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b candidate) int {
		return slices.CompareFunc(a.rank[:], b.rank[:], cmp.Compare[int])
	})
	return out
}

// sharedMentions counts the mentions that two events of one kind share.
func sharedMentions(g, s *Event) int {
	if g.Kind != s.Kind {
		return 0
	}
	return meetings(g.places(), s.places())
}

func meetsFree(gold []Event, s *Event) bool {
	return slices.ContainsFunc(gold, func(g Event) bool { return g.free() && sharedMentions(&g, s) > 0 })
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}
