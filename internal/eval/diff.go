package eval

// A Change is what became of a run.
type Change struct {
	Lines []Delta // the table of the new run, and the lines that only the old one has
	Gone  []Miss  // misses of the old run that the new one has not
	New   []Miss  // misses of the new run that the old one had not
}

// A Delta is one line of the table before and after; a line that one of the
// runs has not is zero there, apart from its name.
type Delta struct {
	Before, After Line
}

// By is how far the line's value moved.
func (d Delta) By() float64 { return round(d.After.Value() - d.Before.Value()) }

// Moved reports whether anything about the line changed.
func (d Delta) Moved() bool { return d.Before != d.After }

// Diff compares two runs over the same gold.
func Diff(before, after *Score) Change {
	return Change{
		Lines: deltas(before.Table(), after.Table()),
		Gone:  without(before.misses, after.misses),
		New:   without(after.misses, before.misses),
	}
}

type lineName struct{ label, key string }

func (l Line) name() lineName { return lineName{l.Label, l.Key} }

func deltas(before, after []Line) (out []Delta) {
	old := make(map[lineName]Line, len(before))
	for _, line := range before {
		old[line.name()] = line
	}
	for _, line := range after {
		was, ok := old[line.name()]
		if !ok {
			was = Line{Label: line.Label, Key: line.Key}
		}
		delete(old, line.name())
		out = append(out, Delta{was, line})
	}
	for _, line := range before {
		if _, only := old[line.name()]; only {
			out = append(out, Delta{line, Line{Label: line.Label, Key: line.Key}})
		}
	}
	return out
}

// key is what makes two misses of two runs the same: not the rule, which may
// have another name now, nor the words, which the spans fix, nor a field's
// wrong value, which is wrong either way.
func (m Miss) key() Miss {
	m.Rule, m.Got, m.Actor = "", "", m.actorIfOnly()
	m.At.Text, m.Span.Text = "", ""
	return m
}

// actorIfOnly is the actor of an argument that has no words of its own.
func (m Miss) actorIfOnly() string {
	if m.Span != (Span{}) {
		return ""
	}
	return m.Actor
}

// without lists the misses that the others have not, each as often as it is
// lacking there.
func without(misses, others []Miss) (out []Miss) {
	left := make(map[Miss]int, len(others))
	for _, m := range others {
		left[m.key()]++
	}
	for _, m := range misses {
		if left[m.key()] > 0 {
			left[m.key()]--
			continue
		}
		out = append(out, m)
	}
	return out
}
