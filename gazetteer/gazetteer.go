package gazetteer

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A Gazetteer is a compiled set of entries.
type Gazetteer struct {
	entries   []*Entry
	compiled  string // the day on which the files were compiled
	ambiguous map[string]bool
	byID      map[string]*Entry
	offices   map[[2]string]string
	held      map[string][]string
	demonyms  map[string][]Candidate
	trie      *trie
	memo      word.Memo[start] // by form
}

// Entry returns the entry with an id.
func (g *Gazetteer) Entry(id string) (*Entry, bool) {
	e, ok := g.byID[id]
	return e, ok
}

// All returns the entries in the order of the files. Callers must not change
// them.
func (g *Gazetteer) All() []*Entry { return g.entries }

// Demonym returns the states whose adjective a folded key without article is,
// in any gender and number: مصري، مصرية، مصريون، مصريين.
func (g *Gazetteer) Demonym(key string) ([]Candidate, bool) {
	c, ok := g.demonyms[key]
	return c, ok
}

// compile indexes checked entries and their names.
func compile(entries []*Entry, compiled string, ambiguous map[string]bool) *Gazetteer {
	g := index(entries, compiled, ambiguous)
	b := newBuilder()
	for _, e := range entries {
		b.entry(e)
	}
	g.trie = b.finish()
	return g
}

// index makes a gazetteer of entries that finds them by all but their names.
func index(entries []*Entry, compiled string, ambiguous map[string]bool) *Gazetteer {
	g := &Gazetteer{entries: entries, compiled: compiled, ambiguous: ambiguous, byID: make(map[string]*Entry, len(entries)),
		offices: map[[2]string]string{}, held: map[string][]string{}, demonyms: map[string][]Candidate{}}
	for _, e := range entries {
		g.byID[e.ID] = e
		g.index(e)
	}
	return g
}

func (g *Gazetteer) index(e *Entry) {
	if e.Office != "" && e.Of != "" {
		g.offices[[2]string{e.Office, e.Of}] = e.ID
	}
	for _, h := range e.Holders {
		if !slices.Contains(g.held[h.Person], e.ID) {
			g.held[h.Person] = append(g.held[h.Person], e.ID)
		}
	}
	for _, d := range slices.Concat(e.Demonym.ArM, e.Demonym.ArF) {
		for _, key := range demonymForms(word.Fold(d)) {
			g.demonyms[key] = append(g.demonyms[key], Candidate{e, Demonym})
		}
	}
}

// demonymForms are the inflected forms of a nisba: dual and sound plural.
func demonymForms(key string) []string {
	if stem, ok := strings.CutSuffix(key, "يه"); ok {
		return []string{key, stem + "يات", stem + "يتان", stem + "يتين"}
	}
	if strings.HasSuffix(key, "ي") {
		return []string{key, key + "ون", key + "ين", key + "ان", key + "ا", key + "و"}
	}
	return []string{key}
}
