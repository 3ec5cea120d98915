package gazetteer

// An Entry is one actor, office or place.
type Entry struct {
	ID         string              `json:"id"`                    // per:, office:, org:, gpe:, loc:, fac:, group:, event: or doc:
	Kind       string              `json:"kind"`                  // state, office, person, party, crossing …: see data/README.md
	Names      map[string][]string `json:"names,omitempty"`       // by language, ar and en; the first is the usual one
	Acronyms   []string            `json:"acronyms,omitempty"`    // matched with their case
	Weak       map[string][]string `json:"weak,omitempty"`        // names that need a context
	Demonym    Demonyms            `json:"demonym,omitzero"`      // adjectives of a state
	Country    string              `json:"country,omitempty"`     // ISO 3166-1 alpha-3
	Code       string              `json:"code,omitempty"`        // CAMEO-like
	Wikidata   string              `json:"wikidata,omitempty"`    // QID
	Capital    string              `json:"capital,omitempty"`     // id of a state's capital
	MetonymFor string              `json:"metonym_for,omitempty"` // the state that a capital stands for
	Office     string              `json:"office,omitempty"`      // the kind of office: head_of_state, foreign_minister …
	Of         string              `json:"of,omitempty"`          // the state or body that the office is of
	Holders    []Holder            `json:"holders,omitempty"`
	Shared     bool                `json:"shared,omitempty"` // several may hold the office at once
}

// Demonyms are the adjectives of a state: «مصري», «مصرية», "Egyptian".
type Demonyms struct {
	ArM []string `json:"ar_m,omitempty"` // masculine singular
	ArF []string `json:"ar_f,omitempty"` // feminine singular
	En  []string `json:"en,omitempty"`
}

// A Holder is who held an office, from a day on and until before another.
// Dates are YYYY, YYYY-MM or YYYY-MM-DD. An empty From is unknown, an empty
// To is open.
type Holder struct {
	Person     string `json:"person"`
	From       string `json:"from,omitempty"`
	To         string `json:"to,omitempty"`
	Source     string `json:"source,omitempty"`
	Confidence string `json:"confidence,omitempty"`
}

// A Class is how surely a name stands for its entry.
type Class uint8

// The classes.
const (
	Strong  Class = iota // a name
	Weak                 // a name that is a word too, or names others
	Acronym              // capital letters
	Demonym              // an adjective of the state
)

// A Candidate is an entry that a name can stand for.
type Candidate struct {
	Entry *Entry
	Class Class
}

// kinds are the kinds of entry that a file may name.
var kinds = map[string]bool{
	"state": true, "territory": true, "capital": true, "city": true, "region": true, "place": true, "site": true, "camp": true, "crossing": true,
	"sea": true, "strait": true, "canal": true, "river": true, "base": true, "office": true, "person": true, "government": true, "presidency": true,
	"ministry": true, "military": true, "parliament": true, "intelligence": true, "police": true, "court": true, "party": true, "armed_group": true,
	"igo": true, "un_body": true, "ngo": true, "media": true, "coalition": true, "org": true, "group": true, "company": true, "university": true,
	"union": true, "bank": true, "airport": true, "port": true, "palace": true, "instrument": true, "event": true, "religion": true, "continent": true,
}
