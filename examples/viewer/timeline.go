package main

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"sort"
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
	w := words{Text: oneLine(line, 160)}
	w.Dir, w.Lang = direction(line)
	return w
}

// A day holds the events of one day.
type day struct {
	Date   string // or "" for events that no date is known of
	Events []happening
}

// A happening is an event on the timeline.
type happening struct {
	Event    *event.Event
	Title    string
	Facts    []string
	Who      []label
	What     []words
	Articles []listed // that tell it
}

// timeline puts the events of articles into days, in order; those without a
// day come last.
func timeline(articles []listed, f filter) []day {
	days := map[string][]happening{}
	for _, l := range articles {
		if l.record == nil {
			continue
		}
		for _, e := range inOrder(l.record.Events) {
			if f.takes(e) {
				days[dayOf(e, l.Date)] = append(days[dayOf(e, l.Date)], happeningOf(e, l))
			}
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

func happeningOf(e *event.Event, l listed) happening {
	h := happening{Event: e, Title: kindName(e.Kind), Facts: facts(e), Articles: []listed{l}}
	for _, a := range e.Arguments {
		switch a.Role {
		case "participant", "party", "signatory", "responsible", "organ":
			if a.Actor != "" {
				h.Who = append(h.Who, labelOf(a.Actor))
			}
		case "action", "provision", "subject", "topic":
			h.What = append(h.What, wordsOf(a.Spans[:min(1, len(a.Spans))])...)
		}
	}
	if len(h.Who)+len(h.What) == 0 {
		h.What = wordsOf([]entitySpan{e.Trigger})
	}
	h.Who = slices.Compact(h.Who)
	return h
}

// dayOf is the day of an event: that of its time, or for what has happened
// that of the article; "" if neither tells.
func dayOf(e *event.Event, published string) string {
	for _, role := range []string{"time", "deadline", "effective"} {
		for _, a := range e.Role(role) {
			if d := dayIn(a.Value); d != "" {
				return d
			}
		}
	}
	if e.Modality == event.Asserted && !e.Background {
		return published
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
