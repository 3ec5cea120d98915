package eval

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the expected tables of testdata/*.txt; review the diff")

// A caseFile is one file of testdata: a comment that says what it shows, then
// sections under "-- name --": gold and system as JSON Lines, the table and
// the misses that must come out.
type caseFile struct {
	comment  string
	sections map[string]string
}

var sectionOrder = []string{"gold", "system", "table", "misses"}

func readCase(t *testing.T, path string) caseFile {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	c := caseFile{sections: map[string]string{}}
	section := ""
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(strings.TrimSuffix(line, " --\n"), "-- "); ok {
			section = name
			continue
		}
		if section == "" {
			c.comment += line
			continue
		}
		c.sections[section] += line
	}
	return c
}

func (c caseFile) String() string {
	var b strings.Builder
	b.WriteString(c.comment)
	for _, name := range sectionOrder {
		b.WriteString("-- " + name + " --\n" + c.sections[name])
	}
	return b.String()
}

func (c caseFile) records(t *testing.T, section string) []Record {
	t.Helper()
	records, err := Read(section, strings.NewReader(c.sections[section]))
	require.NoError(t, err)
	return records
}

func (c caseFile) score(t *testing.T) *Score {
	t.Helper()
	score, _ := Compare(c.records(t, "gold"), c.records(t, "system"))
	return score
}

func caseFiles(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	return paths
}

// TestCases scores records of known worth.
func TestCases(t *testing.T) {
	for _, path := range caseFiles(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			c := readCase(t, path)
			score := c.score(t)
			table, misses := formatted(t, score), missLines(score)
			if *update {
				c.sections["table"], c.sections["misses"] = table, misses
				require.NoError(t, os.WriteFile(path, []byte(c.String()), 0o644))
				return
			}
			assert.Equal(t, c.sections["table"], table)
			assert.Equal(t, c.sections["misses"], misses)
		})
	}
}

func formatted(t *testing.T, s *Score) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, s.Format(&b))
	return b.String()
}

func missLines(s *Score) string {
	var b strings.Builder
	for _, m := range s.Errors() {
		b.WriteString(m.String() + "\n")
	}
	return b.String()
}
