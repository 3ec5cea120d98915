package gazetteer

import (
	"maps"
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// trie holds names as paths of words. Words are numbered by a hash table of
// fingerprints, edges are another: both are flat and hold no pointers.
type trie struct {
	words  table
	edges  table
	names  [][]Candidate // by node; nil where no name ends
	starts []bool        // by word: a name begins with it
}

// builder adds names to a trie.
type builder struct {
	words map[string]uint32
	edges map[uint64]uint32
	names [][]Candidate
}

func newBuilder() *builder {
	return &builder{words: map[string]uint32{}, edges: map[uint64]uint32{}, names: [][]Candidate{nil}}
}

// entry adds all names of an entry.
func (b *builder) entry(e *Entry) {
	for _, lang := range []string{"ar", "en"} {
		for _, n := range e.Names[lang] {
			b.name(n, Candidate{e, Strong})
		}
		for _, n := range e.Weak[lang] {
			b.name(n, Candidate{e, Weak})
		}
	}
	for _, n := range e.Acronyms {
		b.name(n, Candidate{e, Acronym})
	}
}

func (b *builder) name(name string, c Candidate) {
	for _, keys := range variants(name, c.Entry.Kind) {
		node := uint32(0)
		for _, k := range keys {
			node = b.step(node, k)
		}
		if node != 0 && !slices.Contains(b.names[node], c) {
			b.names[node] = append(b.names[node], c)
		}
	}
}

func (b *builder) step(node uint32, key string) uint32 {
	w, ok := b.words[key]
	if !ok {
		w = uint32(len(b.words) + 1)
		b.words[key] = w
	}
	edge := uint64(node)<<32 | uint64(w)
	next, ok := b.edges[edge]
	if !ok {
		next = uint32(len(b.names))
		b.edges[edge] = next
		b.names = append(b.names, nil)
	}
	return next
}

func (b *builder) finish() *trie {
	t := &trie{words: newTable(len(b.words)), edges: newTable(len(b.edges)), names: b.names, starts: make([]bool, len(b.words)+1)}
	for _, key := range slices.Sorted(maps.Keys(b.words)) { // in order, so that the same names give the same table
		t.words.put(hash(key), b.words[key])
	}
	for _, edge := range slices.Sorted(maps.Keys(b.edges)) {
		next := b.edges[edge]
		t.edges.put(mix(edge), next)
		if edge>>32 == 0 {
			t.starts[uint32(edge)] = true
		}
	}
	return t
}

// variants are the ways to write a name: with «عبد» apart or joined, «ابو»
// likewise, and of two or three Arabic words run together.
func variants(name, kind string) [][]string {
	var keys []string
	for _, w := range word.Words(name) {
		keys = append(keys, w.Key)
	}
	out := [][]string{keys}
	for i := 0; i+1 < len(keys); i++ {
		if keys[i] == "عبد" || keys[i] == "ابو" {
			out = append(out, slices.Concat(keys[:i], []string{keys[i] + keys[i+1]}, keys[i+2:]))
		}
	}
	for i, k := range keys {
		if rest, ok := strings.CutPrefix(k, "عبدال"); ok && len(rest) > 2 {
			out = append(out, slices.Concat(keys[:i], []string{"عبد", "ال" + rest}, keys[i+1:]))
		}
	}
	if joined := strings.Join(keys, ""); (len(keys) == 2 || len(keys) == 3) && kind != "person" && len(joined) >= 20 && word.Words(joined)[0].Script == word.Arabic {
		out = append(out, []string{joined})
	}
	return out
}
