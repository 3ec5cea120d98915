package event

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// known is the telling with what other events of its record tell of its people:
// «Shennawi» is the foreign minister that another event calls by both names.
func (t Telling) known() Telling {
	names := surnames(t.Record)
	return Telling{t.Record, completed(t.Event, names)}
}

// surnames are the fillers of a record that have an actor, by the last word of
// their names; nil where two share it.
func surnames(r *Record) map[string]*Argument {
	out := map[string]*Argument{}
	for i := range r.Events {
		for k := range r.Events[i].Arguments {
			a := &r.Events[i].Arguments[k]
			if a.Actor == "" && a.Office == "" || strings.HasPrefix(a.Actor, "gpe:") {
				continue
			}
			for _, s := range a.Spans {
				name := lastName(s.Text)
				if old, ok := out[name]; ok && (old == nil || actorsMatch(old, a) == noMatch) {
					out[name] = nil
					continue
				}
				out[name] = a
			}
		}
	}
	return out
}

// lastName is the last word of a name, folded.
func lastName(s string) string {
	words := word.Words(s)
	for _, w := range slices.Backward(words) {
		if w.Script != word.Symbol {
			return strings.TrimPrefix(w.Key, "ال")
		}
	}
	return ""
}

// completed is the event with the offices of those who are called by name
// alone; the event itself where there are none.
func completed(e *Event, names map[string]*Argument) *Event {
	out := e
	for i := range e.Arguments {
		a := &e.Arguments[i]
		if a.Actor != "" || a.Office != "" || a.Value != "" || len(a.Spans) == 0 {
			continue
		}
		full := names[lastName(a.Spans[0].Text)]
		if full == nil || a.Represents != "" && full.Represents != "" && a.Represents != full.Represents {
			continue
		}
		if out == e {
			c := *e
			c.Arguments = slices.Clone(e.Arguments)
			out = &c
		}
		b := &out.Arguments[i]
		b.Actor, b.Office, b.Holder, b.Represents = full.Actor, full.Office, full.Holder, full.Represents
	}
	return out
}
