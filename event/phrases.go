package event

import (
	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// builder cuts one sentence into phrases and segments, word by word.
type builder struct {
	d *document
	l *lists
	s *rule.Sentence

	seg      int    // the open segment
	marker   string // the preposition that waits for its phrase
	marks    rule.Set
	markFrom int
	joined   bool // a conjunction waits
	comma    bool // the last thing was a comma
	closing  bool // the open segment ends at its next comma
	item     bool // the sentence is an item of a list
	quoteEnd int  // the word that closes the speech at hand
	owned    bool // a possessive waits for its noun
}

// sentence builds the phrases of the words from, to.
func (d *document) sentence(from, to int, item bool) *rule.Sentence {
	if d.x.english != nil {
		return d.latinSentence(from, to, item)
	}
	b := &builder{d: d, item: item, l: &d.x.lists, s: &rule.Sentence{Tokens: d.tokens, From: from, To: to, Phrases: d.scratch}}
	b.s.Segments = append(b.s.Segments, rule.Segment{Kind: rule.Main, Parent: -1, Verb: -1})
	for i := from + d.dateline(from, to); i < to; {
		i = b.step(i)
	}
	b.coordinate()
	d.scratch = b.s.Phrases[:0]
	return b.s
}

// maxDateline bounds a dateline, in words.
const maxDateline = 14

// dateline is how many words of «بغداد/», «الدوحة - قنا» or «دبي، الإمارات
// (CNN)--» stand in front of the news itself: names and signs up to a dash or
// a slash.
func (d *document) dateline(from, to int) int {
	names, end := 0, 0
	for i := from; i < to && i < from+maxDateline; {
		w := d.text.Words[i]
		switch {
		case d.mentionAt[i] >= 0:
			e := &d.mentions[d.mentionAt[i]]
			if e.Kind == entity.PER || e.Kind == entity.ROLE {
				return 0
			}
			names++
			i = e.To
			continue
		case w.Key == "/" || w.Key == "-" || w.Key == "–" || w.Key == "—":
			if names == 0 {
				return 0
			}
			for i+1 < to && d.text.Words[i+1].Script == word.Symbol {
				i++
			}
			end = i + 1 - from
		case w.Key == ":" && end > 0:
			return i + 1 - from
		case w.Script == word.Arabic && w.Key != "في" && !d.bracketed(i):
			return end
		}
		i++
	}
	return end
}

// bracketed reports whether word i stands right inside brackets.
func (d *document) bracketed(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if key := d.text.Words[k].Key; key == "(" {
			return true
		} else if key == ")" {
			return false
		}
	}
	return false
}

// step takes the phrase that begins at word i and returns where the next one
// begins.
func (b *builder) step(i int) int {
	w := &b.d.text.Words[i]
	switch {
	case b.d.mentionAt[i] >= 0:
		return b.mention(b.d.mentionAt[i])
	case w.Script == word.Symbol:
		return b.sign(i)
	}
	t := &b.d.tokens[i]
	if t.Lists.Has(b.l.hisHonour) && b.standsFor(i) {
		return i + 1
	}
	if t.Lists.Has(b.l.onThat) && !b.said(i) {
		return b.onThat(i)
	}
	if t.Lists.Has(b.l.quantity) {
		if n := b.someOf(i); n > 0 {
			return i + n
		}
	}
	if t.Len > 1 && !t.Lists.Has(b.l.particle) {
		if n := b.opener(i); n > 0 {
			return i + n
		}
	}
	if t.Len > 1 && !b.markerPhrase(i) && b.room(i) >= t.Len && !t.Lists.Has(b.l.honorific) {
		return b.noun(i)
	}
	if n := b.preposition(i); n > 0 {
		return i + n
	}
	if t.Lists.Has(b.l.and) && t.Len == 1 && len(w.Key) <= 4 {
		b.joined = true
		return i + 1
	}
	if n := b.opener(i); n > 0 {
		return i + n
	}
	if n := b.transparent(i); n > 0 {
		return i + n
	}
	if b.isVerb(i) {
		return b.verb(i)
	}
	if b.isActorNoun(i) {
		return b.actorNoun(i)
	}
	return b.noun(i)
}

