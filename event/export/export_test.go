package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/event/export"
	"github.com/mahdar-nlp/mahdar/internal/golden"
)

// frozen is an article and its record as they stand in testdata.
func frozen(t testing.TB) (string, *event.Record) {
	t.Helper()
	text, err := os.ReadFile("testdata/article.txt")
	require.NoError(t, err)
	b, err := os.ReadFile("testdata/record.json")
	require.NoError(t, err)
	r := new(event.Record)
	require.NoError(t, json.Unmarshal(b, r))
	return string(text), r
}

func written(t testing.TB, format string, o export.Offsets, text string, r *event.Record) string {
	t.Helper()
	var out bytes.Buffer
	w, err := export.NewWriter(&out, format, o)
	require.NoError(t, err)
	require.NoError(t, w.Write(text, r))
	return out.String()
}

// TestFormats holds what each format makes of the frozen record. A case's input
// is a format and what offsets count.
func TestFormats(t *testing.T) {
	text, r := frozen(t)
	golden.Run(t, "testdata/formats.txt", func(t *testing.T, input string) string {
		format, count, _ := strings.Cut(strings.TrimSpace(input), " ")
		o, err := export.ParseOffsets(count)
		require.NoError(t, err)
		return written(t, format, o, text, r)
	})
}

// TestRecount asserts that every span of a record, of whatever field, counts
// what it is asked to, and that the record stays as it was.
func TestRecount(t *testing.T) {
	text, r := frozen(t)
	before, err := json.Marshal(r)
	require.NoError(t, err)
	runes, units := []rune(text), utf16.Encode([]rune(text))
	spans(reflect.ValueOf(export.Recount(text, r, export.Runes)), func(s entity.Span) {
		assert.Equal(t, s.Text, string(runes[s.Start:s.End]))
	})
	n := 0
	spans(reflect.ValueOf(export.Recount(text, r, export.UTF16)), func(s entity.Span) {
		n++
		assert.Equal(t, s.Text, string(utf16.Decode(units[s.Start:s.End])))
	})
	assert.Greater(t, n, 20)
	after, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
	assert.Same(t, r, export.Recount(text, r, export.Bytes))
}

// spans calls do with every span that a value holds.
func spans(v reflect.Value, do func(entity.Span)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			spans(v.Elem(), do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			spans(v.Index(i), do)
		}
	case reflect.Struct:
		if s, ok := v.Interface().(entity.Span); ok {
			do(s)
			return
		}
		for i := range v.NumField() {
			spans(v.Field(i), do)
		}
	}
}

func TestUnknown(t *testing.T) {
	_, err := export.NewWriter(nil, "xml", export.Bytes)
	assert.EqualError(t, err, `export: format "xml": one of jsonl, csv, plover, brat, conll, webanno, spacy was expected`)
	_, err = export.ParseOffsets("char")
	assert.EqualError(t, err, `export: offsets "char": byte, rune or utf16 was expected`)
}

// TestNothing asserts that a record without anything is written in every format.
func TestNothing(t *testing.T) {
	for _, f := range export.Formats() {
		written(t, f.Name, export.Runes, "", &event.Record{ID: "empty"})
	}
}

// TestReadBack reads every format with Python: with readers of the field where
// they are installed, else with those that Python brings.
func TestReadBack(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	text, r := frozen(t)
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "article.txt"), []byte(text), 0o600))
	for _, f := range export.Formats() {
		require.NoError(t, os.WriteFile(filepath.Join(dir, f.Name), []byte(written(t, f.Name, export.Runes, text, r)), 0o600))
	}
	out, err := exec.Command(python, "testdata/readback.py", dir).CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Contains(t, string(out), "jsonl csv plover brat conll webanno spacy")
}

// FuzzWrite asserts of any text that every format can be written, and that the
// letters and digits of the CoNLL file are those of the text.
func FuzzWrite(f *testing.F) {
	text, _ := frozen(f)
	f.Add(text)
	f.Add("a\tb\r\n\u2028c 🤝 وقال: «التقى")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := event.Extract(context.Background(), event.Document{ID: "x", Text: text})
		if err != nil || !utf8.ValidString(text) {
			return
		}
		for _, format := range export.Formats() {
			out := written(t, format.Name, export.UTF16, text, r)
			if format.Name == "conll" {
				assert.Equal(t, squeezed(text), conllWords(out))
			}
		}
	})
}

// squeezed keeps the letters and digits of a text.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}

func conllWords(out string) string {
	var words strings.Builder
	for _, line := range strings.Split(out, "\n")[1:] {
		if k := strings.LastIndexByte(line, '\t'); k >= 0 {
			words.WriteString(line[:k])
		}
	}
	return squeezed(words.String())
}
