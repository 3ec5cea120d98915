package eval

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const shared = "../../../shared"

// python is the scorer to agree with; without it the test is skipped.
func python(t *testing.T) string {
	t.Helper()
	script := filepath.Join(shared, "score", "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skipf("no second opinion: %v", err)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skipf("no second opinion: %v", err)
	}
	return script
}

// A run is a system's output, to be scored by both.
type run struct {
	name, gold, system string // a folder and a file
	score              *Score
}

// driver runs the script once for each line of tab-separated arguments, in one
// process, with a NUL after each.
const driver = `
import runpy, sys
for line in sys.stdin:
    sys.argv = [sys.argv[0], *line.rstrip("\n").split("\t")]
    runpy.run_path(sys.argv[0], run_name="__main__")
    print(end="\0")
`

// pythonSays returns what score.py prints for each list of arguments.
func pythonSays(t *testing.T, script string, runs [][]string) []string {
	t.Helper()
	var input strings.Builder
	for _, args := range runs {
		input.WriteString(strings.Join(args, "\t") + "\n")
	}
	cmd := exec.Command("python3", "-c", "import sys; sys.argv.pop(0)\n"+driver, script)
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
	cmd.Stdin = strings.NewReader(input.String())
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, "%s", &stderr)
	said := strings.Split(string(out), "\x00")
	require.Len(t, said, len(runs)+1)
	return said
}

// agree asserts that both scorers say the same of each run: every miss in
// order and every line as printed, and every figure to the fourth place.
func agree(t *testing.T, script string, runs []run) {
	t.Helper()
	var args [][]string
	for _, r := range runs {
		args = append(args, []string{r.gold, r.system, "--errors"}, []string{r.gold, r.system, "--json"})
	}
	said := pythonSays(t, script, args)
	for i, r := range runs {
		t.Run(r.name, func(t *testing.T) {
			errors := missLines(r.score)
			if errors == "" {
				errors = "\n" // what Python prints for an empty list
			}
			assert.Equal(t, said[2*i], errors+formatted(t, r.score))
			got, err := json.Marshal(figures(r.score))
			require.NoError(t, err)
			assert.JSONEq(t, said[2*i+1], string(got))
		})
	}
}

// figures is the score in the shape of score.py --json.
func figures(s *Score) map[string]any {
	out := map[string]any{"documents": s.Documents}
	for _, l := range s.Table() {
		row := map[string]any{"p": l.P, "r": l.R, "f1": l.F1, "tp": l.TP, "fp": l.FP, "fn": l.FN}
		section, ok := map[string]string{"event": "events", "argument": "arguments", "entity": "entities"}[l.Label]
		switch {
		case l.Label == "source":
			out["attribution"] = row
		case !ok:
			out[l.Label] = l.Value()
		case out[section] == nil:
			out[section] = map[string]any{l.Key: row}
		default:
			out[section].(map[string]any)[l.Key] = row
		}
	}
	return out
}

// TestAgreesOnCases runs the Python scorer over the cases of testdata.
func TestAgreesOnCases(t *testing.T) {
	script := python(t)
	var runs []run
	for _, path := range caseFiles(t) {
		c, dir := readCase(t, path), t.TempDir()
		for line := range strings.Lines(c.sections["gold"]) {
			records, err := Read("gold", strings.NewReader(line))
			require.NoError(t, err)
			write(t, filepath.Join(dir, records[0].ID+goldSuffix), line)
		}
		system := write(t, filepath.Join(dir, "system.jsonl"), c.sections["system"])
		runs = append(runs, run{filepath.Base(path), dir, system, c.score(t)})
	}
	agree(t, script, runs)
}

// TestAgreesOnPerturbedGold runs both scorers over the real gold, with gold
// that was damaged in known ways as the system's output.
func TestAgreesOnPerturbedGold(t *testing.T) {
	script := python(t)
	var runs []run
	for _, set := range []string{"seed", "written", "news", "english"} {
		dir := filepath.Join(shared, "gold", set)
		gold, err := Load(dir)
		require.NoError(t, err)
		for i, p := range perturbations {
			path := write(t, filepath.Join(t.TempDir(), "system.jsonl"), perturbed(t, gold, p, uint64(i)))
			runs = append(runs, run{set + "/" + p.name, dir, path, scoreFile(t, gold, path)})
		}
	}
	agree(t, script, runs)
}

func scoreFile(t *testing.T, gold []Record, path string) *Score {
	t.Helper()
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	system, err := Read(path, file)
	require.NoError(t, err)
	score, _ := Compare(gold, system)
	return score
}

func write(t *testing.T, path, text string) string {
	t.Helper()
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}
