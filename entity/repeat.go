package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// repeats finds later short mentions of people whose full name stands in the
// document, and bodies that a lone head noun refers to.
func (d *document) repeats() {
	people := map[string]int{}
	for k := range d.out {
		if m := &d.out[k]; m.Kind == PER && d.info[k].key != "" {
			if _, ok := people[d.info[k].key]; !ok {
				people[d.info[k].key] = k
			}
		}
	}
	d.firstNames(people)
	taken := make([]bool, len(d.t.Words))
	for _, m := range d.out {
		for k := m.From; k < m.To; k++ {
			taken[k] = true
		}
	}
	for i := range d.tokens {
		if !taken[i] && d.arabic(i) {
			d.repeatAt(i, people)
		}
	}
	if len(d.cands) > 0 {
		d.resolve()
	}
}

// firstNames adds the sure given names by which somebody may be called later:
// «ليوناردو داماتو … ليوناردو».
func (d *document) firstNames(people map[string]int) {
	for k := range d.out {
		m := &d.out[k]
		if key := d.bareKey(m.From); m.Kind == PER && m.To > m.From+1 && d.is(m.From, given) && people[key] == 0 {
			people[key] = k
		}
	}
}

// repeatAt proposes the surname at word i of a person already named.
func (d *document) repeatAt(i int, people map[string]int) {
	if k, cut, ok := d.surnameAt(i, people); ok {
		full := &d.out[k]
		if full.From > i && !d.headlineWord(i) {
			return
		}
		m := Mention{Kind: PER, Ref: RefName, Actor: full.Actor, Rule: "ar.person.surname", Confidence: 0.85}
		d.tokens[i].cut = uint8(cut)
		d.propose(tierPerson, i, i+1, m, info{})
		return
	}
	d.headAt(i)
}

// headlineWord reports whether word i stands in the headline, where the short
// name comes before the full one.
func (d *document) headlineWord(i int) bool {
	return len(d.t.Sentences) > 1 && i < d.t.Sentences[0].To && d.leadEnd > 0
}

// surnameAt looks the word up among the surnames, whole or with one
// proclitic off.
func (d *document) surnameAt(i int, people map[string]int) (int, int, bool) {
	key := d.key(i)
	if k, ok := people[key]; ok && d.shortName(i, key) {
		return k, 0, true
	}
	if len(key) > 6 && proclitic(key[:2]) != 0 || strings.HasPrefix(key, "ل") && len(key) > 6 {
		if k, ok := people[key[2:]]; ok && !d.v.ordinary(key[2:]) {
			return k, d.sourceCut(i, 2), true
		}
	}
	return 0, 0, false
}

// shortName reports whether the word at i may stand for a person by itself:
// an ordinary word does so only after a title or a verb of saying.
func (d *document) shortName(i int, key string) bool {
	switch t := d.at(i); {
	case t.bits&stop != 0 || len(key) < 4:
		return false
	case key == "علي": // most often the preposition
		return i > 0 && d.isTitle(i-1)
	case t.bits&(given|givenWeak) != 0 || !d.v.ordinary(key) && t.bits&(place|placeWeak) == 0:
		return true
	}
	return d.is(i-1, say) || i > 0 && d.isTitle(i-1)
}

// headAt proposes «اللجنة», «الجيش», «المؤتمر», «الاتفاق» where a mention
// before has that head.
func (d *document) headAt(i int) {
	t := d.at(i)
	stem := strings.TrimPrefix(t.stem, "لل")
	paper := d.is(i, pact) || d.v.in(paperNouns, stem)
	switch {
	case !t.def || !paper && !d.is(i, orgNominal|eventHead) && !d.v.in(movementNouns, stem):
		return
	case d.qualified(i+1) && (d.looksAdjective(i+1) || d.at(i+1).nisba != ""):
		return
	case paper && d.actOfAgreeing(i):
		return
	}
	if m := d.antecedent(i, stem); m != nil {
		n := Mention{Kind: m.Kind, Ref: RefNominal, Actor: m.Actor, Country: m.Country, Rule: "ar.nominal.head", Confidence: 0.7}
		d.propose(tierNoun, i, i+1, n, info{key: stem})
	}
}

// antecedent is what the definite head at word i refers to: the last body,
// event or paper with that head, a movement, or an agreement told of before.
func (d *document) antecedent(i int, stem string) *Mention {
	movement := d.v.in(movementNouns, stem)
	for k := len(d.out) - 1; k >= 0; k-- {
		m := &d.out[k]
		switch {
		case m.From >= i:
		case m.Kind == ORG && movement && d.isMovement(m.Actor):
			return m
		case d.headOf(k) == stem && (m.Kind == ORG || m.Kind == EVENT || m.Kind == INSTRUMENT):
			return m
		case m.Kind == INSTRUMENT && d.v.in(paperNouns, stem):
			return m
		}
	}
	if d.is(i, pact) && d.toldBefore(i, stem) {
		return &Mention{Kind: INSTRUMENT}
	}
	return d.knownBefore(i, stem)
}

// isMovement reports whether the gazetteer calls an actor a party or an armed
// group.
func (d *document) isMovement(id string) bool {
	e := d.entry(id)
	return e != nil && (e.Kind == "armed_group" || e.Kind == "party")
}

// toldBefore reports whether an indefinite agreement stands before word i:
// «وقعا اتفاقا …».
func (d *document) toldBefore(i int, stem string) bool {
	for k := range d.tokens[:i] {
		if t := d.at(k); !t.def && (t.stem == stem || t.stem == stem+"ا") {
			return true
		}
	}
	return false
}

// knownBefore is the last body before word i that the gazetteer knows and
// whose name begins with the head, be it inside another mention.
func (d *document) knownBefore(i int, stem string) *Mention {
	for k := len(d.matches) - 1; k >= 0; k-- {
		if e := d.picks[k]; e != nil && d.matches[k].From < i && kindOf(e) == ORG && d.at(d.matches[k].From).stem == stem {
			return &Mention{Kind: ORG, Actor: e.ID, Country: stateOf(e)}
		}
	}
	return nil
}

// actOfAgreeing reports whether «الاتفاق» at word i is the act, as in «تم
// الاتفاق على», and no paper.
func (d *document) actOfAgreeing(i int) bool {
	before := d.key(i - 1)
	switch {
	case d.v.in(lightVerbs, before) || d.v.in(lightVerbs, strings.TrimPrefix(before, "و")) || d.at(i).clitics&word.By != 0:
		return true
	case d.key(i+1) == "علي" || d.key(i+1) == "مع" || d.key(i+1) == "بين":
		return !d.v.in(provides, strings.TrimPrefix(before, "و"))
	}
	return false
}

// headOf is the head noun of a mention, its classifier if it has one.
func (d *document) headOf(k int) string {
	if d.info[k].key != "" {
		return d.info[k].key
	}
	m := &d.out[k]
	if m.From > 0 && d.is(m.From-1, orgClass) {
		t := d.at(m.From - 1)
		return t.stem
	}
	t := d.at(m.From)
	return t.stem
}
