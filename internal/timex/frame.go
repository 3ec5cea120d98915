package timex

import "strconv"

// A frame holds what the words of an expression, or of one end of a range,
// have said so far. Zero means that nothing was said; where zero is a value,
// a flag stands beside it.
type frame struct {
	num    float64 // a count
	hasNum bool
	ord    int // an ordinal
	unit   string
	sub    string // the unit of the ordinal: the third quarter of …
	dual   bool   // the count is in the unit's form

	year, month, day int
	inCentury        bool // year is that of the other end's century
	hijri            bool
	decade           int // its first year; below 100 the century is open
	cent             int // the number of a century
	season           string
	feast            string
	wday             int // Monday 1 to Sunday 7

	days    int // today 0, yesterday -1
	hasDays bool
	rel     int // of a unit, weekday, month or season: last -1, this 0, next 1
	hasRel  bool
	edge    string // start, mid, end, rest

	part           string // MO, NO, AF, EV, NI
	hour, min, sec int
	hasHour        bool
	hasMin, hasSec bool

	cur  string // currency
	meas string // unit of measure
	add  float64
	same bool   // «نفسه»: the day told before
	mod  string // before, after, from, until, within, every
}

// A fill notes a value in a frame. n is the value as a number.
type fill func(f *frame, val string, n float64)

// slots are the names that a list, a scanner or a pattern's set can fill.
var slots = map[string]fill{
	"num":   func(f *frame, _ string, n float64) { f.num, f.hasNum = n, true },
	"times": func(f *frame, _ string, n float64) { f.num *= n },
	"half":  func(f *frame, _ string, n float64) { f.add = n },
	"ord":   func(f *frame, _ string, n float64) { f.ord = int(n) },
	"unit":  func(f *frame, v string, _ float64) { f.unit = v },
	"sub":   func(f *frame, v string, _ float64) { f.sub = v },
	"dual":  func(f *frame, v string, _ float64) { f.unit, f.num, f.hasNum, f.dual = v, 2, true, true },

	"year":      func(f *frame, _ string, n float64) { f.year = int(n) },
	"yy":        func(f *frame, _ string, n float64) { f.year = century(int(n)) },
	"endyy":     func(f *frame, _ string, n float64) { f.year, f.inCentury = int(n), true },
	"month":     func(f *frame, _ string, n float64) { f.month = int(n) },
	"hmonth":    func(f *frame, _ string, n float64) { f.month, f.hijri = int(n), true },
	"gregorian": func(f *frame, _ string, _ float64) { f.hijri = false },
	"day":       func(f *frame, _ string, n float64) { f.day = int(n) },
	"mmdd":      func(f *frame, _ string, n float64) { f.month, f.day = int(n)/100, int(n)%100 },
	"yyyymmdd": func(f *frame, _ string, n float64) {
		f.year, f.month, f.day = int(n)/10000, int(n)/100%100, int(n)%100
	},
	"decade": func(f *frame, _ string, n float64) { f.decade = int(n) },
	"cent":   func(f *frame, _ string, n float64) { f.cent = int(n) },
	"season": func(f *frame, v string, _ float64) { f.season = v },
	"feast":  func(f *frame, v string, _ float64) { f.feast = v },
	"wday":   func(f *frame, _ string, n float64) { f.wday = int(n) },

	"days":    func(f *frame, _ string, n float64) { f.days, f.hasDays = int(n), true },
	"tonight": func(f *frame, _ string, n float64) { f.days, f.hasDays, f.part = int(n), true, "NI" },
	"rel":     func(f *frame, _ string, n float64) { f.rel, f.hasRel = int(n), true },
	"edge":    func(f *frame, v string, _ float64) { f.edge = v },
	"mod":     func(f *frame, v string, _ float64) { f.mod = v },
	"same":    func(f *frame, _ string, _ float64) { f.same = true },

	"part": func(f *frame, v string, _ float64) { f.part = v },
	"hour": func(f *frame, _ string, n float64) { f.hour, f.hasHour = int(n), true },
	"hhmm": func(f *frame, _ string, n float64) {
		f.hour, f.min, f.hasHour, f.hasMin = int(n)/100, int(n)%100, true, true
	},
	"min":  func(f *frame, _ string, n float64) { f.min, f.hasMin = int(n), true },
	"less": func(f *frame, _ string, n float64) { f.min, f.hasMin = f.min-int(n), true },
	"sec":  func(f *frame, _ string, n float64) { f.sec, f.hasSec = int(n), true },

	"cur":  func(f *frame, v string, _ float64) { f.cur = v },
	"meas": func(f *frame, v string, _ float64) { f.meas += v },
}

// century completes a year of two digits.
func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}

// amount writes a number without an exponent and without idle zeros.
func amount(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
