package inflect_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/internal/inflect"
)

// lexicon is the project's lexicon of English triggers, in the folder beside
// the repository that not every checkout has.
const lexicon = "../../../shared/language/triggers-en.tsv"

func ExampleVerb() {
	v := inflect.Verb("set up")
	fmt.Println(v.Third, v.Past, v.Participle, v.Ing)
	// Output: sets up [set up] [set up] setting up
}

func ExamplePlural() {
	fmt.Println(inflect.Plural("memorandum"), inflect.Plural("phone call"), inflect.Plural("treaty"))
	// Output: memoranda phone calls treaties
}

// TestVerb checks the spelling rules, one verb each.
func TestVerb(t *testing.T) {
	for line := range strings.Lines(`visit visits visited visited visiting
urge urges urged urged urging
agree agrees agreed agreed agreeing
ratify ratifies ratified ratified ratifying
deploy deploys deployed deployed deploying
stop stops stopped stopped stopping
submit submits submitted submitted submitting
meet meets met met meeting
co-chair co-chairs co-chaired co-chaired co-chairing
undertake undertakes undertook undertaken undertaking
tie ties tied tied tying
reach reaches reached reached reaching
go goes went gone going
quit quits quit quit quitting
dwell dwells dwelt dwelt dwelling
call calls called called calling`) {
		f := strings.Fields(line)
		v := inflect.Verb(f[0])
		assert.Equal(t, f, []string{v.Base, v.Third, v.Past[0], v.Participle[0], v.Ing})
	}
}

// TestLexicon asserts every form that the trigger lexicon lists, where it is
// at hand. Rows of several inflected words («be ready») are none of ours.
func TestLexicon(t *testing.T) {
	data, err := os.ReadFile(lexicon)
	if err != nil {
		t.Skip("the trigger lexicon is not beside this checkout")
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	col := map[string]int{}
	for i, name := range strings.Split(lines[0], "\t") {
		col[name] = i
	}
	n := 0
	for _, line := range lines[1:] {
		row := strings.Split(line, "\t")
		get := func(name string) string { return row[col[name]] }
		switch {
		case get("pos") == "V" && get("base") != "-":
			v := inflect.Verb(get("base"))
			within(t, v.Third, get("pres_3s"))
			anyWithin(t, v.Past, get("past"))
			anyWithin(t, v.Participle, get("past_part"))
			within(t, v.Ing, get("ing"))
			n++
		case get("pos") == "N" && get("form") == "count" && get("noun_pl") != "-":
			within(t, inflect.Plural(get("noun")), get("noun_pl"))
		}
	}
	require.Greater(t, n, 200)
}

func within(t *testing.T, form, cell string) { t.Helper(); anyWithin(t, []string{form}, cell) }

func anyWithin(t *testing.T, forms []string, cell string) {
	t.Helper()
	if cell == "-" || cell == "" {
		return
	}
	alternatives := strings.Split(cell, "|")
	assert.True(t, slices.ContainsFunc(forms, func(f string) bool { return slices.Contains(alternatives, f) }), "%v is not among %q", forms, cell)
}
