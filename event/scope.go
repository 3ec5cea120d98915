package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// modality decides whether the text holds the event for real: governors
// first, then particles over its clause, then tense and time. A source alone
// does not change it here; merging does, when no mention stands free.
func (d *document) modality(dr *draft) Modality {
	if d.given(dr) {
		return d.timed(dr)
	}
	m := d.governed(dr)
	for _, i := range d.spine(dr) {
		own := d.particles(dr, i)
		if own == Negated && dr.s.Phrases[i].Lists.Has(d.x.rules.List("RULE_OUT")) {
			return Hypothetical // «لا تستبعد عقد اجتماع»
		}
		m = stronger(m, own)
	}
	m = stronger(m, d.denied(dr))
	m = stronger(m, d.conditioned(dr))
	if m == Asserted && dr.kind != ActionItem {
		m = d.timed(dr)
	}
	if dr.kind == ActionItem && m == Planned {
		m = Asserted // the commitment is made, its act lies ahead
	}
	return m
}

// rank is the order in which modalities win.
var rank = map[Modality]int{Negated: 4, Hypothetical: 3, Planned: 2, Reported: 1, Asserted: 0}

func stronger(a, b Modality) Modality {
	if rank[b] > rank[a] {
		return b
	}
	return a
}

// governed is the modality that the governors bring. What licenses an action
// item says nothing against it, unless it only offers.
func (d *document) governed(dr *draft) Modality {
	m := Asserted
	for _, g := range dr.hit.Governors {
		own := Modality(g.Modality)
		if dr.kind == ActionItem && g.Basis != "" && g.Basis != "offered" {
			own = ""
		}
		if own != "" {
			m = stronger(m, own)
		}
		if dr.kind != ActionItem && g.Status != "" && (g.Status == "postponed" || g.Status == "cancelled") {
			dr.fields["status"] = g.Status
		}
	}
	if dr.kind != ActionItem {
		m = stronger(m, d.putOff(dr))
	}
	return m
}

// putOff finds a verb of postponing or cancelling after a noun trigger whose
// predicate it is: «لقاءه مع الرئيس أرجئ».
func (d *document) putOff(dr *draft) Modality {
	p := &dr.s.Phrases[dr.hit.Trigger]
	if p.Type&rule.Noun == 0 {
		return Asserted
	}
	for i := dr.hit.Trigger + 1; i < len(dr.s.Phrases) && i < dr.hit.Trigger+24; i++ {
		q := &dr.s.Phrases[i]
		if q.Segment != p.Segment || q.Type&rule.Verb == 0 {
			continue
		}
		switch {
		case q.Lists.Has(d.x.rules.List("G_POSTPONE")):
			dr.fields["status"] = "postponed"
			return Planned
		case q.Lists.Has(d.x.rules.List("G_CANCEL")):
			dr.fields["status"] = "cancelled"
			return Negated
		}
		return Asserted
	}
	return Asserted
}

// spine is the phrases whose particles count: the trigger, its light verbs
// and its governors.
func (d *document) spine(dr *draft) []int {
	out := append([]int{dr.hit.Trigger}, dr.hit.Light...)
	for _, g := range dr.hit.Governors {
		out = append(out, g.At)
	}
	return out
}

// particles looks for negation and doubt in front of a phrase.
func (d *document) particles(dr *draft, i int) Modality {
	p, l := &dr.s.Phrases[i], &d.x.lists
	if p.Marks.Has(l.without) {
		return Negated
	}
	m := Asserted
	for k := i - 1; k >= 0 && k >= i-4 && dr.s.Phrases[k].Segment == p.Segment; k-- {
		q := &dr.s.Phrases[k]
		if q.Type&rule.Verb != 0 {
			break
		}
		switch {
		case q.Lists.Has(l.negation) && p.Type&rule.Verb != 0:
			return Negated
		case q.Lists.Has(l.without) && k == i-1:
			return Negated
		case q.Lists.Has(l.maybe) || q.Lists.Has(l.qad) && p.Feat&(morph.Present|morph.Jussive) != 0 && p.Feat&morph.Past == 0:
			m = stronger(m, Hypothetical)
		case q.Lists.Has(l.future):
			m = stronger(m, Planned)
		}
	}
	if p.Type&rule.Verb != 0 && p.Feat&morph.Future != 0 {
		m = stronger(m, Planned)
	}
	return m
}

