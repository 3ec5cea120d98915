package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
)

// inOrder sorts events by their time, those without one by the day of the
// article that tells them first.
func inOrder(list []event.Merged) []event.Merged {
	slices.SortStableFunc(list, func(a, b event.Merged) int { return cmp.Compare(day(&a), day(&b)) })
	return list
}

// day is the time by which an event is sorted and shown.
func day(m *event.Merged) string {
	when := m.When
	for _, a := range m.Arguments {
		if a.Role == "deadline" {
			when = cmp.Or(when, a.Value)
		}
	}
	return cmp.Or(strings.TrimPrefix(when, "before:"), m.Sources[0].Date, "undated")
}

// shown is the roles in the order in which they are shown.
var shown = []string{"participant", "party", "signatory", "violator", "responsible", "requester", "chair", "organ", "host", "mediator", "action", "subject", "topic", "place", "deadline"}

// writeText writes an event: its day, what it is, its fillers, its sources.
func writeText(w io.Writer, m *event.Merged) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s", day(m), strings.ReplaceAll(string(m.Kind), "_", " "))
	for _, s := range []string{string(m.Modality), m.Format, m.Status} {
		if s != "" {
			b.WriteString(", " + s)
		}
	}
	b.WriteByte('\n')
	for _, role := range shown {
		for _, a := range m.Arguments {
			if a.Role == role {
				fmt.Fprintf(&b, "    %-11s %s\n", role, name(&a))
			}
		}
	}
	for _, s := range m.Sources {
		fmt.Fprintf(&b, "    told in     %s: %s\n", s.ID, s.Trigger)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// name is an argument's words in each language, English first, and its actor.
func name(a *event.MergedArgument) string {
	var parts []string
	for _, lang := range []string{"en", "ar"} {
		if len(a.Texts[lang]) > 0 {
			parts = append(parts, a.Texts[lang][0])
		}
	}
	text := strings.Join(parts, " / ")
	if id := cmp.Or(a.Actor, a.Office); id != "" {
		text += " [" + id + "]"
	}
	return text
}
