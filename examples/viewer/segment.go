package main

import (
	"slices"
	"sort"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// A paragraph is one line of the text, set in its own direction.
type paragraph struct {
	Start     int // bytes
	End       int
	Dir, Lang string
	Title     bool
	Segments  []segment
}

// A segment is a stretch of text that the same spans cover. Segments follow
// each other and do not nest, however spans overlap, and carry no style that
// parts letters that join.
type segment struct {
	Text    string
	Kind    entity.Kind // of the entity that stands there, or ""
	Mention string      // id of that entity
	Head    bool        // whether the entity begins here
	Tip     string
	Fields  string // ids of the fields that stand on these words, with spaces between
	Class   string
}

// A mark is a span of an entity or a field.
type mark struct {
	lo, hi int
	entity *entity.Mention // or nil
	field  string
	part   string // trigger, argument, source
}

// marks are all spans of a record that the text shows.
func marks(r *event.Record) []mark {
	var out []mark
	for i := range r.Entities {
		m := &r.Entities[i]
		out = append(out, mark{lo: m.Start, hi: m.End, entity: m})
	}
	for i := range r.Events {
		for _, f := range fieldsOf(&r.Events[i]) {
			for _, s := range f.spans {
				out = append(out, mark{lo: s.Start, hi: s.End, field: f.id, part: f.part})
			}
		}
	}
	return out
}

// paragraphs cuts a text into lines and each line into segments.
func paragraphs(text string, ms []mark) []paragraph {
	cuts := newSweep(ms)
	var out []paragraph
	for lo := 0; lo < len(text); {
		hi := len(text)
		if n := strings.IndexByte(text[lo:], '\n'); n >= 0 {
			hi = lo + n
		}
		line := text[lo:hi]
		if strings.TrimSpace(line) != "" {
			p := paragraph{Start: lo, End: hi, Title: len(out) == 0 && hi-lo < 400, Segments: cuts.segments(text, lo, hi)}
			p.Dir, p.Lang = direction(line)
			out = append(out, p)
		}
		lo = hi + 1
	}
	return out
}

// A sweep goes over the marks from the left, once for a whole text.
type sweep struct {
	marks []mark // by their beginnings
	next  int
	open  []mark
}

func newSweep(ms []mark) *sweep {
	ms = slices.Clone(ms)
	sort.SliceStable(ms, func(i, j int) bool { return ms[i].lo < ms[j].lo })
	return &sweep{marks: ms}
}

// segments are those of the bytes lo to hi, which must not lie before those of
// an earlier call.
func (s *sweep) segments(text string, lo, hi int) []segment {
	var out []segment
	for at := lo; at < hi; {
		s.enter(at)
		end := s.edge(hi)
		out = append(out, s.segment(text, at, end))
		at = end
	}
	return out
}

// enter opens the marks that have begun by a byte and closes those that ended.
func (s *sweep) enter(at int) {
	for ; s.next < len(s.marks) && s.marks[s.next].lo <= at; s.next++ {
		s.open = append(s.open, s.marks[s.next])
	}
	s.open = slices.DeleteFunc(s.open, func(m mark) bool { return m.hi <= at })
}

// edge is the next byte at which a mark begins or ends, or hi.
func (s *sweep) edge(hi int) int {
	for _, m := range s.open {
		hi = min(hi, m.hi)
	}
	if s.next < len(s.marks) {
		hi = min(hi, s.marks[s.next].lo)
	}
	return hi
}

func (s *sweep) segment(text string, lo, hi int) segment {
	g := segment{Text: neutral(text[lo:hi])}
	var fields, class []string
	for _, m := range s.open {
		if m.entity != nil {
			g.Kind, g.Mention, g.Head, g.Tip = m.entity.Kind, m.entity.ID, m.lo == lo, tip(m.entity)
			continue
		}
		if !slices.Contains(fields, m.field) {
			fields = append(fields, m.field)
		}
		if !slices.Contains(class, m.part) {
			class = append(class, m.part)
		}
	}
	if n := len(fields); n > 0 {
		class = append(class, [...]string{"", "n1", "n2", "n3"}[min(n, 3)])
	}
	if g.Kind != "" {
		class = append(class, "k", "k-"+string(g.Kind))
	}
	g.Fields, g.Class = strings.Join(fields, " "), strings.Join(class, " ")
	return g
}

// tip is what stands in an entity's tool tip.
func tip(m *entity.Mention) string {
	parts := []string{string(m.Kind)}
	if n := labelOf(m.Actor); n.English != "" {
		parts = append(parts, n.English)
	}
	for _, s := range []string{m.Actor, m.Value} {
		if s != "" {
			parts = append(parts, oneLine(s, 80))
		}
	}
	return strings.Join(parts, " · ")
}
