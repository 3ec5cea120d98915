package eval

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const goodLine = `{"id": "a", "date": "2025-10-22", "unknown": [1], "events": [{"kind": "meeting", "trigger": {"start": 0, "end": 4}}]}`

func TestReadSkipsAndNamesBadLines(t *testing.T) {
	bad := []struct{ line, want string }{
		{`{"id": "b"`, "expected a record as one JSON object: unexpected end of JSON input"},
		{`[]`, "expected a record as one JSON object: json: cannot unmarshal array into Go value of type eval.Record"},
		{`{"id": "b", "events": [{"kind": 3}]}`, "expected events.kind to be string, found number"},
		{`{"events": []}`, `expected a document "id", found none`},
		{`null`, `expected a document "id", found none`},
		{`{"id": "b", "events": [{"trigger": {"start": 0, "end": 4}}]}`, `event 1: expected a "kind", found none`},
		{`{"id": "b", "events": [{"kind": "meeting"}]}`, `event 1: expected a "trigger" or "mentions", found none`},
		{`{"id": "b", "events": [{"kind": "meeting", "mentions": [{"start": 4, "end": 4}]}]}`,
			"event 1: expected a span with 0 <= start < end, found 4 to 4"},
		{`{"id": "b", "events": [{"kind": "m", "mentions": [{"start": 0, "end": 4}], "arguments": [{}]}]}`,
			`event 1: argument 1: expected a "role", found none`},
		{`{"id": "b", "entities": [{"start": 0, "end": 4}]}`, `entity 1: expected a "kind", found none`},
		{`{"id": "b", "entities": [{"kind": "PER", "start": -1, "end": 4}]}`,
			"entity 1: expected a span with 0 <= start < end, found -1 to 4"},
	}
	for _, c := range bad {
		records, err := Read("run.jsonl", strings.NewReader("\ufeff"+goodLine+"\r\n\n"+c.line+"\n"+goodLine))
		assert.Len(t, records, 2)
		assert.EqualError(t, err, "eval: run.jsonl:3: "+c.want, c.line)
		var skipped Skipped
		require.ErrorAs(t, err, &skipped)
		assert.Len(t, skipped, 1)
	}
}

func TestReadStopsWhereTheReaderFails(t *testing.T) {
	broken := errors.New("broken pipe")
	in := io.MultiReader(strings.NewReader(goodLine+"\n"), iotest.ErrReader(broken))
	records, err := Read("run.jsonl", in)
	assert.Len(t, records, 1)
	assert.ErrorIs(t, err, broken)
	assert.ErrorContains(t, err, "eval: run.jsonl:2: ")
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "b.gold.json"), goodLine)
	write(t, filepath.Join(dir, "a.gold.json"), strings.ReplaceAll(goodLine, ",", ",\n"))
	write(t, filepath.Join(dir, "c.gold.json"), "{\n\"id\": \"c\",\n}")
	write(t, filepath.Join(dir, ".d.gold.json"), "hidden")
	write(t, filepath.Join(dir, "a.txt"), "text")
	records, err := Load(dir)
	require.Len(t, records, 2)
	assert.Equal(t, "a", records[0].ID)
	assert.Equal(t, "b", records[1].ID, "the file's name, not the id within")
	assert.Equal(t, "2025-10-22", records[1].Date)
	assert.ErrorContains(t, err, filepath.Join(dir, "c.gold.json")+":3: expected a record as one JSON object: ")
}

func TestLoadNothing(t *testing.T) {
	_, err := Load(t.TempDir())
	assert.ErrorContains(t, err, "expected ID.gold.json files, found none")
	_, err = Load("testdata/absent")
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestCompareNamesAbsentDocuments(t *testing.T) {
	gold := []Record{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	score, absent := Compare(gold, []Record{{ID: "news/b.txt"}, {ID: "d"}})
	assert.Equal(t, []string{"a", "c"}, absent)
	assert.Equal(t, 3, score.Documents)
}
