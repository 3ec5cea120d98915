package event_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// TestCases runs the cases of the embedded rules and asserts that every frame
// has one that matches and one that does not.
func TestCases(t *testing.T) {
	require.NoError(t, event.DefaultRules().Check(context.Background(), &event.Extractor{}))
}

// TestRuleErrors asserts that every mistake of a rule file is shown at once,
// with its place, its rule and the offending text.
func TestRuleErrors(t *testing.T) {
	_, err := event.LoadRules(fstest.MapFS{"bad.ar.yaml": {Data: []byte(`kind: meeting
lang: ar
agent: participant
colour: red
lists:
  MEET: {lemma: [التقى, قفقف]}
slots:
  participant: actor 2+ subj sideways
frames:
- id: ar.bad
  verb: MET
  need: organ
`)}})
	require.Error(t, err)
	for _, want := range []string{
		`rule: bad.ar.yaml:4:1: "colour": unknown key`,
		`rule: bad.ar.yaml:6:25: MEET: "قفقف": a lemma of the lexicon was expected`,
		`rule: bad.ar.yaml:8:16: "sideways": a port was expected`,
		`rule: bad.ar.yaml:10:3: ar.bad: "MET": undefined list`,
		`rule: bad.ar.yaml:10:3: ar.bad: "organ": undefined role in need`,
	} {
		assert.ErrorContains(t, err, want)
	}
}

// TestOwnKind loads the first rule of the grammar's README over the embedded
// ones: a new kind of event needs a rule file and no Go.
func TestOwnKind(t *testing.T) {
	rules, err := event.LoadRules(event.RuleFiles(), fstest.MapFS{"arrest.ar.yaml": {Data: firstRule(t)}})
	require.NoError(t, err)
	x := &event.Extractor{Rules: rules}
	r, err := x.Extract(t.Context(), event.Document{Text: "اعتقل الجيش المصري مسلحين في سيناء."})
	require.NoError(t, err)
	require.Len(t, r.Events, 1)
	e := &r.Events[0]
	assert.Equal(t, event.Kind("arrest"), e.Kind)
	assert.Equal(t, "الجيش المصري", e.Role("police")[0].Text())
	assert.Equal(t, "سيناء", e.Role("place")[0].Text())
	checkRecord(t, "اعتقل الجيش المصري مسلحين في سيناء.", r)
	r, err = x.Extract(t.Context(), event.Document{Text: "زار الجيش المصري سيناء."})
	require.NoError(t, err)
	for _, e := range r.Events {
		assert.NotEqual(t, event.Kind("arrest"), e.Kind)
	}
}

// firstRule is the rule file that the README of the rules begins with.
func firstRule(t *testing.T) []byte {
	t.Helper()
	readme, err := os.ReadFile("rules/README.md")
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(readme), "Write `arrest.ar.yaml`:\n\n")
	require.True(t, found)
	var file strings.Builder
	for line := range strings.Lines(rest) {
		code, indented := strings.CutPrefix(line, "    ")
		if !indented {
			break
		}
		file.WriteString(code)
	}
	require.Contains(t, file.String(), "frames:")
	return []byte(file.String())
}
