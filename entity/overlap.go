package entity

import (
	"cmp"
	"slices"
)

// The tiers of candidates: of two that share a word the one of the lower tier
// stands; within a tier the longer one, then the one that begins first, then
// the one proposed first.
const (
	tierWhole  = 1 + iota // names, offices, dates: what data or structure makes sure
	tierPerson            // persons by title or given name
	tierNoun              // groups, anaphors, common nouns
	tierGuess             // weak names and unknown words
)

// resolve keeps the candidates that share no word, in text order.
func (d *document) resolve() {
	order := make([]int, len(d.cands))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compare(&d.cands[a], &d.cands[b]) })
	taken := make([]bool, len(d.t.Words))
	kept := order[:0]
	for _, i := range order {
		if m := &d.cands[i].m; free(taken[m.From:m.To]) {
			kept = append(kept, i)
			for k := m.From; k < m.To; k++ {
				taken[k] = true
			}
		}
	}
	for _, i := range kept {
		d.out = append(d.out, d.cands[i].m)
		d.info = append(d.info, d.cands[i].info)
	}
	d.cands = d.cands[:0]
	d.sort()
}

// sort puts the mentions into text order; they have no heads yet.
func (d *document) sort() {
	order := make([]int, len(d.out))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(d.out[a].From, d.out[b].From) })
	out, infos := make([]Mention, len(order)), make([]info, len(order))
	for n, i := range order {
		out[n], infos[n] = d.out[i], d.info[i]
	}
	d.out, d.info = out, infos
}

func free(taken []bool) bool { return !slices.Contains(taken, true) }

func compare(a, b *candidate) int {
	return cmp.Or(
		cmp.Compare(a.tier, b.tier),
		cmp.Compare(b.m.To-b.m.From, a.m.To-a.m.From),
		cmp.Compare(a.m.From, b.m.From),
	)
}
