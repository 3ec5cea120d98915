package event_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// TestViews asserts that each view has the fillers of its kind's roles, and
// only its kind's events.
func TestViews(t *testing.T) {
	r := &event.Record{Events: []event.Event{
		all(event.Meeting, "participant", "organ", "chair", "host", "mediator", "attendee", "requester", "place", "time", "duration", "purpose", "topic"),
		all(event.Agreement, "party", "signatory", "mediator", "violator", "subject", "provision", "instrument", "about", "place", "time", "effective", "duration", "value"),
		all(event.ActionItem, "action", "responsible", "requester", "beneficiary", "partner", "place", "purpose", "deadline", "quantity"),
		all("arrest", "police"),
	}}
	require.Len(t, r.Meetings(), 1)
	m := r.Meetings()[0]
	assert.Same(t, &r.Events[0], m.Event)
	said(t, map[string][]event.Argument{
		"participant": m.Participants, "organ": m.Organs, "chair": m.Chairs, "host": m.Hosts, "mediator": m.Mediators, "attendee": m.Attendees,
		"requester": m.Requesters, "place": m.Place, "time": m.Time, "duration": m.Duration, "purpose": m.Purpose, "topic": m.Topics,
	})
	require.Len(t, r.Agreements(), 1)
	a := r.Agreements()[0]
	said(t, map[string][]event.Argument{
		"party": a.Parties, "signatory": a.Signatories, "mediator": a.Mediators, "violator": a.Violators, "subject": a.Subject, "provision": a.Provisions,
		"instrument": a.Instrument, "about": a.About, "place": a.Place, "time": a.Time, "effective": a.Effective, "duration": a.Duration, "value": a.Value,
	})
	require.Len(t, r.ActionItems(), 1)
	i := r.ActionItems()[0]
	said(t, map[string][]event.Argument{
		"action": {i.Action}, "responsible": i.Responsible, "requester": i.Requesters, "beneficiary": i.Beneficiaries, "partner": i.Partners,
		"place": i.Place, "purpose": i.Purpose, "deadline": i.Deadline, "quantity": i.Quantity,
	})
	said(t, map[string][]event.Argument{"police": r.Events[3].Role("police")})
}

// all is an event with one filler of each role, whose word is the role's name.
func all(kind event.Kind, roles ...string) event.Event {
	e := event.Event{Kind: kind}
	for _, role := range roles {
		e.Arguments = append(e.Arguments, event.Argument{Role: role, Spans: []entity.Span{{End: len(role), Text: role}}})
	}
	return e
}

func said(t *testing.T, view map[string][]event.Argument) {
	t.Helper()
	for role, args := range view {
		if assert.Len(t, args, 1, role) {
			assert.Equal(t, role, args[0].Text())
		}
	}
}

// TestEmptyViews asserts that what the text does not say is empty.
func TestEmptyViews(t *testing.T) {
	r := &event.Record{Events: []event.Event{{Kind: event.Meeting}, {Kind: event.ActionItem}}}
	assert.Empty(t, r.Meetings()[0].Participants)
	assert.Empty(t, r.ActionItems()[0].Action.Text())
	assert.Empty(t, new(event.Record).Agreements())
}

// TestCodes asserts the codes of the ontologies by what the text says.
func TestCodes(t *testing.T) {
	for text, want := range map[string]event.Codes{
		"التقى وزير الخارجية المصري نظيره الأردني.":                   {PLOVER: "CONSULT", CAMEO: "040"},
		"زار وزير الخارجية المصري بغداد.":                             {PLOVER: "CONSULT", CAMEO: "042"},
		"تلقى وزير الخارجية المصري اتصالا هاتفيا من نظيره الأردني.":   {PLOVER: "CONSULT", CAMEO: "041"},
		"سيلتقي وزير الخارجية المصري نظيره الأردني.":                  {PLOVER: "AGREE", CAMEO: "036"},
		"لم يلتق وزير الخارجية المصري نظيره الأردني.":                 {PLOVER: "REJECT", CAMEO: "125"},
		"وقعت تونس وليبيا بروتوكولا للربط الكهربائي.":                 {PLOVER: "AGREE", CAMEO: "057"},
		"رفضت حركة حماس اتفاق الهدنة.":                                {PLOVER: "REJECT", CAMEO: "120"},
		"تعهدت اليابان بتقديم 20 مليون دولار.":                        {PLOVER: "AGREE", CAMEO: "030"},
		"كلف رئيس الوزراء العراقي وزير الخارجية العراقي بتشكيل لجنة.": {PLOVER: "REQUEST", CAMEO: "100"},
	} {
		r, err := event.Extract(t.Context(), event.Document{Text: text})
		require.NoError(t, err)
		if assert.Len(t, r.Events, 1, text) {
			assert.Equal(t, &want, r.Events[0].Codes, text)
		}
	}
}
