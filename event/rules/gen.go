//go:build ignore

// Command gen writes LANG.lex for each language of the rule files in a
// folder: the inflected words of its lists, so that a program need not
// conjugate them when it starts.
//
//	go run gen.go FOLDER
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/mahdar-nlp/mahdar/internal/rule"
)

func main() {
	log.SetFlags(0)
	dir := os.Args[1]
	names, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil {
		log.Fatal(err)
	}
	files, data := map[string][]*rule.File{}, map[string]map[string][]byte{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		f, err := rule.Parse(filepath.Base(name), b)
		if err != nil {
			log.Fatal(err)
		}
		if data[f.Lang] == nil {
			data[f.Lang] = map[string][]byte{}
		}
		files[f.Lang] = append(files[f.Lang], f)
		data[f.Lang][filepath.Base(name)] = b
	}
	for lang, list := range files {
		rs, err := rule.Compile(list...)
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, lang+".lex"), rs.Pack(rule.Digest(data[lang])), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
