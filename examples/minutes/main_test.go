package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

const seed = "../../testdata/seed.txt"

// minutes runs the command.
func minutes(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func TestText(t *testing.T) {
	status, out, errs := minutes("", "-date", "2025-10-22", seed)
	require.Equal(t, 0, status, errs)
	for _, want := range []string{"MEETING", "AGREEMENT", "ACTION ITEM", "Hassan Rashad", "Hussein al-Sheikh", "2025-10-21", "[التقى]"} {
		assert.Contains(t, out, want)
	}
	assert.Empty(t, errs)
}

func TestRecords(t *testing.T) {
	status, out, errs := minutes("", "-format", "jsonl", seed)
	require.Equal(t, 0, status, errs)
	var r event.Record
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Equal(t, "seed", r.ID)
	assert.Equal(t, 1, strings.Count(out, "\n"))
}

// TestBadInput asserts that a bad document is named and skipped, that its
// neighbours are not lost, and that the status says so.
func TestBadInput(t *testing.T) {
	const lines = `{"id":"a","text":"التقى وزير الخارجية المصري نظيره الأردني."}
not json
{"id":"b","date":"2018-06-01"}
{"id":"c","date":"June","text":"x"}
{"id":"d","text":"\u0000\u0000\u0000\u0000"}
{"id":"e","text":""}
`
	status, out, errs := minutes(lines, "-jsonl", "-format", "jsonl", "-")
	assert.Equal(t, 1, status)
	var ids []string
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var r event.Record
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		ids = append(ids, r.ID)
	}
	assert.Equal(t, []string{"a", "e"}, ids)
	for _, want := range []string{"-:2:2: a JSON object", `-:3:1: the object`, `lacks "text"`, `-:4:11: date "June"`, `-:5: event: document "d"`, "minutes: 4 skipped, 2 read\n"} {
		assert.Contains(t, errs, want)
	}
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{{"-format", "xml", seed}, {"-date", "yesterday", seed}, {"-nonsense"}, {}} {
		status, out, errs := minutes("", args...)
		assert.Equal(t, 2, status, args)
		assert.Empty(t, out)
		assert.NotEmpty(t, errs)
	}
}

func TestMissingFile(t *testing.T) {
	status, out, errs := minutes("", "-format", "jsonl", "no-such-file.txt", seed)
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "no-such-file.txt")
	assert.Contains(t, out, `"id":"seed"`)
}

func TestHTML(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(page, []byte(`<html><head><title>x</title><script>var a = "التقى";</script></head><body><p>التقى وزير الخارجية المصري نظيره الأردني.</p></body></html>`), 0o644))
	status, out, errs := minutes("", "-format", "jsonl", page)
	require.Equal(t, 0, status, errs)
	assert.Equal(t, 1, strings.Count(out, `"kind":"meeting"`))
}

// TestIsolated asserts that direction controls of a hostile text do not reach
// the terminal.
func TestIsolated(t *testing.T) {
	_, out, _ := minutes("\u202eالتقى وزير الخارجية المصري نظيره الأردني.", "-")
	assert.NotContains(t, out, "\u202e")
}
