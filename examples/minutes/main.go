// Command minutes reads articles and writes their minutes: who met whom, what
// was agreed, and who is to do what.
//
//	go run ./examples/minutes [flags] FILE...
//
// A FILE is .txt (one document), .jsonl (one {"id", "date", "text"} a line)
// or .html; "-" is standard input, read as text or, with -jsonl, as lines.
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/mahdar-nlp/mahdar/event"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// The exit statuses.
const (
	ok        = 0
	badInput  = 1 // a document was skipped, or could not be read
	badFlags  = 2
	formatDoc = "text: minutes for a reader; jsonl: records, in input order"
)

// run is the command; it returns its exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("minutes", flag.ContinueOnError)
	flags.SetOutput(stderr)
	format := flags.String("format", "text", formatDoc)
	date := flags.String("date", "", "the day, YYYY-MM-DD, of documents that carry none")
	lines := flags.Bool("jsonl", false, "standard input is JSON lines")
	if err := flags.Parse(args); err != nil {
		return badFlags
	}
	write := writers[*format]
	switch {
	case write == nil:
		fmt.Fprintf(stderr, "minutes: -format %q: text or jsonl was expected\n", *format)
		return badFlags
	case *date != "" && !isDate(*date):
		fmt.Fprintf(stderr, "minutes: -date %q: a day such as 2025-10-22 was expected\n", *date)
		return badFlags
	case flags.NArg() == 0:
		fmt.Fprintln(stderr, "minutes: a FILE was expected, or - for standard input")
		return badFlags
	}
	out := bufio.NewWriterSize(stdout, 1<<16)
	j := job{ctx: ctx, date: *date, lines: *lines, stdin: stdin, stderr: stderr, write: func(d event.Document, r *event.Record) error { return write(out, d, r) }}
	for _, name := range flags.Args() {
		j.file(name)
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintf(stderr, "minutes: writing: %v\n", err)
		return badInput
	}
	if j.bad > 0 {
		fmt.Fprintf(stderr, "minutes: %d skipped, %d read\n", j.bad, j.read)
		return badInput
	}
	return ok
}

// writers are the output formats by name.
var writers = map[string]func(io.Writer, event.Document, *event.Record) error{
	"text":  writeText,
	"jsonl": writeJSON,
}
