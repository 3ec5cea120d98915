package timex

import (
	"errors"
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"
)

// A file is a grammar file as written, or all those of a language.
type file struct {
	name     string
	lang     string
	lists    []list
	defs     map[string]string
	patterns []*pattern
	errs     []error
}

// A list is a named list of phrases, each with its value, or "".
type list struct {
	name  string
	items []item
}

type item struct{ val, phrase string }

// parseFile reads a grammar file strictly: a key that it does not know is an
// error, and every error names file, line and column.
func parseFile(name string, data []byte) (*file, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("timex: %s: %w", name, err)
	}
	f := &file{name: name, defs: map[string]string{}}
	if len(doc.Content) == 1 {
		f.top(doc.Content[0])
	}
	return f, errors.Join(f.errs...)
}

func (f *file) errorf(n *yaml.Node, format string, args ...any) {
	f.errs = append(f.errs, fmt.Errorf("timex: %s: %s", f.pos(n), fmt.Sprintf(format, args...)))
}

func (f *file) pos(n *yaml.Node) string { return fmt.Sprintf("%s:%d:%d", f.name, n.Line, n.Column) }

// each calls do for every key of a mapping.
func (f *file) each(n *yaml.Node, do func(key, val *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		f.errorf(n, "want a mapping")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := n.Content[i]; seen[k.Value] {
			f.errorf(k, "%q twice", k.Value)
		}
		seen[n.Content[i].Value] = true
		do(n.Content[i], n.Content[i+1])
	}
}

func (f *file) top(n *yaml.Node) {
	f.each(n, func(k, v *yaml.Node) {
		switch k.Value {
		case "lang":
			f.lang = v.Value
		case "lists":
			f.each(v, f.list)
		case "define":
			f.each(v, func(k, v *yaml.Node) { f.defs[k.Value] = v.Value })
		case "patterns":
			for _, p := range v.Content {
				f.pattern(p)
			}
		default:
			f.errorf(k, "unknown key %q", k.Value)
		}
	})
}

// list reads a list of phrases, or a mapping of values to such lists.
func (f *file) list(k, v *yaml.Node) {
	l := list{name: k.Value}
	add := func(val string, n *yaml.Node) {
		for _, s := range f.strings(n) {
			l.items = append(l.items, item{val, s})
		}
	}
	if v.Kind == yaml.MappingNode {
		f.each(v, func(val, n *yaml.Node) { add(val.Value, n) })
	} else {
		add("", v)
	}
	if len(l.items) == 0 {
		f.errorf(k, "list %q is empty", k.Value)
	}
	f.lists = append(f.lists, l)
}

// strings reads a sequence of strings.
func (f *file) strings(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		f.errorf(n, "want a list")
		return nil
	}
	var out []string
	for _, c := range n.Content {
		if c.Kind != yaml.ScalarNode || c.Value == "" {
			f.errorf(c, "want a word or a phrase")
			continue
		}
		out = append(out, c.Value)
	}
	return out
}

func (f *file) pattern(n *yaml.Node) {
	p := &pattern{pos: f.pos(n)}
	f.each(n, func(k, v *yaml.Node) {
		switch k.Value {
		case "name":
			p.name = v.Value
		case "as":
			p.as = v.Value
		case "match":
			p.match = v.Value
		case "set":
			p.set = map[string]string{}
			f.each(v, func(k, v *yaml.Node) { p.set[k.Value] = v.Value })
		case "after":
			p.after = f.strings(v)
		case "not-after":
			p.notAfter = f.strings(v)
		case "cases":
			p.cases = f.strings(v)
		case "not":
			p.not = f.strings(v)
		default:
			f.errorf(k, "unknown key %q", k.Value)
		}
	})
	if p.name == "" || p.as == "" || p.match == "" {
		f.errorf(n, "a pattern needs name, as and match")
	}
	f.patterns = append(f.patterns, p)
}

// join adds another file of the language. A list or a definition has one place.
func (f *file) join(o *file) error {
	for _, l := range o.lists {
		if slices.ContainsFunc(f.lists, func(have list) bool { return have.name == l.name }) {
			return fmt.Errorf("timex: %s: list %q stands in another file too", o.name, l.name)
		}
	}
	for name, text := range o.defs {
		if _, ok := f.defs[name]; ok {
			return fmt.Errorf("timex: %s: definition %q stands in another file too", o.name, name)
		}
		f.defs[name] = text
	}
	f.lists = append(f.lists, o.lists...)
	f.patterns = append(f.patterns, o.patterns...)
	return nil
}
