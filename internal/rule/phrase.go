package rule

import "github.com/mahdar-nlp/mahdar/internal/morph"

// A Phrase is a piece of a sentence: an actor, a place, a date, a noun, a
// verb or a sign, with the preposition in front of it.
type Phrase struct {
	Type        Type
	From, To    int    // words of the text, half-open, the marker left out
	MarkFrom    int    // where the marker begins; From if there is none or it is fused
	Marker      string // the preposition, folded; "" for a bare phrase
	Marks       Set    // the lists of that preposition
	Head        int    // the first phrase of its coordination, itself if it is not coordinated
	Segment     int
	Gen         bool // in construct with the noun before it
	Fenced      bool // between commas, apart from the clause
	Generic     bool // names nobody: «مختلف الأطراف»
	Counterpart bool // «نظيره»: always the other side
	Suffix      bool // its head carries a pronoun
	Definite    bool
	Plural      bool
	Lists       Set // of its head word
	Feat        morph.Feature
	Ref         int  // the caller's handle, -1 for none
	Core        int  // of a phrase with its head last, the word of that head; else 0
	Loose       bool // of an English plural, that no number says of how many: «officials»
	Possessor   bool // it owns the noun behind it by «'s»
	Owner       int  // one more than the phrase of whom it is («Murad's meeting»), 0 for none
}

// Word is the word that the phrase is of: its head.
func (p *Phrase) Word() int { return max(p.From, p.Core) }

// Bare reports whether the phrase can be a subject or an object.
func (p *Phrase) Bare() bool { return p.Marker == "" && !p.Gen && !p.Fenced }

// SegmentKind is how a segment hangs on its parent.
type SegmentKind uint8

// The kinds of segment.
const (
	Main        SegmentKind = iota
	Relative                // الذي …
	That                    // أن، إن
	Subordinate             // حيث، فيما، عندما
	Coordinate              // و or ف with a finite verb
	Participle              // مضيفا، داعيا
)

// A Segment is a clause: what one finite verb, or none, stretches over.
type Segment struct {
	Kind   SegmentKind
	Parent int  // index, -1 for the first
	Opener int  // the phrase before which it opens
	Suffix bool // its opener carries a pronoun: أنه
	Verb   int  // its first verb phrase, or -1
}

// A Sentence is what the rules are matched against.
type Sentence struct {
	Tokens   []Token // of the whole text
	From, To int     // words
	Phrases  []Phrase
	Segments []Segment
}

// A Fill is a filler of a role: a phrase, or words.
type Fill struct {
	Role     string
	Type     Type
	Phrase   int // -1 for words alone
	From, To int // words, half-open
	Port     PortKind
}

// A Governed is a governor above a trigger and the phrase that says it.
type Governed struct {
	*Governor
	At int
}

// A Hit is a frame that fits.
type Hit struct {
	Frame     *Frame
	Trigger   int // phrase
	Pivot     int // phrase: the light verb, or the trigger
	Light     []int
	Fills     []Fill
	Governors []Governed
	Complete  bool // the frame's needs are met
	Anaphor   bool // a bare definite noun: a mention of an event told elsewhere
}

// Count is the number of fillers of a role; a plural counts for two, and so
// does the lone doer of a verb in the dual («مون والرئيس تحدثا», of whom one
// name was not made out).
func (h *Hit) Count(s *Sentence, role string) int {
	n := 0
	for _, f := range h.Fills {
		if f.Role == role {
			n++
			if f.Phrase >= 0 && s.Phrases[f.Phrase].Plural && !(s.Phrases[f.Phrase].Loose && (f.Port == PortControl || h.Frame.Firm)) {
				n++
			}
		}
	}
	if n == 1 && role == h.Frame.Agent && s.dual(h.Trigger) {
		return 2
	}
	return n
}

// dual reports whether phrase i can only be a verb in the dual.
func (s *Sentence) dual(i int) bool {
	p, only := &s.Phrases[i], false
	if p.Type&Verb == 0 {
		return false
	}
	for _, sense := range s.Tokens[p.From].Senses {
		if sense.Feat&Finite != 0 {
			if sense.Feat&morph.Dual == 0 {
				return false
			}
			only = true
		}
	}
	return only
}

// By reports whether a filler of the role came by a port of the kind.
func (h *Hit) By(role string, kind PortKind) bool {
	for _, f := range h.Fills {
		if f.Role == role && f.Port == kind {
			return true
		}
	}
	return false
}

// Needs reports whether an alternative of the frame's needs names the role.
func (f *Frame) Needs(role string) bool {
	for _, all := range f.Need {
		for _, n := range all {
			if n.Role == role {
				return true
			}
		}
	}
	return false
}
