package event

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/timex"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A Document is an article to extract from. Date, YYYY-MM-DD, is the day it
// was published; without one, dates stay relative to it.
type Document struct {
	ID   string `json:"id"`
	Date string `json:"date,omitempty"`
	Text string `json:"text"`
}

// An Extractor turns documents into records. Its zero value uses the embedded
// gazetteer and rules. It is safe for concurrent use and must not be changed
// after its first use.
type Extractor struct {
	Gazetteer *gazetteer.Gazetteer // nil means gazetteer.Default()
	Rules     *Rules               // nil means DefaultRules()

	// Recogniser finds people and places in English documents that nothing else
	// explains; nil means entity.Prose(), entity.NoRecogniser does without.
	Recogniser entity.Recogniser

	once     sync.Once
	entities *entity.Extractor
	rules    *Rules
}

var defaultExtractor Extractor

// Extract does the whole job with the embedded defaults.
func Extract(ctx context.Context, d Document) (*Record, error) {
	return defaultExtractor.Extract(ctx, d)
}

// Extract returns the record of one document. The error says that the text is
// no text (UTF-16, a binary file) or that ctx has ended; any text, however
// broken, gives a record.
func (x *Extractor) Extract(ctx context.Context, d Document) (*Record, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("event: document %q: %w", d.ID, err)
	}
	if err := checkText(d.Text); err != nil {
		return nil, fmt.Errorf("event: document %q: %w", d.ID, err)
	}
	x.once.Do(x.open)
	doc := x.read(d)
	doc.buffers = spare.Get().(*buffers)
	doc.kept = doc.kept[:0]
	defer spare.Put(doc.buffers)
	r, err := doc.both(ctx)
	if err != nil {
		return nil, fmt.Errorf("event: document %q: %w", d.ID, err)
	}
	return r, nil
}

// buffers is what one document leaves to the next that is extracted.
type buffers struct {
	tokens  []rule.Token
	scratch []rule.Phrase // for the phrases of the sentence at hand
	kept    []rule.Phrase // of the sentences that drafts lie in
}

// preserve takes the phrases of a sentence out of the scratch, which the next
// sentence takes.
func (b *buffers) preserve(s *rule.Sentence) {
	from := len(b.kept)
	b.kept = append(b.kept, s.Phrases...)
	s.Phrases = b.kept[from:len(b.kept):len(b.kept)]
}

var spare = sync.Pool{New: func() any { return new(buffers) }}

// open sets up what is shared by all documents. The parts load side by side:
// a program that reads one article should not wait.
func (x *Extractor) open() {
	var parts sync.WaitGroup
	parts.Go(func() { x.gazetteer() })
	parts.Go(timex.Load)
	parts.Go(entity.Load)
	defer parts.Wait()
	x.rules = x.Rules
	if x.rules == nil {
		x.rules = DefaultRules()
	}
	x.entities = &entity.Extractor{Gazetteer: x.gazetteer(), Recogniser: x.Recogniser}
}

func (x *Extractor) gazetteer() *gazetteer.Gazetteer {
	if x.Gazetteer != nil {
		return x.Gazetteer
	}
	return gazetteer.Default()
}

// document is one document on its way from words to events. Each stage adds
// to it and none looks back.
type document struct {
	*buffers
	x                      *engine
	engines                *Rules
	skips                  func(word.Sentence) bool // sentences of another language; nil for none
	gaz                    *gazetteer.Gazetteer
	in                     Document
	text                   *word.Text
	mentions               []entity.Mention
	mentionAt              []int       // by word: the mention that begins there, or -1
	quoteAt                map[int]int // by the word that opens a quotation: the one that closes it
	sport                  bool        // a sports page
	market                 bool        // a page of business or of a court; of English texts
	headline               bool        // the sentence at hand is one
	officials              []string    // the names of people whose office the text tells; see heldOffice
	finalYa                bool        // the text writes ى for final ي, as Egyptian papers do
	events                 []*draft
	sources                []source         // of the sentence at hand
	speakerNow             source           // who spoke last
	groupSoFar             int              // the mention of the group that was the last subject of an English text; -1 for none
	lastSides              []string         // what the last «الجانبان» stood for
	subjectSoFar, speaking int              // mentions: the last subject of the text, and the one before the sentence at hand; -1 for none
	lead                   *leadIn          // of the list at hand
	itemOf                 *leadIn          // of the list that the English sentence at hand is an item of
	agreements             map[int][]agreed // by the byte of a mention
}

