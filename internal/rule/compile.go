package rule

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A RuleSet is the compiled rules of one language. It is immutable and safe
// for concurrent use.
type RuleSet struct {
	Lang      string
	Files     []*File
	Frames    []*Frame
	acts      []*Frame // those whose trigger may be a word of no list
	Governors []*Governor
	Patterns  []*Pattern
	names     map[string]int
	named     named
	marks     map[string]Set // markers by folded text
	lex       *lexicon
	memo      word.Memo[tagged] // by form
	triggers  Set               // lists that are a verb or noun of a frame
	wake      Set               // lists of triggers and of governors that license an item
	governing Set               // lists of governors
	verbs     Set               // lists of trigger verbs
	nouns     Set               // lists of trigger nouns
	agents    map[string]string
	fields    map[string][]Field // by kind
	markers   Set                // lists of prepositions
	svo       bool               // the subject stands before its verb, the object after it
}

// compiler gathers the errors of a whole rule set.
type compiler struct {
	rs   *RuleSet
	errs []error
	seen map[string]Pos
}

// Compile links the files of one language. The error joins every mistake.
func Compile(files ...*File) (*RuleSet, error) { return compile(nil, files) }

func compile(ready *table, files []*File) (*RuleSet, error) {
	c := &compiler{rs: &RuleSet{names: map[string]int{}, marks: map[string]Set{}, lex: newLexicon(), agents: map[string]string{}, fields: map[string][]Field{}, Files: files}, seen: map[string]Pos{}}
	for _, f := range files {
		c.declare(f)
	}
	if ready != nil {
		c.rs.lex.draft = nil
	}
	for _, f := range files {
		c.fill(f)
	}
	if c.rs.lex.table = ready; ready == nil {
		c.openLexicon()
		c.rs.lex.table = newTable(c.rs.lex.draft)
		c.rs.lex.draft = nil
	}
	for _, f := range files {
		c.link(f)
	}
	c.rs.findNamed()
	return c.rs, errors.Join(c.errs...)
}

func (c *compiler) fail(f *File, at Pos, rule, text, want string) {
	c.errs = append(c.errs, &Error{File: f.Name, Pos: at, Rule: rule, Text: text, Want: want})
}

// declare numbers the lists of a file.
func (c *compiler) declare(f *File) {
	if c.rs.Lang == "" {
		c.rs.Lang = f.Lang
		c.rs.svo = f.Lang == "en"
	}
	if f.Lang != c.rs.Lang {
		c.fail(f, Pos{1, 1}, "", f.Lang, "all files of a rule set are of one language, the first is "+c.rs.Lang)
	}
	for _, l := range f.Lists {
		if _, ok := c.rs.names[l.Name]; ok {
			c.fail(f, l.At, l.Name, l.Name, "list defined twice")
			continue
		}
		c.number(f, l.Name, l.At)
	}
	for _, p := range f.Patterns {
		if _, ok := c.rs.names[p.Mark]; !ok && p.Mark != "" {
			c.number(f, p.Mark, p.At)
		}
	}
}

func (c *compiler) number(f *File, name string, at Pos) {
	if len(c.rs.names) == maxLists {
		c.fail(f, at, name, name, fmt.Sprintf("at most %d lists", maxLists))
		return
	}
	c.rs.names[name] = len(c.rs.names)
}

// fill enters the words of a file's lists into the lexicon.
func (c *compiler) fill(f *File) {
	for _, l := range f.Lists {
		c.words(f, l, c.rs.names[l.Name], 0)
	}
}

// maxOf is how deep lists can take over one another.
const maxOf = 4

// words enters the words of l, and of the lists that it takes over, into list n.
func (c *compiler) words(f *File, l ListDef, n, depth int) {
	for _, t := range l.Lemmas {
		if !c.lemma(t.S, n) {
			c.fail(f, t.At, l.Name, t.S, "a lemma of the lexicon was expected (internal/morph/data), or use word:")
		}
	}
	c.english(f, l, n)
	for _, t := range l.Words {
		c.word(t.S, n)
	}
	for _, t := range l.Phrases {
		c.rs.lex.addPhrase(t.S, n)
	}
	for _, t := range l.Marks {
		c.marker(t.S, n)
	}
	for _, t := range l.Of {
		base, ok := c.list(t.S)
		switch {
		case !ok:
			c.fail(f, t.At, l.Name, t.S, "undefined list")
		case depth == maxOf:
			c.fail(f, t.At, l.Name, t.S, "lists take over one another in a circle, or too deep")
			return
		default:
			c.words(f, base, n, depth+1)
		}
	}
}

