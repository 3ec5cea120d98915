package gazetteer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v4"
)

// An Error is a mistake in a gazetteer file.
type Error struct {
	File         string
	Line, Column int
	ID           string // of the entry, if known
	Text         string // what offends
	Want         string // what was expected
}

func (e *Error) Error() string {
	id := ""
	if e.ID != "" {
		id = e.ID + ": "
	}
	return fmt.Sprintf("gazetteer: %s:%d:%d: %s%q: %s", e.File, e.Line, e.Column, id, e.Text, e.Want)
}

// Load reads gazetteer files, YAML or JSON lines by their ending, as one
// gazetteer. The error joins every mistake found.
func Load(paths ...string) (*Gazetteer, error) {
	var l loader
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			l.errs = append(l.errs, fmt.Errorf("gazetteer: %w", err))
			continue
		}
		l.read(f, path)
		f.Close()
	}
	return l.finish()
}

// Read reads one gazetteer file; its name, with the ending .jsonl for JSON
// lines, stands in errors.
func Read(r io.Reader, name string) (*Gazetteer, error) {
	var l loader
	l.read(r, name)
	return l.finish()
}

// place is where an entry, or a part of it, stands.
type place struct {
	file         string
	line, column int
}

// loader gathers the entries of files and all their mistakes.
type loader struct {
	entries   []*Entry
	at        map[*Entry]place
	compiled  string
	ambiguous map[string]bool
	errs      []error
}

func (l *loader) read(r io.Reader, name string) {
	if l.at == nil {
		l.at, l.ambiguous = map[*Entry]place{}, map[string]bool{}
	}
	data, err := io.ReadAll(r)
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("gazetteer: %s: %w", name, err))
		return
	}
	if filepath.Ext(name) == ".jsonl" {
		l.jsonLines(data, name)
		return
	}
	l.yaml(data, name)
}

// finish checks what was read and compiles it.
func (l *loader) finish() (*Gazetteer, error) {
	if l.check(nil); len(l.errs) > 0 {
		return nil, errors.Join(l.errs...)
	}
	return compile(l.entries, l.compiled, l.ambiguous), nil
}

func (l *loader) fail(p place, id, text, want string) {
	l.errs = append(l.errs, &Error{File: p.file, Line: p.line, Column: p.column, ID: id, Text: text, Want: want})
}

func (l *loader) jsonLines(data []byte, name string) {
	for n, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		p := place{name, n + 1, 1}
		dec := json.NewDecoder(bytes.NewReader(line))
		dec.DisallowUnknownFields()
		var e Entry
		if err := dec.Decode(&e); err != nil {
			l.fail(p, e.ID, clip(string(line)), "an entry as a JSON object: "+err.Error())
			continue
		}
		l.add(&e, p)
	}
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

func (l *loader) add(e *Entry, p place) {
	l.entries = append(l.entries, e)
	l.at[e] = p
}

// yaml reads a file with the keys meta, ambiguous and actors.
func (l *loader) yaml(data []byte, name string) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		first, _, _ := strings.Cut(string(data), "\n")
		l.fail(place{name, 1, 1}, "", clip(first), "YAML: "+err.Error())
		return
	}
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		l.fail(place{name, 1, 1}, "", clip(string(data)), "a mapping with the key actors")
		return
	}
	root := doc.Content[0].Content
	for i := 0; i+1 < len(root); i += 2 {
		switch root[i].Value {
		case "meta":
			l.meta(root[i+1])
		case "ambiguous":
			for _, n := range root[i+1].Content {
				l.ambiguous[fold(n.Value)] = true
			}
		case "actors":
			for _, n := range root[i+1].Content {
				l.entry(n, name)
			}
		default:
			l.fail(place{name, root[i].Line, root[i].Column}, "", root[i].Value, "unknown key: meta, ambiguous or actors")
		}
	}
}

func (l *loader) meta(n *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "compiled" {
			l.compiled = n.Content[i+1].Value
		}
	}
}
