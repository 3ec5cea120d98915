package entity

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// matchNames runs the gazetteer and notes where its matches begin.
func (d *document) matchNames() {
	d.matches = d.g.Match(nil, d.t.Source, d.t.Words)
	d.picks = make([]*gazetteer.Entry, len(d.matches))
	for k := range d.matches {
		m := &d.matches[k]
		d.tokens[m.From].match = int32(k)
		for _, c := range m.Candidates {
			if c.Class == gazetteer.Demonym {
				m.Clitics &^= word.The
				d.tokens[m.From].nisba = c.Entry.ID
			}
		}
		if t := &d.tokens[m.From]; t.nisba == "" && m.To == m.From+1 {
			if c, ok := d.g.Demonym(d.demonymKey(m.From)); ok {
				t.nisba = c[0].Entry.ID
			}
		}
	}
	d.ordinaryNisbas()
}

// ordinaryNisbas takes adjectives that mean more than a state, «المالي», for
// that state's only where the text names it.
func (d *document) ordinaryNisbas() {
	for k := range d.matches {
		t := &d.tokens[d.matches[k].From]
		if t.nisba != "" && t.sets&alsoAdjectives != 0 && !d.namesState(t.nisba) {
			t.nisba = ""
		}
	}
}

// namesState reports whether the text holds a state by its own name.
func (d *document) namesState(id string) bool {
	return slices.ContainsFunc(d.matches, func(m gazetteer.Match) bool {
		return slices.ContainsFunc(m.Candidates, func(c gazetteer.Candidate) bool {
			return c.Class != gazetteer.Demonym && c.Entry.ID == id && m.To > m.From+1
		})
	})
}

// demonymKey is the key under which a nisba at word i is looked up; «تركياً»
// with its tanwin is no «تركيا».
func (d *document) demonymKey(i int) string {
	if w := d.t.Words[i]; strings.Contains(d.t.Source[w.Lo:w.Hi], "ً") {
		return strings.TrimSuffix(d.at(i).stem, "ا")
	}
	return d.at(i).stem
}

// pickNames chooses, once the document's states are known, the entry of each
// match that a reader would.
func (d *document) pickNames() {
	for k := range d.matches {
		for _, c := range d.matches[k].Candidates {
			if c.Class == gazetteer.Strong {
				d.seen[c.Entry.ID] = true
			}
		}
	}
	for k := range d.matches {
		d.picks[k] = d.choose(&d.matches[k])
		if d.isPerson(k) {
			d.dropHonorifics(int32(k))
		}
	}
}

// dropHonorifics moves the beginning of a person's name behind the titles
// that the gazetteer lists with it: «الملك محمد السادس».
func (d *document) dropHonorifics(k int32) {
	m := &d.matches[k]
	for m.From+1 < m.To && d.at(m.From).def && d.is(m.From, honorific|profession) && d.at(m.From).bits&given == 0 {
		d.tokens[m.From].match = -1
		m.From, m.Cut, m.Clitics = m.From+1, 0, 0
		d.tokens[m.From].match = k
	}
}

// choose returns the entry of a match, or nil if the words stand for none.
func (d *document) choose(m *gazetteer.Match) *gazetteer.Entry {
	if t := d.at(m.From); m.To == m.From+1 && (t.bits&nominalPlace != 0 && t.def || t.nisba != "" && strings.Contains(d.t.Span(m.From, m.To), "ً")) {
		return nil
	}
	if m.To == m.From+1 && d.inPhrase(m.From) {
		return nil
	}
	if m.To == m.From+1 && d.v.in(alsoWords, d.key(m.From)) && !d.atPlace(m) && !d.is(m.From-1, office|orgHead|portfolio|ownState) {
		return nil
	}
	var best *gazetteer.Candidate
	rank := -1
	for i := range m.Candidates {
		c := &m.Candidates[i]
		if r := d.rank(m, c); r > rank {
			best, rank = c, r
		}
	}
	if best == nil {
		return nil
	}
	return best.Entry
}

// inPhrase reports whether words i and i+1 are a fixed phrase, with or without a
// pronoun at its end, whose first word is no name there: «مسقط رأسه».
func (d *document) inPhrase(i int) bool {
	stem, next := d.at(i).stem, d.key(i+1)
	if d.v.in(phrasePairs, stem+" "+next) {
		return true
	}
	for _, p := range pronouns {
		if rest, ok := strings.CutSuffix(next, p); ok && d.v.in(phrasePairs, stem+" "+rest) {
			return true
		}
	}
	return false
}

// rank orders the entries that a name may stand for; -1 rules one out.
func (d *document) rank(m *gazetteer.Match, c *gazetteer.Candidate) int {
	weight := int(4 * d.weights[stateOf(c.Entry)])
	switch c.Class {
	case gazetteer.Demonym:
		return -1
	case gazetteer.Strong:
		switch {
		case d.inName(m, c.Entry), d.familyNotTown(m, c.Entry), d.clubNotTown(m, c.Entry):
			return -1
		case c.Entry.Kind == "capital" && hasState(m):
			return boolInt(d.isCity(m))*2000 + 10
		case hasCapital(m) && d.isCity(m):
			return 10
		}
		return 1000 + min(weight, 400)
	case gazetteer.Acronym:
		if d.acronymStands(m) {
			return 800 + min(weight, 200)
		}
		return -1
	}
	if c.Entry.Kind == "capital" && hasState(m) {
		if d.isCity(m) && d.atPlace(m) {
			return 1500 + min(weight, 400)
		}
		return -1
	}
	if d.weakStands(m, c.Entry) {
		return 100 + min(weight, 400)
	}
	return -1
}

