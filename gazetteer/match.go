package gazetteer

import (
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A Match is a name in a text.
type Match struct {
	From, To   int          // words, half-open
	Cut        int          // bytes of the first word that are proclitics and stay outside the name
	Clitics    word.Clitics // those proclitics; For without a cut is a fused «لل»
	Candidates []Candidate  // what the name can stand for; not to be written to
}

// Match appends to dst the names in words, leftmost-longest and without
// overlap. A word is tried whole before its first letters are taken for
// proclitics; words is all or part of the words of src. It takes time linear
// in their number and allocates for matches only.
func (g *Gazetteer) Match(dst []Match, src string, words []word.Word) []Match {
	var buf [12]word.Reading
	for i := 0; i < len(words); {
		m, ok := g.at(src, words, i, buf[:0])
		if !ok {
			i++
			continue
		}
		dst = append(dst, m)
		i = m.To
	}
	return dst
}

// at finds the longest name that begins at word i.
func (g *Gazetteer) at(src string, words []word.Word, i int, buf []word.Reading) (Match, bool) {
	w := &words[i]
	if w.Script == word.Symbol || w.Script == word.Number {
		return Match{}, false
	}
	to, names := g.longest(words, i, w.Key)
	best := Match{From: i, To: to, Candidates: names}
	if w.Script == word.Arabic && (to == 0 || onlyWeak(names)) {
		best = g.cut(best, src, words, i, buf)
	}
	if best.To == 0 && w.Script == word.Arabic {
		best = g.nisba(src, w, i, buf)
	}
	return best, best.To > 0
}

// cut tries the readings of word i with proclitics off; a longer name, or a
// strong one in place of a weak one, wins.
func (g *Gazetteer) cut(best Match, src string, words []word.Word, i int, buf []word.Reading) Match {
	for _, r := range word.Readings(buf, words[i].Key)[1:] {
		if r.Clitics&word.Will != 0 || r.Clitics == word.The {
			continue
		}
		key := words[i].Key[r.Cut:]
		if r.Clitics&word.The != 0 {
			key = "ال" + r.Stem // «للأمم» is read «الأمم»
		}
		to, names := g.longest(words, i, key)
		if to > best.To || to == best.To && to > 0 && onlyWeak(best.Candidates) && !onlyWeak(names) {
			best = Match{From: i, To: to, Candidates: names, Clitics: r.Clitics &^ word.The, Cut: word.SourceCut(src, words[i], r.Cut)}
		}
	}
	return best
}

// nisba reads word i as the adjective of a state.
func (g *Gazetteer) nisba(src string, w *word.Word, i int, buf []word.Reading) Match {
	for _, r := range word.Readings(buf, w.Key) {
		if r.Clitics&word.Will != 0 {
			continue
		}
		if c, ok := g.demonyms[r.Stem]; ok {
			return Match{From: i, To: i + 1, Candidates: c, Clitics: r.Clitics &^ word.The, Cut: word.SourceCut(src, *w, r.Cut)}
		}
	}
	return Match{}
}

// longest follows the trie from word i, whose key is given, and returns the
// end of the longest name and what it names.
func (g *Gazetteer) longest(words []word.Word, i int, key string) (int, []Candidate) {
	t := g.trie
	w := t.words.get(hash(key))
	if w == 0 || !t.starts[w] {
		return 0, nil
	}
	to, node := 0, t.edges.get(mix(uint64(w)))
	var names []Candidate
	for node != 0 {
		i++
		if t.names[node] != nil {
			to, names = i, t.names[node]
		}
		if i == len(words) {
			break
		}
		if w = t.words.get(hash(words[i].Key)); w == 0 {
			break
		}
		node = t.edges.get(mix(uint64(node)<<32 | uint64(w)))
	}
	return to, names
}

func onlyWeak(names []Candidate) bool {
	for _, c := range names {
		if c.Class != Weak {
			return false
		}
	}
	return true
}
