package event

import (
	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A source is who says so within a sentence.
type source struct {
	mention int // index of a mention, -1 for words alone
	span    entity.Span
	stance  string
	kind    string // source_type where the words alone tell it: media, anonymous, adversary
	segment int    // the clause it says, -1 for the whole sentence
}

// sourcesOf notes the sources of a sentence: who says an أن clause or a
// quotation, and «وفقا لـ» anywhere in it.
func (d *document) sourcesOf(s *rule.Sentence) {
	last := d.lastSpeaker()
	d.sources = d.sources[:0]
	for n := range s.Segments {
		if s.Segments[n].Kind != rule.That || s.Segments[n].Parent < 0 {
			continue
		}
		if src, ok := d.speaker(s, n, last); ok {
			d.sources = append(d.sources, src)
			d.speakerNow = src
		}
	}
	if d.x.english != nil {
		d.finalSources(s)
	}
	for i := range s.Phrases {
		if p := &s.Phrases[i]; p.Marks.Has(d.x.lists.according) && p.Head == i {
			if k := d.whoSays(s, i); k >= 0 {
				d.sources = append(d.sources, d.sourceOf(s, k, "claims", -1))
			} else if p.Suffix && last.span.Text != "" { // «حسب تعبيره»
				last.segment = -1
				d.sources = append(d.sources, last)
			}
		}
	}
}

func (d *document) lastSpeaker() source { return d.speakerNow }

// whoSays is the source that «وفقا لـ» at phrase i names: an actor, a medium or
// a statement, past the verb of «وفقا لما ذكره …»; -1 where it names none
// («بحسب القانون»).
func (d *document) whoSays(s *rule.Sentence, i int) int {
	for k := i; k < len(s.Phrases) && k <= i+3; k++ {
		p := &s.Phrases[k]
		switch {
		case p.Type&rule.Break != 0:
			return -1
		case p.Type&rule.Verb != 0 || p.Suffix, p.Type&rule.Noun != 0 && p.Lists.Has(d.x.lists.say) && p.Feat&rule.Finite != 0:
			continue // «وفق ما ذكر المتحدث»
		case p.Type&rule.Actor != 0, p.Type&rule.Noun != 0 && (p.Lists.Has(d.x.lists.say) || p.Lists.Has(d.x.lists.media) || p.Lists.Has(d.x.lists.anonymous)):
			return k
		}
	}
	return -1
}

// speaker is the source of the clause that segment n is.
func (d *document) speaker(s *rule.Sentence, n int, last source) (source, bool) {
	seg := s.Segments[n]
	for i := seg.Opener - 1; i >= 0 && i > seg.Opener-24; i-- {
		p := &s.Phrases[i]
		if p.Segment != seg.Parent || p.Type&(rule.Verb|rule.Noun) == 0 {
			continue
		}
		if d.x.english != nil && p.Type&rule.Noun != 0 {
			if src, ok := d.reportOf(s, i, n); ok {
				return src, true
			}
			continue
		}
		deny, accuse := p.Lists.Has(d.x.lists.deny), p.Lists.Has(d.x.lists.accuse)
		if !p.Lists.Has(d.x.lists.say) && !deny && !accuse {
			if p.Type&rule.Verb != 0 {
				return source{}, false
			}
			continue
		}
		stance := "claims"
		if deny {
			stance = "denies"
		}
		return d.speakerAt(s, i, n, stance, accuse, last)
	}
	return source{}, false
}

func (d *document) speakerAt(s *rule.Sentence, verb, segment int, stance string, accuse bool, last source) (source, bool) {
	if who := d.x.rules.Subject(s, verb); len(who) > 0 {
		src := d.sourceOf(s, who[0], stance, segment)
		if accuse {
			src.kind = "adversary"
		}
		return src, true
	}
	if last.span.Text == "" {
		return source{}, false
	}
	last.stance, last.segment = stance, segment
	return last, true
}

// sourceOf makes a source of phrase i.
func (d *document) sourceOf(s *rule.Sentence, i int, stance string, segment int) source {
	for k := i + 1; k <= i+2 && k < len(s.Phrases) && s.Phrases[i].Type&rule.Noun != 0; k++ {
		if s.Phrases[k].Type&rule.Actor != 0 && (s.Phrases[k].Marker == "" || s.Phrases[k].Marker == "ل" && k == i+1) {
			i = k // «وفقا لتصريحات فلان», «بيان للوزارة»
		}
	}
	p := &s.Phrases[i]
	src := source{mention: p.Ref, span: d.span(p.From, p.To), stance: stance, segment: segment}
	if p.Ref >= 0 {
		m := &d.mentions[p.Ref]
		src.span = m.Span
		if m.Head > p.Ref && m.Head < len(d.mentions) && d.mentions[m.Head].Kind == entity.PER {
			src.mention, src.span = m.Head, d.mentions[m.Head].Span
		}
	}
	switch {
	case p.Lists.Has(d.x.lists.anonymous):
		src.kind = "anonymous"
	case p.Lists.Has(d.x.lists.media), p.Ref >= 0 && d.isMedia(p.Ref), p.Gen && i > 0 && s.Phrases[i-1].Lists.Has(d.x.lists.media):
		src.kind = "media"
	}
	return src
}

// isMedia reports whether a mention is a news medium: the gazetteer says so,
// or the word before it («صحيفة «الديار»»).
func (d *document) isMedia(ref int) bool {
	k := d.mentions[ref].From - 1
	for k > 0 && d.text.Words[k].Script == word.Symbol {
		k--
	}
	if k >= 0 && d.mentions[ref].From-k <= 2 && d.mentions[ref].Kind == entity.ORG && d.tokens[k].Lists.Has(d.x.lists.media) && d.mentionAt[k] < 0 {
		return true
	}
	e, ok := d.gaz.Entry(d.mentions[ref].Actor)
	return ok && e.Kind == "media" || d.mentions[ref].Kind == entity.ORG && d.tokens[d.mentions[ref].From].Lists.Has(d.x.lists.media)
}

// attribute gives the draft the sources under which it stands.
func (d *document) attribute(dr *draft) {
	seg := dr.s.Phrases[dr.hit.Pivot].Segment
	for _, src := range d.sources {
		if src.segment < 0 || d.within(dr.s, seg, src.segment) {
			dr.sources = append(dr.sources, src)
		}
	}
	for _, g := range dr.hit.Governors {
		d.denial(dr, g)
	}
	if verb, _ := d.denier(dr); verb >= 0 && len(dr.sources) == 0 {
		d.deniedBy(dr, verb)
	}
	if s := d.text.Sentences[dr.sentence]; s.List >= 0 && d.lead != nil && d.lead.list == s.List {
		dr.sources = append(dr.sources, d.lead.sources...)
	}
}

// deniedBy adds who denies an event and the media that had told of it: «نفت
// مصادر القصر ما أوردته صحيفة عن توقيع اتفاق».
func (d *document) deniedBy(dr *draft, verb int) {
	if src, ok := d.speakerAt(dr.s, verb, -1, "denies", false, source{}); ok {
		dr.sources = append(dr.sources, src)
	}
	for k := verb + 1; k < dr.hit.Pivot; k++ {
		p := &dr.s.Phrases[k]
		if p.Type&(rule.Actor|rule.Noun) == 0 || p.Gen || !p.Lists.Has(d.x.lists.media) && (p.Ref < 0 || !d.isMedia(p.Ref)) {
			continue
		}
		dr.sources = append(dr.sources, d.sourceOf(dr.s, k, "claims", -1))
		return
	}
}

// denial adds the source of «نفى عقد أي لقاء» and of «أعلن عن فتح المعبر»,
// which have no clause.
func (d *document) denial(dr *draft, g rule.Governed) {
	p := &dr.s.Phrases[g.At]
	if p.Type&rule.Verb == 0 || !p.Lists.Has(d.x.lists.deny) && !p.Lists.Has(d.x.lists.accuse) && (!p.Lists.Has(d.x.lists.say) || g.Basis != "announced" && g.Subject != "source") {
		return
	}
	stance, accuse := "claims", p.Lists.Has(d.x.lists.accuse)
	if p.Lists.Has(d.x.lists.deny) {
		stance = "denies"
	}
	if src, ok := d.speakerAt(dr.s, g.At, -1, stance, accuse, source{}); ok {
		dr.sources = append(dr.sources, src)
	}
}

// within reports whether segment a is b or hangs below it.
func (d *document) within(s *rule.Sentence, a, b int) bool {
	for n := 0; a >= 0 && n < 12; n++ {
		if a == b {
			return true
		}
		a = s.Segments[a].Parent
	}
	return false
}

// attribution turns a source into its record.
func (d *document) attribution(src source) Attribution {
	a := Attribution{Stance: src.stance, SourceType: src.kind, Spans: []entity.Span{src.span}}
	if src.mention >= 0 {
		a.Actor = d.mentions[src.mention].Actor
	}
	if a.SourceType == "" {
		a.SourceType = "party" // who speaks in a text of diplomacy mostly took part, or speaks for one who did
	}
	return a
}
