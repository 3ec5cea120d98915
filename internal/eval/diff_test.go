package eval

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDiff(t *testing.T) {
	before := readCase(t, "testdata/fields.txt").score(t)
	after := readCase(t, "testdata/nothing.txt").score(t)
	change := Diff(before, after)
	assert.Len(t, change.Gone, 5)
	assert.Len(t, change.New, 3)
	moved := map[string]float64{}
	for _, d := range change.Lines {
		if d.Moved() {
			moved[d.After.Label+" "+d.After.Key] = d.By()
		}
	}
	assert.Equal(t, -1.0, moved["event all"])
	assert.Equal(t, -1.0, moved["argument meeting.place"])
	assert.Equal(t, -0.6667, moved["modality "], "a field that the new run was never asked for")
	assert.NotContains(t, moved, "traps ")
}

func TestDiffOfTheSame(t *testing.T) {
	for _, path := range caseFiles(t) {
		c := readCase(t, path)
		change := Diff(c.score(t), c.score(t))
		assert.Empty(t, change.Gone)
		assert.Empty(t, change.New)
		for _, d := range change.Lines {
			assert.False(t, d.Moved(), d.After)
		}
	}
}

// A false event that another rule makes now is the same miss; one more at the
// same place is a new one.
func TestDiffCountsMisses(t *testing.T) {
	miss := Miss{Doc: "a", Class: False, Kind: "meeting", At: Span{0, 4, "قمة"}, Rule: "one"}
	renamed := miss
	renamed.Rule = "two"
	change := Diff(&Score{misses: []Miss{miss}}, &Score{misses: []Miss{renamed, renamed}})
	assert.Empty(t, change.Gone)
	assert.Equal(t, []Miss{renamed}, change.New)
}

func TestMissWhere(t *testing.T) {
	event, argument := Span{0, 4, "قمة"}, Span{5, 9, "عمان"}
	assert.Equal(t, event, Miss{At: event}.Where())
	assert.Equal(t, argument, Miss{At: event, Span: argument}.Where())
}
