package export

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
)

// A Format is one that a [Writer] writes.
type Format struct {
	Name   string
	Ending string // of file names
	Says   string // what it is, in a few words
	write  func(w *Writer, text string, r *event.Record) error
}

// formats in the order in which they are offered.
var formats = []Format{
	{"jsonl", ".jsonl", "records, one a line", writeJSON},
	{"csv", ".csv", "events, one a row", writeCSV},
	{"plover", ".plover.jsonl", "coded events, one a line", writePlover},
	{"brat", ".ann", "brat stand-off", writeBrat},
	{"conll", ".conll", "words with BIO tags", writeConll},
	{"webanno", ".jsonld", "W3C Web Annotation, JSON-LD", writeWebAnnotation},
	{"spacy", ".spacy.jsonl", "documents for spaCy", writeSpacy},
}

// Formats returns the formats that a Writer knows.
func Formats() []Format { return append([]Format(nil), formats...) }

// A Writer writes records in one format, in the order in which they come. It
// is for one goroutine.
type Writer struct {
	out     io.Writer
	format  Format
	offsets Offsets
	written int
}

// NewWriter returns a Writer to w. An unknown format is an error that names
// the known ones.
func NewWriter(w io.Writer, format string, offsets Offsets) (*Writer, error) {
	var names []string
	for _, f := range formats {
		if f.Name == format {
			return &Writer{out: w, format: f, offsets: offsets}, nil
		}
		names = append(names, f.Name)
	}
	return nil, fmt.Errorf("export: format %q: one of %s was expected", format, strings.Join(names, ", "))
}

// Write writes the record of a text. The record's spans must be those of the
// text, in bytes.
func (w *Writer) Write(text string, r *event.Record) error {
	if err := w.format.write(w, text, r); err != nil {
		return fmt.Errorf("export: document %q: %w", r.ID, err)
	}
	w.written++
	return nil
}

func writeJSON(w *Writer, text string, r *event.Record) error {
	return w.line(Recount(text, r, w.offsets))
}

// line writes a value as one line of JSON, Arabic and signs as they are.
func (w *Writer) line(v any) error {
	enc := json.NewEncoder(w.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
