package entity

import "github.com/mahdar-nlp/mahdar/internal/word"

// A Span is a half-open range of UTF-8 bytes of the document as given, on rune
// boundaries, together with the words that stand there.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// A Kind is what a mention stands for.
type Kind string

// The kinds of mention.
const (
	PER        Kind = "PER"        // a person by name
	ROLE       Kind = "ROLE"       // an office or title that stands for its holder
	ORG        Kind = "ORG"        // an organisation, party, movement, force or medium
	GPE        Kind = "GPE"        // a state, city or territory with a government
	LOC        Kind = "LOC"        // a region, road, river or sea
	FAC        Kind = "FAC"        // a palace, crossing, airport, venue
	GROUP      Kind = "GROUP"      // people or states as a plural: «الفصائل الفلسطينية», «الجانبان»
	DATE       Kind = "DATE"       // a date, time, duration or set of times
	MONEY      Kind = "MONEY"      // an amount with its currency
	QUANTITY   Kind = "QUANTITY"   // a number, with its unit if any
	EVENT      Kind = "EVENT"      // a named summit, conference or tournament
	INSTRUMENT Kind = "INSTRUMENT" // an agreement, treaty, plan or resolution as a thing
)

// A Ref is the manner in which a mention refers.
type Ref string

// The manners of reference.
const (
	RefName        Ref = "name"        // «حماس»
	RefRole        Ref = "role"        // «وزير الخارجية المصري»
	RefNisba       Ref = "nisba"       // «الجانب [المصري]»
	RefMetonym     Ref = "metonym"     // «أكدت [القاهرة]»
	RefDescription Ref = "description" // «العاصمة المصرية»
	RefNominal     Ref = "nominal"     // «القطاع»
	RefAnaphor     Ref = "anaphor"     // «الجانبان»
	RefExpr        Ref = "expr"        // dates, money, quantities
)

// A Mention is one entity as the text says it.
type Mention struct {
	ID string `json:"id"`
	Span
	Kind       Kind     `json:"kind"`
	Ref        Ref      `json:"ref"`
	Actor      string   `json:"actor,omitempty"`      // canonical gazetteer id
	Holder     string   `json:"holder,omitempty"`     // who held the office on the document's date
	Members    []string `json:"members,omitempty"`    // what a plural or an anaphor stands for
	Value      string   `json:"value,omitempty"`      // of dates, money and quantities
	Confidence float64  `json:"confidence,omitempty"` // 0 to 1
	Rule       string   `json:"rule"`                 // the rule that found it

	From, To int          `json:"-"` // words of the text, half-open
	Clitics  word.Clitics `json:"-"` // proclitics of the first word that stay outside; of a fused «لل» For, inside
	Country  string       `json:"-"` // state, body or movement that an office, organisation or nisba belongs to
	Head     int          `json:"-"` // mention of the same person in apposition, an office or a name; -1 without
	Person   string       `json:"-"` // of an office, the id of the person named beside it
	Office   string       `json:"-"` // of a person, the id of the office named beside it
	Dual     bool         `json:"-"` // «وزيرا داخلية البلدين»
	Plural   bool         `json:"-"` // «وزراء الخارجية»
	Deadline bool         `json:"-"` // a date by which something is to be done
	Duration bool         `json:"-"` // a length of time
}
