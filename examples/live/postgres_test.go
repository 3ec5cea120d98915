package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/examples/internal/postgres"
)

// TestPostgres does with a real server what TestTwice does with SQLite, with
// more workers and a NUL, which PostgreSQL keeps in no text.
func TestPostgres(t *testing.T) {
	dsn := postgres.Start(t)
	lines, events := invented(t, 40)
	lines += `{"id":"a\u0000b","text":"x"}` + "\n"
	for range 2 {
		var out, errs bytes.Buffer
		args := []string{"-dir", t.TempDir(), "-dsn", dsn, "-jobs", "4", "-"}
		require.Equal(t, 0, run(t.Context(), args, strings.NewReader(lines+poison+lines), &out, &errs), errs.String())
		assert.Contains(t, out.String(), fmt.Sprintf("articles 41, events %d, poison 4", events))
	}
}
