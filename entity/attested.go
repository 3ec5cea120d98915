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
		if t := d.at(i); !listed[i] && (t.cue == nil || t.clitics != 0 && t.bits&^nameClasses == 0) && d.arabic(i) && len(d.key(i)) > 4 {
			d.attestWord(i)
		}
	}
}

// attestWord looks word i up as it stands, then without its first letter.
func (d *document) attestWord(i int) {
	key := d.key(i)
	if d.v.ordinary(key) {
		return
	}
	if d.v.attested[key] {
		d.setAttested(i, word.Reading{Stem: key})
		return
	}
	if d.at(i).cue != nil || len(key) < 10 {
		return
	}
	c := proclitic(key[:2])
	if strings.HasPrefix(key, "ل") {
		c = word.For
	}
	if c != 0 && d.v.attested[key[2:]] && !d.v.ordinary(key[2:]) {
		d.setAttested(i, word.Reading{Stem: key[2:], Clitics: c, Cut: 2})
	}
}

// setAttested makes word i an attested name with the proclitics of r.
func (d *document) setAttested(i int, r word.Reading) {
	t := &d.tokens[i]
	t.cue, t.bits, t.group, t.attested = nil, 0, nil, true
	t.stem, t.clitics, t.def, t.cut = r.Stem, r.Clitics, len(r.Stem) >= 8 && strings.HasPrefix(r.Stem, "ال"), 0
	if t.def {
		t.stem = t.stem[4:]
	}
	if r.Cut > 0 {
		t.cut = uint8(min(255, d.sourceCut(i, r.Cut)))
	}
}
