package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/event/export"
)

// sink is where records go: each is shaped into bytes, which are then written in
// the order of the documents.
type sink struct {
	shape   func(event.Document, *event.Record) ([]byte, error)
	ordered bool // the bytes depend on the records before; else any goroutine may shape
	write   func(event.Document, []byte) error
	flush   func() error // so that a reader who waits sees what is done
	close   func() error
}

// errWriting is an error of the output, after which no record can be written.
var errWriting = errors.New("writing")

func writing(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", errWriting, err)
}

// open opens the output that the flags ask for.
func open(o *options, stdout io.Writer) (*sink, error) {
	offsets, _ := export.ParseOffsets(o.offsets)
	if o.format == "brat" {
		return folder(o.out)
	}
	file, closeFile, err := create(o.out, stdout)
	if err != nil {
		return nil, err
	}
	shape, ordered, err := shaper(o.format, offsets)
	if err != nil {
		return nil, err
	}
	out := bufio.NewWriterSize(file, 1<<16)
	return &sink{
		shape:   shape,
		ordered: ordered,
		flush:   func() error { return writing(out.Flush()) },
		close:   func() error { return writing(errors.Join(out.Flush(), closeFile())) },
		write: func(_ event.Document, b []byte) error { // a record goes out whole or not at all
			_, err := out.Write(b)
			return writing(err)
		},
	}, nil
}

// shaper returns what makes the bytes of a record in a format, and whether that
// must be done in order, as where the first row is a head.
func shaper(format string, offsets export.Offsets) (shape func(event.Document, *event.Record) ([]byte, error), ordered bool, err error) {
	if format == "text" {
		return func(d event.Document, r *event.Record) ([]byte, error) {
			var b bytes.Buffer
			err := writeText(&b, d, r)
			return b.Bytes(), err
		}, false, nil
	}
	var one bytes.Buffer
	w, err := export.NewWriter(&one, format, offsets)
	if err != nil {
		return nil, false, err
	}
	if format == "csv" || format == "conll" {
		return func(d event.Document, r *event.Record) ([]byte, error) {
			one.Reset()
			err := w.Write(d.Text, r)
			return one.Bytes(), err
		}, true, nil
	}
	return func(d event.Document, r *event.Record) ([]byte, error) {
		var b bytes.Buffer
		w, err := export.NewWriter(&b, format, offsets)
		if err == nil {
			err = w.Write(d.Text, r)
		}
		return b.Bytes(), err
	}, false, nil
}

// folder writes a text and a brat file for each document.
func folder(dir string) (*sink, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	taken := map[string]bool{}
	shape, _, err := shaper("brat", export.Runes)
	if err != nil {
		return nil, err
	}
	return &sink{shape: shape, flush: func() error { return nil }, close: root.Close, write: func(d event.Document, ann []byte) error {
		name := fileName(d.ID, taken)
		return errors.Join(root.WriteFile(name+".txt", []byte(d.Text), 0o644), root.WriteFile(name+".ann", ann, 0o644))
	}}, nil
}

// fileName is a file's name for a document, not taken by another.
func fileName(id string, taken map[string]bool) string {
	base := strings.Map(func(c rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, c) || c < ' ' {
			return '_'
		}
		return c
	}, id)
	if base == "" || len(base) > maxName {
		base = "document"
	}
	name := base
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	taken[strings.ToLower(name)] = true
	return name
}

// maxName bounds the name of a document's file, in bytes.
const maxName = 200
