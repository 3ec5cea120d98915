// Petrarch measures mahdar against the gold standard records of the PETRARCH
// project: English sentences with their CAMEO or PLOVER code and the countries
// of source and target.
//
// usage: petrarch [-errors] FILE.jsonl...
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/mahdar-nlp/mahdar/event"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("petrarch", flag.ContinueOnError)
	flags.SetOutput(errs)
	list := flags.Bool("errors", false, "list every sentence that was missed or taken for an event")
	if err := flags.Parse(args); err != nil || flags.NArg() == 0 {
		fmt.Fprintln(errs, "usage: petrarch [-errors] FILE.jsonl...")
		return 2
	}
	t := newTable()
	for _, name := range flags.Args() {
		if err := readFile(name, t.add); err != nil {
			fmt.Fprintf(errs, "petrarch: %v\n", err)
			return 1
		}
	}
	t.write(out)
	if *list {
		t.writeErrors(out)
	}
	return 0
}

// extract is the record of one sentence.
func extract(r *sentence) (*event.Record, error) {
	return event.Extract(context.Background(), event.Document{ID: r.ID, Date: r.day(), Text: r.Text})
}
