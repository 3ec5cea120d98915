package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A machine runs patterns over the words of a text. It tries every way
// through a pattern, which holds no repetition, so the work at a word has a
// bound that does not depend on the text.
type machine struct {
	g     *grammar
	t     *word.Text
	words []word.Word
	from  int      // the sentence in hand
	to    int      // its end
	known []*entry // what the lexicon knows of each word
	o     Options
	lang  string // of the sentence: what is no letter is read in it
	last  string // the value of the day told before

	prog  *program
	start int      // the word at which the pattern begins
	trail []filled // what the way in hand has filled
	best  []filled // what the longest match has filled
	end   int      // of the longest match, or 0
	lead  lead     // of the way in hand
	won   lead     // of the longest match
	k     int      // the frame in hand
	st    state    // the longest match, replayed
	expr  Expr     // what it says
}

// filled is a slot that a word has filled.
type filled struct {
	fill fill
	val  string
	n    float64
	k    int // the frame
	at   int // the word at which the frame begins
}

// lead is how the first word of a match is written.
type lead struct {
	cut   int  // bytes of its key that are proclitics
	fused bool // they cannot be cut off
}

// A state is what a match has gathered: a frame, and more for the end of a
// range or further lengths.
type state struct {
	frames [3]frame
	starts [3]int // the word at which a frame but the first begins
	k      int    // the last frame filled
	from   int
	to     int
}

func (m *machine) entry(i int) *entry { return m.known[i] }

// run finds the longest match of a pattern at word i, beginning at one of the
// places of its code that such a word can begin at.
func (m *machine) run(b *beginning, i int) bool {
	m.prog, m.start, m.end, m.lead, m.k = b.prog, i, 0, lead{}, 0
	m.trail, m.best = m.trail[:0], m.best[:0]
	for _, pc := range b.at {
		m.step(pc, i)
	}
	return m.end > i
}

// state replays the longest match.
func (m *machine) state() *state {
	st := &m.st
	*st = state{from: m.start, to: m.end}
	for _, f := range m.best {
		st.k = max(st.k, f.k)
		if f.fill == nil {
			st.starts[f.k] = f.at
			continue
		}
		f.fill(&st.frames[f.k], f.val, f.n)
	}
	return st
}

// step goes on at instruction pc and word i.
func (m *machine) step(pc, i int) {
	for {
		if !m.may(pc, i) {
			return
		}
		switch in := &m.prog.code[pc]; in.op {
		case opDone:
			if i > m.end {
				m.end, m.won = i, m.lead
				m.best = append(m.best[:0], m.trail...)
			}
			return
		case opSplit:
			m.step(in.x, i)
			pc = in.y
		case opJump:
			pc = in.x
		case opFrame:
			m.frame(pc, i)
			return
		case opEnd:
			if i < m.to && (m.words[i].Script != word.Symbol || !strings.Contains(".!?؟،؛,;", m.words[i].Key)) {
				return
			}
			pc++
		case opAhead, opAbsent:
			if m.stands(in, i) != (in.op == opAhead) {
				return
			}
			pc++
		default:
			m.term(pc, in, i)
			return
		}
	}
}

// frame goes on in the next frame.
func (m *machine) frame(pc, i int) {
	was := m.k
	m.k = min(m.k+1, len(m.st.frames)-1)
	m.trail = append(m.trail, filled{k: m.k, at: i})
	m.step(pc+1, i)
	m.trail = m.trail[:len(m.trail)-1]
	m.k = was
}

// may reports whether the word at i can go on from instruction pc at all.
func (m *machine) may(pc, i int) bool {
	r := &m.prog.reach[pc]
	switch {
	case r.free:
		return true
	case i >= m.to:
		return false
	case m.words[i].Script == word.Number:
		return r.digits
	}
	e := m.known[i]
	return r.and && m.joins(i) || e != nil && r.classes.meets(e.classes)
}

// stands reports whether a class stands at word i.
func (m *machine) stands(in *instr, i int) bool {
	if i >= m.to {
		return false
	}
	if c := &m.g.classes[in.x]; c.scan != nil {
		_, end := c.scan(m, i, nil)
		return end > 0
	}
	e := m.entry(i)
	if e == nil {
		return false
	}
	for k := range e.senses {
		if s := &e.senses[k]; s.class == in.x && s.clitic == 0 && m.rest(s, i) {
			return true
		}
	}
	return false
}

// term reads one element at word i and goes on behind it.
func (m *machine) term(pc int, in *instr, i int) {
	if i >= m.to {
		return
	}
	c := &m.g.classes[in.x]
	at, and := i, false
	if in.flags&joined != 0 {
		at, and = m.skipAnd(i)
	}
	if at >= m.to || in.flags&glued != 0 && !m.words[at].Glued || in.flags&capital != 0 && !m.capital(at) {
		return
	}
	if c.scan != nil && m.words[at].Script == word.Number && (and || in.flags&joined == 0) {
		m.scanned(pc, c, at, nil)
		return
	}
	e := m.entry(at)
	if e == nil {
		return
	}
	for k := range e.senses {
		s := &e.senses[k]
		if scan := c.scan != nil; scan && !c.heads.has(s.class) || !scan && s.class != in.x {
			continue
		}
		if m.rest(s, at) && allowed(s, in.flags, and, at == m.start) {
			m.sense(pc, c, at, s)
		}
	}
}

// sense goes on with one reading of the word at.
func (m *machine) sense(pc int, c *class, at int, s *sense) {
	if at == m.start {
		m.lead = lead{s.cut, s.clitic&cliticFused != 0}
	}
	if c.scan != nil {
		m.scanned(pc, c, at, s)
		return
	}
	m.fill(pc, c, s.val, s.n, at+1+len(s.rest))
}

// scanned reads a number by a scanner and goes on.
func (m *machine) scanned(pc int, c *class, at int, lead *sense) {
	if n, end := c.scan(m, at, lead); end > 0 {
		m.fill(pc, c, "", n, end)
	}
}

// fill notes what a word fills, goes on behind it, and takes it back.
func (m *machine) fill(pc int, c *class, val string, n float64, next int) {
	if c.fill == nil {
		m.step(pc+1, next)
		return
	}
	m.trail = append(m.trail, filled{fill: c.fill, val: val, n: n, k: m.k})
	m.step(pc+1, next)
	m.trail = m.trail[:len(m.trail)-1]
}

// allowed reports whether the proclitics of a sense fit its place.
func allowed(s *sense, flags uint8, and, first bool) bool {
	switch {
	case first:
		return true
	case flags&joined != 0:
		return and && s.clitic == 0 || !and && s.clitic == cliticAnd
	case flags&prep != 0:
		return s.clitic&cliticAnd == 0
	}
	return s.clitic == 0
}

// rest reports whether the words after i are those of the sense's phrase.
func (m *machine) rest(s *sense, i int) bool {
	if i+len(s.rest) >= m.to && len(s.rest) > 0 {
		return false
	}
	for k, r := range s.rest {
		if m.words[i+1+k].Key != r {
			return false
		}
	}
	return true
}

func (m *machine) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(m.t.Source[m.words[i].Lo:])
	return unicode.IsUpper(r)
}

// stood reports whether a word of one of the classes stands before word i.
func (m *machine) stood(classes uint64s, i, from int) bool {
	if i <= from {
		return false
	}
	e := m.entry(i - 1)
	if e == nil {
		return false
	}
	for k := range e.senses {
		if s := &e.senses[k]; len(s.rest) == 0 && classes.has(s.class) {
			return true
		}
	}
	return false
}
