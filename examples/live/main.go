// Command live reads articles from a queue that survives a crash, and keeps
// their events in a database, each once.
//
//	go run . [-dir FOLDER] [-dsn STRING] [-jobs N] FILE...
//
// A FILE has one {"id", "date", "text"} a line; "-" is standard input.
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
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the command; it returns its exit status: 0 too for a stop by SIGINT,
// after which the next run goes on.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	f := flag.NewFlagSet("live", flag.ContinueOnError)
	f.SetOutput(stderr)
	dir := f.String("dir", "live", "the folder of the queue and of the database, events.db")
	dsn := f.String("dsn", "", "keep the events in the PostgreSQL database of this connection `STRING`, not in events.db")
	jobs := f.Int("jobs", runtime.GOMAXPROCS(0), "articles read at once")
	if err := f.Parse(args); err != nil {
		return 2
	}
	if f.NArg() == 0 || *jobs < 1 {
		fmt.Fprintln(stderr, "live: a FILE was expected, or - for standard input, and at least one job")
		return 2
	}
	err := serve(ctx, *dir, *dsn, *jobs, f.Args(), stdin, stdout)
	if err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(stderr, "live:", err)
		return 1
	}
	return 0
}

// serve puts the articles into the queue and works until none is left.
func serve(ctx context.Context, dir, dsn string, jobs int, files []string, stdin io.Reader, stdout io.Writer) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	open := func() (*store, error) { return openStore(ctx, dir+"/events.db") }
	if dsn != "" {
		open = func() (*store, error) { return openPostgres(ctx, dsn) }
	}
	db, err := open()
	if err != nil {
		return err
	}
	defer db.close()
	q, err := openQueue(ctx, dir+"/queue")
	if err != nil {
		return err
	}
	defer q.close()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	go func() {
		if err := q.publish(ctx, files, stdin, db); err != nil {
			stop(err)
		}
	}()
	if err := q.work(ctx, jobs, func(line []byte) error { return db.take(ctx, line) }, stdout); err != nil {
		return err
	}
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return db.summary(ctx, stdout)
}
