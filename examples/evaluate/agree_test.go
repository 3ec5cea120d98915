package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shared is a folder beside the repository with more gold, and with the scorer
// to agree with; where it is not, the test is skipped.
const shared = "../../../shared"

// TestAgrees asserts that, over each folder of gold, the program prints what
// the other scorer prints of the same records.
func TestAgrees(t *testing.T) {
	script := filepath.Join(shared, "score", "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skipf("no second opinion: %v", err)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skipf("no second opinion: %v", err)
	}
	for _, name := range []string{"seed", "written", "news"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(shared, "gold", name)
			status, stdout, stderr := try(dir)
			require.Zero(t, status, stderr)
			cmd := exec.Command("python3", script, dir, records(t, dir))
			cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
			want, err := cmd.Output()
			require.NoError(t, err)
			assert.Equal(t, string(want), stdout)
		})
	}
}

// records writes the library's records of a folder's texts to a file.
func records(t *testing.T, dir string) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	require.NoError(t, err)
	require.NotEmpty(t, names)
	path := filepath.Join(t.TempDir(), "system.jsonl")
	out, err := os.Create(path)
	require.NoError(t, err)
	defer out.Close()
	enc := json.NewEncoder(out)
	for _, name := range names {
		require.NoError(t, enc.Encode(recordOf(t, name)))
	}
	return path
}

func recordOf(t *testing.T, gold string) any {
	t.Helper()
	b, err := os.ReadFile(gold)
	require.NoError(t, err)
	var g struct{ Date string }
	require.NoError(t, json.Unmarshal(b, &g))
	base := strings.TrimSuffix(gold, ".gold.json")
	text, err := os.ReadFile(base + ".txt")
	require.NoError(t, err)
	r, err := extract(t.Context(), filepath.Base(base), g.Date, string(text))
	require.NoError(t, err)
	return r
}

// TestLinked asserts that the program runs and explains the library over the
// gold of the repository: better than nothing, and no trap.
func TestLinked(t *testing.T) {
	status, stdout, stderr := try("-explain", gold)
	require.Zero(t, status, stderr)
	assert.Regexp(t, `event +meeting +P \d\.\d+ +R \d\.\d+ +F1 (0\.[1-9]|1)`, stdout)
	assert.Contains(t, stdout, "  0 M0<-1 ")
}
