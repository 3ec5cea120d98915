package rule

// A File is a parsed rule file: word lists, the slots that its frames
// inherit, frames, governors and patterns. Names of lists are shared by all
// files of a language.
type File struct {
	Name      string // for errors
	Kind      string // the event kind; "" for a file of shared lists or governors
	Lang      string
	Agent     string // the role that the agent of a governor fills
	Lists     []ListDef
	Slots     []Slot
	Fields    []Field
	Frames    []Frame
	Governors []Governor
	Patterns  []Pattern
}

// A ListDef is a word list as written.
type ListDef struct {
	Name                          string
	Lemmas, Words, Marks, Phrases []Text
	Verbs, Nouns                  []Text // English lemmas, which stand for all their forms
	Of                            []Text // other lists whose words it takes over
	At                            Pos
}

// A Text is a string of a rule file and where it stands.
type Text struct {
	S  string
	At Pos
}

// A Pos is a place in a rule file.
type Pos struct{ Line, Column int }

// A Field gives a fixed field of the record a value when a word of a list
// stands in or beside the trigger; the first that fits wins.
type Field struct {
	Name, List, Value string
	Wide              bool // the word may stand anywhere in the trigger's segment
	At                Pos
	list              int
}

// A Slot says which phrases fill a role.
type Slot struct {
	Role     string
	Type     Type
	Min, Max int  // Max 0: no limit
	Whole    bool // coordinated texts are one filler
	Ports    []Port
	At       Pos
}

// A Port is a way to a filler.
type Port struct {
	Kind PortKind
	List string // of PortMarker, PortWith, PortAfter, PortItems
	Free bool   // of PortMarker: the marker is no noun's of OWN_WITH
	list int
}

// PortKind is the name of a port.
type PortKind uint8

// The ports; README.md of event/rules says what each means.
const (
	PortMarker PortKind = iota
	PortSubj
	PortObj
	PortGen
	PortBetween
	PortWith
	PortControl
	PortItems
	PortThat
	PortAfter
	PortRest
	PortInside
	PortWindow
	PortIn
	PortHead
	PortRight
	PortAim
	PortWhere
	PortOwner
	PortMod
	PortLeft
	PortOwned
	PortPerson
)

// A Frame is a way of telling an event of the file's kind.
type Frame struct {
	ID     string
	Kind   string
	Verb   string   // list of the trigger verb
	Noun   string   // list of the trigger noun
	Tense  string   // past, present or future: of the trigger verb; "" for any
	Act    []string // bases of the governors whose complement is the trigger
	Light  string   // list of the light verb beside a noun trigger
	Not    []string // lists in which the trigger itself must not stand
	Unless []string // lists of which no word may stand in the window
	Beside []string // lists of which a word must stand in the window
	Slots  []Slot   // the frame's own, over the inherited ones
	Need   [][]Need // alternatives of conjunctions
	Set    map[string]string
	Adds   bool // it only adds to an event told before
	Suffix bool // the trigger carries a pronoun: «وقعها»
	Bare   bool // the trigger carries no pronoun
	Frank  bool // no relative clause tells it
	Actual bool // what is only hoped for or planned is none
	Listed bool // the frame of list items whose lead-in says what they are
	Firm   bool // a plural without a number is one side alone: «rebels spoke»
	NoSubj bool // the verb has no actor as its subject
	Cases  []Case
	Agent  string // the role that the agent of a governor fills; the file's if empty
	At     Pos

	verb, noun, light   int
	not, unless, beside []int
}

// A Need is a role and how many fillers of it an event must have.
type Need struct {
	Role string
	Min  int
}

// A Case is a sentence and what the rules must make of it: nil Want with
// None set means no event of the file's kind.
type Case struct {
	Text string
	None bool
	Want map[string][]string
	At   Pos
}

// A Governor says of a word above a masdar or an أن clause what its subject
// and object are to the event below, and what it does to modality.
type Governor struct {
	ID       string
	List     string   // the governing words
	Markers  string   // list of the markers that introduce its complement; "" for a bare one
	That     bool     // an أن clause may be the complement
	Tense    string   // past, present or future: of the governing verb; "" for any
	Subject  string   // agent, requester, source, or ""
	Object   string   // agent, or ""
	ObjMark  string   // list of markers of the object; "" for a bare object
	Modality string   // planned, hypothetical, negated, or ""
	Basis    string   // licenses an action item
	Status   string   // of that item
	Reach    bool     // it always has an object: a lone actor after it is that, where a clause above lends the subject
	Finite   bool     // only as a finite verb: «قرر», not «تقرير»
	Noun     bool     // only as a noun: «دعوة الأعضاء إلى …»
	Alone    bool     // an item needs no nameable doer or asker: «سيتم ربط …»
	Aim      bool     // an aim: no item comes of it
	Kinds    []string // the kinds it governs; none means all
	Not      string   // list of the words that it does not govern
	At       Pos

	list, markers, objMark, not int
}

// A Pattern is a line of words in fixed order; it marks what it matches with
// a list name, as if the words stood in that list.
type Pattern struct {
	ID    string
	Line  string
	Mark  string
	Cases []Case
	At    Pos

	steps []step
	mark  int
}
