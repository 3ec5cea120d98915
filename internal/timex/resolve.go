package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hablullah/go-hijri"
)

// value resolves a frame against the day of the document; ok is false where
// the calendar has no such time.
func (m *machine) value(f *frame, at int) (when, bool) {
	w, ok := m.calendar(f, at)
	if !ok {
		return when{}, false
	}
	switch {
	case f.edge == "rest":
		w = m.restOf(w)
	case f.edge == "week" && !w.first.IsZero():
		w = weekOf(w.first)
	}
	if f.hasHour && f.hour == 24 && f.min > 0 {
		return when{}, false
	}
	switch {
	case f.hasHour && w.value == "":
		return when{value: clock(f)}, true
	case f.hasHour && !w.first.IsZero() && w.first == w.last:
		w.value += clock(f)
	case w.value == "" && f.part != "":
		return shift(m.o.Date, 0, "D"), true
	}
	return w, w.value != "" || f.hasHour
}

// restOf returns what is left of a period from the document's day on.
func (m *machine) restOf(w when) when {
	if m.o.Date.IsZero() {
		end, ok := endings[w.value]
		if !ok {
			return w
		}
		return when{value: "DCT/" + end}
	}
	return when{value: m.o.Date.String() + "/" + w.last.String()}
}

// calendar resolves what a frame says of the calendar; the zero when is no
// word of it.
func (m *machine) calendar(f *frame, at int) (when, bool) {
	if f.day == 0 && f.ord > 0 && f.wday == 0 && f.sub == "" && (f.month > 0 && f.unit == "" || f.unit == "M" && f.hasRel && f.month == 0) {
		f.day = f.ord
	}
	switch {
	case f.same:
		return m.sameAs(f)
	case f.sub != "":
		return m.partOf(f)
	case f.feast != "":
		return m.feast(f)
	case f.hijri:
		return hijriTime(f)
	case f.month > 0:
		return m.ofMonth(f, at)
	case f.hasDays:
		return shift(m.o.Date, f.days, "D"), true
	case f.wday > 0:
		return m.weekday(f, at)
	case f.season != "":
		return m.season(f), true
	case f.unit == "M" && f.hasRel && (f.day > 0 || f.ord > 0):
		return m.dayOfRelativeMonth(f)
	case f.unit != "":
		return m.period(f), true
	case f.part != "" && f.hasRel:
		return shift(m.o.Date, f.rel, "D"), true
	case f.decade > 0:
		return m.decadeOf(f), true
	case f.year > 0:
		return year(f.year), true
	case f.day > 0:
		return open("XXXX-XX-%02d", f.day), true
	}
	return when{}, true
}

// sameAs resolves «اليوم نفسه»: the day told before, or its month or year.
func (m *machine) sameAs(f *frame) (when, bool) {
	d, err := ParseDay(m.last)
	switch {
	case err != nil:
		return when{value: m.last}, m.last != "" && f.unit != "M" && f.unit != "Y"
	case f.unit == "W" || f.unit == "M" || f.unit == "Y":
		return shift(d, 0, f.unit), true
	}
	return when{value: m.last}, true
}

// ofMonth resolves a named month, a day, week or weekday of it.
func (m *machine) ofMonth(f *frame, at int) (when, bool) {
	y := m.yearOf(f, at)
	switch {
	case y == 0 && f.hasRel && f.day == 0:
		return open("%s-%02d", [...]string{"last", "this", "next"}[sign(f.rel)+1], f.month), true
	case f.wday > 0 && f.ord != 0 && f.day == 0:
		return nthOfMonth(y, f)
	case f.day > 0:
		return dayOf3(y, f.month, f.day)
	}
	return month(y, f.month).openYear(y), true
}

// openYear leaves the year of a value open where it is 0.
func (w when) openYear(y int) when {
	if y != 0 {
		return w
	}
	return when{value: "XXXX" + w.value[4:]}
}

// dayOf3 returns a day of the calendar, which may leave the year open: then
// every day that some year has is one.
func dayOf3(y, mo, day int) (when, bool) {
	if y == 0 {
		return open("XXXX-%02d-%02d", mo, day), (Day{2000, mo, day}).valid()
	}
	d := Day{y, mo, day}
	return onDay(d), d.valid()
}

