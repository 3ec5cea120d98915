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
	"github.com/mahdar-nlp/mahdar/internal/golden"
)

func TestExplain(t *testing.T) {
	golden.Run(t, "testdata/explain.txt", func(t *testing.T, in string) string {
		before, rest, _ := strings.Cut(strings.TrimSpace(in), "[")
		word, after, found := strings.Cut(rest, "]")
		require.True(t, found, "a word in brackets")
		text := before + word + after
		why, err := new(event.Extractor).Explain(t.Context(), event.Document{Text: text}, len(before), len(before)+len(word))
		require.NoError(t, err)
		return why.String()
	})
}

// TestExplainNothing asserts that there is nothing to say of bytes outside any
// sentence, and of a language without rules.
func TestExplainNothing(t *testing.T) {
	x := new(event.Extractor)
	for _, d := range []event.Document{{Text: ""}, {Text: "\n\n"}, {Text: "这是一个句子。"}} {
		why, err := x.Explain(t.Context(), d, 0, 1)
		require.NoError(t, err)
		assert.Zero(t, why, d.Text)
	}
	why, err := x.Explain(t.Context(), event.Document{Text: sentence + "."}, 5000, 6000)
	require.NoError(t, err)
	assert.Zero(t, why)
	_, err = x.Explain(t.Context(), event.Document{ID: "a", Text: "\xff\xfea"}, 0, 1)
	assert.ErrorContains(t, err, "UTF-16")
}

// TestExplainAgrees asserts that every event has a rule that fired at its
// trigger, and that it is the event's own.
func TestExplainAgrees(t *testing.T) {
	const text = "التقى وزير الخارجية المصري نظيره الأردني في عمان. ووقعت تونس وليبيا بروتوكولا."
	d := event.Document{Text: text}
	r, err := event.Extract(t.Context(), d)
	require.NoError(t, err)
	require.Len(t, r.Events, 2)
	for _, e := range r.Events {
		why, err := new(event.Extractor).Explain(t.Context(), d, e.Trigger.Start, e.Trigger.End)
		require.NoError(t, err)
		require.NotEmpty(t, why.Fired)
		assert.Contains(t, why.Fired[0], e.Rule+" at "+e.Trigger.Text)
		assert.Contains(t, why.Sentence, e.Trigger.Text)
	}
}

const arrests = `kind: arrest
lang: ar
agent: police
lists:
  ARREST: {lemma: [اعتقل]}
slots:
  police: actor subj
patterns:
- {id: row, line: ARREST, mark: ARRESTED, cases: [{text: اعتقل الجيش المصري مسلحين., want: none}]}
frames:
- id: only.yes
  verb: ARREST
  need: police
  cases:
  - {text: اعتقل الجيش المصري مسلحين., want: {police: [الجيش المصري]}}
- id: only.no
  verb: ARREST
  cases:
  - {text: زار الجيش المصري سيناء., want: none}
- id: without
  verb: ARREST
- id: broken
  verb: ARREST
  cases:
  - {text: زار الجيش المصري سيناء., want: {police: [الجيش المصري]}}
  - {text: اعتقل الجيش المصري مسلحين., want: none}
  - {text: اعتقل الجيش المصري مسلحين., want: {police: [المصري]}}
  - {text: اعتقل الجيش المصري مسلحين., want: {modality: planned}}
`

// TestCheck asserts that cases that fail are told, with their place and what
// came instead, and that a frame needs a case of either sort.
func TestCheck(t *testing.T) {
	rules, err := event.LoadRules(fstest.MapFS{"arrest.ar.yaml": {Data: []byte(arrests)}})
	require.NoError(t, err)
	err = rules.Check(t.Context(), &event.Extractor{Rules: rules})
	require.Error(t, err)
	const either = "a case that must match and one that must not"
	assert.Equal(t, []string{
		`rule: arrest.ar.yaml:9:51: row: "اعتقل الجيش المصري مسلحين.": no event was expected, got only.yes at اعتقل`,
		`rule: arrest.ar.yaml:11:3: only.yes: "only.yes": ` + either,
		`rule: arrest.ar.yaml:16:3: only.no: "only.no": ` + either,
		`rule: arrest.ar.yaml:20:3: without: "without": ` + either,
		`rule: arrest.ar.yaml:25:5: broken: "زار الجيش المصري سيناء.": no event`,
		`rule: arrest.ar.yaml:26:5: broken: "اعتقل الجيش المصري مسلحين.": no event was expected, got only.yes at اعتقل`,
		`rule: arrest.ar.yaml:27:5: broken: "اعتقل الجيش المصري مسلحين.": police was expected to be [المصري], got [الجيش المصري]`,
		`rule: arrest.ar.yaml:28:5: broken: "اعتقل الجيش المصري مسلحين.": modality was expected to be [planned], got "asserted"`,
	}, strings.Split(err.Error(), "\n"))
}

// TestFolders asserts that a file of a later folder stands in for one of the
// same name, and that a folder of nothing is no error.
func TestFolders(t *testing.T) {
	bad := fstest.MapFS{"a.yaml": {Data: []byte("lang: xx\ncolour: red\n")}}
	good := fstest.MapFS{"a.yaml": {Data: []byte("lang: xx\n")}}
	_, err := event.LoadRules(bad, good, fstest.MapFS{})
	assert.NoError(t, err)
	_, err = event.LoadRules(good, bad)
	assert.ErrorContains(t, err, `a.yaml:2:1: "colour": unknown key`)
}

// TestNoRules asserts that an extractor without rules for a language still
// finds entities.
func TestNoRules(t *testing.T) {
	rules, err := event.LoadRules(fstest.MapFS{})
	require.NoError(t, err)
	x := &event.Extractor{Rules: rules}
	r, err := x.Extract(context.Background(), event.Document{Text: sentence})
	require.NoError(t, err)
	assert.NotEmpty(t, r.Entities)
	assert.Empty(t, r.Events)
}

// TestRuleFiles asserts that the embedded rules are those of the folder.
func TestRuleFiles(t *testing.T) {
	want, err := os.ReadFile("rules/meeting.ar.yaml")
	require.NoError(t, err)
	f, err := event.RuleFiles().Open("meeting.ar.yaml")
	require.NoError(t, err)
	defer f.Close()
	got := make([]byte, len(want)+1)
	n, _ := f.Read(got)
	assert.Equal(t, string(want), string(got[:n]))
}
