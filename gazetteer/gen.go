//go:build ignore

// Command gen checks the YAML files of data/ and packs them into
// data/default.gaz, which the package embeds.
package main

import (
	"bytes"
	"log"
	"os"
	"path/filepath"

	"github.com/mahdar-nlp/mahdar/gazetteer"
)

func main() {
	log.SetFlags(0)
	files, err := filepath.Glob("data/*.yaml")
	if err != nil {
		log.Fatal(err)
	}
	g, err := gazetteer.Load(files...)
	if err != nil {
		log.Fatal(err)
	}
	var b bytes.Buffer
	if err := g.Pack(&b); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("data/default.gaz", b.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}
