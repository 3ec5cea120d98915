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

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/examples/internal/page"
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
		s.whole(name, id, in, page.Read, true)
	default:
		s.whole(name, id, in, func(b []byte) (page.Article, error) { return page.Article{Text: string(b)}, nil }, false)
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
func (s *source) whole(name, id string, in io.Reader, read func([]byte) (page.Article, error), made bool) {
	b, err := io.ReadAll(in)
	if err == nil {
		var a page.Article
		if a, err = read(b); err == nil {
			s.document(task{where: name, doc: event.Document{ID: id, Date: a.Date, Text: a.Text}, made: made})
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
