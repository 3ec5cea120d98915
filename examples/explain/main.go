// Command explain shows a rule writer what the rules make of a text, and runs
// the cases of rules.
//
//	go run ./examples/explain [-rules FOLDER] TEXT...
//	go run ./examples/explain [-rules FOLDER] -check
//
// For each sentence it prints the phrases, the rules that fired with their
// fillers, and those that were tried with what they lack. The rule files of
// FOLDER are laid over the embedded ones.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command; it returns its exit status: 1 for rules or texts that do
// not stand, 2 for unusable flags.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("explain", flag.ContinueOnError)
	flags.SetOutput(stderr)
	folder := flags.String("rules", "", "lay the rule files of `FOLDER` over the embedded ones")
	check := flags.Bool("check", false, "run the cases of the rules instead")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if *check == (flags.NArg() > 0) {
		fmt.Fprintln(stderr, "explain: a TEXT was expected, or -check without one")
		return 2
	}
	x, err := extractor(*folder)
	switch {
	case err != nil:
	case *check:
		err = x.Rules.Check(context.Background(), x)
	default:
		err = explain(stdout, x, strings.Join(flags.Args(), " "))
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// extractor has the embedded rules, with those of a folder over them.
func extractor(folder string) (*event.Extractor, error) {
	dirs := []fs.FS{event.RuleFiles()}
	if folder != "" {
		if _, err := os.Stat(folder); err != nil {
			return nil, fmt.Errorf("explain: %w", err)
		}
		dirs = append(dirs, os.DirFS(folder))
	}
	rules, err := event.LoadRules(dirs...)
	return &event.Extractor{Rules: rules}, err
}

// explain prints what the rules make of each sentence of a text.
func explain(w io.Writer, x *event.Extractor, text string) error {
	for from := 0; from < len(text); {
		why, err := x.Explain(context.Background(), event.Document{Text: text}, from, len(text))
		if err != nil || why.Sentence == "" {
			return err
		}
		if _, err := fmt.Fprintln(w, why); err != nil {
			return err
		}
		from += strings.Index(text[from:], why.Sentence) + len(why.Sentence)
	}
	return nil
}
