package event

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// take puts a draft into the events of the document: into the one that it
// tells again, or as a new one. It runs sentence by sentence, so that an
// anaphor only ever looks back.
func (d *document) take(dr *draft) {
	if dr.frame.Adds && dr.mentions[0].modality == Negated {
		return // «لا نناقش …» adds nothing
	}
	if ev := d.told(dr); ev != nil {
		d.absorb(ev, dr)
		return
	}
	if dr.anaphor && (dr.named || dr.frame.Adds && dr.verbal || !d.renews(dr)) {
		return
	}
	if dr.kind == Meeting && len(dr.sideArgs())+len(dr.role("participant"))+len(dr.role("organ")) == 0 {
		d.renews(dr)
	}
	d.events = append(d.events, dr)
}

// told finds the event that a draft tells again: of a noun that points back
// the one mentioned last, else the latest that fits.
func (d *document) told(dr *draft) *draft {
	if dr.definite && dr.kind == Meeting {
		if ev := d.lastMentioned(dr, func(ev *draft) bool {
			return d.anaphorFits(ev, dr) && (dr.mentions[0].modality == ev.modalityNow() || !dr.mentions[0].verbal)
		}); ev != nil {
			return ev
		}
	}
	if dr.anaphor {
		return d.lastMentioned(dr, func(ev *draft) bool { return d.anaphorFits(ev, dr) })
	}
	if ev := d.resumed(dr); ev != nil {
		return ev
	}
	for _, ev := range slices.Backward(d.recent()) {
		if ev.kind == dr.kind && d.sameEvent(ev, dr) {
			return ev
		}
	}
	return nil
}

// lastMentioned is the event of the draft's kind that fits and of which the
// text spoke last.
func (d *document) lastMentioned(dr *draft, fits func(*draft) bool) *draft {
	var found *draft
	at := -1
	for _, ev := range slices.Backward(d.recent()) {
		if last := ev.mentions[len(ev.mentions)-1].span.Start; ev.kind == dr.kind && last > at && fits(ev) {
			found, at = ev, last
		}
	}
	return found
}

// actual reports whether a modality puts the event into the world.
func actual(m Modality) bool { return m == Asserted || m == Reported }

// anaphorFits reports whether a bare definite noun can stand for the event.
func (d *document) anaphorFits(ev, dr *draft) bool {
	if dr.frame.Adds && dr.kind == Agreement {
		return true
	}
	if dr.kind != Meeting {
		return dr.kind == Agreement && ev.fields["status"] == dr.fields["status"]
	}
	if ev.backdrop && !dr.backdrop || dr.named && ev.shared(dr, "participant") == 0 {
		return false
	}
	if !formatsMeet(ev.fields["format"], dr.fields["format"]) {
		return false
	}
	if d.ofSome(ev, dr) {
		return false
	}
	m := dr.mentions[0].modality
	if m == Planned && actual(ev.modalityNow()) && dr.fields["status"] == "" {
		return false
	}
	for i := range dr.args {
		if a := &dr.args[i]; ev.core(a.Role) && len(ev.role(a.Role)) >= 2 && !ev.holds(a) {
			return false
		}
	}
	return true
}

// renews reports whether an anaphor that fits no event still tells one: a
// coming meeting of the same sides («الاجتماعات القادمة»).
func (d *document) renews(dr *draft) bool {
	if m := dr.mentions[0].modality; dr.kind != Meeting || m != Planned && m != Hypothetical || dr.headlineOnly() || len(dr.role("participant")) > 0 || dr.fields["format"] == "session" {
		return false
	}
	if f := dr.fields["format"]; d.x.english != nil && (f == "summit" || f == "conference") {
		return true // of another circle, as a rule
	}
	for _, ev := range slices.Backward(d.recent()) {
		if !ev.backdrop && len(ev.sideArgs()) >= 2 {
			dr.renewed = ev
			return true
		}
	}
	return false
}

