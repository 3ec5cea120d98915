package event

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// stipulates makes a provision of the last agreement out of what is to be done
// «under the deal».
func (d *document) stipulates(dr *draft) bool {
	if dr.kind != ActionItem || dr.frame.Verb != "*" || !d.underDeal(dr.s) {
		return false
	}
	for _, ev := range slices.Backward(d.recent()) {
		if ev.kind != Agreement || ev.backdrop || undoing[ev.fields["status"]] {
			continue
		}
		for _, a := range dr.role("action") {
			p := argument{mention: -1, at: -1}
			p.Role, p.Rule, p.Spans = "provision", dr.frame.ID, a.Spans
			d.absorbArgument(ev, p)
		}
		return true
	}
	return false
}

// underDeal reports whether a sentence tells what an agreement provides for.
func (d *document) underDeal(s *rule.Sentence) bool {
	under, paper := d.x.rules.List("UNDER"), d.x.rules.List("PAPER")
	return slices.ContainsFunc(s.Phrases, func(p rule.Phrase) bool { return p.Marks.Has(under) && p.Lists.Has(paper) })
}

// unbound reports whether an agreement is told by an infinitive that nothing
// governs: «wary of agreeing to the text», «to reach a deal».
func (d *document) unbound(dr *draft) bool {
	p := &dr.s.Phrases[dr.hit.Pivot]
	return dr.kind == Agreement && p.Type&(rule.Noun|rule.Act) == rule.Noun|rule.Act && p.Feat&morph.Masdar != 0 && len(dr.hit.Governors) == 0 && !p.Marks.Has(d.x.rules.List("DURING"))
}

// signatories makes signatories of the persons who sign; states and movements
// that sign are parties.
func (d *document) signatories(dr *draft) {
	if dr.kind != Agreement || dr.fields["status"] != "signed" {
		return
	}
	for _, a := range dr.role("party") {
		if a.mention >= 0 && a.Inherited == "" && d.signs(&d.mentions[a.mention]) {
			a.Role = "signatory"
		}
	}
}

func (d *document) signs(m *entity.Mention) bool {
	return m.Kind == entity.PER || m.Kind == entity.ROLE || m.Kind == entity.GROUP && d.headIn(m, d.x.rules.List("PERSONS"))
}

// resumes reports whether a telling goes on with an agreement told before: «the
// agreement was signed by …».
func (d *document) resumes(dr *draft) bool {
	p := &dr.s.Phrases[dr.hit.Trigger]
	if dr.kind != Agreement || p.Type&rule.Verb == 0 || p.Feat&morph.Passive == 0 || dr.hit.Trigger == 0 {
		return false
	}
	for k := dr.hit.Trigger - 1; k >= 0 && dr.s.Phrases[k].Segment == p.Segment; k-- {
		if q := &dr.s.Phrases[k]; q.Lists.Has(d.x.rules.List("PAPER")) && q.Marker == "" {
			return d.articleBefore(q.From)
		}
	}
	return false
}

// articleBefore reports whether «the» or «this» stands before word i.
func (d *document) articleBefore(i int) bool {
	return i > 0 && d.tokens[i-1].Lists.Has(d.x.english.definite)
}

// resumed is the agreement that a telling goes on with, nil for none.
func (d *document) resumed(dr *draft) *draft {
	if d.x.english == nil || !d.resumes(dr) {
		return nil
	}
	for _, ev := range slices.Backward(d.recent()) {
		if ev.kind == Agreement && !ev.backdrop && !undoing[ev.fields["status"]] && actual(ev.modalityNow()) == actual(dr.mentions[0].modality) {
			ev.fields["status"] = dr.fields["status"]
			return ev
		}
	}
	return nil
}

// withoutFrames drops an agreement to do what is itself a change of an agreement:
// «agreed to extend the truce» is the extension.
func withoutFrames(hits []rule.Hit) []rule.Hit {
	return slices.DeleteFunc(hits, func(h rule.Hit) bool {
		return Kind(h.Frame.Kind) == Agreement && slices.ContainsFunc(hits, func(o rule.Hit) bool {
			return Kind(o.Frame.Kind) == Agreement && o.Complete && len(o.Governors) > 0 && o.Governors[0].At == h.Trigger
		})
	})
}

