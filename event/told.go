package event

import (
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

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
