package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/timex"
)

// dates proposes dates, times, money and quantities, and marks their words so
// that no name grows over them.
func (d *document) dates() {
	d.dated = make([]bool, len(d.t.Words)+1)
	var o timex.Options
	o.Date, _ = timex.ParseDay(d.date) // an open date leaves values relative
	for _, e := range timex.Find(nil, d.t, 0, len(d.t.Words), o) {
		d.expression(&e)
	}
}

func (d *document) expression(e *timex.Expr) {
	for k := e.From; k < e.To; k++ {
		d.dated[k] = true
	}
	m := Mention{
		Kind: Kind(e.Kind.String()), Ref: RefExpr, Value: d.settle(e.Value, e.From), Rule: e.Rule, Confidence: 0.9,
		Deadline: e.Deadline, Duration: e.Duration && !d.isAge(e.From, e.To),
	}
	d.tokens[e.From].cut = uint8(e.Cut)
	d.propose(tierWhole, e.From, e.To, m, info{})
}

// isAge reports whether the length of time at words i to j is how old somebody
// is: it stands in brackets by itself after a word, or behind a word of age.
func (d *document) isAge(i, j int) bool {
	if d.key(i-1) == "(" && d.key(j) == ")" && d.arabic(i-2) {
		return d.in(j-1, yearWords)
	}
	return d.in(i-1, ageWords)
}

// settle names the currency of «30 مليون دينار»: that of the last state before
// word at which has such money, else that of the state which the document
// speaks from.
func (d *document) settle(value string, at int) string {
	if !strings.HasPrefix(value, "?") {
		return value
	}
	for k := len(d.matches) - 1; k >= 0; k-- {
		m := &d.matches[k]
		if m.From >= at {
			continue
		}
		if e := bestFor(m); e != nil {
			if v := timex.InCountry(value, strings.TrimPrefix(stateOf(e), "gpe:")); v != "" {
				return v
			}
		}
	}
	return timex.InCountry(value, strings.TrimPrefix(d.state, "gpe:"))
}
