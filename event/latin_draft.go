package event

import (
	"slices"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// stipulates makes a provision of the last agreement out of what is to be done
// «under the deal».
func (d *document) stipulates(dr *draft) bool {
	if dr.kind != ActionItem || dr.frame.Verb != "*" || !d.underDeal(dr.s) {
		return false
	}
	for _, ev := range slices.Backward(d.recent()) {
		if ev.kind != Agreement || ev.backdrop || undoing[ev.fields["status"]] {
			continue
		}
		for _, a := range dr.role("action") {
			p := argument{mention: -1, at: -1}
			p.Role, p.Rule, p.Spans = "provision", dr.frame.ID, a.Spans
			d.absorbArgument(ev, p)
		}
		return true
	}
	return false
}

// underDeal reports whether a sentence tells what an agreement provides for.
func (d *document) underDeal(s *rule.Sentence) bool {
	under, paper := d.x.rules.List("UNDER"), d.x.rules.List("PAPER")
	return slices.ContainsFunc(s.Phrases, func(p rule.Phrase) bool { return p.Marks.Has(under) && p.Lists.Has(paper) })
}

// signatories makes signatories of the persons who sign; states and movements
// that sign are parties.
func (d *document) signatories(dr *draft) {
	if dr.kind != Agreement || dr.fields["status"] != "signed" {
		return
	}
	for _, a := range dr.role("party") {
		if a.mention >= 0 && a.Inherited == "" && d.signs(&d.mentions[a.mention]) {
			a.Role = "signatory"
		}
	}
}

func (d *document) signs(m *entity.Mention) bool {
	return m.Kind == entity.PER || m.Kind == entity.ROLE || m.Kind == entity.GROUP && d.headIn(m, d.x.rules.List("PERSONS"))
}

// resumes reports whether a telling goes on with an agreement told before: «the
// agreement was signed by …».
func (d *document) resumes(dr *draft) bool {
	p := &dr.s.Phrases[dr.hit.Trigger]
	if dr.kind != Agreement || p.Type&rule.Verb == 0 || p.Feat&morph.Passive == 0 || dr.hit.Trigger == 0 {
		return false
	}
	for k := dr.hit.Trigger - 1; k >= 0 && dr.s.Phrases[k].Segment == p.Segment; k-- {
		if q := &dr.s.Phrases[k]; q.Lists.Has(d.x.rules.List("PAPER")) && q.Marker == "" {
			return d.articleBefore(q.From)
		}
	}
	return false
}

// articleBefore reports whether «the» or «this» stands before word i.
func (d *document) articleBefore(i int) bool {
	return i > 0 && d.tokens[i-1].Lists.Has(d.x.english.definite)
}

// resumed is the agreement that a telling goes on with, nil for none.
func (d *document) resumed(dr *draft) *draft {
	if d.x.english == nil || !d.resumes(dr) {
		return nil
	}
	for _, ev := range slices.Backward(d.recent()) {
		if ev.kind == Agreement && !ev.backdrop && !undoing[ev.fields["status"]] && actual(ev.modalityNow()) == actual(dr.mentions[0].modality) {
			ev.fields["status"] = dr.fields["status"]
			return ev
		}
	}
	return nil
}

// withoutFrames drops an agreement to do what is itself a change of an agreement:
// «agreed to extend the truce» is the extension.
func withoutFrames(hits []rule.Hit) []rule.Hit {
	return slices.DeleteFunc(hits, func(h rule.Hit) bool {
		return Kind(h.Frame.Kind) == Agreement && slices.ContainsFunc(hits, func(o rule.Hit) bool {
			return Kind(o.Frame.Kind) == Agreement && o.Complete && len(o.Governors) > 0 && o.Governors[0].At == h.Trigger
		})
	})
}
