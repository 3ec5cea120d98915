package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A draft is an event as one trigger tells it, before it is merged with the
// other tellings.
type draft struct {
	hit      rule.Hit
	s        *rule.Sentence
	sentence int
	id       string
	kind     Kind
	frame    *rule.Frame
	mentions []mentioned
	light    []entity.Span
	licenser []entity.Span
	args     []argument
	fields   map[string]string
	list     *ListPlace
	parent   *draft
	sources  []source
	anaphor  bool
	named    bool // its noun names one of the sides: «زيارة الوزير»
	definite bool // its noun has the article and no complement of its own
	verbal   bool // the trigger is a finite verb
	backdrop bool
	renewed  *draft // the meeting whose sides an anaphor takes over
	tally    tally  // of its mentions
}

// mentioned is one telling of an event.
type mentioned struct {
	span     entity.Span
	modality Modality
	sourced  bool // it lies under a source
	called   bool // it is only called for
	verbal   bool
	body     bool // not in a headline or heading
}

// argument is a filler with the mention that it is, if any.
type argument struct {
	Argument
	mention int    // index into the document's mentions, -1 for words
	at      int    // its first word, -1 if it is not in the sentence
	key     string // what it refers to, to tell fillers apart
	name    string // of a person, his name
	port    rule.PortKind
	words   map[string]bool // see content
}

// maxSentence bounds, in words, what is matched at once.
const maxSentence = 240

// debug is called with every sentence that is matched; tests set it.
var debug func(*document, *rule.Sentence)

// matchSentence runs the frames over a sentence that has a trigger.
func (d *document) matchSentence(n int) {
	s := d.text.Sentences[n]
	for from := s.From; from < s.To; from += maxSentence {
		to := min(s.To, from+maxSentence)
		if !d.hasTrigger(from, to) && !d.underLeadIn(n) {
			continue
		}
		d.resolve(from, to)
		d.headline = s.Place == word.Headline
		d.itemOf = nil
		if d.x.english != nil && s.List >= 0 {
			d.itemOf = d.leadInOf(s.List)
		}
		built := d.sentence(from, to, s.Place == word.ListItem)
		d.sourcesOf(built)
		if debug != nil {
			debug(d, built)
		}
		if s.List >= 0 {
			d.preserve(built)
		}
		if d.listed(built, n) {
			continue
		}
		d.speaking = d.subjectSoFar
		d.subjectSoFar = d.mainSubject(built)
		if d.x.english != nil {
			d.groupSoFar = d.mainGroup(built)
		}
		hits := withoutLights(d.x.rules.Match(built, nil))
		if d.x.english != nil {
			hits = withoutFrames(hits)
		}
		if len(hits) > 0 && s.List < 0 {
			d.preserve(built)
		}
		for _, h := range d.separate(built, hits) {
			if dr := d.draft(built, n, h); dr != nil {
				d.placeItem(dr, n)
				d.take(dr)
			}
		}
	}
}

// mainSubject is the person who is the subject of the sentence's main clause,
// else the one of the sentence before.
func (d *document) mainSubject(s *rule.Sentence) int {
	for i := range s.Phrases {
		p := &s.Phrases[i]
		owner := d.x.english != nil && p.Gen && p.Type&rule.Actor != 0 && p.Marker == ""
		if p.Segment <= 1 && p.Type&rule.Person != 0 && p.Type&rule.Place == 0 && (p.Bare() || owner) && p.Ref >= 0 {
			if k := d.mentions[p.Ref].Kind; k == entity.PER || k == entity.ROLE {
				return p.Ref
			}
		}
	}
	return d.subjectSoFar
}

// withoutLights drops the action items whose act is the verb or the noun of
// another event: agreeing to hold a meeting is a meeting to come.
func withoutLights(hits []rule.Hit) []rule.Hit {
	taken := map[int]bool{}
	for _, h := range hits {
		if Kind(h.Frame.Kind) != ActionItem {
			taken[h.Trigger] = true
			for _, i := range h.Light {
				taken[i] = true
			}
		}
	}
	out := hits[:0]
	for _, h := range hits {
		if Kind(h.Frame.Kind) != ActionItem || !taken[h.Trigger] {
			out = append(out, h)
		}
	}
	return out
}

