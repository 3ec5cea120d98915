package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/mahdar-nlp/mahdar/event"
)

func init() {
	register.DoFn3x1[context.Context, fileio.ReadableFile, func(Line), error](&readFn{})
	register.Emitter1[Line]()
}

// A Line is a line of a file, and where it stands.
type Line struct {
	File   string
	Number int64 // from 1
	Text   []byte
}

// order sorts lines by file, then by number. It is UTF-8 without a NUL but
// the one that parts the two.
func (l *Line) order() string {
	return fmt.Sprintf("%s\x00%019d", strings.ToValidUTF8(l.File, "\ufffd"), l.Number)
}

// readFn reads the lines of a file that are not empty, as an
// [event.DocumentReader] does.
type readFn struct{}

// ProcessElement emits the lines of a file.
func (*readFn) ProcessElement(ctx context.Context, f fileio.ReadableFile, emit func(Line)) error {
	r, err := f.Open(ctx)
	if err != nil {
		return err
	}
	defer r.Close()
	if err := lines(r, f.Metadata.Path, emit); err != nil {
		return fmt.Errorf("%s: %w", f.Metadata.Path, err)
	}
	return nil
}

// lines emits the lines of a reader that are not empty.
func lines(r io.Reader, file string, emit func(Line)) error {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := int64(1); ; n++ {
		text, err := readLine(in)
		if err != nil && err != io.EOF {
			return err
		}
		if n == 1 {
			text = bytes.TrimPrefix(text, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(text)) > 0 {
			emit(Line{File: file, Number: n, Text: text})
		}
		if err == io.EOF {
			return nil
		}
	}
}

// readLine reads up to a line's end, which it cuts off. Of a line that is
// longer than an article may be it keeps so much that this shows.
func readLine(in *bufio.Reader) (line []byte, err error) {
	for {
		part, err := in.ReadSlice('\n')
		part = bytes.TrimSuffix(part, []byte("\n"))
		line = append(line, part[:min(len(part), event.MaxLine+1-len(line))]...)
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}
