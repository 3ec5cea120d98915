package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/mahdar-nlp/mahdar/internal/eval"
)

// The exit statuses.
const (
	statusFine  = 0
	statusBad   = 1 // something could not be read; it was named
	statusUsage = 2
)

const usage = "usage: evaluate [-date D] [-errors] [-explain] [-against OTHER.jsonl] GOLD_DIR [SYSTEM.jsonl]"

// options are what the command line asks for.
type options struct {
	date    string // of documents whose gold has none
	errors  bool
	explain bool
	against string
	gold    string
	system  string // empty: run the library
}

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("evaluate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, usage)
		flags.PrintDefaults()
	}
	flags.StringVar(&o.date, "date", "", "date the documents whose gold has no date, `YYYY-MM-DD`")
	flags.BoolVar(&o.errors, "errors", false, "list every miss")
	flags.BoolVar(&o.explain, "explain", false, "list every miss, and what the rules say of it")
	flags.StringVar(&o.against, "against", "", "compare with the run in `OTHER.jsonl`, as the older one")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if err := o.positional(flags.Args()); err != nil {
		fmt.Fprintf(stderr, "evaluate: %v\n%s\n", err, usage)
		return o, err
	}
	return o, nil
}

// positional takes the arguments after the flags, and checks the date.
func (o *options) positional(args []string) error {
	for _, arg := range args {
		if strings.HasPrefix(arg, "-") {
			return fmt.Errorf("expected flags before GOLD_DIR, found %s after it", arg)
		}
	}
	if len(args) < 1 || len(args) > 2 {
		return fmt.Errorf("expected GOLD_DIR and at most one SYSTEM.jsonl, found %d arguments", len(args))
	}
	o.gold = args[0]
	if len(args) == 2 {
		o.system = args[1]
	}
	if _, err := time.Parse(time.DateOnly, o.date); o.date != "" && err != nil {
		return fmt.Errorf("-date: expected YYYY-MM-DD, found %q", o.date)
	}
	return nil
}

// run is the program without its process.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return statusFine
	}
	if err != nil {
		return statusUsage
	}
	out := bufio.NewWriter(stdout)
	c := &command{options: o, out: out, stderr: stderr}
	err = errors.Join(c.evaluate(), out.Flush())
	if err != nil {
		c.complain(err)
	}
	return c.status
}

// A command is one run of the program.
type command struct {
	options
	out    io.Writer // its errors come up in the last Flush
	stderr io.Writer
	status int
}

// complain names what went wrong, and makes the status say so.
func (c *command) complain(err error) {
	fmt.Fprintf(c.stderr, "evaluate: %v\n", err)
	c.status = statusBad
}

// evaluate scores the run, and prints what was asked for.
func (c *command) evaluate() error {
	gold, err := c.tolerate(eval.Load(c.gold))
	if err != nil {
		return err
	}
	system, err := c.systemRecords(gold)
	if err != nil {
		return err
	}
	score := c.compare(gold, system)
	if err := score.Format(c.out); err != nil {
		return err
	}
	if c.errors || c.explain {
		c.printMisses("misses", score.Errors())
	}
	if c.against == "" {
		return nil
	}
	return c.printChange(gold, score)
}

// compare scores records, and warns of documents without any.
func (c *command) compare(gold, system []eval.Record) *eval.Score {
	score, absent := eval.Compare(gold, system)
	for _, id := range absent {
		fmt.Fprintf(c.stderr, "no record for %s\n", id)
	}
	return score
}
