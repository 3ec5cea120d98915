package entity

import (
	"slices"
	"strings"
	"sync"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// maxBack bounds how many mentions a look back goes over, so that a text of any
// length costs time in proportion to it. No article comes near it.
const maxBack = 512

// A token is what the first stage knows of a word.
type token struct {
	*known
	bits     bits
	cue      *cue
	group    *cue // the longest group of words that begins here
	nisba    string
	stem     string // the key without proclitics and article
	match    int32  // index into the matches that begin at the word, -1 none
	cut      uint8  // bytes of the source before the article or the stem
	clitics  word.Clitics
	def      bool // the word carries the article
	attested bool // open lists know the word as part of a name
	sets     sets // the small sets that the stem is in
}

// beyond stands for the words before the first and after the last.
var beyond = token{match: -1, known: &known{}}

// at is token i, or an empty one where the text has no such word: to be read
// only.
func (d *document) at(i int) *token {
	if uint(i) < uint(len(d.tokens)) {
		return &d.tokens[i]
	}
	return &beyond
}

// word is word i of the text, or an empty one as at.
func (d *document) word(i int) *word.Word {
	if uint(i) < uint(len(d.t.Words)) {
		return &d.t.Words[i]
	}
	return &word.Word{}
}

// isDated reports whether word i is part of a date or an amount.
func (d *document) isDated(i int) bool { return uint(i) < uint(len(d.dated)) && d.dated[i] }

// begins reports whether word i is the first of its line.
func (d *document) begins(i int) bool { return uint(i) < uint(len(d.lineStart)) && d.lineStart[i] }

// document is the state of one extraction.
type document struct {
	*buffers
	x         *Extractor
	v         *vocabulary
	g         *gazetteer.Gazetteer
	t         *word.Text
	date      string
	matches   []gazetteer.Match
	picks     []*gazetteer.Entry // the chosen entry of each match, or nil
	dated     []bool             // words of dates and amounts
	lineStart []bool
	leadEnd   int // end of the first paragraph of the body
	weights   map[string]float64
	seen      map[string]bool // ids that a sure name stands for
	sport     bool            // the document is about sport
	hasArabic bool            // any of its words is in Arabic letters
	state     string          // the state that the document speaks from, "gpe:egy"
	en        *english        // beside it, where there are English sentences
	out       []Mention
	info      []info // beside out
}

// buffers is what one document leaves to the next that is extracted.
type buffers struct {
	tokens []token
	cands  []candidate
	tok    []enToken // of the English recogniser
}

var spare = sync.Pool{New: func() any { return new(buffers) }}

// release gives the buffers back; nothing that is returned may be part of them.
func (d *document) release() {
	clear(d.cands)
	spare.Put(d.buffers)
	d.buffers = nil
}

// candidate is a mention that may still lose its words to another.
type candidate struct {
	m    Mention
	tier uint8
	info info
}

// info is what the stages keep of a mention beyond the record.
type info struct {
	office    *officeName
	match     *gazetteer.Match
	entry     *gazetteer.Entry
	key       string   // surname of a person; head of a common noun
	want      string   // what an anaphor looks for
	nisba     string   // state of a group
	countries []string // of a counterpart
}

// tokenise looks every word up once.
func (d *document) tokenise() {
	d.tokens = slices.Grow(d.tokens[:0], len(d.t.Words))[:len(d.t.Words)]
	for i := range d.tokens {
		d.tokens[i] = d.v.know(d.t, &d.t.Words[i]).first
		d.hasArabic = d.hasArabic || d.t.Words[i].Script == word.Arabic
	}
	for i := range d.tokens {
		if c := d.at(i).cue; c != nil && c.groups != nil {
			d.tokens[i].group = d.groupAt(i, c)
		}
	}
}

// plainReading splits an unknown word only where the article shows that what
// stands before it is a proclitic.
func plainReading(key string) word.Reading {
	switch {
	case len(key) >= 8 && strings.HasPrefix(key, "ال"):
		return word.Reading{Clitics: word.The, Stem: key[4:]}
	case len(key) >= 8 && strings.HasPrefix(key, "لل"):
		return word.Reading{Clitics: word.The | word.For, Stem: key[4:]}
	case len(key) >= 10 && strings.HasPrefix(key[2:], "ال"):
		if c := proclitic(key[:2]); c != 0 {
			return word.Reading{Clitics: word.The | c, Stem: key[6:], Cut: 2}
		}
	case len(key) >= 10 && strings.HasPrefix(key, "ولل"):
		return word.Reading{Clitics: word.The | word.For | word.And, Stem: key[6:], Cut: 2}
	case len(key) >= 12 && strings.HasPrefix(key, "وبال"):
		return word.Reading{Clitics: word.The | word.By | word.And, Stem: key[8:], Cut: 4}
	}
	return word.Reading{Stem: key}
}

func proclitic(letter string) word.Clitics {
	switch letter {
	case "و":
		return word.And
	case "ف":
		return word.So
	case "ب":
		return word.By
	case "ك":
		return word.As
	}
	return 0
}

// groupAt returns the longest group of words that begins at word i.
func (d *document) groupAt(i int, c *cue) *cue {
	for _, g := range c.groups {
		if i+len(g.words) < len(d.t.Words) && d.follows(i+1, g.words) {
			return g
		}
	}
	return nil
}

// follows reports whether the words stand at i, each with or without article.
func (d *document) follows(i int, words []string) bool {
	for k, w := range words {
		key := d.t.Words[i+k].Key
		if key != w && (!strings.HasPrefix(key, "ال") || key[4:] != w) {
			return false
		}
	}
	return true
}

// in reports whether the stem of word i is in one of the small sets.
func (d *document) in(i int, s sets) bool { return d.at(i).sets&s != 0 }

// is reports whether word i alone has one of the classes.
func (d *document) is(i int, b bits) bool {
	return i >= 0 && i < len(d.tokens) && d.at(i).bits&b != 0
}

// cueAt returns the group of words or the word at i that has one of the
// classes, and the number of its words.
func (d *document) cueAt(i int, b bits) (*cue, int) {
	if i < 0 || i >= len(d.tokens) {
		return nil, 0
	}
	t := d.at(i)
	if t.group != nil && t.group.bits&b != 0 {
		return t.group, 1 + len(t.group.words)
	}
	if t.bits&b != 0 {
		return t.cue, 1
	}
	return nil, 0
}

// bare reports whether word i follows on what stands before it without a
// proclitic of its own.
func (d *document) bare(i int) bool {
	return i < len(d.tokens) && d.at(i).clitics == 0 && d.t.Words[i].Script != word.Symbol
}

func (d *document) key(i int) string {
	if i < 0 || i >= len(d.t.Words) {
		return ""
	}
	return d.t.Words[i].Key
}

// span is the source from the stem of word i, its proclitics off, to the end
// of word j-1. The first ل of a fused «لل» stays.
func (d *document) span(i, j, cut int) Span {
	lo, hi := d.t.Words[i].Lo+cut, d.t.Words[j-1].Hi
	return Span{lo, hi, d.t.Source[lo:hi]}
}

// propose adds a candidate over the words i to j.
func (d *document) propose(tier uint8, i, j int, m Mention, in info) {
	if i >= j || j > len(d.t.Words) {
		return
	}
	t := d.at(i)
	cut := int(t.cut)
	if in.match != nil && in.match.From == i {
		cut, m.Clitics = in.match.Cut, in.match.Clitics
	} else {
		m.Clitics = t.clitics
	}
	m.Span, m.From, m.To, m.Head = d.span(i, j, cut), i, j, -1
	d.cands = append(d.cands, candidate{m, tier, in})
}

// sourceCut is the number of source bytes under the first n bytes of the key
// of word i.
func (d *document) sourceCut(i, n int) int {
	return word.SourceCut(d.t.Source, d.t.Words[i], n)
}

// matchOf returns the match that begins at word i, or nil.
func (d *document) matchOf(i int) *gazetteer.Match {
	if k := d.at(i).match; k >= 0 {
		return &d.matches[k]
	}
	return nil
}