// hasTrigger reports whether a trigger or a governor stands in the words.
func (d *document) hasTrigger(from, to int) bool {
	for i := from; i < to; i++ {
		if d.x.rules.Wakes(&d.tokens[i]) {
			return true
		}
	}
	return false
}

// draft turns a hit into a draft event with its spans and arguments.
func (d *document) draft(s *rule.Sentence, n int, h rule.Hit) *draft {
	half := d.halfTold(s, &h)
	named := !half && !h.Complete && namesOne(s, &h)
	if !h.Complete && !h.Anaphor && !half && !named || h.Complete && d.aside(s, &h) {
		return nil
	}
	if half && s.Phrases[h.Trigger].Suffix {
		h.Anaphor = false // «استقباله الوزير» names the one side, the pronoun the other
	}
	dr := &draft{hit: h, s: s, sentence: n, kind: Kind(h.Frame.Kind), frame: h.Frame, anaphor: h.Anaphor || named, named: named, fields: map[string]string{}}
	trigger := &s.Phrases[h.Trigger]
	dr.verbal = trigger.Type&rule.Verb != 0
	dr.definite = trigger.Type&rule.Noun != 0 && trigger.Ref < 0 && trigger.Definite && !d.x.rules.Complemented(s, h.Trigger)
	if d.x.english != nil && trigger.Owner > 0 {
		dr.definite = false // «the minister's visit» is his
	}
	d.tell(dr)
	for _, f := range h.Fills {
		for _, one := range d.distribute(s, f) {
			d.argue(dr, one)
		}
	}
	if d.idle(dr) {
		return nil
	}
	d.refine(dr)
	if dr.alone() || !d.political(dr) {
		return nil
	}
	return dr
}

// tell fills what the words of the event itself say: fields, light verbs, what
// commits, sources, modality.
func (d *document) tell(dr *draft) {
	for k, v := range dr.frame.Set {
		dr.fields[k] = v
	}
	d.fieldsOf(dr)
	for _, i := range dr.hit.Light {
		dr.light = append(dr.light, d.span(dr.s.Phrases[i].From, dr.s.Phrases[i].To))
	}
	d.licensers(dr)
	d.attribute(dr)
	place := d.text.Sentences[dr.sentence].Place
	dr.mentions = []mentioned{{
		span: d.triggerSpan(&dr.s.Phrases[dr.hit.Trigger]), modality: d.modality(dr), sourced: len(dr.sources) > 0, called: d.governed(dr) == Hypothetical,
		verbal: dr.verbal || len(dr.hit.Light) > 0, body: place == word.Body || place == word.ListItem,
	}}
	dr.backdrop = d.isBackground(dr)
}

// idle reports whether nothing happened and nobody is bound.
func (d *document) idle(dr *draft) bool {
	return dr.kind == ActionItem && !d.commits(dr) || dr.frame.Actual && d.hoped(dr) ||
		d.x.english != nil && (d.stipulates(dr) || d.unbound(dr) || d.opines(dr))
}

// refine settles who has which part.
func (d *document) refine(dr *draft) {
	if d.x.english != nil {
		d.signatories(dr)
		d.destinations(dr)
		d.decided(dr)
		d.cityBefore(dr)
	}
	d.timeOfSaying(dr)
	d.asker(dr)
	d.dual(dr)
	d.supply(dr)
	d.bodyAlone(dr)
	d.cityHost(dr)
	d.delegation(dr)
	if dr.frame.Noun != "" && dr.s.Phrases[dr.hit.Trigger].Suffix && len(dr.args) == 0 || d.x.english != nil && d.onlyNobody(dr) {
		dr.anaphor = true
	}
}

