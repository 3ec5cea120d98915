package golden

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const file = `# two cases
-- one --
a
b
-- want --
c
-- nothing --
-- want --
`

func TestParse(t *testing.T) {
	head, cases, err := Parse(file)
	require.NoError(t, err)
	assert.Equal(t, "# two cases\n", head)
	assert.Equal(t, []Case{{"one", "a\nb\n", "c\n"}, {"nothing", "", ""}}, cases)
	assert.Equal(t, file, Format(head, cases))
}

func TestParseErrors(t *testing.T) {
	for in, want := range map[string]string{
		"":                                     "no case",
		"text\n":                               "no case",
		"-- a --\nx\n":                         "no want",
		"-- a --\nx\n-- b --\n":                `line 3: -- want -- was expected for "a"`,
		"-- want --\n":                         "line 1: a case was expected",
		"-- a --\n-- want --\n-- want --\nx\n": "line 3: a case was expected",
	} {
		_, _, err := Parse(in)
		assert.ErrorContains(t, err, want, in)
	}
}
