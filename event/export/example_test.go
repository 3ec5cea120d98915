package export_test

import (
	"context"
	"fmt"
	"os"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/event/export"
)

func ExampleWriter() {
	d := event.Document{ID: "a1", Text: "Japan met India in Tokyo."}
	r, err := event.Extract(context.Background(), d)
	if err != nil {
		fmt.Println(err)
		return
	}
	w, err := export.NewWriter(os.Stdout, "conll", export.Bytes)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := w.Write(d.Text, r); err != nil {
		fmt.Println(err)
	}
	// Output:
	// -DOCSTART-	O
	//
	// Japan	B-GPE
	// met	O
	// India	B-GPE
	// in	O
	// Tokyo	B-GPE
	// .	O
}
