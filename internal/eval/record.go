package eval

// A Record is what a document says, by the gold or by a system: the fields of
// the library's record that are scored, and those that only gold has.
type Record struct {
	ID        string   `json:"id"`
	Date      string   `json:"date,omitempty"`
	Entities  []Entity `json:"entities,omitempty"` // nil in gold that annotates events only
	Events    []Event  `json:"events,omitempty"`
	NonEvents []Span   `json:"non_events,omitempty"` // gold only: what looks like a trigger and is none
}

// A Span is a half-open range of bytes and the words that stand there.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text,omitempty"`
}

// An Entity is one mention of somebody or something.
type Entity struct {
	Span
	Kind    string   `json:"kind"`
	Actor   string   `json:"actor,omitempty"`
	Holder  string   `json:"holder,omitempty"`
	Members []string `json:"members,omitempty"`
	Value   string   `json:"value,omitempty"`
	Rule    string   `json:"rule,omitempty"`
}

// An Event is one event with all its mentions.
type Event struct {
	ID          string   `json:"id"`
	Kind        string   `json:"kind"`
	Modality    string   `json:"modality,omitempty"`
	Status      string   `json:"status,omitempty"`
	Format      string   `json:"format,omitempty"`
	Basis       string   `json:"basis,omitempty"`
	Parent      string   `json:"parent,omitempty"`
	Trigger     *Span    `json:"trigger,omitempty"`
	Mentions    []Span   `json:"mentions,omitempty"`
	Light       []Span   `json:"light,omitempty"`
	List        *List    `json:"list,omitempty"`
	Arguments   []Filler `json:"arguments,omitempty"`
	Attribution []Filler `json:"attribution,omitempty"`
	Rule        string   `json:"rule,omitempty"`

	Optional bool   `json:"optional,omitempty"` // gold only
	Tier     string `json:"tier,omitempty"`     // gold only: core (or nothing), extended
}

// A List says where in an enumerated list an event stands.
type List struct {
	Ordinal *int `json:"ordinal,omitempty"`
}

// A Filler is an argument of an event, or, without a role, a source of it.
type Filler struct {
	Role  string `json:"role,omitempty"`
	Actor string `json:"actor,omitempty"`
	Spans []Span `json:"spans,omitempty"`
	Rule  string `json:"rule,omitempty"`
}

// free reports whether missing the gold event costs nothing.
func (e *Event) free() bool { return e.Optional || e.Tier == "extended" }

// places lists every span that stands for the event.
func (e *Event) places() []Span {
	out := make([]Span, 0, len(e.Mentions)+1+len(e.Light))
	out = append(out, e.Mentions...)
	if e.Trigger != nil {
		out = append(out, *e.Trigger)
	}
	return append(out, e.Light...)
}

// first is the span by which reports name the event.
func (e *Event) first() Span {
	if places := e.places(); len(places) > 0 {
		return places[0]
	}
	return Span{}
}

// ordinal is the event's place in its list, or nil.
func (e *Event) ordinal() *int {
	if e.List == nil {
		return nil
	}
	return e.List.Ordinal
}
