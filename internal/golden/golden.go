// Package golden runs the cases of text files for tests.
//
// A file is a comment followed by cases. A case is a line with its name, its
// input, a line that says want, and what must come out:
//
//	-- unknown key --
//	colour: red
//	-- want --
//	x.yaml:1:1: "colour": unknown key
//
// With the flag -update a test rewrites its file with what came out; review
// the diff.
package golden

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files; review the diff")

// A Case is an input and what must come of it.
type Case struct{ Name, Input, Want string }

// Run makes a subtest of each case of a file and compares what got makes of
// its input with what the file wants.
func Run(t *testing.T, path string, got func(t *testing.T, input string) string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, cases, err := Parse(string(data))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for i := range cases {
		c := &cases[i]
		t.Run(c.Name, func(t *testing.T) { c.run(t, path, got) })
	}
	if *update {
		if err := os.WriteFile(path, []byte(Format(head, cases)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func (c *Case) run(t *testing.T, path string, got func(t *testing.T, input string) string) {
	t.Helper()
	out := withNewline(got(t, c.Input))
	if *update {
		c.Want = out
	}
	if out != c.Want {
		t.Errorf("%s: %s: want\n%sgot\n%s", path, c.Name, c.Want, out)
	}
}

func withNewline(s string) string {
	if s != "" && !strings.HasSuffix(s, "\n") {
		s += "\n"
	}
	return s
}

// Parse reads a file: the comment above its first case, and its cases.
func Parse(s string) (head string, cases []Case, err error) {
	into, inWant := &head, true
	for n, line := range strings.SplitAfter(s, "\n") {
		name, ok := heading(line)
		switch {
		case !ok:
			*into += line
		case name == "want" && inWant:
			return "", nil, fmt.Errorf("line %d: a case was expected, got a second want", n+1)
		case name == "want":
			into, inWant = &cases[len(cases)-1].Want, true
		case !inWant:
			return "", nil, fmt.Errorf("line %d: -- want -- was expected for %q", n+1, cases[len(cases)-1].Name)
		default:
			cases = append(cases, Case{Name: name})
			into, inWant = &cases[len(cases)-1].Input, false
		}
	}
	if len(cases) == 0 || !inWant {
		return "", nil, fmt.Errorf("the last case has no want, or there is no case")
	}
	return head, cases, nil
}

func heading(line string) (string, bool) {
	rest, ok := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "-- ")
	name, ok2 := strings.CutSuffix(rest, " --")
	return name, ok && ok2
}

// Format writes a file that Parse reads.
func Format(head string, cases []Case) string {
	var b strings.Builder
	b.WriteString(head)
	for _, c := range cases {
		fmt.Fprintf(&b, "-- %s --\n%s-- want --\n%s", c.Name, withNewline(c.Input), withNewline(c.Want))
	}
	return b.String()
}
