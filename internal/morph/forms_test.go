package morph

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestForms holds the generator against the forms that a linguist wrote out
// for each trigger (testdata/forms.tsv).
func TestForms(t *testing.T) {
	rows := readForms(t)
	header, total, missing := rows[0], 0, 0
	for _, row := range rows[1:] {
		surfaces := surfacesOf(row[0], row[1])
		for i, field := range row[4:] {
			if field == "-" || row[1] == "P" {
				continue
			}
			for _, want := range strings.Split(field, "|") {
				total++
				if _, known := exceptions[row[0]+" "+want]; !surfaces[want] && !known {
					missing++
					t.Errorf("%s (%s): no %s as %s", row[0], row[2], want, header[4+i])
				}
			}
		}
	}
	t.Logf("%d of %d forms generated", total-missing, total)
}

// exceptions are the forms of the list that are not generated, "citation
// form" to reason. So far none.
var exceptions = map[string]string{}

func readForms(t *testing.T) (rows [][]string) {
	text, err := os.ReadFile("testdata/forms.tsv")
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		rows = append(rows, strings.Split(strings.TrimRight(line, "\n"), "\t"))
	}
	return rows
}

// surfacesOf is every surface of the lemmas with a citation form and the same
// part of speech, verb or not.
func surfacesOf(plain, pos string) map[string]bool {
	set := map[string]bool{}
	for _, l := range Lookup(plain) {
		if (l.POS == Verb) != (pos == Verb) {
			continue
		}
		for _, f := range l.Forms() {
			set[f.Surface] = true
		}
	}
	return set
}