// formatsMeet reports whether one meeting can have both formats. The general
// words fit any, but a workshop is no negotiation and a call no visit.
func formatsMeet(a, b string) bool {
	if a == "workshop" || b == "workshop" {
		return a == b || a == "" || b == "" || a == "in-person" || b == "in-person"
	}
	if a == b || general[a] || general[b] {
		return !(a == "phone" && b == "visit" || a == "visit" && b == "phone")
	}
	return a == "visit" && b == "in-person" || a == "in-person" && b == "visit"
}

var general = map[string]bool{"": true, "in-person": true, "talks": true, "negotiation": true, "consultation": true, "session": true}

// sameEvent reports whether two full tellings are of one event.
func (d *document) sameEvent(ev, dr *draft) bool {
	switch dr.kind {
	case Meeting:
		return d.sameMeeting(ev, dr)
	case Agreement:
		return d.sameAgreement(ev, dr)
	}
	return d.sameItem(ev, dr)
}

func (d *document) sameMeeting(ev, dr *draft) bool {
	if d.ofSome(ev, dr) || !formatsMeet(ev.fields["format"], dr.fields["format"]) || d.clash(ev, dr, "time") || d.clashPlace(ev, dr) {
		return false
	}
	if !d.modalitiesMeet(ev, dr) {
		return false
	}
	na, nb := len(ev.role("participant")), len(dr.role("participant"))
	shared := ev.shared(dr, "participant")
	if ev.backdrop && !dr.backdrop && shared < 2 && (d.x.english == nil || ev.sentence != dr.sentence || !ev.visits(dr)) {
		return false
	}
	if dr.loose() && d.reaches(ev, dr) || ev.loose() && ev.sentence == dr.sentence {
		return true
	}
	switch {
	case ev.visits(dr) && shared >= 1 && (na < 2 || nb < 2):
		return true
	case ev.shared(dr, "organ") > 0 && (shared > 0 || na == 0 || nb == 0):
		return true
	case len(ev.role("organ")) > 0 && len(dr.role("organ")) > 0:
		return false
	case shared >= 2:
		return true
	case shared == 1:
		return na < 2 || nb < 2 || dr.headlineOnly() || ev.headlineOnly()
	}
	return d.sharesPlace(ev, dr) && d.likeText(ev, dr, "topic") > 0 || ev.headlineOnly() && (na == 0 || nb == 0) && len(d.events) == 1
}

// sharesPlace reports whether both tellings name one city.
func (d *document) sharesPlace(ev, dr *draft) bool {
	return slices.ContainsFunc(d.cities(ev), func(c string) bool { return slices.Contains(d.cities(dr), c) })
}

// loose reports whether a noun tells the meeting without participants of its
// own beside it: only a place, or who its clause lent it.
func (dr *draft) loose() bool {
	if dr.kind != Meeting || dr.mentions[0].verbal && len(dr.light) == 0 || dr.hit.Trigger >= len(dr.s.Phrases) || dr.s.Phrases[dr.hit.Trigger].Type&rule.Noun == 0 {
		return false
	}
	for i := range dr.args {
		a := &dr.args[i]
		if a.Role == "organ" || a.Role == "chair" || a.Role == "participant" && a.port != rule.PortControl {
			return false
		}
	}
	return true
}

// reaches reports whether a loose telling can be of the event: no more than
// one event of the kind stands between them.
func (d *document) reaches(ev, dr *draft) bool {
	n := 0
	for i := len(d.events) - 1; i >= 0 && d.events[i] != ev; i-- {
		if d.events[i].kind == ev.kind {
			n++
		}
	}
	return n <= 1 && (len(dr.role("participant")) == 0 || ev.shared(dr, "participant") > 0 || len(ev.role("participant")) == 0)
}

// visits reports whether one of the two is a visit: it and the meeting that it
// exists for are one event.
func (dr *draft) visits(other *draft) bool {
	return (dr.fields["format"] == "visit") != (other.fields["format"] == "visit")
}

