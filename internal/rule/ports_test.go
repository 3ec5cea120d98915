package rule

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/internal/golden"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// TestPorts tries every port, and TestKeys every key of frames and governors,
// on sentences that are cut into phrases by hand: a line is a phrase,
//
//	TYPE (PREPOSITION) WORDS ; FLAG …
//
// with the letters of phraseTypes; «{R» opens a segment of a kind of
// segmentKinds, «}» goes on with the one above, and the flag &3 joins a phrase
// to the one numbered 3, from 0.
func TestPorts(t *testing.T) { runSentences(t, "testdata/ports.yaml", "testdata/ports.txt") }

func TestKeys(t *testing.T) { runSentences(t, "testdata/keys.yaml", "testdata/keys.txt") }

// TestForce fills the listed frame at a word that nothing governs.
func TestForce(t *testing.T) {
	rs := compiled(t, "testdata/keys.yaml")
	s := newSketch(t, rs, "m إرسال\nn المساعدات ; gen\n")
	sentence := s.sentence()
	assert.Empty(t, rs.Match(sentence, nil))
	h, ok := rs.Force(sentence, "meeting", 0)
	require.True(t, ok)
	assert.Equal(t, "act at إرسال\n  item: إرسال المساعدات\n", s.print([]Hit{h}, &Trace{}))
	_, ok = rs.Force(sentence, "agreement", 0)
	assert.False(t, ok)
}

// TestWindowIsBounded asserts that no search leaves its reach: what stands far
// off fills nothing, however long the sentence.
func TestWindowIsBounded(t *testing.T) {
	rs := compiled(t, "testdata/ports.yaml")
	far := "V استقبل\n" + strings.Repeat("n كلمة\n", reach) + "A الوزير\n"
	s := newSketch(t, rs, far)
	assert.Equal(t, "subj at استقبل\n", s.print(rs.Match(s.sentence(), nil), &Trace{}))
}

// sets are the rule sets compiled so far: each conjugates the whole lexicon.
var sets = map[string]*RuleSet{}

func compiled(t *testing.T, path string) *RuleSet {
	t.Helper()
	if rs := sets[path]; rs != nil {
		return rs
	}
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	rs, err := Compile(parsed(t, map[string][]byte{path: data})...)
	require.NoError(t, err)
	sets[path] = rs
	return rs
}

func runSentences(t *testing.T, rules, cases string) {
	t.Helper()
	rs := compiled(t, rules)
	golden.Run(t, cases, func(t *testing.T, in string) string {
		s := newSketch(t, rs, in)
		var trace Trace
		hits := rs.Match(s.sentence(), &trace)
		return s.print(hits, &trace)
	})
}

var phraseTypes = map[byte]Type{
	'A': Actor | Person, 'B': Actor | Body | Person, 'S': Actor | Place, 'P': Place, 'D': Date, 'L': Date | Duration,
	'M': Money | Quantity, 'Q': Quantity, 'I': Instrument, 'n': Noun, 'm': Noun | Act, 'V': Verb | Act, 'x': Particle, ',': Break,
}

var segmentKinds = map[byte]SegmentKind{'R': Relative, 'T': That, 'S': Subordinate, 'C': Coordinate, 'P': Participle}

// sketch is a sentence as a test writes it.
type sketch struct {
	t     *testing.T
	rs    *RuleSet
	s     Sentence
	words []string
	seg   int
}

func newSketch(t *testing.T, rs *RuleSet, in string) *sketch {
	s := &sketch{t: t, rs: rs}
	s.s.Segments = []Segment{{Kind: Main, Parent: -1, Verb: -1}}
	for line := range strings.Lines(in) {
		switch line = strings.TrimSpace(line); {
		case line == "}":
			s.seg = s.s.Segments[s.seg].Parent
		case line[0] == '{':
			s.open(line)
		default:
			s.phrase(line)
		}
	}
	return s
}

func (s *sketch) open(line string) {
	kind, ok := segmentKinds[line[1]]
	require.True(s.t, ok, line)
	s.s.Segments = append(s.s.Segments, Segment{Kind: kind, Parent: s.seg, Opener: len(s.s.Phrases), Verb: -1, Suffix: strings.Contains(line, "suffix")})
	s.seg = len(s.s.Segments) - 1
}

