package event

import (
	"cmp"
	"context"
	"slices"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A text of two languages is read sentence by sentence by the rules of each.
// What both tell, as parallel paragraphs do, is one event.

// minForeign is how many words a sentence in another language than the text's
// has at least to be read by its rules: more than a name or a headline's tag.
const minForeign = 5

// foreign is the document once more, for the rules of the other language and
// its sentences; nil where it has none.
func (d *document) foreign() *document {
	lang := "en"
	if d.text.Lang == "en" {
		lang = "ar"
	}
	x := d.engines.engine(lang)
	if x == nil || !slices.ContainsFunc(d.text.Sentences, func(s word.Sentence) bool { return d.isForeign(s, lang) }) {
		return nil
	}
	d.skips = func(s word.Sentence) bool { return d.isForeign(s, lang) }
	return &document{x: x, engines: d.engines, gaz: d.gaz, in: d.in, text: d.text, mentions: d.mentions,
		skips: func(s word.Sentence) bool { return !d.isForeign(s, lang) }}
}

// isForeign reports whether a sentence is one of the other language.
func (d *document) isForeign(s word.Sentence, lang string) bool {
	if s.Arabic != (lang == "ar") || s.To-s.From < minForeign {
		return false
	}
	script, n := word.Latin, 0
	if lang == "ar" {
		script = word.Arabic
	}
	for i := s.From; i < s.To; i++ {
		if d.text.Words[i].Script == script {
			n++
		}
	}
	return n >= minForeign
}

// both extracts by the rules of both languages.
func (d *document) both(ctx context.Context) (*Record, error) {
	other := d.foreign()
	if err := d.extract(ctx); err != nil {
		return nil, err
	}
	r := d.record()
	if other == nil {
		return r, nil
	}
	other.buffers = new(buffers)
	if err := other.extract(ctx); err != nil {
		return nil, err
	}
	return join(r, other.record()), nil
}

// join adds the events of the same text in another language to a record.
func join(r, other *Record) *Record {
	own, ids := len(r.Events), map[string]string{}
	for i := range other.Events {
		e := &other.Events[i]
		if k := slices.IndexFunc(r.Events[:own], func(o Event) bool { return Same(Telling{r, &o}, Telling{other, e}) }); k >= 0 {
			r.Events[k].tellAgain(e)
			ids[e.ID] = r.Events[k].ID
			continue
		}
		ids[e.ID] = "ev" + itoa(len(r.Events)+1)
		r.Events = append(r.Events, *e)
	}
	for i := own; i < len(r.Events); i++ {
		r.Events[i].rename(ids)
	}
	slices.SortStableFunc(r.Events, func(a, b Event) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
	for i := range r.Events {
		ids[r.Events[i].ID] = "ev" + itoa(i+1)
	}
	for i := range r.Events {
		r.Events[i].rename(ids)
	}
	return r
}

// rename gives an event, and what it says of others, their new ids.
func (e *Event) rename(ids map[string]string) {
	e.ID, e.Parent = ids[e.ID], ids[e.Parent]
	for i := range e.Arguments {
		e.Arguments[i].Inherited = ids[e.Arguments[i].Inherited]
	}
}

// tellAgain adds what another telling of the event says.
func (e *Event) tellAgain(o *Event) {
	e.Mentions = addSpans(e.Mentions, o.Mentions)
	for _, a := range o.Arguments {
		k := slices.IndexFunc(e.Arguments, func(b Argument) bool {
			return a.Role == b.Role && (a.Actor != "" && a.Actor == b.Actor || a.Value != "" && a.Value == b.Value)
		})
		switch {
		case k >= 0:
			e.Arguments[k].Spans = addSpans(e.Arguments[k].Spans, a.Spans)
		case !slices.ContainsFunc(e.Arguments, func(b Argument) bool { return a.Role == b.Role }):
			a.Inherited = ""
			e.Arguments = append(e.Arguments, a)
		}
	}
}

// addSpans adds spans in the order of the text.
func addSpans(spans, more []entity.Span) []entity.Span {
	spans = append(spans[:len(spans):len(spans)], more...)
	slices.SortStableFunc(spans, func(a, b entity.Span) int { return cmp.Compare(a.Start, b.Start) })
	return slices.Compact(spans)
}
