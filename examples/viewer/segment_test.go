package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// TestOverlap asserts flat segments for spans that overlap.
func TestOverlap(t *testing.T) {
	text := "abcdefgh\nij"
	got := paragraphs(text, []mark{{lo: 1, hi: 5, field: "f1", part: "argument"}, {lo: 3, hi: 10, field: "f2", part: "trigger"}})
	var lines []string
	for _, p := range got {
		for _, s := range p.Segments {
			lines = append(lines, s.Text+" "+s.Fields+" "+s.Class)
		}
	}
	assert.Equal(t, []string{"a  ", "bc f1 argument n1", "de f1 f2 argument trigger n2", "fgh f2 trigger n1", "i f2 trigger n1", "j  "}, lines)
}

// FuzzSegments asserts that the segments of any text are that text, byte for
// byte in length and letter for letter where nothing had to be replaced.
func FuzzSegments(f *testing.F) {
	f.Add(sample)
	f.Add("\u202eالتقى\u2066 وزير\x00 الخارجية\r\n المصري\xff نظيره الأردني.\u2029\u0085x")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := event.Extract(t.Context(), event.Document{Text: text})
		if err != nil {
			return
		}
		for _, p := range paragraphs(text, marks(r)) {
			var b strings.Builder
			for _, s := range p.Segments {
				b.WriteString(s.Text)
			}
			require.Equal(t, neutral(text[p.Start:p.End]), b.String())
			require.Equal(t, p.End-p.Start, b.Len())
			require.True(t, utf8.ValidString(b.String()))
			require.False(t, strings.ContainsFunc(b.String(), turns))
		}
	})
}

// FuzzLines asserts that any lines give articles or reasons, and end.
func FuzzLines(f *testing.F) {
	f.Add(`{"id":"a","text":"b"}` + "\n\nnot json\n{}")
	f.Fuzz(func(t *testing.T, text string) {
		var o opener
		o.file("a.jsonl", strings.NewReader(text))
		for _, a := range o.set.articles {
			assert.NotEmpty(t, a.doc.Text)
		}
	})
}

func TestDays(t *testing.T) {
	for value, want := range map[string]string{"2025-10-21": "2025-10-21", "2025-10-21T18:00": "2025-10-21", "before:2026-06-01": "2026-06-01", "2025-10-20/2025-10-22": "2025-10-20", "2025-W43": "", "DCT-1D": "", "": ""} {
		assert.Equal(t, want, dayIn(value), value)
	}
}
