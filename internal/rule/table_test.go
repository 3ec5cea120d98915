package rule

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// senses are those of a small lexicon.
func senses() map[string][]Sense {
	var met, seen Set
	met.Add(0)
	seen.Add(maxLists - 1)
	return map[string][]Sense{
		"التقي": {{met, morph.Past}},
		"يلتقي": {{met, morph.Present}, {seen, morph.Present | morph.Passive}},
		"راي":   {{seen, morph.Past}, {Set{}, morph.Noun}},
		"":      {{Set{}, morph.Noun}},
	}
}

// small is a rule set with that lexicon.
func small() *RuleSet { return &RuleSet{lex: &lexicon{table: newTable(senses())}} }

func TestTableFinds(t *testing.T) {
	table := newTable(senses())
	for key, want := range senses() {
		got, ok := table.find(key)
		assert.True(t, ok, key)
		assert.ElementsMatch(t, want, got, key)
	}
	_, ok := table.find("قابل")
	assert.False(t, ok)
}

// TestPackedIsTheSame asserts that a table read from its packed form is the
// table that was packed, and that packing it again gives the same bytes.
func TestPackedIsTheSame(t *testing.T) {
	digest := Digest(map[string][]byte{"a.yaml": []byte("lang: ar")})
	packed := small().Pack(digest)
	table, err := unpack(packed[digestSize:])
	require.NoError(t, err)
	for key, want := range senses() {
		got, _ := table.find(key)
		assert.ElementsMatch(t, want, got, key)
	}
	again := &RuleSet{lex: &lexicon{table: table}}
	assert.True(t, bytes.Equal(packed, again.Pack(digest)))
}

func TestDigestTellsFilesApart(t *testing.T) {
	seen := map[[digestSize]byte]bool{}
	for _, files := range []map[string][]byte{
		{}, {"a": nil}, {"a": []byte("b")}, {"a": []byte("b"), "c": nil}, {"a": nil, "c": []byte("b")},
	} {
		seen[Digest(files)] = true
	}
	assert.Len(t, seen, 5)
}

// TestBrokenTables asserts that a packed table that was cut off, or changed, is
// refused.
func TestBrokenTables(t *testing.T) {
	whole := small().Pack([digestSize]byte{})[digestSize:]
	for n := range whole {
		_, err := unpack(whole[:n])
		assert.ErrorIs(t, err, errPacked, n)
	}
	full := slices.Clone(whole)
	for i := len(full) - 8*1024; i < len(full); i++ {
		full[i] |= 1 // no slot is free, and most name no senses
	}
	_, err := unpack(full)
	assert.ErrorIs(t, err, errPacked)
}

// TestCompileWith asserts that a packed lexicon spares the conjugation, that
// it makes no difference, and that one of other files is not used.
func TestCompileWith(t *testing.T) {
	data := readRules(t)
	digest := Digest(data)
	full := compiled(t, "testdata/ports.yaml")
	bytesOf := full.Pack(digest)
	packed, err := CompileWith(bytesOf, digest, parsed(t, data)...)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(bytesOf, packed.Pack(digest)))
	words := word.Words("وسيلتقيان للقائهما وبالاجتماعات قال إن وقف إطلاق النار")
	assert.Equal(t, full.Tag(nil, words), packed.Tag(nil, words))

	other, err := CompileWith(small().Pack(digest), Digest(nil), parsed(t, data)...)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(bytesOf, other.Pack(digest)))
	_, err = CompileWith(bytesOf[:100], digest, parsed(t, data)...)
	assert.ErrorIs(t, err, errPacked)
}

func readRules(t *testing.T) map[string][]byte {
	t.Helper()
	data, err := os.ReadFile("testdata/ports.yaml")
	require.NoError(t, err)
	return map[string][]byte{"ports.yaml": data}
}

func parsed(t *testing.T, data map[string][]byte) []*File {
	t.Helper()
	var files []*File
	for name, b := range data {
		f, err := Parse(name, b)
		require.NoError(t, err)
		files = append(files, f)
	}
	return files
}

// FuzzUnpack asserts that a packed table is refused or can be searched.
func FuzzUnpack(f *testing.F) {
	whole := small().Pack([digestSize]byte{})[digestSize:]
	f.Add(whole, "التقي")
	f.Add([]byte("\xff\xff\xff\xff\xff\xff\xff\x7f"), "")
	f.Fuzz(func(t *testing.T, b []byte, key string) {
		table, err := unpack(b)
		if err != nil {
			return
		}
		senses, ok := table.find(key)
		assert.True(t, ok || senses == nil)
	})
}
