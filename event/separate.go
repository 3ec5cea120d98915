package event

import (
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// separate makes one hit for each counterpart of meetings that were told
// together but held apart: «محادثات منفصلة مع أ وب», «اتصالين هاتفيين مع أ وب».
func (d *document) separate(s *rule.Sentence, hits []rule.Hit) []rule.Hit {
	out := make([]rule.Hit, 0, len(hits))
	for _, h := range hits {
		met := counterparts(&h)
		if Kind(h.Frame.Kind) != Meeting || len(met) < 2 || !d.heldApart(s, &h, len(met)) {
			out = append(out, h)
			continue
		}
		for _, one := range met {
			alone := h
			alone.Fills = nil
			for i, f := range h.Fills {
				if i == one || f.Role != "participant" || f.Port != rule.PortMarker {
					alone.Fills = append(alone.Fills, f)
				}
			}
			out = append(out, alone)
		}
	}
	return out
}

// counterparts are the fills with whom somebody met, by a preposition.
func counterparts(h *rule.Hit) []int {
	var out []int
	for i, f := range h.Fills {
		if f.Role == "participant" && f.Port == rule.PortMarker {
			out = append(out, i)
		}
	}
	return out
}

// heldApart reports whether the trigger or its adjectives say that there were
// several meetings: a dual for two counterparts, or a word of SEPARATE.
func (d *document) heldApart(s *rule.Sentence, h *rule.Hit, n int) bool {
	t := &s.Phrases[h.Trigger]
	if n == 2 && t.Type&rule.Noun != 0 && t.Feat&morph.Dual != 0 {
		return true
	}
	for w := t.From; w < min(s.To, t.To+3); w++ {
		if d.tokens[w].Lists.Has(d.x.lists.separate) {
			return true
		}
	}
	return false
}
