// Mentions writes the records of package entity alone, for scoring:
//
//	go run ./entity/internal/cmd/mentions INPUT.jsonl > OUT.jsonl
//
// The input is one {"id", "date", "text"} a line.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: mentions INPUT.jsonl")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "mentions:", err)
		os.Exit(1)
	}
}

type record struct {
	ID       string           `json:"id"`
	Entities []entity.Mention `json:"entities"`
	Events   []struct{}       `json:"events"`
}

func run(path string, w io.Writer) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var x entity.Extractor
	in, out := bufio.NewScanner(f), json.NewEncoder(w)
	in.Buffer(nil, 64<<20)
	for n := 1; in.Scan(); n++ {
		var doc struct{ ID, Date, Text string }
		if err := json.Unmarshal(in.Bytes(), &doc); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		r := record{doc.ID, x.Extract(word.Parse(doc.Text), doc.Date), []struct{}{}}
		if err := out.Encode(r); err != nil {
			return err
		}
	}
	return in.Err()
}