// modalitiesMeet keeps what happened apart from what is to come, unless one
// of the two is a noun that says nothing of it or a headline.
func (d *document) modalitiesMeet(ev, dr *draft) bool {
	a, b := ev.modalityNow(), dr.mentions[0].modality
	if a == b || actual(a) && actual(b) {
		return true
	}
	if a == Negated || b == Negated {
		return ev.sentence == dr.sentence || a == Negated && !dr.mentions[0].verbal
	}
	if !actual(a) && !actual(b) {
		return true
	}
	weak := !dr.mentions[0].verbal && actual(b) || ev.onlyWeak() && actual(a)
	return weak || ev.headlineOnly() || dr.headlineOnly()
}

// clash reports whether both tellings have fillers of a role with values that
// differ.
func (d *document) clash(ev, dr *draft, role string) bool {
	for _, a := range ev.role(role) {
		for _, b := range dr.role(role) {
			if a.Value != "" && b.Value != "" && !valuesMeet(a.Value, b.Value) {
				return true
			}
		}
	}
	return false
}

// valuesMeet reports whether one time holds the other: «2018-06» and
// «2018-06-12».
func valuesMeet(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(b, a)
	return ok && (rest == "" || rest[0] == '-' && a[0] <= '9' || rest[0] == 'T')
}

// clashPlace reports whether both tellings have cities and share none.
func (d *document) clashPlace(ev, dr *draft) bool {
	as, bs := d.cities(ev), d.cities(dr)
	if len(as) == 0 || len(bs) == 0 {
		return false
	}
	for _, a := range as {
		for _, b := range bs {
			if a == b || d.inCountry(a, b) || d.inCountry(b, a) {
				return false
			}
		}
	}
	return true
}

func (d *document) cities(ev *draft) []string {
	var out []string
	for _, a := range ev.role("place") {
		if len(a.Actor) > 4 && a.Actor[:4] == "gpe:" {
			out = append(out, a.Actor)
		}
	}
	return out
}

// inCountry reports whether the place a lies in the state b.
func (d *document) inCountry(a, b string) bool {
	ea, ok := d.gaz.Entry(a)
	eb, ok2 := d.gaz.Entry(b)
	return ok && ok2 && ea.Country != "" && ea.Country == eb.Country
}

func (d *document) sameAgreement(ev, dr *draft) bool {
	if d.x.english != nil {
		if undoing[ev.fields["status"]] != undoing[dr.fields["status"]] || d.otherPaper(ev, dr) {
			return false
		}
		if (ev.headlineOnly() || dr.headlineOnly()) && (ev.modalityNow() == Negated) == (dr.mentions[0].modality == Negated) && d.likeText(ev, dr, "subject") > 0 {
			return true
		}
	}
	if ev.fields["status"] != dr.fields["status"] && !ev.headlineOnly() && !dr.headlineOnly() && ev.sentence != dr.sentence {
		return false
	}
	if (ev.modalityNow() == Negated) != (dr.mentions[0].modality == Negated) || d.clash(ev, dr, "time") {
		return false
	}
	na, nb, shared := len(ev.role("party")), len(dr.role("party")), ev.shared(dr, "party")
	if dr.mentions[0].modality == Negated || shared >= 2 && ev.fields["status"] == "signed" {
		return true
	}
	if na > 0 && nb > 0 && shared == 0 {
		return false
	}
	if s := d.likeText(ev, dr, "subject"); s != 0 {
		return s > 0
	}
	return ev.headlineOnly() || shared >= 2 || na == 0 || nb == 0
}

// undoing are the changes of state that no reaching or signing is.
var undoing = map[string]bool{"violated": true, "withdrawn": true, "rejected": true, "suspended": true}

