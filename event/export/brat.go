package export

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// brat collects the lines of a stand-off file: text-bound T, events E,
// attributes A and normalisations N. Positions count runes.
type brat struct {
	out                 *bufio.Writer
	text                string
	at                  []int
	bound               map[string]string // type and span → T number
	terms, events       int
	attributes, actorID int
}

func writeBrat(w *Writer, text string, r *event.Record) error {
	b := brat{out: bufio.NewWriter(w.out), text: text, at: positions(text, Runes), bound: map[string]string{}}
	for i := range r.Entities {
		m := &r.Entities[i]
		id := b.term(string(m.Kind), m.Span)
		b.bound[key("", m.Span)] = id
		if m.Actor != "" {
			b.actorID++
			fmt.Fprintf(b.out, "N%d\tReference %s mahdar:%s\t%s\n", b.actorID, id, m.Actor, oneLine(m.Text))
		}
	}
	for i := range r.Events {
		b.event(&r.Events[i])
	}
	return b.out.Flush()
}

func key(kind string, s entity.Span) string { return fmt.Sprint(kind, " ", s.Start, " ", s.End) }

// term returns the number of the text-bound line of a span, written once.
func (b *brat) term(kind string, s entity.Span) string {
	if id := b.bound[key(kind, s)]; id != "" {
		return id
	}
	b.terms++
	id := fmt.Sprintf("T%d", b.terms)
	b.bound[key(kind, s)] = id
	fmt.Fprintf(b.out, "%s\t%s %s\t%s\n", id, kind, b.fragments(s), oneLine(b.text[s.Start:s.End]))
	return id
}

// fragments are the positions of a span, cut at line ends as brat wants them.
func (b *brat) fragments(s entity.Span) string {
	var out []string
	from := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && b.text[i] != '\n' {
			continue
		}
		if i > from {
			out = append(out, fmt.Sprintf("%d %d", b.at[from], b.at[i]))
		}
		from = i + 1
	}
	return strings.Join(out, ";")
}

func (b *brat) event(e *event.Event) {
	parts := []string{bratType(string(e.Kind)) + ":" + b.term(bratType(string(e.Kind)), e.Trigger)}
	seen := map[string]int{}
	for _, a := range e.Arguments {
		if len(a.Spans) == 0 {
			continue
		}
		role := bratType(a.Role)
		filler := b.bound[key("", a.Spans[0])]
		if filler == "" {
			filler = b.term(role, a.Spans[0])
		}
		seen[role]++
		if n := seen[role]; n > 1 {
			role += fmt.Sprint(n)
		}
		parts = append(parts, role+":"+filler)
	}
	b.events++
	fmt.Fprintf(b.out, "E%d\t%s\n", b.events, strings.Join(parts, " "))
	for _, a := range [][2]string{{"Modality", string(e.Modality)}, {"Status", e.Status}, {"Format", e.Format}, {"Rule", e.Rule}} {
		if a[1] != "" {
			b.attributes++
			fmt.Fprintf(b.out, "A%d\t%s E%d %s\n", b.attributes, a[0], b.events, a[1])
		}
	}
}

// bratType is a name as brat's configuration files have them: Action-item.
func bratType(s string) string {
	s = strings.ReplaceAll(s, "_", "-")
	return strings.ToUpper(s[:1]) + s[1:]
}

func oneLine(s string) string { return strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(s) }
