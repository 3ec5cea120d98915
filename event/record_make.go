package event

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
)

func itoa(n int) string { return strconv.Itoa(n) }

// sortDrafts puts events into the order of their first mention, the wider
// kind first where two begin at one word.
func sortDrafts(list []*draft) {
	sort.SliceStable(list, func(i, k int) bool { return list[i].first() < list[k].first() })
}

// record makes the record of the document.
func (d *document) record() *Record {
	r := &Record{Mahdar: Version, ID: d.in.ID, Lang: d.text.Lang, Date: d.in.Date, Entities: d.mentions, Events: []Event{}}
	if r.Entities == nil {
		r.Entities = []entity.Mention{}
	}
	for _, ev := range d.events {
		r.Events = append(r.Events, d.event(ev))
	}
	return r
}

// event makes the record of one event.
func (d *document) event(dr *draft) Event {
	e := Event{
		ID: dr.id, Kind: dr.kind, Modality: d.finalModality(dr), Status: dr.fields["status"], Format: dr.fields["format"], Basis: dr.fields["basis"],
		InstrumentType: dr.fields["instrument_type"], Multiplicity: dr.fields["multiplicity"], Background: dr.backdrop,
		Trigger: dr.trigger(), Light: dr.light, Licenser: dr.licenser, List: dr.list, Rule: dr.frame.ID,
	}
	if dr.parent != nil {
		e.Parent = dr.parent.id
	}
	if dr.kind == Meeting && e.Format == "" {
		e.Format = dr.plainFormat()
	}
	e.Mentions = mentionSpans(dr.mentions)
	e.Arguments = []Argument{}
	for _, a := range dr.args {
		e.Arguments = append(e.Arguments, a.Argument)
	}
	e.Attribution = d.attributions(dr)
	e.Codes = codes(&e)
	e.Confidence = confidence(dr, &e)
	return e
}

// plainFormat is the format of a meeting whose words name none: an organ sits
// in session, others meet in person.
func (dr *draft) plainFormat() string {
	if len(dr.role("organ")) > 0 {
		return "session"
	}
	return "in-person"
}

// mentionSpans is the spans of the tellings, each once.
func mentionSpans(list []mentioned) []entity.Span {
	var out []entity.Span
	seen := map[entity.Span]bool{}
	for _, m := range list {
		if !seen[m.span] {
			seen[m.span] = true
			out = append(out, m.span)
		}
	}
	return out
}

// attributions lists the sources of an event, each once with all its words.
func (d *document) attributions(dr *draft) []Attribution {
	var out []Attribution
	for _, src := range dr.sources {
		a := d.attribution(src)
		k := slices.IndexFunc(out, func(b Attribution) bool { return sameSource(b, a) })
		switch {
		case k < 0:
			out = append(out, a)
		case !slices.Contains(out[k].Spans, a.Spans[0]):
			out[k].Spans = append(out[k].Spans, a.Spans[0])
		}
	}
	return out
}

// sameSource reports whether b is the source a once more: the same words, the
// same actor, or one without a name by fewer words, «مصادر دبلوماسية» and then
// «المصادر».
func sameSource(a, b Attribution) bool {
	switch {
	case a.Spans[0] == b.Spans[0]:
		return true
	case a.Stance != b.Stance || a.SourceType != b.SourceType:
		return false
	case a.SourceType == "anonymous":
		return strings.HasPrefix(a.Spans[0].Text, strings.TrimPrefix(b.Spans[0].Text, "ال"))
	}
	return a.Actor != "" && a.Actor == b.Actor
}

// finalModality is modalityNow, and Reported where every mention lies under a
// source that is no party to it.
func (d *document) finalModality(dr *draft) Modality {
	m := dr.modalityNow()
	if m != Asserted || len(dr.sources) == 0 {
		return m
	}
	for _, t := range dr.mentions {
		if !t.sourced {
			return m
		}
	}
	for _, a := range d.attributions(dr) {
		if a.SourceType == "party" {
			return m
		}
	}
	if dr.kind == ActionItem {
		return m
	}
	return Reported
}