func (c *compiler) list(name string) (ListDef, bool) {
	for _, f := range c.rs.Files {
		for _, l := range f.Lists {
			if l.Name == name {
				return l, true
			}
		}
	}
	return ListDef{}, false
}

// lemma enters every form of a lemma into list n.
func (c *compiler) lemma(plain string, n int) bool {
	if c.rs.Lang != "ar" {
		return false // English says whether a verb or a noun is meant
	}
	if c.rs.lex.draft == nil {
		return true // the table was made from this very file
	}
	lemmas := morph.Lookup(plain)
	for _, l := range lemmas {
		for _, f := range l.Forms() {
			c.rs.lex.add(f.Surface, f.Feat, n)
		}
	}
	return len(lemmas) > 0
}

// word enters a word as it stands into list n; several words make a phrase.
func (c *compiler) word(s string, n int) {
	if len(word.Words(s)) > 1 {
		c.rs.lex.addPhrase(s, n)
		return
	}
	c.rs.lex.add(s, 0, n)
}

// marker enters a preposition: one letter is a proclitic, more is a word or
// a phrase.
func (c *compiler) marker(s string, n int) {
	key := word.Fold(s)
	if words := word.Words(s); c.rs.svo && len(words) > 1 { // «co-chaired by» has four
		key = words[0].Key
		for _, w := range words[1:] {
			key += " " + w.Key
		}
	}
	set := c.rs.marks[key]
	set.Add(n)
	c.rs.markers.Add(n)
	c.rs.marks[key] = set
	if utf8.RuneCountInString(key) > 1 {
		c.word(s, n)
	}
}

// openLexicon enters all forms of the language's lexicon without a list, so
// that any finite verb and any ordinary noun is known.
func (c *compiler) openLexicon() {
	if c.rs.Lang != "ar" {
		return
	}
	for _, l := range morph.Lexicon() {
		for _, f := range l.Forms() {
			c.rs.lex.add(f.Surface, f.Feat, -1)
		}
	}
}

// link resolves the names that the rules of a file use.
func (c *compiler) link(f *File) {
	if f.Kind != "" {
		c.rs.agents[f.Kind] = f.Agent
	}
	for _, fd := range f.Fields {
		fd.list = c.ref(f, fd.At, fd.Name, fd.List)
		c.rs.fields[f.Kind] = append(c.rs.fields[f.Kind], fd)
	}
	c.linkSlots(f, f.Kind, f.Slots)
	for i := range f.Frames {
		c.linkFrame(f, &f.Frames[i])
	}
	for i := range f.Governors {
		c.linkGovernor(f, &f.Governors[i])
	}
	for i := range f.Patterns {
		c.linkPattern(f, &f.Patterns[i])
	}
}

// ref is the number of a list, or -1 for "".
func (c *compiler) ref(f *File, at Pos, rule, name string) int {
	if name == "" {
		return -1
	}
	n, ok := c.rs.names[name]
	if !ok {
		c.fail(f, at, rule, name, "undefined list")
		return -1
	}
	return n
}

func (c *compiler) refs(f *File, at Pos, rule string, names []string) []int {
	var out []int
	for _, n := range names {
		out = append(out, c.ref(f, at, rule, n))
	}
	return out
}

func (c *compiler) linkSlots(f *File, rule string, slots []Slot) {
	for i := range slots {
		if slots[i].Type == 0 {
			c.fail(f, slots[i].At, rule, slots[i].Role, "a slot begins with its type")
		}
		for k := range slots[i].Ports {
			p := &slots[i].Ports[k]
			if p.Kind != PortIn {
				p.list = c.ref(f, slots[i].At, rule, p.List)
			}
		}
	}
}

// linkRoles checks the roles that the ports in(ROLE) of a frame's slots name.
func (c *compiler) linkRoles(f *File, rule string, slots []Slot) {
	for i := range slots {
		for _, p := range slots[i].Ports {
			if p.Kind == PortIn && !hasRole(slots, p.List) {
				c.fail(f, slots[i].At, rule, p.List, "undefined role in "+slots[i].Role)
			}
		}
	}
}

