package timex

import (
	"strconv"
	"strings"
)

// hourOrdinal reads «السابعة».
func (m *machine) hourOrdinal(i int, lead *sense) (float64, int) {
	if lead == nil || lead.n > 12 || !strings.HasSuffix(m.words[i].Key, "ه") {
		return 0, 0
	}
	n, end := m.ordinal(i, lead)
	if n > 12 {
		return 0, 0
	}
	return n, end
}

// hourPlain reads an ordinal that is no hour unless its clock says so: the
// first and the second one are left out.
func (m *machine) hourPlain(i int, lead *sense) (float64, int) {
	n, end := m.hourOrdinal(i, lead)
	if n < 3 {
		return 0, 0
	}
	return n, end
}

// hourNumber reads the hour of a clock: 7, «السابعة», seven.
func (m *machine) hourNumber(i int, lead *sense) (float64, int) {
	n, end := m.ordinal(i, lead)
	if end == 0 || lead == nil {
		n, end = m.integer(i, lead)
	}
	if n < 0 || n > 24 || n > 12 && lead != nil {
		return 0, 0
	}
	return n, end
}

// smallHour reads the hour of twelve in one word, so that the minutes which
// follow it are none of its own: «ثمانية وأربعين صباحا».
func (m *machine) smallHour(i int, lead *sense) (float64, int) {
	if lead == nil || lead.n < 1 || lead.n > 15 {
		return 0, 0
	}
	return lead.n, i + 1 + len(lead.rest)
}

// hourMinute reads 0630.
func (m *machine) hourMinute(i int, lead *sense) (float64, int) {
	n, end := digits(3, 4, 0, 2459)(m, i, lead)
	if end == 0 || int(n)%100 > 59 {
		return 0, 0
	}
	return n, end
}

// hourDotMinute reads 2.18, which a clock's word stands beside.
func (m *machine) hourDotMinute(i int, lead *sense) (float64, int) {
	h, mi, ok := strings.Cut(m.words[i].Key, ".")
	if lead != nil || !ok || len(mi) != 2 || len(h) > 2 {
		return 0, 0
	}
	n, err := strconv.Atoi(h + mi)
	if err != nil || n > 2459 || n%100 > 59 {
		return 0, 0
	}
	return float64(n), i + 1
}

// minuteNumber reads the minutes after an hour: «وعشرين», 30.
func (m *machine) minuteNumber(i int, lead *sense) (float64, int) {
	n, end := m.integer(i, lead)
	if n < 1 || n > 59 {
		return 0, 0
	}
	return n, end
}

// cardinalHour reads the hour of a clock that is told in cardinals: six, 18.
func (m *machine) cardinalHour(i int, lead *sense) (float64, int) {
	n, end := m.integer(i, lead)
	if n < 1 || n > 24 || n > 12 && lead != nil || lead == nil && len(m.words[i].Key) > 2 {
		return 0, 0
	}
	return n, end
}
