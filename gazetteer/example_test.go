package gazetteer_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/mahdar-nlp/mahdar/gazetteer"
)

func ExampleDefault() {
	e, _ := gazetteer.Default().Entry("gpe:egy")
	fmt.Println(e.Names["ar"][0], e.Names["en"][0], e.Capital)
	// Output: مصر Egypt gpe:cairo
}

func ExampleGazetteer_HolderAt() {
	person, known := gazetteer.Default().HolderAt("office:egy-gis-chief", "2025-10-22")
	fmt.Println(person, known)
	_, known = gazetteer.Default().HolderAt("office:egy-gis-chief", "1950-01-01")
	fmt.Println(known)
	// Output:
	// per:hassan-rashad true
	// false
}

func ExampleGazetteer_Merge() {
	own, err := gazetteer.Read(strings.NewReader(`{"id": "org:lake-forum", "kind": "igo", "names": {"ar": ["منتدى البحيرات"]}}`), "own.jsonl")
	if err != nil {
		log.Fatal(err)
	}
	g, err := gazetteer.Default().Merge(own)
	if err != nil {
		log.Fatal(err)
	}
	e, _ := g.Entry("org:lake-forum")
	fmt.Println(e.Kind)
	// Output: igo
}
