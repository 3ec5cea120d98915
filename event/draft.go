package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/morph"
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
			built.Phrases = slices.Clone(built.Phrases)
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
			built.Phrases = slices.Clone(built.Phrases) // the next sentence takes the scratch
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
	place := d.text.Sentences[n].Place
	for k, v := range h.Frame.Set {
		dr.fields[k] = v
	}
	d.fieldsOf(dr)
	for _, i := range h.Light {
		dr.light = append(dr.light, d.span(s.Phrases[i].From, s.Phrases[i].To))
	}
	d.licensers(dr)
	d.attribute(dr)
	dr.mentions = []mentioned{{
		span: d.triggerSpan(trigger), modality: d.modality(dr), sourced: len(dr.sources) > 0, called: d.governed(dr) == Hypothetical,
		verbal: dr.verbal || len(h.Light) > 0, body: place == word.Body || place == word.ListItem,
	}}
	dr.backdrop = d.isBackground(dr)
	for _, f := range h.Fills {
		for _, one := range d.distribute(s, f) {
			d.argue(dr, one)
		}
	}
	if dr.kind == ActionItem && !d.commits(dr) {
		return nil
	}
	if h.Frame.Actual && d.hoped(dr) {
		return nil
	}
	if d.x.english != nil {
		if d.stipulates(dr) || d.unbound(dr) || d.opines(dr) {
			return nil
		}
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
	if h.Frame.Noun != "" && trigger.Suffix && len(dr.args) == 0 {
		dr.anaphor = true
	}
	if d.x.english != nil && d.onlyNobody(dr) {
		dr.anaphor = true
	}
	if dr.alone() || !d.political(dr) {
		return nil
	}
	return dr
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

// commits reports whether somebody is bound by an action item: it is not
// denied, and what is announced of the future is announced by its own side.
func (d *document) commits(dr *draft) bool {
	m := dr.mentions[0].modality
	if d.x.english != nil && !d.dealDone(dr) {
		return false
	}
	if m == Negated || m == Hypothetical && dr.fields["basis"] != "offered" || d.inCondition(dr) || d.asked(dr) {
		return false
	}
	if dr.frame.Verb != "*" {
		return true
	}
	if d.lentBySpeech(dr) {
		dr.drop("responsible")
	}
	src := dr.speaker()
	if src == nil || src.mention < 0 {
		return true
	}
	own := d.sideOf(d.mentions[src.mention].Country, d.mentions[src.mention].Actor)
	for _, a := range dr.role("responsible") {
		if side := d.sideOf(a.Represents, a.Actor); own != "" && side != "" && side != own {
			return false
		}
	}
	return true
}

// sideOf is the state or movement that an actor is or belongs to, as the text
// or the gazetteer tells, or "".
func (d *document) sideOf(country, actor string) string {
	if country == "" && strings.HasPrefix(actor, "gpe:") {
		return actor
	}
	return cmp.Or(country, d.countryOf(actor))
}

// lentBySpeech reports whether the doer of a verb in direct speech is taken for
// its speaker, though the verb is in no first person: «قال الوزير: "سيفتح ممر"».
func (d *document) lentBySpeech(dr *draft) bool {
	p := &dr.s.Phrases[dr.hit.Trigger]
	seg := dr.s.Segments[p.Segment]
	if seg.Kind != rule.That || seg.Opener == 0 || dr.s.Phrases[seg.Opener-1].Type&rule.Break == 0 || d.firstPerson(p.From) {
		return false
	}
	for _, f := range dr.hit.Fills {
		if f.Role == "responsible" && f.From >= d.firstWord(dr.s, p.Segment) {
			return false
		}
	}
	return true
}

// firstWord is where a clause begins.
func (d *document) firstWord(s *rule.Sentence, segment int) int {
	if o := s.Segments[segment].Opener; o < len(s.Phrases) {
		return s.Phrases[o].From
	}
	return s.To
}

// firstPerson reports whether word i is a verb form in ن or أ: «سنفتح».
func (d *document) firstPerson(i int) bool {
	key := strings.TrimPrefix(d.text.Words[i].Key[d.tokens[i].Cut:], "س")
	return strings.HasPrefix(key, "ن") || strings.HasPrefix(key, "ا")
}

// speaker is the source nearest to the event, nil for none.
func (dr *draft) speaker() *source {
	var found *source
	for i := range dr.sources {
		if src := &dr.sources[i]; found == nil || src.segment > found.segment {
			found = src
		}
	}
	return found
}

// dual takes a lone side away from a verb in the dual («واتفقا»): both sides of
// the meeting are meant, and inheritance gives them.
func (d *document) dual(dr *draft) {
	verb := dr.hit.Pivot
	if dr.kind == ActionItem && len(dr.hit.Governors) > 0 {
		verb = dr.hit.Governors[0].At
	}
	p := &dr.s.Phrases[verb]
	if p.Type&rule.Verb == 0 || p.Feat&morph.Dual == 0 || dr.kind == Meeting {
		return
	}
	for _, role := range []string{"party", "responsible"} {
		if a := dr.role(role); len(a) == 1 && a[0].mention >= 0 && !d.mentions[a[0].mention].Plural {
			dr.drop(role)
		}
	}
}

// asker makes who says that something must be done the one who asks for it.
func (d *document) asker(dr *draft) {
	if dr.kind != ActionItem || dr.fields["basis"] != "urged" || len(dr.role("requester")) > 0 {
		return
	}
	for _, src := range dr.sources {
		if src.mention >= 0 && src.kind == "" && src.stance == "claims" {
			a := argument{mention: -1, at: -1}
			a.Role, a.Rule = "requester", dr.frame.ID
			d.argueMention(dr, a, src.mention)
			return
		}
	}
}

// inCondition reports whether the act stands in a condition or a question.
func (d *document) inCondition(dr *draft) bool {
	seg := dr.s.Phrases[dr.hit.Pivot].Segment
	for i := range dr.s.Phrases[:dr.hit.Pivot] {
		if q := &dr.s.Phrases[i]; q.Lists.Has(d.x.lists.condition) && (q.Segment == seg || d.within(dr.s, seg, q.Segment)) && q.Segment != 0 {
			return true
		}
	}
	return false
}

// halfTold reports whether a meeting lacks only the one side that the text
// leaves to the sentence before: «كما التقى السفير», «خلال لقائه السفير». Of
// «تحدثت الوزيرة» nobody is missing: the side told must be whom she met.
func (d *document) halfTold(s *rule.Sentence, h *rule.Hit) bool {
	p := &s.Phrases[h.Trigger]
	if Kind(h.Frame.Kind) != Meeting || d.speaking < 0 || h.Frame.Adds || h.Count(s, "participant") != 1 {
		return false
	}
	if p.Type&rule.Verb == 0 {
		return p.Suffix
	}
	if d.x.english != nil && (p.Feat&morph.Passive != 0 || h.By("participant", rule.PortSubj) || d.x.rules.HasSubject(s, h.Trigger)) {
		return false
	}
	return rule.TakesObject(h.Frame) && p.Segment <= 1 || h.By("participant", rule.PortMarker)
}

// aside reports whether the trigger only tells on what occasion something was
// done: «على هامش قمة المناخ».
func (d *document) aside(s *rule.Sentence, h *rule.Hit) bool {
	p := &s.Phrases[h.Trigger]
	return len(h.Light) == 0 && (p.Marks.Has(d.x.lists.aside) || h.Trigger > 0 && s.Phrases[h.Trigger-1].Marks.Has(d.x.lists.aside) && p.Gen)
}

// namesOne reports whether a noun names one side of a meeting and no more:
// «إلغاء زيارة الوزير», «قمة كيم». It is a mention of a meeting told before.
func namesOne(s *rule.Sentence, h *rule.Hit) bool {
	return Kind(h.Frame.Kind) == Meeting && !h.Frame.Adds && s.Phrases[h.Trigger].Type&rule.Verb == 0 && h.By("participant", rule.PortGen)
}

// supply adds the side that the sentence before left standing as the subject
// of the text.
func (d *document) supply(dr *draft) {
	missing := d.speaking
	if dr.hit.Complete && dr.hit.By("participant", rule.PortMarker) {
		missing = d.subjectSoFar // «القمة التي ستعقد مع الزعيم»: whose, the main clause tells
	}
	if dr.kind != Meeting || dr.anaphor || dr.hit.Complete && missing == d.speaking || missing < 0 || len(dr.role("participant")) != 1 {
		return
	}
	a := argument{mention: -1, at: -1}
	a.Role, a.Rule = "participant", dr.frame.ID
	d.argueMention(dr, a, missing)
	if p := dr.role("participant"); len(p) == 2 && sameActor(p[0], p[1]) {
		dr.args = dr.args[:len(dr.args)-1] // nobody meets himself
	}
}

// hoped reports whether the text only wants or plans what a draft tells:
// «تسعى للتوصل إلى اتفاق», «من أجل التوصل إلى حل».
func (d *document) hoped(dr *draft) bool {
	m := dr.mentions[0].modality
	aim := dr.s.Phrases[dr.hit.Pivot].Marker == "ل" && len(dr.hit.Governors) == 0
	return aim || !actual(m) && m != Negated || d.governed(dr) == Hypothetical
}

// timeOfSaying takes the date away that tells when something was said of an
// event that did not happen then: «قال، الخميس، إنه سيلتقي …».
func (d *document) timeOfSaying(dr *draft) {
	m := dr.mentions[0].modality
	if actual(m) {
		return
	}
	pivot := &dr.s.Phrases[dr.hit.Pivot]
	for _, a := range dr.role("time") {
		if a.mention < 0 || d.mentions[a.mention].To > pivot.From {
			continue
		}
		if m == Negated && d.segmentOf(dr.s, a.mention) != pivot.Segment || m != Negated && d.isPast(a.Value) {
			dr.drop("time")
			return
		}
	}
}

// segmentOf is the clause that a mention stands in, -1 for none.
func (d *document) segmentOf(s *rule.Sentence, ref int) int {
	for i := range s.Phrases {
		if s.Phrases[i].Ref == ref {
			return s.Phrases[i].Segment
		}
	}
	return -1
}

// alone reports whether a meeting that lacked a side has not got it.
func (dr *draft) alone() bool {
	return dr.kind == Meeting && !dr.anaphor && !dr.hit.Complete && len(dr.role("participant")) < 2
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
