package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// role returns the draft's fillers of a role.
func (dr *draft) role(name string) []*argument {
	var out []*argument
	for i := range dr.args {
		if dr.args[i].Role == name {
			out = append(out, &dr.args[i])
		}
	}
	return out
}

// core reports whether a role is the one that tells events of its kind apart.
func (dr *draft) core(role string) bool {
	switch dr.kind {
	case Meeting:
		return role == "participant"
	case Agreement:
		return role == "party"
	}
	return role == "responsible"
}

// shared counts the fillers of a role that both drafts have.
func (dr *draft) shared(other *draft, role string) int {
	n := 0
	for _, a := range dr.role(role) {
		for _, b := range other.role(role) {
			if sameActor(a, b) {
				n++
				break
			}
		}
	}
	return n
}

// holds reports whether the draft has a filler that can be the same actor.
func (dr *draft) holds(a *argument) bool {
	for _, b := range dr.role(a.Role) {
		if sameActor(a, b) {
			return true
		}
	}
	return false
}

// trigger is the first verb of the body, else the first noun of the body,
// else the first mention.
func (dr *draft) trigger() entity.Span {
	for _, want := range []func(mentioned) bool{
		func(m mentioned) bool { return m.body && m.verbal },
		func(m mentioned) bool { return m.body },
		func(mentioned) bool { return true },
	} {
		for _, m := range dr.mentions {
			if want(m) {
				return m.span
			}
		}
	}
	return entity.Span{}
}

// appendSpan adds spans that are not there yet.
func appendSpan(list []entity.Span, spans ...entity.Span) []entity.Span {
	for _, s := range spans {
		known := false
		for _, t := range list {
			known = known || s.Start == t.Start && s.End == t.End
		}
		if !known {
			list = append(list, s)
		}
	}
	return list
}

// shareWords reports whether two fillers have half of the shorter one's words
// of four letters or more in common.
func (d *document) shareWords(a, b *argument) bool {
	if len(a.Spans) == 0 || len(b.Spans) == 0 {
		return false
	}
	x, y := a.content(), b.content()
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for w := range x {
		if y[w] {
			n++
		}
	}
	return n > 0 && 2*n >= len(x)
}

// content is the content words of the filler's first span, looked up once.
func (a *argument) content() map[string]bool {
	if a.words == nil {
		a.words = contentWords(a.Spans[0].Text)
	}
	return a.words
}

// contentWords is the folded words of a text that carry its sense, without
// article and conjunction.
func contentWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range word.Words(s) {
		key := strings.TrimPrefix(strings.TrimPrefix(w.Key, "و"), "ال")
		if w.Script != word.Symbol && len([]rune(key)) >= 3 {
			out[key] = true
		}
	}
	return out
}

// headKey is the folded trigger word of a draft.
func (d *document) headKey(dr *draft) string {
	return strings.TrimPrefix(word.Fold(dr.mentions[0].span.Text), "ال")
}
