package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// bento is the command, built once.
func bento(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "bento")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return binary
}

// ran is what files.yaml makes of a file of articles.
func ran(t *testing.T, binary, input string) (records, dead []byte) {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), binary, "-c", "files.yaml")
	cmd.Env = append(os.Environ(), "INPUT="+input, "OUTPUT="+filepath.Join(dir, "out"), "DEAD="+filepath.Join(dir, "dead"))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	records, err = os.ReadFile(filepath.Join(dir, "out"))
	require.NoError(t, err)
	dead, err = os.ReadFile(filepath.Join(dir, "dead"))
	if !os.IsNotExist(err) {
		require.NoError(t, err)
	}
	return records, dead
}

// want is what the library makes of each line that holds an article.
func want(t *testing.T, lines []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	in := bufio.NewScanner(bytes.NewReader(lines))
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var d event.Document
		if json.Unmarshal(in.Bytes(), &d) != nil || d.Text == "" {
			continue
		}
		r, err := event.Extract(t.Context(), d)
		require.NoError(t, err)
		require.NoError(t, enc.Encode(r))
	}
	require.NoError(t, in.Err())
	return out.Bytes()
}

// TestFiles runs files.yaml as it stands: over articles and lines that hold
// none, and over real news where that lies beside the repository.
func TestFiles(t *testing.T) {
	binary := bento(t)
	lines := `{"id":"a","date":"2026-05-12","text":"التقى وزير الخارجية المصري نظيره الأردني في عمان."}
not json
{"id":"b","date":"June","text":"x"}
{"id":"c"}
{"id":"d","text":"Japan's foreign minister met his Indian counterpart in Tokyo."}
`
	input := filepath.Join(t.TempDir(), "articles.jsonl")
	require.NoError(t, os.WriteFile(input, []byte(lines), 0o600))
	records, dead := ran(t, binary, input)
	good := strings.Split(lines, "\n")
	assert.Equal(t, string(want(t, []byte(good[0]+"\n"+good[4]))), string(records))
	for _, reason := range []string{"a JSON object was expected", `date \"June\"`, `lacks \"text\"`} {
		assert.Contains(t, string(dead), reason)
	}
	assert.Equal(t, 3, bytes.Count(dead, []byte("\n")))

	news, err := os.ReadFile("../../../shared/news/ar.jsonl")
	if err != nil || testing.Short() {
		return
	}
	records, dead = ran(t, binary, "../../../shared/news/ar.jsonl")
	assert.Empty(t, dead)
	assert.True(t, bytes.Equal(want(t, news), records), "bento and the library differ")
}
