package eval

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A perturbation damages records as an extractor might. It is deterministic.
type perturbation struct {
	name  string
	apply func(rng *rand.Rand, r *Record)
}

// perturbations are the single damages and mixtures of them.
var perturbations = append(slices.Clone(damages), perturbation{"all 1", all}, perturbation{"all 2", all}, perturbation{"all 3", all})

var damages = []perturbation{
	{"none", func(*rand.Rand, *Record) {}},
	{"events dropped", dropEvents},
	{"events doubled", doubleEvents},
	{"events shuffled", shuffleEvents},
	{"kinds changed", changeKinds},
	{"fields changed", changeFields},
	{"spans shifted", shiftSpans},
	{"arguments changed", changeArguments},
	{"sources changed", changeSources},
	{"traps entered", enterTraps},
	{"entities changed", changeEntities},
	{"records emptied", emptyRecords},
}

// perturbed writes the damaged copies of the gold as JSON Lines.
func perturbed(t *testing.T, gold []Record, p perturbation, seed uint64) string {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	for _, g := range gold {
		r := clone(t, &g)
		p.apply(rng, r)
		line, err := json.Marshal(r)
		require.NoError(t, err)
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func clone(t *testing.T, r *Record) *Record {
	t.Helper()
	data, err := json.Marshal(r)
	require.NoError(t, err)
	out := new(Record)
	require.NoError(t, json.Unmarshal(data, out))
	return out
}

// one reports true once in n times.
func one(rng *rand.Rand, n int) bool { return rng.IntN(n) == 0 }

func pick(rng *rand.Rand, of ...string) string { return of[rng.IntN(len(of))] }

func all(rng *rand.Rand, r *Record) {
	for _, p := range damages {
		if one(rng, 2) {
			p.apply(rng, r)
		}
	}
}

func dropEvents(rng *rand.Rand, r *Record) {
	r.Events = slices.DeleteFunc(r.Events, func(Event) bool { return one(rng, 4) })
}

func doubleEvents(rng *rand.Rand, r *Record) {
	for _, e := range slices.Clone(r.Events) {
		if one(rng, 3) {
			e.ID += "-again"
			e.Mentions, e.Arguments = slices.Clone(e.Mentions), slices.Clone(e.Arguments)
			e.Attribution = slices.Clone(e.Attribution)
			r.Events = append(r.Events, e)
		}
	}
}

func shuffleEvents(rng *rand.Rand, r *Record) {
	rng.Shuffle(len(r.Events), func(i, j int) { r.Events[i], r.Events[j] = r.Events[j], r.Events[i] })
	for i := range r.Events {
		a := r.Events[i].Arguments
		rng.Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
	}
}

func changeKinds(rng *rand.Rand, r *Record) {
	for i := range r.Events {
		if one(rng, 4) {
			r.Events[i].Kind = pick(rng, "meeting", "agreement", "action_item", "strike")
		}
	}
}

func changeFields(rng *rand.Rand, r *Record) {
	for i := range r.Events {
		e := &r.Events[i]
		e.Modality = pick(rng, e.Modality, "planned", "negated", "")
		e.Status = pick(rng, e.Status, e.Status, "done", "")
		e.Format = pick(rng, e.Format, "phone", "")
		e.Basis = pick(rng, e.Basis, "agreed", "")
		e.Parent = pick(rng, e.Parent, e.Parent, "ev1", "")
		e.Rule = pick(rng, "ar.rule", "")
		switch n := rng.IntN(5); n {
		case 0:
			e.List = nil
		case 1:
			e.List = &List{}
		default:
			e.List = &List{Ordinal: &n}
		}
	}
}

// shift moves a span or stretches it, and keeps it a span.
func shift(rng *rand.Rand, s *Span) {
	s.Start = max(0, s.Start+rng.IntN(21)-10)
	s.End = max(s.Start+1, s.End+rng.IntN(31)-10)
}

func shiftSpans(rng *rand.Rand, r *Record) {
	for i := range r.Events {
		e := &r.Events[i]
		if e.Trigger != nil {
			shift(rng, e.Trigger)
		}
		shiftAll(rng, e.Mentions)
		shiftAll(rng, e.Light)
		for j := range e.Arguments {
			shiftAll(rng, e.Arguments[j].Spans)
		}
	}
}

func shiftAll(rng *rand.Rand, spans []Span) {
	for i := range spans {
		if one(rng, 2) {
			shift(rng, &spans[i])
		}
	}
}

func changeArguments(rng *rand.Rand, r *Record) {
	for i := range r.Events {
		e := &r.Events[i]
		e.Arguments = slices.DeleteFunc(e.Arguments, func(Filler) bool { return one(rng, 5) })
		for j := range e.Arguments {
			changeFiller(rng, &e.Arguments[j])
		}
		if len(e.Arguments) > 0 && one(rng, 4) {
			e.Arguments = append(e.Arguments, e.Arguments[rng.IntN(len(e.Arguments))])
		}
	}
}

func changeFiller(rng *rand.Rand, f *Filler) {
	switch rng.IntN(5) {
	case 0:
		f.Role = pick(rng, "participant", "party", "action", "place")
	case 1:
		f.Actor = pick(rng, "", "gpe:egy", "gpe:pse")
	case 2:
		f.Spans = nil
	}
}

func changeSources(rng *rand.Rand, r *Record) {
	for i := range r.Events {
		e := &r.Events[i]
		for j := range e.Attribution {
			changeFiller(rng, &e.Attribution[j])
			e.Attribution[j].Role = ""
		}
		if one(rng, 4) {
			e.Attribution = append(e.Attribution, Filler{Actor: "org:reuters", Spans: []Span{e.first()}})
		}
	}
}

func enterTraps(rng *rand.Rand, r *Record) {
	for _, s := range r.NonEvents {
		if one(rng, 2) {
			shift(rng, &s)
			r.Events = append(r.Events, Event{ID: "trap", Kind: "meeting", Trigger: &s, Rule: "ar.trap"})
		}
	}
}

func changeEntities(rng *rand.Rand, r *Record) {
	r.Entities = slices.DeleteFunc(r.Entities, func(Entity) bool { return one(rng, 5) })
	for i := range r.Entities {
		e := &r.Entities[i]
		switch rng.IntN(8) {
		case 0:
			shift(rng, &e.Span)
		case 1:
			e.Kind = pick(rng, "PER", "ORG", "GPE")
		case 2:
			e.Actor, e.Value = "gpe:egy", "2025-10"
		case 3:
			e.Actor, e.Value, e.Members = "", "", nil
		case 4:
			slices.Reverse(e.Members)
		case 5:
			e.Members = append(e.Members, "gpe:egy")
		}
	}
	rng.Shuffle(len(r.Entities), func(i, j int) { r.Entities[i], r.Entities[j] = r.Entities[j], r.Entities[i] })
}

func emptyRecords(rng *rand.Rand, r *Record) {
	switch rng.IntN(4) {
	case 0:
		r.Events, r.Entities = nil, nil
	case 1:
		r.ID = "elsewhere/" + r.ID + ".txt"
	case 2:
		r.ID = "stranger"
	}
}