// likeText compares the texts of a role: 1 alike, -1 different, 0 unknown.
func (d *document) likeText(ev, dr *draft, role string) int {
	as, bs := ev.role(role), dr.role(role)
	if len(as) == 0 || len(bs) == 0 {
		return 0
	}
	for _, a := range as {
		for _, b := range bs {
			if d.shareWords(a, b) {
				return 1
			}
		}
	}
	return -1
}

// sameItem reports whether two items are one act: the same head word and no
// different doer.
func (d *document) sameItem(ev, dr *draft) bool {
	if ev.list != nil || dr.list != nil {
		return false
	}
	if len(ev.role("responsible")) > 0 && len(dr.role("responsible")) > 0 && ev.shared(dr, "responsible") == 0 {
		return false
	}
	return d.headKey(ev) == d.headKey(dr) && d.likeText(ev, dr, "action") > 0
}

// absorb adds a telling to an event: its mentions, and those of its fillers
// that are new.
func (d *document) absorb(ev, dr *draft) {
	headline := ev.headlineOnly()
	ev.mentions = append(ev.mentions, dr.mentions...)
	ev.light = append(ev.light, dr.light...)
	ev.sources = append(ev.sources, dr.sources...)
	if dr.fields["status"] == "postponed" && len(dr.role("time")) > 0 {
		ev.drop("time")
	}
	for i := range dr.args {
		if !dr.anaphor || adding[dr.args[i].Role] || d.x.english != nil && addingToo[dr.args[i].Role] || dr.frame.Adds && (dr.args[i].Role != "purpose" || dr.frame.Needs("purpose")) {
			d.absorbArgument(ev, dr.args[i])
		}
	}
	for k, v := range dr.fields {
		if k == "format" && dr.anaphor {
			continue
		}
		if ev.fields[k] == "" || !dr.anaphor && (headline || k == "format" && ev.fields[k] == "in-person") {
			ev.fields[k] = v
		}
	}
}

// sameKind reports whether two fillers are mentions of one kind, so that one
// can lend the other its actor: a state lends a person none.
func (d *document) sameKind(a, b *argument) bool {
	return a.mention < 0 || b.mention < 0 || d.mentions[a.mention].Kind == d.mentions[b.mention].Kind
}

// adding is the roles that a mere mention of an event may add to it.
var adding = map[string]bool{"topic": true, "attendee": true, "participant": true, "organ": true, "provision": true}

// addingToo is what a mention adds beside in English: «Fidan, who chaired the
// talks».
var addingToo = map[string]bool{"chair": true, "host": true, "mediator": true}

// drop takes the fillers of a role away.
func (dr *draft) drop(role string) {
	kept := dr.args[:0]
	for _, a := range dr.args {
		if a.Role != role {
			kept = append(kept, a)
		}
	}
	dr.args = kept
}

func (d *document) absorbArgument(ev *draft, a argument) {
	n := 0
	for i := range ev.args {
		b := &ev.args[i]
		if b.Role != a.Role {
			continue
		}
		n++
		if a.Role == "time" && (a.Value == "" || b.Value == "" || valuesMeet(a.Value, b.Value)) || sameActor(b, &a) || a.mention < 0 && d.shareWords(b, &a) {
			if len(b.Spans) < maxSpans {
				b.Spans = appendSpan(b.Spans, a.Spans...)
			}
			if b.Actor == "" && d.sameKind(b, &a) {
				b.Actor, b.Office, b.Represents = a.Actor, a.Office, a.Represents
			}
			return
		}
	}
	if d.x.english != nil && a.Role == "instrument" && n > 0 {
		return // another word for the same paper
	}
	if (a.Role == "organ" || a.Role == "time") && len(ev.role(a.Role)) > 0 {
		return
	}
	if ev.core(a.Role) && len(ev.role(a.Role)) >= 2 && a.port == rule.PortControl {
		return
	}
	if n < maxFillers {
		ev.args = append(ev.args, a)
	}
}
