package rule

import (
	"errors"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// parser reads one file and gathers all its errors.
type parser struct {
	file *File
	errs []error
	rule string // the rule or list being read, for errors
}

// Parse reads a rule file. The error joins every mistake found, each with
// file, line, column, rule and the offending text.
func Parse(name string, data []byte) (*File, error) {
	p := &parser{file: &File{Name: name}}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, broken(name, data, err)
	}
	if len(doc.Content) == 0 {
		return nil, &Error{File: name, Pos: Pos{1, 1}, Want: "a rule file, got nothing"}
	}
	p.mapping(doc.Content[0], map[string]func(*yaml.Node){
		"kind":      func(n *yaml.Node) { p.file.Kind = p.scalar(n) },
		"lang":      func(n *yaml.Node) { p.file.Lang = p.scalar(n) },
		"agent":     func(n *yaml.Node) { p.file.Agent = p.scalar(n) },
		"lists":     p.lists,
		"slots":     func(n *yaml.Node) { p.file.Slots = p.slots(n) },
		"fields":    func(n *yaml.Node) { p.fields(n, false) },
		"wide":      func(n *yaml.Node) { p.fields(n, true) },
		"frames":    func(n *yaml.Node) { p.sequence(n, p.frame) },
		"governors": func(n *yaml.Node) { p.sequence(n, p.governor) },
		"patterns":  func(n *yaml.Node) { p.sequence(n, p.pattern) },
	})
	p.whole(doc.Content[0])
	return p.file, errors.Join(p.errs...)
}

// whole checks that a file says what every file of its parts must say.
func (p *parser) whole(n *yaml.Node) {
	p.rule = ""
	if p.file.Lang == "" {
		p.fail(n, "", "a rule file needs a lang")
	}
	if p.file.Kind == "" && len(p.file.Frames) > 0 {
		p.fail(n, "", "a file with frames needs a kind")
	}
}

// broken is the error of a file that is no YAML.
func broken(name string, data []byte, err error) *Error {
	pos, why := Pos{1, 1}, err.Error()
	var load *yaml.LoadError
	if errors.As(err, &load) {
		pos, why = Pos{max(1, load.Mark.Line), max(1, load.Mark.Column)}, load.Message
	}
	return &Error{File: name, Pos: pos, Text: line(data, pos.Line), Want: "YAML was expected: " + why}
}

// line is the n-th line of a file, from 1.
func line(data []byte, n int) string {
	lines := strings.SplitN(string(data), "\n", n+1)
	if n > len(lines) {
		return ""
	}
	return strings.TrimSpace(lines[n-1])
}

func at(n *yaml.Node) Pos { return Pos{n.Line, n.Column} }

func (p *parser) fail(n *yaml.Node, text, want string) {
	p.errs = append(p.errs, &Error{File: p.file.Name, Pos: at(n), Rule: p.rule, Text: text, Want: want})
}

// mapping reads a mapping by the readers of its keys; any other key is an error.
func (p *parser) mapping(n *yaml.Node, readers map[string]func(*yaml.Node)) {
	p.each(n, func(key, value *yaml.Node) {
		if read := readers[key.Value]; read != nil {
			read(value)
		} else {
			p.fail(key, key.Value, "unknown key")
		}
	})
}

// each reads the entries of a mapping with free keys, in file order; a key
// given twice is an error.
func (p *parser) each(n *yaml.Node, read func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		p.fail(n, n.Value, "a mapping was expected")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			p.fail(key, key.Value, "key given twice")
			continue
		}
		seen[key.Value] = true
		read(key, n.Content[i+1])
	}
}

func (p *parser) sequence(n *yaml.Node, read func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		p.fail(n, n.Value, "a list was expected")
		return
	}
	for _, c := range n.Content {
		p.rule = ""
		read(c)
	}
	p.rule = ""
}

func (p *parser) scalar(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		p.fail(n, "", "a plain value was expected")
	}
	return n.Value
}

func (p *parser) boolean(n *yaml.Node) bool {
	b, err := strconv.ParseBool(n.Value)
	if err != nil {
		p.fail(n, n.Value, "true or false was expected")
	}
	return b
}

// texts reads a list of strings, or one string.
func (p *parser) texts(n *yaml.Node) []Text {
	if n.Kind == yaml.ScalarNode {
		return []Text{{n.Value, at(n)}}
	}
	var out []Text
	p.sequence2(n, func(c *yaml.Node) { out = append(out, Text{p.scalar(c), at(c)}) })
	return out
}

// sequence2 is sequence within a rule, whose name it keeps.
func (p *parser) sequence2(n *yaml.Node, read func(*yaml.Node)) {
	rule := p.rule
	if n.Kind != yaml.SequenceNode {
		p.fail(n, n.Value, "a list was expected")
		return
	}
	for _, c := range n.Content {
		read(c)
	}
	p.rule = rule
}

func (p *parser) strings(n *yaml.Node) []string {
	var out []string
	for _, t := range p.texts(n) {
		out = append(out, strings.Fields(t.S)...)
	}
	return out
}

func (p *parser) lists(n *yaml.Node) {
	p.each(n, func(key, value *yaml.Node) {
		l := ListDef{Name: key.Value, At: at(key)}
		p.rule = key.Value
		p.mapping(value, map[string]func(*yaml.Node){
			"lemma":  func(n *yaml.Node) { l.Lemmas = p.texts(n) },
			"verb":   func(n *yaml.Node) { l.Verbs = p.texts(n) },
			"noun":   func(n *yaml.Node) { l.Nouns = p.texts(n) },
			"word":   func(n *yaml.Node) { l.Words = p.texts(n) },
			"marker": func(n *yaml.Node) { l.Marks = p.texts(n) },
			"phrase": func(n *yaml.Node) { l.Phrases = p.texts(n) },
			"of":     func(n *yaml.Node) { l.Of = p.texts(n) },
		})
		p.file.Lists = append(p.file.Lists, l)
	})
	p.rule = ""
}

// fields reads {format: {PHONE: phone, …}, …}.
func (p *parser) fields(n *yaml.Node, wide bool) {
	p.each(n, func(name, values *yaml.Node) {
		p.each(values, func(list, value *yaml.Node) {
			p.file.Fields = append(p.file.Fields, Field{Name: name.Value, List: list.Value, Value: p.scalar(value), Wide: wide, At: at(list)})
		})
	})
}
