package main

import (
	"fmt"
	"io"
	"os"

	"github.com/vbauerster/cupwriter"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress shows on a terminal how much of the input is read. It is written to
// as standard error is, and puts messages above the bar. Without a terminal it
// shows messages only.
type progress struct {
	stderr io.Writer
	bars   *mpb.Progress // nil without a terminal
	bar    *mpb.Bar
}

// newProgress shows a bar if standard error is a terminal that records do not
// go to as well.
func newProgress(o *options, stdout, stderr io.Writer) *progress {
	if !isTerminal(stderr) || o.out == "" && isTerminal(stdout) {
		return &progress{stderr: stderr}
	}
	return showProgress(stderr, sizeOf(o.files))
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && cupwriter.New(f, false).IsTerminal()
}

// sizeOf is how many bytes files have together, 0 if that is not known.
func sizeOf(files []string) int64 {
	var sum int64
	for _, name := range files {
		info, err := os.Stat(name)
		if name == "-" || err != nil || !info.Mode().IsRegular() {
			return 0
		}
		sum += info.Size()
	}
	return sum
}

// showProgress shows a bar up to total bytes, or a count where that is 0.
func showProgress(stderr io.Writer, total int64, options ...mpb.ContainerOption) *progress {
	p := &progress{stderr: stderr, bars: mpb.New(append(options, mpb.WithOutput(stderr))...)}
	if total == 0 {
		p.bar = p.bars.AddSpinner(0, mpb.AppendDecorators(decor.CurrentKibiByte("% .1f"), decor.Name("  "), decor.Elapsed(decor.ET_STYLE_GO)))
		return p
	}
	p.bar = p.bars.AddBar(0, mpb.PrependDecorators(decor.CountersKibiByte("% .1f / % .1f ")),
		mpb.AppendDecorators(decor.NewPercentage("%d", decor.WCSyncSpace), decor.Name("  "), decor.AverageETA(decor.ET_STYLE_GO)))
	p.bar.SetTotal(total, false) // complete when end says so, not when all is read
	return p
}

// read counts n more bytes of the input.
func (p *progress) read(n int) {
	if p.bar != nil {
		p.bar.IncrBy(n)
	}
}

// Write shows a message.
func (p *progress) Write(b []byte) (int, error) {
	if p.bars != nil {
		if n, err := p.bars.Write(b); err == nil {
			return n, nil
		}
	}
	return p.stderr.Write(b)
}

func (p *progress) printf(format string, args ...any) {
	fmt.Fprintf(p, format, args...)
}

// end takes the bar away; messages go on.
func (p *progress) end() {
	if p.bars == nil {
		return
	}
	p.bar.SetTotal(-1, true)
	p.bars.Wait()
	p.bars, p.bar = nil, nil
}

// counted counts what is read from in.
type counted struct {
	in   io.Reader
	seen func(n int)
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.seen(n)
	return n, err
}
