package entity

import (
	"slices"
	"strings"
	"unicode"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// English sentences have a recogniser of their own: a capital letter says in
// them what the article and the nisba say in Arabic. It proposes candidates
// beside those of the Arabic sentences; they are resolved and linked together.

// enToken is what the English recogniser knows of a word.
type enToken struct {
	cue   *enCue
	group *enCue // the longest group of cue words that begins here
	n     uint8  // its words
	in    bool   // the word stands in an English sentence
	upper bool   // it begins with a capital
	caps  bool   // two letters or more, all of them capitals
	title bool   // its sentence capitalises every word, so that capitals say nothing
	first bool   // it opens a sentence, a quotation or a line
	begin int32  // the name that begins at the word, -1 none
	end   int32  // the name that ends before the word, -1 none
}

// english is the state of the recogniser beside that of the document.
type english struct {
	*document
	ev       *englishVocabulary
	ix       *englishIndex
	names    []enName
	bodies   []enBody
	sport    bool                        // a sports page
	lines    []dateline                  // the datelines with their states, in order
	known    map[string]*gazetteer.Entry // last word of a body's name → the body
	first    map[string]int              // actor or state → the first mention of it
	loose    map[string]bool             // surnames that stand by themselves somewhere
	bodyEnds map[int]int                 // end of a body → its index in bodies
}

var (
	noCue   = &enCue{}
	outside = enToken{cue: noCue, group: noCue, begin: -1, end: -1}
)

// english proposes what English sentences name.
func (d *document) english() {
	if !d.hasEnglish() {
		return
	}
	e := &english{document: d, ev: defaultEnglish(), ix: englishIndexOf(d.g)}
	d.en = e
	e.drop()
	e.classify()
	e.findNames()
	e.weighNames()
	e.sport = e.aboutGames()
	e.findBodies()
	e.proposeOffices()
	e.proposeBodies()
	e.proposeGroups()
	e.proposeInstruments()
	e.proposeNames()
	e.proposeDatelines()
	e.proposePeople()
}

// hasEnglish reports whether any sentence is in Latin letters.
func (d *document) hasEnglish() bool {
	return slices.ContainsFunc(d.t.Sentences, d.isEnglish)
}

// isEnglish reports whether a sentence has more Latin words than others.
func (d *document) isEnglish(s word.Sentence) bool {
	if s.Arabic {
		return false
	}
	n := 0
	for i := s.From; i < s.To; i++ {
		switch d.t.Words[i].Script {
		case word.Latin:
			n++
		case word.Arabic, word.Other:
			n--
		}
	}
	return n > 0
}

// drop takes out what the Arabic stages made of the Latin words of English
// sentences; dates, and Arabic names between them, stay.
func (e *english) drop() {
	e.tok = slices.Grow(e.tok[:0], len(e.t.Words))[:len(e.t.Words)]
	for i := range e.tok {
		e.tok[i] = outside
	}
	for _, s := range e.t.Sentences {
		if e.isEnglish(s) {
			for i := s.From; i < s.To; i++ {
				e.tok[i].in = true
			}
		}
	}
	e.cands = slices.DeleteFunc(e.cands, func(c candidate) bool {
		return e.tok[c.m.From].in && c.m.Ref != RefExpr && e.t.Words[c.m.From].Script != word.Arabic
	})
}

// classify looks up the words of English sentences.
func (e *english) classify() {
	for _, s := range e.t.Sentences {
		if s.From < s.To && e.tok[s.From].in {
			e.classifySentence(s)
		}
	}
}

func (e *english) classifySentence(s word.Sentence) {
	title := e.titleCase(s)
	first := true
	for i := s.From; i < s.To; i++ {
		w, t := &e.t.Words[i], &e.tok[i]
		t.title, t.first = title, first
		if w.Script != word.Latin {
			first = first || quoteOpens(w.Key)
			continue
		}
		first = false
		k := e.ev.know(e.t, w)
		t.cue, t.upper, t.caps = k.cue, k.upper, k.caps
		e.longest(i, s.To)
	}
}

// enKnown is what an English word tells by itself. It is worked out once for a
// form.
type enKnown struct {
	cue         *enCue // noCue where there is none
	upper, caps bool
}

func (v *englishVocabulary) know(t *word.Text, w *word.Word) *enKnown {
	if k := v.memo.Get(w.Form); k != nil {
		return k
	}
	k := &enKnown{cue: noCue}
	k.upper, k.caps = capitals(t.Source[w.Lo:w.Hi])
	if c := v.cues[w.Key]; c != nil {
		k.cue = c
	}
	v.memo.Put(w.Form, k)
	return k
}

func quoteOpens(key string) bool {
	switch key {
	case "\"", "“", "«", "•", "*", ":":
		return true
	}
	return false
}

// capitals reports whether a word begins with a capital and whether it is all
// capitals.
func capitals(s string) (upper, all bool) {
	for i, r := range s {
		up := r != unicode.ToLower(r)
		if i == 0 && !up {
			return false, false
		}
		if !up && r != '.' {
			return true, false
		}
	}
	return true, len(s) > 1
}

// titleCase reports whether a sentence is a headline that capitalises nearly
// all of its longer words.
func (e *english) titleCase(s word.Sentence) bool {
	long, upper := 0, 0
	for i := s.From; i < s.To; i++ {
		w := &e.t.Words[i]
		if w.Script == word.Latin && len(w.Key) > 3 {
			long++
			upper += boolInt(e.ev.know(e.t, w).upper)
		}
	}
	return long >= 4 && upper*10 >= long*8 && e.key(s.To-1) != "."
}

// longest notes the longest group of cue words that begins at word i.
func (e *english) longest(i, limit int) {
	t := &e.tok[i]
	if t.cue.longer == 0 {
		return
	}
	var buf [96]byte
	key := append(buf[:0], e.key(i)...)
	for n := 1; n < int(t.cue.longer) && i+n < limit; n++ {
		key = append(append(key, ' '), e.key(i+n)...)
		if c := e.ev.cues[string(key)]; c != nil {
			t.group, t.n = c, uint8(n+1)
		}
	}
}

// tokAt is the token of a word, or an empty one outside the text.
func (e *english) tokAt(i int) *enToken {
	if uint(i) < uint(len(e.tok)) {
		return &e.tok[i]
	}
	return &outside
}

// has reports whether word i alone has one of the classes.
func (e *english) has(i int, b bits) bool {
	t := e.tokAt(i)
	return t.in && t.cue.bits&b != 0
}

// cueOf returns the group or the word at i that has one of the classes, and
// the number of its words.
func (e *english) cueOf(i int, b bits) (*enCue, int) {
	t := e.tokAt(i)
	switch {
	case !t.in:
	case t.group.bits&b != 0:
		return t.group, int(t.n)
	case t.cue.bits&b != 0:
		return t.cue, 1
	}
	return nil, 0
}

// cueBefore returns the group or the word that ends before word j and has one
// of the classes, and the number of its words.
func (e *english) cueBefore(j int, b bits) (*enCue, int) {
	for n := min(5, j); n >= 1; n-- {
		if c, k := e.cueOf(j-n, b); k == n {
			return c, n
		}
	}
	if e.has(j-1, b) {
		return e.tok[j-1].cue, 1
	}
	return nil, 0
}

// opens reports whether a sentence begins at word i, so that nothing before it
// belongs to it.
func (e *english) opens(i int) bool {
	return i <= 0 || e.lineStart[i] || !e.tokAt(i-1).in
}

// isUpper reports whether word i is capitalised and its capital says something.
func (e *english) isUpper(i int) bool {
	t := e.tokAt(i)
	return t.in && t.upper && !t.title
}

// possessive returns the end of the "'s" at word i, or i.
func (e *english) possessive(i int) int {
	switch k := e.key(i); {
	case k != "'" && k != "’" || !e.tokAt(i).in:
		return i
	case e.key(i+1) == "s" && e.t.Words[i+1].Glued:
		return i + 2
	case strings.HasSuffix(e.key(i-1), "s") && e.t.Words[i].Glued:
		return i + 1
	}
	return i
}

// beforePossessive returns the end of the owner whose "'s" ends before word j,
// or j.
func (e *english) beforePossessive(j int) int {
	switch {
	case j >= 2 && e.key(j-1) == "s" && (e.key(j-2) == "'" || e.key(j-2) == "’") && e.t.Words[j-1].Glued:
		return j - 2
	case j >= 2 && (e.key(j-1) == "'" || e.key(j-1) == "’") && strings.HasSuffix(e.key(j-2), "s") && e.t.Words[j-1].Glued:
		return j - 1
	}
	return j
}
