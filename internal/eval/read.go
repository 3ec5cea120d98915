package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A BadInput is a line or a file that holds no record.
type BadInput struct {
	File string
	Line int
	Err  error // what was expected there
}

func (b *BadInput) Error() string { return fmt.Sprintf("eval: %s:%d: %v", b.File, b.Line, b.Err) }

func (b *BadInput) Unwrap() error { return b.Err }

// Skipped is the error of a reader that went on: each is named, and the other
// records were returned.
type Skipped []*BadInput

func (s Skipped) Error() string {
	lines := make([]string, len(s))
	for i, bad := range s {
		lines[i] = bad.Error()
	}
	return strings.Join(lines, "\n")
}

// or makes nothing skipped no error.
func (s Skipped) or() error {
	if len(s) == 0 {
		return nil
	}
	return s
}

var byteOrderMark = []byte("\ufeff")

// Read reads JSON Lines, one record a line; name is the file's, for errors.
// Lines that hold no record are left out: the error is then a [Skipped], and
// the records that come with it are good.
func Read(name string, r io.Reader) ([]Record, error) {
	var records []Record
	var skipped Skipped
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, readErr := in.ReadBytes('\n')
		if readErr != nil && readErr != io.EOF {
			return records, fmt.Errorf("eval: %s:%d: %w", name, n, readErr)
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, byteOrderMark)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			var record Record
			if err := decode(line, &record); err != nil {
				skipped = append(skipped, &BadInput{name, n, err})
			} else {
				records = append(records, record)
			}
		}
		if readErr == io.EOF {
			return records, skipped.or()
		}
	}
}

// decode reads one record. An id that is known already stays.
func decode(data []byte, record *Record) error {
	id := record.ID
	if err := json.Unmarshal(data, record); err != nil {
		return explainJSON(err)
	}
	if id != "" {
		record.ID = id
	}
	return record.check()
}

// explainJSON says what was expected, in the words of the format.
func explainJSON(err error) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) && kind.Field != "" {
		return fmt.Errorf("expected %s to be %s, found %s", kind.Field, kind.Type.Kind(), kind.Value)
	}
	return fmt.Errorf("expected a record as one JSON object: %w", err)
}
