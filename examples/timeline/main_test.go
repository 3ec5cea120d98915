package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// folder holds one article in each language that tell one meeting.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "التقى وزير الخارجية المصري نظيره الأردني في عمان أمس.",
		"b.txt": "The Egyptian foreign minister met his Jordanian counterpart in Amman on Tuesday.",
		"c.txt": "Tunisia and Libya signed a power-grid protocol in Tripoli on 3 June 2025.",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	return dir
}

func TestTimeline(t *testing.T) {
	var out, errs bytes.Buffer
	require.Zero(t, run(t.Context(), []string{"-date", "2025-10-22", folder(t)}, &out, &errs), errs.String())
	assert.Equal(t, strings.TrimLeft(`
2025-06-03  agreement, asserted, signed
    party       Tunisia [gpe:tun]
    party       Libya [gpe:lby]
    subject     power-grid
    place       Tripoli [gpe:tripoli]
    told in     c: signed
2025-10-21  meeting, asserted, in-person
    participant Egyptian foreign minister / وزير الخارجية المصري [office:egy-foreign-minister]
    participant his Jordanian counterpart / نظيره الأردني [office:jor-foreign-minister]
    place       Amman / عمان [gpe:amman]
    told in     a: التقى
    told in     b: met
`, "\n"), out.String())
}

func TestSeveral(t *testing.T) {
	var out, errs bytes.Buffer
	require.Zero(t, run(t.Context(), []string{"-date", "2025-10-22", "-several", "-format", "jsonl", folder(t)}, &out, &errs))
	assert.Equal(t, 1, strings.Count(out.String(), "\n"))
	assert.Contains(t, out.String(), `"sources":[{"id":"a"`)
}

func TestBadInput(t *testing.T) {
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run(t.Context(), []string{"no-such-file.txt"}, &out, &errs))
	assert.Contains(t, errs.String(), "no-such-file.txt")
	assert.Equal(t, 2, run(t.Context(), nil, &out, &errs))
	assert.Equal(t, 2, run(t.Context(), []string{"-date", "June", "x.txt"}, &out, &errs))
}

// TestBadLine asserts that a line that is no article costs no other.
func TestBadLine(t *testing.T) {
	var out, errs bytes.Buffer
	name := filepath.Join(t.TempDir(), "a.jsonl")
	require.NoError(t, os.WriteFile(name, []byte("no\n\n{\"id\":\"a\",\"date\":\"2026-05-12\",\"text\":\"Japan met India in Tokyo.\"}\n"), 0o600))
	assert.Equal(t, 1, run(t.Context(), []string{name}, &out, &errs))
	assert.Contains(t, errs.String(), "a.jsonl:1:2: a JSON object was expected")
	assert.Contains(t, out.String(), "meeting")
}
