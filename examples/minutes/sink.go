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

// sink is where records go.
type sink struct {
	write func(event.Document, *event.Record) error
	flush func() error // so that a reader who waits sees what is done
	close func() error
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
	var one bytes.Buffer // a record goes out whole or not at all
	text := o.format == "text"
	var w *export.Writer
	if !text {
		if w, err = export.NewWriter(&one, o.format, offsets); err != nil {
			return nil, err
		}
	}
	out := bufio.NewWriterSize(file, 1<<16)
	return &sink{
		flush: func() error { return writing(out.Flush()) },
		close: func() error { return writing(errors.Join(out.Flush(), closeFile())) },
		write: func(d event.Document, r *event.Record) (err error) {
			one.Reset()
			if text {
				err = writeText(&one, d, r)
			} else {
				err = w.Write(d.Text, r)
			}
			if err != nil {
				return err
			}
			_, err = out.Write(one.Bytes())
			return writing(err)
		},
	}, nil
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
	return &sink{flush: func() error { return nil }, close: root.Close, write: func(d event.Document, r *event.Record) error {
		var ann bytes.Buffer
		w, err := export.NewWriter(&ann, "brat", export.Runes)
		if err == nil {
			err = w.Write(d.Text, r)
		}
		if err != nil {
			return err
		}
		name := fileName(d.ID, taken)
		return errors.Join(root.WriteFile(name+".txt", []byte(d.Text), 0o644), root.WriteFile(name+".ann", ann.Bytes(), 0o644))
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
