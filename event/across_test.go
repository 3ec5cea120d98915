package event_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// recordsOf extracts from articles of the gold folders, by folder and id.
func recordsOf(t *testing.T, names ...string) []*event.Record {
	t.Helper()
	var out []*event.Record
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join("..", "testdata", "gold", name+".txt"))
		require.NoError(t, err)
		r, err := event.Extract(t.Context(), event.Document{ID: filepath.Base(name), Text: string(text)})
		require.NoError(t, err)
		out = append(out, r)
	}
	return out
}

// pairs lists the merged events of two documents as «kind trigger = trigger».
func pairs(merged []event.Merged) []string {
	var out []string
	for _, m := range merged {
		if len(m.Sources) == 2 {
			out = append(out, fmt.Sprintf("%s %s = %s", m.Kind, m.Sources[0].Trigger, m.Sources[1].Trigger))
		}
	}
	return out
}

// TestMergeLanguages asserts that an article in Arabic and one in English that
// tell the same events give the same events.
func TestMergeLanguages(t *testing.T) {
	for _, c := range []struct {
		ar, en string
		want   []string
	}{
		{"written/01", "english/en01", []string{
			"meeting اتصالاً = telephone call", "action_item فتح = open", "meeting زيارته = met with", "agreement اتفق = agreed",
			"meeting الجولة القادمة = round", "action_item إرسال = send", "meeting اجتماع = meeting",
		}},
		{"written/03", "english/en03", []string{
			"agreement وقعوا = signed", "agreement خرق = breaching", "action_item تسهيل = facilitate", "action_item نشر = deploy", "meeting المحادثات = Talks",
		}},
	} {
		assert.Equal(t, c.want, pairs(event.Merge(recordsOf(t, c.ar, c.en))), "%s and %s", c.ar, c.en)
	}
}

// TestMergeKeepsApart asserts that of all articles only those two pairs share
// events.
func TestMergeKeepsApart(t *testing.T) {
	var names []string
	for _, folder := range []string{"written", "english"} {
		files, err := filepath.Glob(filepath.Join("..", "testdata", "gold", folder, "*.txt"))
		require.NoError(t, err)
		for _, f := range files {
			names = append(names, filepath.Join(folder, strings.TrimSuffix(filepath.Base(f), ".txt")))
		}
	}
	for _, m := range event.Merge(recordsOf(t, names...)) {
		if len(m.Sources) > 1 {
			assert.Len(t, m.Sources, 2)
			assert.Equal(t, "en"+m.Sources[0].ID, m.Sources[1].ID)
		}
	}
}

// TestSameNeeds asserts what two tellings need to be of one event, and what
// keeps them apart.
func TestSameNeeds(t *testing.T) {
	meeting := func(date, day, place string, sides ...string) event.Telling {
		e := &event.Event{ID: "ev1", Kind: event.Meeting, Modality: event.Asserted, Format: "in-person"}
		for _, s := range sides {
			e.Arguments = append(e.Arguments, event.Argument{Role: "participant", Actor: s})
		}
		if day != "" {
			e.Arguments = append(e.Arguments, event.Argument{Role: "time", Value: day})
		}
		if place != "" {
			e.Arguments = append(e.Arguments, event.Argument{Role: "place", Actor: place})
		}
		return event.Telling{Record: &event.Record{Date: date, Events: []event.Event{*e}}, Event: e}
	}
	one := meeting("2025-10-22", "2025-10-21", "gpe:cairo", "office:egy-foreign-minister", "office:jor-foreign-minister")
	for _, c := range []struct {
		name string
		b    event.Telling
		want bool
	}{
		{"the same in another order", meeting("2025-10-23", "2025-10-21", "gpe:cairo", "office:jor-foreign-minister", "office:egy-foreign-minister"), true},
		{"no time of its own, told the next day", meeting("2025-10-22", "", "", "office:egy-foreign-minister", "office:jor-foreign-minister"), true},
		{"told by the week", meeting("2025-10-25", "2025-W43", "", "office:egy-foreign-minister", "office:jor-foreign-minister"), true},
		{"another day", meeting("2025-10-22", "2025-10-20", "", "office:egy-foreign-minister", "office:jor-foreign-minister"), false},
		{"another place", meeting("2025-10-22", "2025-10-21", "gpe:amman", "office:egy-foreign-minister", "office:jor-foreign-minister"), false},
		{"another side", meeting("2025-10-22", "2025-10-21", "", "office:egy-foreign-minister", "office:kwt-foreign-minister"), false},
		{"weeks later", meeting("2025-12-01", "", "", "office:egy-foreign-minister", "office:jor-foreign-minister"), false},
	} {
		assert.Equal(t, c.want, event.Same(one, c.b), c.name)
		assert.Equal(t, c.want, event.Same(c.b, one), c.name+", turned round")
	}
}

// TestMergeOrder asserts that the order of the records does not matter.
func TestMergeOrder(t *testing.T) {
	records := recordsOf(t, "written/01", "english/en01", "written/03", "english/en03")
	want, err := json.Marshal(event.Merge(records))
	require.NoError(t, err)
	slices.Reverse(records)
	got, err := json.Marshal(event.Merge(records))
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(got))
}
