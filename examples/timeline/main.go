// Timeline reads a folder of articles in Arabic and English and shows their
// events in the order of time, each once, with all the articles that tell it.
//
// usage: timeline [-date D] [-format text|jsonl] [-several] FILE_OR_FOLDER...
package main

import (
	"context"
	"encoding/json"
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
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the command; it returns its exit status: 1 if an article was skipped,
// 2 for flags that make no sense.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("timeline", flag.ContinueOnError)
	flags.SetOutput(stderr)
	date := flags.String("date", "", "the day, YYYY-MM-DD, of articles that carry none")
	format := flags.String("format", "text", "text: a line for each event and what is known of it; jsonl: one merged event a line")
	several := flags.Bool("several", false, "only events that several articles tell")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() == 0 || *format != "text" && *format != "jsonl" {
		fmt.Fprintln(stderr, "timeline: a FILE or a folder was expected, and -format text or jsonl")
		return 2
	}
	if err := event.CheckDate(*date); err != nil {
		fmt.Fprintf(stderr, "timeline: -%v\n", err)
		return 2
	}
	records, bad := readAll(ctx, flags.Args(), *date, stderr)
	merged := inOrder(event.Merge(records))
	for i := range merged {
		if *several && len(merged[i].Sources) < 2 {
			continue
		}
		if err := write(stdout, *format, &merged[i]); err != nil {
			fmt.Fprintf(stderr, "timeline: %v\n", err)
			return 1
		}
	}
	if bad {
		return 1
	}
	return 0
}

func write(w io.Writer, format string, m *event.Merged) error {
	if format == "text" {
		return writeText(w, m)
	}
	line, err := json.Marshal(m)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", line)
	return err
}
