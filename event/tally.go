package event

// The bounds of what one event and one look back can take, so that a text of
// any length costs time in proportion to it. No article comes near them.
const (
	maxBack    = 96  // events that a telling, an anaphor or a parent is looked for among
	maxFillers = 128 // of one role of one event
	maxSpans   = 96  // of one filler
)

// recent is the events that a look back goes over, the oldest first.
func (d *document) recent() []*draft { return d.events[max(0, len(d.events)-maxBack):] }

// A tally sums up the tellings of an event, as far as they were counted; the
// rest are counted when it is asked.
type tally struct {
	n         int
	modality  Modality // of the telling that decides it
	score     int      // of that telling
	first     int      // byte of the first mention
	anyBody   bool
	anyVerbal bool
}

// tellings counts the mentions that came since it was last asked.
func (dr *draft) tellings() *tally {
	t := &dr.tally
	for ; t.n < len(dr.mentions); t.n++ {
		m := &dr.mentions[t.n]
		if s := m.weight(); t.n == 0 || s > t.score {
			t.modality, t.score = m.modality, s
		}
		if t.n == 0 || m.span.Start < t.first {
			t.first = m.span.Start
		}
		t.anyBody = t.anyBody || m.body
		t.anyVerbal = t.anyVerbal || m.verbal
	}
	return t
}

// weight is how much a telling says of the event's modality.
func (m *mentioned) weight() int {
	w := 0
	if m.verbal {
		w += 2
	}
	if m.body {
		w += 4
	}
	switch {
	case m.modality == Negated, m.modality == Planned && !m.verbal:
		w++
	case m.called:
		w -= 2 // what is called for, and then is due, is planned
	}
	return w
}

// first is the byte at which an event is first mentioned.
func (dr *draft) first() int { return dr.tellings().first }

// headlineOnly reports whether only headlines and headings tell the event.
func (dr *draft) headlineOnly() bool { return !dr.tellings().anyBody }

// onlyWeak reports whether only bare nouns tell the event: they say little of
// its modality.
func (dr *draft) onlyWeak() bool { return !dr.tellings().anyVerbal }

// modalityNow is the event's modality by its tellings so far: a verb of the
// body decides before a noun, the body before headlines, and of equals the
// first.
func (dr *draft) modalityNow() Modality { return dr.tellings().modality }
