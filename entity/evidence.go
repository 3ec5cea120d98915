package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// weigh counts how often the document speaks of each state, and finds the one
// that it speaks from: where its dateline lies, else the one it names most.
// States that qualify an office or a counterpart count little, since those
// are the foreigners; the first paragraph counts double.
func (d *document) weigh() {
	for k := range d.matches {
		m := &d.matches[k]
		e := bestFor(m)
		if e == nil || d.key(m.From) == "عمان" || d.in(m.From, alsoWords) {
			continue
		}
		w := 1.0
		if m.Candidates[0].Class == gazetteer.Demonym && d.qualifiesOffice(m.From) {
			w = 0.25
		}
		if m.From < d.leadEnd {
			w *= 1.5
		}
		if d.dateline(m.From, m.To) {
			if d.agencyAfter(m.To) {
				continue
			}
			w += 6
		}
		d.weights[stateOf(e)] += w
	}
	d.weighPlaces()
	if n := d.egyptianSpelling(); n > 0 {
		d.weights["gpe:egy"] += 0.5 * float64(min(n, 6))
	}
	delete(d.weights, "")
	d.state = d.heaviest()
	d.sport = d.aboutSport()
}

// agencyAfter reports whether a medium in Latin letters signs the dateline that
// goes on at word i: «دبي، الإمارات (CNN)» tells where its desk is, and nothing
// of the news.
func (d *document) agencyAfter(i int) bool {
	for k := i; k+1 < len(d.t.Words) && k < i+8 && !d.begins(k); k++ {
		if d.key(k) == "(" {
			return d.word(k+1).Script == word.Latin
		}
	}
	return false
}

// aboutSport reports whether at least one word in forty is one of sport.
func (d *document) aboutSport() bool {
	n := 0
	for i := range d.tokens {
		n += boolInt(d.in(i, sportWords))
	}
	return n >= 3 && 40*n >= len(d.tokens)
}

// weighPlaces counts the places that only the cue files know.
func (d *document) weighPlaces() {
	for i := range d.tokens {
		if c, n := d.cueAt(i, place); c != nil && c.place != "" && d.at(i).match < 0 {
			w := 1.0
			if d.dateline(i, i+n) {
				w += 6
			}
			d.weights[c.place] += w
		}
	}
}

// bestFor is the entry of a match that says most of states.
func bestFor(m *gazetteer.Match) *gazetteer.Entry {
	for _, c := range m.Candidates {
		if c.Class != gazetteer.Weak && c.Class != gazetteer.Acronym && kindOf(c.Entry) != ROLE && kindOf(c.Entry) != PER {
			return c.Entry
		}
	}
	return nil
}

// qualifiesOffice reports whether a nisba at i belongs to an office or to a
// counterpart.
func (d *document) qualifiesOffice(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if d.is(k, office|counterpart) {
			return true
		}
	}
	return false
}

// egyptianSpelling counts words with a final ya written as ى, as Egypt does.
func (d *document) egyptianSpelling() int {
	n := 0
	for _, w := range d.t.Words {
		if w.Key == "في" && strings.HasSuffix(d.t.Source[w.Lo:w.Hi], "ى") {
			n++
		}
	}
	return n
}

// heaviest is the state that counts most; ties go to the first by name. One
// that only qualifies a foreigner is none.
func (d *document) heaviest() string {
	best := ""
	for s, w := range d.weights {
		if w < 1 {
			continue
		}
		if best == "" || w > d.weights[best] || w == d.weights[best] && s < best {
			best = s
		}
	}
	return best
}

// heaviestOf returns the one of the states that counts most.
func (d *document) heaviestOf(states ...string) string {
	best := ""
	for _, s := range states {
		if d.weights[s] > 0 && (best == "" || d.weights[s] > d.weights[best]) {
			best = s
		}
	}
	return best
}
