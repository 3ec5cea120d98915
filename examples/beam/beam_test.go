package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// news is real news, where it lies beside the repository.
const news = "../../../shared/news/ar.jsonl"

// outputs are what the pipeline makes of files.
type outputs struct{ records, dead, merged string }

// ran runs the pipeline; told is what the program says of it.
func ran(t *testing.T, parts bool, globs ...string) (out outputs, told string) {
	t.Helper()
	dir := t.TempDir()
	o := options{globs: globs, parts: parts, out: filepath.Join(dir, "out"), dead: filepath.Join(dir, "dead"), merged: filepath.Join(dir, "merged")}
	var errs bytes.Buffer
	require.Zero(t, run(t.Context(), o, &errs), errs.String())
	return outputs{read(t, o.out), read(t, o.dead), read(t, o.merged)}, errs.String()
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(b)
}

// written writes lines to a file.
func written(t *testing.T, name, lines string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, []byte(lines), 0o600))
	return name
}

// line is v as the pipeline writes it.
func line(t *testing.T, v any) string {
	t.Helper()
	b, err := marshal(v)
	require.NoError(t, err)
	return string(b) + "\n"
}

// gold are the articles of testdata/gold as JSON lines.
func gold(t *testing.T) string {
	t.Helper()
	var out strings.Builder
	for _, folder := range []string{"seed", "written", "english"} {
		files, err := filepath.Glob("../../testdata/gold/" + folder + "/*.txt")
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for i, name := range files {
			out.WriteString(line(t, map[string]string{"id": folder + filepath.Base(name), "date": fmt.Sprintf("2026-05-%02d", 1+i%3), "text": read(t, name)}))
		}
	}
	return out.String()
}

// want is what the library makes of lines: the records and the merged events.
func want(t *testing.T, lines string) (records, merged string) {
	t.Helper()
	var rs, ms strings.Builder
	var all []*event.Record
	in := event.NewDocumentReader(strings.NewReader(lines))
	for d, err := in.Next(); err == nil; d, err = in.Next() {
		r, err := event.Extract(t.Context(), d)
		require.NoError(t, err)
		rs.WriteString(line(t, r))
		all = append(all, r)
	}
	for _, m := range event.Merge(all) {
		ms.WriteString(line(t, m))
	}
	return rs.String(), ms.String()
}

// TestGold asserts that the pipeline's records are those of event.Extract, in
// order, and its merged events those of event.Merge over all records. The
// articles come twice, by the same ids, so that there is something to merge.
func TestGold(t *testing.T) {
	lines := gold(t)
	lines += lines
	records, merged := want(t, lines)
	require.Less(t, strings.Count(merged, "\n"), strings.Count(records, `"modality"`))
	for _, parts := range []bool{false, true} {
		out, _ := ran(t, parts, written(t, "gold.jsonl", lines))
		assert.Equal(t, records, out.records)
		assert.Equal(t, merged, out.merged)
		assert.Empty(t, out.dead)
	}
}

// TestNews asserts the same of real news.
func TestNews(t *testing.T) {
	lines, err := os.ReadFile(news)
	if err != nil || testing.Short() {
		t.Skip("no news")
	}
	records, merged := want(t, string(lines))
	for _, parts := range []bool{false, true} {
		out, _ := ran(t, parts, news)
		assert.True(t, records == out.records, "the pipeline's records and the library's differ")
		assert.True(t, merged == out.merged, "the pipeline's merged events and the library's differ")
		assert.Empty(t, out.dead)
	}
}

const bad = "\ufeff" + `{"id":"a","date":"2026-05-12","text":"التقى وزير الخارجية المصري نظيره الأردني في عمان."}
not json

{"id":"b","date":"June","text":"x"}
{"id":"c"}
{"id":"d","text":"Japan's foreign minister met his Indian counterpart in Tokyo."}
` + `{"id":"e","text":"` + "\xff" + `"}`