// bodyAt reports whether the noun phrase that begins at word i is of a body.
func (d *document) bodyAt(i int) bool {
	for k := i; k < len(d.tokens) && k < i+4 && d.text.Words[k].Script == word.Latin; k++ {
		if d.tokens[k].Lists.Has(d.x.lists.bodyNoun) {
			return true
		}
	}
	return false
}

// decided makes what several decide agreed, what one decides announced.
func (d *document) decided(dr *draft) {
	if dr.kind != ActionItem || dr.fields["basis"] != "announced" || len(dr.hit.Governors) == 0 || dr.hit.Governors[0].ID != "en.gov.decide" {
		return
	}
	who := dr.role("responsible")
	if len(who) > 1 || len(who) == 1 && d.plural(who[0]) {
		dr.fields["basis"] = "agreed"
	}
}

func (d *document) plural(a *argument) bool {
	return a.mention >= 0 && (d.mentions[a.mention].Plural || d.mentions[a.mention].Kind == entity.GROUP) || a.mention < 0 && a.at >= 0 && strings.HasSuffix(a.Spans[0].Text, "s")
}

// cityBefore keeps of the places before a noun the cities: «the Geneva talks»
// are there, «the Sudan talks» about it.
func (d *document) cityBefore(dr *draft) {
	dr.args = slices.DeleteFunc(dr.args, func(a argument) bool {
		if a.Role != "place" || a.port != rule.PortOwner {
			return false
		}
		e, ok := d.gaz.Entry(a.Actor)
		return !ok || e.MetonymFor == "" && e.Kind != "city"
	})
}

// pledgedThere reports whether an item without a doer is the pledge with which
// the meeting of its own sentence ended: those who met are bound by it.
func (d *document) pledgedThere(ev *draft) bool {
	if ev.kind != ActionItem || ev.fields["basis"] != "pledged" || len(ev.role("responsible")) > 0 {
		return false
	}
	for _, p := range d.events {
		if p.kind == Meeting && p.sentence == ev.sentence && actual(p.modalityNow()) {
			ev.parent = p
			return true
		}
	}
	return false
}

// settleSides takes «sides» of nobody known away where the text names the two.
func (d *document) settleSides(ev *draft) {
	known := map[string]int{}
	for i := range ev.args {
		if a := &ev.args[i]; !d.nobody(a) {
			known[a.Role]++
		}
	}
	ev.args = slices.DeleteFunc(ev.args, func(a argument) bool { return known[a.Role] >= 2 && ev.core(a.Role) && d.nobody(&a) })
}

// nobody reports whether a filler is an anaphor of which nothing is known.
func (d *document) nobody(a *argument) bool {
	return a.mention >= 0 && a.Actor == "" && d.mentions[a.mention].Kind == entity.GROUP && d.mentions[a.mention].Ref == entity.RefAnaphor
}

// ofMany reports whether an anaphor without a number («the leaders») follows a
// meeting of more than two, whose circle it then is.
func (d *document) ofMany(m *entity.Mention) bool {
	if d.x.english == nil || m.Kind != entity.GROUP || m.Ref != entity.RefAnaphor || d.headIn(m, d.x.rules.List("TWO")) {
		return false
	}
	for _, ev := range slices.Backward(d.recent()) {
		if ev.kind == Meeting && !ev.backdrop {
			return len(ev.role("participant")) > 2
		}
	}
	return false
}

// spellOut gives a filler that a pronoun stands for the full name beside the
// last one.
func (d *document) spellOut(a *argument, p *rule.Phrase) {
	if a.mention < 0 || p.From == d.mentions[a.mention].From || !d.tokens[p.From].Lists.Has(d.x.english.pronoun) {
		return
	}
	if full := d.fullName(a.mention); full != a.mention {
		a.Spans = appendSpan(a.Spans, d.mentions[full].Span)
		if a.Actor == "" {
			a.Actor = d.mentions[full].Actor
		}
	}
}

