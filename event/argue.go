package event

import (
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// argue adds a filler to the draft: one argument for a phrase, for each
// member of a coordinated role, or for words.
func (d *document) argue(dr *draft, f rule.Fill) {
	a := argument{mention: -1, at: -1}
	a.Role = f.Role
	a.Rule, a.port, a.at = dr.frame.ID, f.Port, f.From
	if f.Phrase < 0 || dr.s.Phrases[f.Phrase].Ref < 0 {
		a.Spans = []entity.Span{d.span(f.From, f.To)}
		if f.Phrase >= 0 {
			a.key = d.wordsKey(f.From, f.To, false)
		}
		dr.args = append(dr.args, a)
		return
	}
	n := len(dr.args)
	d.argueMention(dr, a, dr.s.Phrases[f.Phrase].Ref)
	if d.x.english != nil && len(dr.args) == n+1 {
		d.spellOut(&dr.args[n], &dr.s.Phrases[f.Phrase])
	}
}

// argueMention makes the argument that a mention fills. Of an office and its
// holder the person is the actor.
func (d *document) argueMention(dr *draft, a argument, ref int) {
	m := &d.mentions[ref]
	d.resolveAgain(dr, m)
	if dr.core(a.Role) && d.isMedia(ref) {
		return // a paper reports, it takes no part
	}
	a.mention = ref
	a.Value = m.Value
	a.Represents = m.Country
	a.Actor, a.Holder = m.Actor, m.Holder
	if d.x.english != nil && a.Represents == "" {
		a.Represents = d.stateOfActor(m.Actor)
	}
	span := m.Span
	if h := m.Head; h >= 0 && h < len(d.mentions) {
		other := &d.mentions[h]
		per, role := m, other
		if m.Kind == entity.ROLE {
			per, role = other, m
		}
		if per.Kind == entity.PER && role.Kind == entity.ROLE {
			span, a.Actor, a.Office, a.Holder = per.Span, per.Actor, role.Actor, ""
			if role.Country != "" {
				a.Represents = role.Country
			}
		}
	}
	a.Spans = []entity.Span{span}
	if len(m.Members) > 0 && m.Kind != entity.DATE && !d.ofMany(m) {
		d.argueMembers(dr, a, m)
		return
	}
	if d.x.english != nil && d.argueStates(dr, a, m) {
		return
	}
	if a.Role == "deadline" && d.isPast(m.Value) {
		return // nobody is bound to do something yesterday
	}
	a.key, a.name = d.keyOf(ref), d.nameOf(ref)
	for _, b := range dr.role(a.Role) {
		if b.Actor != "" && b.Actor == a.Actor {
			b.Spans = appendSpan(b.Spans, a.Spans...)
			return
		}
	}
	dr.args = append(dr.args, a)
}

// isPast reports whether a time lies before the day of the document.
func (d *document) isPast(value string) bool {
	switch {
	case strings.HasPrefix(value, "DCT-"), strings.HasPrefix(value, "last-"):
		return true
	case d.in.Date == "" || value == "" || value[0] < '0' || value[0] > '9':
		return false
	}
	return value[:min(len(value), 10)] < d.in.Date[:min(len(value), len(d.in.Date), 10)]
}

// argueMembers makes one argument for each member of a plural.
func (d *document) argueMembers(dr *draft, a argument, m *entity.Mention) {
	for _, id := range m.Members {
		one := a
		one.Actor, one.Holder, one.key = id, "", id
		one.Represents = d.countryOf(id)
		d.known(&one, id)
		dr.args = append(dr.args, one)
	}
}

// known lends a member the words and the actor that it has in an event told
// before.
func (d *document) known(a *argument, id string) {
	a.Spans = append([]entity.Span(nil), a.Spans...)
	for _, ev := range slices.Backward(d.recent()) {
		for _, b := range ev.sideArgs() {
			if b.Actor == id || b.Office == id || b.Represents == id && len(ev.sideArgs()) == 2 {
				a.Spans = appendSpan(a.Spans, b.Spans...)
				if b.Represents != id {
					a.Actor, a.Office, a.key = b.Actor, b.Office, b.key
				}
				a.Represents = b.Represents
				return
			}
		}
	}
}