// TestDead asserts that a line that holds no article goes to the dead letters
// with the place and the reason, and costs no other.
func TestDead(t *testing.T) {
	name := written(t, "bad.jsonl", bad)
	good := strings.Split(bad, "\n")
	records, _ := want(t, good[0]+"\n"+good[5])
	out, told := ran(t, false, name)
	assert.Equal(t, records, out.records)
	var letters []letter
	for dec := json.NewDecoder(strings.NewReader(out.dead)); dec.More(); {
		var l letter
		require.NoError(t, dec.Decode(&l))
		letters = append(letters, l)
	}
	require.Len(t, letters, 4)
	for i, want := range []letter{
		{":2", "a JSON object was expected", "not json"},
		{":4", `date "June"`, good[3]},
		{":5", `lacks "text"`, good[4]},
		{":7", "UTF-8 was expected", "{\"id\":\"e\",\"text\":\"\ufffd\"}"},
	} {
		assert.Equal(t, name+want.Where, letters[i].Where)
		assert.Contains(t, letters[i].Reason, want.Reason)
		assert.Equal(t, want.Line, letters[i].Line)
	}
	assert.Contains(t, told, "dead_letters 4\n")
}

// TestMetrics asserts that the counters are those of the records.
func TestMetrics(t *testing.T) {
	lines := `{"id":"a","date":"2026-05-12","text":"Japan's foreign minister met his Indian counterpart in Tokyo."}
{"id":"b","date":"2026-05-12","text":"The foreign ministers of India and Japan met in Tokyo."}
{"id":"c","date":"2026-05-12","text":"It rained."}
`
	_, told := ran(t, false, written(t, "a.jsonl", lines))
	for _, want := range []string{"articles 3\n", "events.meeting 2\n", "merged_events 1\n", "text_bytes count 3, sum 125, min 10, max 61\n", "documents_merged_together count 1, sum 2, min 2, max 2\n"} {
		assert.Contains(t, told, want)
	}
}

// TestPanic asserts that a panic is a reason, with the document's name.
func TestPanic(t *testing.T) {
	_, err := (&extractFn{}).record(t.Context(), []byte(`{"id":"a","text":"x"}`), func(context.Context, event.Document) (*event.Record, error) {
		panic("torn")
	})
	assert.EqualError(t, err, `document "a": panic: torn`)
}

// TestFiles asserts that several files come one after the other, and that a
// file that lacks lines writes nothing but empties what an earlier run left.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.jsonl": `{"id":"1","text":"x"}`, "b.jsonl": "", "c.jsonl": `{"id":"2","text":"x"}`} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	out, _ := ran(t, false, filepath.Join(dir, "*.jsonl"))
	records, _ := want(t, `{"id":"1","text":"x"}`+"\n"+`{"id":"2","text":"x"}`)
	assert.Equal(t, records, out.records)
	left := written(t, "left", "of an earlier run\n")
	o := options{globs: []string{filepath.Join(dir, "b.jsonl")}, out: left, dead: filepath.Join(dir, "dead")}
	require.Zero(t, run(t.Context(), o, &bytes.Buffer{}))
	assert.Empty(t, read(t, left))
}

func TestUnusable(t *testing.T) {
	for _, o := range []options{{}, {globs: []string{"a"}}, {globs: []string{"a"}, out: "b", dead: "c", parts: true}, {globs: []string{"a"}, out: "b", dead: "c", date: "June"}} {
		var errs bytes.Buffer
		assert.Equal(t, 2, run(t.Context(), o, &errs))
		assert.NotEmpty(t, errs.String())
	}
	var errs bytes.Buffer
	dir := t.TempDir()
	missing := options{globs: []string{filepath.Join(dir, "no-such-file")}, out: filepath.Join(dir, "out"), dead: filepath.Join(dir, "dead")}
	assert.Equal(t, 1, run(t.Context(), missing, &errs))
	assert.Contains(t, errs.String(), "no-such-file")
}

// TestLong asserts that a line that is longer than an article may be is known
// by its length and costs no other.
func TestLong(t *testing.T) {
	long := strings.Repeat("x", event.MaxLine+10)
	var got []Line
	require.NoError(t, lines(strings.NewReader(long+"\nshort\n"), "f", func(l Line) { got = append(got, l) }))
	require.Len(t, got, 2)
	assert.Equal(t, "short", string(got[1].Text))
	_, err := (&extractFn{}).article(got[0].Text)
	assert.ErrorContains(t, err, "at most 67108864 bytes")
}
