package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

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
	seen  func(n int) // told of n more bytes of the input
	emit  func(task)
}

// A task is a document to read, or why there is none.
type task struct {
	where string // file, or file and line
	doc   event.Document
	line  []byte // of JSON, that doc is still to be read from
	made  bool   // the text was made from HTML
	err   error
}

// parse reads the document from its line, for the worker whose task it is.
func (t *task) parse() {
	if t.line == nil {
		return
	}
	date := t.doc.Date
	t.doc, t.err = event.ParseDocument(t.line)
	t.line = nil
	if bad, ok := errors.AsType[*event.LineError](t.err); ok {
		t.where, t.err = fmt.Sprintf("%s:%d", t.where, bad.Column), bad.Err
	}
	if t.doc.Date == "" {
		t.doc.Date = date
	}
}

// fail hands on why there is no document; after an interrupt that is no news.
func (s *source) fail(where string, err error) {
	if s.ctx.Err() == nil {
		s.emit(task{where: where, err: err})
	}
}

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
	raw := interruptible(s.ctx, counted{in, s.seen})
	defer raw.Close()
	in, plain, err := unpacked(name, raw)
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

// interruptible is a reader that ends with ctx, even while a read of in waits
// for a pipe or a keyboard.
func interruptible(ctx context.Context, in io.Reader) io.ReadCloser {
	out, w := io.Pipe()
	stop := context.AfterFunc(ctx, func() { w.CloseWithError(ctx.Err()) })
	go func() {
		defer stop()
		_, err := io.Copy(w, in)
		w.CloseWithError(err) // io.EOF for nil
	}()
	return out
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

// jsonl reads one document a line.
func (s *source) jsonl(name string, in io.Reader) {
	r := event.NewDocumentReader(in)
	for s.ctx.Err() == nil {
		line, err := r.NextLine()
		switch bad, ok := errors.AsType[*event.LineError](err); {
		case err == io.EOF:
			return
		case ok:
			s.fail(fmt.Sprintf("%s:%d:%d", name, bad.Line, bad.Column), bad.Err)
		case err != nil:
			s.fail(name, err)
			return
		default:
			s.document(task{where: fmt.Sprintf("%s:%d", name, r.Line()), line: line})
		}
	}
}

func (s *source) document(t task) {
	if t.doc.Date == "" {
		t.doc.Date = s.date
	}
	s.emit(t)
}
