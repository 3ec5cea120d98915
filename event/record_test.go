package event_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// articles are the texts of testdata/gold, by their paths.
func articles(t testing.TB) map[string]string {
	t.Helper()
	names, err := filepath.Glob("../testdata/gold/*/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	out := map[string]string{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		out[name] = string(b)
	}
	return out
}

// checkRecord asserts what every record of a text promises.
func checkRecord(t *testing.T, text string, r *event.Record) {
	t.Helper()
	assert.Equal(t, event.Version, r.Mahdar)
	end := 0
	for _, m := range r.Entities {
		checkSpan(t, text, m.Span)
		assert.GreaterOrEqual(t, m.Start, end, "%s overlaps the entity before", m.ID)
		assert.NotEmpty(t, m.Rule, m.ID)
		checkShare(t, m.Confidence)
		end = m.End
	}
	ids := map[string]bool{}
	for i := range r.Events {
		assert.False(t, ids[r.Events[i].ID], "%s given twice", r.Events[i].ID)
		ids[r.Events[i].ID] = true
	}
	for i := range r.Events {
		checkEvent(t, text, ids, &r.Events[i])
	}
	checkParents(t, r)
}

func checkEvent(t *testing.T, text string, ids map[string]bool, e *event.Event) {
	t.Helper()
	checkSpan(t, text, e.Trigger)
	for _, spans := range [][]entity.Span{e.Mentions, e.Light, e.Licenser} {
		for _, s := range spans {
			checkSpan(t, text, s)
		}
	}
	assert.True(t, slices.Contains(e.Mentions, e.Trigger), "%s: the trigger is one of the mentions", e.ID)
	assert.Contains(t, []event.Modality{event.Asserted, event.Planned, event.Hypothetical, event.Negated, event.Reported}, e.Modality)
	assert.NotEmpty(t, e.Rule)
	checkShare(t, e.Confidence)
	assert.NotZero(t, e.Confidence)
	for _, a := range e.Arguments {
		checkArgument(t, text, ids, e, a)
	}
	for _, a := range e.Attribution {
		require.NotEmpty(t, a.Spans)
		assert.Len(t, slices.Compact(slices.Clone(a.Spans)), len(a.Spans), "%s: a source's words are listed once", e.ID)
		for _, s := range a.Spans {
			checkSpan(t, text, s)
		}
		assert.Contains(t, []string{"claims", "denies"}, a.Stance)
		assert.Contains(t, []string{"party", "media", "anonymous", "third-party", "adversary"}, a.SourceType)
	}
	if e.List != nil {
		checkSpan(t, text, e.List.Marker)
		checkSpan(t, text, *e.List.LeadIn)
		assert.LessOrEqual(t, e.List.Ordinal, e.List.Of)
		assert.Positive(t, e.List.Ordinal)
	}
	if e.Kind == event.ActionItem {
		assert.Len(t, e.Role("action"), 1, "%s: an action item has one action", e.ID)
	}
}

func checkArgument(t *testing.T, text string, ids map[string]bool, e *event.Event, a event.Argument) {
	t.Helper()
	assert.NotEmpty(t, a.Role)
	assert.NotEmpty(t, a.Spans, "%s: %s has words", e.ID, a.Role)
	for _, s := range a.Spans {
		checkSpan(t, text, s)
	}
	if a.Inherited != "" {
		assert.True(t, ids[a.Inherited], "%s: %s is inherited from %s", e.ID, a.Role, a.Inherited)
		assert.NotEqual(t, e.ID, a.Inherited)
	}
}

// checkSpan asserts that a span lies in the text, on rune boundaries, and
// holds its words.
func checkSpan(t *testing.T, text string, s entity.Span) {
	t.Helper()
	require.GreaterOrEqual(t, s.Start, 0)
	require.Less(t, s.Start, s.End)
	require.LessOrEqual(t, s.End, len(text))
	require.Equal(t, text[s.Start:s.End], s.Text)
	assert.True(t, onBoundary(text, s.Start) && onBoundary(text, s.End), "%v is on rune boundaries", s)
}

// onBoundary reports whether no rune of the text goes over byte i.
func onBoundary(text string, i int) bool {
	for back := 1; back < utf8.UTFMax && back <= i; back++ {
		r, size := utf8.DecodeRuneInString(text[i-back:])
		if r != utf8.RuneError && size > back {
			return false
		}
	}
	return true
}

func checkShare(t *testing.T, f float64) {
	t.Helper()
	assert.True(t, f >= 0 && f <= 1, "%v is a share", f)
}

// checkParents asserts that parents exist and that nobody is their own
// ancestor.
func checkParents(t *testing.T, r *event.Record) {
	t.Helper()
	parent := map[string]string{}
	for i := range r.Events {
		parent[r.Events[i].ID] = r.Events[i].Parent
	}
	for id := range parent {
		up, known := id, true
		for steps := 0; up != ""; steps++ {
			require.LessOrEqual(t, steps, len(parent), "%s is its own ancestor", id)
			up, known = parent[up]
			require.True(t, known)
		}
	}
}

// marshal is the record as bytes, checked to read back the same.
func marshal(t *testing.T, r *event.Record) []byte {
	t.Helper()
	b, err := json.Marshal(r)
	require.NoError(t, err)
	assert.NotContains(t, string(b), ":null")
	assert.NotContains(t, string(b), `:""`+",", "no empty strings but an empty id")
	var back event.Record
	require.NoError(t, json.Unmarshal(b, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(b, again), "a record reads back the same")
	return b
}

func TestRecords(t *testing.T) {
	events := 0
	for name, text := range articles(t) {
		r, err := event.Extract(t.Context(), event.Document{ID: name, Date: "2025-10-22", Text: text})
		require.NoError(t, err)
		checkRecord(t, text, r)
		marshal(t, r)
		events += len(r.Events)
	}
	assert.Greater(t, events, 20)
}

// TestOffsetsMove asserts that what stands before an article moves its offsets
// and nothing else.
func TestOffsetsMove(t *testing.T) {
	const text, before = "التقى وزير الخارجية المصري نظيره الأردني في عمان.", "\n\n"
	plain, err := event.Extract(t.Context(), event.Document{ID: "a", Text: text})
	require.NoError(t, err)
	moved, err := event.Extract(t.Context(), event.Document{ID: "a", Text: before + text})
	require.NoError(t, err)
	require.Len(t, plain.Events, 1)
	require.Len(t, moved.Events, 1)
	assert.Equal(t, plain.Events[0].Trigger.Start+len(before), moved.Events[0].Trigger.Start)
	assert.Equal(t, len(plain.Entities), len(moved.Entities))
}
