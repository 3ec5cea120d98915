package main

import (
	"encoding/json"
	"io"

	"github.com/mahdar-nlp/mahdar/event"
)

// A format writes the record of a document for another tool.
type format struct {
	Name, Says string
	Ending     string
	write      func(w io.Writer, d event.Document, r *event.Record) error
}

// formats are what a page offers for download.
var formats = []format{
	{Name: "record", Says: "record, JSON", Ending: ".jsonl", write: writeRecord},
}

func formatOf(name string) (format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return format{}, false
}

func writeRecord(w io.Writer, _ event.Document, r *event.Record) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(r)
}
