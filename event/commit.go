package event

import (
	"cmp"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/rule"
)

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
