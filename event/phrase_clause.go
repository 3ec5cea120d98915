package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// onThat takes «على أن»: a noun of agreeing, as it were, and the clause of what
// is agreed.
func (b *builder) onThat(i int) int {
	n := b.d.tokens[i].Len
	b.add(rule.Phrase{Type: rule.Noun, From: i, To: i + n, Lists: b.d.tokens[i].Lists, Ref: -1})
	b.open(rule.That, false)
	return i + n
}

// opener takes the words that open a segment: relatives, أن, subordinators.
func (b *builder) opener(i int) int {
	t := &b.d.tokens[i]
	switch {
	case t.Lists.Has(b.l.rel):
		b.particle(i)
		b.open(rule.Relative, false)
	case t.Lists.Has(b.l.that):
		b.particle(i)
		b.open(rule.That, t.Lists.Has(b.l.thatSuffix))
	case t.Lists.Has(b.l.subord):
		b.particle(i)
		b.open(rule.Subordinate, false)
		b.closing = t.Lists.Has(b.l.closing)
	case t.Lists.Has(b.l.particle):
		if t.Clitics&(word.And|word.So) != 0 && (t.Lists.Has(b.l.qad) || t.Lists.Has(b.l.negation) || t.Lists.Has(b.l.future)) {
			b.openClause()
		}
		b.particle(i)
	default:
		return 0
	}
	return t.Len
}

func (b *builder) particle(i int) {
	b.add(rule.Phrase{Type: rule.Particle, From: i, To: i + b.d.tokens[i].Len, Lists: b.d.tokens[i].Lists, Ref: -1})
}

// open opens a segment below the open one.
func (b *builder) open(k rule.SegmentKind, suffix bool) {
	parent := b.seg
	for k == rule.Participle && b.s.Segments[parent].Parent >= 0 { // it goes with the verb of saying above
		parent = b.s.Segments[parent].Parent
	}
	b.s.Segments = append(b.s.Segments, rule.Segment{Kind: k, Parent: parent, Opener: len(b.s.Phrases), Suffix: suffix, Verb: -1})
	b.seg = len(b.s.Segments) - 1
	b.marker, b.joined, b.closing = "", false, false
}

// openClause opens a coordinated clause, if the open one has a verb already.
func (b *builder) openClause() {
	if b.s.Segments[b.seg].Verb >= 0 || len(b.s.Phrases) > 0 && b.hasPhrases() {
		b.open(rule.Coordinate, false)
	}
}

// hasPhrases reports whether the open segment holds more than signs.
func (b *builder) hasPhrases() bool {
	for i := len(b.s.Phrases) - 1; i >= 0 && b.s.Phrases[i].Segment == b.seg; i-- {
		if b.s.Phrases[i].Type&(rule.Break|rule.Particle) == 0 {
			return true
		}
	}
	return false
}

// verb takes a finite verb, or a participle that stands for one.
func (b *builder) verb(i int) int {
	t := &b.d.tokens[i]
	switch {
	case b.participle(i):
		b.open(rule.Participle, false)
	case b.joinedSubject(t):
		b.reopen()
	case b.marker != "" && b.marks.Has(b.l.according):
		marker, marks, from := b.marker, b.marks, b.markFrom
		b.open(rule.Subordinate, false) // «حسبما أعلن الوزير أمس»
		b.marker, b.marks, b.markFrom = marker, marks, from
	case b.marker != "":
	case t.Clitics&(word.And|word.So) == 0 && !b.joined && b.asyndetic():
		b.open(rule.Relative, false)
	case t.Clitics&(word.And|word.So) != 0 || b.joined:
		b.openClause()
	}
	b.joined = false
	p := b.add(rule.Phrase{Type: rule.Verb | rule.Act, From: i, To: i + 1, Lists: t.Lists, Feat: t.Feat, Suffix: b.suffixed(i), Ref: -1})
	p.Head = len(b.s.Phrases) - 1
	if !p.Marks.Has(b.l.beforeVerb) {
		p.Marker, p.Marks = "", rule.Set{}
	}
	if seg := &b.s.Segments[b.seg]; seg.Verb < 0 {
		seg.Verb = len(b.s.Phrases) - 1
	}
	return i + 1
}

// joinedSubject reports whether the last phrase is an actor with و before a
// verb, in a clause that has its verb: «… وأميركا ستدعم …» begins a clause.
func (b *builder) joinedSubject(t *rule.Token) bool {
	n := len(b.s.Phrases) - 1
	if n < 1 || t.Clitics&(word.And|word.So) != 0 || b.joined || b.marker != "" || t.Feat&(morph.Plural|morph.Dual) != 0 {
		return false
	}
	p, v := &b.s.Phrases[n], b.s.Segments[b.seg].Verb
	return p.Type&rule.Actor != 0 && p.Head == -1 && p.Marker == "" && p.Segment == b.seg && v >= 0 && v < n && !b.s.Phrases[v].Lists.Has(b.l.auxiliary)
}

// reopen moves the last phrase into a clause of its own.
func (b *builder) reopen() {
	n := len(b.s.Phrases) - 1
	p := b.s.Phrases[n]
	b.s.Phrases = b.s.Phrases[:n]
	b.open(rule.Coordinate, false)
	p.Segment, p.Head = b.seg, n
	b.s.Phrases = append(b.s.Phrases, p)
}

// asyndetic reports whether a verb here opens a clause that nothing
// introduces: after a verb that is no auxiliary, or after an indefinite noun
// («لجنة تضم …»).
func (b *builder) asyndetic() bool {
	if v := b.s.Segments[b.seg].Verb; v >= 0 {
		return !b.s.Phrases[v].Lists.Has(b.l.auxiliary)
	}
	for n := len(b.s.Phrases) - 1; n >= 0 && b.s.Phrases[n].Segment == b.seg; n-- {
		p := &b.s.Phrases[n]
		if p.Type&(rule.Actor|rule.Verb) != 0 {
			return false
		}
		if p.Type&rule.Noun != 0 && p.Feat&morph.Masdar != 0 && !p.Definite && p.Marker == "" {
			return true
		}
	}
	return false
}

// suffixed reports whether word i carries a pronoun by every sense it has.
func (b *builder) suffixed(i int) bool {
	if b.d.tokens[i].Feat&morph.Object == 0 {
		return false
	}
	key := b.d.text.Words[i].Key
	return !b.d.text.Words[i].Ta && !strings.HasSuffix(key, "ي") && !strings.HasSuffix(key, "نا") // «منتجعي» is rather a dual than «my resort», «لقاؤنا» is nobody's of the text
}
