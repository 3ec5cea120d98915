package word

// quoteOf maps an opening mark to its closing ones; the straight mark opens
// and closes.
var closers = map[string]string{"«": "»", "“": "”", "„": "”", "‹": "›", "\"": "\"", "”": "“"}

// quotes pairs quotation marks line by line, with a stack, so that a mark that
// never closes spoils its own line only.
func (t *Text) quotes(lines []line) []Quote {
	var out []Quote
	var stack []int
	for _, l := range lines {
		stack = stack[:0]
		for i := l.from; i < l.to; i++ {
			if t.Words[i].Script != Symbol {
				continue
			}
			key := t.Words[i].Key
			if n := len(stack); n > 0 && closers[t.Words[stack[n-1]].Key] == key {
				out = append(out, Quote{stack[n-1], i})
				stack = stack[:n-1]
			} else if closers[key] != "" {
				stack = append(stack, i)
			}
		}
	}
	return out
}

// maxQuote is the number of words of a quotation beyond which its own stops
// end sentences again: a whole speech is no sentence.
const maxQuote = 80

// quoted marks the words inside quotations of at most maxQuote words.
func (t *Text) quoted() []bool {
	in := make([]bool, len(t.Words))
	reach := -1
	for k := len(t.Quotes) - 1; k >= 0; k-- { // the outermost of nested quotes come last
		q := t.Quotes[k]
		if q.Close-q.Open > maxQuote || reach >= 0 && q.Open >= reach && in[q.Open] {
			continue
		}
		for i := q.Open; i < q.Close; i++ {
			in[i] = true
		}
		reach = q.Open
	}
	return in
}
