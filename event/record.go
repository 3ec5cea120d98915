package event

import "github.com/mahdar-nlp/mahdar/entity"

// Version is the version of the record format.
const Version = 1

// A Record is what the text of one document says: its entities in the order of
// the text and its events. It marshals to one JSON object.
type Record struct {
	Mahdar   int              `json:"mahdar"`
	ID       string           `json:"id"`
	Lang     string           `json:"lang,omitempty"`
	Date     string           `json:"date,omitempty"`
	Entities []entity.Mention `json:"entities"`
	Events   []Event          `json:"events"`

	// Text is the document's text where it was made from another form, such as
	// HTML; the offsets are into it. Extract leaves it empty.
	Text string `json:"text,omitempty"`
}

// A Kind is a kind of event. Rule files may add kinds of their own.
type Kind string

// The kinds of event of the default rules.
const (
	Meeting    Kind = "meeting"
	Agreement  Kind = "agreement"
	ActionItem Kind = "action_item"
)

// A Modality says whether the text holds the event for real.
type Modality string

// The modalities, in the order in which they win over each other.
const (
	Negated      Modality = "negated"
	Hypothetical Modality = "hypothetical"
	Planned      Modality = "planned"
	Reported     Modality = "reported"
	Asserted     Modality = "asserted"
)

// An Event is one real-world event with all its mentions in the document.
type Event struct {
	ID             string        `json:"id"` // within the record: ev1, ev2 …
	Kind           Kind          `json:"kind"`
	Modality       Modality      `json:"modality"`
	Status         string        `json:"status,omitempty"`          // signed, violated, postponed, planned …: by kind
	Format         string        `json:"format,omitempty"`          // of a meeting: in-person, phone, video, talks, session, summit, visit …
	Basis          string        `json:"basis,omitempty"`           // agreed, pledged, ordered, urged, announced, scheduled, offered
	InstrumentType string        `json:"instrument_type,omitempty"` // of an agreement: ceasefire, memorandum, treaty …
	Parent         string        `json:"parent,omitempty"`          // the event that it came out of
	Background     bool          `json:"background,omitempty"`      // from before the news
	Multiplicity   string        `json:"multiplicity,omitempty"`    // how many it stands for, or "plural"
	Trigger        entity.Span   `json:"trigger"`                   // the mention that says most
	Mentions       []entity.Span `json:"mentions"`                  // all places that speak of it
	Light          []entity.Span `json:"light,omitempty"`           // light verbs: «عقد», «تم»
	Licenser       []entity.Span `json:"licenser,omitempty"`        // the words that commit or urge
	List           *ListPlace    `json:"list,omitempty"`            // where in a list it stands
	Arguments      []Argument    `json:"arguments"`
	Attribution    []Attribution `json:"attribution,omitempty"` // who says so
	Codes          *Codes        `json:"codes,omitempty"`
	Confidence     float64       `json:"confidence,omitempty"` // counts evidence; the package page says how
	Rule           string        `json:"rule"`                 // the rule that found it
}

// A ListPlace says where in an enumerated list an event stands.
type ListPlace struct {
	Ordinal int          `json:"ordinal"` // from 1, in document order
	Of      int          `json:"of"`
	Marker  entity.Span  `json:"marker"`
	LeadIn  *entity.Span `json:"lead_in,omitempty"`
}

// An Argument fills a role of an event.
type Argument struct {
	Role       string        `json:"role"`
	Actor      string        `json:"actor,omitempty"`      // canonical id
	Office     string        `json:"office,omitempty"`     // of a named person, who is then the actor
	Holder     string        `json:"holder,omitempty"`     // of a named office, which is then the actor
	Represents string        `json:"represents,omitempty"` // the state or movement
	Value      string        `json:"value,omitempty"`      // of a time, an amount, a quantity
	Inherited  string        `json:"inherited,omitempty"`  // the event it is taken over from
	Spans      []entity.Span `json:"spans"`
	Rule       string        `json:"rule,omitempty"`
}

// An Attribution is a source to which the text ascribes the event.
type Attribution struct {
	Actor      string        `json:"actor,omitempty"`
	SourceType string        `json:"source_type,omitempty"` // party, media, anonymous, third-party, adversary
	Stance     string        `json:"stance"`                // claims, denies
	Spans      []entity.Span `json:"spans"`
}

// Codes are the event's codes in two ontologies of political events.
type Codes struct {
	PLOVER string `json:"plover,omitempty"`
	CAMEO  string `json:"cameo,omitempty"`
}
