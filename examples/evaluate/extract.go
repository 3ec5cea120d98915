package main

import (
	"context"

	"github.com/mahdar-nlp/mahdar/event"
)

// extract makes the record of one document. It and explain are variables, so
// that tests of the program need not depend on the rules.
var extract = func(ctx context.Context, id, date, text string) (event.Record, error) {
	r, err := event.Extract(ctx, event.Document{ID: id, Date: date, Text: text})
	if err != nil {
		return event.Record{}, err
	}
	return *r, nil
}

var explainer event.Extractor

// explain says why the rules did what they did at a span of the text, in lines.
var explain = func(text string, start, end int) string {
	why, err := explainer.Explain(context.Background(), event.Document{Text: text}, start, end)
	if err != nil {
		return err.Error()
	}
	return why.String()
}
