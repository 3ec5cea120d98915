package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
)

// argueStates makes one argument for each state that a group is of («Hungarian
// and Romanian officials»), where it is of several, and reports whether it is.
func (d *document) argueStates(dr *draft, a argument, m *entity.Mention) bool {
	if m.Kind != entity.GROUP || m.Actor != "" || len(m.Members) > 0 {
		return false
	}
	states := d.statesIn(m)
	if len(states) < 2 {
		return false
	}
	for _, id := range states {
		one := a
		one.Represents, one.key = id, id+" "+d.keyOf(a.mention)
		dr.args = append(dr.args, one)
	}
	return true
}

// statesIn is the states whose adjectives stand in a mention, each once.
func (d *document) statesIn(m *entity.Mention) []string {
	var out []string
	for k := m.From; k < m.To; k++ {
		list, ok := d.gaz.Demonym(d.text.Words[k].Key)
		if !ok || len(list) == 0 || d.in.Text[d.text.Words[k].Lo] >= 'a' {
			continue
		}
		id := list[0].Entry.ID
		if strings.HasPrefix(id, "gpe:") && !contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

func contains(list []string, s string) bool {
	for _, t := range list {
		if t == s {
			return true
		}
	}
	return false
}

// stateOfActor is the state that an actor of the gazetteer acts for.
func (d *document) stateOfActor(id string) string {
	e, ok := d.gaz.Entry(id)
	if !ok || e.Country == "" || e.Kind != "person" && !national[e.Kind] {
		return ""
	}
	return "gpe:" + strings.ToLower(e.Country)
}
