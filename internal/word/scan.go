package word

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Script is the kind of letters that a word is made of.
type Script uint8

// The scripts.
const (
	Symbol Script = iota // punctuation and signs, one rune a word
	Arabic
	Latin
	Number // digits, with the separators inside them
	Other  // letters of any other script
)

// A Word is a run of letters of one script, a number or one sign.
type Word struct {
	Key    string // folded; a sign keeps its rune
	Lo, Hi int    // bytes of the source, half-open
	Form   Form   // how it is written, where [Parse] has seen that before
	Script Script
	Glued  bool // no white space stands before the word
	Ta     bool // it ends in ta marbuta, which folds to the letter of the pronoun ه
}

// class is what the scanner knows of a rune.
type class uint8

const (
	space class = iota
	sign
	arabic
	latin
	digit
	other
	mark // joins the word before it, or stands ignored
)

func classOf(r rune) class {
	switch {
	case r == 'ـ' || isIgnorable(r):
		return mark
	case r >= '0' && r <= '9', r >= '٠' && r <= '٩', r >= '۰' && r <= '۹':
		return digit
	case r == '٬' || r == '٫':
		return sign
	case unicode.Is(unicode.Mn, r):
		return mark
	case unicode.IsLetter(r):
		return letterClass(r)
	case unicode.IsSpace(r), unicode.IsControl(r):
		return space
	}
	return sign
}

func letterClass(r rune) class {
	switch {
	case r >= 0x600 && r <= 0x77F, r >= 0x8A0 && r <= 0x8FF, r >= 0xFB50 && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFF:
		return arabic
	case r < 0x250, r >= 0x1E00 && r <= 0x1EFF:
		return latin
	}
	return other
}

var asciiClass = func() (t [128]class) {
	for i := range t {
		t[i] = classOf(rune(i))
	}
	return t
}()

// at returns the class and the length of the rune that begins at byte i. An
// invalid byte is white space: nothing is made of it, and offsets stay.
func at(s string, i int) (class, int) {
	c := s[i]
	if c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	if c >= 0xD8 && c <= 0xDB && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		return arabicClass[arabicIndex(c, s[i+1])], 2
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError && n <= 1 {
		return space, 1
	}
	return classOf(r), n
}

// scanner cuts a text into words; folded keys share one arena.
type scanner struct {
	src     string
	forms   *dictionary // nil where forms are not to be kept
	arena   []byte
	pending []pending
	words   []Word
}

// pending is a word whose key lies in the arena.
type pending struct{ word, from, to int }

// Words cuts s into words. It takes time linear in len(s).
func Words(s string) []Word { return cutWords(s, nil) }

// cutWords cuts s into words and keeps their forms.
func cutWords(s string, forms *dictionary) []Word {
	sc := scanner{src: s, forms: forms, words: make([]Word, 0, strings.Count(s, " ")*5/4+8)}
	if forms == nil { // every key goes into the arena
		sc.arena, sc.pending = make([]byte, 0, len(s)), make([]pending, 0, cap(sc.words))
	}
	glued := false
	for i := 0; i < len(s); {
		c, n := at(s, i)
		switch c {
		case space:
			glued = false
			i += n
			continue
		case mark: // a mark that follows no letter
			i += n
			continue
		}
		hi, script := sc.extent(i, c, n)
		sc.add(i, hi, script, glued)
		glued = true
		i = hi
	}
	return sc.finish()
}

// extent returns the end of the word that begins at byte i, and its script.
func (sc *scanner) extent(i int, c class, n int) (int, Script) {
	switch c {
	case arabic:
		return sc.run(i+n, arabic), Arabic
	case latin:
		return sc.latinWord(i, i+n), Latin
	case digit:
		return sc.number(i + n), Number
	case other:
		return sc.run(i+n, other), Other
	}
	return i + n, Symbol
}

// run returns the end of the run of letters of class c. Censor dots between
// tatweels («اتـ.ـفاق») do not end it.
func (sc *scanner) run(i int, c class) int {
	s, end := sc.src, i
	for i < len(s) {
		k, n := at(s, i)
		switch {
		case k == c || k == mark:
			i += n
			end = i
		case s[i] == '.' && i >= 2 && s[i-2:i] == "ـ" && i+3 <= len(s) && s[i+1:i+3] == "ـ":
			i++
		default:
			return end
		}
	}
	return end
}

