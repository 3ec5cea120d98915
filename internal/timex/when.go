package timex

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// A when is a time on the calendar: its value and, where they are known, its
// first and last day.
type when struct {
	value       string
	first, last Day
}

func onDay(d Day) when { return when{d.String(), d, d} }

func open(format string, args ...any) when { return when{value: fmt.Sprintf(format, args...)} }

// month returns a month of a year.
func month(y, m int) when {
	return when{fmt.Sprintf("%04d-%02d", y, m), Day{y, m, 1}, Day{y, m, daysIn(y, m)}}
}

// year returns a year.
func year(y int) when { return when{fmt.Sprintf("%04d", y), Day{y, 1, 1}, Day{y, 12, 31}} }

// weekOf returns the ISO 8601 week that a day belongs to.
func weekOf(d Day) when {
	y, w := d.week()
	monday := d.addDays(1 - d.weekday())
	return when{fmt.Sprintf("%04d-W%02d", y, w), monday, monday.addDays(6)}
}

// partOfYear returns the nth of the parts of a year, which have a number of
// months each: quarters Q, halves H.
func partOfYear(y, nth, months int, letter string) when {
	last := nth * months
	return when{fmt.Sprintf("%04d-%s%d", y, letter, nth), Day{y, last - months + 1, 1}, Day{y, last, daysIn(y, last)}}
}

// decade returns ten years that begin with a year.
func decade(y int) when {
	return when{fmt.Sprintf("%03dX", y/10), Day{y, 1, 1}, Day{y + 9, 12, 31}}
}

// weekdays are the names of the days of the week in values, Monday first.
var weekdays = [...]string{"", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"}

// shift returns the time n units from day d; a zero d leaves it relative to
// the day of the document.
func shift(d Day, n int, unit string) when {
	if d.IsZero() {
		return relative(n, unit)
	}
	switch unit {
	case "D":
		return onDay(d.addDays(n))
	case "W":
		return weekOf(d.addDays(7 * n))
	case "M":
		t := (Day{d.Year, d.Month, 1}).addMonths(n)
		return month(t.Year, t.Month)
	case "Q":
		t := (Day{d.Year, d.Month, 1}).addMonths(3 * n)
		return partOfYear(t.Year, (t.Month+2)/3, 3, "Q")
	case "H":
		t := (Day{d.Year, d.Month, 1}).addMonths(6 * n)
		return partOfYear(t.Year, (t.Month+5)/6, 6, "H")
	case "Y":
		return year(d.Year + n)
	case "E":
		return decade((d.Year/10 + n) * 10)
	case "C":
		return open("%02dXX", d.Year/100+n)
	case "WE":
		return open("%s-WE", weekOf(d.addDays(7*n)).value)
	}
	return when{}
}

// thisPeriod are the values of the periods that hold the day of a document
// without a date.
var thisPeriod = map[string]string{"D": "DCT", "W": "this-week", "M": "this-month", "Q": "this-quarter", "H": "this-half", "Y": "this-year", "E": "this-decade", "C": "this-century", "WE": "this-weekend"}

func relative(n int, unit string) when {
	switch {
	case n == 0:
		return open("%s", thisPeriod[unit])
	case unit == "E":
		return open("DCT%+dY", 10*n)
	case unit == "WE":
		return open("DCT%+dW", n)
	case unit == "C":
		return open("DCT%+dY", 100*n)
	case unit == "Q":
		return open("DCT%+dM", 3*n)
	case unit == "H":
		return open("DCT%+dM", 6*n)
	}
	return open("DCT%+d%s", n, unit)
}

// later returns the moment a length of time after d, or before it where n is
// negative.
func later(d Day, n float64, unit string) when {
	n, unit = wholeUnits(n, unit)
	whole := int(n)
	if d.IsZero() || float64(whole) != n {
		return open("DCT%+g%s", n, unit)
	}
	switch unit {
	case "D":
		return onDay(d.addDays(whole))
	case "W":
		return onDay(d.addDays(7 * whole))
	case "M":
		return onDay(d.addMonths(whole))
	case "Y":
		return onDay(d.addMonths(12 * whole))
	}
	return open("DCT%+g%s", n, unit)
}

// wholeUnits writes decades, centuries and quarters, and a year and a half, in
// units of the calendar that they have whole numbers of.
func wholeUnits(n float64, unit string) (float64, string) {
	switch unit {
	case "C":
		n, unit = n*100, "Y"
	case "E":
		n, unit = n*10, "Y"
	case "Q":
		n, unit = n*3, "M"
	}
	if unit == "Y" && n != math.Trunc(n) && n*12 == math.Trunc(n*12) {
		n, unit = n*12, "M"
	}
	return n, unit
}

// nextWeekday returns the first such day after d, and on d itself where it
// may be.
func nextWeekday(d Day, wday int, same bool) Day {
	n := (wday - d.weekday() + 7) % 7
	if n == 0 && !same {
		n = 7
	}
	return d.addDays(n)
}

// lastWeekday returns the last such day before d, and on d itself where it may
// be.
func lastWeekday(d Day, wday int, same bool) Day {
	n := (d.weekday() - wday + 7) % 7
	if n == 0 && !same {
		n = 7
	}
	return d.addDays(-n)
}

// nthWeekday returns the nth such day of a month, the last one for -1.
func nthWeekday(y, m, wday, nth int) (Day, bool) {
	if nth < 0 {
		return lastWeekday(Day{y, m, daysIn(y, m)}, wday, true), true
	}
	d := nextWeekday(Day{y, m, 1}, wday, true).addDays(7 * (nth - 1))
	return d, d.Month == m
}

// nearest returns the year in which a day of the year lies nearest to d, in
// the direction of the tense.
func nearest(d Day, mo, day int, t Tense) int {
	y := d.Year
	this := Day{y, mo, max(day, 1)}
	switch diff := this.time().Sub(d.time()); {
	case t == Future && this.time().Before(d.time()) && !(day == 0 && mo == d.Month):
		return y + 1
	case t == Past && d.time().Before(this.time()):
		return y - 1
	case t == Unknown && diff > 183*24*time.Hour:
		return y - 1
	case t == Unknown && diff < -183*24*time.Hour:
		return y + 1
	}
	return y
}

// clock writes the time of day, with minutes and seconds where they are said.
func clock(f *frame) string {
	var b strings.Builder
	h, mi := f.hour, f.min
	if mi < 0 {
		h, mi = h-1, mi+60
	}
	h = halfDay(h, f.part)
	fmt.Fprintf(&b, "T%02d", h%24)
	if f.hasMin {
		fmt.Fprintf(&b, ":%02d", mi)
	}
	if f.hasSec {
		fmt.Fprintf(&b, ":%02d", f.sec)
	}
	return b.String()
}

// halfDay places an hour of twelve in the part of the day that is named.
func halfDay(h int, part string) int {
	switch part {
	case "NO", "AF", "EV":
		if h < 12 && !(part == "NO" && h > 9) {
			return h + 12
		}
	case "NI":
		if h >= 5 && h < 12 {
			return h + 12
		}
		if h == 12 {
			return 0
		}
	case "MO":
		if h == 12 {
			return 0
		}
	}
	return h
}
