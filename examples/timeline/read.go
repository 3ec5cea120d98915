package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
)

// maxLine bounds a line of a .jsonl file, in bytes.
const maxLine = 16 << 20

// readAll extracts from all articles of files and folders. A bad one is named on
// stderr and skipped; bad tells whether one was.
func readAll(ctx context.Context, names []string, date string, stderr io.Writer) (records []*event.Record, bad bool) {
	add := func(name string, d event.Document) {
		if d.Date == "" {
			d.Date = date
		}
		r, err := event.Extract(ctx, d)
		if err != nil {
			fmt.Fprintf(stderr, "timeline: %s: %v\n", name, err)
			bad = true
			return
		}
		records = append(records, r)
	}
	for _, name := range expand(names) {
		if err := readFile(name, add); err != nil {
			fmt.Fprintf(stderr, "timeline: %v\n", err)
			bad = true
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

func readFile(name string, add func(string, event.Document)) error {
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
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		var d event.Document
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
		add(fmt.Sprintf("%s:%d", name, n), d)
	}
	return lines.Err()
}
