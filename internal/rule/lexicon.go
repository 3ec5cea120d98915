package rule

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A Sense is what one reading of a word can be: the lists it stands in and
// its grammatical features.
type Sense struct {
	Lists Set
	Feat  morph.Feature
}

// Finite is the features of a finite verb.
const Finite = morph.Past | morph.Present | morph.Jussive | morph.Future

// A Token is a word of the text with its senses. Len is more than 1 for the
// first word of a phrase of a list.
type Token struct {
	Senses  []Sense // shared, not to be written to
	Clitics word.Clitics
	Cut     int // bytes of the folded key that are proclitics
	Lists   Set // of all senses, and of the phrase that begins here
	Feat    morph.Feature
	Len     int // words of the longest list phrase that begins here, else 1
}

// Is reports whether a sense of the token stands in list n with one of the
// features, or with any if feat is 0.
func (t *Token) Is(n int, feat morph.Feature) bool {
	if !t.Lists.Has(n) {
		return false
	}
	if feat == 0 {
		return true
	}
	for i := range t.Senses {
		if t.Senses[i].Lists.Has(n) && t.Senses[i].Feat&feat != 0 {
			return true
		}
	}
	return false
}

// phraseEntry is a list phrase, by the keys after its first word.
type phraseEntry struct {
	rest []string
	list int
}

// lexicon maps folded words to senses. It is read-only once compiled.
type lexicon struct {
	table   *table
	phrases map[string][]phraseEntry // by first key, longest first
	draft   map[string][]Sense       // while it is compiled
}

func newLexicon() *lexicon {
	return &lexicon{phrases: map[string][]phraseEntry{}, draft: map[string][]Sense{}}
}

// add enters a surface with a feature into list n; n is -1 for the open
// lexicon.
func (x *lexicon) add(surface string, feat morph.Feature, n int) {
	if x.draft == nil {
		return // the table was read ready-made
	}
	key := word.Fold(surface)
	senses := x.draft[key]
	for i := range senses {
		if senses[i].Feat == feat {
			if n >= 0 {
				senses[i].Lists.Add(n)
			}
			return
		}
	}
	s := Sense{Feat: feat}
	if n >= 0 {
		s.Lists.Add(n)
	}
	x.draft[key] = append(senses, s)
}

// addPhrase enters a phrase of several words into list n.
func (x *lexicon) addPhrase(text string, n int) {
	words := word.Words(text)
	if len(words) == 0 {
		return
	}
	e := phraseEntry{list: n}
	for _, w := range words[1:] {
		e.rest = append(e.rest, w.Key)
	}
	first := words[0].Key
	list := x.phrases[first]
	at := len(list)
	for at > 0 && len(list[at-1].rest) < len(e.rest) {
		at--
	}
	list = append(list, phraseEntry{})
	copy(list[at+1:], list[at:])
	list[at] = e
	x.phrases[first] = list
}

// Tag looks up every word. It reads a word whole before it splits proclitics
// off, since many words begin with a letter that looks like one.
func (rs *RuleSet) Tag(dst []Token, words []word.Word) []Token {
	dots := slices.ContainsFunc(words, func(w word.Word) bool { return w.Ta })
	for i := range words {
		k := rs.tagged(&words[i])
		if dots {
			dst = append(dst, *k.dotted)
		} else {
			dst = append(dst, k.token)
		}
		if k.opens {
			rs.lex.tagPhrase(&dst[len(dst)-1], words[i:])
		}
	}
	return dst
}

// tagged is what the lexicon says of a word by itself. It is worked out once
// for a form.
type tagged struct {
	token  Token
	dotted *Token // the token in a text that dots its ta marbuta
	opens  bool   // a phrase of a list can begin with the word
}

func (rs *RuleSet) tagged(w *word.Word) *tagged {
	if k := rs.memo.Get(w.Form); k != nil {
		return k
	}
	k := &tagged{token: Token{Len: 1}}
	k.dotted = &k.token
	if w.Script != word.Symbol && w.Script != word.Number {
		k.look(rs.lex, w)
	}
	if k.token.Senses == nil && k.token.Clitics == 0 && !k.opens {
		k = &untold // as names are, and signs
	}
	rs.memo.Put(w.Form, k)
	return k
}

// untold is what the words share of which the lexicon says nothing.
var untold = tagged{token: Token{Len: 1}, dotted: &Token{Len: 1}}

func (k *tagged) look(x *lexicon, w *word.Word) {
	var buf [12]word.Reading
	x.tag(&k.token, w, buf[:0])
	if t := k.token; !w.Ta && t.dropTa(w.Key) {
		k.dotted = &t
	}
	for _, r := range word.Readings(buf[:0], w.Key) {
		k.opens = k.opens || x.phrases[r.Stem] != nil
	}
}

