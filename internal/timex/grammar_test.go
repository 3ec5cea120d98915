package timex

import (
	"strings"
	"testing"

	"github.com/mahdar-nlp/mahdar/internal/word"
	"github.com/stretchr/testify/require"
)

// TestCases runs the cases that stand beside the patterns in the data.
func TestCases(t *testing.T) {
	g, err := readGrammar()
	require.NoError(t, err)
	for _, p := range g.progs {
		if len(p.cases) == 0 {
			t.Errorf("%s: %s has no cases", p.pos, p.name)
		}
		for _, c := range p.cases {
			checkCase(t, p, c)
		}
		for _, c := range p.not {
			for _, e := range Find(nil, word.Parse(c), 0, len(word.Parse(c).Words), Options{}) {
				if e.Rule == p.name {
					t.Errorf("%s: %s: %q: found %d to %d", p.pos, p.name, c, e.From, e.To)
				}
			}
		}
	}
}

func checkCase(t *testing.T, p *program, c string) {
	text, want, _ := strings.Cut(c, " = ")
	var o Options
	if d, rest, ok := strings.Cut(text, " | "); ok {
		o.Date, _ = ParseDay(d)
		text = rest
	}
	lo, hi := strings.IndexByte(text, '['), strings.IndexByte(text, ']')-1
	text = strings.NewReplacer("[", "", "]", "").Replace(text)
	tx := word.Parse(text)
	var got []string
	for _, e := range Find(nil, tx, 0, len(tx.Words), o) {
		a, b := Bytes(tx, &e)
		if a == lo && b == hi && e.Rule == p.name && e.Value == want {
			return
		}
		got = append(got, e.Rule+" ["+text[a:b]+"] = "+e.Value)
	}
	t.Errorf("%s: %s: %q:\n\twant %s\n\tgot  %s", p.pos, p.name, text, text[lo:hi]+" = "+want, strings.Join(got, "; "))
}
