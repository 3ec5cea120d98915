package eval

// A Score adds up documents. The zero value is ready; it is not safe for
// concurrent use.
type Score struct {
	Documents int

	events, arguments, sources, entities tally

	shares shares
	traps  int
	misses []Miss
}

// Add scores what a system made of one document. An empty record is a document
// in which it found nothing.
func (s *Score) Add(gold, system Record) {
	s.Documents++
	d := comparison{s, &gold, &system}
	match := pairEvents(gold.Events, system.Events)
	d.found(match.pairs)
	for _, i := range match.missed {
		d.missed(&gold.Events[i])
	}
	for _, i := range match.extra {
		d.extra(&system.Events[i])
	}
	d.trapped()
	if gold.Entities != nil {
		d.compareEntities()
	}
}

// Errors lists what is wrong, in the order in which it was met.
func (s *Score) Errors() []Miss { return s.misses }

// A comparison is one document on its way into the score.
type comparison struct {
	*Score
	gold, system *Record
}

// miss records a miss of this document.
func (d comparison) miss(m Miss) {
	m.Doc = d.gold.ID
	d.misses = append(d.misses, m)
}

// missed counts an event of the gold that nothing matched.
func (d comparison) missed(g *Event) {
	if g.free() {
		return
	}
	d.events.add(g.Kind, Counts{FN: 1})
	d.miss(Miss{Class: Missed, Kind: g.Kind, At: g.first()})
	for _, a := range g.Arguments {
		d.arguments.add(g.Kind+"."+a.Role, Counts{FN: 1})
	}
}

// extra counts an event of the system that matched nothing.
func (d comparison) extra(s *Event) {
	d.events.add(s.Kind, Counts{FP: 1})
	d.miss(Miss{Class: False, Kind: s.Kind, At: s.first(), Rule: s.Rule})
	for _, a := range s.Arguments {
		d.arguments.add(s.Kind+"."+a.Role, Counts{FP: 1})
	}
}

// trapped counts the events where the gold says that there is none.
func (d comparison) trapped() {
	for i := range d.system.Events {
		s := &d.system.Events[i]
		if s.Trigger == nil {
			continue
		}
		for _, span := range d.gold.NonEvents {
			if meet(*s.Trigger, span) {
				d.traps++
				d.miss(Miss{Class: Trap, Kind: s.Kind, At: *s.Trigger, Rule: s.Rule})
			}
		}
	}
}
