package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/gazetteer"
)

// writeText writes minutes for a reader.
func writeText(w io.Writer, d event.Document, r *event.Record) error {
	p := printer{w: w, doc: d}
	p.head(r)
	for i := range r.Events {
		p.event(&r.Events[i])
	}
	if len(r.Events) == 0 {
		p.line("  no meeting, agreement or action item")
	}
	p.line("")
	return p.err
}

// printer keeps the first error of a series of writes.
type printer struct {
	w   io.Writer
	doc event.Document
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

func (p *printer) head(r *event.Record) {
	title, _, _ := strings.Cut(strings.TrimSpace(p.doc.Text), "\n")
	parts := []string{r.ID}
	if r.Date != "" {
		parts = append(parts, r.Date)
	}
	p.line("%s", strings.Join(parts, " · "))
	p.line("%s", isolate(clip(title, 160)))
	p.line("")
}

var kindNames = map[event.Kind]string{event.Meeting: "MEETING", event.Agreement: "AGREEMENT", event.ActionItem: "ACTION ITEM"}

func (p *printer) event(e *event.Event) {
	name := kindNames[e.Kind]
	if name == "" {
		name = strings.ToUpper(string(e.Kind))
	}
	facts := []string{string(e.Modality)}
	for _, f := range []string{e.Status, e.Format, e.InstrumentType, e.Basis} {
		if f != "" {
			facts = append(facts, f)
		}
	}
	if e.Background {
		facts = append(facts, "background")
	}
	if e.Parent != "" {
		facts = append(facts, "from "+e.Parent)
	}
	p.line("  %-4s %s  %s", e.ID, name, strings.Join(facts, ", "))
	for _, a := range e.Arguments {
		p.argument(a)
	}
	for _, a := range e.Attribution {
		p.line("       %-12s %s (%s, %s)", "source", isolate(a.Spans[0].Text), a.SourceType, a.Stance)
	}
	p.line("       %-12s %s", "evidence", isolate(p.evidence(e)))
	p.line("       %-12s %s, confidence %.2f", "rule", e.Rule, e.Confidence)
	p.line("")
}

func (p *printer) argument(a event.Argument) {
	text := isolate(clip(a.Text(), 120))
	if name := englishName(a); name != "" {
		text += "  " + name
	}
	if a.Value != "" {
		text += "  = " + a.Value
	}
	if a.Inherited != "" {
		text += "  (of " + a.Inherited + ")"
	}
	p.line("       %-12s %s", a.Role, text)
}

// englishName is the actor's English name, with the holder of an office.
func englishName(a event.Argument) string {
	name := nameOf(a.Actor)
	if name == "" {
		name = nameOf(a.Office)
	}
	if holder := nameOf(a.Holder); holder != "" {
		name += " (" + holder + ")"
	}
	return name
}

func nameOf(id string) string {
	if e, ok := gazetteer.Default().Entry(id); ok && len(e.Names["en"]) > 0 {
		return e.Names["en"][0]
	}
	return id
}

// evidence is the words around the trigger, with the trigger in brackets.
func (p *printer) evidence(e *event.Event) string {
	const around = 110
	text := p.doc.Text
	lo, hi := e.Trigger.Start, e.Trigger.End
	from, to := lo-around, hi+around
	before, after := text[boundary(text, max(0, from), 1):lo], text[hi:boundary(text, min(len(text), to), -1)]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	after, _, _ = strings.Cut(after, "\n")
	return "…" + before + "[" + text[lo:hi] + "]" + after + "…"
}

// boundary moves byte i to the next white space in a direction.
func boundary(s string, i, step int) int {
	for i > 0 && i < len(s) && s[i] != ' ' && s[i] != '\n' {
		i += step
	}
	return i
}

// clip shortens a text to n runes.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimSpace(string(r[:n])) + "…"
}

// isolate sets a piece of text apart from the line's direction and takes the
// direction controls out of it, so that Arabic stands right in an English
// line and cannot turn it.
func isolate(s string) string {
	clean := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Bidi_Control, r) || r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, s)
	return "\u2068" + clean + "\u2069"
}