// spanIn reports whether a word of a filler stands in a list.
func (d *document) spanIn(a *argument, list int) bool {
	for k := a.at; k < len(d.tokens) && d.text.Words[k].Lo < a.Spans[0].End; k++ {
		if d.tokens[k].Lists.Has(list) {
			return true
		}
	}
	return false
}

// otherPaper reports whether two agreements are two: one done and one to come,
// or of instruments that are called differently.
func (d *document) otherPaper(ev, dr *draft) bool {
	if m := dr.mentions[0].modality; actual(ev.modalityNow()) != actual(m) && m != Negated && ev.modalityNow() != Negated && !ev.headlineOnly() && !dr.headlineOnly() {
		return true
	}
	a, b := ev.fields["instrument_type"], dr.fields["instrument_type"]
	return a != "" && b != "" && a != b && a != "understanding" && b != "understanding"
}

// ofSome reports whether a noun tells a meeting of some of those who met in the
// event: «their talks» of two among many.
func (d *document) ofSome(ev, dr *draft) bool {
	n := len(dr.role("participant"))
	return d.x.english != nil && n >= 2 && dr.definite && len(ev.role("participant")) > n
}

// opines reports whether a clause with «that» tells an opinion and nothing to be
// done: «agreed that the talks were useful».
func (d *document) opines(dr *draft) bool {
	for _, f := range dr.hit.Fills {
		if f.Role != "subject" || f.Port != rule.PortThat {
			continue
		}
		for i := range dr.s.Phrases {
			if p := &dr.s.Phrases[i]; p.From >= f.From && p.To <= f.To+24 && p.Type&rule.Verb != 0 && (p.Feat&(morph.Future|morph.Jussive) != 0 || p.Lists.Has(d.x.english.must)) {
				return false
			}
		}
		return true
	}
	return false
}

// onlyNobody reports whether a meeting's sides are anaphors of nobody known («the
// two sides reviewed …»): it is the one told before.
func (d *document) onlyNobody(dr *draft) bool {
	who := dr.role("participant")
	return dr.kind == Meeting && len(who) > 0 && len(dr.role("topic")) > 0 && !slices.ContainsFunc(who, func(a *argument) bool { return !d.nobody(a) })
}

// mainGroup is the mention of the group that is the subject of a sentence, -1
// if its subject is none.
func (d *document) mainGroup(s *rule.Sentence) int {
	for i := range s.Phrases {
		p := &s.Phrases[i]
		if p.Type&rule.Verb != 0 {
			break
		}
		if p.Type&rule.Person != 0 && p.Bare() && p.Ref >= 0 && p.Plural {
			return p.Ref
		}
	}
	return -1
}

// destinations makes places of the cities and regions that something is sent to;
// a state is who gets it.
func (d *document) destinations(dr *draft) {
	for _, a := range dr.role("beneficiary") {
		if a.mention < 0 {
			continue
		}
		m := &d.mentions[a.mention]
		if e, ok := d.gaz.Entry(m.Actor); m.Kind == entity.GPE && (!ok || e.Kind != "state") && d.before(m.From, "to") {
			a.Role = "place"
		}
	}
}

// before reports whether a word stands right before word i, an article seen
// through.
func (d *document) before(i int, key string) bool {
	if i > 0 && d.tokens[i-1].Lists.Has(d.x.english.definite) {
		i--
	}
	return i > 0 && d.text.Words[i-1].Key == key
}

// dealDone reports whether the deal that licenses an item («reached a deal to
// exchange prisoners») is an agreement that the sentence tells; a deal only
// spoken of binds nobody.
func (d *document) dealDone(dr *draft) bool {
	if len(dr.hit.Governors) == 0 || dr.hit.Governors[0].ID != "en.gov.deal" {
		return true
	}
	at := dr.s.Phrases[dr.hit.Governors[0].At]
	lo := d.text.Words[dr.s.From].Lo
	for _, ev := range slices.Backward(d.recent()) {
		last := ev.mentions[len(ev.mentions)-1]
		if ev.kind == Agreement && last.span.Start >= lo && last.span.Start < d.text.Words[at.From].Lo && reached[ev.fields["status"]] && actual(last.modality) {
			return true
		}
	}
	return false
}
