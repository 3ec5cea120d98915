package timex

import (
	"math"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// An evaluator turns a match into an expression, or refuses it.
type evaluator func(m *machine, st *state, e *Expr) bool

// evaluators are the ways in which a pattern's words can be read, by the name
// that follows its "as:".
var evaluators map[string]evaluator

func init() { // not a literal: evaluators refer to patterns, which refer to them
	evaluators = map[string]evaluator{
		"date":     (*machine).asDate,
		"duration": (*machine).asDuration,
		"within":   (*machine).asWithin,
		"shift":    (*machine).asShift,
		"offset":   (*machine).asOffset,
		"span":     (*machine).asSpan,
		"every":    (*machine).asEvery,
		"vague":    (*machine).asVague,
		"money":    (*machine).asMoney,
		"quantity": (*machine).asQuantity,
		"count":    (*machine).asCount,
	}
}

// asDate resolves a time, or the range between two.
func (m *machine) asDate(st *state, e *Expr) bool {
	a := &st.frames[0]
	if st.k > 0 {
		return m.asRange(st, e)
	}
	w, ok := m.value(a, st.from)
	if !ok {
		return false
	}
	e.Value = related(a, w)
	e.Deadline = a.mod == "before" || a.mod == "until"
	e.Past = a.hasDays && a.days < 0 || a.hasRel && a.rel < 0
	e.Future = e.Deadline || a.hasDays && a.days > 0 || a.hasRel && a.rel > 0
	return e.Value != ""
}

// endings are the last days of the periods of a document without a date.
var endings = map[string]string{"this-week": "DCT-end-of-week", "this-month": "DCT-end-of-month", "this-year": "DCT-end-of-year"}

// related sets the relation before a value. After a relation the end of a
// period is its last day; elsewhere it leaves the period's value.
func related(f *frame, w when) string {
	v := w.value
	if f.edge == "end" && (f.mod == "before" || f.mod == "until" || f.mod == "after") {
		switch end, ok := endings[v]; {
		case !w.last.IsZero():
			v = w.last.String()
		case ok:
			v = end
		case strings.HasPrefix(v, "XXXX-") && len(v) == 7:
			v = strings.Replace(month(2000, f.month).last.String(), "2000", "XXXX", 1)
		}
	}
	if f.mod == "" || v == "" {
		return v
	}
	return f.mod + ":" + v
}

// asRange resolves two ends, each of which lends the other what it leaves
// open: «من 4 إلى 22 يناير».
func (m *machine) asRange(st *state, e *Expr) bool {
	a, b := &st.frames[0], &st.frames[1]
	lend(a, b)
	lend(b, a)
	from, ok1 := m.value(a, st.from)
	to, ok2 := m.value(b, st.from)
	if !ok1 || !ok2 || from.value == "" || to.value == "" {
		return false
	}
	if backward(from, to) {
		if from, to, ok1 = m.inOrder(st, from, to); !ok1 {
			return false
		}
	}
	e.Value = from.value + "/" + to.value
	if from.value == to.value {
		e.Value = from.value // «ديسمبر - كانون الأول»
	}
	return true
}

// backward reports whether a range ends before it begins.
func backward(from, to when) bool {
	return !from.first.IsZero() && !to.last.IsZero() && from.first.time().After(to.last.time())
}

// inOrder moves an end of a range whose week or year the words leave open, so
// that the range does not end before it begins.
func (m *machine) inOrder(st *state, from, to when) (when, when, bool) {
	a, b := &st.frames[0], &st.frames[1]
	switch {
	case b.wday > 0 && !b.hasRel && b.day == 0:
		to = onDay(to.last.addDays(7))
		if b.hasHour {
			to.value += clock(b)
		}
	case b.month > 0 && b.year == 0:
		b.year = to.last.Year + 1
		to, _ = m.value(b, st.from)
	case a.month > 0 && a.year == 0:
		a.year = from.first.Year - 1
		from, _ = m.value(a, st.from)
	}
	return from, to, !backward(from, to)
}

// lend gives frame f what it leaves open and g says.
func lend(f, g *frame) {
	if f.hasHour && f.part == "" && f.hour > 0 && f.hour < 12 {
		f.part = g.part
	}
	if f.inCentury {
		f.year, f.inCentury = f.year+g.year/100*100, false
	}
	switch {
	case f.hasHour && !f.dated():
		day := *g
		day.part, day.hour, day.min, day.sec = f.part, f.hour, f.min, f.sec
		day.hasHour, day.hasMin, day.hasSec = true, f.hasMin, f.hasSec
		*f = day
	case f.day > 0 || f.ord > 0:
		lendMonth(f, g)
	case f.wday > 0 && f.unit == "" && g.unit == "W" && !f.hasRel:
		f.unit, f.rel, f.hasRel = g.unit, g.rel, g.hasRel
	}
	if f.month > 0 && f.year == 0 {
		if f.year = g.year; g.unit == "Y" && !f.hasRel && f.unit == "" {
			f.unit, f.rel, f.hasRel = g.unit, g.rel, g.hasRel
		}
	}
}

// dated reports whether a frame says on which day.
func (f *frame) dated() bool {
	return f.hasDays || f.wday > 0 || f.month > 0 || f.day > 0 || f.feast != "" || f.hasRel
}

// lendMonth gives a day the month that it leaves open.
func lendMonth(f, g *frame) {
	if f.month > 0 || f.wday > 0 {
		return
	}
	f.month, f.hijri = g.month, g.hijri
	if f.unit == "" && !f.hasRel {
		f.unit, f.rel, f.hasRel = g.unit, g.rel, g.hasRel
	}
}

// asDuration writes a length of time, of up to three units.
func (m *machine) asDuration(st *state, e *Expr) bool {
	m.oneLength(st, e)
	v, ok := length(st)
	e.Value, e.Duration = v, true
	return ok
}

// length adds up the frames of a match, the largest unit first: P1Y1M21D.
func length(st *state) (string, bool) {
	if st.k == 0 {
		f := &st.frames[0]
		return duration(f.count()+f.add, f.unit), f.unit != ""
	}
	if !st.distinct() {
		return "", false
	}
	date, clock := "", ""
	for _, unit := range [...]string{"Y", "M", "W", "D", "h", "m", "s"} {
		for i := range st.k + 1 {
			f := &st.frames[i]
			if f.unit != unit {
				continue
			}
			n := amount(f.count() + f.add)
			if strings.ToLower(unit) == unit {
				clock += n + strings.ToUpper(unit)
			} else {
				date += n + unit
			}
		}
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + date + clock, date+clock != ""
}

// oneLength ends an expression before a length of time whose unit it has
// already, which is another one: two days, three days.
func (m *machine) oneLength(st *state, e *Expr) {
	if st.distinct() {
		return
	}
	st.k, e.To = 0, st.starts[1]
	for e.To > e.From+1 && (m.words[e.To-1].Script == word.Symbol || m.words[e.To-1].Key == "و" || m.words[e.To-1].Key == "and") {
		e.To--
	}
}

// distinct reports whether the lengths of a match have units of their own, as
// the parts of one length of time do.
func (st *state) distinct() bool {
	for i := range st.k {
		for j := i + 1; j <= st.k; j++ {
			if st.frames[i].unit == st.frames[j].unit {
				return false
			}
		}
	}
	return true
}

// count returns the number said, or one.
func (f *frame) count() float64 {
	if f.hasNum || f.add != 0 && f.unit != "" && !f.hasNum && f.same {
		return f.num
	}
	if f.add != 0 && f.edge == "half" {
		return 0
	}
	return 1
}

// asWithin writes a length of time in which something is to be done.
func (m *machine) asWithin(st *state, e *Expr) bool {
	v, ok := length(st)
	e.Value, e.Deadline = "within:"+v, true
	return ok
}

// asShift resolves a moment a length of time before or after the document's
// day: «قبل يومين», two weeks ago. The pattern sets the direction, else the
// tense of the clause.
func (m *machine) asShift(st *state, e *Expr) bool {
	f := &st.frames[0]
	if !f.hasRel {
		f.rel = 1
		if m.tense(st.from) == Past {
			f.rel = -1
		}
	}
	e.Past, e.Future = f.rel < 0, f.rel > 0
	if st.k > 0 || !m.o.Date.IsZero() && (f.unit == "h" || f.unit == "m" || f.unit == "s") {
		return m.compoundShift(st, e)
	}
	e.Value = later(m.o.Date, float64(f.rel)*(f.count()+f.add), strings.ToUpper(f.unit)).value
	return f.unit != ""
}

// compoundShift moves by years, months, weeks and days in turn; hours leave
// the day.
func (m *machine) compoundShift(st *state, e *Expr) bool {
	d := m.o.Date
	if d.IsZero() {
		v, ok := length(st)
		e.Value = "DCT" + string(" +-"[1+max(0, -st.frames[0].rel)]) + strings.TrimPrefix(v, "P")
		return ok
	}
	if !st.distinct() {
		return false
	}
	for i := range st.k + 1 {
		f := &st.frames[i]
		if w := later(d, float64(st.frames[0].rel)*f.count(), f.unit); !w.first.IsZero() {
			d = w.first
		}
	}
	e.Value = d.String()
	return true
}

// asSpan resolves the last so many units up to the document's day, or the next
// from the day after it on.
func (m *machine) asSpan(st *state, e *Expr) bool {
	f := &st.frames[0]
	n := float64(f.rel) * f.count()
	if strings.Contains("hms", f.unit) && !m.o.Date.IsZero() {
		f.unit, n = "D", inDays(n, f.unit)
	}
	e.Past, e.Future = n < 0, n > 0
	if now := shift(m.o.Date, 0, "D").value; n < 0 {
		e.Value = later(m.o.Date, n, strings.ToUpper(f.unit)).value + "/" + now
	} else {
		tomorrow := shift(m.o.Date, 1, "D")
		e.Value = tomorrow.value + "/" + later(tomorrow.first, n, strings.ToUpper(f.unit)).value
	}
	return f.unit != ""
}

// inDays returns the days that so many hours, minutes or seconds reach into.
func inDays(n float64, unit string) float64 {
	perDay := map[string]float64{"h": 24, "m": 24 * 60, "s": 24 * 60 * 60}[unit]
	return math.Copysign(math.Ceil(math.Abs(n)/perDay), n)
}

// asOffset resolves a length of time before or after another time: a week
// from Friday. It has no value where that time has no day.
func (m *machine) asOffset(st *state, e *Expr) bool {
	f := &st.frames[0]
	w, ok := m.value(&st.frames[1], st.from)
	if !ok {
		return false
	}
	e.Past, e.Future = f.rel < 0, f.rel > 0
	if e.Vague = w.first.IsZero(); !e.Vague {
		e.Value = later(w.first, float64(f.rel)*(f.count()+f.add), strings.ToUpper(f.unit)).value
	}
	return f.unit != ""
}

func (m *machine) asEvery(st *state, e *Expr) bool {
	f := &st.frames[0]
	e.Set = true
	if f.part != "" && f.unit == "" && f.wday == 0 {
		f.unit = "D" // every morning
	}
	if f.month > 0 || f.season != "" || f.feast != "" {
		f.unit = "Y" // every summer
	}
	if f.wday > 0 {
		e.Value = "every:" + weekdays[f.wday]
		return true
	}
	n := f.count()
	if f.ord > 0 {
		n = float64(f.ord)
	}
	e.Value = "every:" + duration(n, f.unit)
	return f.unit != ""
}

func (m *machine) asVague(_ *state, e *Expr) bool {
	e.Vague = true
	return true
}
