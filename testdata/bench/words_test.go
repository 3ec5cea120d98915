// Package bench compares parts of mahdar with other libraries. It is a module
// of its own, so that mahdar does not depend on them.
package bench

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// articles is the Arabic text of testdata/gold. In English the two differ by
// design: mahdar cuts the possessive 's off.
func articles(t testing.TB) string {
	t.Helper()
	var names []string
	for _, set := range []string{"seed", "written"} {
		found, err := filepath.Glob("../gold/" + set + "/*.txt")
		require.NoError(t, err)
		require.NotEmpty(t, found)
		names = append(names, found...)
	}
	var all strings.Builder
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		all.Write(append(b, '\n'))
	}
	return all.String()
}

// ours and unicodes are the words of a text that begin with a letter, as mahdar
// and as Unicode's word segmentation (UAX 29) see them.
func ours(text string) []string {
	var out []string
	for _, w := range word.Words(text) {
		out = appendWord(out, text[w.Lo:w.Hi])
	}
	return out
}

func unicodes(text string) []string {
	var out []string
	for tokens := words.FromString(text); tokens.Next(); {
		out = appendWord(out, tokens.Value())
	}
	return out
}

func appendWord(list []string, w string) []string {
	for _, r := range w {
		if unicode.IsLetter(r) {
			return append(list, w)
		}
		break
	}
	return list
}

// TestSameWords asserts that both cut Arabic articles into the same words.
func TestSameWords(t *testing.T) {
	text := articles(t)
	ours, unicodes := ours(text), unicodes(text)
	require.Greater(t, len(ours), 2000)
	for i := range min(len(ours), len(unicodes)) {
		require.Equal(t, unicodes[i], ours[i], "word %d", i)
	}
	assert.Equal(t, len(unicodes), len(ours))
}

func BenchmarkWords(b *testing.B) {
	text := articles(b)
	b.Run("mahdar", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			word.Words(text)
		}
	})
	b.Run("uax29", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			n := 0
			for tokens := words.FromString(text); tokens.Next(); {
				n++
			}
		}
	})
}
