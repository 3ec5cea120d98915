package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
)

// readAll extracts from all articles of files and folders. A bad one is named on
// stderr and skipped; bad tells whether one was.
func readAll(ctx context.Context, names []string, date string, stderr io.Writer) (records []*event.Record, bad bool) {
	skip := func(err error) {
		fmt.Fprintf(stderr, "timeline: %v\n", err)
		bad = true
	}
	add := func(name string, d event.Document) {
		if d.Date == "" {
			d.Date = date
		}
		r, err := event.Extract(ctx, d)
		if err != nil {
			skip(fmt.Errorf("%s: %w", name, err))
			return
		}
		records = append(records, r)
	}
	for _, name := range expand(names) {
		if err := readFile(name, add, skip); err != nil {
			skip(err)
		}
	}
	return records, bad
}

// expand replaces folders by the .txt and .jsonl files in them, in the order of
// their names.
func expand(names []string) []string {
	var out []string
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || !info.IsDir() {
			out = append(out, name)
			continue
		}
		for _, ending := range []string{"*.jsonl", "*.txt"} {
			files, _ := filepath.Glob(filepath.Join(name, ending)) // its only error is a bad pattern
			out = append(out, files...)
		}
	}
	return out
}

// readFile calls add on every article of a file, and skip on every line that is
// none.
func readFile(name string, add func(string, event.Document), skip func(error)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if filepath.Ext(name) != ".jsonl" {
		text, err := io.ReadAll(f)
		if err != nil {
			return err
		}
		add(name, event.Document{ID: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), Text: string(text)})
		return nil
	}
	r := event.NewDocumentReader(f)
	for {
		d, err := r.Next()
		switch _, bad := errors.AsType[*event.LineError](err); {
		case err == io.EOF:
			return nil
		case bad:
			skip(fmt.Errorf("%s:%w", name, err))
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		default:
			add(fmt.Sprintf("%s:%d", name, r.Line()), d)
		}
	}
}
