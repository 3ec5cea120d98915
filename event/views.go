package event

import "github.com/mahdar-nlp/mahdar/entity"

// A MeetingView is a meeting by the names of its roles. The fields are
// fillers in the order of the record; what the text does not say is empty.
type MeetingView struct {
	*Event
	Participants, Organs, Chairs, Hosts, Mediators, Attendees, Requesters []Argument
	Place, Time, Duration, Purpose, Topics                                []Argument
}

// An AgreementView is an agreement by the names of its roles.
type AgreementView struct {
	*Event
	Parties, Signatories, Mediators, Violators []Argument
	Subject, Provisions, Instrument, About     []Argument
	Place, Time, Effective, Duration, Value    []Argument
}

// An ActionItemView is an action item by the names of its roles.
type ActionItemView struct {
	*Event
	Action                                           Argument // always there
	Responsible, Requesters, Beneficiaries, Partners []Argument
	Place, Purpose, Deadline, Quantity               []Argument
}

// Meetings returns the record's meetings in the order of the text.
func (r *Record) Meetings() []MeetingView {
	var out []MeetingView
	for e := range r.of(Meeting) {
		out = append(out, MeetingView{
			Event: e, Participants: e.Role("participant"), Organs: e.Role("organ"), Chairs: e.Role("chair"), Hosts: e.Role("host"),
			Mediators: e.Role("mediator"), Attendees: e.Role("attendee"), Requesters: e.Role("requester"),
			Place: e.Role("place"), Time: e.Role("time"), Duration: e.Role("duration"), Purpose: e.Role("purpose"), Topics: e.Role("topic"),
		})
	}
	return out
}

// Agreements returns the record's agreements in the order of the text.
func (r *Record) Agreements() []AgreementView {
	var out []AgreementView
	for e := range r.of(Agreement) {
		out = append(out, AgreementView{
			Event: e, Parties: e.Role("party"), Signatories: e.Role("signatory"), Mediators: e.Role("mediator"), Violators: e.Role("violator"),
			Subject: e.Role("subject"), Provisions: e.Role("provision"), Instrument: e.Role("instrument"), About: e.Role("about"),
			Place: e.Role("place"), Time: e.Role("time"), Effective: e.Role("effective"), Duration: e.Role("duration"), Value: e.Role("value"),
		})
	}
	return out
}

// ActionItems returns the record's action items in the order of the text.
func (r *Record) ActionItems() []ActionItemView {
	var out []ActionItemView
	for e := range r.of(ActionItem) {
		v := ActionItemView{
			Event: e, Responsible: e.Role("responsible"), Requesters: e.Role("requester"), Beneficiaries: e.Role("beneficiary"), Partners: e.Role("partner"),
			Place: e.Role("place"), Purpose: e.Role("purpose"), Deadline: e.Role("deadline"), Quantity: e.Role("quantity"),
		}
		if a := e.Role("action"); len(a) > 0 {
			v.Action = a[0]
		}
		out = append(out, v)
	}
	return out
}

// of yields the record's events of a kind.
func (r *Record) of(k Kind) func(yield func(*Event) bool) {
	return func(yield func(*Event) bool) {
		for i := range r.Events {
			if r.Events[i].Kind == k && !yield(&r.Events[i]) {
				return
			}
		}
	}
}

// Role returns the event's fillers of a role, in the order of the record.
func (e *Event) Role(name string) []Argument {
	var out []Argument
	for _, a := range e.Arguments {
		if a.Role == name {
			out = append(out, a)
		}
	}
	return out
}

// Text is the words of the filler's first span.
func (a Argument) Text() string { return firstText(a.Spans) }

func firstText(spans []entity.Span) string {
	if len(spans) == 0 {
		return ""
	}
	return spans[0].Text
}
