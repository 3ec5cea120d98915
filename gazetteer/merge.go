package gazetteer

import (
	"errors"
	"maps"
)

// Merge returns a gazetteer with the entries of over laid over those of g. An
// entry with a new id is added. One with an id of g adds its names, weak
// names, acronyms and demonyms to it and replaces every other field that it
// gives; its holders, if it lists any, replace all. Both gazetteers stay as
// they are. The error joins references that dangle in the whole.
func (g *Gazetteer) Merge(over *Gazetteer) (*Gazetteer, error) {
	l := loader{at: map[*Entry]place{}, ambiguous: map[string]bool{}, compiled: max(g.compiled, over.compiled)}
	maps.Copy(l.ambiguous, g.ambiguous)
	maps.Copy(l.ambiguous, over.ambiguous)
	for _, e := range g.entries {
		if o, ok := over.byID[e.ID]; ok {
			e = e.with(o)
		}
		l.add(e, place{file: "merged"})
	}
	for _, o := range over.entries {
		if _, ok := g.byID[o.ID]; !ok {
			l.add(o, place{file: "merged"})
		}
	}
	known := map[string]bool{"": true}
	for _, e := range l.entries {
		known[e.ID] = true
	}
	for _, e := range l.entries {
		l.references(e, func(id string) bool { return known[id] })
	}
	if len(l.errs) > 0 {
		return nil, errors.Join(l.errs...)
	}
	return compile(l.entries, l.compiled, l.ambiguous), nil
}

// with returns e with o laid over it.
func (e *Entry) with(o *Entry) *Entry {
	m := *e
	m.Names, m.Weak = union(e.Names, o.Names), union(e.Weak, o.Weak)
	m.Acronyms = join(e.Acronyms, o.Acronyms)
	m.Demonym = Demonyms{join(e.Demonym.ArM, o.Demonym.ArM), join(e.Demonym.ArF, o.Demonym.ArF), join(e.Demonym.En, o.Demonym.En)}
	for _, f := range []struct {
		to   *string
		from string
	}{{&m.Kind, o.Kind}, {&m.Country, o.Country}, {&m.Code, o.Code}, {&m.Wikidata, o.Wikidata}, {&m.Capital, o.Capital}, {&m.MetonymFor, o.MetonymFor}, {&m.Office, o.Office}, {&m.Of, o.Of}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	if len(o.Holders) > 0 {
		m.Holders, m.Shared = o.Holders, o.Shared
	}
	return &m
}

func union(a, b map[string][]string) map[string][]string {
	out := map[string][]string{}
	for _, m := range []map[string][]string{a, b} {
		for lang, list := range m {
			out[lang] = join(out[lang], list)
		}
	}
	return out
}

func join(a, b []string) []string { return append(append([]string(nil), a...), b...) }
