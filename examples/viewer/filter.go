package main

import (
	"net/url"
	"slices"
	"sort"

	"github.com/mahdar-nlp/mahdar/event"
)

// A filter takes the events of some kinds, modalities and actors; an empty
// list takes all.
type filter struct {
	kinds, modalities []string
	actor             string
}

func filterOf(q url.Values) filter {
	return filter{kinds: q["kind"], modalities: q["modality"], actor: q.Get("actor")}
}

func (f filter) takes(x facets) bool {
	return within(f.kinds, x.kind) && within(f.modalities, x.modality) && (f.actor == "" || slices.Contains(x.actors, f.actor))
}

// facets are what filters know of an event.
type facets struct {
	kind, modality string
	actors         []string // sorted ids
}

func facetsOf(e *event.Event) facets {
	return facets{string(e.Kind), string(e.Modality), actorsOf(e)}
}

func facetsOfMerged(m *event.Merged) facets {
	var ids []string
	for _, a := range m.Arguments {
		ids = append(ids, a.Actor, a.Office, a.Holder, a.Represents)
	}
	return facets{string(m.Kind), string(m.Modality), sortedIDs(ids)}
}

// sortedIDs are ids once each, without the empty one.
func sortedIDs(ids []string) []string {
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(s string) bool { return s == "" })
}

func within(list []string, s string) bool { return len(list) == 0 || slices.Contains(list, s) }

// actorsOf are the ids of all whom an event names, sorted.
func actorsOf(e *event.Event) []string {
	var ids []string
	for _, a := range e.Arguments {
		ids = append(ids, a.Actor, a.Office, a.Holder, a.Represents)
	}
	return sortedIDs(ids)
}

// inOrder are events by the first word that speaks of them.
func inOrder(events []event.Event) []*event.Event {
	out := make([]*event.Event, len(events))
	for i := range events {
		out[i] = &events[i]
	}
	sort.SliceStable(out, func(i, j int) bool { return firstByte(out[i]) < firstByte(out[j]) })
	return out
}

func firstByte(e *event.Event) int {
	at := e.Trigger.Start
	for _, m := range e.Mentions {
		at = min(at, m.Start)
	}
	return at
}

// A choice is a value that a filter can ask for.
type choice struct {
	Value, Name string
	Count       int
	Chosen      bool
}

// choices are what a page's filters offer.
type choices struct {
	Kinds, Modalities, Actors []choice
	Active                    bool
}

func choicesOf(all []facets, f filter) choices {
	kinds, modalities, actors := map[string]int{}, map[string]int{}, map[string]int{}
	for _, x := range all {
		kinds[x.kind]++
		modalities[x.modality]++
		for _, id := range x.actors {
			actors[id]++
		}
	}
	return choices{
		Kinds:      offer(kinds, f.kinds, func(s string) string { return kindName(event.Kind(s)) }),
		Modalities: offer(modalities, f.modalities, func(s string) string { return s }),
		Actors:     offer(actors, []string{f.actor}, func(s string) string { return labelOf(s).Name() }),
		Active:     len(f.kinds)+len(f.modalities) > 0 || f.actor != "",
	}
}

// offer are choices by their names.
func offer(counts map[string]int, chosen []string, name func(string) string) []choice {
	var out []choice
	for v, n := range counts {
		out = append(out, choice{Value: v, Name: oneLine(name(v), 80), Count: n, Chosen: slices.Contains(chosen, v)})
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Name != out[j].Name {
			return out[i].Name < out[j].Name
		}
		return out[i].Value < out[j].Value
	})
	return out
}
