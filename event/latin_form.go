package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// prefixes stand before a verb with a hyphen: «re-establish».
var prefixes = map[string]bool{"re": true, "co": true, "pre": true, "de": true}

// guessed gives a word that no list knows the form that its ending and its
// neighbours tell: «demarcated», «of demarcating the», «to demarcate the».
func (b latin) guessed(i int) morph.Feature {
	t, w := b.token(i), b.word(i)
	if prefixes[w.Key] && b.key(i+1) == "-" && i+2 < b.s.To && b.word(i+1).Glued && b.word(i+2).Glued {
		return b.token(i+2).Feat & (rule.Finite | rule.PastPart | rule.IngForm)
	}
	if t.Feat == 0 && t.Len >= 3 && b.key(i+1) == "-" && i+2 < b.s.To {
		return b.token(i + 2).Feat
	}
	if t.Feat != 0 || !t.Lists.Empty() || w.Script != word.Latin || len(w.Key) < 5 || b.d.mentionAt[i] >= 0 || b.d.in.Text[w.Lo] < 'a' || b.d.in.Text[w.Lo] > 'z' {
		return 0
	}
	if b.key(i-1) == "to" && b.prepositionAt(i+1) && b.underVerb() {
		return rule.BaseForm
	}
	object := i+1 < b.s.To && (b.d.mentionAt[i+1] >= 0 || b.is(i+1, b.e.determiner) || b.is(i+1, b.e.possessive))
	switch {
	case strings.HasSuffix(w.Key, "ed") && (object || b.byFollows(i+1)):
		return morph.Past | rule.PastPart
	case strings.HasSuffix(w.Key, "ing") && object && b.marker != "":
		return rule.IngForm
	case object && b.key(i-1) == "to":
		return rule.BaseForm
	}
	return 0
}

// underVerb reports whether the last phrase is a verb or whom it is said to:
// «urged Tehran to …».
func (b latin) underVerb() bool {
	n := len(b.s.Phrases) - 1
	return n >= 0 && b.s.Phrases[n].Segment == b.seg && (b.s.Phrases[n].Type&rule.Verb != 0 || n > 0 && b.s.Phrases[n].Type&rule.Actor != 0 && b.s.Phrases[n-1].Type&rule.Verb != 0)
}

// infinitive takes «to» with its verb as a masdar that has the marker «to v».
func (b latin) infinitive(i int) int {
	n := 0
	switch {
	case b.key(i) == "to":
		n = 1
	case b.key(i) == "in" && b.key(i+1) == "order" && b.key(i+2) == "to":
		n = 3
	case b.key(i) == "so" && b.key(i+1) == "as" && b.key(i+2) == "to":
		n = 3
	default:
		return 0
	}
	k := i + n
	if k < b.s.To && b.token(k).Feat == 0 {
		b.token(k).Feat = b.guessed(k)
	}
	for k < b.s.To && b.isAdverb(k) {
		k++
	}
	if !b.isBase(k) || b.d.mentionAt[k] >= 0 {
		return 0
	}
	if t := b.token(k); t.Feat&morph.Noun != 0 && n == 1 && !b.objectFollows(k+1) && (!b.wantsVerb() || t.Lists.Has(b.l.event)) {
		return 0 // «to talks», «to visit»: of the noun an article or a preposition tells
	}
	end := k + b.verbLen(k)
	if b.key(k) == "be" { // «to be held»
		if k+1 < b.s.To && b.token(k+1).Feat&rule.PastPart != 0 {
			b.act(k+1, toVerb)
			b.s.Phrases[len(b.s.Phrases)-1].Feat |= morph.Passive
			return k + 1 + b.verbLen(k+1) - i
		}
	}
	if b.key(k) == "have" && k+1 < b.s.To && b.token(k+1).Feat&rule.PastPart != 0 && b.d.mentionAt[k+1] < 0 {
		k++
		end = k + b.verbLen(k)
	}
	b.markFrom = i
	b.act(k, toVerb)
	return end - i
}

// wantsVerb reports whether the last phrase is a verb or an adjective that «to»
// with a verb goes on: «agreed to visit».
func (b latin) wantsVerb() bool {
	n := len(b.s.Phrases) - 1
	return n < 0 || b.s.Phrases[n].Type&(rule.Verb|rule.Act|rule.Actor|rule.Noun|rule.Break|rule.Date) != 0
}

