package event

import (
	"slices"

	"github.com/mahdar-nlp/mahdar/entity"
)

// inherit finds each event's parent and lends children what the text leaves
// unsaid: the parties of an agreement reached in a meeting, the doers of what
// was agreed.
func (d *document) inherit() {
	d.number()
	d.indexAgreements()
	for i, ev := range d.events {
		if d.x.english != nil {
			d.settleSides(ev)
		}
		if ev.parent == nil {
			ev.parent = d.parentOf(i)
		}
		switch {
		case d.x.english != nil && d.pledgedThere(ev):
			d.lend(ev, ev.parent, "participant", "responsible")
		case ev.renewed != nil:
			d.lend(ev, ev.renewed, ev.renewed.sideRole(), "participant")
		case ev.parent == nil:
		case ev.kind == Agreement && len(ev.role("party")) == 0 && ev.parent.kind == Meeting:
			d.lend(ev, ev.parent, "participant", "party")
		case ev.kind == Agreement && len(ev.role("party")) == 0 && ev.parent.kind == Agreement:
			d.lend(ev, ev.parent, "party", "party")
		case ev.kind == ActionItem && ev.list != nil && len(ev.role("requester")) == 0 && ev.parent.kind == Meeting && (ev.fields["basis"] == "urged" || ev.fields["basis"] == "ordered"):
			d.lend(ev, ev.parent, "organ", "requester")
		case ev.kind == ActionItem && len(ev.role("responsible")) == 0 && ev.parent.kind == Agreement && ev.fields["basis"] == "agreed":
			d.lend(ev, ev.parent, "party", "responsible")
		}
	}
}

// number gives the events their ids, in the order of their first mention.
func (d *document) number() {
	sortDrafts(d.events)
	for i, ev := range d.events {
		ev.id = "ev" + itoa(i+1)
	}
}

// parentOf finds the event that the i-th came out of: for an item the
// agreement that governs it, for both the last meeting of the same sides.
func (d *document) parentOf(i int) *draft {
	ev := d.events[i]
	if p := d.governing(ev); p != nil || ev.kind == Meeting {
		if p == nil && ev.hit.Governors != nil {
			return d.stipulated(i)
		}
		return p
	}
	if !actual(ev.modalityNow()) && ev.kind == Agreement {
		return d.fruitless(i)
	}
	for _, p := range slices.Backward(d.events[max(0, i-maxBack):i]) { // they stand in the order of the text
		if p.kind == Meeting && p.first() < ev.first() && actual(p.modalityNow()) && !p.backdrop && d.sidesOf(p, ev) {
			return p
		}
	}
	return nil
}

// stipulated finds the agreement of the same sentence that a meeting to come
// is a term of: «واتفقا على …، على أن تنعقد الدورة المقبلة …».
func (d *document) stipulated(i int) *draft {
	ev := d.events[i]
	if actual(ev.modalityNow()) || ev.fields["basis"] != "agreed" {
		return nil
	}
	for _, p := range slices.Backward(d.events[max(0, i-maxBack):i]) {
		if p.kind == Agreement && p.sentence == ev.sentence {
			return p
		}
	}
	return nil
}

// fruitless finds the meeting of the same sentence that ended without the
// agreement.
func (d *document) fruitless(i int) *draft {
	ev := d.events[i]
	for _, p := range slices.Backward(d.events[max(0, i-maxBack):i]) {
		if p.kind == Meeting && p.sentence == ev.sentence && ev.modalityNow() == Negated && actual(p.modalityNow()) {
			return p
		}
	}
	return nil
}

// governing is the agreement whose trigger governs the event.
func (d *document) governing(ev *draft) *draft {
	for _, g := range ev.hit.Governors {
		span := ev.s.Phrases[g.At]
		lo, hi := d.text.Words[span.From].Lo, d.text.Words[span.To-1].Hi
		if p := d.agreementIn(lo, hi, ev); p != nil {
			return p
		}
	}
	return nil
}

// agreementIn is the first agreement with a mention in the bytes from lo to hi,
// but for one.
func (d *document) agreementIn(lo, hi int, but *draft) *draft {
	var found *draft
	for at := lo; at < hi; at++ {
		for _, p := range d.agreements[at] {
			if p.draft != but && p.end <= hi && (found == nil || p.draft.first() < found.first()) {
				found = p.draft
			}
		}
	}
	return found
}

// agreed is a mention of an agreement and where it ends.
type agreed struct {
	*draft
	end int
}

// indexAgreements notes where agreements are mentioned, by byte.
func (d *document) indexAgreements() {
	d.agreements = map[int][]agreed{}
	for _, ev := range d.events {
		if ev.kind != Agreement {
			continue
		}
		for _, m := range ev.mentions {
			d.agreements[m.span.Start] = append(d.agreements[m.span.Start], agreed{ev, m.span.End})
		}
	}
}

// sidesOf reports whether the sides of an agreement, or the doer or asker of
// an item, took part in the meeting; an agreement without sides is taken for
// the meeting's own.
func (d *document) sidesOf(meeting, ev *draft) bool {
	var own []*argument
	switch ev.kind {
	case Agreement:
		own = append(ev.role("party"), ev.role("signatory")...)
	default:
		own = append(ev.role("requester"), ev.role("responsible")...)
		if len(own) == 0 {
			return false
		}
	}
	if len(own) == 0 {
		return len(meeting.role("participant")) > 1
	}
	if len(own) == 1 && ev.kind == Agreement && d.unnamedSides(own[0]) {
		return len(meeting.role("participant")) > 1 || len(meeting.role("organ")) > 0
	}
	for _, a := range own {
		for _, b := range meeting.args {
			if (b.Role == "participant" || b.Role == "organ" || b.Role == "chair") && (sameActor(a, &b) || d.x.english != nil && a.Represents != "" && a.Represents == b.Represents) {
				return true
			}
		}
	}
	return false
}

// unnamedSides reports whether a filler is «الجانبان» of nobody known.
func (d *document) unnamedSides(a *argument) bool {
	return a.mention >= 0 && a.Actor == "" && d.mentions[a.mention].Ref == entity.RefAnaphor
}

// lend copies the fillers of a parent's role.
func (d *document) lend(ev, parent *draft, from, to string) {
	for _, a := range parent.role(from) {
		b := *a
		b.Role, b.Inherited = to, parent.id
		b.Spans = append([]entity.Span(nil), a.Spans...)
		ev.args = append(ev.args, b)
	}
}
