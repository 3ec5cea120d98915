package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/net/html"

	"github.com/mahdar-nlp/mahdar/event"
)

// source reads the documents of files and hands them on, in order.
type source struct {
	ctx   context.Context
	date  string // of documents that carry none
	lines bool   // standard input is JSON lines
	stdin io.Reader
	emit  func(task)
}

// A task is a document to read, or why there is none.
type task struct {
	where string // file, or file and line
	doc   event.Document
	made  bool // the text was made from HTML
	err   error
}

func (s *source) fail(where string, err error) { s.emit(task{where: where, err: err}) }

func (s *source) file(name string) {
	in := s.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			s.fail(name, err)
			return
		}
		defer f.Close()
		in = f
	}
	in, plain, err := unpacked(name, in)
	if err != nil {
		s.fail(name, err)
		return
	}
	ext := filepath.Ext(plain)
	id := strings.TrimSuffix(filepath.Base(plain), ext)
	switch {
	case ext == ".jsonl" || name == "-" && s.lines:
		s.jsonl(name, in)
	case ext == ".html" || ext == ".htm":
		s.whole(name, id, in, htmlText, true)
	default:
		s.whole(name, id, in, func(b []byte) (string, error) { return string(b), nil }, false)
	}
}

// unpacked is the content of a file that may be packed, and its name without
// that ending.
func unpacked(name string, in io.Reader) (io.Reader, string, error) {
	switch ext := filepath.Ext(name); ext {
	case ".gz":
		z, err := gzip.NewReader(in)
		return z, strings.TrimSuffix(name, ext), err
	case ".zst":
		z, err := zstd.NewReader(in)
		return z, strings.TrimSuffix(name, ext), err
	}
	return in, name, nil
}

// whole reads a file of one document.
func (s *source) whole(name, id string, in io.Reader, text func([]byte) (string, error), made bool) {
	b, err := io.ReadAll(in)
	if err == nil {
		var t string
		if t, err = text(b); err == nil {
			s.document(task{where: name, doc: event.Document{ID: id, Text: t}, made: made})
			return
		}
	}
	s.fail(name, err)
}

// jsonl reads one document a line, of any length.
func (s *source) jsonl(name string, in io.Reader) {
	r := bufio.NewReaderSize(in, 1<<20)
	for n := 1; s.ctx.Err() == nil; n++ {
		line, err := r.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			s.line(fmt.Sprintf("%s:%d", name, n), line)
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			s.fail(name, err)
			return
		}
	}
}

func (s *source) line(where string, line []byte) {
	var d struct {
		ID, Date string
		Text     *string
	}
	if err := json.Unmarshal(line, &d); err != nil {
		s.fail(where, fmt.Errorf("a JSON object was expected: %w", err))
		return
	}
	if d.Text == nil {
		s.fail(where, fmt.Errorf(`the object %.60q lacks "text"`, bytes.TrimSpace(line)))
		return
	}
	s.document(task{where: where, doc: event.Document{ID: d.ID, Date: d.Date, Text: *d.Text}})
}

func (s *source) document(t task) {
	if t.doc.Date == "" {
		t.doc.Date = s.date
	}
	if t.doc.Date != "" && !isDate(t.doc.Date) {
		s.fail(t.where, fmt.Errorf("date %q: a day such as 2025-10-22 was expected", t.doc.Date))
		return
	}
	s.emit(t)
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
