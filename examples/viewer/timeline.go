package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/mahdar-nlp/mahdar/event"
)

// A listed is an article of a set with what it holds.
type listed struct {
	N             int
	ID, Date      string
	Title         words
	Events, Names int
	Problem       string
	record        *event.Record
}

// list reads the articles of a set, some at once. Those that ctx leaves no
// time for say so.
func list(ctx context.Context, x *set) []listed {
	out := make([]listed, len(x.articles))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				out[i] = listedOf(ctx, i, x.articles[i])
			}
		})
	}
	for i := range x.articles {
		next <- i
	}
	close(next)
	workers.Wait()
	return out
}

func listedOf(ctx context.Context, n int, a *article) listed {
	l := listed{N: n, ID: oneLine(a.doc.ID, 80), Date: a.doc.Date, Title: titleOf(a.doc.Text)}
	r, err := a.read(ctx)
	switch {
	case errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled):
		l.Problem = "not read yet: reload the page"
	case err != nil:
		l.Problem = neutral(err.Error())
	default:
		l.record, l.Events, l.Names = r, len(r.Events), len(r.Entities)
	}
	return l
}

// titleOf is the first line of a text.
func titleOf(text string) words {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return wordsIn(line, 160)
}

// A day holds the events of one day.
type day struct {
	Date   string // or "" for events that no date is known of
	Events []happening
}

// A happening is an event on the timeline, with all articles that tell it.
type happening struct {
	Kind     event.Kind
	Modality event.Modality
	Title    string
	Facts    []string
	Who      []label
	What     []words
	Told     []telling
}

// A telling is an article that tells an event.
type telling struct {
	listed
	Event string // its id there
}

// merge makes one event of all its tellings in a set. For it each record has
// its number in the set as its id, so that articles of one name stay apart.
func merge(articles []listed) []event.Merged {
	var records []*event.Record
	for _, l := range articles {
		if l.record != nil {
			r := *l.record
			r.ID = fmt.Sprintf("%06d", l.N)
			records = append(records, &r)
		}
	}
	return event.Merge(records)
}

// timeline puts events into days, in order; those without a day come last.
func timeline(articles []listed, merged []event.Merged, f filter) []day {
	days := map[string][]happening{}
	for i := range merged {
		m := &merged[i]
		if f.takes(facetsOfMerged(m)) {
			d := dayOf(m)
			days[d] = append(days[d], happeningOf(m, articles))
		}
	}
	var out []day
	for d, es := range days {
		out = append(out, day{Date: d, Events: es})
	}
	sort.Slice(out, func(i, j int) bool {
		if (out[i].Date == "") != (out[j].Date == "") {
			return out[j].Date == ""
		}
		return out[i].Date < out[j].Date
	})
	return out
}

func happeningOf(m *event.Merged, articles []listed) happening {
	h := happening{Kind: m.Kind, Modality: m.Modality, Title: kindName(m.Kind)}
	for _, s := range []string{m.Status, m.Format, m.InstrumentType, m.Basis} {
		if s != "" {
			h.Facts = append(h.Facts, s)
		}
	}
	for _, a := range m.Arguments {
		switch a.Role {
		case "participant", "party", "signatory", "responsible", "organ":
			switch {
			case a.Actor == "":
				h.What = append(h.What, textsOf(a)...)
			case !slices.ContainsFunc(h.Who, func(l label) bool { return l.ID == a.Actor }):
				h.Who = append(h.Who, labelOf(a.Actor))
			}
		case "action", "provision", "subject", "topic":
			h.What = append(h.What, textsOf(a)...)
		}
	}
	for _, s := range m.Sources {
		if n, err := strconv.Atoi(s.ID); err == nil {
			h.Told = append(h.Told, telling{articles[n], s.Event})
		}
	}
	if len(h.Who)+len(h.What) == 0 && len(m.Sources) > 0 {
		h.What = []words{wordsIn(m.Sources[0].Trigger, 240)}
	}
	return h
}

// textsOf are the first words of a filler in each language.
func textsOf(a event.MergedArgument) []words {
	var out []words
	for _, lang := range slices.Sorted(maps.Keys(a.Texts)) {
		out = append(out, wordsIn(first(a.Texts[lang]), 240))
	}
	return out
}

// dayOf is the day of an event: that of its time, or for what has happened
// that of the first dated article that tells it; "" if neither tells.
func dayOf(m *event.Merged) string {
	if d := dayIn(m.When); d != "" {
		return d
	}
	for _, role := range []string{"time", "deadline", "effective"} {
		for _, a := range m.Arguments {
			if d := dayIn(a.Value); a.Role == role && d != "" {
				return d
			}
		}
	}
	for _, s := range m.Sources {
		if m.Modality == event.Asserted && m.When == "" && s.Date != "" {
			return s.Date
		}
	}
	return ""
}

// dayIn is the first full day in a value: 2025-10-21T18:00, before:2026-06-01.
func dayIn(value string) string {
	if i := strings.IndexByte(value, ':'); i >= 0 && value[0] >= 'a' {
		value = value[i+1:]
	}
	if len(value) >= 10 && isDate(value[:10]) {
		return value[:10]
	}
	return ""
}