// hasCapital and hasState report whether a name is that of a city and of the
// state around it.
func hasCapital(m *gazetteer.Match) bool { return hasKind(m, "capital") && hasKind(m, "state") }
func hasState(m *gazetteer.Match) bool   { return hasKind(m, "state") }

func hasKind(m *gazetteer.Match, kind string) bool {
	for _, c := range m.Candidates {
		if c.Entry.Kind == kind && c.Class != gazetteer.Demonym {
			return true
		}
	}
	return false
}

// stateOf is the id of the state that an entry belongs to.
func stateOf(e *gazetteer.Entry) string {
	if e.Kind == "state" {
		return e.ID
	}
	if e.Country == "" {
		return ""
	}
	return "gpe:" + strings.ToLower(e.Country)
}

// kindOf is the kind of mention that an entry makes.
func kindOf(e *gazetteer.Entry) Kind {
	switch prefix, _, _ := strings.Cut(e.ID, ":"); prefix {
	case "per":
		return PER
	case "office":
		return ROLE
	case "org":
		return ORG
	case "gpe":
		return GPE
	case "loc":
		return LOC
	case "fac":
		return FAC
	case "group":
		return GROUP
	case "event":
		return EVENT
	}
	return INSTRUMENT
}

// gazetteerNames proposes the chosen names, offices excepted.
func (d *document) gazetteerNames() {
	for k := range d.matches {
		m, e := &d.matches[k], d.picks[k]
		if e == nil || kindOf(e) == ROLE {
			continue
		}
		if kindOf(e) == PER {
			d.nameAt(m.From, afterTitle, "gazetteer")
			continue
		}
		d.proposeName(m, e)
	}
}

func (d *document) proposeName(m *gazetteer.Match, e *gazetteer.Entry) {
	from, to := d.trimClass(m, e), d.trimEpithet(m, e)
	mention := Mention{Kind: kindOf(e), Ref: RefName, Actor: e.ID, Country: stateOf(e), Rule: "gazetteer", Confidence: 0.95}
	if e.Kind == "capital" && d.metonym(m) {
		mention.Ref, mention.Actor, mention.Rule, mention.Confidence = RefMetonym, d.metonymOf(e), "ar.metonym.capital", 0.8
	}
	in := info{entry: e}
	if from == m.From {
		in.match = m
	}
	d.propose(tierWhole, from, to, mention, in)
}

func (d *document) metonymOf(e *gazetteer.Entry) string {
	if e.MetonymFor != "" {
		return e.MetonymFor
	}
	return stateOf(e)
}

// trimClass returns where a name begins once a classifier that it can do
// without is off: «مدينة جدة», «حركة حماس», «دولة قطر».
func (d *document) trimClass(m *gazetteer.Match, e *gazetteer.Entry) int {
	b := placeClass
	if k := kindOf(e); k == ORG {
		b = orgClass
	} else if k != GPE && k != LOC {
		return m.From
	}
	from := m.From
	for from+1 < m.To && d.is(from, b) && d.selfSufficient(from+1, m.To, e) {
		from++
	}
	return from
}

// trimEpithet returns where the name of a town ends once its epithet is off:
// «مكة [المكرمة]».
func (d *document) trimEpithet(m *gazetteer.Match, e *gazetteer.Entry) int {
	if m.To-m.From == 2 && d.v.in(epithets, d.key(m.To-1)) && d.selfSufficient(m.From, m.To-1, e) {
		return m.To - 1
	}
	return m.To
}

// selfSufficient reports whether the words from i to j name e by themselves.
func (d *document) selfSufficient(i, j int, e *gazetteer.Entry) bool {
	for _, m := range d.g.Match(nil, d.t.Source, d.t.Words[i:j]) {
		if m.From == 0 && m.To == j-i {
			for _, c := range m.Candidates {
				if c.Entry.ID == e.ID && c.Class != gazetteer.Demonym {
					return true
				}
			}
		}
	}
	return false
}

// acronymStands reports whether an acronym stands as the text writes
// acronyms: Latin capitals, or Arabic letters in brackets, between slashes or
// after a classifier.
func (d *document) acronymStands(m *gazetteer.Match) bool {
	w := d.t.Words[m.From]
	if w.Script != word.Arabic {
		text := d.t.Source[w.Lo:w.Hi]
		return text == strings.ToUpper(text)
	}
	return d.fenced(m.From, m.To) || d.is(m.From-1, orgClass) || !d.v.ordinary(w.Key) && m.Clitics == 0
}

// fenced reports whether quotes, brackets or slashes close the words in.
func (d *document) fenced(i, j int) bool {
	open := d.key(i - 1)
	switch d.key(j) {
	case ")", "]", "/", "»", "”", "\"", "'", "’":
		return open != "" && strings.Contains("([/«“”\"'‘’", open)
	}
	return false
}

func (d *document) quoted(i, j int) bool {
	return d.fenced(i, j) && d.key(i-1) != "(" && d.key(i-1) != "[" && d.key(i-1) != "/"
}
