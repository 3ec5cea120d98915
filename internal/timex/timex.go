package timex

import "github.com/mahdar-nlp/mahdar/internal/word"

// A Kind is what an expression says.
type Kind uint8

// The kinds.
const (
	Date     Kind = iota // a time, an interval, a duration or a set of times
	Money                // an amount of money
	Quantity             // a number of things or of units of measure
)

// String returns the kind's name in the record: DATE, MONEY or QUANTITY.
func (k Kind) String() string { return [...]string{"DATE", "MONEY", "QUANTITY"}[k] }

// An Expr is an expression found in a text.
type Expr struct {
	From, To int    // words of the text, half-open
	Cut      int    // source bytes of the first word that are proclitics, outside the span
	Kind     Kind   //
	Value    string // the contract's form, or "" where the words are vague
	Rule     string // the pattern that found it, e.g. ar.date.deictic
	Duration bool   // Value is a length of time: P2D, PT48H
	Deadline bool   // Value is before:, until: or within: a time
	Set      bool   // Value is every: so often
	Past     bool   // the words themselves say that the time is past
	Future   bool   // the words themselves say that the time is to come
	Vague    bool   // a time that has no value
}

// A Tense is the tense of a clause.
type Tense int8

// The tenses.
const (
	Past    Tense = -1
	Unknown Tense = 0
	Future  Tense = +1
)

// Options say what an expression is relative to. The zero value leaves
// relative times relative.
type Options struct {
	// Date is the day of the document. Zero leaves values relative to it:
	// DCT-1D, next-SUN.
	Date Day

	// Tense returns the tense of the clause around word w, which decides
	// whether a bare weekday or month is the last or the next one. Where it
	// is nil or returns Unknown, the words of the sentence decide, and where
	// these say nothing it is the past one: news tells what happened.
	Tense func(w int) Tense
}

// Find appends to dst the expressions in the words from from to to of t,
// leftmost first, the longest at each place, none overlapping another and
// none across the end of a sentence. It takes time linear in the number of
// words. Find is safe for concurrent use.
func Find(dst []Expr, t *word.Text, from, to int, o Options) []Expr {
	g := load()
	m := machine{g: g, t: t, words: t.Words, o: o, known: make([]*entry, to)}
	for i := from; i < to; i++ {
		m.known[i] = g.entry(&t.Words[i])
	}
	for _, s := range t.Sentences {
		if s.To > from && s.From < to {
			m.from, m.to, m.lang = max(s.From, from), min(s.To, to), "en"
			if s.Arabic {
				m.lang = "ar"
			}
			dst = m.sentence(dst)
		}
	}
	return dst
}

// unknown stands in the memo for the words that the lexicon does not know.
var unknown entry

// entry is what the lexicon knows of a word, or nil.
func (g *grammar) entry(w *word.Word) *entry {
	e := g.memo.Get(w.Form)
	if e == nil {
		if e = &unknown; w.Script != word.Number && g.lex[w.Key] != nil {
			e = g.lex[w.Key]
		}
		g.memo.Put(w.Form, e)
	}
	if e == &unknown {
		return nil
	}
	return e
}

// sentence finds the expressions of a sentence.
func (m *machine) sentence(dst []Expr) []Expr {
	for i := m.from; i < m.to; {
		if m.known[i] == nil && m.words[i].Script != word.Number {
			i++
			continue
		}
		e, ok := m.longest(i)
		if !ok {
			i++
			continue
		}
		if e.Kind == Date && !e.Duration && !e.Set && !e.Deadline && ofDay(e.Value) {
			m.last = e.Value
		}
		dst = append(dst, e)
		i = e.To
	}
	return dst
}

// ofDay reports whether a value is of a day, or of one relative to the
// document's: no month, no year and no clock time.
func ofDay(value string) bool {
	return len(value) >= len("2025-10-22") || value != "" && value[0] > '9' && value[0] != 'T'
}

