package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

const gold = "../../testdata/gold/written/"

// articles are lines of JSON with the gold articles, over and over.
func articles(t *testing.T, n int) string {
	t.Helper()
	names, err := filepath.Glob(gold + "*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var out strings.Builder
	for i := range n {
		text, err := os.ReadFile(names[i%len(names)])
		require.NoError(t, err)
		line, err := json.Marshal(event.Document{ID: fmt.Sprint("a", i), Date: "2026-01-01", Text: string(text)})
		require.NoError(t, err)
		out.Write(append(line, '\n'))
	}
	return out.String()
}

// TestJobs asserts that any number of goroutines writes the same bytes.
func TestJobs(t *testing.T) {
	lines := articles(t, 50)
	_, one, _ := minutes(lines, "-jsonl", "-jobs", "1", "-format", "jsonl", "-")
	_, eight, _ := minutes(lines, "-jsonl", "-jobs", "8", "-format", "jsonl", "-")
	assert.Equal(t, 50, strings.Count(one, "\n"))
	assert.Equal(t, one, eight)
}

// endless gives the same lines without end.
type endless struct {
	lines string
	rest  string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		e.rest = e.lines
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

// stopper ends a context when it is first written to.
type stopper struct {
	bytes.Buffer
	stop context.CancelFunc
}

func (s *stopper) Write(p []byte) (int, error) {
	s.stop()
	return s.Buffer.Write(p)
}

// TestInterrupted asserts that a run without end stops when it is told to, with
// whole records in order.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	out, errs := &stopper{stop: stop}, new(bytes.Buffer)
	status := run(ctx, []string{"-jsonl", "-jobs", "2", "-format", "jsonl", "-"}, &endless{lines: articles(t, 20)}, out, errs)
	assert.Equal(t, badInput, status)
	assert.Contains(t, errs.String(), "minutes: interrupted, ")
	lines := strings.SplitAfter(out.String(), "\n")
	require.Empty(t, lines[len(lines)-1])
	for i, line := range lines[:len(lines)-1] {
		var r event.Record
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		assert.Equal(t, fmt.Sprint("a", i%20), r.ID)
	}
}

// TestInterruptedWaiting asserts that a run stops while it waits for input, and
// that what it had read is written before: a reader who waits sees it.
func TestInterruptedWaiting(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	in, feeder := io.Pipe()
	defer feeder.Close()
	go io.WriteString(feeder, articles(t, 1)+`{"id":"torn"`) // and no more
	out, errs := &stopper{stop: stop}, new(bytes.Buffer)
	status := run(ctx, []string{"-jsonl", "-format", "jsonl", "-"}, in, out, errs)
	assert.Equal(t, badInput, status)
	assert.Equal(t, "minutes: interrupted, 1 read\n", errs.String())
	assert.Equal(t, 1, strings.Count(out.String(), "\n"))
}

// full is an output that takes no more.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// TestFull asserts that an output that takes no more ends endless input.
func TestFull(t *testing.T) {
	errs := new(bytes.Buffer)
	status := run(t.Context(), []string{"-jsonl", "-format", "jsonl", "-"}, &endless{lines: articles(t, 20)}, full{}, errs)
	assert.Equal(t, badInput, status)
	assert.Equal(t, "minutes: writing: no space left\n", errs.String())
}

// TestPanic asserts that a document that panics costs no other.
func TestPanic(t *testing.T) {
	var done []string
	feed := func(emit func(task)) {
		for _, id := range []string{"a", "b", "c"} {
			emit(task{where: id, doc: event.Document{ID: id}})
		}
	}
	work(t.Context(), 2, feed, func(t task) result {
		if t.where == "b" {
			return extract(nil, t) // no extractor: a nil pointer
		}
		return extract(new(event.Extractor), t)
	}, func(r result, _ bool) { done = append(done, fmt.Sprint(r.where, " ", r.err != nil)) })
	assert.Equal(t, []string{"a false", "b true", "c false"}, done)
}

func TestKinds(t *testing.T) {
	_, out, _ := minutes("", "-format", "jsonl", "-kinds", "agreement, action_item", seed)
	assert.Contains(t, out, `"kind":"agreement"`)
	assert.NotContains(t, out, `"kind":"meeting"`)
	_, out, _ = minutes("", "-format", "jsonl", "-min-confidence", "0.99", seed)
	assert.Contains(t, out, `"events":[]`)
}

// TestFiles asserts that packed files are read and written.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	_, want, _ := minutes("", "-format", "jsonl", seed)
	packed := filepath.Join(dir, "seed.txt.gz")
	text, err := os.ReadFile(seed)
	require.NoError(t, err)
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	_, err = w.Write(text)
	require.NoError(t, errors.Join(err, w.Close(), os.WriteFile(packed, z.Bytes(), 0o600)))
	for _, name := range []string{"out.jsonl.gz", "out.jsonl.zst"} {
		out := filepath.Join(dir, name)
		status, _, errs := minutes("", "-format", "jsonl", "-out", out, packed)
		require.Equal(t, 0, status, errs)
		f, err := os.Open(out)
		require.NoError(t, err)
		defer f.Close()
		in, _, err := unpacked(name, f)
		require.NoError(t, err)
		got, err := io.ReadAll(in)
		require.NoError(t, err)
		assert.Equal(t, want, string(got))
	}
	status, _, errs := minutes("", "-format", "jsonl", filepath.Join(dir, "out.jsonl.gz")) // its lines lack "text"
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, `out.jsonl.gz:1:1: the object`)
}