// denied is Negated when a verb of denying heads the clause or one above it:
// «نفت مصادر ما أوردته صحيفة عن توقيع اتفاق».
func (d *document) denied(dr *draft) Modality {
	if verb, without := d.denier(dr); verb >= 0 || without {
		return Negated
	}
	return Asserted
}

// denier is the verb that denies the event, -1 for none, and whether the event
// is told as what did not come: «من دون أن تكون هناك لقاءات».
func (d *document) denier(dr *draft) (verb int, without bool) {
	seg := dr.s.Phrases[dr.hit.Pivot].Segment
	for n := 0; seg >= 0 && n < 6; n++ {
		if o := dr.s.Segments[seg].Opener; o > 0 && dr.s.Phrases[o-1].Lists.Has(d.x.lists.without) {
			return -1, true
		}
		if v := dr.s.Segments[seg].Verb; v >= 0 && v < dr.hit.Pivot && dr.s.Phrases[v].Lists.Has(d.x.lists.deny) {
			return v, false
		}
		if dr.s.Segments[seg].Kind == rule.Coordinate {
			break // a denial does not reach over its own clause
		}
		seg = dr.s.Segments[seg].Parent
	}
	return -1, false
}

// conditioned is Hypothetical when the event stands in a condition or has one.
func (d *document) conditioned(dr *draft) Modality {
	if dr.kind == ActionItem {
		return Asserted
	}
	if d.asked(dr) {
		return Hypothetical
	}
	seg := dr.s.Phrases[dr.hit.Pivot].Segment
	for i := range dr.s.Phrases {
		q := &dr.s.Phrases[i]
		if !q.Lists.Has(d.x.lists.condition) && !q.Marks.Has(d.x.lists.condition) {
			continue
		}
		if d.x.english != nil {
			if q.Segment == seg || d.opensBy(dr.s, seg, i) {
				return Hypothetical
			}
			continue
		}
		if q.Segment == seg || dr.s.Segments[q.Segment].Parent == seg || dr.s.Segments[q.Segment].Parent == dr.s.Segments[seg].Parent && i > dr.hit.Pivot {
			return Hypothetical
		}
	}
	return Asserted
}

// given reports whether the event is what the clause is dated or explained by:
// «بعد انسحاب واشنطن», «منذ إعلان الرئيس انسحاب بلاده». Nothing that the clause
// denies, asks or makes a condition of is the event then.
func (d *document) given(dr *draft) bool {
	list := d.x.rules.List("GIVEN")
	pivot := &dr.s.Phrases[dr.hit.Pivot]
	if pivot.Type&rule.Noun == 0 || dr.kind == ActionItem {
		return false
	}
	if pivot.Marks.Has(list) {
		return len(dr.hit.Governors) == 0
	}
	for k, g := range dr.hit.Governors {
		q := &dr.s.Phrases[g.At]
		if g.Modality != "" || q.Type&rule.Noun == 0 {
			return false
		}
		if q.Marks.Has(list) {
			return k == len(dr.hit.Governors)-1
		}
	}
	return false
}

// opensBy reports whether the particle at phrase i opens the clause or one above
// it: «if the sides meet».
func (d *document) opensBy(s *rule.Sentence, seg, i int) bool {
	for n := 0; seg >= 0 && n < 6; n++ {
		if s.Segments[seg].Opener == i+1 && s.Segments[seg].Parent >= 0 {
			return true
		}
		seg = s.Segments[seg].Parent
	}
	return false
}

// asked reports whether the event stands in a question: «عما إذا كان …».
func (d *document) asked(dr *draft) bool {
	for n, seg := 0, dr.s.Phrases[dr.hit.Pivot].Segment; seg >= 0 && n < 6; n++ {
		if o := dr.s.Segments[seg].Opener; o > 0 && dr.s.Phrases[o-1].Lists.Has(d.x.lists.whether) {
			return true
		}
		seg = dr.s.Segments[seg].Parent
	}
	return false
}

