package event

import (
	"slices"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// A leadIn is what the words above a list make of its items.
type leadIn struct {
	list  int
	item  bool   // steps: each item is an action item
	terms bool   // clauses: each item is a provision of event
	deals bool   // instruments: each item is an agreement
	event *draft // the agreement or meeting that the list belongs to
	basis string // of the items
	span  *entity.Span
	doer  *rule.Phrase // who the items tell of, of an English «the leaders:»

	sources []source // who says the sentence above, and so the items
}

// underLeadIn reports whether the sentence is an item of a list that a lead-in
// makes events of.
func (d *document) underLeadIn(n int) bool {
	s := d.text.Sentences[n]
	return s.List >= 0 && d.leadInOf(s.List) != nil
}

// leadInOf reads the sentence above a list, once.
func (d *document) leadInOf(list int) *leadIn {
	if d.lead != nil && d.lead.list == list {
		return d.lead
	}
	l := d.text.Lists[list]
	if l.LeadIn < 0 {
		return nil
	}
	s := d.text.Sentences[l.LeadIn]
	lead := leadIn{list: list}
	head := d.leadHead(s.From, s.To, &lead)
	lead.event = d.lastIn(s.From)
	if ev := lead.event; ev != nil && ev.mentions[len(ev.mentions)-1].span.Start >= d.text.Words[s.From].Lo {
		lead.sources = ev.sources
	}
	if head < 0 {
		if head = d.plainLeadIn(s.From, s.To, lead.event); head < 0 {
			return d.doerLeadIn(l.LeadIn, &lead)
		}
		lead.item = true
	}
	lead.basis = d.leadBasis(head, lead.event)
	lead.span = d.leadSpan(l.LeadIn, head, lead.event)
	d.lead = &lead
	return d.lead
}

// plainLeadIn is where the complement of an agreement begins that ends in a
// colon: «اتفقا على ما يأتي:».
func (d *document) plainLeadIn(from, to int, ev *draft) int {
	if d.text.Words[to-1].Key != ":" || ev == nil || ev.kind != Agreement {
		return -1
	}
	for _, m := range slices.Backward(ev.mentions) {
		if m.span.Start < d.text.Words[from].Lo {
			break
		}
		if m.span.End <= d.text.Words[to-1].Hi {
			return max(from, to-2)
		}
	}
	return -1
}

// leadHead finds the word of a lead-in that says what its items are: steps
// before clauses, clauses before documents, the last of each.
func (d *document) leadHead(from, to int, lead *leadIn) int {
	is := func(w int) (bool, *bool) {
		t := &d.tokens[w]
		switch {
		case t.Lists.Has(d.x.lists.steps):
			return true, &lead.item
		case t.Lists.Has(d.x.lists.provisions):
			return true, &lead.terms
		case t.Lists.Has(d.x.rules.List("DOCUMENTS")):
			return true, &lead.deals
		}
		return false, nil
	}
	for _, want := range []*bool{&lead.item, &lead.terms, &lead.deals} {
		for w := to - 1; w >= from; w-- {
			if ok, which := is(w); ok && which == want {
				*want = true
				return w
			}
		}
	}
	return -1
}

// leadBasis is the basis of listed items: urged by a recommendation, agreed
// under an agreement, else announced.
func (d *document) leadBasis(head int, ev *draft) string {
	switch {
	case d.tokens[head].Lists.Has(d.x.rules.List("RECOMMENDED")):
		return "urged"
	case ev != nil && ev.kind == Agreement:
		return "agreed"
	}
	return "announced"
}

// leadSpan is the noun phrase of the lead-in, up to its comma or colon.
func (d *document) leadSpan(n, head int, ev *draft) *entity.Span {
	s := d.text.Sentences[n]
	from, to := head, head+1
	for to < s.To && !isPause(d.text.Words[to].Key) {
		to++
	}
	for from > s.From && d.tokens[from-1].Lists.Has(d.x.lists.plural) {
		from--
	}
	span := d.span(from, to)
	return &span
}

func isPause(key string) bool {
	return key == "،" || key == ":" || key == "." || key == "," || key == "؛"
}

// lastIn is the latest event with a mention at or after word from, an
// agreement before a meeting; else the latest agreement or meeting.
func (d *document) lastIn(from int) *draft {
	lo := d.text.Words[from].Lo
	var found *draft
	for _, ev := range d.recent() {
		if ev.kind == ActionItem {
			continue
		}
		last := ev.mentions[len(ev.mentions)-1] // they come sentence by sentence
		if last.span.Start >= lo && (found == nil || found.kind != Agreement || ev.kind == Agreement) {
			found = ev
		}
	}
	if found == nil {
		for _, ev := range d.recent() {
			if ev.kind != ActionItem && !ev.backdrop {
				found = ev
			}
		}
	}
	return found
}

// listed makes of a list item what its lead-in says: a provision of the
// agreement above, an action item, or an agreement of its own. It reports
// whether the sentence needs no further matching.
func (d *document) listed(s *rule.Sentence, n int) bool {
	sent := d.text.Sentences[n]
	if sent.List < 0 || sent.From != d.text.Lists[sent.List].Items[sent.Item].From {
		return false
	}
	lead := d.leadInOf(sent.List)
	switch {
	case lead == nil, lead.doer != nil:
		return false
	case lead.terms && lead.event != nil && lead.event.kind == Agreement:
		d.provision(lead.event, s)
		return true
	case lead.item:
		return d.listAction(lead, s, n)
	case lead.deals && lead.event != nil && lead.event.kind == Agreement:
		return d.listDeal(lead, s, n)
	}
	return false
}

// provision adds the words of an item to the agreement's provisions.
func (d *document) provision(ev *draft, s *rule.Sentence) {
	to := s.To
	for to > s.From+1 && isPause(d.text.Words[to-1].Key) {
		to--
	}
	if len(ev.role("provision")) == maxFillers {
		return
	}
	a := argument{mention: -1, at: -1}
	a.Role, a.Rule, a.Spans = "provision", "ar.list.provision", []entity.Span{d.span(s.From, to)}
	ev.args = append(ev.args, a)
}

// listAction makes the action item that a step is. Its own governor («دعوة …
// إلى إنشاء») wins over the lead-in; what another is to do about it («على أن
// تتولى الهيئة توزيعها») is an item of its own.
func (d *document) listAction(lead *leadIn, s *rule.Sentence, n int) bool {
	hits := withoutLights(d.x.rules.Match(s, nil))
	item := d.headAct(lead, s, n, hits)
	var later []*draft
	for _, h := range hits {
		dr := d.draft(s, n, h)
		switch {
		case dr == nil || item != nil && h.Trigger == item.hit.Trigger:
			continue
		case dr.kind == ActionItem && item == nil:
			dr.list, dr.parent = d.placeOf(lead, n), lead.event
			item = dr
		case dr.kind == ActionItem:
			if len(h.Governors) == 0 || len(dr.role("responsible")) == 0 || item.hit.Governors != nil {
				continue
			}
			dr.parent, dr.fields["basis"], dr.fields["status"] = lead.event, lead.basis, "planned"
			dr.leave(item)
		default: // what is agreed lies ahead
			if dr.mentions[0].modality == Asserted {
				dr.mentions[0].modality, dr.fields["basis"] = Planned, lead.basis
			}
			dr.parent = item
		}
		if dr != item {
			later = append(later, dr)
		}
	}
	if item == nil && d.x.english != nil && len(later) > 0 {
		for _, dr := range later { // «Hold the first session in Damascus»
			dr.list, dr.parent = d.placeOf(lead, n), lead.event
			d.take(dr)
		}
		return true
	}
	if item == nil {
		item = d.firstAct(lead, s, n)
	}
	if item != nil {
		d.take(item)
	}
	for _, dr := range later {
		d.take(dr)
	}
	return item != nil
}

// headAct makes the item of the masdar that the step begins with, where no
// governor of the sentence has it.
func (d *document) headAct(lead *leadIn, s *rule.Sentence, n int, hits []rule.Hit) *draft {
	if len(s.Phrases) == 0 || s.Phrases[0].Type&rule.Act == 0 || s.Phrases[0].Type&rule.Verb != 0 {
		return nil
	}
	for _, h := range hits {
		if h.Trigger == 0 || h.Pivot == 0 {
			return nil
		}
		for _, g := range h.Governors {
			if g.At == 0 {
				return nil
			}
		}
	}
	return d.forced(lead, s, n, 0)
}

// firstAct makes the item of the first act of a step.
func (d *document) firstAct(lead *leadIn, s *rule.Sentence, n int) *draft {
	for i := range s.Phrases {
		if s.Phrases[i].Type&rule.Act != 0 {
			return d.forced(lead, s, n, i)
		}
	}
	return nil
}

// forced makes the item of an act that no rule has found.
func (d *document) forced(lead *leadIn, s *rule.Sentence, n, i int) *draft {
	h, ok := d.x.rules.Force(s, string(ActionItem), i)
	if !ok {
		return nil
	}
	dr := d.draft(s, n, h)
	if dr == nil {
		return nil
	}
	dr.list, dr.parent = d.placeOf(lead, n), lead.event
	dr.fields["status"], dr.fields["basis"] = "planned", lead.basis
	return dr
}

// leave takes away the fillers that belong to another.
func (dr *draft) leave(other *draft) {
	dr.args = slices.DeleteFunc(dr.args, func(a argument) bool {
		return slices.ContainsFunc(other.args, func(b argument) bool {
			return a.Role == b.Role && a.Spans[0] == b.Spans[0] && a.Role != "responsible"
		})
	})
}

// listDeal makes the agreement that an item names.
func (d *document) listDeal(lead *leadIn, s *rule.Sentence, n int) bool {
	for _, h := range d.x.rules.Match(s, nil) {
		if Kind(h.Frame.Kind) == Agreement && h.Complete && !h.Frame.Adds {
			h.Fills = append(h.Fills, d.paperOf(s)...)
			return d.placeDeal(lead, s, n, h)
		}
	}
	for i := range s.Phrases {
		p := &s.Phrases[i]
		if p.Type&rule.Instrument == 0 && !p.Lists.Has(d.x.rules.List("PAPER")) {
			continue
		}
		h, ok := d.x.rules.Force(s, string(Agreement), i)
		if !ok {
			return false
		}
		return d.placeDeal(lead, s, n, h)
	}
	return false
}

// paperOf is the instrument that a list item names and what it is about.
func (d *document) paperOf(s *rule.Sentence) []rule.Fill {
	var out []rule.Fill
	for i := range s.Phrases {
		if !s.Phrases[i].Lists.Has(d.x.rules.List("PAPER")) {
			continue
		}
		h, ok := d.x.rules.Force(s, string(Agreement), i)
		if !ok {
			return nil
		}
		for _, f := range h.Fills {
			if f.Role == "instrument" || f.Role == "subject" {
				out = append(out, f)
			}
		}
		return out
	}
	return nil
}

// placeDeal adds a listed agreement, which has the status of its package.
func (d *document) placeDeal(lead *leadIn, s *rule.Sentence, n int, h rule.Hit) bool {
	dr := d.draft(s, n, h)
	if dr == nil {
		return false
	}
	dr.list, dr.parent = d.placeOf(lead, n), lead.event
	dr.fields["status"] = lead.event.fields["status"]
	d.events = append(d.events, dr)
	return true
}

// placeOf says where in its list a sentence stands.
func (d *document) placeOf(lead *leadIn, n int) *ListPlace {
	sent := d.text.Sentences[n]
	items := d.text.Lists[sent.List].Items
	it := items[sent.Item]
	return &ListPlace{Ordinal: sent.Item + 1, Of: len(items), LeadIn: lead.span,
		Marker: d.bytes(d.text.Words[it.MarkerFrom].Lo, d.text.Words[it.MarkerTo-1].Hi)}
}