// dropTa takes away the senses in ta marbuta of a word that the text writes
// with ه and that can carry a pronoun instead: «دوره» is no «دورة» in a text
// that dots its ta marbuta. It reports whether there may be any.
func (t *Token) dropTa(key string) bool {
	if !strings.HasSuffix(key, "ه") || t.Feat&(morph.Object|morph.Feminine) != morph.Object|morph.Feminine {
		return false
	}
	senses := t.Senses
	t.Senses, t.Lists, t.Feat = nil, Set{}, 0
	for _, s := range senses {
		if s.Feat&morph.Object != 0 || s.Feat&morph.Feminine == 0 {
			t.Senses = append(t.Senses, s)
			t.Lists.Union(&s.Lists)
			t.Feat |= s.Feat
		}
	}
	return true
}

func (x *lexicon) tag(t *Token, w *word.Word, buf []word.Reading) {
	key := w.Key
	if s, ok := x.table.find(key); ok && allowed(s, 0, w.Ta) {
		t.take(s, 0, 0, w.Ta)
		if !t.Lists.Empty() && !onlyPassive(s) || t.Feat&^Finite&^(morph.Object|morph.Plural|morph.Dual|morph.Feminine|morph.Passive) != 0 {
			return
		}
	}
	if w.Script == word.Latin {
		return // no proclitics stand on it
	}
	whole := t.Senses != nil // kept, unless a split reading stands in a list
	for _, r := range word.Readings(buf, key)[1:] {
		if s, ok := x.table.find(r.Stem); ok && allowed(s, r.Clitics, w.Ta) {
			if whole && !listed(s) {
				continue // «ودعت» is و and a word of a list, before it is an unlisted verb
			}
			*t = Token{Len: 1}
			t.take(s, r.Clitics, r.Cut, w.Ta || r.Clitics&word.The != 0)
			return
		}
	}
	if !whole {
		x.unknown(t, key, buf)
	}
}

// onlyPassive reports whether a word can only be a passive verb, as rare as
// those are in news: «ووجه» is rather و and وجه.
func onlyPassive(senses []Sense) bool {
	for i := range senses {
		if senses[i].Feat&morph.Passive == 0 {
			return false
		}
	}
	return len(senses) > 0
}

// listed reports whether a sense stands in a list.
func listed(senses []Sense) bool {
	for i := range senses {
		if !senses[i].Lists.Empty() {
			return true
		}
	}
	return false
}

// unknown splits a word that the lexicon does not know before its article, or
// after its و: «والسياسية» begins with both whatever it means.
func (x *lexicon) unknown(t *Token, key string, buf []word.Reading) {
	for _, r := range word.Readings(buf, key) {
		if r.Clitics&word.The != 0 && len(r.Stem) >= 6 {
			t.Clitics, t.Cut = r.Clitics, r.Cut
			return
		}
	}
	if len(key) >= 8 && key[:2] == "و" {
		t.Clitics, t.Cut = word.And, 2
	}
}

// allowed reports whether the proclitics can stand on one of the senses: a
// preposition or the article on no finite verb, but ل on a subjunctive. A
// word in ta marbuta, or with the article, carries no pronoun.
func allowed(senses []Sense, c word.Clitics, ta bool) bool {
	bare := ta || c&word.The != 0
	for _, s := range senses {
		if bare && s.Feat&morph.Object != 0 {
			continue
		}
		if c&^word.TheAll == 0 {
			return true
		}
		if s.Feat&Finite == 0 {
			return c&word.Will == 0
		}
		if c&^(word.TheAll|word.For) == 0 && s.Feat&(morph.Present|morph.Jussive) != 0 {
			return true
		}
	}
	return false
}

// take gives the token its senses; with bare, only those without a pronoun.
func (t *Token) take(s []Sense, c word.Clitics, cut int, bare bool) {
	if bare {
		s = withoutPronoun(s)
	}
	t.Senses, t.Clitics, t.Cut = s, c, cut
	for i := range s {
		t.Lists.Union(&s[i].Lists)
		t.Feat |= s[i].Feat
	}
}

func withoutPronoun(s []Sense) []Sense {
	n := 0
	for i := range s {
		if s[i].Feat&morph.Object == 0 {
			n++
		}
	}
	if n == len(s) {
		return s
	}
	out := make([]Sense, 0, n)
	for i := range s {
		if s[i].Feat&morph.Object == 0 {
			out = append(out, s[i])
		}
	}
	return out
}

// tagPhrase marks the longest list phrase that begins at the first word,
// which may carry و or ف.
func (x *lexicon) tagPhrase(t *Token, words []word.Word) {
	key := words[0].Key
	if x.longest(t, key, words) || words[0].Script == word.Latin {
		return
	}
	var buf [12]word.Reading
	for _, r := range word.Readings(buf[:0], key)[1:] {
		if r.Clitics&word.The == 0 && x.longest(t, r.Stem, words) {
			t.Clitics, t.Cut = r.Clitics, r.Cut
			return
		}
	}
}

func (x *lexicon) longest(t *Token, first string, words []word.Word) bool {
	found := 0
	for _, e := range x.phrases[first] {
		if n := len(e.rest) + 1; n >= found && matches(e.rest, words[1:]) {
			t.Lists.Add(e.list)
			found, t.Len = n, n
		}
	}
	return found > 0
}

func matches(rest []string, words []word.Word) bool {
	if len(rest) > len(words) {
		return false
	}
	for i, k := range rest {
		if words[i].Key != k {
			return false
		}
	}
	return true
}
