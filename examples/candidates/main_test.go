package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/gazetteer"
)

const corpus = `{"id":"1","text":"التقى وزير الري القبرصي أنستاس غافريدس نظيره المصري في القاهرة أمس."}
no article
{"id":"2","text":"وقال وزير الري القبرصي أنستاس جافريدس إن اللقاء كان مفيدا."}
{"id":"3","text":"زار الرئيس التونسي قيس سعيد القاهرة."}
`

func writeCorpus(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(corpus), 0o600))
	return name
}

func TestCandidates(t *testing.T) {
	var out, errs bytes.Buffer
	name := writeCorpus(t)
	assert.Equal(t, 1, run(t.Context(), []string{"-kinds", "PER", name}, &out, &errs), "a line was no article")
	assert.Contains(t, errs.String(), "a.jsonl:2:")
	got := out.String()
	assert.Contains(t, got, "# 2 mentions in 2 documents\n# spelled أنستاس جافريدس; أنستاس غافريدس\n")
	assert.Contains(t, got, "[أنستاس غافريدس] نظيره")
	assert.NotContains(t, got, "قيس سعيد", "the gazetteer knows him")

	// What is printed is a gazetteer file, with which the candidates are known.
	_, err := gazetteer.Read(strings.NewReader(got), "candidates.yaml")
	require.NoError(t, err)
	own := filepath.Join(t.TempDir(), "own.yaml")
	require.NoError(t, os.WriteFile(own, out.Bytes(), 0o600))
	out.Reset()
	run(t.Context(), []string{"-kinds", "PER", "-gazetteer", own, name}, &out, &errs)
	assert.Equal(t, "# 0 candidates; check each, correct its id and kind, add its other names\nactors:\n", out.String())
}

func TestOfficesAreCandidatesByTheirID(t *testing.T) {
	var out, errs bytes.Buffer
	run(t.Context(), []string{"-kinds", "role", writeCorpus(t)}, &out, &errs)
	assert.Contains(t, out.String(), `{id: "office:cyp-`)
	assert.Contains(t, out.String(), "kind: office")
}

func TestBadCalls(t *testing.T) {
	var out, errs bytes.Buffer
	assert.Equal(t, 2, run(t.Context(), nil, &out, &errs))
	assert.Equal(t, 2, run(t.Context(), []string{"-min", "0", "x"}, &out, &errs))
	assert.Equal(t, 2, run(t.Context(), []string{"-gazetteer", "none.yaml", "x"}, &out, &errs))
	assert.Equal(t, 1, run(t.Context(), []string{"none.jsonl"}, &out, &errs))
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run(ctx, []string{writeCorpus(t)}, &out, &errs))
	assert.Contains(t, errs.String(), "context canceled")
}

func TestFold(t *testing.T) {
	for _, pair := range [][2]string{
		{"أنطونيو غوتيريش", "انطونيو جوتيريش"},
		{"عبد الله", "عبدالله"},
		{"فاطمة", "فاطمه"},
		{"مُحَمَّد", "محمد"},
	} {
		assert.Equal(t, fold(pair[0]), fold(pair[1]))
	}
	assert.NotEqual(t, fold("حسن"), fold("حسين"))
	assert.Equal(t, "sty-m-smyth", slug("ستي م. smyth"))
}
