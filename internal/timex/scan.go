package timex

import (
	"math"
	"strconv"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A scanner reads a number at word i, in digits or words, whose first word has
// the sense lead where it is a word. It returns the number and the word after
// it, or 0 where nothing fits. Scanners read what lists cannot spell out.
type scanner func(m *machine, i int, lead *sense) (float64, int)

// scanners are the names that a pattern can use like those of lists: what
// each fills, and the lists whose words it can begin with.
var scanners = []struct {
	name, slot string
	scan       scanner
	heads      []string
}{
	{"num", "num", (*machine).number, numberHeads},
	{"int", "num", (*machine).integer, numberHeads},
	{"ord", "ord", (*machine).ordinal, ordinalHeads},
	{"nth", "cent", (*machine).ordinal, ordinalHeads},
	{"dom", "day", (*machine).dayOfMonth, append(ordinalHeads, numberHeads...)},
	{"hmm", "hmonth", digits(1, 2, 1, 12), nil},
	{"dd13", "day", digits(2, 2, 13, 31), nil},
	{"dotted", "mmdd", (*machine).dayDotMonth, nil},
	{"dd", "day", digits(1, 2, 1, 31), nil},
	{"mm", "month", digits(1, 2, 1, 12), nil},
	{"yy", "yy", digits(2, 2, 0, 99), nil},
	{"endyy", "endyy", digits(2, 2, 0, 99), nil},
	{"twodigits", "", digits(2, 2, 0, 99), nil},
	{"yyyy", "year", digits(4, 4, 1000, 2999), nil},
	{"year", "year", (*machine).yearNumber, numberHeads},
	{"hyear", "year", digits(4, 4, 1300, 1500), nil},
	{"hh", "hour", digits(1, 2, 0, 24), nil},
	{"hhmm", "hhmm", (*machine).hourMinute, nil},
	{"hdotmm", "hhmm", (*machine).hourDotMinute, nil},
	{"smallhour", "hour", (*machine).smallHour, []string{"one", "teen"}},
	{"mi", "min", digits(2, 2, 0, 59), nil},
	{"ss", "sec", digits(2, 2, 0, 59), nil},
	{"chour", "hour", (*machine).cardinalHour, numberHeads},
	{"thd", "day", (*machine).ordinalDay, ordinalHeads},
	{"ordd", "day", (*machine).suffixedDay, nil},
	{"ordq", "ord", digits(1, 1, 1, 4), nil},
	{"wnum", "ord", digits(1, 2, 1, 53), nil},
	{"dotdate", "yyyymmdd", (*machine).dotDate, nil},
	{"pairyear", "year", (*machine).pairYear, numberHeads},
	{"decades2", "decade", (*machine).shortDecade, nil},
	{"hour", "hour", (*machine).hourNumber, append(ordinalHeads, numberHeads...)},
	{"anyyear", "year", (*machine).anyYear, numberHeads},
	{"ohour", "hour", (*machine).hourOrdinal, ordinalHeads},
	{"ohourplain", "hour", (*machine).hourPlain, ordinalHeads},
	{"lessmin", "less", (*machine).minuteNumber, numberHeads},
	{"pastmin", "min", (*machine).minuteNumber, numberHeads},
	{"minute", "min", (*machine).minuteNumber, numberHeads},
	{"decades", "decade", (*machine).decadeNumber, nil},
}

var (
	numberHeads  = []string{"one", "teen", "ten", "hundred", "scale", "scales"}
	ordinalHeads = []string{"first", "ordten"}
	numberWords  = append(append([]string{"scale.counted", "half", "thescale"}, numberHeads...), ordinalHeads...)
)

// addScanners enters the scanners for the language in hand, whose lists are
// known.
func (g *grammar) addScanners() {
	for _, s := range scanners {
		c := class{name: s.name, fill: slots[s.slot], scan: s.scan}
		for _, h := range s.heads {
			if id, ok := g.ids[g.lang+":"+h]; ok {
				c.heads.add(id)
			}
		}
		g.ids[g.lang+":"+s.name] = len(g.classes)
		g.classes = append(g.classes, c)
	}
}

// digits returns a scanner of a whole number of min to max digits from lo to
// hi.
func digits(minLen, maxLen, lo, hi int) scanner {
	return func(m *machine, i int, lead *sense) (float64, int) {
		w := &m.words[i]
		if lead != nil || w.Script != word.Number || len(w.Key) < minLen || len(w.Key) > maxLen {
			return 0, 0
		}
		n, err := strconv.Atoi(w.Key)
		if err != nil || n < lo || n > hi {
			return 0, 0
		}
		return float64(n), i + 1
	}
}

// figure reads a word of digits; a comma before three digits parts thousands.
func figure(key string) (float64, bool) {
	if strings.IndexByte(key, ',') >= 0 {
		parts := strings.Split(key, ",")
		for _, p := range parts[1:] {
			if whole, _, _ := strings.Cut(p, "."); len(whole) != 3 {
				return decimalComma(parts)
			}
		}
		key = strings.Join(parts, "")
	}
	n, err := strconv.ParseFloat(key, 64)
	return n, err == nil
}

// decimalComma reads 12,5.
func decimalComma(parts []string) (float64, bool) {
	if len(parts) != 2 {
		return 0, false
	}
	n, err := strconv.ParseFloat(parts[0]+"."+parts[1], 64)
	return n, err == nil
}

// number reads a cardinal: 1,500; «خمسة وعشرين ألفا»; 1.5 million.
func (m *machine) number(i int, lead *sense) (float64, int) {
	var c count
	end := i + 1
	switch {
	case lead != nil:
		if !m.startCount(&c, lead) {
			return 0, 0
		}
		end = i + 1 + len(lead.rest)
	case m.words[i].Script == word.Number:
		n, ok := figure(m.words[i].Key)
		if !ok || m.gluedLetters(i) {
			return 0, 0
		}
		c.open = n
	default:
		return 0, 0
	}
	for {
		next := m.more(&c, end)
		if next == end {
			end = m.fraction(&c, end)
			return c.value(), end
		}
		end = next
	}
}

func (m *machine) startCount(c *count, s *sense) bool {
	switch m.g.classes[s.class].name {
	case "one", "teen", "ten", "hundred":
		c.open = s.n
	case "scale":
		c.total, c.scale = s.n, s.n
	case "scales":
		c.total, c.scale = s.n, s.n/2
	default:
		return false
	}
	return true
}

// more reads the next word of a number.
func (m *machine) more(c *count, i int) int {
	at, and := m.skipAnd(i)
	if at >= m.to {
		return i
	}
	if m.words[at].Script == word.Number {
		return m.moreDigits(c, i, at, and)
	}
	e := m.entry(at)
	if e == nil {
		return i
	}
	for k := range e.senses {
		s := &e.senses[k]
		joined := and || s.clitic == cliticAnd
		if s.clitic&^cliticAnd != 0 || !m.rest(s, at) {
			continue
		}
		if c.take(m.g.classes[s.class].name, s.n, joined) {
			return at + 1 + len(s.rest)
		}
	}
	return i
}

// moreDigits reads the 300 of «14 ألفا و300».
func (m *machine) moreDigits(c *count, i, at int, and bool) int {
	n, ok := figure(m.words[at].Key)
	if !ok || !and || c.scale == 0 || c.open != 0 || n != math.Trunc(n) || n < c.scale/10 || n >= c.scale {
		return i
	}
	c.open = n
	return at + 1
}

// skipAnd steps over a free «و», "and", or the hyphen of twenty-five.
func (m *machine) skipAnd(i int) (int, bool) {
	if i >= m.to {
		return i, false
	}
	switch w := &m.words[i]; {
	case w.Key == "و" || w.Key == "and":
		return i + 1, true
	case w.Key == "-" && w.Glued && i+1 < m.to && m.words[i+1].Glued && m.words[i+1].Script == word.Latin:
		return i + 1, false
	}
	return i, false
}

// fraction reads «ونصف المليون» after a number of millions.
func (m *machine) fraction(c *count, i int) int {
	if c.scale == 0 || c.open != 0 || i >= m.to {
		return i
	}
	at, and := m.skipAnd(i)
	if at >= m.to {
		return i
	}
	e := m.entry(at)
	if e == nil {
		return i
	}
	for _, s := range e.senses {
		if m.g.classes[s.class].name == "half" && (and || s.clitic == cliticAnd) {
			c.open = s.n * c.scale
			return m.skipScale(at+1, c.scale)
		}
	}
	return i
}

// skipScale steps over the «المليون» of «مليون ونصف المليون».
func (m *machine) skipScale(i int, scale float64) int {
	if i < m.to {
		if e := m.entry(i); e != nil && e.has(m.g, "thescale", scale) {
			return i + 1
		}
	}
	return i
}

// integer reads a whole number.
func (m *machine) integer(i int, lead *sense) (float64, int) {
	n, end := m.number(i, lead)
	if n != float64(int(n)) {
		return 0, 0
	}
	return n, end
}

// gluedLetters reports whether letters that are no unit stand glued to the
// number at i, before or after it: 41K, G20.
func (m *machine) gluedLetters(i int) bool {
	w := &m.words[i]
	if w.Glued && i > 0 {
		switch p := &m.words[i-1]; {
		case p.Script == word.Latin, p.Key == "-" && i > 1 && p.Glued && m.words[i-2].Script == word.Latin:
			return true
		}
	}
	return false
}

// ordinal reads «الحادي والعشرين», twenty-first, 21st.
func (m *machine) ordinal(i int, lead *sense) (float64, int) {
	if lead == nil {
		return m.ordinalDigits(i)
	}
	name := m.g.classes[lead.class].name
	if name != "first" && name != "ordten" {
		return 0, 0
	}
	end := i + 1 + len(lead.rest)
	if name == "ordten" || lead.n >= 10 || end >= m.to {
		return lead.n, end
	}
	at, and := m.skipAnd(end)
	if at >= m.to {
		return lead.n, end
	}
	if e := m.entry(at); e != nil {
		for _, s := range e.senses {
			if m.g.classes[s.class].name == "ordten" && (and || s.clitic == cliticAnd) {
				return lead.n + s.n, at + 1
			}
		}
	}
	return lead.n, end
}

func (m *machine) ordinalDigits(i int) (float64, int) {
	if m.words[i].Script != word.Number || i+1 >= m.to {
		return 0, 0
	}
	n, err := strconv.Atoi(m.words[i].Key)
	if err != nil || !m.words[i+1].Glued {
		return 0, 0
	}
	switch m.words[i+1].Key {
	case "st", "nd", "rd", "th":
		return float64(n), i + 2
	}
	return 0, 0
}

// dayOfMonth reads 9, 9th, «التاسع», «خمسة عشر».
func (m *machine) dayOfMonth(i int, lead *sense) (float64, int) {
	n, end := m.ordinal(i, lead)
	if end == 0 {
		n, end = m.integer(i, lead)
	}
	if n < 1 || n > 31 {
		return 0, 0
	}
	return n, end
}

// yearNumber reads 2025, «ألفين وثمانية عشر», two thousand and eighteen.
func (m *machine) yearNumber(i int, lead *sense) (float64, int) {
	n, end := m.integer(i, lead)
	if n < 1000 || n > 2999 || lead == nil && len(m.words[i].Key) != 4 {
		return 0, 0
	}
	return n, end
}

// anyYear reads a year behind the word for year: 247, «مائتين وسبعة وستين».
func (m *machine) anyYear(i int, lead *sense) (float64, int) {
	n, end := m.integer(i, lead)
	if n < 1 || n > 2999 || lead == nil && strings.IndexByte(m.words[i].Key, ',') >= 0 {
		return 0, 0
	}
	return n, end
}
