package event

import (
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// doerLeadIn reads a lead-in that ends in an actor and a colon: «In their
// communiqué, the leaders:». The items tell what he did.
func (d *document) doerLeadIn(sentence int, lead *leadIn) *leadIn {
	s := d.text.Sentences[sentence]
	if d.x.english == nil || d.text.Words[s.To-1].Key != ":" {
		return nil
	}
	d.itemOf = nil
	built := d.latinSentence(s.From, s.To, false)
	n := len(built.Phrases) - 2
	if n < 0 || built.Phrases[n].Type&rule.Actor == 0 || !built.Phrases[n].Bare() {
		return nil
	}
	doer := built.Phrases[n]
	doer.Segment, doer.Head = 0, 0
	lead.doer = &doer
	span := d.span(doer.From, doer.To)
	lead.span = &span
	d.lead = lead
	return lead
}

// doer puts the actor of the lead-in in front of an item that begins with a verb.
func (b latin) doer() {
	lead := b.d.itemOf
	if lead == nil || lead.doer == nil || b.s.From >= b.s.To || b.d.tokens[b.s.From].Feat&(rule.Finite|rule.PastPart) == 0 {
		return
	}
	b.s.Phrases = append(b.s.Phrases, *lead.doer)
}

// placeItem says of what an item of such a list tells where it stands there,
// and what it came out of.
func (d *document) placeItem(dr *draft, n int) {
	lead := d.itemOf
	if lead == nil || lead.doer == nil || dr.kind == Meeting {
		return
	}
	dr.list = d.placeOf(lead, n)
	if lead.event != nil && lead.event.kind == Meeting {
		dr.parent = lead.event
	}
}
