package export

import (
	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// ploverEvent is an event in the manner of PLOVER: who did what to whom.
type ploverEvent struct {
	ID         string         `json:"id"`
	Document   string         `json:"document"`
	Date       string         `json:"date,omitempty"` // of the document
	Event      string         `json:"event"`
	CAMEO      string         `json:"cameo,omitempty"`
	Mode       string         `json:"mode,omitempty"`
	Modality   event.Modality `json:"modality"`
	Actor      []ploverActor  `json:"actor"`
	Recipient  []ploverActor  `json:"recipient"`
	Location   []ploverActor  `json:"location,omitempty"`
	When       string         `json:"when,omitempty"`
	Trigger    entity.Span    `json:"trigger"`
	Confidence float64        `json:"confidence,omitempty"`
	Rule       string         `json:"rule"`
}

type ploverActor struct {
	ID      string `json:"id,omitempty"`
	Country string `json:"country,omitempty"`
	Text    string `json:"text"`
}

// sides are the roles of who acts and who is acted on, by kind. The first of
// equals acts, the others receive.
var sides = map[event.Kind]struct{ actor, recipient []string }{
	event.Meeting:    {[]string{"participant", "organ", "host"}, nil},
	event.Agreement:  {[]string{"violator", "party", "signatory"}, nil},
	event.ActionItem: {[]string{"requester", "responsible"}, []string{"beneficiary", "partner"}},
}

func writePlover(w *Writer, text string, r *event.Record) error {
	r = Recount(text, r, w.offsets)
	for i := range r.Events {
		if e := &r.Events[i]; e.Codes != nil && e.Codes.PLOVER != "" {
			if err := w.line(plover(r, e)); err != nil {
				return err
			}
		}
	}
	return nil
}

func plover(r *event.Record, e *event.Event) ploverEvent {
	out := ploverEvent{ID: r.ID + "/" + e.ID, Document: r.ID, Date: r.Date, Event: e.Codes.PLOVER, CAMEO: e.Codes.CAMEO, Mode: e.Format,
		Modality: e.Modality, Actor: []ploverActor{}, Recipient: []ploverActor{}, Location: fillers(e, "place"), Trigger: e.Trigger,
		Confidence: e.Confidence, Rule: e.Rule}
	var doers []ploverActor
	for _, role := range sides[e.Kind].actor {
		doers = append(doers, fillers(e, role)...)
	}
	if len(doers) > 0 {
		out.Actor, out.Recipient = doers[:1], append(out.Recipient, doers[1:]...)
	}
	for _, role := range sides[e.Kind].recipient {
		out.Recipient = append(out.Recipient, fillers(e, role)...)
	}
	for _, a := range e.Arguments {
		if (a.Role == "time" || a.Role == "deadline") && a.Value != "" {
			out.When = a.Value
		}
	}
	return out
}

func fillers(e *event.Event, role string) []ploverActor {
	var out []ploverActor
	for _, a := range e.Arguments {
		if a.Role == role {
			out = append(out, ploverActor{ID: a.Actor, Country: a.Represents, Text: filler(a.Spans, "", "")})
		}
	}
	return out
}
