package gazetteer

import "github.com/mahdar-nlp/mahdar/internal/word"

// start is what a word can begin, by itself. It is worked out once for a form.
type start struct {
	id     uint32  // the word's number in the trie, or 0
	node   uint32  // where the trie leads from its root by the word, or 0
	splits []split // with proclitics off, in the order of the readings
	nisba  *nisba  // the adjective of a state that it is, or nil
}

// split is where the trie leads by a word without its proclitics.
type split struct {
	node    uint32
	clitics word.Clitics
	cut     int // bytes of the source
}

// nisba is the adjective of a state.
type nisba struct {
	states  []Candidate
	clitics word.Clitics
	cut     int // bytes of the source
}

// begins reports whether a name or a nisba can begin with the word.
func (s *start) begins() bool { return s.node != 0 || s.splits != nil || s.nisba != nil }

// start returns what word w of src can begin.
func (g *Gazetteer) start(src string, w *word.Word) *start {
	if s := g.memo.Get(w.Form); s != nil {
		return s
	}
	s := g.newStart(src, w)
	if s.id == 0 && !s.begins() {
		s = &nowhere // as most words are
	}
	g.memo.Put(w.Form, s)
	return s
}

// nowhere is what the words share that begin nothing.
var nowhere start

func (g *Gazetteer) newStart(src string, w *word.Word) *start {
	s := &start{id: g.trie.words.get(hash(w.Key))}
	if w.Script == word.Symbol || w.Script == word.Number {
		return s
	}
	s.node = g.trie.root(s.id)
	if w.Script != word.Arabic {
		return s
	}
	var buf [12]word.Reading
	for i, r := range word.Readings(buf[:0], w.Key) {
		if r.Clitics&word.Will != 0 {
			continue
		}
		if states, ok := g.demonyms[r.Stem]; ok && s.nisba == nil {
			s.nisba = &nisba{states, r.Clitics &^ word.The, word.SourceCut(src, *w, r.Cut)}
		}
		if i > 0 && r.Clitics != word.The {
			s.split(g.trie, src, w, r)
		}
	}
	return s
}

// split notes what the word begins with the proclitics of a reading off.
func (s *start) split(t *trie, src string, w *word.Word, r word.Reading) {
	key := w.Key[r.Cut:]
	if r.Clitics&word.The != 0 {
		key = "ال" + r.Stem // «للأمم» is read «الأمم»
	}
	if node := t.root(t.words.get(hash(key))); node != 0 {
		s.splits = append(s.splits, split{node, r.Clitics &^ word.The, word.SourceCut(src, *w, r.Cut)})
	}
}

// id is the number of a word in the trie, or 0.
func (g *Gazetteer) id(w *word.Word) uint32 {
	if s := g.memo.Get(w.Form); s != nil {
		return s.id
	}
	return g.trie.words.get(hash(w.Key))
}

// root is where the trie leads from its root by a word, or 0.
func (t *trie) root(id uint32) uint32 {
	if id == 0 || !t.starts[id] {
		return 0
	}
	return t.edges.get(mix(uint64(id)))
}
