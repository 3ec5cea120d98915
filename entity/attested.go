package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// attestedNames reads a file of packed names.
func attestedNames(data string) map[string]bool {
	names := make(map[string]bool, strings.Count(data, "\n"))
	for line, rest, _ := strings.Cut(data, "\n"); line != "" || rest != ""; line, rest, _ = strings.Cut(rest, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		names[line] = true
	}
	return names
}

// attest marks the words that open lists attest as parts of names and that no
// other list knows: neither a cue nor a sure name of the gazetteer.
func (d *document) attest() {
	listed := make([]bool, len(d.tokens))
	for k := range d.matches {
		if m := &d.matches[k]; m.Candidates[0].Class != gazetteer.Weak {
			for i := m.From; i < m.To; i++ {
				listed[i] = true
			}
		}
	}
	for i := range d.tokens {
		if t := &d.tokens[i]; t.name != nil && !listed[i] {
			match, nisba := t.match, t.nisba
			*t = *t.name
			t.match, t.nisba = match, nisba
		}
	}
}

// attest notes what the word is if open lists attest it as part of a name: as it
// stands, or without its first letter.
func (k *known) attest(v *vocabulary, t *word.Text, w *word.Word) {
	first := &k.first
	if first.cue != nil && (first.clitics == 0 || first.bits&^nameClasses != 0) || len(w.Key) <= 4 || k.ordinary {
		return
	}
	r, ok := v.attestedReading(w.Key, first.cue == nil)
	if !ok {
		return
	}
	k.name = &token{known: k, match: -1, attested: true}
	k.name.read(v, r, word.SourceCut(t.Source, *w, r.Cut))
}

// attestedReading finds a key in the open lists, split too if it may be.
func (v *vocabulary) attestedReading(key string, split bool) (word.Reading, bool) {
	if v.attested[key] {
		return word.Reading{Stem: key}, true
	}
	if !split || len(key) < 10 {
		return word.Reading{}, false
	}
	c := proclitic(key[:2])
	if strings.HasPrefix(key, "ل") {
		c = word.For
	}
	ok := c != 0 && v.attested[key[2:]] && !v.ordinary(key[2:])
	return word.Reading{Stem: key[2:], Clitics: c, Cut: 2}, ok
}
