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

// resolve adds to the mentions the candidates that share no word, in text
// order. Mentions have no heads yet.
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
	slices.SortFunc(kept, func(a, b int) int { return cmp.Compare(d.cands[a].m.From, d.cands[b].m.From) })
	d.merge(kept)
	clear(d.cands)
	d.cands = d.cands[:0]
}

// merge puts candidates in text order among the mentions, from the last on, so
// that none need be put aside.
func (d *document) merge(kept []int) {
	i, w := len(d.out)-1, len(d.out)+len(kept)
	d.out, d.info = slices.Grow(d.out, len(kept))[:w], slices.Grow(d.info, len(kept))[:w]
	for k := len(kept) - 1; k >= 0; {
		w--
		if c := &d.cands[kept[k]]; i < 0 || c.m.From >= d.out[i].From {
			d.out[w], d.info[w] = c.m, c.info
			k--
		} else {
			d.out[w], d.info[w] = d.out[i], d.info[i]
			i--
		}
	}
}

func free(taken []bool) bool { return !slices.Contains(taken, true) }

func compare(a, b *candidate) int {
	return cmp.Or(
		cmp.Compare(a.tier, b.tier),
		cmp.Compare(b.m.To-b.m.From, a.m.To-a.m.From),
		cmp.Compare(a.m.From, b.m.From),
	)
}
