package gazetteer

import (
	"go.yaml.in/yaml/v4"
)

// entry reads one entry of a YAML file, strictly.
func (l *loader) entry(n *yaml.Node, name string) {
	e := &Entry{}
	r := reader{l: l, file: name, e: e}
	r.mapping(n, map[string]func(*yaml.Node){
		"id": r.text(&e.ID), "kind": r.text(&e.Kind), "names": r.byLang(&e.Names), "weak": r.byLang(&e.Weak), "acronyms": r.texts(&e.Acronyms),
		"demonym": r.demonyms, "country": r.text(&e.Country), "code": r.text(&e.Code), "wikidata": r.text(&e.Wikidata), "capital": r.text(&e.Capital),
		"metonym_for": r.text(&e.MetonymFor), "office": r.text(&e.Office), "of": r.text(&e.Of), "holders": r.holders, "shared": r.flag(&e.Shared),
	})
	l.add(e, place{name, n.Line, n.Column})
}

// reader reads the parts of an entry.
type reader struct {
	l    *loader
	file string
	e    *Entry
}

func (r *reader) fail(n *yaml.Node, text, want string) {
	r.l.fail(place{r.file, n.Line, n.Column}, r.e.ID, text, want)
}

func (r *reader) mapping(n *yaml.Node, keys map[string]func(*yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, n.Value, "a mapping was expected")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if read := keys[n.Content[i].Value]; read != nil {
			read(n.Content[i+1])
		} else {
			r.fail(n.Content[i], n.Content[i].Value, "unknown key")
		}
	}
}

func (r *reader) text(to *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			r.fail(n, "", "a plain value was expected")
			return
		}
		if n.Tag != "!!null" {
			*to = n.Value
		}
	}
}

func (r *reader) flag(to *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Value != "true" && n.Value != "false" {
			r.fail(n, n.Value, "true or false was expected")
		}
		*to = n.Value == "true"
	}
}

func (r *reader) texts(to *[]string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.SequenceNode {
			r.fail(n, n.Value, "a list was expected")
			return
		}
		for _, c := range n.Content {
			var s string
			r.text(&s)(c)
			*to = append(*to, s)
		}
	}
}

func (r *reader) byLang(to *map[string][]string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if *to == nil {
			*to = map[string][]string{}
		}
		var ar, en []string
		r.mapping(n, map[string]func(*yaml.Node){"ar": r.texts(&ar), "en": r.texts(&en)})
		for lang, list := range map[string][]string{"ar": ar, "en": en} {
			if len(list) > 0 {
				(*to)[lang] = list
			}
		}
	}
}

func (r *reader) demonyms(n *yaml.Node) {
	d := &r.e.Demonym
	r.mapping(n, map[string]func(*yaml.Node){"ar_m": r.texts(&d.ArM), "ar_f": r.texts(&d.ArF), "en": r.texts(&d.En)})
}

func (r *reader) holders(n *yaml.Node) {
	if n.Kind != yaml.SequenceNode {
		r.fail(n, n.Value, "a list of holders was expected")
		return
	}
	for _, c := range n.Content {
		var h Holder
		r.mapping(c, map[string]func(*yaml.Node){
			"person": r.text(&h.Person), "from": r.text(&h.From), "to": r.text(&h.To), "source": r.text(&h.Source), "confidence": r.text(&h.Confidence),
		})
		r.e.Holders = append(r.e.Holders, h)
	}
}