func nthOfMonth(y int, f *frame) (when, bool) {
	if y == 0 {
		return open("XXXX-%02d-WXX-%d-#%d", f.month, f.wday, f.ord), f.ord <= 5
	}
	d, ok := nthWeekday(y, f.month, f.wday, f.ord)
	return onDay(d), ok
}

// yearOf returns the year that a month stands in: the one that is said, else
// the nearest to the day of the document in the direction of the words or the
// tense; 0 leaves it open.
func (m *machine) yearOf(f *frame, at int) int {
	d := m.o.Date
	switch {
	case f.year > 0:
		return f.year
	case d.IsZero():
		return 0
	case f.unit == "Y" && f.hasRel:
		return d.Year + f.rel
	case f.hasRel && f.rel == 0:
		return d.Year
	case f.hasRel && f.rel > 0:
		if f.month > d.Month {
			return d.Year
		}
		return d.Year + 1
	case f.hasRel:
		if f.month < d.Month {
			return d.Year
		}
		return d.Year - 1
	case f.hasDays:
		return d.Year
	case f.mod == "until" || f.mod == "before":
		return nearest(d, f.month, f.day, Future)
	}
	return m.nearestYear(f, at)
}

// nearestYear looks in the direction of the tense, for a day at most: the
// eve's news says «9 March» of the day itself.
func (m *machine) nearestYear(f *frame, at int) int {
	t := m.tense(at)
	if t == Past && f.day > 0 {
		t = Unknown
	}
	if said, _ := m.tenseSaid(at); said == Unknown && t == Future {
		t = Unknown
	}
	return nearest(m.o.Date, f.month, f.day, t)
}

// weekday resolves a day of the week.
func (m *machine) weekday(f *frame, at int) (when, bool) {
	d := m.o.Date
	if f.day > 0 && !d.IsZero() {
		return onDay(m.weekdayWithDay(f)), f.day <= 31
	}
	t := Tense(sign(f.rel))
	if !f.hasRel {
		if t = m.tense(at); f.mod == "until" || f.mod == "before" || f.mod == "from" && t == Unknown {
			t = Future
		}
	}
	switch {
	case f.unit == "M" && f.hasRel && f.ord > 0 && d.IsZero():
		return open("%s-month-%s-%d", [...]string{"last", "this", "next"}[sign(f.rel)+1], weekdays[f.wday], f.ord), f.ord <= 5
	case f.unit == "M" && f.hasRel && f.ord > 0:
		t := (Day{d.Year, d.Month, 1}).addMonths(f.rel)
		n, ok := nthWeekday(t.Year, t.Month, f.wday, f.ord)
		return onDay(n), ok
	case f.unit == "W" && f.hasRel && !d.IsZero():
		return onDay(d.addDays(f.wday - d.weekday() + 7*f.rel)), true
	case d.IsZero() && t == Future:
		return open("next-%s", weekdays[f.wday]), true
	case d.IsZero():
		return open("last-%s", weekdays[f.wday]), true
	case t == Future:
		return onDay(nextWeekday(d, f.wday, !f.hasRel).addDays(7 * f.further())), true
	case f.hasRel && f.rel == 0:
		return onDay(d.addDays(f.wday - d.weekday())), true
	}
	return onDay(lastWeekday(d, f.wday, !f.hasRel).addDays(-7 * f.further())), true
}

// further returns how many weeks beyond the next such day a weekday lies: two
// Fridays from now, the Monday after next.
func (f *frame) further() int {
	if f.hasNum && f.num > 1 && f.num < 100 {
		return int(f.num) - 1
	}
	return max(0, f.rel-1, -f.rel-1)
}

// weekdayWithDay returns the day nearest to the document's that is such a day
// of the month and of the week.
func (m *machine) weekdayWithDay(f *frame) Day {
	d := m.o.Date
	for n := range 400 {
		for _, c := range [...]Day{d.addDays(-n), d.addDays(n)} {
			if c.Day == f.day && c.weekday() == f.wday {
				return c
			}
		}
	}
	return d
}

// season resolves spring, summer, autumn and winter.
func (m *machine) season(f *frame) when {
	d := m.o.Date
	switch {
	case f.year > 0:
		return open("%04d-%s", f.year, f.season)
	case f.hasRel && f.unit != "Y" && d.IsZero():
		return open("%s-%s", [...]string{"last", "this", "next"}[sign(f.rel)+1], f.season)
	case f.hasRel && !d.IsZero():
		return open("%04d-%s", d.Year+f.rel, f.season)
	}
	return open("%s", f.season)
}

