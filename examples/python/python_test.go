// Package python tests the reader of records for Python.
package python

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// TestPython runs the reader's own tests on the record of the founding article.
func TestPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	const seed = "../../testdata/seed.txt"
	text, err := os.ReadFile(seed)
	require.NoError(t, err)
	r, err := event.Extract(context.Background(), event.Document{ID: "seed", Text: string(text)})
	require.NoError(t, err)
	b, err := json.Marshal(r)
	require.NoError(t, err)
	records := filepath.Join(t.TempDir(), "records.jsonl")
	require.NoError(t, os.WriteFile(records, append(b, '\n'), 0o600))
	cmd := exec.Command(python, "-B", "test_mahdar.py", seed, records)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
}
