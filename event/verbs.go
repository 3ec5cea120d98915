package event

import (
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// nominal is the features of words that are no finite verb.
const nominal = morph.Masdar | morph.Noun | morph.ActivePart | morph.PassivePart

// isVerb decides whether word i is a finite verb, or a participle that opens
// a clause. Many past tenses look like a masdar («بحث», «رفع»): what stands
// before and after decides.
func (b *builder) isVerb(i int) bool {
	t := &b.d.tokens[i]
	if t.Len > 1 {
		return false
	}
	if b.participle(i) {
		return true
	}
	if t.Feat&rule.Finite == 0 || t.Clitics&(word.By|word.As|word.The) != 0 {
		return b.unknownVerb(i)
	}
	if b.marker != "" && !b.marks.Has(b.l.beforeVerb) {
		return b.marks.Has(b.l.according) && !ambiguous(t) // «حسبما أعلن الوزير»
	}
	if b.after(i, b.l.verbCue) {
		return true
	}
	if !ambiguous(t) {
		return true
	}
	if t.Clitics&word.For != 0 || b.item && i == b.s.From {
		return false // the items of a list begin with masdars
	}
	return b.clauseStart(i)
}

// ambiguous reports whether the word can be a noun as well.
func ambiguous(t *rule.Token) bool {
	for _, s := range t.Senses {
		if s.Feat&rule.Finite == 0 && s.Feat&nominal != 0 {
			return true
		}
	}
	return false
}

// clauseStart reports whether an ambiguous word stands where a verb does.
func (b *builder) clauseStart(i int) bool {
	t := &b.d.tokens[i]
	if t.Lists.Has(b.l.say) && i+1 < b.s.To && b.d.tokens[i+1].Lists.Has(b.l.that) {
		return true
	}
	actorNext := b.actorAt(i + 1)
	if t.Clitics&(word.And|word.So) != 0 || b.joined {
		return actorNext || !b.masdarBefore() && !b.nounBefore()
	}
	if (t.Lists.Has(b.l.gather) || t.Lists.Has(b.l.hold)) && t.Clitics == 0 && b.afterEvent() {
		return true // «لقاء جمعه بـ …», «اجتماعا فنيا عقد في …»
	}
	if b.comma && t.Lists.Has(b.l.talkVerb) && b.s.Segments[b.seg].Verb >= 0 {
		return true // «…، تناول تطورات الأوضاع»
	}
	n := len(b.s.Phrases) - 1
	if actorNext && n >= 0 && b.s.Phrases[n].Type&rule.Break != 0 && b.s.Segments[b.seg].Verb < 0 {
		return true
	}
	for n >= 0 && b.s.Phrases[n].Segment == b.seg && b.s.Phrases[n].Type&rule.Break != 0 {
		n--
	}
	if n < 0 || b.s.Phrases[n].Segment != b.seg {
		return true
	}
	last := &b.s.Phrases[n]
	if last.Type&rule.Actor != 0 && b.s.Segments[b.seg].Verb < 0 {
		return true
	}
	return last.Type&rule.Particle != 0 || actorNext && last.Type&(rule.Date|rule.Place) != 0 && b.s.Segments[b.seg].Verb < 0
}

// afterEvent reports whether the last words are a bare indefinite noun of a
// meeting, an adjective or two behind it.
func (b *builder) afterEvent() bool {
	for n, k := len(b.s.Phrases)-1, 0; n >= 0 && k < 3; n, k = n-1, k+1 {
		p := &b.s.Phrases[n]
		if p.Type&rule.Noun == 0 || p.Segment != b.seg {
			return false
		}
		if p.Lists.Has(b.l.event) {
			return !p.Definite && k+p.To-p.From > 0
		}
		if p.Marker != "" {
			return false
		}
	}
	return false
}

// actorAt reports whether an actor without a preposition begins at word i.
func (b *builder) actorAt(i int) bool {
	if i >= b.s.To {
		return false
	}
	m := b.d.mentionAt[i]
	if m < 0 {
		return b.d.tokens[i].Lists.Has(b.l.honorific)
	}
	e := &b.d.mentions[m]
	return typeOf(e)&rule.Actor != 0 && e.Clitics == 0
}

// nounBefore reports whether the last phrase is an indefinite noun, which
// another one goes on («مخيما ومركز إيواء»).
func (b *builder) nounBefore() bool {
	n := len(b.s.Phrases) - 1
	return n >= 0 && b.s.Phrases[n].Type&^rule.Act == rule.Noun && !b.s.Phrases[n].Definite && b.s.Phrases[n].Segment == b.seg
}

// masdarBefore reports whether the segment holds a complement with a masdar
// that a joined masdar would go on.
func (b *builder) masdarBefore() bool {
	for n := len(b.s.Phrases) - 1; n >= 0 && b.s.Phrases[n].Segment == b.seg; n-- {
		p := &b.s.Phrases[n]
		if p.Type&rule.Verb != 0 {
			return false
		}
		if p.Type&rule.Noun != 0 && p.Feat&morph.Masdar != 0 {
			return true
		}
	}
	return false
}

// after reports whether the word before i stands in a list.
func (b *builder) after(i, list int) bool {
	return i > b.s.From && b.d.tokens[i-1].Lists.Has(list)
}

// participle reports whether word i is an accusative participle after a
// comma, which opens a clause: «، مضيفا أن», «، مطالبا فرنسا ب».
func (b *builder) participle(i int) bool {
	t := &b.d.tokens[i]
	return b.comma && t.Lists.Has(b.l.participle) && t.Clitics&^(word.And|word.So) == 0
}

// unknownVerb takes a word that the lexicon does not know for a present tense
// when a cue that only verbs follow stands before it.
func (b *builder) unknownVerb(i int) bool {
	t := &b.d.tokens[i]
	if len(t.Senses) > 0 || b.marker != "" {
		return false
	}
	key := b.d.text.Words[i].Key
	return len(key) >= 6 && b.after(i, b.l.verbCue) && (key[:2] == "ي" || key[:2] == "ت" || key[:2] == "ن")
}
