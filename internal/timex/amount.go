package timex

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// asMoney writes an amount of money. A currency whose country the words leave
// open is written with a question mark for [InCountry] to settle: ?dinar 5.
func (m *machine) asMoney(st *state, e *Expr) bool {
	f := &st.frames[0]
	e.Kind = Money
	e.Value = f.cur + " " + amount(f.count())
	return f.cur != ""
}

// asQuantity writes a number with its unit of measure.
func (m *machine) asQuantity(st *state, e *Expr) bool {
	f := &st.frames[0]
	e.Kind = Quantity
	e.Value = amount(f.num) + " " + f.meas
	if strings.HasPrefix(f.meas, "%") {
		e.Value = amount(f.num) + f.meas
	}
	return f.hasNum && f.meas != ""
}

// asCount takes a number for a number of things: in digits unless signs or
// labels beside it say that it is something else (5+5, G20, 1-1), in words
// only before the word for what it counts.
func (m *machine) asCount(st *state, e *Expr) bool {
	f := &st.frames[0]
	e.Kind, e.Value = Quantity, amount(f.num)
	if m.words[st.from].Script != word.Number {
		return f.num > 2 && st.to < m.to && m.countable(st.to)
	}
	return f.num > 0 && !m.signed(st.from, st.to) && !m.marker(st.from, st.to)
}

// countable reports whether the word at i can be what is counted.
func (m *machine) countable(i int) bool {
	w := &m.words[i]
	if w.Script == word.Symbol || w.Script == word.Number {
		return false
	}
	e := m.entry(i)
	return e == nil || !e.in(m.g, "particle")
}

// signed reports whether a sign binds the number to another number or to
// letters.
func (m *machine) signed(from, to int) bool {
	before := from > 1 && m.words[from].Glued && m.words[from-1].Script == word.Symbol && m.words[from-1].Glued && binding(m.words[from-1].Key)
	after := to < m.to && m.words[to].Glued && (binding(m.words[to].Key) && to+1 < m.to && m.words[to+1].Glued || m.words[to].Script == word.Latin)
	return before || after || m.gluedBehind(from)
}

// gluedBehind reports whether the number at i is written in one with a sign or
// with letters before it that are no proclitics.
func (m *machine) gluedBehind(i int) bool {
	if i == 0 || !m.words[i].Glued {
		return false
	}
	w, e := &m.words[i-1], m.known[i-1]
	if w.Script == word.Symbol {
		return strings.Contains("#+-", w.Key)
	}
	return e == nil || !e.in(m.g, "glue")
}

func binding(key string) bool {
	switch key {
	case "-", "–", "+", "/", ":", "×", ".", "_", "=", "*":
		return true
	}
	return false
}

// marker reports whether the number stands where an item of a list begins:
// 1. or 1-.
func (m *machine) marker(from, to int) bool {
	return from == m.from && to < m.to && m.words[to].Script == word.Symbol && !strings.Contains("%٪«\"“", m.words[to].Key)
}

// InCountry settles the currency of a value of money that leaves the country
// open: "?dinar 5" is "KWD 5" in Kuwait (kwt, its ISO 3166-1 alpha-3 code in
// lower case). It returns "" where that country has no such money, and every
// other value as it is.
func InCountry(value, country string) string {
	name, n, ok := strings.Cut(value, " ")
	if !strings.HasPrefix(name, "?") || !ok {
		return value
	}
	code := load().money[name[1:]+" "+country]
	if code == "" {
		return ""
	}
	return code + " " + n
}
