package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/gazetteer"
)

// extractor has the embedded gazetteer and rules, with those of the flags over
// them.
func extractor(o *options) (*event.Extractor, error) {
	x := new(event.Extractor)
	if o.gazetteer != "" {
		own, err := gazetteer.Load(o.gazetteer)
		if err != nil {
			return nil, err
		}
		if x.Gazetteer, err = gazetteer.Default().Merge(own); err != nil {
			return nil, err
		}
	}
	dirs := []fs.FS{event.RuleFiles()}
	if o.rules != "" {
		if _, err := os.Stat(o.rules); err != nil {
			return nil, err
		}
		dirs = append(dirs, os.DirFS(o.rules))
	}
	if o.rules == "" && !o.check {
		return x, nil
	}
	var err error
	x.Rules, err = event.LoadRules(dirs...)
	return x, err
}

// explain prints what the rules made of some bytes of a file.
func explain(ctx context.Context, x *event.Extractor, o *options, stdin io.Reader, stdout io.Writer) error {
	var start, end int
	if n, err := fmt.Sscanf(o.explain, "%d-%d", &start, &end); n != 2 {
		return fmt.Errorf("-explain %q: bytes such as 120-140 were expected: %w", o.explain, err)
	}
	var found []task
	s := source{ctx: ctx, date: o.date, lines: o.lines, stdin: stdin, seen: func(int) {}, emit: func(t task) {
		t.parse()
		found = append(found, t)
	}}
	s.file(o.files[0])
	for _, t := range found {
		if t.err != nil {
			return fmt.Errorf("%s: %w", t.where, t.err)
		}
		e, err := x.Explain(ctx, t.doc, start, end)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(stdout, e); err != nil {
			return err
		}
	}
	return nil
}

// create opens the output file, or standard output for none.
func create(name string, stdout io.Writer) (io.Writer, func() error, error) {
	if name == "" {
		return stdout, func() error { return nil }, nil
	}
	f, err := os.Create(name)
	if err != nil {
		return nil, nil, err
	}
	switch filepath.Ext(name) {
	case ".gz":
		z := gzip.NewWriter(f)
		return z, func() error { return errors.Join(z.Close(), f.Close()) }, nil
	case ".zst":
		z, err := zstd.NewWriter(f)
		return z, func() error { return errors.Join(z.Close(), f.Close()) }, err
	}
	return f, f.Close, nil
}
