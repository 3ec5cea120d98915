package event

import (
	"slices"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// resolve gives the plural anaphors of a sentence their members: «الجانبان»
// the two sides of the last event, «الوزيران» its persons, «البلدين» its
// states.
func (d *document) resolve(from, to int) {
	for w := from; w < to; w++ {
		m := d.mentionAt[w]
		if m < 0 {
			continue
		}
		e := &d.mentions[m]
		if !d.isSides(e) {
			continue
		}
		if members := d.sides(e); len(members) > 1 {
			e.Members = d.sameSides(e, members)
		}
	}
}

// isSides reports whether a mention is «الجانبان», «الوزيران», «البلدين», «both
// sides»; «the two transport ministers» says itself who they are.
func (d *document) isSides(e *entity.Mention) bool {
	return e.Kind == entity.GROUP && e.Ref == entity.RefAnaphor && e.To-e.From <= 2 && d.headIn(e, d.x.lists.sides)
}

// resolveAgain lets an anaphor mean the sides of a meeting that its own
// sentence has told by now: «التقى الوزير نظيره، واتفق الجانبان …».
func (d *document) resolveAgain(dr *draft, e *entity.Mention) {
	if !d.isSides(e) {
		return
	}
	for _, ev := range slices.Backward(d.recent()) {
		if ev.sentence != dr.sentence {
			return
		}
		if len(ev.sideArgs()) == 2 && !ev.backdrop && ev.kind == Meeting {
			if members := d.sides(e); len(members) > 1 {
				e.Members = members
			}
			return
		}
	}
}

// sameSides keeps to what the text's last «الجانبان» stood for, if that is the
// states of the same two sides.
func (d *document) sameSides(e *entity.Mention, members []string) []string {
	if d.headIn(e, d.x.rules.List("PERSONS")) {
		return members
	}
	if len(d.lastSides) == 2 && d.stateOf(members[0]) == d.lastSides[0] && d.stateOf(members[1]) == d.lastSides[1] {
		return d.lastSides
	}
	d.lastSides = members
	return members
}

// stateOf is the state of an actor by its last argument in an event.
func (d *document) stateOf(id string) string {
	for _, ev := range slices.Backward(d.recent()) {
		for _, a := range ev.sideArgs() {
			if a.Actor == id || a.Office == id {
				return a.Represents
			}
		}
	}
	return id
}

// sides returns the members of an anaphor by the last event that has two
// sides.
func (d *document) sides(e *entity.Mention) []string {
	persons, states := d.headIn(e, d.x.rules.List("PERSONS")), d.headIn(e, d.x.rules.List("STATES"))
	for _, ev := range slices.Backward(d.recent()) {
		args := ev.sideArgs()
		if len(args) != 2 || ev.backdrop {
			continue
		}
		var out []string
		for _, a := range args {
			if id := sideOf(a, persons, states); id != "" {
				out = append(out, id)
			}
		}
		if len(out) == 2 && out[0] != out[1] {
			return out
		}
	}
	return nil
}

// sideRole is the role of sideArgs.
func (dr *draft) sideRole() string {
	if dr.kind == Agreement {
		return "party"
	}
	return "participant"
}

// sideArgs is the fillers that can be the two sides of an event.
func (dr *draft) sideArgs() []*argument {
	switch dr.kind {
	case Meeting:
		if a := dr.role("participant"); len(a) == 2 {
			return a
		}
		return dr.role("chair")
	case Agreement:
		return dr.role("party")
	}
	return nil
}

// sideOf is what an argument stands for: for «الوزيران» the person or office,
// for «البلدين» the state, for «الجانبان» the office where nobody is named,
// else the state or movement.
func sideOf(a *argument, persons, states bool) string {
	office := a.Office
	if office == "" && len(a.Actor) > 7 && a.Actor[:7] == "office:" {
		office = a.Actor
	}
	switch {
	case persons && office != "":
		return office
	case persons:
		return a.Actor
	case states && a.Represents != "":
		return a.Represents
	case a.Office == "" && office != "":
		return office
	case a.Represents != "":
		return a.Represents
	}
	return a.Actor
}

// isAla reports whether word i is the preposition على: raw, it ends in ى, or
// in ي where the text writes no final ى at all. «علي» the name ends in ي.
func (d *document) isAla(i int) bool {
	w := d.text.Words[i]
	raw := d.in.Text[w.Lo:w.Hi]
	if len(raw) >= 2 && raw[len(raw)-2:] == "ى" {
		return true
	}
	return !d.finalYa && d.nextIsNoName(i)
}

// nextIsNoName guards «علي» before a name.
func (d *document) nextIsNoName(i int) bool {
	return i+1 < len(d.text.Words) && d.mentionAt[i] < 0 && d.mentionAt[i+1] < 0
}

// writesFinalYa reports whether the text writes على with ى somewhere, so that
// «علي» can only be the name.
func (d *document) writesFinalYa() bool {
	for _, w := range d.text.Words {
		if w.Script == word.Arabic && w.Key == "علي" && d.in.Text[w.Hi-2:w.Hi] == "ى" {
			return true
		}
	}
	return false
}
