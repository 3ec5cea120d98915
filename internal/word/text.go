package word

// A Text is a parsed document. It is read-only.
type Text struct {
	Source    string
	Words     []Word
	Sentences []Sentence
	Lists     []List
	Quotes    []Quote // in the order of their ends
	Lang      string  // "ar", "en", "fa", "ur", or "" where no letter tells
}

// A Place is where a sentence stands on the page.
type Place uint8

// The places.
const (
	Body     Place = iota
	Headline       // the first line of a text that goes on
	Heading        // a short line without a stop between paragraphs
	ListItem       // within an item of an enumerated or bulleted list
)

// A Sentence is a half-open range of words, its final stop included.
type Sentence struct {
	From, To  int
	Paragraph int
	Place     Place
	List      int // index into Lists, or -1
	Item      int // index into the items of that list
	Arabic    bool
}

// A List is two or more items, the words that lead in to it being the
// sentence before the first one, if there is one in the text.
type List struct {
	LeadIn int // index into Sentences, or -1
	Items  []Item
}

// An Item is an entry of a list; all ranges are words, half-open.
type Item struct {
	MarkerFrom, MarkerTo int
	From, To             int
}

// A Quote is a pair of quotation marks, by their words.
type Quote struct{ Open, Close int }

// Parse cuts a document into words, sentences, lists and quotations. It never
// fails: what is no text yields no words.
func Parse(source string) *Text {
	t := &Text{Source: source, Words: cutWords(source, &forms)}
	lines := t.lines()
	t.Quotes = t.quotes(lines)
	t.cut(lines)
	t.placeLists()
	t.Lang = language(t.Words, source)
	return t
}

// Span returns the source of the words from i to j, half-open.
func (t *Text) Span(i, j int) string {
	if i >= j {
		return ""
	}
	return t.Source[t.Words[i].Lo:t.Words[j-1].Hi]
}

// line is a range of words between line ends.
type line struct{ from, to int }

// lines finds the lines that hold words.
func (t *Text) lines() []line {
	var out []line
	from := 0
	for i := 1; i <= len(t.Words); i++ {
		if i == len(t.Words) || t.breakBefore(i) {
			out = append(out, line{from, i})
			from = i
		}
	}
	if len(t.Words) == 0 {
		return nil
	}
	return out
}

// breakBefore reports whether a line end stands before word i.
func (t *Text) breakBefore(i int) bool {
	if t.Words[i].Glued {
		return false
	}
	for k := t.Words[i-1].Hi; k < t.Words[i].Lo; k++ {
		if c := t.Source[k]; c == '\n' || c == '\r' || c == '\f' {
			return true
		}
	}
	return false
}

// language names the language of the letters: Arabic and English by script,
// Persian and Urdu by the letters that only they have.
func language(words []Word, source string) string {
	arabic, latin, marks := 0, 0, [3]int{}
	for _, w := range words {
		switch w.Script {
		case Arabic:
			arabic++
			countMarks(source[w.Lo:w.Hi], &marks)
		case Latin:
			latin++
		}
	}
	switch {
	case arabic == 0 && latin == 0:
		return ""
	case latin > arabic:
		return "en"
	case marks[2]*20 > arabic:
		return "ur"
	case (marks[0]+marks[1])*12 > arabic && marks[0] > 0:
		return "fa"
	}
	return "ar"
}

// countMarks counts words with letters of Persian (پ چ گ ژ), with the Persian
// ya or kaf, and with letters of Urdu (ٹ ڈ ڑ ے ں ہ).
func countMarks(s string, marks *[3]int) {
	for i := 0; i+1 < len(s); i++ {
		switch s[i] {
		case 0xD9, 0xDA, 0xDB:
			if k := markOf[arabicIndex(s[i], s[i+1])]; k > 0 {
				marks[k-1]++
				return
			}
		}
	}
}

// markOf tells of a letter of U+0600–U+06FF which marks it is one of, or 0.
var markOf = [256]uint8{
	'پ' & 0xFF: 1, 'چ' & 0xFF: 1, 'گ' & 0xFF: 1, 'ژ' & 0xFF: 1, 'ی' & 0xFF: 2, 'ک' & 0xFF: 2,
	'ٹ' & 0xFF: 3, 'ڈ' & 0xFF: 3, 'ڑ' & 0xFF: 3, 'ے' & 0xFF: 3, 'ں' & 0xFF: 3, 'ہ' & 0xFF: 3,
}
