package timex

import (
	"fmt"
	"strings"
)

// A pattern's text is a line of elements:
//
//	month          a word of the list month, or a definition, or a scanner (num, dom, year …)
//	x?             x or nothing
//	( a b | c )    one of these
//	+x             x behind «و» or "and", written as a word or as a proclitic
//	~x             x, with ب or ل before it or not
//	^x             x with a capital letter
//	_x             x glued to the word before it
//	!x             nothing, where no x stands
//	&x             nothing, where an x stands
//	@              what follows fills a frame of its own: the end of a range, a second length
//	$              a stop or the end of the sentence stands here
//
// It compiles to a program of instructions for [machine].

type op uint8

const (
	opTerm   op = iota // a word or more of class x, or what scanner x reads
	opSplit            // go on at x, and at y
	opJump             // go on at x
	opFrame            // what follows fills the frame of the range's end
	opAhead            // class x must stand here
	opAbsent           // class x must not stand here
	opEnd              // a stop or the end of the sentence must stand here
	opDone             // the pattern has matched
)

// flags of an element.
const (
	joined  = 1 << iota // behind «و» or "and"
	prep                // perhaps behind ب or ل
	capital             // capitalised
	glued               // no space before it
)

type instr struct {
	op    op
	flags uint8
	x, y  int
}

// compiler turns the text of one pattern into instructions.
type compiler struct {
	g    *grammar
	toks []string
	code []instr
	deep int // definitions open, to find those that hold themselves
}

// compile returns the instructions of a pattern.
func (g *grammar) compile(text string) ([]instr, error) {
	c := compiler{g: g, toks: tokens(text)}
	if err := c.alternatives(); err != nil {
		return nil, err
	}
	if len(c.toks) > 0 {
		return nil, fmt.Errorf("unexpected %q", c.toks[0])
	}
	return append(c.code, instr{op: opDone}), nil
}

// tokens cuts a pattern's text at spaces and around its brackets and signs.
func tokens(text string) []string {
	for _, s := range []string{"(", ")", "|", "?"} {
		text = strings.ReplaceAll(text, s, " "+s+" ")
	}
	return strings.Fields(text)
}

func (c *compiler) peek() string {
	if len(c.toks) == 0 {
		return ""
	}
	return c.toks[0]
}

func (c *compiler) next() string {
	t := c.peek()
	if t != "" {
		c.toks = c.toks[1:]
	}
	return t
}

// alternatives compiles a | b | c.
func (c *compiler) alternatives() error {
	start := len(c.code)
	if err := c.sequence(); err != nil {
		return err
	}
	var jumps []int
	for c.peek() == "|" {
		c.next()
		c.insert(start, instr{op: opSplit, x: start + 1, y: len(c.code) + 2})
		jumps = append(jumps, len(c.code))
		c.code = append(c.code, instr{op: opJump})
		start = len(c.code)
		if err := c.sequence(); err != nil {
			return err
		}
	}
	for _, j := range jumps {
		c.code[j].x = len(c.code)
	}
	return nil
}

// insert puts an instruction before what was compiled from at on, which moves.
func (c *compiler) insert(at int, in instr) {
	c.code = append(c.code, instr{})
	copy(c.code[at+1:], c.code[at:])
	c.code[at] = in
	for i := at + 1; i < len(c.code); i++ {
		switch k := &c.code[i]; k.op {
		case opSplit:
			k.x, k.y = moved(k.x, at), moved(k.y, at)
		case opJump:
			k.x = moved(k.x, at)
		}
	}
}

func moved(x, at int) int {
	if x >= at {
		return x + 1
	}
	return x
}

func (c *compiler) sequence() error {
	for {
		switch t := c.peek(); t {
		case "", "|", ")":
			return nil
		case "?":
			return fmt.Errorf("%q after nothing", t)
		}
		if err := c.element(); err != nil {
			return err
		}
	}
}

// element compiles one element and the ? behind it.
func (c *compiler) element() error {
	start := len(c.code)
	t := c.next()
	var err error
	switch t {
	case "(":
		err = c.alternatives()
		if err == nil && c.next() != ")" {
			err = fmt.Errorf("missing )")
		}
	case "$":
		c.code = append(c.code, instr{op: opEnd})
	case "@":
		c.code = append(c.code, instr{op: opFrame})
	default:
		err = c.atom(t)
	}
	if err == nil && c.peek() == "?" {
		c.next()
		c.insert(start, instr{op: opSplit, x: start + 1, y: len(c.code) + 1})
	}
	return err
}

var flagOf = map[byte]uint8{'+': joined, '~': prep, '^': capital, '_': glued}

// atom compiles a named element with its signs.
func (c *compiler) atom(t string) error {
	in := instr{op: opTerm}
	for len(t) > 1 {
		f, ok := flagOf[t[0]]
		switch {
		case ok:
			in.flags |= f
		case t[0] == '!':
			in.op = opAbsent
		case t[0] == '&':
			in.op = opAhead
		default:
			return c.named(t, in)
		}
		t = t[1:]
	}
	return c.named(t, in)
}

// named compiles a list, a scanner or a definition.
func (c *compiler) named(name string, in instr) error {
	if id, ok := c.g.classID(name); ok {
		in.x = id
		c.code = append(c.code, in)
		return nil
	}
	text, ok := c.g.defs[name]
	if !ok {
		return fmt.Errorf("no list or definition %q", name)
	}
	if c.deep > 20 {
		return fmt.Errorf("definition %q holds itself", name)
	}
	if in.op != opTerm {
		return fmt.Errorf("%q is a definition: only a list can stand after ! or &", name)
	}
	return c.inline(text, in.flags)
}

// inline compiles a definition in place; the signs before its name belong to
// each element that it can begin with.
func (c *compiler) inline(text string, flags uint8) error {
	rest, start := c.toks, len(c.code)
	c.toks = tokens(text)
	c.deep++
	err := c.alternatives()
	if err == nil && len(c.toks) > 0 {
		err = fmt.Errorf("unexpected %q", c.toks[0])
	}
	c.deep--
	c.toks = rest
	if flags != 0 && err == nil {
		for _, pc := range firsts(c.code, start, len(c.code)) {
			c.code[pc].flags |= flags
		}
	}
	return err
}

// firsts returns the terms that code can begin with at pc, before end.
func firsts(code []instr, pc, end int) []int {
	var out []int
	seen := map[int]bool{}
	var walk func(int)
	walk = func(pc int) {
		if pc >= end || seen[pc] {
			return
		}
		seen[pc] = true
		switch in := code[pc]; in.op {
		case opTerm:
			out = append(out, pc)
		case opSplit:
			walk(in.x)
			walk(in.y)
		case opJump:
			walk(in.x)
		case opFrame, opAhead, opAbsent, opEnd:
			walk(pc + 1)
		}
	}
	walk(pc)
	return out
}

// unbound reports whether a pattern can end at pc, or has a condition there,
// before any term.
func unbound(code []instr, pc int) bool {
	switch in := code[pc]; in.op {
	case opSplit:
		return unbound(code, in.x) || unbound(code, in.y)
	case opJump:
		return unbound(code, in.x)
	case opFrame:
		return unbound(code, pc+1)
	case opTerm:
		return false
	}
	return true
}