// latinWord is a run of Latin letters, an acronym with dots («U.S.») or a
// word with an inner apostrophe that is no possessive («O'Brien»).
func (sc *scanner) latinWord(start, i int) int {
	end := sc.run(i, latin)
	if n := apostrophe(sc.src, end); n > 0 && end-start <= 2 {
		if next := sc.run(end+n, latin); next > end+n+1 {
			return next
		}
	}
	if end == start+1 {
		return sc.dotted(start)
	}
	return end
}

// apostrophe returns the length of an apostrophe at byte i, or 0.
func apostrophe(s string, i int) int {
	switch {
	case i < len(s) && s[i] == '\'':
		return 1
	case i+3 <= len(s) && s[i:i+3] == "’":
		return 3
	}
	return 0
}

// dotted returns the end of an acronym of single letters with dots, or of its
// first letter alone. The last dot belongs to it when another came before.
func (sc *scanner) dotted(start int) int {
	s, i, dots := sc.src, start+1, 0
	for i+1 < len(s) && s[i] == '.' && s[i+1] < utf8.RuneSelf && asciiClass[s[i+1]] == latin {
		if i+2 < len(s) && s[i+2] < utf8.RuneSelf && asciiClass[s[i+2]] == latin {
			break
		}
		i += 2
		dots++
	}
	if dots > 0 && i < len(s) && s[i] == '.' {
		return i + 1
	}
	return i
}

// number is digits with separators between them: 1,500.75 or ١٬٥٠٠.
func (sc *scanner) number(i int) int {
	s := sc.src
	for i < len(s) {
		c, n := at(s, i)
		if c == digit || c == mark && i+n < len(s) && isDigitAt(s, i+n) {
			i += n
			continue
		}
		if m := separator(s, i); m > 0 && i+m < len(s) && isDigitAt(s, i+m) {
			i += m
			continue
		}
		break
	}
	return i
}

func isDigitAt(s string, i int) bool {
	c, _ := at(s, i)
	return c == digit
}

func separator(s string, i int) int {
	switch {
	case s[i] == '.' || s[i] == ',':
		return 1
	case i+2 <= len(s) && (s[i:i+2] == "٬" || s[i:i+2] == "٫"):
		return 2
	}
	return 0
}

func (sc *scanner) add(lo, hi int, script Script, glued bool) {
	w := Word{Lo: lo, Hi: hi, Script: script, Glued: glued}
	raw := sc.src[lo:hi]
	if sc.forms == nil {
		w.Ta = endsInTa(raw, script)
		sc.fold(raw, script)
	} else if s, slot := sc.forms.find(raw); s != nil {
		w.Key, w.Form, w.Ta = s.key, s.form, s.ta
	} else {
		w.Ta = endsInTa(raw, script)
		from := len(sc.arena)
		sc.fold(raw, script)
		sc.forms.keep(slot, raw, sc.arena[from:], w.Ta)
	}
	sc.words = append(sc.words, w)
}

func endsInTa(raw string, script Script) bool {
	return script == Arabic && strings.Contains(raw[max(0, len(raw)-4):], "ة")
}

// fold folds the word that is about to be added.
func (sc *scanner) fold(raw string, script Script) {
	if needsNorm(raw) {
		raw = normalise(raw)
	}
	from := len(sc.arena)
	sc.arena = appendFolded(sc.arena, raw)
	switch script {
	case Latin:
		sc.dropLastDot()
	case Arabic:
		sc.dropCensorDots(from)
	}
	sc.pending = append(sc.pending, pending{len(sc.words), from, len(sc.arena)})
}

// dropCensorDots takes the dots out of a key such as that of «اتـ.ـفاق».
func (sc *scanner) dropCensorDots(from int) {
	if i := bytes.IndexByte(sc.arena[from:], '.'); i >= 0 {
		sc.arena = append(sc.arena[:from], bytes.ReplaceAll(sc.arena[from:], []byte("."), nil)...)
	}
}

// dropLastDot takes the last dot off an acronym's key: "u.s." and "u.s" are one.
func (sc *scanner) dropLastDot() {
	if n := len(sc.arena); n > 0 && sc.arena[n-1] == '.' {
		sc.arena = sc.arena[:n-1]
	}
}

func (sc *scanner) finish() []Word {
	keys := string(sc.arena)
	for _, p := range sc.pending {
		sc.words[p.word].Key = keys[p.from:p.to]
	}
	return sc.words
}
