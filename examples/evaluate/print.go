package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/eval"
)

// printMisses lists misses under a heading with their number, each with its
// rule and, if asked for, its explanation.
func (c *command) printMisses(heading string, misses []eval.Miss) {
	fmt.Fprintf(c.out, "\n%s: %d\n", heading, len(misses))
	texts := make(map[string]string)
	for _, m := range misses {
		fmt.Fprintln(c.out, m.String()+ruleOf(m))
		if c.explain {
			c.printWhy(m, c.text(texts, m.Doc))
		}
	}
}

// ruleOf is the rule to blame, where the miss does not print it already.
func ruleOf(m eval.Miss) string {
	said := !m.Entity && (m.Class == eval.False || m.Class == eval.Trap)
	if said || m.Rule == "" {
		return ""
	}
	return " rule " + m.Rule
}

func (c *command) printWhy(m eval.Miss, text string) {
	at := m.Where()
	if at.End > len(text) {
		fmt.Fprintf(c.out, "    no text at %d to %d\n", at.Start, at.End)
		return
	}
	why := strings.TrimSpace(explain(text, at.Start, at.End))
	for line := range strings.SplitSeq(why, "\n") {
		fmt.Fprintf(c.out, "    %s\n", line)
	}
}

// text is the text of a document, read once; empty, and complained of, if it
// cannot be read.
func (c *command) text(texts map[string]string, id string) string {
	text, ok := texts[id]
	if ok {
		return text
	}
	data, err := os.ReadFile(c.textPath(id))
	if err != nil {
		c.complain(err)
	}
	texts[id] = string(data)
	return texts[id]
}

// printChange compares the run with the older one: the lines that moved, and
// the misses that are gone and new.
func (c *command) printChange(gold []eval.Record, score *eval.Score) error {
	system, err := c.readFile(c.against)
	if err != nil {
		return err
	}
	change := eval.Diff(c.compare(gold, system), score)
	fmt.Fprintf(c.out, "\nagainst %s:\n", c.against)
	c.printDeltas(change.Lines)
	c.printMisses("misses gone", change.Gone)
	c.printMisses("misses new", change.New)
	return nil
}

func (c *command) printDeltas(deltas []eval.Delta) {
	moved := 0
	for _, d := range deltas {
		if d.Moved() {
			moved++
			fmt.Fprintln(c.out, deltaLine(d))
		}
	}
	if moved == 0 {
		fmt.Fprintln(c.out, "no line moved")
	}
}

// deltaLine is a line of the table before and after.
func deltaLine(d eval.Delta) string {
	b, a := d.Before, d.After
	name := fmt.Sprintf("%-9s %-28s", a.Label, a.Key)
	switch {
	case a.Key != "":
		return fmt.Sprintf("%s F1 %.3f > %.3f  %+.3f   tp %+d fp %+d fn %+d",
			name, b.F1, a.F1, d.By(), a.TP-b.TP, a.FP-b.FP, a.FN-b.FN)
	case a.Label == "traps":
		return fmt.Sprintf("%s    %5d > %-5d  %+d", name, b.Traps, a.Traps, a.Traps-b.Traps)
	}
	return fmt.Sprintf("%s    %.3f > %.3f  %+.3f   right %d of %d > %d of %d",
		name, b.Share, a.Share, d.By(), b.Right, b.Of, a.Right, a.Of)
}