func (c *compiler) once(f *File, at Pos, id string) {
	if old, ok := c.seen[id]; ok && id != "" {
		c.fail(f, at, id, id, fmt.Sprintf("defined before, at line %d", old.Line))
	}
	c.seen[id] = at
}

func (c *compiler) linkFrame(f *File, r *Frame) {
	c.once(f, r.At, r.ID)
	r.verb = anyVerb
	if r.Verb != "*" {
		r.verb = c.ref(f, r.At, r.ID, r.Verb)
	}
	r.noun = c.ref(f, r.At, r.ID, r.Noun)
	r.light = c.ref(f, r.At, r.ID, r.Light)
	r.not = c.refs(f, r.At, r.ID, r.Not)
	r.unless = c.refs(f, r.At, r.ID, r.Unless)
	r.beside = c.refs(f, r.At, r.ID, r.Beside)
	c.linkSlots(f, r.ID, r.Slots)
	r.Slots = inherited(f.Slots, r.Slots)
	c.linkRoles(f, r.ID, r.Slots)
	for _, all := range r.Need {
		for _, n := range all {
			if !hasRole(r.Slots, n.Role) && !conditions[n.Role] {
				c.fail(f, r.At, r.ID, n.Role, "undefined role in need")
			}
		}
	}
	if r.verb >= 0 {
		c.rs.triggers.Add(r.verb)
		c.rs.wake.Add(r.verb)
		c.rs.verbs.Add(r.verb)
	}
	if r.noun >= 0 {
		c.rs.triggers.Add(r.noun)
		c.rs.wake.Add(r.noun)
		c.rs.nouns.Add(r.noun)
	}
	if r.Agent == "" {
		r.Agent = f.Agent
	}
	c.rs.Frames = append(c.rs.Frames, r)
	if len(r.Act) > 0 || r.verb == anyVerb {
		c.rs.acts = append(c.rs.acts, r)
	}
}

// inherited lays a frame's slots over the file's, in file order; a slot
// without ports is taken away.
func inherited(base, own []Slot) []Slot {
	out := append([]Slot(nil), base...)
	for _, s := range own {
		i := 0
		for i < len(out) && out[i].Role != s.Role {
			i++
		}
		if i == len(out) {
			out = append(out, s)
			continue
		}
		out[i] = s
	}
	kept := out[:0]
	for _, s := range out {
		if len(s.Ports) > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

func hasRole(slots []Slot, role string) bool {
	for _, s := range slots {
		if s.Role == role {
			return true
		}
	}
	return false
}

// conditions are the names in need that are no roles.
var conditions = map[string]bool{"light": true, "body": true, "with": true, "alone": true, "named": true, "governed": true}

// anyVerb is the list of a frame whose trigger is any verb: "*".
const anyVerb = -2

var (
	governorRoles = map[string]bool{"": true, "agent": true, "requester": true, "source": true}
	modalities    = map[string]bool{"": true, "planned": true, "hypothetical": true, "negated": true}
)

func (c *compiler) linkGovernor(f *File, g *Governor) {
	c.once(f, g.At, g.ID)
	g.list = c.ref(f, g.At, g.ID, g.List)
	g.markers = c.ref(f, g.At, g.ID, g.Markers)
	g.objMark = c.ref(f, g.At, g.ID, g.ObjMark)
	g.not = c.ref(f, g.At, g.ID, g.Not)
	if g.List == "" {
		c.fail(f, g.At, g.ID, g.List, "a governor needs a word: list")
	}
	for _, part := range []string{g.Subject, g.Object} {
		if !governorRoles[part] {
			c.fail(f, g.At, g.ID, part, "agent, requester or source was expected")
		}
	}
	if !modalities[g.Modality] {
		c.fail(f, g.At, g.ID, g.Modality, "planned, hypothetical or negated was expected")
	}
	if g.list >= 0 {
		c.rs.governing.Add(g.list)
	}
	if g.Basis != "" && g.list >= 0 {
		c.rs.wake.Add(g.list)
	}
	c.rs.Governors = append(c.rs.Governors, g)
}
