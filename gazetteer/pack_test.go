package gazetteer

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestUnpack asserts that the compiled form gives back what went into it.
func TestUnpack(t *testing.T) {
	g, err := Load("data/actors.yaml", "data/cities.yaml", "data/world.yaml")
	require.NoError(t, err)
	opened := Default()
	require.Equal(t, len(g.entries), len(opened.entries))
	for i, e := range g.entries {
		var again bytes.Buffer
		require.NoError(t, (&Gazetteer{entries: []*Entry{e}, trie: newBuilder().finish()}).Pack(&again))
		var have bytes.Buffer
		require.NoError(t, (&Gazetteer{entries: []*Entry{opened.entries[i]}, trie: newBuilder().finish()}).Pack(&have))
		require.Equal(t, again.String(), have.String(), e.ID)
	}
	assert.Equal(t, g.trie, opened.trie.over(g))
}

// over is the trie with the entries of another gazetteer for its own.
func (t *trie) over(g *Gazetteer) *trie {
	out := *t
	out.names = make([][]Candidate, len(t.names))
	for i, names := range t.names {
		for _, c := range names {
			out.names[i] = append(out.names[i], Candidate{g.byID[c.Entry.ID], c.Class})
		}
	}
	return &out
}

func TestBrokenForm(t *testing.T) {
	_, err := unpack("no gazetteer")
	require.ErrorContains(t, err, "does not begin with")
	for n := len(packMagic); n < len(packed); n += 1 + len(packed)/97 {
		_, err := unpack(packed[:n])
		require.ErrorIs(t, err, errBroken, "the first %d bytes", n)
	}
}

// FuzzUnpack asserts that a compiled form is refused or can be searched.
func FuzzUnpack(f *testing.F) {
	g, err := Read(bytes.NewReader([]byte("actors:\n  - {id: org:a, kind: party, names: {en: [A b], ar: [حزب]}}")), "a.yaml")
	require.NoError(f, err)
	var b bytes.Buffer
	require.NoError(f, g.Pack(&b))
	f.Add(b.String())
	f.Add(packMagic)
	f.Fuzz(func(t *testing.T, s string) {
		g, err := unpack(s)
		if (g == nil) == (err == nil) {
			t.Fatalf("gazetteer %v with error %v", g, err)
		}
		if g != nil {
			g.Entry("org:a")
		}
	})
}
