package entity

import (
	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// countryAt returns the state or territory that a name at word j stands for,
// and the end of the name, classifiers and all.
func (d *document) countryAt(j int) (string, int) {
	if j >= len(d.tokens) {
		return "", j
	}
	if k := d.at(j).match; k >= 0 {
		m := &d.matches[k]
		for _, c := range m.Candidates {
			if c.Class == gazetteer.Strong && (c.Entry.Kind == "state" || c.Entry.Kind == "territory" || c.Entry.Kind == "region") {
				return c.Entry.ID, m.To
			}
		}
	}
	if c, n := d.cueAt(j, place); c != nil && c.placeID != "" {
		return c.placeID, j + n
	}
	if d.is(j, placeClass|ownState) && d.bareAt(j+1) {
		if id, to := d.countryAt(j + 1); id != "" {
			return id, to
		}
	}
	return "", j
}

func (d *document) bareAt(j int) bool { return j < len(d.tokens) && d.bare(j) }

// bodyAt returns the organisation that the gazetteer names at word j, and the
// end of its name; a classifier before it is read too.
func (d *document) bodyAt(j int) (string, int) {
	if j >= len(d.tokens) {
		return "", j
	}
	if k := d.at(j).match; k >= 0 {
		if e := d.picks[k]; e != nil && kindOf(e) == ORG {
			return e.ID, d.matches[k].To
		}
	}
	if d.is(j, orgClass) && d.bareAt(j+1) {
		return d.bodyAt(j + 1)
	}
	return "", j
}

// placeAt returns the place, not a state, that a name at word j stands for.
func (d *document) placeAt(j int) (string, int) {
	if j >= len(d.tokens) {
		return "", j
	}
	if k := d.at(j).match; k >= 0 {
		if e := d.picks[k]; e != nil && (kindOf(e) == GPE || kindOf(e) == LOC) {
			return e.ID, d.matches[k].To
		}
	}
	return "", j
}

// officeMatch returns the match at word i that names an office, or -1.
func (d *document) officeMatch(i int) int {
	if k := d.at(i).match; k >= 0 && d.picks[k] != nil && kindOf(d.picks[k]) == ROLE {
		return int(k)
	}
	return -1
}

// personMatch returns the match at word i that names a person, or -1.
func (d *document) personMatch(i int) int {
	if i < len(d.tokens) {
		if k := d.at(i).match; k >= 0 && d.isPerson(int(k)) {
			return int(k)
		}
	}
	return -1
}

func (d *document) isPerson(k int) bool { return d.picks[k] != nil && kindOf(d.picks[k]) == PER }

func (d *document) personID(k int) string { return d.picks[k].ID }

// weakOnly reports whether a match has no sure reading but a nisba.
func (d *document) weakOnly(k int) bool { return d.picks[k] == nil }

// demonymEnd is the end of a nisba of several words: «الكوري الجنوبي».
func (d *document) demonymEnd(j int) int {
	if k := d.at(j).match; k >= 0 {
		return d.matches[k].To
	}
	return j + 1
}

// entry returns the gazetteer's entry of an id, or nil.
func (d *document) entry(id string) *gazetteer.Entry {
	if id == "" {
		return nil
	}
	e, _ := d.g.Entry(id)
	return e
}

// conjoined reports whether word i follows «و».
func (d *document) conjoined(i int) bool {
	return i < len(d.tokens) && d.at(i).clitics&word.And != 0
}
