package gazetteer

// HolderAt returns who held the office on a day, YYYY-MM-DD, as far as the
// files know for certain: From is inclusive and To exclusive, a month or a
// year counts from its end or until its beginning, and nothing is known in
// gaps, before the first known term, or after the day on which the files were
// compiled.
func (g *Gazetteer) HolderAt(office, date string) (person string, ok bool) {
	e, found := g.byID[office]
	if !found || len(date) != len("2006-01-02") {
		return "", false
	}
	for _, h := range e.Holders {
		if g.holds(h, date) {
			return h.Person, true
		}
	}
	return "", false
}

func (g *Gazetteer) holds(h Holder, date string) bool {
	if h.From == "" || !since(h.From, date) {
		return false
	}
	if h.To == "" {
		return date <= g.compiled
	}
	return date[:len(h.To)] < h.To
}

// since reports whether a date is certainly not before a day, month or year.
func since(from, date string) bool {
	part := date[:min(len(from), len(date))]
	return part > from || len(from) == len(date) && part == from
}

// OfficesAt returns the offices that a person held on a day, in the order of
// the files.
func (g *Gazetteer) OfficesAt(person, date string) []string {
	var out []string
	for _, id := range g.held[person] {
		for _, h := range g.byID[id].Holders {
			if h.Person == person && len(date) == len("2006-01-02") && g.holds(h, date) {
				out = append(out, id)
				break
			}
		}
	}
	return out
}

// Office returns the office of a kind (head_of_state, foreign_minister …) of
// a state or body.
func (g *Gazetteer) Office(kind, of string) (id string, ok bool) {
	id, ok = g.offices[[2]string{kind, of}]
	return id, ok
}
