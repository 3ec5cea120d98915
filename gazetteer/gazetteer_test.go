package gazetteer_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// names lists what stands in a text: the words, with the first candidate.
func names(g *gazetteer.Gazetteer, text string) []string {
	words := word.Words(text)
	var out []string
	for _, m := range g.Match(nil, text, words) {
		lo, hi := words[m.From].Lo+m.Cut, words[m.To-1].Hi
		out = append(out, text[lo:hi]+" = "+m.Candidates[0].Entry.ID)
	}
	return out
}

func TestMatch(t *testing.T) {
	g := gazetteer.Default()
	for _, c := range []struct {
		text string
		want []string
	}{
		{"أكدت القاهرة", []string{"القاهرة = gpe:cairo"}},
		{"وبالقاهرة ولمصر", []string{"القاهرة = gpe:cairo", "مصر = gpe:egy"}},
		{"دعا للأمم المتحدة", []string{"للأمم المتحدة = org:un"}},
		{"الأممالمتحدة", []string{"الأممالمتحدة = org:un"}},
		{"عبدالفتاح السيسي وعبد الفتاح السيسي", []string{"عبدالفتاح السيسي = per:abdel-fattah-el-sisi", "عبد الفتاح السيسي = per:abdel-fattah-el-sisi"}},
		{"أعلنت UN Relief and Works Agency ذلك", []string{"UN Relief and Works Agency = org:unrwa"}},
		{"المسؤولون المصريون", []string{"المصريون = gpe:egy"}},
		{"مِصْرُ", []string{"مِصْرُ = gpe:egy"}},
		{"جمهوريه مصر العربيه", []string{"جمهوريه مصر العربيه = gpe:egy"}},
		{"لا اسم هنا", nil},
		{"", nil},
	} {
		assert.Equal(t, c.want, names(g, c.text), c.text)
	}
}

func TestHolderAt(t *testing.T) {
	g := gazetteer.Default()
	for _, c := range []struct{ office, date, want string }{
		{"office:egy-gis-chief", "2025-10-22", "per:hassan-rashad"},
		{"office:pse-vice-president", "2025-10-22", "per:hussein-al-sheikh"},
		{"office:egy-head-of-state", "2014-06-08", "per:abdel-fattah-el-sisi"}, // the day of two terms is the successor's
		{"office:egy-head-of-state", "2014-06-07", "per:adly-mansour"},
		{"office:egy-head-of-state", "2011-06-01", ""}, // a gap
		{"office:egy-head-of-state", "1900-01-01", ""}, // before the first known term
		{"office:egy-head-of-state", "2099-01-01", ""}, // after the files
		{"office:egy-head-of-state", "2014", ""},       // no day
		{"office:nobody", "2014-06-08", ""},
	} {
		person, ok := g.HolderAt(c.office, c.date)
		assert.Equal(t, c.want, person, "%s on %s", c.office, c.date)
		assert.Equal(t, c.want != "", ok)
	}
	assert.Equal(t, []string{"office:egy-gis-chief"}, g.OfficesAt("per:hassan-rashad", "2025-10-22"))
}

func TestErrors(t *testing.T) {
	_, err := gazetteer.Read(strings.NewReader(`actors:
  - id: org:one
    kind: party
    colour: red
    names: {en: [One]}
  - id: org:one
    kind: party
    names: {en: [Two]}
  - id: org:three
    kind: gang
    names: {en: [One]}
  - id: office:x
    kind: office
    names: {en: [X]}
    of: gpe:nowhere
    holders:
      - {person: per:a, from: '2020-05-01', to: '2019-01-01'}
      - {person: per:b, from: '2018-01-01', to: '2021-01-01'}
      - {person: per:b, from: 'May', to: null}
  - id: per:a
    kind: person
    names: {en: [A]}
`), "bad.yaml")
	require.Error(t, err)
	for _, want := range []string{
		`gazetteer: bad.yaml:4:5: org:one: "colour": unknown key`,
		`gazetteer: bad.yaml:6:5: org:one: "org:one": id used before, at bad.yaml:2`,
		`gazetteer: bad.yaml:9:5: org:three: "gang": unknown kind`,
		`gazetteer: bad.yaml:9:5: org:three: "One": also a name of org:one`,
		`gazetteer: bad.yaml:12:5: office:x: "gpe:nowhere": of names no entry`,
		`gazetteer: bad.yaml:12:5: office:x: "per:b": the holder names no entry`,
		`gazetteer: bad.yaml:12:5: office:x: "2020-05-01 to 2019-01-01": the term ends before it begins`,
		`gazetteer: bad.yaml:12:5: office:x: "May": a date`,
	} {
		assert.ErrorContains(t, err, want)
	}
}

