package rule

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const readme = "../../event/rules/README.md"

var (
	keyRead   = regexp.MustCompile(`(?m)^\t+"(\w+)":\s+(?:func\(n \*yaml|p\.\w)`)
	listKnown = regexp.MustCompile(`(?:\bl|List)\("([A-Z_]+)"\)`)
)

// TestReadmeNamesAll asserts that the grammar tells every key, type, port and
// value that a rule file can have, and every list that the program knows.
func TestReadmeNamesAll(t *testing.T) {
	b, err := os.ReadFile(readme)
	require.NoError(t, err)
	text := string(b)
	keys := found(t, keyRead, "parse*.go")
	require.Contains(t, keys, "lemma")
	require.Contains(t, keys, "markers")
	for _, names := range [][]string{
		keys, slices.Collect(maps.Keys(typeNames)), slices.Collect(maps.Keys(portNames)),
		slices.Collect(maps.Keys(conditions)), slices.Collect(maps.Keys(governorRoles)), slices.Collect(maps.Keys(modalities)),
		slices.Collect(maps.Keys(tenses)),
	} {
		for _, name := range names {
			assert.Regexp(t, "(?m)`"+name+`\b|^    `+name+`:`, text, "the README lacks %q", name)
		}
	}
	lists := found(t, listKnown, "*.go", "../../event/*.go")
	require.Contains(t, lists, "BETWEEN")
	require.Contains(t, lists, "PAPER")
	for _, name := range lists {
		assert.Regexp(t, `(?m)^\|[^|]*\b`+name+`\b`, text, "the README lacks the list %s", name)
	}
}

// found lists the first groups of an expression's matches in files, the tests
// left out.
func found(t *testing.T, re *regexp.Regexp, globs ...string) []string {
	t.Helper()
	all := map[string]bool{}
	for _, glob := range globs {
		names, err := filepath.Glob(glob)
		require.NoError(t, err)
		for _, name := range names {
			if match, _ := filepath.Match("*_test.go", filepath.Base(name)); match {
				continue
			}
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			for _, m := range re.FindAllStringSubmatch(string(b), -1) {
				all[m[1]] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(all))
}
