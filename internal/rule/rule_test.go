package rule

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/internal/golden"
)

// TestErrors asserts that every mistake of a file is shown, with its place.
func TestErrors(t *testing.T) {
	golden.Run(t, "testdata/errors.txt", func(t *testing.T, in string) string {
		f, err := Parse("x.yaml", []byte(in))
		if f != nil {
			_, linked := compile(newTable(nil), []*File{f})
			return message(err) + message(linked)
		}
		return message(err)
	})
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error() + "\n"
}

// FuzzParse asserts that no rule file makes the reader or the linker panic,
// that each mistake has its place in the file, and that a file without one
// links the same way twice.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("../../event/rules/*.yaml")
	require.NoError(f, err)
	for _, name := range append(files, "testdata/errors.txt", "testdata/ports.yaml") {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse("x.yaml", data)
		checkPlaces(t, err, data)
		if file == nil || file.Lang == "" {
			return
		}
		_, err = compile(newTable(nil), []*File{file})
		checkPlaces(t, err, data)
	})
}

// checkPlaces asserts that every error points into the file.
func checkPlaces(t *testing.T, err error, data []byte) {
	t.Helper()
	if err == nil {
		return
	}
	lines := 1
	for _, end := range []string{"\n", "\r", "\u0085", "\u2028", "\u2029"} {
		lines += bytes.Count(data, []byte(end))
	}
	for _, one := range errorList(err) {
		var e *Error
		require.ErrorAs(t, one, &e)
		assert.Equal(t, "x.yaml", e.File)
		assert.GreaterOrEqual(t, e.Pos.Line, 1)
		assert.GreaterOrEqual(t, e.Pos.Column, 1)
		assert.LessOrEqual(t, e.Pos.Line, lines+1)
		assert.NotEmpty(t, e.Want)
	}
}

func errorList(err error) []error {
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		return all.Unwrap()
	}
	return []error{err}
}
