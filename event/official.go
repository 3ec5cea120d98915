package event

import (
	"cmp"
	"slices"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// unofficial are the kinds of gazetteer entries that act for no state, no
// movement and no international body.
var unofficial = map[string]bool{"company": true, "media": true, "university": true, "bank": true, "airport": true, "port": true}

// sides are the roles whose fillers make an event political: who met, who
// agreed, who is to do something or asks for it.
var sides = map[Kind][]string{
	Meeting:    {"participant", "organ", "chair", "host"},
	Agreement:  {"party", "signatory", "violator"},
	ActionItem: {"responsible", "requester", "partner", "beneficiary"},
}

// political reports whether one of an event's sides acts for a state, a
// movement or an international body. An event without sides gets them from
// another; an item without them is political where the document is. On a
// sports page two states are two teams.
func (d *document) political(dr *draft) bool {
	roles, known := sides[dr.kind]
	if !known {
		return true // a kind of the user's own
	}
	if dr.kind == Meeting && (d.domestic(dr) || d.interview(dr) || d.atHome(dr)) || d.advice(dr) {
		return false
	}
	if dr.kind == ActionItem && d.x.english != nil {
		roles = roles[:2] // who is to do it or asks for it
	}
	n := 0
	for i := range dr.args {
		a := &dr.args[i]
		if !slices.Contains(roles, a.Role) {
			continue
		}
		n++
		if d.official(a) && (!d.sport || !d.isTeam(a)) {
			return true
		}
	}
	return n == 0 && !d.market && (dr.kind != ActionItem || d.hasOfficials())
}

// national are the kinds of gazetteer entries that are bodies of one state or
// movement.
var national = map[string]bool{"government": true, "presidency": true, "ministry": true, "military": true, "parliament": true,
	"intelligence": true, "police": true, "court": true, "party": true, "armed_group": true}

// domestic reports whether a meeting is the session of a state's, a party's or
// a movement's own body, without anybody from elsewhere.
func (d *document) domestic(dr *draft) bool {
	organs := dr.role("organ")
	if len(organs) == 0 || !d.isNational(organs[0]) {
		return false
	}
	for _, a := range dr.role("participant") {
		if a.Represents == "" || a.Represents != organs[0].Represents {
			return a.Represents == "" && a.Actor == ""
		}
	}
	return true
}

// interview reports whether a medium takes part: «حوار مع القناة».
func (d *document) interview(dr *draft) bool {
	return slices.ContainsFunc(dr.role("organ"), func(a *argument) bool { return a.mention >= 0 && d.isMedia(a.mention) })
}

// atHome reports whether somebody only visits a place in his own country.
func (d *document) atHome(dr *draft) bool {
	who := dr.role("participant")
	if dr.fields["format"] != "visit" || len(who) != 1 {
		return false
	}
	own := d.sideOf(who[0].Represents, cmp.Or(who[0].Office, who[0].Actor))
	where := dr.role("place")
	return own != "" && len(where) > 0 && !slices.ContainsFunc(where, func(a *argument) bool { return d.countryOf(a.Actor) != own })
}

// advice reports whether an item is urged on the public, or the public is met.
func (d *document) advice(dr *draft) bool {
	return slices.ContainsFunc(append(dr.role("responsible"), dr.role("participant")...), func(a *argument) bool {
		return a.at >= 0 && d.tokens[a.at].Lists.Has(d.x.lists.public)
	})
}

// isNational reports whether an organ is one of a state or movement.
func (d *document) isNational(a *argument) bool {
	if e, ok := d.gaz.Entry(a.Actor); ok {
		return national[e.Kind]
	}
	if a.mention < 0 {
		return a.at >= 0 && d.tokens[a.at].Lists.Has(d.x.lists.domestic)
	}
	m := &d.mentions[a.mention]
	return slices.ContainsFunc(d.tokens[m.From:m.To], func(t rule.Token) bool { return t.Lists.Has(d.x.lists.domestic) })
}

// isTeam reports whether an argument is a state, as teams are called.
func (d *document) isTeam(a *argument) bool {
	if a.mention < 0 {
		return true
	}
	k := d.mentions[a.mention].Kind
	return k == entity.GPE || k == entity.ORG || d.x.english != nil && k == entity.GROUP
}

// official reports whether an argument names somebody who acts for a state, a
// movement or an international body, as far as the text or the gazetteer tell.
func (d *document) official(a *argument) bool {
	if a.Office != "" {
		return true
	}
	if a.mention < 0 && d.x.english != nil {
		return !d.market && (a.at < 0 || d.spanIn(a, d.x.english.office) && !d.spanIn(a, d.x.lists.civil))
	}
	if a.mention < 0 {
		return a.at < 0 || !d.tokens[a.at].Lists.Has(d.x.lists.civil)
	}
	if e, ok := d.gaz.Entry(a.Actor); ok {
		return !unofficial[e.Kind]
	}
	m := &d.mentions[a.mention]
	if d.market {
		return m.Actor != "" && m.Kind != entity.GROUP && !d.headIn(m, d.x.lists.civil)
	}
	switch m.Kind {
	case entity.PER:
		return d.heldOffice(a)
	case entity.ORG:
		return d.headIn(m, d.x.lists.actorNoun) && !d.headIn(m, d.x.lists.civil) &&
			(d.x.english != nil || m.From == 0 || !d.tokens[m.From-1].Lists.Has(d.x.lists.civil)) // «شركة [بترول …]»
	case entity.GROUP, entity.ROLE:
		return !d.headIn(m, d.x.lists.civil)
	}
	return false // a town that no list holds
}

// headIn reports whether the head word of a mention stands in a list: its first
// word, of an English one any.
func (d *document) headIn(m *entity.Mention, list int) bool {
	if d.x.english == nil {
		return d.tokens[m.From].Lists.Has(list)
	}
	for k := m.From; k < m.To; k++ {
		if d.tokens[k].Lists.Has(list) {
			return true
		}
	}
	return false
}

// heldOffice reports whether the text names an office of the person anywhere.
func (d *document) heldOffice(a *argument) bool {
	if d.officials == nil {
		d.officials = []string{}
		for i := range d.mentions {
			m := &d.mentions[i]
			if m.Kind == entity.PER && m.Head >= 0 && m.Head < len(d.mentions) && !d.tokens[d.mentions[m.Head].From].Lists.Has(d.x.lists.civil) && len(d.officials) < maxBack {
				d.officials = append(d.officials, d.wordsKey(m.From, m.To, true))
			}
		}
	}
	key := d.wordsKey(d.mentions[a.mention].From, d.mentions[a.mention].To, true)
	return slices.ContainsFunc(d.officials, func(o string) bool { return namesMeet(o, key) })
}

// hasOfficials reports whether the document names an office or a known actor
// that is no place.
func (d *document) hasOfficials() bool {
	return slices.ContainsFunc(d.mentions, func(m entity.Mention) bool {
		e, ok := d.gaz.Entry(m.Actor)
		return m.Kind == entity.ROLE || ok && !unofficial[e.Kind] && (m.Kind == entity.ORG || m.Kind == entity.PER)
	})
}
