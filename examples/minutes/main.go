// Command minutes reads articles and writes their minutes: who met whom, what
// was agreed, and who is to do what.
//
//	go run ./examples/minutes [flags] FILE...
//
// A FILE is .txt (one document), .jsonl (one {"id", "date", "text"} a line)
// or .html, each also packed as .gz or .zst; "-" is standard input, read as
// text or, with -jsonl, as lines. README.md has the flags.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/event/export"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt kills
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// memory is where the collector begins to work harder, in bytes: enough for
// articles and for the English model. Longer documents take more, and GOMEMLIMIT
// sets another mark.
const memory = 108 << 20

// The exit statuses.
const (
	ok       = 0
	badInput = 1 // a document was skipped or could not be read, or the run was interrupted
	badFlags = 2
)

// options are the flags.
type options struct {
	format, offsets, date   string
	gazetteer, rules, kinds string
	out, explain            string
	lines, check            bool
	jobs                    int
	confidence              float64
	files                   []string
}

func parse(args []string, stderr io.Writer) (o options, err error) {
	f := flag.NewFlagSet("minutes", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.format, "format", "text", "text: minutes for a reader; or "+formatNames())
	f.StringVar(&o.offsets, "offsets", "byte", "what positions count: byte, rune or utf16")
	f.StringVar(&o.date, "date", "", "the day, YYYY-MM-DD, of documents that carry none")
	f.BoolVar(&o.lines, "jsonl", false, "standard input is JSON lines")
	f.IntVar(&o.jobs, "jobs", runtime.GOMAXPROCS(0), "documents read at once; the order of the output is that of the input")
	f.StringVar(&o.gazetteer, "gazetteer", "", "lay the entries of `FILE`, YAML or JSON lines, over the embedded ones")
	f.StringVar(&o.rules, "rules", "", "lay the rule files of `FOLDER` over the embedded ones")
	f.BoolVar(&o.check, "check", false, "check the gazetteer and the rules and run the rules' cases, instead of reading FILEs")
	f.StringVar(&o.explain, "explain", "", "say why the rules made what they made of the bytes `START-END` of the one FILE")
	f.StringVar(&o.kinds, "kinds", "", "only events of these `KINDS`, parted by commas")
	f.Float64Var(&o.confidence, "min-confidence", 0, "only events of at least this confidence")
	f.StringVar(&o.out, "out", "", "write to `FILE`, packed if it ends in .gz or .zst; brat: to a folder, two files a document")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	o.files = f.Args()
	return o, o.complain()
}

// complain says what is wrong with the flags.
func (o *options) complain() error {
	_, offsets := export.ParseOffsets(o.offsets)
	switch {
	case o.format != "text" && !strings.Contains(" "+formatNames()+",", " "+o.format+","):
		return fmt.Errorf("-format %q: text or one of %s was expected", o.format, formatNames())
	case offsets != nil:
		return fmt.Errorf("-offsets %q: byte, rune or utf16 was expected", o.offsets)
	case event.CheckDate(o.date) != nil:
		return fmt.Errorf("-%w", event.CheckDate(o.date))
	case o.jobs < 1:
		return fmt.Errorf("-jobs %d: at least 1 was expected", o.jobs)
	case o.format == "brat" && o.out == "" && !o.check:
		return errors.New("-format brat needs -out, a folder")
	case len(o.files) == 0 && !o.check:
		return errors.New("a FILE was expected, or - for standard input")
	case o.explain != "" && len(o.files) != 1:
		return errors.New("-explain needs one FILE")
	}
	return nil
}

func formatNames() string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// run is the command; it returns its exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if err != nil {
		fmt.Fprintf(stderr, "minutes: %v\n", err)
		return badFlags
	}
	x, err := extractor(&o)
	if err != nil {
		fmt.Fprintf(stderr, "minutes: %v\n", err)
		return badFlags
	}
	switch {
	case o.check:
		err = x.Rules.Check(ctx, x)
	case o.explain != "":
		err = explain(ctx, x, &o, stdin, stdout)
	default:
		return read(ctx, x, &o, stdin, stdout, stderr)
	}
	if err != nil {
		fmt.Fprintf(stderr, "minutes: %v\n", err)
		return badInput
	}
	return ok
}

// read writes the records of all files.
func read(ctx context.Context, x *event.Extractor, o *options, stdin io.Reader, stdout, stderr io.Writer) int {
	out, err := open(o, stdout)
	if err != nil {
		fmt.Fprintf(stderr, "minutes: %v\n", err)
		return badInput
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	bar := newProgress(o, stdout, stderr)
	bad, good, kinds := 0, 0, kindSet(o.kinds)
	feed := func(emit func(task)) {
		s := source{ctx: ctx, date: o.date, lines: o.lines, stdin: stdin, seen: bar.read, emit: emit}
		for _, name := range o.files {
			s.file(name)
		}
	}
	make := func(t task) result {
		r := extract(x, t)
		if r.err == nil {
			keep(r.record, kinds, o.confidence)
		}
		if r.err == nil && !out.ordered {
			r.shape(out)
		}
		return r
	}
	work(ctx, o.jobs, feed, make, func(r result, idle bool) {
		if r.err == nil && out.ordered {
			r.shape(out)
		}
		if r.err == nil {
			r.err = out.write(r.doc, r.shaped)
		}
		if r.err == nil && idle {
			r.err = out.flush()
		}
		switch {
		case errors.Is(r.err, errWriting): // told once, below
			stop(r.err)
		case r.err != nil:
			bad++
			bar.printf("minutes: %s: %v\n", r.where, r.err)
		default:
			good++
		}
	})
	bar.end()
	if err := out.close(); err != nil {
		fmt.Fprintf(stderr, "minutes: %v\n", err)
		return badInput
	}
	switch {
	case ctx.Err() != nil:
		fmt.Fprintf(stderr, "minutes: interrupted, %d read\n", good)
		return badInput
	case bad > 0:
		fmt.Fprintf(stderr, "minutes: %d skipped, %d read\n", bad, good)
		return badInput
	}
	return ok
}

func kindSet(list string) map[event.Kind]bool {
	kinds := map[event.Kind]bool{}
	for k := range strings.SplitSeq(list, ",") {
		if k = strings.TrimSpace(k); k != "" {
			kinds[event.Kind(k)] = true
		}
	}
	return kinds
}