// read finds words and mentions.
func (x *Extractor) read(in Document) *document {
	d := &document{in: in, gaz: x.gazetteer(), text: word.Parse(in.Text)}
	d.x, d.engines = x.rules.engine(d.text.Lang), x.rules
	d.mentions = x.entities.Extract(d.text, in.Date)
	return d
}

// extract is the list of stages from mentions to events; the order is the
// order of what each needs.
func (d *document) extract(ctx context.Context) error {
	if d.x == nil { // a language without rules: entities only
		return ctx.Err()
	}
	d.index()
	for i := range d.text.Sentences {
		if i&63 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if d.skips == nil || !d.skips(d.text.Sentences[i]) {
			d.matchSentence(i) // frames, modality, sources; merged into the events so far
		}
	}
	d.inherit() // parents, and what children take over
	return nil
}

// index tags the words and notes where mentions begin.
func (d *document) index() {
	n := len(d.text.Words)
	d.mentionAt = make([]int, n)
	for i := range d.mentionAt {
		d.mentionAt[i] = -1
	}
	for m := range d.mentions {
		d.mentionAt[d.mentions[m].From] = m
	}
	d.quoteAt = map[int]int{}
	for _, q := range d.text.Quotes {
		d.quoteAt[q.Open] = q.Close
	}
	d.subjectSoFar, d.speaking, d.groupSoFar = -1, -1, -1
	d.tokens = d.x.rules.Tag(slices.Grow(d.tokens[:0], n), d.text.Words)
	d.x.rules.MarkPatterns(d.tokens)
	d.finalYa = d.writesFinalYa()
	d.sport = d.isPageOf("MATCH", 4, 60)
	if d.x.english != nil {
		d.market = d.isPageOf("MARKET", 6, 40)
	}
}

// isPageOf reports whether the words of a list stand so thick that the document
// is a page of sport, or of business and courts: least of them, and one in so many words.
func (d *document) isPageOf(list string, least, in int) bool {
	n, of := 0, d.x.rules.List(list)
	for i := range d.tokens {
		if d.tokens[i].Lists.Has(of) {
			n++
		}
	}
	return n >= least && n*in >= len(d.tokens)
}

// span is the source of words from to, half-open, as a span of the record.
func (d *document) span(from, to int) entity.Span {
	lo := d.text.Words[from].Lo
	if from < len(d.tokens) && d.mentionAt[from] < 0 {
		lo += d.cut(from)
	}
	return d.bytes(lo, d.text.Words[to-1].Hi)
}

func (d *document) bytes(lo, hi int) entity.Span {
	return entity.Span{Start: lo, End: hi, Text: d.in.Text[lo:hi]}
}

// cut is how many bytes of word i are proclitics that stay outside a span; a
// fused «لل» stays inside.
func (d *document) cut(i int) int {
	t := &d.tokens[i]
	if t.Cut == 0 {
		return 0
	}
	return word.SourceCut(d.in.Text, d.text.Words[i], t.Cut)
}

// checkText refuses what is no UTF-8 text at all.
func checkText(s string) error {
	switch {
	case len(s) >= 2 && (s[:2] == "\xff\xfe" || s[:2] == "\xfe\xff"):
		return fmt.Errorf("the text is UTF-16 (it begins with a byte order mark), UTF-8 was expected")
	case nulShare(s) > 0.2:
		return fmt.Errorf("the text is full of NUL bytes: UTF-16 without a byte order mark or a binary file; UTF-8 was expected")
	case invalidShare(s) > 0.3:
		return fmt.Errorf("most of the text is no UTF-8: a binary file or another encoding")
	}
	return nil
}

// sampleSize is how much of a text is looked at to tell what it is, in bytes.
const sampleSize = 4096

func nulShare(s string) float64 {
	s = s[:min(len(s), sampleSize)]
	return float64(strings.Count(s, "\x00")) / float64(max(1, len(s)))
}

func invalidShare(s string) float64 {
	n, s := 0, s[:min(len(s), sampleSize)]
	if utf8.ValidString(s) {
		return 0
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			n++
		}
		i += size
	}
	return float64(n) / float64(max(1, len(s)))
}
