// Command viewer shows articles and what mahdar finds in them on a local web
// page.
//
//	go run ./examples/viewer [-addr 127.0.0.1:8080] [-date 2025-10-22] [FOLDER]
//
// FOLDER holds articles: .txt, .html or .jsonl. Without one the page takes a
// pasted text or dropped files. It listens on the loopback interface unless
// -addr says otherwise.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stderr))
}

// run is the command; it returns its exit status: 1 for a folder or an address
// that cannot be had, 2 for unusable flags.
func run(ctx context.Context, args []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("viewer", flag.ContinueOnError)
	flags.SetOutput(stderr)
	addr := flags.String("addr", "127.0.0.1:8080", "the address to listen on; port 0 takes a free one")
	date := flags.String("date", "", "the day, YYYY-MM-DD, of articles that carry none")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	switch {
	case flags.NArg() > 1:
		fmt.Fprintln(stderr, "viewer: one FOLDER at most was expected")
		return 2
	case *date != "" && !isDate(*date):
		fmt.Fprintf(stderr, "viewer: -date %q: a day such as 2025-10-22 was expected\n", *date)
		return 2
	}
	s := newServer(*date)
	if flags.NArg() == 1 {
		if err := s.openFolder(ctx, flags.Arg(0), stderr); err != nil {
			fmt.Fprintf(stderr, "viewer: %v\n", err)
			return 1
		}
	}
	if err := serve(ctx, *addr, s.handler(), stderr); err != nil {
		fmt.Fprintf(stderr, "viewer: %v\n", err)
		return 1
	}
	return 0
}

// serve answers requests until ctx ends.
func serve(ctx context.Context, addr string, h http.Handler, stderr io.Writer) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	if a, ok := l.Addr().(*net.TCPAddr); ok && !a.IP.IsLoopback() {
		fmt.Fprintf(stderr, "viewer: warning: %s can be reached from other machines, and there is no password\n", a)
	}
	fmt.Fprintf(stderr, "viewer: http://%s/\n", l.Addr())
	server := &http.Server{
		Handler: h, MaxHeaderBytes: 1 << 16,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: time.Minute, WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute,
	}
	stop := context.AfterFunc(ctx, func() {
		grace, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = server.Shutdown(grace)
	})
	defer stop()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
