package timex

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// A Day is a civil day of the proleptic Gregorian calendar. The zero Day is
// no day.
type Day struct {
	Year  int
	Month int // 1 to 12
	Day   int // 1 to 31
}

// ErrDay is what [ParseDay] wraps when its input is no full calendar day.
var ErrDay = errors.New("timex: no calendar day")

// ParseDay reads an ISO 8601 day, 2025-10-22. What follows it, a time of the
// day, is left aside. A day that leaves something open (XXXX-02-04) is an
// error.
func ParseDay(s string) (Day, error) {
	d, _, _ := strings.Cut(s, "T")
	t, err := time.Parse("2006-01-02", d)
	if err != nil {
		return Day{}, fmt.Errorf("%w: %q", ErrDay, s)
	}
	return dayOf(t), nil
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// String returns d as ISO 8601 writes it, 2025-10-22.
func (d Day) String() string {
	if d.Year < 0 || d.Year > 9999 {
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	}
	b := []byte("0000-00-00")
	digitsAt(b[:4], d.Year)
	digitsAt(b[5:7], d.Month)
	digitsAt(b[8:], d.Day)
	return string(b)
}

// digitsAt writes n over all of b.
func digitsAt(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i], n = byte('0'+n%10), n/10
	}
}

func dayOf(t time.Time) Day { return Day{t.Year(), int(t.Month()), t.Day()} }

func (d Day) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// addDays returns the day n days after d.
func (d Day) addDays(n int) Day { return dayOf(d.time().AddDate(0, 0, n)) }

// addMonths returns the day n months after d, or the last one of that month
// where it has no such day.
func (d Day) addMonths(n int) Day {
	m := d.Year*12 + d.Month - 1 + n
	y, mo := m/12, m%12+1
	return Day{y, mo, min(d.Day, daysIn(y, mo))}
}

// weekday returns the ISO 8601 number of the day of the week: Monday 1 to
// Sunday 7.
func (d Day) weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// week returns the ISO 8601 week and the year that it belongs to.
func (d Day) week() (year, week int) { return d.time().ISOWeek() }

// valid reports whether the calendar has such a day.
func (d Day) valid() bool {
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

// daysIn returns the number of days of a month.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
