package export

import (
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// roles are the columns of the arguments, for all kinds of event.
var roles = strings.Fields("participant organ chair host mediator attendee party signatory violator requester responsible " +
	"beneficiary partner action subject provision instrument about topic purpose place time deadline effective duration value quantity")

var columns = strings.Fields("document date event kind modality status format basis parent trigger start end mentions")

func writeCSV(w *Writer, text string, r *event.Record) error {
	out := csv.NewWriter(w.out)
	if w.written == 0 {
		head := append(append(append([]string(nil), columns...), roles...), "source", "plover", "cameo", "confidence", "rule")
		if err := out.Write(head); err != nil {
			return err
		}
	}
	r = Recount(text, r, w.offsets)
	for i := range r.Events {
		if err := out.Write(row(r, &r.Events[i])); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func row(r *event.Record, e *event.Event) []string {
	out := []string{r.ID, r.Date, e.ID, string(e.Kind), string(e.Modality), e.Status, e.Format, e.Basis, e.Parent,
		e.Trigger.Text, strconv.Itoa(e.Trigger.Start), strconv.Itoa(e.Trigger.End), strconv.Itoa(len(e.Mentions))}
	for _, role := range roles {
		var cells []string
		for _, a := range e.Arguments {
			if a.Role == role {
				cells = append(cells, filler(a.Spans, a.Actor, a.Value))
			}
		}
		out = append(out, strings.Join(cells, "; "))
	}
	var sources []string
	for _, a := range e.Attribution {
		sources = append(sources, filler(a.Spans, a.Actor, ""))
	}
	codes := event.Codes{}
	if e.Codes != nil {
		codes = *e.Codes
	}
	out = append(out, strings.Join(sources, "; "), codes.PLOVER, codes.CAMEO, strconv.FormatFloat(e.Confidence, 'f', 2, 64), e.Rule)
	for i := range out {
		out[i] = harmless(out[i])
	}
	return out
}

// filler is the words of a filler with its actor or value in brackets.
func filler(spans []entity.Span, actor, value string) string {
	s := ""
	if len(spans) > 0 {
		s = spans[0].Text
	}
	for _, in := range []string{actor, value} {
		if in != "" {
			return strings.TrimSpace(s + " [" + in + "]")
		}
	}
	return s
}

// harmless keeps a spreadsheet from taking a cell for a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
