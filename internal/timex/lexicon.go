package timex

import (
	"maps"
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A sense is one reading of a word: the list that it, or a phrase that begins
// with it, belongs to.
type sense struct {
	class  int
	val    string  // its value in the list
	n      float64 // val as a number
	rest   []string
	clitic uint8
	cut    int // bytes of the key that are proclitics
}

// The proclitics that a sense may carry.
const (
	cliticAnd   = 1 << iota // و ف
	cliticPrep              // ب ل ك
	cliticFused             // لل: the article is inside, and cannot be cut
)

// An entry is what the lexicon knows of a key.
type entry struct {
	senses  []sense
	classes uint64s     // of the senses
	starts  []beginning // the patterns that can begin with it
	solo    bool        // one of them can end with it
	next    reach       // what can come second in any of alone
	phrase  bool        // one of the senses has more words
	alone   []beginning // the patterns that can begin with it where no phrase stands
}

// has reports whether the word is of the named list, with value n.
func (e *entry) has(g *grammar, list string, n float64) bool {
	for i := range e.senses {
		if s := &e.senses[i]; g.classes[s.class].name == list && s.n == n && s.clitic == 0 {
			return true
		}
	}
	return false
}

// in reports whether the word as it stands is of the named list.
func (e *entry) in(g *grammar, list string) bool {
	for i := range e.senses {
		if s := &e.senses[i]; g.classes[s.class].name == list && s.clitic == 0 && len(s.rest) == 0 {
			return true
		}
	}
	return false
}

// lexicon maps folded keys to entries.
type lexicon map[string]*entry

// proclitics are the stacks that a word may carry before its article.
var proclitics = []struct {
	letters string
	clitic  uint8
}{
	{"و", cliticAnd}, {"ف", cliticAnd}, {"ب", cliticPrep}, {"ل", cliticPrep}, {"ك", cliticPrep},
	{"وب", cliticAnd | cliticPrep}, {"ول", cliticAnd | cliticPrep}, {"فب", cliticAnd | cliticPrep}, {"فل", cliticAnd | cliticPrep},
}

// add enters a phrase of a list.
func (lx lexicon) add(phrase string, s sense) {
	keys := keysOf(phrase)
	if len(keys) == 0 {
		return
	}
	s.rest = keys[1:]
	for _, k := range s.rest {
		lx.at(k) // a word that goes on a phrase is a known one
	}
	lx.put(keys[0], s)
}

// addProclitics enters what proclitics make of the Arabic words that patterns
// use.
func (lx lexicon) addProclitics(used uint64s) {
	for _, key := range slices.Sorted(maps.Keys(lx)) {
		if r := []rune(key); len(r) < 2 || r[0] < 0x620 || r[0] > 0x64A {
			continue
		}
		for _, s := range slices.Clone(lx[key].senses) {
			if used.has(s.class) && s.clitic == 0 {
				lx.proclitics(key, s)
			}
		}
	}
}

func (lx lexicon) proclitics(key string, s sense) {
	for _, p := range proclitics {
		v := s
		v.clitic, v.cut = p.clitic, len(p.letters)
		lx.put(p.letters+key, v)
	}
	if stem, ok := strings.CutPrefix(key, "ال"); ok {
		lx.fuse(stem, s)
	}
}

// fuse enters the forms in which ل swallows the alef of the article.
func (lx lexicon) fuse(stem string, s sense) {
	stem = strings.TrimPrefix(stem, "ل")
	s.clitic = cliticPrep | cliticFused
	lx.put("لل"+stem, s)
	s.clitic |= cliticAnd
	s.cut = len("و")
	lx.put("ولل"+stem, s)
}

// at returns the entry of a key, a new one where there is none.
func (lx lexicon) at(key string) *entry {
	e := lx[key]
	if e == nil {
		e = &entry{}
		lx[key] = e
	}
	return e
}

func (lx lexicon) put(key string, s sense) {
	e := lx.at(key)
	for _, old := range e.senses {
		if old.class == s.class && old.val == s.val && old.clitic == s.clitic && slices.Equal(old.rest, s.rest) {
			return
		}
	}
	at := len(e.senses)
	for at > 0 && len(e.senses[at-1].rest) < len(s.rest) {
		at-- // the longest phrase first
	}
	e.senses = slices.Insert(e.senses, at, s)
}

// keysOf returns the folded words of a phrase.
func keysOf(phrase string) []string {
	var out []string
	for _, w := range word.Words(phrase) {
		out = append(out, strings.Clone(w.Key))
	}
	return out
}

// expand writes out the optional parts of a phrase: «كانون (ال)ثاني» is two
// phrases.
func expand(phrase string) []string {
	i := strings.IndexByte(phrase, '(')
	if i < 0 {
		return []string{phrase}
	}
	j := strings.IndexByte(phrase[i:], ')')
	if j < 0 {
		return []string{phrase}
	}
	j += i
	var out []string
	for _, rest := range expand(phrase[j+1:]) {
		out = append(out, phrase[:i]+rest, phrase[:i]+phrase[i+1:j]+rest)
	}
	return out
}