// timed is Planned when the words or the time put the event ahead: «المقبل»,
// «غدا», a present tense with today's date, a masdar of purpose («للقاء»).
func (d *document) timed(dr *draft) Modality {
	t, pivot := &dr.s.Phrases[dr.hit.Trigger], &dr.s.Phrases[dr.hit.Pivot]
	lo, hi := d.near(dr)
	for w := max(dr.s.From, lo-1); w < hi; w++ { // «المقرر عقده», «القمة المقبلة»
		if d.tokens[w].Lists.Has(d.x.lists.tomorrow) && (w >= lo || dr.frame.Suffix) {
			return Planned
		}
	}
	if pivot.Type&rule.Noun != 0 && pivot.Marker == "ل" && !t.Definite && !t.Suffix {
		return Planned
	}
	if d.pastVerb(dr) {
		return Asserted
	}
	for _, f := range dr.hit.Fills {
		if f.Role != "time" || f.Phrase < 0 {
			continue
		}
		if ref := dr.s.Phrases[f.Phrase].Ref; ref >= 0 {
			return d.ahead(dr, ref)
		}
	}
	return Asserted
}

// pastVerb reports whether the finite verb of the event can only be past.
func (d *document) pastVerb(dr *draft) bool {
	for _, i := range append([]int{dr.hit.Trigger}, dr.hit.Light...) {
		if p := &dr.s.Phrases[i]; p.Type&rule.Verb != 0 && p.Feat&morph.Past != 0 && p.Feat&(morph.Present|morph.Future) == 0 {
			return true
		}
	}
	return false
}

// ahead is Planned when the date mention lies after the document's day, or is
// that day and the verb of the body is present.
func (d *document) ahead(dr *draft, ref int) Modality {
	v := d.mentions[ref].Value
	for _, relation := range []string{"from:", "after:", "within:"} {
		v = strings.TrimPrefix(v, relation)
	}
	switch {
	case strings.HasPrefix(v, "DCT+"), strings.HasPrefix(v, "next-"):
		return Planned
	case d.begins(v):
		return Planned
	case v == "DCT" || v != "" && strings.HasPrefix(v, d.in.Date) && d.in.Date != "":
		if d.text.Sentences[dr.sentence].Place == word.Body && d.presentVerb(dr) {
			return Planned
		}
	}
	return Asserted
}

// begins reports whether the days of a value begin after that of the document.
func (d *document) begins(value string) bool {
	w, ok := windowOf(value)
	today, known := windowOf(d.in.Date)
	return ok && known && value[0] >= '0' && value[0] <= '9' && w.from.After(today.to)
}

func (d *document) presentVerb(dr *draft) bool {
	for _, i := range append([]int{dr.hit.Trigger}, dr.hit.Light...) {
		if p := &dr.s.Phrases[i]; p.Type&rule.Verb != 0 && p.Feat&morph.Present != 0 && p.Feat&morph.Past == 0 {
			return true
		}
	}
	return false
}

// isBackground reports whether the event is told in the pluperfect or under
// «يذكر أن»: it comes from before the news.
func (d *document) isBackground(dr *draft) bool {
	lo, hi := d.near(dr)
	for w := lo; w < hi; w++ {
		if d.tokens[w].Lists.Has(d.x.lists.previous) {
			return true
		}
	}
	p := &dr.s.Phrases[dr.hit.Pivot]
	if d.x.english != nil && p.Type&rule.Verb != 0 { // «was earlier received»
		for w := max(dr.s.From, p.From-2); w < p.From; w++ {
			if d.tokens[w].Lists.Has(d.x.lists.background) {
				return true
			}
		}
	}
	for i := range dr.s.Phrases[:dr.hit.Pivot] {
		q := &dr.s.Phrases[i]
		if q.Lists.Has(d.x.lists.background) && (q.Segment == p.Segment || q.Segment == 0 && i == 0) {
			return true
		}
	}
	return false
}
