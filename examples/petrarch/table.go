package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// A class is what a gold standard code asks of the library.
type class int

const (
	consult class = iota // a meeting must be found
	agree                // an agreement, an action item or a meeting to come
	signed               // a treaty signed, coded as support: not counted
	other                // no meeting and no agreement
)

// A table counts what was found of each class.
type table struct {
	all, found [4]int
	asked, met int // countries of the found sentences
	errors     []string
}

func newTable() *table { return &table{} }

// add extracts from a sentence and counts it.
func (t *table) add(s *sentence) error {
	r, err := extract(s)
	if err != nil {
		return err
	}
	c := s.class()
	hit := found(c, r)
	t.all[c]++
	if hit {
		t.found[c]++
	}
	if hit == (c == other) && c != signed {
		t.errors = append(t.errors, fmt.Sprintf("%s %s%s: %s", verdict(c), s.ID, kinds(r), s.Text))
	}
	if hit && c <= agree {
		t.countCountries(s, r)
	}
	return nil
}

func verdict(c class) string {
	if c == other {
		return "false"
	}
	return "missed"
}

func kinds(r *event.Record) string {
	var b strings.Builder
	for _, e := range r.Events {
		fmt.Fprintf(&b, " [%s %s %s]", e.Kind, e.Modality, e.Trigger.Text)
	}
	return b.String()
}

// found reports whether a record has what its class asks for.
func found(c class, r *event.Record) bool {
	for i := range r.Events {
		e := &r.Events[i]
		switch {
		case e.Kind == event.Meeting && (c == consult || c == other):
			return true
		case c == agree && (e.Kind == event.Agreement || e.Kind == event.ActionItem || e.Kind == event.Meeting && e.Modality == event.Planned):
			return true
		case e.Kind == event.Agreement && (c == other || c == signed):
			return true
		}
	}
	return false
}

// countCountries counts which countries of source and target stand among the
// arguments, or are named in their words.
func (t *table) countCountries(s *sentence, r *event.Record) {
	have := map[string]bool{}
	for _, e := range r.Events {
		for _, a := range e.Arguments {
			note(have, a.Actor, a.Represents)
			for _, m := range r.Entities {
				if within(&m, a.Spans) {
					note(have, m.Actor)
				}
			}
		}
	}
	for _, iso := range s.countries() {
		t.asked++
		if have[iso] {
			t.met++
		} else {
			t.errors = append(t.errors, fmt.Sprintf("country %s of %s%s: %s", iso, s.ID, kinds(r), s.Text))
		}
	}
}

// note adds the countries of actor ids: «gpe:egy», «office:egy-foreign-minister».
func note(have map[string]bool, ids ...string) {
	for _, id := range ids {
		if kind, name, ok := strings.Cut(id, ":"); ok && (kind == "gpe" || kind == "office") {
			iso, _, _ := strings.Cut(name, "-")
			have[iso] = true
		}
	}
}

// within reports whether an entity stands inside the words of an argument.
func within(m *entity.Mention, spans []entity.Span) bool {
	for _, s := range spans {
		if m.Start >= s.Start && m.End <= s.End {
			return true
		}
	}
	return false
}

func (t *table) write(w io.Writer) {
	fmt.Fprintf(w, "%-52s %5s %5s %6s\n", "records", "all", "found", "share")
	for _, row := range []struct {
		name string
		c    class
	}{
		{"04x, CONSULT: a meeting", consult},
		{"057, AGREE: agreement, action item, coming meeting", agree},
		{"other codes: a meeting or an agreement", other},
	} {
		fmt.Fprintf(w, "%-52s %5d %5d %6.3f\n", row.name, t.all[row.c], t.found[row.c], share(t.found[row.c], t.all[row.c]))
	}
	fmt.Fprintf(w, "%-52s %5d %5d %6.3f\n", "countries of source and target, of those found", t.asked, t.met, share(t.met, t.asked))
}

func (t *table) writeErrors(w io.Writer) {
	for _, e := range t.errors {
		fmt.Fprintln(w, e)
	}
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
