package eval

import (
	"maps"
	"slices"
	"strconv"
)

// Counts are true positives, false positives and false negatives.
type Counts struct {
	TP, FP, FN int
}

func (c *Counts) add(d Counts) {
	c.TP += d.TP
	c.FP += d.FP
	c.FN += d.FN
}

// figures are precision, recall and F1, rounded to four places.
func (c Counts) figures() (p, r, f1 float64) {
	p, r = ratio(c.TP, c.TP+c.FP), ratio(c.TP, c.TP+c.FN)
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	return round(p), round(r), round(f1)
}

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// round rounds the exact binary value to four decimals, half to even; through
// text, since multiplying first would round twice.
func round(x float64) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64)
	if err != nil {
		return x // cannot be: FormatFloat writes what ParseFloat reads
	}
	return rounded
}

// A tally counts by key. The zero value is ready.
type tally struct {
	counts map[string]Counts
}

func (t *tally) add(key string, d Counts) {
	if d == (Counts{}) {
		return
	}
	if t.counts == nil {
		t.counts = make(map[string]Counts)
	}
	c := t.counts[key]
	c.add(d)
	t.counts[key] = c
}

func (t *tally) empty() bool { return len(t.counts) == 0 }

// lines are the sum of the tally and then its keys in order.
func (t *tally) lines(label string) []Line {
	var all Counts
	for _, c := range t.counts {
		all.add(c)
	}
	out := []Line{newLine(label, "all", all)}
	for _, key := range slices.Sorted(maps.Keys(t.counts)) {
		out = append(out, newLine(label, key, t.counts[key]))
	}
	return out
}

// A share counts how often a field is right where the gold gives it.
type share struct {
	name      string
	right, of int
}

// shares keep the order in which the fields first came up.
type shares []share

func (s *shares) add(name string, right bool) {
	i := slices.IndexFunc(*s, func(x share) bool { return x.name == name })
	if i < 0 {
		i = len(*s)
		*s = append(*s, share{name: name})
	}
	(*s)[i].of++
	(*s)[i].right += number(right)
}
