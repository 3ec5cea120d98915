package word

// stops end a sentence.
var stops = map[string]bool{".": true, "؟": true, "?": true, "!": true, "؛": true, "…": true, "۔": true}

// abbreviations are words whose dot ends no sentence.
var abbreviations = map[string]bool{
	"د": true, "أ": true, "ا": true, "م": true, "ص": true, "ه": true, "هـ": true, "ق": true, "ب": true, "ت": true, "س": true, "ج": true,
	"dr": true, "mr": true, "mrs": true, "ms": true, "gen": true, "lt": true, "sen": true, "rep": true, "st": true, "prof": true,
	"col": true, "maj": true, "capt": true, "gov": true, "hon": true, "rev": true, "sgt": true, "no": true, "vs": true, "jr": true, "sr": true,
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true,
}

// maxLine bounds a headline and a heading, in words.
const maxHeadline, maxHeading = 30, 14

// cut makes the sentences and the lists of the text.
func (t *Text) cut(lines []line) {
	in := t.quoted()
	marks := t.markers(lines)
	for n, l := range lines {
		place := t.placeOf(lines, n)
		k := 0
		for k < len(marks) && marks[k].from < l.from {
			k++
		}
		at := l.from
		for ; k < len(marks) && marks[k].from < l.to; k++ {
			t.sentences(at, marks[k].from, n, place, in)
			at = marks[k].to
		}
		marks = marks[min(k, len(marks)):]
		t.sentences(at, l.to, n, place, in)
	}
}

// sentences cuts the words from i to j at their stops.
func (t *Text) sentences(i, j, paragraph int, place Place, in []bool) {
	for from := i; from < j; {
		to := t.sentenceEnd(from, j, in)
		t.Sentences = append(t.Sentences, Sentence{From: from, To: to, Paragraph: paragraph, Place: place, List: -1, Arabic: t.isArabic(from, to)})
		from = to
	}
}

// sentenceEnd returns the end of the sentence that begins at word from: after
// its stop and the marks that close what it closes.
func (t *Text) sentenceEnd(from, limit int, in []bool) int {
	for i := from; i < limit; i++ {
		if t.Words[i].Script != Symbol || !stops[t.Words[i].Key] || !t.ends(i, from, limit) {
			continue
		}
		if in[i] && !t.closes(i+1, limit) {
			continue
		}
		for i+1 < limit && t.Words[i+1].Script == Symbol && (stops[t.Words[i+1].Key] || closing[t.Words[i+1].Key] && t.Words[i+1].Glued) {
			i++
		}
		return i + 1
	}
	return limit
}

var closing = map[string]bool{"»": true, "”": true, "\"": true, ")": true, "]": true, "'": true}

// closes reports whether a quotation closes at word i and the line ends there.
func (t *Text) closes(i, limit int) bool {
	return i < limit && closing[t.Words[i].Key] && i+1 == limit
}

// ends reports whether the stop at word i ends a sentence.
func (t *Text) ends(i, from, limit int) bool {
	if t.Words[i].Key != "." {
		return true
	}
	if i+1 == limit {
		return true
	}
	next := t.Words[i+1]
	if next.Key == "،" || next.Key == "," || i == from {
		return false
	}
	prev := t.Words[i-1]
	if abbreviations[prev.Key] && t.Words[i].Glued && next.Script != Symbol {
		return false
	}
	if next.Glued {
		return next.Script == Symbol || next.Script == Arabic && prev.Script == Arabic
	}
	return !(prev.Script == Number && i-1 == from)
}

// isArabic reports whether most of the words from i to j are Arabic.
func (t *Text) isArabic(i, j int) bool {
	n := 0
	for _, w := range t.Words[i:j] {
		switch w.Script {
		case Arabic:
			n++
		case Latin, Other:
			n--
		}
	}
	return n > 0
}

// placeOf tells headlines and headings from body by their length and by the
// stop that they lack.
func (t *Text) placeOf(lines []line, n int) Place {
	l := lines[n]
	last := t.Words[l.to-1].Key
	if n+1 == len(lines) || stops[last] && last != "؟" && last != "!" || last == ":" || last == "،" {
		return Body
	}
	switch {
	case n == 0 && l.to-l.from <= maxHeadline:
		return Headline
	case l.to-l.from <= maxHeading:
		return Heading
	}
	return Body
}
