package eval

import (
	"fmt"
	"strconv"
	"strings"
)

// A Class is the way in which something is wrong.
type Class string

// The classes of misses.
const (
	Missed         Class = "missed"          // an event or entity of the gold that was not found
	False          Class = "false"           // one that was found and is not in the gold
	Trap           Class = "trap"            // an event where the gold says there is none
	MissedArgument Class = "missed argument" // of a found event
	WrongArgument  Class = "wrong argument"  // of a found event
	WrongField     Class = "wrong field"     // of a found event or entity
)

// A Miss is one thing that is wrong.
type Miss struct {
	Doc    string
	Class  Class
	Entity bool   // it is about an entity, not an event
	Kind   string // of the event or entity
	At     Span   // of the event or entity, the gold's if it has one
	What   string // the role or field, of arguments and fields
	Span   Span   // of the argument, if it has one
	Actor  string // of the argument
	Got    string // of a field; empty if the system gives none
	Want   string // of a field
	Rule   string // the rule that made what is wrong, if the system made it
}

// String is the miss as score.py prints it: absent things are "None".
func (m Miss) String() string {
	switch m.Class {
	case MissedArgument:
		return fmt.Sprintf("%s %s %s misses %s: %s", m.Doc, m.Kind, place(m.At), m.What, m.filler())
	case WrongArgument:
		return fmt.Sprintf("%s %s %s wrong %s: %s", m.Doc, m.Kind, place(m.At), m.What, m.filler())
	case WrongField:
		return fmt.Sprintf("%s %s %s %s %s for %s", m.Doc, m.Kind, place(m.At), m.What, orNone(m.Got), m.Want)
	}
	line := fmt.Sprintf("%s %s %s %s", m.Doc, m.Class, m.Kind, place(m.At))
	if m.Class == Missed || m.Entity {
		return line
	}
	return line + " rule " + orNone(m.Rule)
}

// filler names an argument by its words, or else by its actor.
func (m Miss) filler() string {
	if m.Span == (Span{}) {
		return orNone(m.Actor)
	}
	return orNone(m.Span.Text)
}

// Where is the span to look at: the argument's, or else the event's or
// entity's.
func (m Miss) Where() Span {
	if m.Span == (Span{}) {
		return m.At
	}
	return m.Span
}

func place(s Span) string { return fmt.Sprintf("«%s» @%d", orNone(s.Text), s.Start) }

func orNone(s string) string {
	if s == "" {
		return "None"
	}
	return s
}

// listed writes a list as Python prints it, empty if there is none.
func listed(members []string) string {
	if members == nil {
		return ""
	}
	quoted := make([]string, len(members))
	for i, member := range members {
		quoted[i] = "'" + member + "'"
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// ordinalText writes a place in a list, empty if there is none.
func ordinalText(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