func TestBrat(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "brat")
	status, out, errs := minutes("", "-format", "brat", "-out", dir, seed, gold+"01.txt")
	require.Equal(t, 0, status, errs)
	assert.Empty(t, out)
	for _, name := range []string{"seed.ann", "seed.txt", "01.ann", "01.txt"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.NotEmpty(t, b)
	}
}

// TestBratNames asserts that documents of one id, or of none, get files of their own.
func TestBratNames(t *testing.T) {
	dir := t.TempDir()
	lines := `{"id":"a","text":"one"}
{"id":"A","text":"two"}
{"id":"../a","text":"three"}
{"text":"four"}
{"id":"` + strings.Repeat("x", 300) + `","text":"five"}
`
	status, _, errs := minutes(lines, "-jsonl", "-format", "brat", "-out", dir, "-")
	require.Equal(t, 0, status, errs)
	for name, want := range map[string]string{"a": "one", "A-2": "two", ".._a": "three", "document": "four", "document-2": "five"} {
		b, err := os.ReadFile(filepath.Join(dir, name+".txt"))
		require.NoError(t, err)
		assert.Equal(t, want, string(b))
		assert.FileExists(t, filepath.Join(dir, name+".ann"))
	}
}

func TestExplainAndCheck(t *testing.T) {
	_, record, _ := minutes("", "-format", "jsonl", seed)
	var r event.Record
	require.NoError(t, json.Unmarshal([]byte(record), &r))
	at := r.Events[0].Trigger
	status, out, errs := minutes("", "-explain", fmt.Sprintf("%d-%d", at.Start, at.End), seed)
	require.Equal(t, 0, status, errs)
	assert.Contains(t, out, "fired   "+r.Events[0].Rule)
	status, _, errs = minutes("", "-check")
	require.Equal(t, 0, status, errs)
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "own.ar.yaml"), []byte("kind: outing\nlang: ar\nframes:\n- {id: x, verb: NOWHERE}\n"), 0o600))
	status, _, errs = minutes("", "-check", "-rules", dir)
	assert.Equal(t, 2, status)
	assert.Contains(t, errs, "own.ar.yaml:4:")
	own := filepath.Join(dir, "own.yaml")
	require.NoError(t, os.WriteFile(own, []byte("- {id: nonsense}\n"), 0o600))
	status, _, errs = minutes("", "-gazetteer", own, seed)
	assert.Equal(t, 2, status)
	assert.Contains(t, errs, "own.yaml:1:")
}

// TestMadeText asserts that the record of a page carries the text that its
// offsets are into.
func TestMadeText(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(page, []byte(`<p>التقى وزير الخارجية المصري نظيره الأردني.</p>`), 0o600))
	_, out, _ := minutes("", "-format", "jsonl", page)
	var r event.Record
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.NotEmpty(t, r.Events)
	for _, e := range r.Events {
		assert.Equal(t, e.Trigger.Text, r.Text[e.Trigger.Start:e.Trigger.End])
	}
}
