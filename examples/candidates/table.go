package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/gazetteer"
)

const (
	maxContexts = 3  // a candidate
	contextSize = 40 // runes at each side
)

// A candidate is an actor that the gazetteer lacks.
type candidate struct {
	kind      entity.Kind
	actor     string // the composed id of an office
	count     int    // mentions
	documents int
	last      int            // number of the last document
	spellings map[string]int // each with its mentions
	contexts  []string
}

// A table counts candidates over documents.
type table struct {
	g         *gazetteer.Gazetteer
	kinds     map[entity.Kind]bool
	documents int
	byKey     map[string]*candidate
}

func newTable(g *gazetteer.Gazetteer, kinds []string) *table {
	t := &table{g: g, kinds: map[entity.Kind]bool{}, byKey: map[string]*candidate{}}
	for _, k := range kinds {
		t.kinds[entity.Kind(strings.ToUpper(strings.TrimSpace(k)))] = true
	}
	return t
}

// add counts the mentions of one document.
func (t *table) add(text string, mentions []entity.Mention) {
	t.documents++
	for i := range mentions {
		m := &mentions[i]
		key, ok := t.key(m)
		if !ok {
			continue
		}
		c := t.byKey[key]
		if c == nil {
			c = &candidate{kind: m.Kind, actor: m.Actor, spellings: map[string]int{}}
			t.byKey[key] = c
		}
		c.count++
		c.spellings[m.Text]++
		if c.last != t.documents {
			c.documents, c.last = c.documents+1, t.documents
			if len(c.contexts) < maxContexts {
				c.contexts = append(c.contexts, around(text, m.Start, m.End))
			}
		}
	}
}

// key is that under which the mentions of one candidate meet; ok tells whether
// the mention is a candidate: a full name without an actor, or an office whose
// composed id no entry bears; one composed id may stand for several offices.
func (t *table) key(m *entity.Mention) (key string, ok bool) {
	if !t.kinds[m.Kind] {
		return "", false
	}
	if m.Kind == entity.ROLE {
		_, known := t.g.Entry(m.Actor)
		return m.Actor + " " + fold(m.Text), m.Actor != "" && !known && m.Ref == entity.RefRole
	}
	if m.Actor != "" || m.Ref != entity.RefName || m.Kind == entity.PER && !strings.Contains(m.Text, " ") {
		return "", false
	}
	return string(m.Kind) + " " + fold(m.Text), true
}

// ranked returns the candidates with at least least mentions: first what most
// documents name, then what is named most, then by spelling.
func (t *table) ranked(least, top int) []*candidate {
	var list []*candidate
	for _, c := range t.byKey {
		if c.count >= least {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(b.documents, a.documents), cmp.Compare(b.count, a.count), cmp.Compare(a.kind, b.kind), cmp.Compare(a.variants()[0], b.variants()[0]))
	})
	if top > 0 && len(list) > top {
		list = list[:top]
	}
	return list
}

// variants are the spellings, the most frequent first.
func (c *candidate) variants() []string {
	list := make([]string, 0, len(c.spellings))
	for s := range c.spellings {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b string) int {
		return cmp.Or(cmp.Compare(c.spellings[b], c.spellings[a]), cmp.Compare(a, b))
	})
	return list
}

// entry is the candidate as a line of YAML in flow style, which JSON is too. Its
// id is none of g's and none of those in taken, to which it is added.
func (c *candidate) entry(g *gazetteer.Gazetteer, taken map[string]bool) string {
	id := c.actor
	if id == "" {
		id = prefix[c.kind] + slug(c.variants()[0])
	}
	for n, base := 2, id; taken[id] || hasEntry(g, id); n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	taken[id] = true
	names := map[string][]string{}
	for _, s := range distinct(c.variants()) {
		lang := "en"
		if isArabic(s) {
			lang = "ar"
		}
		names[lang] = append(names[lang], s)
	}
	list, _ := json.Marshal(names) // strings always marshal
	return fmt.Sprintf("{id: %q, kind: %s, names: %s}", id, entryKind[c.kind], list)
}

// distinct drops spellings that the gazetteer matches alike.
func distinct(spellings []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(spellings, func(s string) bool {
		key := foldLetters(s)
		dup := seen[key]
		seen[key] = true
		return dup
	})
}

func hasEntry(g *gazetteer.Gazetteer, id string) bool {
	_, ok := g.Entry(id)
	return ok
}

// around is the text around the bytes start to end on one line, the name in
// brackets.
func around(text string, start, end int) string {
	lo, hi := start, end
	for n := 0; n < contextSize && lo > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:lo])
		lo -= size
	}
	for n := 0; n < contextSize && hi < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[hi:])
		hi += size
	}
	return strings.Join(strings.Fields(text[lo:start]+"["+text[start:end]+"]"+text[end:hi]), " ")
}
