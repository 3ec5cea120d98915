package word

// marker is a list marker, by words, with what tells it apart from others.
type marker struct {
	from, to int
	kind     string // "1", "a", "first" or the bullet itself
	ordinal  int
}

// letterOrder is the order of Arabic letters as list markers, abjad and
// alphabetic: the first two agree.
var letterOrder = map[string]int{"ا": 1, "ب": 2, "ج": 3, "ت": 3, "د": 4, "ث": 4, "ه": 5, "و": 6, "ز": 7, "ح": 8, "ط": 9, "ي": 10}

var ordinalWords = map[string]int{
	"اولا": 1, "ثانيا": 2, "ثالثا": 3, "رابعا": 4, "خامسا": 5, "سادسا": 6, "سابعا": 7, "ثامنا": 8, "تاسعا": 9, "عاشرا": 10,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "firstly": 1, "secondly": 2, "thirdly": 3,
}

var bullets = map[string]bool{"-": true, "–": true, "—": true, "•": true, "*": true, "●": true, "▪": true, "·": true, "■": true, "◦": true, "‣": true, "□": true, "○": true, "►": true}

var afterOrdinal = map[string]bool{".": true, "-": true, "–": true, ")": true, "/": true, ":": true, "،": true, "—": true}

// markers finds the markers of lists of two items or more: at the start of
// lines that follow each other, or within one line in counted order.
func (t *Text) markers(lines []line) []marker {
	var out []marker
	for n := 0; n < len(lines); {
		run := t.lineMarkers(lines, n)
		if len(run) >= 2 {
			t.addList(run, func(k int) int { return t.itemEnd(run, k, lines[n+k].to) })
			out = append(out, run...)
			n += len(run)
			continue
		}
		run = t.inlineMarkers(lines[n])
		if len(run) >= 2 {
			t.addList(run, func(k int) int { return t.itemEnd(run, k, lines[n].to) })
			out = append(out, run...)
		}
		n++
	}
	return out
}

func (t *Text) itemEnd(run []marker, k, lineEnd int) int {
	if k+1 < len(run) && run[k+1].from < lineEnd {
		return run[k+1].from
	}
	return lineEnd
}

func (t *Text) addList(run []marker, end func(int) int) {
	list := List{LeadIn: -1}
	for k, m := range run {
		list.Items = append(list.Items, Item{MarkerFrom: m.from, MarkerTo: m.to, From: m.to, To: end(k)})
	}
	t.Lists = append(t.Lists, list)
}

// lineMarkers returns the markers of one kind that begin the lines from n on,
// in counted order, one a line.
func (t *Text) lineMarkers(lines []line, n int) []marker {
	var run []marker
	for ; n < len(lines); n++ {
		m, ok := t.markerAt(lines[n].from, lines[n].to)
		if !ok || len(run) > 0 && !follows(run[len(run)-1], m) {
			break
		}
		run = append(run, m)
	}
	return run
}

// follows reports whether m continues the list of p.
func follows(p, m marker) bool {
	return p.kind == m.kind && (m.ordinal == 0 || m.ordinal == p.ordinal+1)
}

// inlineMarkers returns counted markers within a line, the first of them 1
// and after a colon or a stop.
func (t *Text) inlineMarkers(l line) []marker {
	var run []marker
	for i := l.from; i < l.to; i++ {
		if i > l.from && !t.opensItem(i-1) {
			continue
		}
		m, ok := t.markerAt(i, l.to)
		if !ok || m.ordinal == 0 {
			continue
		}
		if len(run) == 0 && m.ordinal == 1 || len(run) > 0 && follows(run[len(run)-1], m) {
			run = append(run, m)
			i = m.to - 1
		}
	}
	return run
}

// opensItem reports whether an inline item may follow word i.
func (t *Text) opensItem(i int) bool {
	k := t.Words[i].Key
	return k == ":" || k == "؛" || k == "." || k == "،" || k == ";"
}

// markerAt reads a list marker at word i.
func (t *Text) markerAt(i, limit int) (marker, bool) {
	if i+1 >= limit {
		return marker{}, false
	}
	w := t.Words[i]
	if bullets[w.Key] {
		return marker{from: i, to: i + 1, kind: w.Key}, true
	}
	if w.Key == "(" && i+2 < limit && t.Words[i+2].Key == ")" {
		m, ok := t.counted(i + 1)
		m.from, m.to = i, i+3
		return m, ok && i+3 < limit
	}
	m, ok := t.counted(i)
	if !ok || !afterOrdinal[t.Words[i+1].Key] || !t.Words[i+1].Glued && m.kind != "1" {
		return marker{}, false
	}
	m.to = i + 2
	if m.kind == "first" { // the colon of «أولا:» is not needed to tell it
		return m, true
	}
	if t.Words[i+1].Key == "." && i+2 < limit && t.Words[i+2].Glued && t.Words[i+2].Script == Number {
		return marker{}, false
	}
	return m, i+2 < limit
}

// counted reads a number, letter or ordinal word that may begin an item.
func (t *Text) counted(i int) (marker, bool) {
	w := t.Words[i]
	m := marker{from: i, to: i + 1}
	switch {
	case w.Script == Number && len(w.Key) <= 2:
		m.kind = "1"
		for _, c := range []byte(w.Key) {
			if c < '0' || c > '9' {
				return m, false
			}
			m.ordinal = m.ordinal*10 + int(c-'0')
		}
	case w.Script == Arabic && letterOrder[w.Key] > 0:
		m.kind, m.ordinal = "a", letterOrder[w.Key]
	case ordinalWords[w.Key] > 0:
		m.kind, m.ordinal = "first", ordinalWords[w.Key]
	case w.Script == Latin && len(w.Key) == 1:
		m.kind, m.ordinal = "latin", int(w.Key[0]-'a')+1
	}
	return m, m.ordinal > 0
}

// placeLists ties sentences to the items they stand in and lists to the
// sentence that leads in to them.
func (t *Text) placeLists() {
	s := 0
	for n := range t.Lists {
		l := &t.Lists[n]
		for s < len(t.Sentences) && t.Sentences[s].From < l.Items[0].MarkerFrom {
			s++
		}
		l.LeadIn = s - 1
		for k := range l.Items {
			for s < len(t.Sentences) && t.Sentences[s].From < l.Items[k].To {
				t.Sentences[s].List, t.Sentences[s].Item, t.Sentences[s].Place = n, k, ListItem
				s++
			}
		}
	}
}
