package event

import (
	"strconv"
	"strings"
	"time"
)

// A window is the days that something can have happened on, both ends included.
type window struct{ from, to time.Time }

const day = 24 * time.Hour

func (w window) meets(o window) bool { return !w.from.After(o.to) && !o.from.After(w.to) }

// wide reports whether a window is longer than a month.
func (w window) wide() bool { return w.to.Sub(w.from) > 32*day }

// windowOf reads the value of a time: a day, a week, a month, a year, an
// interval of days; a relation before it and a time of day are left out. Values
// relative to an unknown day have none.
func windowOf(value string) (window, bool) {
	if rel, rest, ok := strings.Cut(value, ":"); ok && relations[rel] {
		value = rest
	}
	if a, b, ok := strings.Cut(value, "/"); ok {
		from, ok1 := windowOf(a)
		to, ok2 := windowOf(b)
		return window{from.from, to.to}, ok1 && ok2 && !to.to.Before(from.from)
	}
	value, _, _ = strings.Cut(value, "T")
	if y, w, ok := strings.Cut(value, "-W"); ok {
		return weekOf(y, w)
	}
	for _, f := range []struct {
		layout string
		end    func(time.Time) time.Time
	}{
		{"2006-01-02", func(t time.Time) time.Time { return t }},
		{"2006-01", func(t time.Time) time.Time { return t.AddDate(0, 1, -1) }},
		{"2006", func(t time.Time) time.Time { return t.AddDate(1, 0, -1) }},
	} {
		if t, err := time.Parse(f.layout, value); err == nil {
			return window{t, f.end(t)}, true
		}
	}
	return window{}, false
}

var relations = map[string]bool{"before": true, "after": true, "from": true, "until": true, "within": true}

// weekOf is the seven days of an ISO week.
func weekOf(year, week string) (window, bool) {
	y, err1 := strconv.Atoi(year)
	w, err2 := strconv.Atoi(week)
	if err1 != nil || err2 != nil || w < 1 || w > 53 {
		return window{}, false
	}
	fourth := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7+7*(w-1))
	return window{monday, monday.AddDate(0, 0, 6)}, true
}

// The days around its document's date in which an event without a time of its
// own can lie.
const (
	newsReach    = 4 * day  // news tells of the last days
	plannedReach = 60 * day // and of the next weeks
)

// when is the days of a telling: those of its time, else those around the date
// of its document. It has none where the text tells neither.
func (t Telling) when() (w window, explicit, ok bool) {
	role := "time"
	if t.Event.Kind == ActionItem {
		role = "deadline"
	}
	for _, a := range t.Event.Role(role) {
		if w, ok := windowOf(a.Value); ok {
			return w, true, true
		}
	}
	d, err := time.Parse(time.DateOnly, t.Record.Date)
	if err != nil || t.Event.Background {
		return window{}, false, false
	}
	if actual(t.Event.Modality) && t.Event.Kind != ActionItem {
		return window{d.Add(-newsReach), d.Add(day)}, false, true
	}
	return window{d.Add(-newsReach), d.Add(plannedReach)}, false, true
}

// timesMeet reports whether two tellings can be of one time. Of two that state
// none the documents must lie close.
func timesMeet(a, b Telling) bool {
	wa, ea, oka := a.when()
	wb, eb, okb := b.when()
	switch {
	case !oka || !okb:
		return relativeMeets(a, b)
	case (ea || eb) && !wa.meets(wb):
		return false
	case ea && wa.wide() || eb && wb.wide():
		return mattersShared(a, b) // «in 2017» says little
	case ea || eb:
		return true
	}
	da, _ := time.Parse(time.DateOnly, a.Record.Date)
	db, _ := time.Parse(time.DateOnly, b.Record.Date)
	return da.Sub(db).Abs() <= newsReach
}

// relativeMeets compares the times of documents without a date as they stand.
func relativeMeets(a, b Telling) bool {
	for _, x := range a.Event.Role("time") {
		for _, y := range b.Event.Role("time") {
			if x.Value != "" && y.Value != "" && strings.HasPrefix(x.Value, "DCT") == strings.HasPrefix(y.Value, "DCT") {
				return valuesMeet(x.Value, y.Value)
			}
		}
	}
	return true
}
