package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/mahdar-nlp/mahdar/event"
)

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
			if err := each(fmt.Sprintf("%s:%d", name, r.Line()), d); err != nil {
				return err
			}
		}
	}
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
