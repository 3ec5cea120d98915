// Command beam makes the records of articles as an Apache Beam pipeline, in
// this process or on a cluster.
//
//	go run . -out records.jsonl -dead dead.jsonl [-merged merged.jsonl [-parts]] [-date D] GLOB...
//
// README.md has the flags of the runners.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/mahdar-nlp/mahdar/event"
)

func main() {
	var o options
	flag.StringVar(&o.out, "out", "", "write the records to `FILE`, in the order of the articles")
	flag.StringVar(&o.dead, "dead", "", "write to `FILE` the lines that made no record, with the reason")
	flag.StringVar(&o.merged, "merged", "", "write to `FILE` the events of all articles, each once")
	flag.BoolVar(&o.parts, "parts", false, "merge by parts, for more records than one worker holds; a few events may come out otherwise")
	flag.StringVar(&o.date, "date", "", "the day, YYYY-MM-DD, of articles that carry none")
	flag.Parse()
	beam.Init() // on a worker of a cluster this does not return
	o.globs = flag.Args()
	os.Exit(run(context.Background(), o, os.Stderr))
}

// options are the flags of the program's own.
type options struct {
	globs                   []string
	out, dead, merged, date string
	parts                   bool
}

// complain says what is wrong with the flags.
func (o *options) complain() error {
	switch {
	case len(o.globs) == 0:
		return errors.New("a GLOB of files of articles was expected")
	case o.out == "" || o.dead == "":
		return errors.New("-out FILE and -dead FILE were expected")
	case o.parts && o.merged == "":
		return errors.New("-parts goes with -merged FILE")
	case event.CheckDate(o.date) != nil:
		return fmt.Errorf("-%w", event.CheckDate(o.date))
	}
	return nil
}

// run runs the pipeline and tells its metrics; it returns the exit status: 1
// for a pipeline that failed, 2 for unusable flags.
func run(ctx context.Context, o options, stderr io.Writer) int {
	if err := o.complain(); err != nil {
		fmt.Fprintf(stderr, "beam: %v\n", err)
		return 2
	}
	result, err := beamx.RunWithMetrics(ctx, pipeline(o))
	if err != nil {
		fmt.Fprintf(stderr, "beam: %v\n", err)
		return 1
	}
	if result != nil { // nil from runners that do not wait
		tell(stderr, result.Metrics())
	}
	return 0
}
