package eval

import (
	"fmt"
	"io"
)

// A Line is one line of the table. Events, arguments, entities and sources
// have counts and figures; a field has the share that is right; traps have
// only their number.
type Line struct {
	Label string // event, argument, entity, source, traps, or the name of a field
	Key   string // all, a kind, or kind.role; empty for fields and traps
	Counts
	P, R, F1  float64 // rounded to four places, like Share
	Share     float64
	Right, Of int // what Share is made of
	Traps     int
}

func newLine(label, key string, c Counts) Line {
	p, r, f1 := c.figures()
	return Line{Label: label, Key: key, Counts: c, P: p, R: r, F1: f1}
}

// Value is the one number to compare lines by: F1, the share, or the number
// of traps.
func (l Line) Value() float64 {
	switch {
	case l.Key != "":
		return l.F1
	case l.Label == "traps":
		return float64(l.Traps)
	}
	return l.Share
}

// String is the line as the table prints it.
func (l Line) String() string {
	switch {
	case l.Key != "":
		return fmt.Sprintf("%-9s %-28s P %.3f  R %.3f  F1 %.3f   tp %d fp %d fn %d",
			l.Label, l.Key, l.P, l.R, l.F1, l.TP, l.FP, l.FN)
	case l.Label == "traps":
		return fmt.Sprintf("%-9s %d", l.Label, l.Traps)
	}
	return fmt.Sprintf("%-9s %.3f", l.Label, l.Share)
}

// Table lists the result: events, arguments, entities and sources (the last
// two where there are any), the fields in the order in which they came up, and
// the traps.
func (s *Score) Table() []Line {
	lines := append(s.events.lines("event"), s.arguments.lines("argument")...)
	if !s.entities.empty() {
		lines = append(lines, s.entities.lines("entity")...)
	}
	if !s.sources.empty() {
		lines = append(lines, s.sources.lines("source")[0])
	}
	for _, x := range s.shares {
		lines = append(lines, Line{Label: x.name, Share: round(ratio(x.right, x.of)), Right: x.right, Of: x.of})
	}
	return append(lines, Line{Label: "traps", Traps: s.traps})
}

// Format prints the table, a line each.
func (s *Score) Format(w io.Writer) error {
	for _, line := range s.Table() {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return fmt.Errorf("eval: printing the table: %w", err)
		}
	}
	return nil
}
