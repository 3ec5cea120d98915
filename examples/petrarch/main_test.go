package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const records = `{"id":"a","date":"20250806","text":"The Egyptian foreign minister met his Jordanian counterpart in Amman.","events":[{"source":"EGYGOV","target":"JORGOV","code":"040"}]}
{"id":"b","date":"2000-01-01","text":"Tunisia and Libya have agreed upon a trade pact.","source":[{"code":"TUN"}],"target":"none","plover":"AGREE"}
{"id":"c","date":"2000-01-01","text":"Protesters marched in Tunis.","source":[],"target":[],"plover":"PROTEST"}
`

func TestTable(t *testing.T) {
	name := filepath.Join(t.TempDir(), "r.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(records), 0o600))
	var out, errs bytes.Buffer
	require.Zero(t, run([]string{"-errors", name}, &out, &errs), errs.String())
	assert.Equal(t, `records                                                all found  share
04x, CONSULT: a meeting                                  1     1  1.000
057, AGREE: agreement, action item, coming meeting       1     1  1.000
other codes: a meeting or an agreement                   1     0  0.000
countries of source and target, of those found           3     3  1.000
`, out.String())
}

func TestBadInput(t *testing.T) {
	name := filepath.Join(t.TempDir(), "r.jsonl")
	require.NoError(t, os.WriteFile(name, []byte("{\"id\":\n"), 0o600))
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run([]string{name}, &out, &errs))
	assert.Contains(t, errs.String(), "r.jsonl:1")
	assert.Equal(t, 2, run(nil, &out, &errs))
}
