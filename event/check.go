package event

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// Check runs the cases of the frames and patterns through x, which must use
// these rules, and returns every case that fails and every frame that lacks a
// case that must match or one that must not, joined.
func (r *Rules) Check(ctx context.Context, x *Extractor) error {
	var errs []error
	langs := make([]string, 0, len(r.engines))
	for lang := range r.engines {
		langs = append(langs, lang)
	}
	sort.Strings(langs)
	for _, lang := range langs {
		for _, f := range r.engines[lang].rules.Files {
			errs = append(errs, checkFile(ctx, x, f)...)
		}
	}
	return errors.Join(errs...)
}

func checkFile(ctx context.Context, x *Extractor, f *rule.File) []error {
	var errs []error
	for _, p := range f.Patterns {
		for _, c := range p.Cases {
			if err := checkCase(ctx, x, f, p.ID, c); err != nil {
				errs = append(errs, err)
			}
		}
	}
	for i := range f.Frames {
		fr := &f.Frames[i]
		yes, no := 0, 0
		for _, c := range fr.Cases {
			if c.None {
				no++
			} else {
				yes++
			}
			if err := checkCase(ctx, x, f, fr.ID, c); err != nil {
				errs = append(errs, err)
			}
		}
		if yes == 0 || no == 0 {
			errs = append(errs, &rule.Error{File: f.Name, Pos: fr.At, Rule: fr.ID, Text: fr.ID, Want: "a case that must match and one that must not"})
		}
	}
	return errs
}

func checkCase(ctx context.Context, x *Extractor, f *rule.File, id string, c rule.Case) error {
	rec, err := x.Extract(ctx, Document{ID: id, Text: c.Text})
	if err != nil {
		return err
	}
	var why []string
	for i := range rec.Events {
		e := &rec.Events[i]
		if string(e.Kind) != f.Kind {
			continue
		}
		if c.None {
			return &rule.Error{File: f.Name, Pos: c.At, Rule: id, Text: c.Text, Want: "no event was expected, got " + e.Rule + " at " + e.Trigger.Text}
		}
		miss := missing(e, c.Want)
		if miss == "" {
			return nil
		}
		why = append(why, miss)
	}
	if c.None {
		return nil
	}
	if len(why) == 0 {
		why = []string{"no event"}
	}
	return &rule.Error{File: f.Name, Pos: c.At, Rule: id, Text: c.Text, Want: strings.Join(why, "; ")}
}

// missing says what of a case's want an event lacks, "" for nothing.
func missing(e *Event, want map[string][]string) string {
	fields := map[string]string{"modality": string(e.Modality), "status": e.Status, "format": e.Format, "basis": e.Basis, "instrument_type": e.InstrumentType}
	keys := make([]string, 0, len(want))
	for k := range want {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		if got, ok := fields[k]; ok {
			if len(want[k]) != 1 || got != want[k][0] {
				return fmt.Sprintf("%s was expected to be %v, got %q", k, want[k], got)
			}
			continue
		}
		var got []string
		for _, a := range e.Role(k) {
			got = append(got, a.Text())
		}
		if !slices.Equal(got, want[k]) {
			return fmt.Sprintf("%s was expected to be %v, got %v", k, want[k], got)
		}
	}
	return ""
}
