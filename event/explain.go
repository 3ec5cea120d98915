package event

import (
	"context"
	"fmt"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// An Explanation says for a span why the rules made of it what they did.
type Explanation struct {
	Sentence string   // the sentence that the span stands in
	Phrases  string   // its phrases, one a line, with their segments and lists
	Fired    []string // the rules that fired at the span, with their fillers
	Failed   []string // the rules that were tried there, and what failed
}

// String prints the explanation for a reader.
func (e Explanation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s", e.Sentence, e.Phrases)
	for _, s := range e.Fired {
		fmt.Fprintf(&b, "fired   %s\n", s)
	}
	for _, s := range e.Failed {
		fmt.Fprintf(&b, "failed  %s\n", s)
	}
	return b.String()
}

// Explain says why the rules did, or did not, make an event of the bytes from
// start to end of a document. The zero Explanation means that no sentence
// stands there, or that its language has no rules.
func (x *Extractor) Explain(ctx context.Context, d Document, start, end int) (Explanation, error) {
	if _, err := x.Extract(ctx, d); err != nil {
		return Explanation{}, err
	}
	doc := x.read(d)
	if doc.x == nil {
		return Explanation{}, nil
	}
	doc.buffers = new(buffers)
	other := doc.foreign()
	doc.index()
	if other != nil {
		other.buffers = new(buffers)
		other.index()
	}
	for i, s := range doc.text.Sentences {
		if doc.text.Words[s.To-1].Hi <= start || doc.text.Words[s.From].Lo >= end {
			continue
		}
		if other != nil && doc.skips(s) {
			return other.explain(i, start, end), nil
		}
		return doc.explain(i, start, end), nil
	}
	return Explanation{}, nil
}

func (d *document) explain(n, start, end int) Explanation {
	s := d.text.Sentences[n]
	built := d.sentence(s.From, s.To, s.Place == word.ListItem)
	e := Explanation{Sentence: d.text.Span(s.From, s.To), Phrases: d.listing(built)}
	var trace rule.Trace
	for _, h := range d.x.rules.Match(built, &trace) {
		p := &built.Phrases[h.Trigger]
		if (h.Complete || h.Anaphor) && d.touches(p.From, p.To, start, end) {
			e.Fired = append(e.Fired, d.describe(built, &h))
		}
	}
	for _, t := range trace.Steps {
		if d.touches(t.From, t.To, start, end) {
			e.Failed = append(e.Failed, fmt.Sprintf("%s at %s: %s", t.Rule, d.words(t.From, t.To), t.Why))
		}
	}
	return e
}

func (d *document) touches(from, to, start, end int) bool {
	return d.text.Words[from].Lo < end && start < d.text.Words[to-1].Hi
}

// describe prints a hit: its rule, its trigger, its governors and its fillers.
func (d *document) describe(s *rule.Sentence, h *rule.Hit) string {
	p := &s.Phrases[h.Trigger]
	parts := []string{h.Frame.ID + " at " + d.words(p.From, p.To)}
	if !h.Complete {
		parts = append(parts, "(a mention of an event told elsewhere)")
	}
	for _, g := range h.Governors {
		q := &s.Phrases[g.At]
		parts = append(parts, "under "+g.ID+" "+d.words(q.From, q.To))
	}
	for _, f := range h.Fills {
		parts = append(parts, f.Role+" "+d.words(f.From, f.To))
	}
	return strings.Join(parts, "; ")
}

// words is what a record would give of the words from to, half-open: without
// the proclitics of the first.
func (d *document) words(from, to int) string {
	if m := d.mentionAt[from]; m >= 0 {
		return d.in.Text[d.mentions[m].Start:d.text.Words[to-1].Hi]
	}
	return d.span(from, to).Text
}
