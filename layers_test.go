package mahdar_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/mahdar-nlp/mahdar/"

// layer is how high a package stands: it may import lower ones only.
func layer(pkg string) int {
	switch {
	case strings.HasPrefix(pkg, "internal/"):
		return 0
	case strings.HasPrefix(pkg, "gazetteer"):
		return 1
	case strings.HasPrefix(pkg, "entity"):
		return 2
	case strings.HasPrefix(pkg, "event"):
		return 3
	}
	return 4 // examples
}

// TestImportsPointDown holds the house to event → entity → gazetteer → internal.
func TestImportsPointDown(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		require.NoError(t, err)
		from := filepath.ToSlash(filepath.Dir(path))
		for _, imp := range file.Imports {
			to, own := strings.CutPrefix(strings.Trim(imp.Path.Value, `"`), module)
			if !own || strings.HasSuffix(path, "gen.go") {
				continue
			}
			seen++
			down := layer(to) < layer(from) || within(to, from) || within(from, to) || layer(from) == 0 && layer(to) == 0 || layer(from) == 4
			assert.True(t, down, "%s imports %s: imports point down only", path, to)
		}
		return nil
	})
	require.NoError(t, err)
	assert.NotZero(t, seen)
}

// within reports whether a package stands below another in the tree: such a
// package is part of it, and so is a command there that tries it.
func within(pkg, parent string) bool { return strings.HasPrefix(pkg, parent+"/") }