// objectFollows reports whether an article, a name or a preposition stands at
// word k, as after a verb.
func (b latin) objectFollows(k int) bool {
	if k >= b.s.To {
		return true
	}
	return b.d.mentionAt[k] >= 0 || b.is(k, b.e.determiner) || b.is(k, b.e.possessive) || b.word(k).Script == word.Symbol
}

// act adds the verb at word i as a masdar, with its particle.
func (b latin) act(i int, marker string) {
	n := b.verbLen(i)
	lists := b.token(i).Lists
	if n > 1 {
		lists, _ = b.d.x.rules.PhraseAt(b.d.text.Words[i : i+n])
	}
	joined := b.joined
	from := b.markFrom
	if marker == toVerb {
		b.marker = ""
	}
	p := b.add(rule.Phrase{Type: rule.Noun | rule.Act, From: i, To: i + n, Lists: lists, Feat: morph.Masdar, Ref: -1})
	if marker == toVerb {
		p.Marker, p.Marks = toVerb, b.e.toVerb
		if from < i && from >= b.s.From && i-from < 5 {
			p.MarkFrom = from
		}
	}
	if joined {
		p.Head = -1
	}
}

// baseJoined reports whether word i is a base form that goes on a list of acts:
// «to form a panel and reopen the bridge», or begins an item of a list.
func (b latin) baseJoined(i int) bool {
	t := b.token(i)
	if t.Feat&morph.Jussive == 0 || b.marker != "" || b.is(i-1, b.e.determiner) {
		return false
	}
	if b.item && i == b.s.From {
		return true
	}
	n := len(b.s.Phrases) - 1
	if !b.joined && !(n >= 0 && b.s.Phrases[n].Type&rule.Break != 0 && b.actLater(i)) {
		return false
	}
	if t.Feat&morph.Noun != 0 && !b.objectFollows(i+1) {
		return false
	}
	for ; n >= 0; n-- {
		p := &b.s.Phrases[n]
		if p.Segment != b.seg {
			continue
		}
		if p.Type&rule.Verb != 0 {
			return false
		}
		if isMasdar(p) {
			b.joined = true
			return true
		}
	}
	return false
}

// actLater reports whether «and» with a base form follows word i.
func (b latin) actLater(i int) bool {
	for k := i + 1; k+1 < b.s.To && k < i+16; k++ {
		if b.token(k).Lists.Has(b.l.and) && b.isBase(k+1) {
			return true
		}
	}
	return false
}

// gerund takes a form in -ing: a masdar after a preposition, a clause after a
// comma or at the head of the sentence, a relative after a noun.
func (b latin) gerund(i int) int {
	t := b.token(i)
	if t.Feat&rule.IngForm == 0 || b.is(i-1, b.e.determiner) || b.is(i-1, b.e.possessive) {
		return 0
	}
	n := len(b.s.Phrases) - 1
	noun := t.Feat&morph.Noun != 0 && !b.objectFollows(i+b.verbLen(i))
	switch {
	case noun:
		return 0
	case b.marker != "" || b.item && i == b.s.From || b.joined && b.masdarBefore():
		b.act(i, "")
	case n < 0 || b.s.Phrases[n].Type&rule.Break != 0 || b.is(i-1, b.l.and):
		b.open(rule.Participle, false)
		b.ing(i)
	case b.s.Phrases[n].Type&(rule.Noun|rule.Actor|rule.Instrument) != 0 && b.s.Phrases[n].Type&rule.Act == 0 && !b.after(i, b.e.adverb):
		b.open(rule.Relative, false)
		b.ing(i)
	case b.s.Phrases[n].Type&rule.Act != 0:
		b.act(i, "") // «ruled out lifting»
	default:
		b.open(rule.Participle, false)
		b.ing(i)
	}
	return b.verbLen(i)
}

// ing adds a form in -ing as the verb of the clause it has opened.
func (b latin) ing(i int) {
	g := verbGroup{main: i, feat: morph.Present}
	b.own(&g)
	p := b.verbPhrase(i, g.to, morph.Present|morph.ActivePart, g.lists)
	b.s.Segments[b.seg].Verb = p
	b.joined = false
}

