package eval

// found scores the pairs whose gold event counts; the others only say which
// system event their gold event is.
func (d comparison) found(pairs []eventPair) {
	parents := d.parents(pairs)
	for _, p := range pairs {
		g, s := &d.gold.Events[p.gold], &d.system.Events[p.system]
		if g.free() {
			continue
		}
		d.events.add(g.Kind, Counts{TP: 1})
		d.compareArguments(g, s)
		d.compareFields(g, s, parents[g.Parent])
		d.compareSources(g, s)
	}
}

// parents maps the id of a gold event to the id of the system event that it
// was paired with. Where two gold events share an id, the last one has it.
func (d comparison) parents(pairs []eventPair) map[string]string {
	twin := make(map[int]string, len(pairs))
	for _, p := range pairs {
		twin[p.gold] = d.system.Events[p.system].ID
	}
	parents := make(map[string]string, len(twin))
	for i := range d.gold.Events {
		parents[d.gold.Events[i].ID] = twin[i]
	}
	return parents
}

func (d comparison) compareArguments(g, s *Event) {
	match := pairFillers(g.Arguments, s.Arguments, sameArgument)
	for _, a := range match.found {
		d.arguments.add(g.Kind+"."+a.Role, Counts{TP: 1})
	}
	for _, a := range match.missed {
		d.arguments.add(g.Kind+"."+a.Role, Counts{FN: 1})
		d.argument(MissedArgument, g, a)
	}
	for _, a := range match.extra {
		d.arguments.add(g.Kind+"."+a.Role, Counts{FP: 1})
		d.argument(WrongArgument, g, a)
	}
}

// argument records a miss of one argument; a missed one has no rule.
func (d comparison) argument(class Class, g *Event, a Filler) {
	m := Miss{Class: class, Kind: g.Kind, At: g.first(), What: a.Role, Actor: a.Actor}
	if len(a.Spans) > 0 {
		m.Span = a.Spans[0]
	}
	if class == WrongArgument {
		m.Rule = a.Rule
	}
	d.miss(m)
}

// A field is what gold and system say of one thing; gold that says nothing is
// not asked.
type field struct{ name, want, got string }

// compareFields asks for the plain fields, the parent, and the place in a list.
func (d comparison) compareFields(g, s *Event, parent string) {
	fields := []field{
		{"modality", g.Modality, s.Modality},
		{"status", g.Status, s.Status},
		{"format", g.Format, s.Format},
		{"basis", g.Basis, s.Basis},
		{"parent", parent, s.Parent},
		{"list", ordinalText(g.ordinal()), ordinalText(s.ordinal())},
	}
	for _, f := range fields {
		d.compareField(f, Miss{Kind: g.Kind, At: g.first(), Rule: s.Rule})
	}
}

// shownAs are the names that misses give to fields that the table calls
// otherwise.
var shownAs = map[string]string{"list": "ordinal", "linked": "actor"}

// compareField counts one field, and completes and records the miss if it is
// wrong.
func (d comparison) compareField(f field, m Miss) {
	if f.want == "" {
		return
	}
	d.shares.add(f.name, f.want == f.got)
	if f.want == f.got {
		return
	}
	m.Class, m.What, m.Got, m.Want = WrongField, f.name, f.got, f.want
	if name, ok := shownAs[f.name]; ok {
		m.What = name
	}
	d.miss(m)
}

// compareSources counts who is said to say so. Gold without words (a source
// that is only understood) is not asked.
func (d comparison) compareSources(g, s *Event) {
	var want []Filler
	for _, a := range g.Attribution {
		if len(a.Spans) > 0 {
			want = append(want, a)
		}
	}
	match := pairFillers(want, s.Attribution, sameFiller)
	d.sources.add("source", Counts{TP: len(match.found), FP: len(match.extra), FN: len(match.missed)})
}
