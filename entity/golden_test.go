package entity

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

var update = flag.Bool("update", false, "rewrite the cases in testdata/*.txt")

// A case is a line "= name [date]" and a text whose mentions are marked:
//
//	= title and name 2025-10-22
//	التقى [[وزير النقل|ROLE role office:irq-transport-minister]] [[سامي حداد|PER name]].
type golden struct{ name, date, marked string }

// marks are the mentions of a marked text.
var marks = regexp.MustCompile(`\[\[([^|\]]*)\|[^\]]*\]\]`)

func TestMentions(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) { checkCases(t, path) })
	}
}

func checkCases(t *testing.T, path string) {
	head, cases := readCases(t, path)
	for i, c := range cases {
		got := mark(marks.ReplaceAllString(c.marked, "$1"), c.date)
		if !*update {
			assert.Equal(t, c.marked, got, c.name)
		}
		cases[i].marked = got
	}
	if *update {
		writeCases(t, path, head, cases)
	}
}

// mark extracts the mentions of a text and writes them into it.
func mark(text, date string) string {
	var b strings.Builder
	at := 0
	for _, m := range new(Extractor).Extract(word.Parse(text), date) {
		b.WriteString(text[at:m.Start] + "[[" + m.Text + "|" + describe(&m) + "]]")
		at = m.End
	}
	return b.String() + text[at:]
}

// describe is the kind, reference and ids of a mention.
func describe(m *Mention) string {
	s := string(m.Kind) + " " + string(m.Ref)
	if m.Actor != "" {
		s += " " + m.Actor
	}
	if m.Holder != "" {
		s += " by " + m.Holder
	}
	if m.Value != "" {
		s += " " + m.Value
	}
	if len(m.Members) > 0 {
		s += " of " + strings.Join(m.Members, " ")
	}
	return s
}

// readCases reads the comment at the head of a file and its cases.
func readCases(t *testing.T, path string) (head string, cases []golden) {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		name, isCase := strings.CutPrefix(line, "= ")
		switch {
		case isCase:
			cases = append(cases, newCase(name))
		case len(cases) == 0:
			head += line + "\n"
		default:
			cases[len(cases)-1].marked += line + "\n"
		}
	}
	for i := range cases {
		cases[i].marked = strings.TrimRight(cases[i].marked, "\n")
	}
	return head, cases
}

var dateAtEnd = regexp.MustCompile(` (\d{4}-\d\d-\d\d)$`)

func newCase(name string) golden {
	c := golden{name: name}
	if m := dateAtEnd.FindStringSubmatch(name); m != nil {
		c.date = m[1]
	}
	return c
}

func writeCases(t *testing.T, path, head string, cases []golden) {
	var b strings.Builder
	b.WriteString(head)
	for _, c := range cases {
		b.WriteString("= " + c.name + "\n" + c.marked + "\n\n")
	}
	require.NoError(t, os.WriteFile(path, []byte(strings.TrimRight(b.String(), "\n")+"\n"), 0o644))
}
