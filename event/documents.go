package event

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// MaxLine is how long a line of a [DocumentReader] may be, in bytes.
const MaxLine = 64 << 20

// A LineError says what is wrong with one line of documents.
type LineError struct {
	Line   int // from 1; 0 where a line was read by itself
	Column int // in bytes, from 1
	Err    error
}

// Error is "LINE:COLUMN: what is wrong", to be put behind a file's name.
func (e *LineError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("column %d: %v", e.Column, e.Err)
	}
	return fmt.Sprintf("%d:%d: %v", e.Line, e.Column, e.Err)
}

func (e *LineError) Unwrap() error { return e.Err }

// A DocumentReader reads documents from JSON lines, one
// {"id", "date", "text"} a line. Empty lines and other fields are passed over,
// "id" and "date" may be missing, "text" may not. It is for one goroutine.
type DocumentReader struct {
	in   *bufio.Reader
	line int
	err  error // that ended the input
}

// NewDocumentReader returns a DocumentReader of r.
func NewDocumentReader(r io.Reader) *DocumentReader {
	return &DocumentReader{in: bufio.NewReaderSize(r, 1<<16)}
}

// Line is the number of the line that was read last, from 1.
func (r *DocumentReader) Line() int { return r.line }

// Next returns the next document. A *LineError costs its line only: the next
// call goes on behind it. Any other error ends the input, io.EOF at its end.
func (r *DocumentReader) Next() (Document, error) {
	line, err := r.NextLine()
	if err != nil {
		return Document{}, err
	}
	d, err := ParseDocument(line)
	if at, ok := errors.AsType[*LineError](err); ok {
		at.Line = r.line
	}
	return d, err
}

// NextLine returns the next line that is not empty, for [ParseDocument] on
// another goroutine. The line is the caller's. Errors are as those of Next.
func (r *DocumentReader) NextLine() ([]byte, error) {
	for r.err == nil {
		r.line++
		line, dropped, err := r.readLine()
		if r.err = err; err != nil && err != io.EOF {
			break // a torn line is no document
		}
		if r.line == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		switch {
		case dropped:
			return nil, &LineError{Line: r.line, Column: MaxLine + 1, Err: fmt.Errorf("a line of at most %d bytes was expected", MaxLine)}
		case len(bytes.TrimSpace(line)) > 0:
			return line, nil
		}
	}
	return nil, r.err
}

// readLine reads up to a line's end. Of a line that is too long it keeps the
// beginning, and says so.
func (r *DocumentReader) readLine() (line []byte, dropped bool, err error) {
	for {
		part, err := r.in.ReadSlice('\n')
		if len(line)+len(part) > MaxLine {
			dropped = true
		} else {
			line = append(line, part...)
		}
		if err != bufio.ErrBufferFull {
			return line, dropped, err
		}
	}
}

// ParseDocument reads a document from one JSON object, as a [DocumentReader]
// reads its lines. The error is a *LineError without a line.
func ParseDocument(line []byte) (Document, error) {
	var in struct {
		ID, Date string
		Text     *string
	}
	if k := broken(line); k >= 0 {
		return Document{}, &LineError{Column: k + 1, Err: fmt.Errorf("byte %#x: UTF-8 was expected", line[k])}
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return Document{}, &LineError{Column: columnOf(err), Err: fmt.Errorf("a JSON object was expected: %w", err)}
	}
	if in.Text == nil {
		return Document{}, &LineError{Column: 1, Err: fmt.Errorf(`the object %.60q lacks "text"`, bytes.TrimSpace(line))}
	}
	if err := CheckDate(in.Date); err != nil {
		return Document{}, &LineError{Column: columnOfField(line, "date"), Err: err}
	}
	return Document{ID: in.ID, Date: in.Date, Text: *in.Text}, nil
}

// broken is where a line ceases to be UTF-8, or -1. JSON would put another rune
// there, and no offset would be one of the input.
func broken(line []byte) int {
	if utf8.Valid(line) {
		return -1
	}
	at := 0
	for {
		r, n := utf8.DecodeRune(line[at:])
		if r == utf8.RuneError && n <= 1 {
			return at
		}
		at += n
	}
}

// CheckDate says what is wrong with the date of a document: it is a day as
// 2025-10-22, or empty where it is not known.
func CheckDate(date string) error {
	if _, err := time.Parse(time.DateOnly, date); date != "" && err != nil {
		return fmt.Errorf("date %q: a day such as 2025-10-22 was expected", date)
	}
	return nil
}

// columnOf is where JSON ceased to be what was expected.
func columnOf(err error) int {
	if e, ok := errors.AsType[*json.SyntaxError](err); ok {
		return max(1, int(e.Offset))
	}
	if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return max(1, int(e.Offset))
	}
	return 1
}

// columnOfField is where the last field of a name stands in a JSON object.
func columnOfField(object []byte, name string) int {
	dec, column := json.NewDecoder(bytes.NewReader(object)), 1
	if _, err := dec.Token(); err != nil {
		return column
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return column
		}
		if s, ok := key.(string); ok && strings.EqualFold(s, name) {
			quoted := bytes.LastIndexByte(object[:dec.InputOffset()-1], '"')
			column = quoted + 1
		}
		var value json.RawMessage
		if dec.Decode(&value) != nil {
			return column
		}
	}
	return column
}