func (m *machine) dayOfRelativeMonth(f *frame) (when, bool) {
	day := f.day
	if f.wday > 0 || f.unit == "" {
		return when{}, false
	}
	if d := m.o.Date; !d.IsZero() {
		t := (Day{d.Year, d.Month, 1}).addMonths(f.rel)
		return dayOf3(t.Year, t.Month, day)
	}
	return open("%s-month-%02d", [...]string{"last", "this", "next"}[sign(f.rel)+1], day), true
}

// period resolves a unit of the calendar: this week, the next year.
func (m *machine) period(f *frame) when {
	if f.hasRel {
		return shift(m.o.Date, f.rel, f.unit)
	}
	return shift(m.o.Date, 0, f.unit)
}

func (m *machine) decadeOf(f *frame) when {
	switch {
	case f.decade >= 1000:
		return decade(f.decade)
	case f.cent > 0:
		return decade((f.cent-1)*100 + f.decade)
	case f.decade >= 30:
		return decade(1900 + f.decade)
	}
	return decade(2000 + f.decade)
}

// feast resolves a named day. One with a fixed place in the calendar is
// written XXXX-12-25 in the lists.
func (m *machine) feast(f *frame) (when, bool) {
	y := f.year
	if y == 0 && f.unit == "Y" && f.hasRel && !m.o.Date.IsZero() {
		y = m.o.Date.Year + f.rel
	}
	if f.unit == "" && f.hasRel {
		y = m.yearOfFeast(f)
	}
	if rest, ok := strings.CutPrefix(f.feast, "XXXX"); ok && y > 0 {
		if t, err := time.Parse("2006-01-02", fmt.Sprintf("%04d%s", y, rest)); err == nil {
			return onDay(dayOf(t)), true
		}
		return open("%04d%s", y, rest), true
	}
	if y > 0 {
		return open("%04d-%s", y, f.feast), true
	}
	return open("%s", f.feast), true
}

// yearOfFeast returns the year of the last, this or the next feast that has
// its day in the calendar, or 0.
func (m *machine) yearOfFeast(f *frame) int {
	t, err := time.Parse("XXXX-01-02", f.feast)
	if err != nil || m.o.Date.IsZero() {
		return 0
	}
	return m.yearOf(&frame{month: int(t.Month()), day: t.Day(), rel: f.rel, hasRel: true}, m.start)
}

// hijriTime turns a date of the Umm al-Qura calendar into one of the
// Gregorian calendar. Where the year is not of that calendar's tables, or not
// said, the value names the month alone.
func hijriTime(f *frame) (when, bool) {
	if f.day > 30 {
		return when{}, false
	}
	if f.year < 1356 || f.year > 1500 {
		return open("%s", hijriMonths[f.month]), true
	}
	first := ummAlQura(f.year, f.month, 1)
	switch {
	case f.day > 0:
		return onDay(ummAlQura(f.year, f.month, f.day)), true
	case f.month == 12:
		return when{value: first.String() + "/" + first.addDays(29).String()}, true
	}
	last := ummAlQura(f.year, f.month+1, 1).addDays(-1)
	return when{first.String() + "/" + last.String(), first, last}, true
}

func ummAlQura(y, mo, d int) Day {
	return dayOf(hijri.UmmAlQuraDate{Year: int64(y), Month: int64(mo), Day: int64(d)}.ToGregorian())
}

var hijriMonths = [...]string{"", "muharram", "safar", "rabi-al-awwal", "rabi-al-thani", "jumada-al-ula", "jumada-al-akhira", "rajab", "shaban", "ramadan", "shawwal", "dhu-al-qada", "dhu-al-hijja"}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// duration writes a length of time. Hours, minutes and seconds stand behind a
// T; a decade is ten years, a century a hundred.
func duration(n float64, unit string) string {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	switch unit {
	case "h":
		return "PT" + s + "H"
	case "m":
		return "PT" + s + "M"
	case "s":
		return "PT" + s + "S"
	case "E":
		return "P" + amount(n*10) + "Y"
	case "C":
		return "P" + amount(n*100) + "Y"
	case "Q":
		return "P" + amount(n*3) + "M"
	case "H":
		return "P" + amount(n*6) + "M"
	case "WE":
		return "P" + s + "WE"
	}
	return "P" + s + unit
}
