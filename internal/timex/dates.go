package timex

import (
	"strconv"
	"strings"
)

// dayDotMonth reads 22.4, and 4.22, as a month and a day.
func (m *machine) dayDotMonth(i int, lead *sense) (float64, int) {
	a, b, ok := strings.Cut(m.words[i].Key, ".")
	day, err1 := strconv.Atoi(a)
	mo, err2 := strconv.Atoi(b)
	if lead != nil || !ok || len(b) > 2 || err1 != nil || err2 != nil {
		return 0, 0
	}
	if mo > 12 {
		day, mo = mo, day
	}
	if day < 13 || day > 31 || mo < 1 || mo > 12 {
		return 0, 0
	}
	return float64(mo*100 + day), i + 1
}

// decadeNumber reads 1990s.
func (m *machine) decadeNumber(i int, lead *sense) (float64, int) {
	n, end := digits(4, 4, 1000, 2990)(m, i, lead)
	if end == 0 || int(n)%10 != 0 || end >= m.to || m.words[end].Key != "s" || !m.words[end].Glued {
		return 0, 0
	}
	return n, end + 1
}

// shortDecade reads the 90s of '90s.
func (m *machine) shortDecade(i int, lead *sense) (float64, int) {
	n, end := digits(2, 2, 10, 90)(m, i, lead)
	if end == 0 || int(n)%10 != 0 || end >= m.to || m.words[end].Key != "s" || !m.words[end].Glued {
		return 0, 0
	}
	return n, end + 1
}

// pairYear reads a year said in two halves: twenty twenty-five.
func (m *machine) pairYear(i int, lead *sense) (float64, int) {
	if lead == nil || lead.n < 10 || lead.n > 20 || i+1 >= m.to {
		return 0, 0
	}
	at := i + 1 + len(lead.rest)
	if at >= m.to || m.known[at] == nil {
		return 0, 0
	}
	for k := range m.known[at].senses {
		s := &m.known[at].senses[k]
		if s.clitic&^cliticAnd != 0 || !m.rest(s, at) || !m.numeral(s) {
			continue
		}
		if n, end := m.integer(at, s); end > 0 && n >= 10 && n <= 99 {
			return lead.n*100 + n, end
		}
	}
	return 0, 0
}

// numeral reports whether a sense is of a word that numbers below a hundred
// begin with.
func (m *machine) numeral(s *sense) bool {
	switch m.g.classes[s.class].name {
	case "one", "teen", "ten":
		return true
	}
	return false
}

// dotDate reads 23.10.2025, written as one word, as a number of eight digits.
func (m *machine) dotDate(i int, lead *sense) (float64, int) {
	p := strings.Split(m.words[i].Key, ".")
	if lead != nil || len(p) != 3 || len(p[2]) != 4 {
		return 0, 0
	}
	d, err1 := strconv.Atoi(p[0])
	mo, err2 := strconv.Atoi(p[1])
	y, err3 := strconv.Atoi(p[2])
	if err1 != nil || err2 != nil || err3 != nil || d < 1 || d > 31 || mo < 1 || mo > 12 {
		return 0, 0
	}
	return float64(y*10000 + mo*100 + d), i + 1
}

// ordinalDay reads a day of the month as an ordinal.
func (m *machine) ordinalDay(i int, lead *sense) (float64, int) {
	n, end := m.ordinal(i, lead)
	if n < 1 || n > 31 {
		return 0, 0
	}
	return n, end
}

// suffixedDay reads the 9th, in digits.
func (m *machine) suffixedDay(i int, lead *sense) (float64, int) {
	if lead != nil {
		return 0, 0
	}
	return m.ordinalDay(i, nil)
}
