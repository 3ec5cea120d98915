package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// confusing is a record of meetings that are alike: few actors, by state or by
// office, few places and days.
func confusing(rnd *rand.Rand, n int) *event.Record {
	r := &event.Record{ID: fmt.Sprintf("r%03d", n), Lang: "en", Date: fmt.Sprintf("2026-05-%02d", 1+rnd.IntN(28))}
	for k := range 1 + rnd.IntN(3) {
		e := event.Event{ID: fmt.Sprint("ev", k+1), Kind: event.Meeting, Modality: event.Asserted}
		for range 2 + rnd.IntN(3) {
			e.Arguments = append(e.Arguments, side(rnd))
		}
		if rnd.IntN(2) == 0 {
			e.Arguments = append(e.Arguments, event.Argument{Role: "place", Actor: fmt.Sprint("gpe:city-", rnd.IntN(5))})
		}
		if rnd.IntN(3) == 0 {
			e.Arguments = append(e.Arguments, event.Argument{Role: "time", Value: fmt.Sprintf("2026-05-%02d", 1+rnd.IntN(28))})
		}
		r.Events = append(r.Events, e)
	}
	return r
}

func side(rnd *rand.Rand) event.Argument {
	state := fmt.Sprint("gpe:", rnd.IntN(25))
	if rnd.IntN(2) == 0 {
		return event.Argument{Role: "participant", Actor: state, Represents: state}
	}
	return event.Argument{Role: "participant", Actor: fmt.Sprint("office:", state[4:], "-", rnd.IntN(3)), Represents: state}
}

// TestParts merges records that are made to confuse. In one worker the events
// are those of event.Merge; by parts, all but one in fifty are.
func TestParts(t *testing.T) {
	dir := t.TempDir()
	whole, parts := filepath.Join(dir, "whole"), filepath.Join(dir, "parts")
	var records []*event.Record
	var pieces []Piece
	rnd := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		r := confusing(rnd, n)
		records = append(records, r)
		pieces = append(pieces, Piece{fmt.Sprintf("file\x00%019d", n), []byte(line(t, r))})
	}
	p, s := beam.NewPipelineWithRoot()
	all := beam.CreateList(s, pieces)
	write(s, whole, merge(s, all))
	write(s, parts, mergeByParts(s, all))
	ptest.RunAndValidate(t, p)
	want := map[string]bool{}
	var exact strings.Builder
	for _, m := range event.Merge(records) {
		exact.WriteString(line(t, m))
		want[line(t, m)] = true
	}
	require.Equal(t, exact.String(), read(t, whole))
	other := 0
	for l := range strings.Lines(read(t, parts)) {
		if !want[l] {
			other++
		}
	}
	t.Logf("%d events, %d of them otherwise by parts", len(want), other)
	assert.Less(t, 50*other, len(want))
}
