package event

import (
	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// finalSources notes who said the whole sentence, where that stands at its end
// or between commas: «…, officials said», «…, three diplomats told The Ledger».
func (d *document) finalSources(s *rule.Sentence) {
	for n := range s.Segments {
		seg := &s.Segments[n]
		if seg.Kind != rule.Coordinate || seg.Verb < 0 || !s.Phrases[seg.Verb].Lists.Has(d.x.lists.say) || seg.Opener == 0 || s.Phrases[seg.Opener-1].Type&rule.Break == 0 || d.leads(s, n) {
			continue
		}
		for _, k := range d.x.rules.Subject(s, seg.Verb) {
			src := d.sourceOf(s, k, "claims", -1)
			d.sources = append(d.sources, src)
			d.speakerNow = src
		}
		if k := seg.Verb + 1; k < len(s.Phrases) && s.Phrases[k].Ref >= 0 && s.Phrases[k].Bare() && d.mentions[s.Phrases[k].Ref].Kind == entity.ORG {
			src := d.sourceOf(s, k, "claims", -1)
			src.kind = "media"
			d.sources = append(d.sources, src)
		}
	}
}

// leads reports whether a clause of what is said hangs on segment n.
func (d *document) leads(s *rule.Sentence, n int) bool {
	for k := range s.Segments {
		if s.Segments[k].Parent == n && s.Segments[k].Kind == rule.That {
			return true
		}
	}
	return false
}

// reportOf is whose report or statement the noun at phrase i is: «a report by a
// local website that …».
func (d *document) reportOf(s *rule.Sentence, i, segment int) (source, bool) {
	p := &s.Phrases[i]
	if !p.Lists.Has(d.x.lists.say) && !p.Lists.Has(d.x.lists.media) {
		return source{}, false
	}
	if p.Owner > 0 {
		return d.sourceOf(s, p.Owner-1, "claims", segment), true
	}
	for k := i + 1; k < len(s.Phrases) && k <= i+2; k++ {
		if q := &s.Phrases[k]; q.Marker == "by" && q.Type&(rule.Actor|rule.Noun) != 0 {
			return d.sourceOf(s, k, "claims", segment), true
		}
	}
	return source{}, false
}