// sign takes a punctuation mark: quotation marks are seen through, what
// stands in brackets is passed over, a colon opens a clause.
func (b *builder) sign(i int) int {
	key := b.d.text.Words[i].Key
	if end := b.d.quoteAt[i]; end-i > minSpeech && b.speaking() {
		b.add(rule.Phrase{Type: rule.Break, From: i, To: i + 1})
		b.open(rule.That, false)
		b.quoteEnd = end
		return i + 1
	}
	if i == b.quoteEnd && i > 0 {
		return b.endSpeech(i)
	}
	switch key {
	case "(", "[":
		return b.brackets(i)
	case ":":
		b.add(rule.Phrase{Type: rule.Break, From: i, To: i + 1})
		b.open(rule.That, false)
		return i + 1
	case "،", ",", "-", "–", "—", "/", ";":
		b.breakAt(i)
	}
	return i + 1
}

// minSpeech is how many words in quotation marks are a speech, no mere term.
const minSpeech = 5

// speaking reports whether the open clause is one of saying: the quotation
// that begins is what was said («وتابعت السفيرة "يجب على …"»).
func (b *builder) speaking() bool {
	v := b.s.Segments[b.seg].Verb
	return v >= 0 && b.s.Phrases[v].Lists.Has(b.l.say) && b.marker == ""
}

// endSpeech takes the mark that closes a speech: the clause above goes on.
func (b *builder) endSpeech(i int) int {
	b.quoteEnd = 0
	for n := b.seg; n >= 0; n = b.s.Segments[n].Parent {
		if seg := &b.s.Segments[n]; seg.Kind == rule.That && seg.Parent >= 0 && seg.Opener > 0 && b.d.quoteAt[b.s.Phrases[seg.Opener-1].From] == i {
			b.seg = seg.Parent
			break
		}
	}
	return i + 1
}

// brackets passes over a short bracket.
func (b *builder) brackets(i int) int {
	for k := i + 1; k < b.s.To && k < i+12; k++ {
		if key := b.d.text.Words[k].Key; key == ")" || key == "]" {
			return k + 1
		}
	}
	return i + 1
}

// breakAt takes a comma: it ends a relative, and the clause above goes on.
func (b *builder) breakAt(i int) {
	b.add(rule.Phrase{Type: rule.Break, From: i, To: i + 1})
	b.comma = true
	seg := &b.s.Segments[b.seg]
	if (seg.Kind == rule.Relative || b.closing) && seg.Verb >= 0 && seg.Parent >= 0 {
		b.seg = seg.Parent
		b.closing = false
	}
}

// add appends a phrase to the open segment and gives it the waiting marker.
func (b *builder) add(p rule.Phrase) *rule.Phrase {
	p.Segment, p.Head = b.seg, len(b.s.Phrases)
	if p.Type&(rule.Break|rule.Particle) == 0 {
		if b.marker != "" {
			p.Marker, p.Marks, p.MarkFrom = b.marker, b.marks, b.markFrom
		} else {
			p.MarkFrom = p.From
		}
		if b.joined {
			p.Head = -1 // coordinate finds it
		}
		b.marker, b.marks, b.joined, b.comma = "", rule.Set{}, false, false
	}
	b.s.Phrases = append(b.s.Phrases, p)
	return &b.s.Phrases[len(b.s.Phrases)-1]
}

// clitics gives a phrase the proclitics of its first word.
func (b *builder) clitics(p *rule.Phrase, c word.Clitics) {
	if c&(word.And|word.So) != 0 {
		b.joined = true
	}
	for _, k := range []struct {
		c word.Clitics
		s string
	}{{word.By, "ب"}, {word.For, "ل"}, {word.As, "ك"}} {
		if c&k.c != 0 {
			p.Marker = k.s
			p.Marks, _ = b.d.x.rules.Marker(k.s)
		}
	}
}

