package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/mahdar-nlp/mahdar/internal/eval"
)

// tolerate goes on with the records that could be read: bad lines and files
// are named and counted.
func (c *command) tolerate(records []eval.Record, err error) ([]eval.Record, error) {
	var skipped eval.Skipped
	if !errors.As(err, &skipped) {
		return records, err
	}
	for _, bad := range skipped {
		c.complain(bad)
	}
	fmt.Fprintf(c.stderr, "evaluate: %d skipped, %d read\n", len(skipped), len(records))
	return records, nil
}

// systemRecords are those of the file, or else the library's.
func (c *command) systemRecords(gold []eval.Record) ([]eval.Record, error) {
	if c.system == "" {
		return c.extractAll(gold), nil
	}
	return c.readFile(c.system)
}

func (c *command) readFile(path string) ([]eval.Record, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return c.tolerate(eval.Read(path, file))
}

// extractAll runs the library over the texts of the gold. A document that
// fails is named and left out.
func (c *command) extractAll(gold []eval.Record) []eval.Record {
	records := make([]eval.Record, 0, len(gold))
	for _, g := range gold {
		record, err := c.extractOne(g)
		if err != nil {
			c.complain(fmt.Errorf("%s: %w", c.textPath(g.ID), err))
			continue
		}
		records = append(records, record)
	}
	return records
}

// extractOne goes the way that every reader of the library's output goes:
// through JSON.
func (c *command) extractOne(gold eval.Record) (eval.Record, error) {
	text, err := os.ReadFile(c.textPath(gold.ID))
	if err != nil {
		return eval.Record{}, err
	}
	date := gold.Date
	if date == "" {
		date = c.date
	}
	extracted, err := extract(context.Background(), gold.ID, date, string(text))
	if err != nil {
		return eval.Record{}, err
	}
	extracted.ID = gold.ID
	line, err := json.Marshal(extracted)
	if err != nil {
		return eval.Record{}, err
	}
	records, err := eval.Read("the library's record", bytes.NewReader(line))
	if err != nil {
		return eval.Record{}, err
	}
	return records[0], nil
}

func (c *command) textPath(id string) string { return filepath.Join(c.gold, id+".txt") }
