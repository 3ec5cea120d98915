package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/net/html"

	"github.com/mahdar-nlp/mahdar/event"
)

// job reads documents and extracts from each in turn.
type job struct {
	ctx    context.Context
	date   string
	lines  bool
	stdin  io.Reader
	stderr io.Writer
	write  func(event.Document, *event.Record) error
	bad    int // documents skipped
	read   int // documents written
}

// skip names what could not be read; the rest goes on.
func (j *job) skip(where string, err error) {
	j.bad++
	fmt.Fprintf(j.stderr, "minutes: %s: %v\n", where, err)
}

func (j *job) file(name string) {
	in := j.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			j.skip(name, err)
			return
		}
		defer f.Close()
		in = f
	}
	ext := filepath.Ext(name)
	id := strings.TrimSuffix(filepath.Base(name), ext)
	switch {
	case ext == ".jsonl" || name == "-" && j.lines:
		j.jsonl(name, in)
	case ext == ".html" || ext == ".htm":
		j.whole(name, id, in, htmlText)
	default:
		j.whole(name, id, in, func(b []byte) (string, error) { return string(b), nil })
	}
}

// whole reads a file of one document.
func (j *job) whole(name, id string, in io.Reader, text func([]byte) (string, error)) {
	b, err := io.ReadAll(in)
	if err == nil {
		var s string
		if s, err = text(b); err == nil {
			j.document(name, event.Document{ID: id, Text: s})
			return
		}
	}
	j.skip(name, err)
}

// jsonl reads one document a line, of any length.
func (j *job) jsonl(name string, in io.Reader) {
	r := bufio.NewReaderSize(in, 1<<20)
	for n := 1; j.ctx.Err() == nil; n++ {
		line, err := r.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			j.line(fmt.Sprintf("%s:%d", name, n), line)
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			j.skip(name, err)
			return
		}
	}
}

func (j *job) line(where string, line []byte) {
	var d struct {
		ID, Date string
		Text     *string
	}
	if err := json.Unmarshal(line, &d); err != nil {
		j.skip(where, fmt.Errorf("a JSON object was expected: %w", err))
		return
	}
	if d.Text == nil {
		j.skip(where, fmt.Errorf(`the object %.60q lacks "text"`, bytes.TrimSpace(line)))
		return
	}
	j.document(where, event.Document{ID: d.ID, Date: d.Date, Text: *d.Text})
}

func (j *job) document(where string, d event.Document) {
	if d.Date == "" {
		d.Date = j.date
	}
	if d.Date != "" && !isDate(d.Date) {
		j.skip(where, fmt.Errorf("date %q: a day such as 2025-10-22 was expected", d.Date))
		return
	}
	r, err := event.Extract(j.ctx, d)
	if err == nil {
		err = j.write(d, r)
	}
	if err != nil {
		j.skip(where, err)
		return
	}
	j.read++
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// htmlText is the text of a page, a line for each block.
func htmlText(b []byte) (string, error) {
	z, skip := html.NewTokenizer(bytes.NewReader(b)), 0
	var out strings.Builder
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() == io.EOF {
				return strings.TrimSpace(out.String()), nil
			}
			return "", z.Err()
		case html.StartTagToken:
			name, _ := z.TagName()
			if hidden[string(name)] {
				skip++
			}
			breakLine(&out, string(name))
		case html.EndTagToken:
			name, _ := z.TagName()
			if hidden[string(name)] && skip > 0 {
				skip--
			}
			breakLine(&out, string(name))
		case html.TextToken:
			if skip == 0 {
				out.WriteString(strings.ReplaceAll(string(z.Text()), "\n", " "))
			}
		}
	}
}

var (
	hidden = map[string]bool{"script": true, "style": true, "head": true, "nav": true, "footer": true, "noscript": true}
	blocks = map[string]bool{"p": true, "div": true, "li": true, "br": true, "h1": true, "h2": true, "h3": true, "h4": true, "tr": true, "section": true, "article": true, "ul": true, "ol": true}
)

func breakLine(out *strings.Builder, name string) {
	if blocks[name] {
		out.WriteByte('\n')
	}
}
