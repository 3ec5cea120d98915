package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/mahdar-nlp/mahdar/event"
)

// maxLine bounds a line of a .jsonl file, in bytes.
const maxLine = 16 << 20

// expand replaces folders by the .jsonl and .txt files in them, in the order of
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

// readFile calls each on every article of a file, and skip on every line that is
// none. An error of each ends the reading and is returned.
func readFile(name string, each func(where string, d event.Document) error, skip func(error)) error {
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
		return each(name, event.Document{ID: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), Text: string(text)})
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		if len(strings.TrimSpace(lines.Text())) == 0 {
			continue
		}
		var d event.Document
		where := fmt.Sprintf("%s:%d", name, n)
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			skip(fmt.Errorf("%s: an article as JSON was expected: %w", where, err))
			continue
		}
		if err := each(where, d); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// progress tells on w, every second, how many documents are read.
type progress struct {
	w     io.Writer
	quiet bool
	last  time.Time
	shown bool
}

func (p *progress) step(documents int) {
	if now := time.Now(); p.last.IsZero() {
		p.last = now
	} else if !p.quiet && now.Sub(p.last) > time.Second {
		fmt.Fprintf(p.w, "\r%d documents", documents)
		p.last, p.shown = now, true
	}
}

// end leaves the last count on a line of its own, if any was shown.
func (p *progress) end(documents int) {
	if p.shown {
		fmt.Fprintf(p.w, "\r%d documents\n", documents)
	}
}
