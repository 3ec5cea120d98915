package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/mahdar-nlp/mahdar/event"
)

func init() {
	register.DoFn4x1[context.Context, Line, func(Piece), func(Piece), error](&extractFn{})
	register.Emitter1[Piece]()
}

// extractFn makes the record of the article that a line holds.
type extractFn struct {
	Date string // of articles that carry none
}

// ProcessElement emits the record, or else why there is none. Its error is the
// pipeline's, never the article's.
func (f *extractFn) ProcessElement(ctx context.Context, l Line, records, dead func(Piece)) error {
	out, reason := f.record(ctx, l.Text, event.Extract)
	if reason == nil {
		records(Piece{l.order(), out})
		return nil
	}
	deadLetters.Inc(ctx, 1)
	out, err := marshal(letter{Where: fmt.Sprintf("%s:%d", l.File, l.Number), Reason: reason.Error(), Line: string(l.Text)})
	if err == nil {
		dead(Piece{l.order(), out})
	}
	return err
}

// A letter is what is said of a line that makes no record.
type letter struct {
	Where  string `json:"where"`
	Reason string `json:"reason"`
	Line   string `json:"line"` // with U+FFFD for what is no UTF-8
}

// record makes the record of a line. What is wrong with it is an error, a
// panic too.
func (f *extractFn) record(ctx context.Context, line []byte, extract func(context.Context, event.Document) (*event.Record, error)) (out []byte, err error) {
	d, err := f.article(line)
	if err != nil {
		return nil, err
	}
	defer func() {
		if v := recover(); v != nil {
			out, err = nil, fmt.Errorf("document %q: panic: %v", d.ID, v)
		}
	}()
	r, err := extract(ctx, d)
	if err != nil {
		return nil, err
	}
	if out, err = marshal(r); err == nil {
		count(ctx, d, r)
	}
	return out, err
}

func (f *extractFn) article(line []byte) (event.Document, error) {
	if len(line) > event.MaxLine {
		return event.Document{}, fmt.Errorf("a line of at most %d bytes was expected", event.MaxLine)
	}
	d, err := event.ParseDocument(line)
	if d.Date == "" {
		d.Date = f.Date
	}
	return d, err
}

// marshal is v as a line of JSON, without the line's end.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}
