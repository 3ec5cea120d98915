package event

import (
	"fmt"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// listing prints the phrases of a sentence, one a line, with the segment that
// each stands in: what tests compare and a rule writer looks at.
func (d *document) listing(s *rule.Sentence) string {
	var b strings.Builder
	for i := range s.Phrases {
		p := &s.Phrases[i]
		seg := s.Segments[p.Segment]
		fmt.Fprintf(&b, "%3d %s%d<%d %-10s", i, segmentNames[seg.Kind], p.Segment, seg.Parent, typeLetters(p.Type))
		if p.Marker != "" {
			fmt.Fprintf(&b, " (%s)", p.Marker)
		}
		fmt.Fprintf(&b, " %s", d.text.Span(p.From, p.To))
		if p.Head != i {
			fmt.Fprintf(&b, " & %d", p.Head)
		}
		for _, f := range []struct {
			on   bool
			name string
		}{{p.Gen, "gen"}, {p.Fenced, "fenced"}, {p.Suffix, "suffix"}, {p.Definite && p.Type&rule.Noun != 0, "def"}, {p.Counterpart, "counterpart"}} {
			if f.on {
				b.WriteString(" " + f.name)
			}
		}
		if names := d.x.rules.ListNames(&p.Lists); names != "" {
			b.WriteString(" [" + names + "]")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

var segmentNames = [...]string{rule.Main: "M", rule.Relative: "R", rule.That: "T", rule.Subordinate: "S", rule.Coordinate: "C", rule.Participle: "P"}

func typeLetters(t rule.Type) string {
	var b strings.Builder
	for _, x := range []struct {
		t rule.Type
		s string
	}{{rule.Actor, "A"}, {rule.Body, "B"}, {rule.Place, "P"}, {rule.Date, "D"}, {rule.Duration, "L"}, {rule.Money, "M"}, {rule.Quantity, "Q"},
		{rule.Instrument, "I"}, {rule.Act, "a"}, {rule.NP, "E"}, {rule.Noun, "n"}, {rule.Verb, "V"}, {rule.Break, ","}, {rule.Particle, "x"}} {
		if t&x.t != 0 {
			b.WriteString(x.s)
		}
	}
	return b.String()
}