// bodyAlone makes the organ of a session out of the one participant that is a
// body: «عقد المجلس جلسة».
func (d *document) bodyAlone(dr *draft) {
	p := dr.role("participant")
	if len(p) != 1 || len(dr.role("organ")) > 0 {
		return
	}
	body := p[0].mention >= 0 && d.mentions[p[0].mention].Kind == entity.ORG
	if body || d.x.english != nil && p[0].mention < 0 && p[0].at >= 0 && d.bodyAt(p[0].at) {
		p[0].Role = "organ"
	}
}

// cityHost makes the place of a host that is a city: «استضافت الرباط لقاء».
func (d *document) cityHost(dr *draft) {
	for _, a := range dr.role("host") {
		if e, ok := d.gaz.Entry(a.Actor); ok && e.MetonymFor != "" || strings.HasPrefix(a.Actor, "gpe:") && len(a.Actor) > len("gpe:xxx") {
			a.Role = "place"
		}
	}
}

// delegation puts the named head of a delegation in its place: «وفدا برئاسة
// الوزير» takes part by the minister, who chairs nothing.
func (d *document) delegation(dr *draft) {
	for i := range dr.args {
		chair := &dr.args[i]
		if chair.Role != "chair" || chair.mention < 0 {
			continue
		}
		for k := range dr.args {
			group := &dr.args[k]
			if group.Role != "participant" || group.mention < 0 {
				continue
			}
			g := &d.mentions[group.mention]
			if d.tokens[g.From].Lists.Has(d.x.rules.List("DELEGATION")) && d.mentions[chair.mention].From-g.To <= 4 && d.mentions[chair.mention].From > g.From {
				chair.Role = "participant"
				dr.args = append(dr.args[:k], dr.args[k+1:]...)
				return
			}
		}
	}
}

// triggerSpan is the trigger's own word or words.
func (d *document) triggerSpan(p *rule.Phrase) entity.Span {
	if p.Core > 0 && d.x.english != nil {
		return d.span(p.Core, p.To)
	}
	if p.Ref >= 0 && p.To > p.From+1 { // a named conference: its head is the trigger
		m := &d.mentions[p.Ref]
		return d.bytes(m.Start, d.text.Words[m.From].Hi)
	}
	if p.Core > 0 {
		return d.span(p.Core, p.To)
	}
	return d.span(p.From, p.To)
}

// fieldsOf sets the fields that a word in or beside the trigger decides.
func (d *document) fieldsOf(dr *draft) {
	lo, hi := d.near(dr)
	for _, f := range d.x.rules.Fields(string(dr.kind)) {
		if dr.fields[f.Name] != "" && !f.Wide {
			continue
		}
		lo, hi := lo, hi
		if f.Wide {
			lo, hi = d.x.rules.Window(dr.s, &dr.hit)
		}
		for w := lo; w < hi; w++ {
			if d.tokens[w].Lists.Has(f.Number()) {
				dr.fields[f.Name] = f.Value
				break
			}
		}
	}
}

// near is the trigger with its adjectives and its light verb.
func (d *document) near(dr *draft) (int, int) {
	p := &dr.s.Phrases[dr.hit.Trigger]
	lo, hi := p.From, p.To
	for i := dr.hit.Trigger + 1; i < len(dr.s.Phrases) && i <= dr.hit.Trigger+3; i++ {
		q := &dr.s.Phrases[i]
		if q.Segment != p.Segment || q.From != hi && q.MarkFrom != hi || q.Type&rule.Noun == 0 {
			break
		}
		if d.x.english != nil && !(p.Type&rule.Noun != 0 && q.Marks.Has(d.x.english.genitive)) {
			break
		}
		hi = q.To
	}
	return lo, hi
}

// licensers notes the words that commit or urge.
func (d *document) licensers(dr *draft) {
	if dr.kind != ActionItem {
		for _, g := range dr.hit.Governors {
			if g.Basis != "" && dr.fields["basis"] == "" {
				dr.fields["basis"] = g.Basis
			}
		}
		return
	}
	for _, g := range dr.hit.Governors {
		q := &dr.s.Phrases[g.At]
		dr.licenser = append(dr.licenser, d.span(q.From, q.To))
		if g.Basis != "" {
			dr.fields["basis"] = g.Basis
			dr.fields["status"] = g.Status
			return
		}
	}
}