func TestOverlap(t *testing.T) {
	const file = `actors:
  - {id: per:a, kind: person, names: {en: [A]}}
  - {id: per:b, kind: person, names: {en: [B]}}
  - id: office:x
    kind: office
    names: {en: [X]}
    SHARED
    holders:
      - {person: per:a, from: '2018-01-01', to: '2020-01-01'}
      - {person: per:b, from: '2019-01-01', to: null}
`
	_, err := gazetteer.Read(strings.NewReader(strings.Replace(file, "SHARED", "shared: false", 1)), "x.yaml")
	require.ErrorContains(t, err, "their terms overlap")
	_, err = gazetteer.Read(strings.NewReader(strings.Replace(file, "SHARED", "shared: true", 1)), "x.yaml")
	require.NoError(t, err)
}

func TestMerge(t *testing.T) {
	own, err := gazetteer.Read(strings.NewReader(`{"id":"org:lake-forum","kind":"igo","names":{"ar":["منتدى البحيرات"]}}
{"id":"gpe:egy","kind":"state","names":{"ar":["أم الدنيا"]}}
`), "own.jsonl")
	require.NoError(t, err)
	g, err := gazetteer.Default().Merge(own)
	require.NoError(t, err)
	assert.Equal(t, []string{"منتدى البحيرات = org:lake-forum", "أم الدنيا = gpe:egy", "مصر = gpe:egy"}, names(g, "منتدى البحيرات في أم الدنيا مصر"))
	assert.Empty(t, names(gazetteer.Default(), "منتدى البحيرات"), "the default stays as it is")
}

func TestBadJSONLines(t *testing.T) {
	_, err := gazetteer.Read(strings.NewReader("{\"id\":\"org:a\",\"kind\":\"party\",\"names\":{\"en\":[\"A\"]}}\n{nonsense\n"), "own.jsonl")
	require.ErrorContains(t, err, "gazetteer: own.jsonl:2:1:")
}

// TestGenerated asserts that the embedded form is what its sources give.
func TestGenerated(t *testing.T) {
	files, err := filepath.Glob("data/*.yaml")
	require.NoError(t, err)
	g, err := gazetteer.Load(files...)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, g.Pack(&b))
	have, err := os.ReadFile("data/default.gaz")
	require.NoError(t, err)
	assert.True(t, bytes.Equal(b.Bytes(), have), "data/default.gaz is out of date: go generate ./gazetteer")
}

func FuzzMatch(f *testing.F) {
	for _, s := range []string{"", "القاهرة", "وبالقاهرة \xff", "للأمم المتحدة", "UN UN UN", "عبد عبد الله"} {
		f.Add(s)
	}
	g := gazetteer.Default()
	f.Fuzz(func(t *testing.T, s string) {
		words, last := word.Words(s), 0
		for _, m := range g.Match(nil, s, words) {
			if m.From < last || m.To <= m.From || m.To > len(words) || m.Cut < 0 || words[m.From].Lo+m.Cut >= words[m.To-1].Hi {
				t.Fatalf("%+v of %q", m, s)
			}
			last = m.To
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add("actors:\n  - {id: org:a, kind: party, names: {en: [A]}}", "x.yaml")
	f.Add(`{"id":"org:a","kind":"party","names":{"en":["A"]}}`, "x.jsonl")
	f.Fuzz(func(t *testing.T, s, name string) {
		g, err := gazetteer.Read(strings.NewReader(s), name)
		if (g == nil) == (err == nil) {
			t.Fatalf("gazetteer %v with error %v", g, err)
		}
	})
}
