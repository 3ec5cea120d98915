package timex

// partOf resolves a numbered part of a period: the third quarter of 2025, the
// last week of July, the second decade of the 21st century. An ordinal of -1
// is the last one.
func (m *machine) partOf(f *frame) (when, bool) {
	y := m.yearSaid(f)
	if of, ok := m.monthSaid(f); ok && (f.sub == "Q" || f.sub == "H") {
		return of, true
	}
	if f.unit != "" && f.unit != "Y" && f.sub != "W" && f.sub != "D" && f.sub != "WE" {
		return when{}, false // half a century
	}
	switch f.sub {
	case "Q":
		n, ok := nthOf(f.ord, 4)
		return partOfYear(y, n, 3, "Q").openYear(y), ok
	case "H":
		n, ok := nthOf(f.ord, 2)
		return partOfYear(y, n, 6, "H").openYear(y), ok
	case "M":
		n, ok := nthOf(f.ord, 12)
		return month(y, n).openYear(y), ok
	case "W":
		return m.weekPart(f, y)
	case "D":
		return m.dayPart(f)
	case "WE":
		return m.weekendPart(f)
	case "E":
		n, ok := nthOf(f.ord, 10)
		return decade((f.cent-1)*100 + (n-1)*10), ok && f.cent > 0
	case "C":
		return open("%02dXX", f.ord-1), f.ord > 0 && f.ord < 30
	}
	return when{}, false
}

// nthOf returns the nth of so many parts, the last one for -1.
func nthOf(n, parts int) (int, bool) {
	if n < 0 {
		return parts, true
	}
	return n, n >= 1 && n <= parts
}

// yearSaid returns the year that the words name, or 0.
func (m *machine) yearSaid(f *frame) int {
	if f.year == 0 && f.unit == "Y" && !m.o.Date.IsZero() {
		return m.o.Date.Year + f.rel
	}
	return f.year
}

// weekPart resolves a week of a month, of which it has four, or of a year.
func (m *machine) weekPart(f *frame, y int) (when, bool) {
	of, inMonth := m.monthSaid(f)
	if inMonth {
		n, ok := nthOf(f.ord, 4)
		if f.ord == 5 {
			n, ok = 5, true
		}
		return open("%s-W%02d", of.value, n), ok
	}
	last := 52
	if y > 0 {
		_, last = (Day{y, 12, 28}).week() // always in the last week
	}
	n, ok := nthOf(f.ord, last)
	return open("%s-W%02d", year(y).openYear(y).value, n), ok || f.ord == 53
}

// dayPart resolves the first, nth or last day of a month.
func (m *machine) dayPart(f *frame) (when, bool) {
	of, ok := m.monthSaid(f)
	switch {
	case !ok:
		return when{}, false
	case of.last.IsZero() && f.month == 0:
		return open("%s-%02d", of.value, f.ord), f.ord > 0
	case of.last.IsZero():
		n, ok := nthOf(f.ord, daysIn(2001, f.month))
		return open("XXXX-%02d-%02d", f.month, n), ok
	}
	n, ok := nthOf(f.ord, of.last.Day)
	return onDay(of.first.addDays(n - 1)), ok
}

// weekendPart resolves a weekend of a month, which its Saturday belongs to.
func (m *machine) weekendPart(f *frame) (when, bool) {
	of, ok := m.monthSaid(f)
	if !ok || of.first.IsZero() {
		return of, ok
	}
	d, ok := nthWeekday(of.first.Year, of.first.Month, 6, f.ord)
	return open("%s-WE", weekOf(d).value), ok
}

// monthSaid returns the month that the words name, and whether they name one.
func (m *machine) monthSaid(f *frame) (when, bool) {
	switch {
	case f.month > 0:
		y := m.yearOf(f, m.start)
		return month(y, f.month).openYear(y), true
	case f.unit == "M":
		return shift(m.o.Date, f.rel, "M"), true
	}
	return when{}, false
}
