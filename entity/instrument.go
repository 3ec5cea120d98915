package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// instruments proposes agreements and papers that the text refers to, and
// named events.
func (d *document) instruments() {
	for i := range d.tokens {
		if c, n := d.cueAt(i, roadmap); c != nil && n > 1 {
			d.propose(tierWhole, i, i+n, Mention{Kind: INSTRUMENT, Ref: RefName, Rule: "ar.instrument.known", Confidence: 0.9}, info{key: d.key(i)})
			continue
		}
		if d.is(i, resolution) {
			d.resolutionAt(i)
		}
		if d.is(i, instrument) {
			d.instrumentAt(i)
		}
		if d.is(i, eventHead) {
			d.eventAt(i)
		}
	}
}

// resolutionAt proposes «القرار 1701», «القرار رقم 242».
func (d *document) resolutionAt(i int) {
	j := i + 1
	for j < len(d.tokens) && j < i+4 && d.t.Words[j].Script == word.Arabic && (d.key(j) == "رقم" || d.is(j, orgAdj) || d.key(j) == "الدولي") {
		j++
	}
	if j < len(d.tokens) && d.t.Words[j].Script == word.Number {
		d.propose(tierWhole, i, j+1, Mention{Kind: INSTRUMENT, Ref: RefName, Rule: "ar.instrument.resolution", Confidence: 0.9}, info{key: "قرار"})
	}
}

// instrumentAt proposes an agreement with a definite complement: «اتفاق وقف
// إطلاق النار», «الاتفاقية الأمنية الخليجية».
func (d *document) instrumentAt(i int) {
	t := d.at(i)
	if !d.is(i, pact) || i+1 < len(d.tokens) && !t.def && d.at(i+1).stem != "" && d.purpose(i+1) {
		return
	}
	c := d.readComplement(i+1, complement{definite: t.def, on: true})
	key := t.stem
	switch {
	case c.end == i+1:
	case t.def && (c.nisba == "" && !d.feminineAdjective(i+1) || key == "اتفاق"):
	case !t.def && !c.definite && !c.named:
	default:
		d.propose(tierWhole, i, c.end, Mention{Kind: INSTRUMENT, Ref: RefName, Rule: "ar.instrument.head", Confidence: 0.8}, info{key: key})
	}
}

// feminineAdjective reports whether a definite nisba-like adjective qualifies
// a feminine head.
func (d *document) feminineAdjective(i int) bool {
	return i < len(d.tokens) && d.at(i).def && d.bare(i) && (d.is(i, orgAdj|eventAdj) || strings.HasSuffix(d.key(i), "يه"))
}

// purpose reports whether «ل» and an ordinary word stand at i: «اتفاق لحسن
// الجوار» names no agreement.
func (d *document) purpose(i int) bool {
	key := d.key(i)
	return strings.HasPrefix(key, "ل") && len(key) > 6 && (d.v.ordinary(key[2:]) || d.is(i, given|givenWeak) || d.v.names(key[2:]))
}

// eventAt proposes «مؤتمر دعم الجيش», «القمة الاستثنائية», «كأس العالم».
func (d *document) eventAt(i int) {
	t := d.at(i)
	if d.is(i+1, eventStop) {
		return
	}
	c := d.readComplement(i+1, complement{definite: t.def, noFor: true})
	switch {
	case c.end == i+1:
		return
	case t.def && !d.is(i+1, eventAdj):
		return
	case !t.def && !c.definite && !c.named:
		return
	case !d.occasion(t.stem):
		return
	}
	d.propose(tierWhole, i, c.end, Mention{Kind: EVENT, Ref: RefName, Rule: "ar.event.head", Confidence: 0.75}, info{key: t.stem})
}

// occasion reports whether the head is that of a gathering or tournament.
func (d *document) occasion(stem string) bool {
	switch stem {
	case "مءتمر", "قمه", "كاس", "بطوله", "منتدي", "مهرجان", "معرض", "اولمبياد", "دوري", "ملتقي", "العاب":
		return true
	}
	return false
}
