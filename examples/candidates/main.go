// Candidates reads a corpus and lists the actors that its structure suggests
// and the gazetteer lacks, the most frequent first, each as an entry that can be
// pasted into a gazetteer file.
//
// usage: candidates [-gazetteer FILE] [-min N] [-top N] [-kinds LIST] FILE_OR_FOLDER...
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/gazetteer"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// options are what the flags say.
type options struct {
	own      string // a gazetteer file laid over the embedded one
	min, top int
	kinds    string
	quiet    bool
}

// run is the command; it returns its exit status: 1 if an article was skipped or
// the work was cut short, 2 for flags that make no sense.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var o options
	flags := flag.NewFlagSet("candidates", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.own, "gazetteer", "", "a gazetteer `file` whose actors are known as well")
	flags.IntVar(&o.min, "min", 2, "least number of mentions")
	flags.IntVar(&o.top, "top", 50, "how many candidates to print; 0 for all")
	flags.StringVar(&o.kinds, "kinds", "PER,ORG,GPE,LOC,FAC,ROLE", "kinds of entity, with commas")
	flags.BoolVar(&o.quiet, "q", false, "no progress on stderr")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() == 0 || o.min < 1 || o.top < 0 {
		fmt.Fprintln(stderr, "candidates: a FILE or a folder was expected, -min of 1 or more and -top of 0 or more")
		return 2
	}
	g, err := gazetteerOf(o.own)
	if err != nil {
		fmt.Fprintf(stderr, "candidates: %v\n", err)
		return 2
	}
	found, bad := collect(ctx, g, flags.Args(), &o, stderr)
	if err := printAll(stdout, g, found.ranked(o.min, o.top)); err != nil {
		fmt.Fprintf(stderr, "candidates: %v\n", err)
		return 1
	}
	if bad {
		return 1
	}
	return 0
}

// gazetteerOf is the embedded gazetteer with the user's own file over it.
func gazetteerOf(own string) (*gazetteer.Gazetteer, error) {
	if own == "" {
		return gazetteer.Default(), nil
	}
	over, err := gazetteer.Load(own)
	if err != nil {
		return nil, err
	}
	return gazetteer.Default().Merge(over)
}

// collect extracts from every article. One that fails is named on stderr and
// left out; bad tells whether one was, or whether ctx ended the work early.
func collect(ctx context.Context, g *gazetteer.Gazetteer, names []string, o *options, stderr io.Writer) (found *table, bad bool) {
	x := &event.Extractor{Gazetteer: g}
	found = newTable(g, strings.Split(o.kinds, ","))
	tick := &progress{w: stderr, quiet: o.quiet}
	defer func() { tick.end(found.documents) }()
	skip := func(err error) {
		fmt.Fprintf(stderr, "candidates: %v\n", err)
		bad = true
	}
	for _, name := range expand(names) {
		err := readFile(name, func(where string, d event.Document) error {
			r, err := x.Extract(ctx, d)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				skip(fmt.Errorf("%s: %w", where, err))
				return nil
			}
			found.add(d.Text, r.Entities)
			tick.step(found.documents)
			return nil
		}, skip)
		if err != nil {
			skip(err)
		}
		if ctx.Err() != nil {
			break
		}
	}
	return found, bad
}

// printAll writes the candidates as one gazetteer file, what is known of each in
// comments above its entry.
func printAll(w io.Writer, g *gazetteer.Gazetteer, list []*candidate) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %d candidates; check each, correct its id and kind, add its other names\nactors:\n", len(list))
	ids := map[string]bool{}
	for _, c := range list {
		fmt.Fprintf(b, "# %d mentions in %d documents\n", c.count, c.documents)
		if v := c.variants(); len(v) > 1 {
			fmt.Fprintf(b, "# spelled %s\n", strings.Join(v, "; "))
		}
		for _, s := range c.contexts {
			fmt.Fprintf(b, "#   … %s …\n", s)
		}
		fmt.Fprintf(b, "  - %s\n", c.entry(g, ids))
	}
	return b.Flush()
}

// entryKind is the gazetteer's most general kind for a kind of entity.
var entryKind = map[entity.Kind]string{entity.PER: "person", entity.ORG: "org", entity.GPE: "city", entity.LOC: "place", entity.FAC: "site", entity.ROLE: "office"}
