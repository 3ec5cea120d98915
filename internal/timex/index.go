package timex

import (
	"fmt"
	"slices"
)

// A beginning is a pattern with the places of its code that a word can begin
// it at.
type beginning struct {
	prog  *program
	at    []int
	reach // what can come second, where it begins with one word
}

// classSet is a set of classes that needs no look elsewhere: most patterns end
// at the second word, and this decides which.
type classSet [classWords]uint64

const classWords = 7

func (s *classSet) meets(t uint64s) bool {
	for i, w := range t {
		if s[i]&w != 0 {
			return true
		}
	}
	return false
}

// index notes for every entry the patterns that can begin with it.
func (g *grammar) index() {
	by := make([][]beginning, len(g.classes)) // of every list
	for id, c := range g.classes {
		if slices.Contains(numberWords, c.name) {
			g.numeric.add(id)
		}
	}
	for _, p := range g.progs {
		g.reachable(p)
		g.enter(p, by)
	}
	for _, d := range g.digits {
		for i := range d {
			d[i].second()
		}
	}
	g.lex.addProclitics(g.used())
	shared := map[string][]beginning{}
	for _, e := range g.lex {
		g.starts(e, by, shared)
	}
}

// used returns the lists whose words patterns are made of.
func (g *grammar) used() uint64s {
	var used uint64s
	for _, p := range g.progs {
		for _, in := range p.code {
			if in.op != opTerm {
				continue
			}
			for _, id := range g.headed(in.x).members() {
				used.add(id)
			}
		}
	}
	return used
}

// enter notes a pattern under every list that it can begin with. A condition
// before its first word is not seen there; addPattern refuses one.
func (g *grammar) enter(p *program, by [][]beginning) {
	var figures []int
	for _, pc := range firsts(p.code, 0, len(p.code)) {
		id := p.code[pc].x
		if g.classes[id].scan != nil {
			figures = append(figures, pc)
		}
		for _, list := range g.headed(id).members() {
			if n := len(by[list]); n > 0 && by[list][n-1].prog == p {
				by[list][n-1].at = append(by[list][n-1].at, pc)
			} else {
				by[list] = append(by[list], beginning{prog: p, at: []int{pc}})
			}
		}
	}
	if len(figures) > 0 {
		g.digits[p.lang] = append(g.digits[p.lang], beginning{prog: p, at: figures})
	}
}

// starts joins what an entry's lists can begin, in the grammar's order. Entries
// of the same lists share it.
func (g *grammar) starts(e *entry, by [][]beginning, shared map[string][]beginning) {
	var single uint64s
	for _, s := range e.senses {
		e.classes.add(s.class)
		if e.phrase = e.phrase || len(s.rest) > 0; len(s.rest) == 0 {
			single.add(s.class)
		}
	}
	e.starts = begun(e.classes, by, shared)
	if e.alone = e.starts; e.phrase {
		e.alone = begun(single, by, shared)
	}
	for _, b := range e.starts {
		e.solo = e.solo || b.solo()
	}
	for i := range e.alone {
		e.next.join(&e.alone[i].reach)
	}
}

// begun returns what the lists of a set can begin, in the grammar's order.
func begun(lists uint64s, by [][]beginning, shared map[string][]beginning) []beginning {
	key := fmt.Sprint(lists.members())
	if out, ok := shared[key]; ok {
		return out
	}
	var out []beginning
	for _, list := range lists.members() {
		out = append(out, by[list]...)
	}
	slices.SortStableFunc(out, func(a, b beginning) int { return a.prog.order - b.prog.order })
	for i := range out {
		out[i].second()
	}
	shared[key] = out
	return out
}

// second notes what can come second.
func (b *beginning) second() {
	for _, pc := range b.at {
		b.join(&b.prog.reach[pc+1])
	}
}

// solo reports whether the pattern can end after the first word.
func (b *beginning) solo() bool {
	for _, pc := range b.at {
		if b.prog.reach[pc+1].free {
			return true
		}
	}
	return false
}

// headed returns the lists that words of a class can come from.
func (g *grammar) headed(id int) uint64s {
	c := &g.classes[id]
	if c.scan == nil && c.heads == nil {
		c.heads.add(id)
	}
	return c.heads
}

// A reach is what can come next at a place of a pattern's code.
type reach struct {
	classes classSet
	digits  bool // a number in digits
	and     bool // «و» or "and"
	free    bool // nothing need come, or a condition stands there
}

// reachable works out the reach of every instruction of a pattern, so that
// most ways end before they are tried. Code leads forward only.
func (g *grammar) reachable(p *program) {
	p.reach = make([]reach, len(p.code))
	for pc := len(p.code) - 1; pc >= 0; pc-- {
		r, in := &p.reach[pc], &p.code[pc]
		switch in.op {
		case opTerm:
			r.add(g.headed(in.x))
			r.digits, r.and = g.classes[in.x].scan != nil, in.flags&joined != 0
		case opSplit:
			r.join(&p.reach[in.x])
			r.join(&p.reach[in.y])
		case opJump:
			r.join(&p.reach[in.x])
		case opFrame:
			r.join(&p.reach[pc+1])
		default:
			r.free = true
		}
	}
}

func (r *reach) add(classes uint64s) {
	for i, w := range classes {
		r.classes[i] |= w
	}
}

func (r *reach) join(o *reach) {
	r.add(o.classes[:])
	r.digits = r.digits || o.digits
	r.and = r.and || o.and
	r.free = r.free || o.free
}
