package event_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// readLines reads all documents and all complaints.
func readLines(t *testing.T, in io.Reader) (docs []event.Document, complaints []string) {
	t.Helper()
	r := event.NewDocumentReader(in)
	for {
		d, err := r.Next()
		var bad *event.LineError
		switch {
		case err == io.EOF:
			return docs, complaints
		case errors.As(err, &bad):
			assert.Equal(t, r.Line(), bad.Line)
			complaints = append(complaints, err.Error())
		default:
			require.NoError(t, err)
			docs = append(docs, d)
		}
	}
}

// TestDocuments asserts that a bad line is named with its place and costs no
// other.
func TestDocuments(t *testing.T) {
	in := "\ufeff" + `{"id":"a","date":"2026-01-31","text":"x\ny","more":[1]}` + "\r\n\n" + `{"id":"b" "text":"y"}
{"id":7,"text":"y"}
[]
{"id":"c"}
{"id":"d","text":null}
{"id":"e","date":"2026-02-30","text":"y"}
{"text":"","date":"yesterday"}
{"text":"a` + "\xff" + `b"}
{"text":"last"}`
	docs, complaints := readLines(t, strings.NewReader(in))
	assert.Equal(t, []event.Document{{ID: "a", Date: "2026-01-31", Text: "x\ny"}, {Text: "last"}}, docs)
	want := []string{`3:11: a JSON object`, `4:7: a JSON object`, `5:1: a JSON object`, `6:1: the object "{\"id\":\"c\"}" lacks "text"`,
		`7:1: the object`, `8:11: date "2026-02-30": a day such as 2025-10-22 was expected`, `9:12: date "yesterday"`, `10:11: byte 0xff: UTF-8 was expected`}
	require.Len(t, complaints, len(want))
	for i := range want {
		assert.True(t, strings.HasPrefix(complaints[i], want[i]), "%s was expected, got %s", want[i], complaints[i])
	}
}

// TestDocumentTooLong asserts that a line without end takes no more memory than
// a line may, and that the next is read.
func TestDocumentTooLong(t *testing.T) {
	long := io.LimitReader(iotest.DataErrReader(zeros{}), event.MaxLine+10)
	docs, complaints := readLines(t, io.MultiReader(long, strings.NewReader("\n{\"text\":\"x\"}\n")))
	assert.Equal(t, []event.Document{{Text: "x"}}, docs)
	assert.Equal(t, []string{fmt.Sprintf("1:%d: a line of at most %d bytes was expected", event.MaxLine+1, event.MaxLine)}, complaints)
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}

// TestDocumentsTorn asserts that input that breaks off is an error, and that
// the line it broke in is no document.
func TestDocumentsTorn(t *testing.T) {
	broken := errors.New("broken")
	r := event.NewDocumentReader(io.MultiReader(strings.NewReader("{\"text\":\"x\"}\n{\"text\":\"y\"}"), iotest.ErrReader(broken)))
	d, err := r.Next()
	require.NoError(t, err)
	assert.Equal(t, "x", d.Text)
	for range 2 {
		_, err = r.Next()
		assert.ErrorIs(t, err, broken)
	}
}

// FuzzDocuments asserts that no bytes between two good lines cost either.
func FuzzDocuments(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"x"`))
	f.Add([]byte("\x00\xff\n[{\n"))
	f.Fuzz(func(t *testing.T, between []byte) {
		good, err := json.Marshal(event.Document{ID: "good", Text: "x"})
		require.NoError(t, err)
		docs, _ := readLines(t, bytes.NewReader(bytes.Join([][]byte{good, between, good}, []byte("\n"))))
		require.GreaterOrEqual(t, len(docs), 2)
		assert.Equal(t, "good", docs[0].ID)
		assert.Equal(t, "good", docs[len(docs)-1].ID)
		for _, d := range docs {
			assert.True(t, utf8.ValidString(d.Text))
			assert.NoError(t, event.CheckDate(d.Date))
		}
	})
}

func ExampleDocumentReader() {
	in := event.NewDocumentReader(strings.NewReader(`{"id":"a1","date":"2025-10-22","text":"Japan met India in Tokyo."}
{"id":"a2","date":"22 October","text":"They met."}
`))
	for {
		d, err := in.Next()
		if err == io.EOF {
			break
		}
		fmt.Println(d.ID, err)
	}
	// Output:
	// a1 <nil>
	//  2:12: date "22 October": a day such as 2025-10-22 was expected
}
