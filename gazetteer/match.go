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
	for i := 0; i < len(words); {
		s := g.start(src, &words[i])
		if !s.begins() {
			i++
			continue
		}
		m := g.at(s, words, i)
		if m.To == 0 {
			i++
			continue
		}
		dst = append(dst, m)
		i = m.To
	}
	return dst
}

// at finds the longest name that begins at word i. A reading with proclitics
// off wins by a longer name, or by a strong one in place of a weak one; what
// is no name may be a nisba.
func (g *Gazetteer) at(s *start, words []word.Word, i int) Match {
	to, names := g.longest(words, i, s.node)
	best := Match{From: i, To: to, Candidates: names}
	if to == 0 || onlyWeak(names) {
		for k := range s.splits {
			c := &s.splits[k]
			to, names := g.longest(words, i, c.node)
			if to > best.To || to == best.To && to > 0 && onlyWeak(best.Candidates) && !onlyWeak(names) {
				best = Match{From: i, To: to, Candidates: names, Clitics: c.clitics, Cut: c.cut}
			}
		}
	}
	if best.To == 0 && s.nisba != nil {
		best = Match{From: i, To: i + 1, Candidates: s.nisba.states, Clitics: s.nisba.clitics, Cut: s.nisba.cut}
	}
	return best
}

// longest follows the trie from the node of word i, and returns the end of the
// longest name and what it names.
func (g *Gazetteer) longest(words []word.Word, i int, node uint32) (int, []Candidate) {
	t, to := g.trie, 0
	var names []Candidate
	for node != 0 {
		i++
		if t.names[node] != nil {
			to, names = i, t.names[node]
		}
		if i == len(words) {
			break
		}
		w := g.id(&words[i])
		if w == 0 {
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
