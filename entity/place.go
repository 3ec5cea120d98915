package entity

import (
	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// isCity reports whether a name that a city shares with its state means the
// city: in a dateline, or in the city's own country.
func (d *document) isCity(m *gazetteer.Match) bool {
	return d.dateline(m.From, m.To) || d.key(m.From) == "عمان" && d.ammanNotOman()
}

// ammanNotOman decides unvowelled «عمان» by the states of the document.
func (d *document) ammanNotOman() bool { return d.weights["gpe:jor"] > d.weights["gpe:omn"] }

// dateline reports whether the words open a paragraph as the place where the
// news was written: «القاهرة - …», «بغداد/ …», «أبوظبي في ٤ فبراير / وام /».
func (d *document) dateline(i, j int) bool {
	if i > 0 && !d.begins(i) && !(d.key(i-1) == "،" && d.inDateline(i)) {
		return false
	}
	switch d.key(j) {
	case "-", "–", "—", "/", ":", "(", "ـ":
		return true
	case "في":
		return d.begins(i) && j+1 < len(d.t.Words) && d.word(j+1).Script == word.Number
	case "،":
		return d.inDateline(i)
	}
	return false
}

// inDateline reports whether a dash or bracket ends a short list of places
// that word i is in.
func (d *document) inDateline(i int) bool {
	from := i
	for from > 0 && !d.begins(from) && i-from < 6 {
		from--
	}
	if !d.begins(from) {
		return false
	}
	for k := from; k < from+8 && k < len(d.t.Words); k++ {
		switch d.key(k) {
		case "-", "–", "—", "(", "ـ":
			return true
		case ".":
			return false
		}
	}
	return false
}

// markLines notes the words that open a line.
func (d *document) markLines() {
	d.lineStart = make([]bool, len(d.t.Words)+1)
	last := -1
	for _, s := range d.t.Sentences {
		if s.Paragraph != last && s.From < len(d.lineStart) {
			d.lineStart[s.From] = true
			last = s.Paragraph
		}
	}
}

// atPlace reports whether what stands before the name asks for a place.
func (d *document) atPlace(m *gazetteer.Match) bool {
	i := m.From
	return m.Clitics&word.By != 0 || d.is(i-1, placePrep|capital|hostVerb) || d.is(i-1, placeClass) && !d.at(i-1).def || d.dateline(i, m.To) || d.joinsPlace(i)
}

// joinsPlace reports whether the name goes on a list whose first name stands
// at a place: «في القاهرة وبيروت».
func (d *document) joinsPlace(i int) bool {
	k := i - 1
	if d.at(i).clitics&word.And == 0 || k < 1 {
		return false
	}
	for n := 0; n < 3 && k > 0; n++ {
		if d.is(k-1, placePrep) || d.at(k).clitics&word.By != 0 && d.at(k).match >= 0 {
			return true
		}
		k--
	}
	return false
}

// metonym reports whether a capital stands for its state: it does unless what
// stands before it asks for a place.
func (d *document) metonym(m *gazetteer.Match) bool {
	switch {
	case d.atPlace(m), d.is(m.From-1, capital):
		return false
	case d.visited(m.From):
		return false
	case d.key(m.To) == "(" || d.key(m.To) == "/" && d.begins(m.From):
		return false
	}
	return true
}

// visited reports whether a verb of travel stands before the words at i with
// nothing but its subject between: «يزور وزير الداخلية المنامة».
func (d *document) visited(i int) bool {
	for k := i - 1; k >= 0 && k >= i-7; k-- {
		if d.is(k, visitVerb) {
			return true
		}
		if d.t.Words[k].Script != word.Arabic || d.is(k, stop|say|placePrep) || d.at(k).clitics != 0 {
			return false
		}
	}
	return false
}

// weakStands reports whether a name that is also an ordinary word, or that
// several bear, stands for e here.
func (d *document) weakStands(m *gazetteer.Match, e *gazetteer.Entry) bool {
	i := m.From
	if d.arabic(i) && d.word(i-1).Script == word.Latin && d.word(m.To).Script == word.Latin {
		return true // an English sentence borrows no words but names
	}
	switch kindOf(e) {
	case PER:
		return d.weakPerson(m, e)
	case ORG:
		return d.quoted(i, m.To) || d.classed(i) || e.Kind == "media" && i > 0 && d.in(i-1, mediacue) && !d.at(i-1).def || d.seen[e.ID] && (m.To-i > 1 || !d.ordinary(i)) ||
			d.joinsOrg(m) || e.Kind == "media" && d.fenced(i, m.To) || m.To-i > 1
	case GPE:
		return d.weakPlace(m, e)
	case LOC, FAC:
		return d.key(i-1) == "في" && d.leading(stateOf(e)) || m.To-i > 1
	}
	return true
}

// weakPlace accepts a town whose name is also something else after a
// classifier, or where a place is asked for and the document speaks of its
// state; no ordinary word but where it is about that state; no club in sport.
func (d *document) weakPlace(m *gazetteer.Match, e *gazetteer.Entry) bool {
	i := m.From
	common := d.ordinary(i) || d.at(i).bits&^nameClasses != 0
	switch c, _ := d.cueAt(i, orgName|orgNameWeak); {
	case c != nil && d.clubStands(c, i), d.namedBefore(i):
		return false
	case d.is(i-1, placeClass) && (e.Kind != "city" || !d.at(i-1).def):
		return true
	case common && e.Kind == "city":
		return d.ordinary(i) && d.atPlace(m) && d.leading(stateOf(e))
	case d.atPlace(m) && (d.seen[e.ID] || d.weights[stateOf(e)] > 0):
		return true
	}
	return e.Kind != "city" && !common && d.surelyName(i) && !d.is(i, placeClass|locHead)
}

// surelyName reports whether no list has word i as part of the names of people.
func (d *document) surelyName(i int) bool {
	return !d.at(i).attested && !d.is(i, given|givenWeak|surname|orgName|orgNameWeak)
}

// inName reports whether the name of a town that no list but the generated has is
// the family name of the person whose given name stands before it.
func (d *document) inName(m *gazetteer.Match, e *gazetteer.Entry) bool {
	i := m.From
	return e.Kind == "city" && len(e.Names["en"]) == 0 && d.at(i).bits&place == 0 && m.To == i+1 && i > 0 && m.Clitics == 0 && (d.namedBefore(i) || d.at(i-1).attested && d.arabic(i-1)) && !d.is(i-1, placePrep|placeClass)
}

// familyNotTown reports whether a town of the generated list is no more than the
// rest of a family name behind its first letter: «بلاتر» is not in «لاتر».
func (d *document) familyNotTown(m *gazetteer.Match, e *gazetteer.Entry) bool {
	i := m.From
	if e.Kind != "city" || m.To != i+1 || m.Clitics == 0 || d.at(i).def {
		return false
	}
	return d.v.cues[d.key(i)] != nil && d.is(i, surname) || d.v.attested[d.key(i)] && d.is(i-1, given)
}

// clubNotTown reports whether in a report on sport the name of a town is that of
// its club: one that the cue files list, where nothing asks for a place.
func (d *document) clubNotTown(m *gazetteer.Match, e *gazetteer.Entry) bool {
	if e.Kind != "city" && e.Kind != "capital" || !d.sport {
		return false
	}
	c, n := d.cueAt(m.From, orgName|orgNameWeak)
	return c != nil && m.From+n >= m.To && d.clubStands(c, m.From)
}

// leading reports whether the document is about the state more than about any
// other.
func (d *document) leading(state string) bool { return state != "" && d.state == state }

// weakPerson accepts a surname after a title, after the full name, or where
// the word is no ordinary one.
func (d *document) weakPerson(m *gazetteer.Match, e *gazetteer.Entry) bool {
	i := m.From
	switch {
	case m.To == i+1 && !d.seen[e.ID] && d.bare(i) && i > 0 && d.arabic(i-1) && d.at(i-1).bits == 0 && d.at(i-1).match < 0 && d.foreignWord(i-1):
		return false // the full name of somebody else
	case d.is(i, honorific) && d.nameStarts(i+1), d.is(i, say) && !d.is(i-1, honorific|office):
		return false
	case m.To == i+1 && d.at(i).def && d.bareAt(m.To) && d.is(m.To, given):
		return false
	}
	if d.seen[e.ID] || i > 0 && (d.isTitle(i-1) && d.at(i-1).def || d.is(i-1, office|honorificBare)) {
		return true
	}
	return (m.To-i > 1 || d.at(i).nisba == "" && !d.ordinary(i) && !d.is(i, given|givenWeak)) && !d.namedBefore(i)
}

// namedBefore reports whether the word before is part of a name, so that a
// surname at i belongs to somebody else's full name.
func (d *document) namedBefore(i int) bool {
	return i > 0 && d.is(i-1, given|givenWeak|particle) && d.bare(i) && d.t.Words[i-1].Script == word.Arabic
}

// joinsOrg reports whether another organisation stands beside the name, with
// «و» between them: «حماس وفتح».
func (d *document) joinsOrg(m *gazetteer.Match) bool {
	if m.Clitics&word.And != 0 && d.strongOrgEnds(m.From) {
		return true
	}
	if m.To < len(d.tokens) && d.at(m.To).clitics&word.And != 0 {
		return d.strongOrgAt(m.To)
	}
	return false
}

func (d *document) strongOrgAt(i int) bool {
	k := d.at(i).match
	return k >= 0 && strongOf(&d.matches[k], ORG) != nil
}

func (d *document) strongOrgEnds(j int) bool {
	for i := j - 1; i >= 0 && i >= j-5; i-- {
		if k := d.at(i).match; k >= 0 && d.matches[k].To == j {
			return strongOf(&d.matches[k], ORG) != nil || d.picks[k] != nil && kindOf(d.picks[k]) == ORG
		}
	}
	return false
}

// strongOf returns the entry of kind that a match surely names.
func strongOf(m *gazetteer.Match, kind Kind) *gazetteer.Entry {
	for _, c := range m.Candidates {
		if c.Class == gazetteer.Strong && kindOf(c.Entry) == kind {
			return c.Entry
		}
	}
	return nil
}
