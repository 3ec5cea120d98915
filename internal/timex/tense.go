package timex

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// tense returns the tense of the clause around word i: what the words say,
// else future behind an English present (The club host Rovers on Wednesday),
// else past.
func (m *machine) tense(i int) Tense {
	t, seen := m.tenseSaid(i)
	switch {
	case t != Unknown:
		return t
	case seen && m.words[i].Script == word.Latin:
		return Future
	}
	return Past
}

// tenseSaid returns the tense that the caller or the nearest word to the left
// tells, and whether any word stands there.
func (m *machine) tenseSaid(i int) (t Tense, seen bool) {
	if m.o.Tense != nil {
		if t := m.o.Tense(i); t != Unknown {
			return t, true
		}
	}
	if e := m.known[i]; e != nil && e.in(m.g, "pastward") {
		return Past, true
	}
	for k := i - 1; k >= m.from && k >= i-lookBack; k-- {
		if t := m.tells(k, i); t != Unknown {
			return t, true
		}
		seen = seen || m.words[k].Script != word.Symbol
	}
	return Unknown, seen
}

// tells returns the tense that word k tells of a time at word i.
func (m *machine) tells(k, i int) Tense {
	w, e := &m.words[k], m.known[k]
	switch {
	case e != nil && (e.in(m.g, "future") || k == i-1 && e.in(m.g, "towards")):
		return Future
	case e != nil && e.in(m.g, "past"):
		return Past
	case arabicFuture(w) && (e == nil || len(e.senses) == 0):
		return Future
	case w.Script == word.Latin && len(w.Key) > 4 && strings.HasSuffix(w.Key, "ed"):
		return Past
	}
	return Unknown
}

// lookBack is how many words to the left tell the tense of a time.
const lookBack = 14

// arabicFuture reports whether a word looks like a future: س on an imperfect.
// Words that only look so are in the list nofuture, and other numbers and
// units are known words too.
func arabicFuture(w *word.Word) bool {
	if w.Script != word.Arabic || len(w.Key) < 5*2 {
		return false
	}
	return strings.HasPrefix(w.Key, "سي") || strings.HasPrefix(w.Key, "ست") || strings.HasPrefix(w.Key, "سن")
}
