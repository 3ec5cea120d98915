package timex

import (
	"embed"
	"errors"
	"fmt"
	"math/bits"
	"strconv"
	"strings"
	"sync"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

//go:embed data/*.yaml
var dataFiles embed.FS

// A pattern is a rule of the grammar.
type pattern struct {
	name     string
	as       string            // the evaluator
	match    string            // its text
	set      map[string]string // slots with fixed values
	after    []string          // lists, one of which must stand before it
	notAfter []string          // lists, none of which may stand before it
	cases    []string          // texts with what must be found marked
	not      []string          // texts in which it must not match
	pos      string            // file:line:column
}

// A program is a compiled pattern.
type program struct {
	*pattern
	code            []instr
	eval            evaluator
	lang            string
	order           int
	reach           []reach // of each instruction
	consts          []slotValue
	after, notAfter uint64s
}

type slotValue struct {
	fill fill
	val  string
	n    float64
}

// uint64s is a set of classes.
type uint64s []uint64

func (s uint64s) has(i int) bool { return i>>6 < len(s) && s[i>>6]>>(i&63)&1 != 0 }

// members returns the classes in order.
func (s uint64s) members() []int {
	var out []int
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			out = append(out, i<<6+bits.TrailingZeros64(w))
		}
	}
	return out
}

// meets reports whether two sets share a class.
func (s uint64s) meets(t uint64s) bool {
	for i := range min(len(s), len(t)) {
		if s[i]&t[i] != 0 {
			return true
		}
	}
	return false
}

func (s *uint64s) add(i int) {
	for i>>6 >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[i>>6] |= 1 << (i & 63)
}

// A class is a list of the grammar, or a scanner.
type class struct {
	name  string
	fill  fill
	scan  scanner
	heads uint64s // the lists that a scanner's words can begin with
}

// grammar is the compiled data of all languages.
type grammar struct {
	lang    string // the one being compiled
	classes []class
	ids     map[string]int // lang:name → class
	defs    map[string]string
	progs   []*program
	lex     lexicon
	memo    word.Memo[entry]       // the lexicon's entry of a form
	digits  map[string][]beginning // by language: the patterns that a number in digits can begin
	numeric uint64s                // the lists whose words can go on a number
	money   map[string]string      // "dinar kwt" → KWD
}

// classID finds a list or a scanner of the language in hand.
func (g *grammar) classID(name string) (int, bool) {
	id, ok := g.ids[g.lang+":"+name]
	return id, ok
}

// load compiles the embedded grammar. It is done once.
var load = sync.OnceValue(func() *grammar {
	g, err := readGrammar()
	if err != nil {
		panic(err) // the data are embedded, and a test loads them
	}
	return g
})

// Load compiles the grammar, which [Find] else does at its first call.
func Load() { load() }

// parts are the themes of a language's files, in the order in which they are
// read: of matches as long, the pattern that stands first wins.
var parts = [...]string{"numbers", "calendar", "words", "dates", "times", "ranges", "lengths", "sets", "amounts"}

func readGrammar() (*grammar, error) {
	files := map[string][]byte{}
	var names []string
	for _, lang := range [...]string{"ar", "en"} {
		for _, part := range parts {
			n := "data/" + lang + "." + part + ".yaml"
			b, err := dataFiles.ReadFile(n)
			if err != nil {
				return nil, err
			}
			files[n] = b
			names = append(names, n)
		}
	}
	return newGrammar(names, files)
}

// newGrammar compiles the files, in the order of their names; those of a
// language stand together.
func newGrammar(names []string, files map[string][]byte) (*grammar, error) {
	g := &grammar{ids: map[string]int{}, lex: lexicon{}, money: map[string]string{}, digits: map[string][]beginning{}}
	var langs []*file
	for _, n := range names {
		f, err := parseFile(n, files[n])
		if err != nil {
			return nil, err
		}
		if last := len(langs) - 1; last < 0 || langs[last].lang != f.lang {
			langs = append(langs, f)
		} else if err := langs[last].join(f); err != nil {
			return nil, err
		}
	}
	for _, f := range langs {
		if err := g.addFile(f); err != nil {
			return nil, err
		}
	}
	if len(g.classes) > 64*classWords {
		return nil, fmt.Errorf("timex: more lists than classSet holds: %d", len(g.classes))
	}
	g.index()
	return g, nil
}

// addFile compiles a language's lists, definitions and patterns.
func (g *grammar) addFile(f *file) error {
	g.lang, g.defs = f.lang, f.defs
	for _, l := range f.lists {
		if err := g.addList(l); err != nil {
			return err
		}
	}
	g.addScanners()
	for _, p := range f.patterns {
		if err := g.addPattern(p); err != nil {
			return fmt.Errorf("%s: %s: %w", p.pos, p.name, err)
		}
	}
	return nil
}

// addList enters the phrases of a list; what stands before the first dot of
// its name is the slot that it fills, if there is one of that name.
func (g *grammar) addList(l list) error {
	slot, rest, _ := strings.Cut(l.name, ".")
	if slot == "money" {
		g.addMoney(l, rest)
		return nil
	}
	id := len(g.classes)
	g.classes = append(g.classes, class{name: l.name, fill: slots[slot]})
	g.ids[g.lang+":"+l.name] = id
	for _, it := range l.items {
		n, _ := strconv.ParseFloat(it.val, 64)
		for _, p := range expand(it.phrase) {
			g.lex.add(p, sense{class: id, val: it.val, n: n})
		}
	}
	return nil
}

// addMoney notes which country's money a common name is.
func (g *grammar) addMoney(l list, name string) {
	for _, it := range l.items {
		g.money[name+" "+it.phrase] = it.val
	}
}

func (g *grammar) addPattern(p *pattern) error {
	code, err := g.compile(p.match)
	if err != nil {
		return err
	}
	if unbound(code, 0) {
		return errors.New("it must begin with a word, and not with a condition")
	}
	pr := &program{pattern: p, code: code, lang: g.lang, order: len(g.progs)}
	if pr.eval = evaluators[p.as]; pr.eval == nil {
		return fmt.Errorf("no evaluator %q", p.as)
	}
	for slot, v := range p.set {
		if slots[slot] == nil {
			return fmt.Errorf("no slot %q", slot)
		}
		n, _ := strconv.ParseFloat(v, 64)
		pr.consts = append(pr.consts, slotValue{slots[slot], v, n})
	}
	if err := g.context(&pr.after, p.after); err != nil {
		return err
	}
	if err := g.context(&pr.notAfter, p.notAfter); err != nil {
		return err
	}
	g.progs = append(g.progs, pr)
	return nil
}

func (g *grammar) context(s *uint64s, names []string) error {
	for _, n := range names {
		id, ok := g.classID(n)
		if !ok {
			return fmt.Errorf("no list %q", n)
		}
		s.add(id)
	}
	return nil
}