func (s *sketch) phrase(line string) {
	spec, flags, _ := strings.Cut(line, ";")
	fields := strings.Fields(spec)
	kind, ok := phraseTypes[fields[0][0]]
	require.True(s.t, ok, line)
	p := Phrase{Type: kind, Segment: s.seg, Head: len(s.s.Phrases), MarkFrom: len(s.words), Ref: -1}
	words := fields[1:]
	if strings.HasPrefix(spec[len(fields[0]):], " (") {
		marker, rest, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(spec[1:]), "("), ")")
		words = strings.Fields(rest)
		s.mark(&p, marker)
	}
	p.From = len(s.words)
	s.words = append(s.words, words...)
	p.To = len(s.words)
	for _, f := range strings.Fields(flags) {
		s.flag(&p, f)
	}
	if p.Type&Verb != 0 && s.s.Segments[s.seg].Verb < 0 {
		s.s.Segments[s.seg].Verb = len(s.s.Phrases)
	}
	s.s.Phrases = append(s.s.Phrases, p)
}

// mark gives the phrase a preposition; one of a letter is fused.
func (s *sketch) mark(p *Phrase, marker string) {
	set, ok := s.rs.Marker(word.Fold(marker))
	require.True(s.t, ok, "no list has the marker %q", marker)
	p.Marker, p.Marks = word.Fold(marker), set
	if len([]rune(marker)) > 1 {
		s.words = append(s.words, strings.Fields(marker)...)
	}
}

func (s *sketch) flag(p *Phrase, f string) {
	on := map[string]*bool{
		"gen": &p.Gen, "fenced": &p.Fenced, "generic": &p.Generic, "counterpart": &p.Counterpart,
		"suffix": &p.Suffix, "definite": &p.Definite, "plural": &p.Plural,
	}
	if n, ok := strings.CutPrefix(f, "&"); ok {
		head, err := strconv.Atoi(n)
		require.NoError(s.t, err)
		p.Head = head
		return
	}
	require.Contains(s.t, on, f)
	*on[f] = true
}

// sentence tags the words and returns the sentence.
func (s *sketch) sentence() *Sentence {
	var words []word.Word
	for _, w := range s.words {
		words = append(words, word.Words(w)...)
	}
	require.Len(s.t, words, len(s.words))
	s.s.Tokens = s.rs.Tag(nil, words)
	s.rs.MarkPatterns(s.s.Tokens)
	s.s.To = len(words)
	for i := range s.s.Phrases {
		p := &s.s.Phrases[i]
		p.Lists, p.Feat = s.s.Tokens[p.From].Lists, s.s.Tokens[p.From].Feat
	}
	return &s.s
}

func (s *sketch) text(from, to int) string { return strings.Join(s.words[from:to], " ") }

// print lists the hits with their fillers, and what was tried in vain.
func (s *sketch) print(hits []Hit, trace *Trace) string {
	var b strings.Builder
	for i := range hits {
		s.printHit(&b, &hits[i])
	}
	for _, step := range trace.Steps {
		fmt.Fprintf(&b, "failed %s at %s: %s\n", step.Rule, s.text(step.From, step.To), step.Why)
	}
	if b.Len() == 0 {
		return "nothing\n"
	}
	return b.String()
}

func (s *sketch) printHit(b *strings.Builder, h *Hit) {
	p := &s.s.Phrases[h.Trigger]
	fmt.Fprintf(b, "%s at %s", h.Frame.ID, s.text(p.From, p.To))
	for _, i := range h.Light {
		fmt.Fprintf(b, " + %s", s.text(s.s.Phrases[i].From, s.s.Phrases[i].To))
	}
	if !h.Complete {
		b.WriteString(", incomplete")
	}
	if h.Anaphor {
		b.WriteString(", a mention")
	}
	b.WriteByte('\n')
	for _, g := range h.Governors {
		fmt.Fprintf(b, "  under %s %s\n", g.ID, s.text(s.s.Phrases[g.At].From, s.s.Phrases[g.At].To))
	}
	for _, f := range h.Fills {
		fmt.Fprintf(b, "  %s: %s\n", f.Role, s.text(f.From, f.To))
	}
}
