package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

var update = flag.Bool("update", false, "rewrite testdata/*.want.txt; review the diff")

const gold = "testdata/gold"

// try runs the program.
func try(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, &out, &err)
	return status, out.String(), err.String()
}

func TestOutput(t *testing.T) {
	set(t, &explain, func(text string, start, end int) string {
		return fmt.Sprintf("no rule at «%s»\nnor near it\n", text[start:end])
	})
	cases := map[string][]string{
		"table":   {gold, "testdata/new.jsonl"},
		"errors":  {"-errors", gold, "testdata/old.jsonl"},
		"explain": {"-explain", gold, "testdata/new.jsonl"},
		"against": {"-against", "testdata/old.jsonl", gold, "testdata/new.jsonl"},
		"same":    {"-against", "testdata/new.jsonl", gold, "testdata/new.jsonl"},
	}
	for name, args := range cases {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := try(args...)
			assert.Zero(t, status)
			assert.Empty(t, stderr)
			golden(t, filepath.Join("testdata", name+".want.txt"), stdout)
		})
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestUsage(t *testing.T) {
	bad := map[string][]string{
		"found 0 arguments":                          nil,
		"found 3 arguments":                          {gold, "a", "b"},
		"found -errors after it":                     {gold, "-errors"},
		`expected YYYY-MM-DD, found "yesterday"`:     {"-date", "yesterday", gold},
		"flag provided but not defined: -everything": {"-everything", gold},
	}
	for want, args := range bad {
		status, stdout, stderr := try(args...)
		assert.Equal(t, statusUsage, status, want)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, want)
		assert.Contains(t, stderr, usage)
	}
	status, _, stderr := try("-h")
	assert.Equal(t, statusFine, status)
	assert.Contains(t, stderr, usage)
}

func TestUnreadable(t *testing.T) {
	for _, args := range [][]string{
		{"testdata/absent", "testdata/new.jsonl"},
		{gold, "testdata/absent"},
		{"-against", "testdata/absent", gold, "testdata/new.jsonl"},
	} {
		status, _, stderr := try(args...)
		assert.Equal(t, statusBad, status)
		assert.Contains(t, stderr, "testdata/absent")
	}
}

func TestBadLinesAreNamedAndSkipped(t *testing.T) {
	good, err := os.ReadFile("testdata/new.jsonl")
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "run.jsonl")
	require.NoError(t, os.WriteFile(path, append([]byte("{}\n"), good...), 0o644))
	status, stdout, stderr := try(gold, path)
	_, want, _ := try(gold, "testdata/new.jsonl")
	assert.Equal(t, statusBad, status)
	assert.Equal(t, want, stdout)
	assert.Equal(t, "evaluate: eval: "+path+`:1: expected a document "id", found none`+
		"\nevaluate: 1 skipped, 2 read\n", stderr)
}

func TestRunsTheLibrary(t *testing.T) {
	dates := map[string]string{}
	set(t, &extract, func(_ context.Context, id, date, text string) (event.Record, error) {
		dates[id] = date
		if id == "stone" {
			return event.Record{}, errors.New("no text")
		}
		word := "عمان"
		start := strings.Index(text, word)
		span := entity.Span{Start: start, End: start + len(word), Text: word}
		return event.Record{Entities: []entity.Mention{{Span: span, Kind: entity.GPE, Rule: "test"}}}, nil
	})
	status, stdout, stderr := try("-date", "2020-01-01", gold)
	assert.Equal(t, statusBad, status)
	assert.Equal(t, map[string]string{"summit": "2025-10-22", "stone": "2020-01-01"}, dates)
	assert.Contains(t, stdout, "entity    GPE                          P 1.000  R 1.000")
	assert.Equal(t, "evaluate: testdata/gold/stone.txt: no text\nno record for stone\n", stderr)
}

// set replaces a variable for the time of a test.
func set[T any](t *testing.T, variable *T, value T) {
	t.Helper()
	old := *variable
	*variable = value
	t.Cleanup(func() { *variable = old })
}
