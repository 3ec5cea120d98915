package event_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// told lists the events of a text as «trigger: fillers».
func told(t *testing.T, text string) map[string][]string {
	t.Helper()
	r, err := event.Extract(t.Context(), event.Document{ID: "mixed", Date: "2025-10-22", Text: text})
	require.NoError(t, err)
	checkRecord(t, text, r)
	out := map[string][]string{}
	for i, e := range r.Events {
		assert.Equal(t, "ev"+string(rune('1'+i)), e.ID)
		for _, a := range e.Arguments {
			out[e.Trigger.Text] = append(out[e.Trigger.Text], a.Spans[0].Text)
		}
	}
	return out
}

// TestMixedNames asserts that a name in other letters is an actor like any other.
func TestMixedNames(t *testing.T) {
	got := told(t, "التقى وزير الخارجية النرويجي Espen Barth Eide نظيره العماني في مسقط.")
	assert.Contains(t, got["التقى"], "Espen Barth Eide")
	assert.Contains(t, got["التقى"], "نظيره العماني")

	got = told(t, "Egyptian Foreign Minister بدر عبد العاطي met Jordanian Foreign Minister أيمن الصفدي in القاهرة on Tuesday.")
	assert.ElementsMatch(t, []string{"بدر عبد العاطي", "أيمن الصفدي", "القاهرة", "Tuesday"}, got["met"])
}

// TestParallelParagraphs asserts that each language is read by its own rules,
// and that what both tell is one event with the words of both.
func TestParallelParagraphs(t *testing.T) {
	const text = "استقبل وزير الخارجية القطري نظيره التركي في الدوحة يوم الاثنين.\n" +
		"The Qatari foreign minister received his Turkish counterpart in Doha on Monday.\n" +
		"ووقعت تونس وليبيا بروتوكولا في سرت.\n" +
		"Egypt and Sudan signed a water agreement in Aswan on Sunday.\n"
	r, err := event.Extract(t.Context(), event.Document{ID: "two", Date: "2025-10-22", Text: text})
	require.NoError(t, err)
	checkRecord(t, text, r)
	require.Len(t, r.Events, 3)
	meeting := r.Events[0]
	assert.Equal(t, []string{"استقبل", "received"}, []string{meeting.Mentions[0].Text, meeting.Mentions[1].Text})
	for _, a := range meeting.Arguments {
		assert.Len(t, a.Spans, 2, "%s is told in both languages", a.Role)
	}
	assert.Equal(t, "وقعت", r.Events[1].Trigger.Text)
	assert.Equal(t, "signed", r.Events[2].Trigger.Text)
	assert.Equal(t, event.Agreement, r.Events[2].Kind)
}

// TestExplainMixed asserts that a sentence is explained by its language's rules.
func TestExplainMixed(t *testing.T) {
	const text = "استقبل وزير الخارجية القطري نظيره التركي في الدوحة.\nEgypt and Sudan signed a water agreement in Aswan on Sunday.\n"
	r, err := event.Extract(t.Context(), event.Document{Text: text})
	require.NoError(t, err)
	require.Len(t, r.Events, 2)
	for _, e := range r.Events {
		why, err := new(event.Extractor).Explain(t.Context(), event.Document{Text: text}, e.Trigger.Start, e.Trigger.End)
		require.NoError(t, err)
		require.NotEmpty(t, why.Fired, e.Trigger.Text)
		assert.Contains(t, why.Fired[0], e.Rule)
	}
}
