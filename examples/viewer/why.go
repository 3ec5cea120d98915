package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
)

// explainer answers why and why not.
var explainer event.Extractor

// maxSentences is how many sentences one question is answered for.
const maxSentences = 6

// A why says for a sentence what the rules made of it.
type why struct {
	Sentence string     `json:"sentence"`
	Dir      string     `json:"dir"`
	Lang     string     `json:"lang"`
	Phrases  [][]string `json:"phrases"`
	Fired    [][]string `json:"fired"` // a rule, and its fillers
	Failed   [][]string `json:"failed"`
}

// whys explains the sentences that touch the bytes lo to hi of a document.
func whys(ctx context.Context, d event.Document, lo, hi int) ([]why, error) {
	var out []why
	for from := lo; from < hi && len(out) < maxSentences; {
		e, err := explainer.Explain(ctx, d, from, hi)
		if err != nil {
			return nil, err
		}
		if e.Sentence == "" {
			break
		}
		out = append(out, whyOf(e))
		end := sentenceEnd(d.Text, e.Sentence, from)
		if end <= from {
			break
		}
		from = end
	}
	return out, nil
}

// sentenceEnd is the byte at which the sentence that touches byte from or
// begins after it ends, or 0.
func sentenceEnd(text, sentence string, from int) int {
	for at := max(0, from-len(sentence)); ; at++ {
		i := strings.Index(text[at:], sentence)
		if i < 0 {
			return 0
		}
		if at += i; at+len(sentence) > from {
			return at + len(sentence)
		}
	}
}

func whyOf(e event.Explanation) why {
	w := why{Sentence: neutral(e.Sentence), Phrases: clauses(strings.Split(strings.TrimSpace(e.Phrases), "\n")), Fired: clauses(e.Fired), Failed: clauses(e.Failed)}
	w.Dir, w.Lang = direction(e.Sentence)
	return w
}

// clauses cuts lines at their semicolons, so that each piece can be set in a
// direction of its own.
func clauses(lines []string) [][]string {
	out := [][]string{}
	for _, s := range lines {
		if s = strings.TrimSpace(neutral(s)); s != "" {
			out = append(out, strings.Split(s, "; "))
		}
	}
	return out
}

func neutrals(ss []string) []string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = neutral(s)
	}
	return out
}

// span reads the bytes that a question is about.
func span(text, start, end string) (lo, hi int, err error) {
	lo, err = strconv.Atoi(start)
	if err == nil {
		hi, err = strconv.Atoi(end)
	}
	if err != nil || lo < 0 || hi <= lo || hi > len(text) {
		return 0, 0, fmt.Errorf("start %.12q, end %.12q: bytes of the text, of which there are %d, were expected", start, end, len(text))
	}
	return lo, hi, nil
}