// finite decides whether word i is a finite verb, or a participle that stands
// for one.
func (b latin) finite(i int) bool {
	t := b.token(i)
	if t.Feat&(rule.Finite|rule.PastPart) == 0 || b.marker != "" || b.is(i-1, b.e.determiner) || b.is(i-1, b.e.possessive) || b.ownerBefore() {
		return false
	}
	if b.adjectival(i) {
		return false
	}
	if t.Feat&(morph.Past|rule.PastPart) != 0 && t.Feat&morph.Jussive == 0 {
		return !b.describes(i)
	}
	if n := len(b.s.Phrases) - 1; n >= 0 && b.s.Phrases[n].Type&rule.Break != 0 && t.Feat&rule.PastPart != 0 && (b.byFollows(i+1) || b.adjunctFollows(i+1)) {
		return true // «, originally set for this afternoon,»
	}
	if b.baseJoined(i) {
		return false
	}
	if t.Feat&morph.Jussive != 0 && t.Feat&morph.Past == 0 {
		return b.subjectBefore(i, true)
	}
	return b.subjectBefore(i, t.Feat&morph.Past != 0)
}

// ownerBefore reports whether a possessive waits for its noun.
func (b latin) ownerBefore() bool { return b.owned }

// adjectival reports whether word i is a participle of the plain adjectives
// before the noun that it tells of: «transport and shared water».
func (b latin) adjectival(i int) bool {
	t := b.token(i)
	if n := len(b.s.Phrases) - 1; n >= 0 && !b.joined && b.s.Segments[b.seg].Verb < 0 && b.s.Phrases[n].Type&rule.Actor != 0 && b.s.Phrases[n].Bare() {
		return false // «Israel and Lebanon renewed negotiations»
	}
	return t.Feat&rule.PastPart != 0 && (t.Lists.Has(b.e.plain) || b.afterVerb(i)) && b.plainNoun(i+1)
}

// afterVerb reports whether a verb stands right before word i, of which the next
// noun is then the object: «held closed consultations».
func (b latin) afterVerb(i int) bool {
	n := len(b.s.Phrases) - 1
	return n >= 0 && b.s.Phrases[n].Type&rule.Verb != 0 && b.s.Phrases[n].To == i && !b.s.Phrases[n].Lists.Has(b.l.say)
}

// describes reports whether a participle stands before the noun that it tells
// of: «agreed steps», «held talks» at the head of nothing.
func (b latin) describes(i int) bool {
	if b.after(i, b.e.adverb) && b.marker != "" {
		return true
	}
	return b.marker != ""
}

// subjectBefore reports whether what stands before word i can be its subject,
// so that a word that is a noun as well is a verb here.
func (b latin) subjectBefore(i int, plain bool) bool {
	t := b.token(i)
	n := len(b.s.Phrases) - 1
	if b.joined {
		return b.s.Segments[b.seg].Verb >= 0 && (t.Feat&morph.Noun == 0 || b.objectFollows(i+1))
	}
	if n < 0 || b.s.Phrases[n].Segment != b.seg && b.s.Phrases[n].Type&rule.Particle == 0 {
		return t.Feat&morph.Noun == 0 && b.objectFollows(i+1) && !plain
	}
	p := &b.s.Phrases[n]
	for p.Type&(rule.Break|rule.Date) != 0 && n > 0 {
		n--
		p = &b.s.Phrases[n]
	}
	switch {
	case p.Type&rule.Particle != 0:
		return t.Feat&morph.Noun == 0 // «who meet»
	case p.Feat&morph.Masdar != 0 || p.Type&rule.Verb != 0:
		return false
	case p.Type&(rule.Actor|rule.Noun|rule.Place) == 0:
		return t.Feat&morph.Noun == 0
	case t.Feat&morph.Noun == 0:
		return true
	}
	return b.s.Segments[b.seg].Verb < 0 && p.Type&rule.Actor != 0 && (b.objectFollows(i+1) || b.prepositionAt(i+1)) && b.word(min(i+1, b.s.To-1)).Script != word.Symbol && !b.verbLater(i+1)
}

func (b latin) prepositionAt(k int) bool {
	if k >= b.s.To || b.d.mentionAt[k] >= 0 {
		return false
	}
	_, _, ok := b.markerAt(k, 1)
	return ok
}
