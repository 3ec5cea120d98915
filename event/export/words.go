package export

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// piece is a word or, where an entity begins or ends inside one, a part of it.
type piece struct {
	lo, hi   int
	mention  int  // index into the record's entities, -1 for none
	first    bool // of its entity
	sentence int
}

// pieces cuts a text into words, and words at the edges of entities.
func pieces(text string, entities []entity.Mention) []piece {
	t := word.Parse(text)
	var out []piece
	next := 0
	for n, s := range t.Sentences {
		for i := s.From; i < s.To; i++ {
			out, next = cut(out, entities, next, piece{lo: t.Words[i].Lo, hi: t.Words[i].Hi, sentence: n})
		}
	}
	return out
}

// cut appends a word in pieces. Entities before next are past.
func cut(out []piece, entities []entity.Mention, next int, p piece) ([]piece, int) {
	lo, hi := p.lo, p.hi
	for lo < hi {
		for next < len(entities) && entities[next].End <= lo {
			next++
		}
		p.lo, p.hi, p.mention, p.first = lo, hi, -1, false
		if next < len(entities) {
			switch m := &entities[next]; {
			case m.Start <= lo:
				p.mention, p.hi = next, min(hi, m.End)
				p.first = len(out) == 0 || out[len(out)-1].mention != next
			case m.Start < hi:
				p.hi = m.Start
			}
		}
		out = append(out, p)
		lo = p.hi
	}
	return out, next
}

func writeConll(w *Writer, text string, r *event.Record) error {
	out := bufio.NewWriter(w.out)
	if w.written > 0 {
		out.WriteByte('\n')
	}
	fmt.Fprintf(out, "-DOCSTART-\tO\n\n")
	last := 0
	for _, p := range pieces(text, r.Entities) {
		if p.sentence != last {
			out.WriteByte('\n')
			last = p.sentence
		}
		fmt.Fprintf(out, "%s\t%s\n", oneLine(text[p.lo:p.hi]), tag(r, p))
	}
	return out.Flush()
}

func tag(r *event.Record, p piece) string {
	switch {
	case p.mention < 0:
		return "O"
	case p.first:
		return "B-" + string(r.Entities[p.mention].Kind)
	}
	return "I-" + string(r.Entities[p.mention].Kind)
}

// spacyDoc is what spaCy's Doc.from_json reads.
type spacyDoc struct {
	Text   string                 `json:"text"`
	Tokens []spacyToken           `json:"tokens"`
	Ents   []spacySpan            `json:"ents"`
	Spans  map[string][]spacySpan `json:"spans"`
}

type spacyToken struct {
	ID    int `json:"id"`
	Start int `json:"start"`
	End   int `json:"end"`
}

type spacySpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Label string `json:"label"`
	KB    string `json:"kb_id,omitempty"`
}

func writeSpacy(w *Writer, text string, r *event.Record) error {
	at := positions(text, Runes)
	doc := spacyDoc{Text: text, Tokens: []spacyToken{}, Ents: []spacySpan{}, Spans: map[string][]spacySpan{"events": {}}}
	for i, p := range pieces(text, r.Entities) {
		doc.Tokens = append(doc.Tokens, spacyToken{i, at[p.lo], at[p.hi]})
	}
	for i := range r.Entities {
		m := &r.Entities[i]
		doc.Ents = append(doc.Ents, spacySpan{at[m.Start], at[m.End], string(m.Kind), m.Actor})
	}
	add := func(s entity.Span, label, kb string) {
		doc.Spans["events"] = append(doc.Spans["events"], spacySpan{at[s.Start], at[s.End], label, kb})
	}
	for i := range r.Events {
		e := &r.Events[i]
		add(e.Trigger, e.ID+":"+string(e.Kind), "")
		for _, a := range e.Arguments {
			for _, s := range a.Spans {
				add(s, strings.Join([]string{e.ID, a.Role}, ":"), a.Actor)
			}
		}
	}
	return w.line(doc)
}