// longest returns the longest expression that begins at word i; of two that
// are as long, the one whose pattern stands first.
func (m *machine) longest(i int) (Expr, bool) {
	var best Expr
	if e := m.known[i]; e != nil && !e.solo && !m.goesOn(i+1) {
		return best, false
	}
	starts, plain := m.starts(i)
	if e := m.known[i]; plain && e != nil && !m.follows(&e.next, i+1) {
		return best, false // most words that can begin an expression begin none
	}
	for k := range starts {
		b := &starts[k]
		if plain && !m.follows(&b.reach, i+1) || !m.fits(b.prog, i) {
			continue
		}
		if m.run(b, i) && m.end > best.To && m.read(b.prog) {
			best = m.expr
		}
	}
	return best, best.To > i
}

// fits reports whether a pattern is of the language in hand and stands where
// it may.
func (m *machine) fits(p *program, i int) bool {
	if p.lang != m.lang && (m.words[i].Script == word.Number || m.words[i].Script == word.Symbol) {
		return false
	}
	return (len(p.after) == 0 || m.stood(p.after, i, m.from)) && (len(p.notAfter) == 0 || !m.stood(p.notAfter, i, m.from))
}

// read turns the longest match into an expression, unless it makes no sense.
func (m *machine) read(p *program) bool {
	st := m.state()
	for _, c := range p.consts {
		c.fill(&st.frames[0], c.val, c.n)
	}
	m.expr = Expr{From: st.from, To: st.to, Rule: p.name}
	if !m.won.fused {
		m.expr.Cut = word.SourceCut(m.t.Source, m.words[st.from], m.won.cut)
	}
	return p.eval(m, st, &m.expr)
}

// starts returns the patterns that can begin at word i, and whether the first
// element of any match there is that word alone.
func (m *machine) starts(i int) (starts []beginning, plain bool) {
	if m.words[i].Script == word.Number {
		return m.g.digits[m.lang], m.single(i)
	}
	e := m.known[i]
	switch {
	case e == nil:
		return nil, true
	case e.phrase && m.phrase(e, i):
		return e.starts, false
	}
	return e.alone, m.single(i)
}

// phrase reports whether a phrase of the lists stands at word i.
func (m *machine) phrase(e *entry, i int) bool {
	for k := range e.senses {
		if s := &e.senses[k]; len(s.rest) > 0 && m.rest(s, i) {
			return true
		}
	}
	return false
}

// single reports whether no number goes on behind word i.
func (m *machine) single(i int) bool {
	if i+1 >= m.to {
		return true
	}
	w, e := &m.words[i+1], m.known[i+1]
	switch {
	case w.Script == word.Number || w.Key == "و" || w.Key == "and":
		return false
	case w.Glued && (w.Script != word.Symbol || w.Key == "-" && m.words[i].Script != word.Number):
		return false
	}
	return e == nil || !e.classes.meets(m.g.numeric)
}

// follows reports whether the word at i can come second in a match of a
// pattern that begins with one word, or none need come.
func (m *machine) follows(b *reach, i int) bool {
	switch {
	case b.free:
		return true
	case i >= m.to:
		return false
	case m.words[i].Script == word.Number:
		return b.digits
	case b.and && m.joins(i):
		return true
	}
	e := m.known[i]
	return e != nil && b.classes.meets(e.classes)
}

// joins reports whether the word at i can stand before a joined element.
func (m *machine) joins(i int) bool {
	switch m.words[i].Key {
	case "و", "and", "-":
		return true
	}
	return false
}

// goesOn reports whether the word at i can go on an expression at all.
func (m *machine) goesOn(i int) bool {
	if i >= m.to {
		return false
	}
	w := &m.words[i]
	return m.known[i] != nil || w.Script == word.Number || w.Script == word.Symbol || w.Key == "و" || w.Key == "and"
}

// Bytes returns the bytes of the source that an expression covers.
func Bytes(t *word.Text, e *Expr) (start, end int) {
	w := &t.Words[e.From]
	return w.Lo + e.Cut, t.Words[e.To-1].Hi
}
