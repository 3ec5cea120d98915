package main

import (
	"fmt"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// A field is a row of an event's card that stands on words of the text.
type field struct {
	id    string // within the record
	name  string
	part  string // trigger, argument or source
	spans []entity.Span
	arg   *event.Argument    // of an argument
	attr  *event.Attribution // of a source
}

// fieldsOf are the rows of an event, in the order in which its card shows them.
func fieldsOf(e *event.Event) []field {
	var out []field
	add := func(f field) {
		if len(f.spans) > 0 {
			f.id = fmt.Sprintf("%s-%d", e.ID, len(out))
			out = append(out, f)
		}
	}
	add(field{name: "said as", part: "trigger", spans: withTrigger(e)})
	for i := range e.Arguments {
		a := &e.Arguments[i]
		add(field{name: a.Role, part: "argument", spans: a.Spans, arg: a})
	}
	for i := range e.Attribution {
		a := &e.Attribution[i]
		add(field{name: "source", part: "source", spans: a.Spans, attr: a})
	}
	add(field{name: "committed by", part: "trigger", spans: e.Licenser})
	add(field{name: "light verb", part: "trigger", spans: e.Light})
	return out
}

// withTrigger are the event's mentions with the trigger first.
func withTrigger(e *event.Event) []entity.Span {
	out := []entity.Span{e.Trigger}
	for _, m := range e.Mentions {
		if m != e.Trigger {
			out = append(out, m)
		}
	}
	return out
}

// A card shows an event.
type card struct {
	*event.Event
	Title  string
	Facts  []string
	Rows   []row
	Actors string // the ids of its actors, with spaces around
	Hidden bool   // by the filter
	Place  string // in a list: "2 of 3"
	Codes  string
}

// A row shows a field.
type row struct {
	ID, Name   string
	Words      []words
	Actor      label
	Office     label
	Holder     label
	Represents label
	Value      string
	Notes      []string
	Inherited  string
	Rule       string
	Confidence string
	Start, End int
}

// words are some words of the text in their own direction.
type words struct {
	Text, Dir, Lang string
}

func wordsOf(spans []entity.Span) []words {
	var out []words
	for _, s := range spans {
		out = append(out, wordsIn(s.Text, 240))
	}
	return out
}

// wordsIn are words on one line, of at most n runes.
func wordsIn(s string, n int) words {
	w := words{Text: oneLine(s, n)}
	w.Dir, w.Lang = direction(s)
	return w
}

var kindNames = map[event.Kind]string{event.Meeting: "Meeting", event.Agreement: "Agreement", event.ActionItem: "Action item"}

func kindName(k event.Kind) string {
	if n := kindNames[k]; n != "" {
		return n
	}
	return string(k)
}

// cards shows the events of a record in the order of the text.
func cards(r *event.Record, f filter) []card {
	var out []card
	for _, e := range inOrder(r.Events) {
		c := card{Event: e, Title: kindName(e.Kind), Facts: factsOf(e), Actors: " " + strings.Join(actorsOf(e), " ") + " ", Hidden: !f.takes(facetsOf(e))}
		for _, x := range fieldsOf(e) {
			c.Rows = append(c.Rows, rowOf(r, e, x))
		}
		if e.List != nil {
			c.Place = fmt.Sprintf("%d of %d", e.List.Ordinal, e.List.Of)
		}
		if e.Codes != nil {
			c.Codes = strings.TrimSpace(e.Codes.PLOVER + " " + e.Codes.CAMEO)
		}
		out = append(out, c)
	}
	return out
}

// factsOf are what the event says of itself beside its modality.
func factsOf(e *event.Event) []string {
	var out []string
	for _, s := range []string{e.Status, e.Format, e.InstrumentType, e.Basis} {
		if s != "" {
			out = append(out, s)
		}
	}
	if e.Background {
		out = append(out, "background")
	}
	if e.Multiplicity != "" {
		out = append(out, "× "+e.Multiplicity)
	}
	return out
}

func rowOf(r *event.Record, e *event.Event, f field) row {
	out := row{ID: f.id, Name: f.name, Words: wordsOf(f.spans), Rule: e.Rule}
	out.Start, out.End = askAbout(e, f.spans)
	switch {
	case f.arg != nil:
		a := f.arg
		out.Actor, out.Office, out.Holder, out.Represents = labelOf(a.Actor), labelOf(a.Office), labelOf(a.Holder), labelOf(a.Represents)
		out.Value, out.Inherited = oneLine(a.Value, 80), a.Inherited
		if a.Rule != "" {
			out.Rule = a.Rule
		}
	case f.attr != nil:
		out.Actor, out.Rule = labelOf(f.attr.Actor), ""
		out.Notes = []string{f.attr.SourceType, f.attr.Stance}
	}
	out.Confidence = confidenceAt(r, f, out.Actor.ID)
	if f.part == "trigger" {
		out.Confidence = percent(e.Confidence)
	}
	return out
}

// askAbout are the bytes to explain for a field: from its words to the nearest
// mention of the event, whose rule took them; or that mention alone if it
// stands far off.
func askAbout(e *event.Event, spans []entity.Span) (lo, hi int) {
	const far = 600
	best := -1
	for _, m := range withTrigger(e) {
		for _, s := range spans {
			gap := max(m.Start-s.End, s.Start-m.End, 0)
			switch {
			case best >= 0 && gap >= best:
			case gap > far:
				best, lo, hi = gap, m.Start, m.End
			default:
				best, lo, hi = gap, min(m.Start, s.Start), max(m.End, s.End)
			}
		}
	}
	return lo, hi
}

// confidenceAt is how sure the mention is that gives a field its actor.
func confidenceAt(r *event.Record, f field, actor string) string {
	for i := range r.Entities {
		m := &r.Entities[i]
		if m.Actor == actor && f.spans[0].Overlaps(m.Span) && actor != "" {
			return percent(m.Confidence)
		}
	}
	return ""
}

func percent(c float64) string {
	if c == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", c)
}

// An entityRow shows an entity in the table of all.
type entityRow struct {
	*entity.Mention
	Words      words
	Name       label
	Held       label
	Values     string
	Members    []label
	Confidence string
}

func entityRows(r *event.Record) []entityRow {
	var out []entityRow
	for i := range r.Entities {
		m := &r.Entities[i]
		row := entityRow{Mention: m, Words: wordsOf([]entity.Span{m.Span})[0], Name: labelOf(m.Actor), Held: labelOf(m.Holder), Values: oneLine(m.Value, 80), Confidence: percent(m.Confidence)}
		for _, id := range m.Members {
			row.Members = append(row.Members, labelOf(id))
		}
		out = append(out, row)
	}
	return out
}
