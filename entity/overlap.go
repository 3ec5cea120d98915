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

// merge puts candidates in text order among the mentions.
func (d *document) merge(kept []int) {
	old, infos := d.out, d.info
	d.out, d.info = make([]Mention, 0, len(old)+len(kept)), make([]info, 0, len(old)+len(kept))
	for i := range old {
		for ; len(kept) > 0 && d.cands[kept[0]].m.From < old[i].From; kept = kept[1:] {
			d.keep(&d.cands[kept[0]])
		}
		d.out, d.info = append(d.out, old[i]), append(d.info, infos[i])
	}
	for _, k := range kept {
		d.keep(&d.cands[k])
	}
}

func (d *document) keep(c *candidate) { d.out, d.info = append(d.out, c.m), append(d.info, c.info) }

func free(taken []bool) bool { return !slices.Contains(taken, true) }

func compare(a, b *candidate) int {
	return cmp.Or(
		cmp.Compare(a.tier, b.tier),
		cmp.Compare(b.m.To-b.m.From, a.m.To-a.m.From),
		cmp.Compare(a.m.From, b.m.From),
	)
}