// preposition takes a free preposition, of one word or several, and returns
// how many words it has, 0 if there is none at word i.
func (b *builder) preposition(i int) int {
	t := &b.d.tokens[i]
	if t.Lists.Empty() || i == b.s.From && t.Lists.Has(b.l.subord) {
		return 0 // «كما أعلن الوزير أن» begins a sentence and names no source
	}
	for n := min(t.Len, b.room(i)); n > 0; n-- {
		if set, key, ok := b.markerAt(i, n); ok {
			if t.Clitics&(word.And|word.So) != 0 {
				b.joined = true
			}
			b.marker, b.marks, b.markFrom = key, set, i
			return n
		}
	}
	return 0
}

// markerPhrase reports whether all words of the list phrase at i make a
// preposition.
func (b *builder) markerPhrase(i int) bool {
	_, _, ok := b.markerAt(i, b.d.tokens[i].Len)
	return ok
}

// room is how many words from i on belong to no mention.
func (b *builder) room(i int) int {
	n := 1
	for i+n < b.s.To && b.d.mentionAt[i+n] < 0 {
		n++
		if n > 4 {
			break
		}
	}
	return n
}

// markerAt reads the n words at i as a preposition, whole or without و or ف.
func (b *builder) markerAt(i, n int) (rule.Set, string, bool) {
	if b.d.x.english != nil && !b.d.x.rules.CanMark(&b.d.tokens[i]) {
		return rule.Set{}, "", false
	}
	words := b.d.text.Words[i : i+n]
	first := words[0].Key
	for _, cut := range []int{0, b.d.tokens[i].Cut} {
		key := first[cut:]
		for _, w := range words[1:] {
			key += " " + w.Key
		}
		set, ok := b.d.x.rules.Marker(key)
		if ok && (len(key) > 2 || key[0] < 0x80) && (n > 1 || key != "علي" || b.d.isAla(i)) {
			return set, key, true
		}
	}
	return rule.Set{}, "", false
}

// said reports whether the clause or the word before «على أن» only says
// something: «تجدر الإشارة على أن», «أكد على أن».
func (b *builder) said(i int) bool {
	v := b.s.Segments[b.seg].Verb
	return b.after(i, b.l.say) || v >= 0 && b.s.Phrases[v].Lists.Has(b.l.say)
}

// transparent sees through an honorific or a classifier in front of a name
// («فخامة», «مدينة», «حركتي»), whose preposition the name then takes.
func (b *builder) transparent(i int) int {
	t := &b.d.tokens[i]
	n := t.Len
	if !t.Lists.Has(b.l.honorific) && !t.Lists.Has(b.l.classifier) || t.Clitics&word.The != 0 && !t.Lists.Has(b.l.honorific) {
		return 0
	}
	if i+n >= b.s.To || b.d.mentionAt[i+n] < 0 && !b.d.tokens[i+n].Lists.Has(b.l.honorific) {
		return 0
	}
	var p rule.Phrase
	b.clitics(&p, t.Clitics)
	if p.Marker != "" && b.marker == "" {
		b.marker, b.marks, b.markFrom = p.Marker, p.Marks, i
	}
	return n
}

// someOf sees through «عدد من», «كل من» before an actor, who takes the
// preposition that stands on it.
func (b *builder) someOf(i int) int {
	t := &b.d.tokens[i]
	next := i + t.Len
	if next >= b.s.To || b.d.mentionAt[next] < 0 && !b.isActorNoun(next) && !b.d.tokens[next].Lists.Has(b.l.honorific) {
		return 0
	}
	var p rule.Phrase
	b.clitics(&p, t.Clitics)
	if p.Marker != "" && b.marker == "" {
		b.marker, b.marks, b.markFrom = p.Marker, p.Marks, i
	}
	return t.Len
}
