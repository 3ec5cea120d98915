package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// isActorNoun reports whether word i heads a noun phrase that stands for
// people or a body, though it names none: «المتظاهرون», «محكمة يونانية».
func (b *builder) isActorNoun(i int) bool {
	t := &b.d.tokens[i]
	return t.Lists.Has(b.l.actorNoun) && t.Clitics&word.As == 0
}

// actorNoun takes such a noun with its adjectives and genitives.
func (b *builder) actorNoun(i int) int {
	t := &b.d.tokens[i]
	to := i + t.Len
	open := b.openConstruct(i)
	for to < b.s.To && to < i+6 {
		next := b.extends(to, open)
		if next == to {
			break
		}
		open = next == to+1 && b.d.mentionAt[to] < 0 && b.openConstruct(to)
		to = next
	}
	p := rule.Phrase{Type: rule.Actor | rule.Person, From: i, To: to, Lists: t.Lists, Feat: t.Feat, Ref: -1, Definite: true,
		Plural: t.Feat&(morph.Plural|morph.Dual) != 0 && t.Feat&morph.Past == 0}
	if t.Lists.Has(b.l.bodyNoun) {
		p.Type |= rule.Body
	}
	b.clitics(&p, t.Clitics)
	p.Gen = p.Marker == "" && b.marker == "" && !b.joined && b.construct(i)
	p.Generic = b.after(i, b.l.generic)
	if to < b.s.To && !p.Plural { // «الزعيم الكوري فلان»
		if m := b.d.mentionAt[to]; m >= 0 && b.d.mentions[m].Kind == entity.PER && b.d.mentions[m].Clitics == 0 {
			p.Ref, p.To = m, b.d.mentions[m].To
		}
	}
	b.add(p)
	return p.To
}

// standsFor makes «سموه» after a noun the pronoun of that noun: «استقبال
// سموه» is «استقباله».
func (b *builder) standsFor(i int) bool {
	n := len(b.s.Phrases) - 1
	if n < 0 || b.s.Phrases[n].To != i || b.s.Phrases[n].Type&rule.Noun == 0 || b.s.Phrases[n].Definite || b.d.tokens[i].Clitics != 0 {
		return false
	}
	b.s.Phrases[n].Suffix = true
	return true
}

// openConstruct reports whether word i can have a genitive after it: it is
// indefinite and carries no pronoun.
func (b *builder) openConstruct(i int) bool {
	return b.d.tokens[i].Clitics&word.The == 0 && !strings.HasPrefix(b.d.text.Words[i].Key[b.d.tokens[i].Cut:], "ال") && !b.suffixed(i)
}

// extends returns the end of what word i adds to a noun phrase: an adjective,
// a genitive, a name; i itself if it adds nothing.
func (b *builder) extends(i int, open bool) int {
	t := &b.d.tokens[i]
	if m := b.d.mentionAt[i]; m >= 0 {
		if e := &b.d.mentions[m]; open && e.Clitics == 0 && e.Kind != entity.DATE && e.Kind != entity.QUANTITY {
			return e.To
		}
		return i
	}
	w := &b.d.text.Words[i]
	if open && t.Clitics == word.The && t.Len == 1 && t.Feat&morph.Masdar == 0 {
		return i + 1
	}
	if w.Script != word.Arabic || t.Clitics&^word.The != 0 || b.listed(t) && !(open && t.Lists.Has(b.l.actorNoun)) || t.Feat&rule.Finite != 0 && t.Clitics&word.The == 0 && !open {
		return i
	}
	definite := !b.openConstruct(i)
	if open || definite {
		return i + 1
	}
	return i
}

// listed reports whether a list tells what a word is; that it has a «مع» of its
// own does not.
func (b *builder) listed(t *rule.Token) bool { return !t.Lists.Within(&b.d.x.silent) }

// noun takes one word that is neither mention nor verb nor particle.
func (b *builder) noun(i int) int {
	t := &b.d.tokens[i]
	p := rule.Phrase{Type: rule.Noun, From: i, To: i + t.Len, Lists: t.Lists, Feat: t.Feat, Suffix: b.suffixed(i), Ref: -1,
		Definite: t.Clitics&word.The != 0 || strings.HasPrefix(b.d.text.Words[i].Key[t.Cut:], "ال"),
		Plural:   t.Feat&(morph.Plural|morph.Dual) != 0 && t.Feat&^(morph.Plural|morph.Dual|morph.Object|morph.Definite) != 0}
	if t.Lists.Has(b.l.doable) {
		p.Feat |= morph.Masdar
	}
	if p.Feat&morph.Masdar != 0 {
		p.Type |= rule.Act
	}
	b.clitics(&p, t.Clitics)
	p.Gen = p.Marker == "" && b.marker == "" && !b.joined && b.construct(i)
	b.add(p)
	return i + max(1, t.Len)
}

// mention takes the actor, place, date … that begins at mention m; an office
// and its holder are one phrase.
func (b *builder) mention(m int) int {
	e := &b.d.mentions[m]
	p := rule.Phrase{Type: typeOf(e), From: e.From, To: e.To, Ref: m, Plural: e.Plural || e.Dual || e.Kind == entity.GROUP, Definite: true}
	p.Counterpart = b.d.tokens[e.From].Lists.Has(b.l.counterpart)
	p.Lists = b.d.tokens[e.From].Lists
	if e.Kind == entity.EVENT { // a named conference is the noun of a meeting too
		p.Type, p.Feat = rule.Noun, b.d.tokens[e.From].Feat
	}
	b.clitics(&p, e.Clitics)
	if e.Kind == entity.ORG && b.marker == "في" && b.isSeat(e) {
		p.Type |= rule.Place
	}
	b.appose(m)
	if h := e.Head; h > m && h < len(b.d.mentions) && b.d.mentions[h].From >= e.To && b.d.mentions[h].To <= b.s.To {
		p.To = b.d.mentions[h].To
	}
	b.stack(&p, e)
	p.Gen = p.Marker == "" && b.marker == "" && !b.joined && b.construct(e.From)
	b.named(&p, e)
	b.placed(&p, e)
	p.Generic = b.generic(e)
	b.add(p)
	return max(p.To, e.From+1)
}

// named gives a person the place in the clause of the noun that he is named
// after: in «تسميم الجاسوس السابق فلان» he is no bare actor.
func (b *builder) named(p *rule.Phrase, e *entity.Mention) {
	n := len(b.s.Phrases) - 1
	if e.Kind != entity.PER || e.Clitics != 0 || p.Marker != "" || p.Gen || b.marker != "" || b.joined || n < 0 || b.s.Phrases[n].To != e.From || !plainNoun(&b.s.Phrases[n]) {
		return
	}
	for n > 0 && b.s.Phrases[n].Marker == "" && !b.s.Phrases[n].Gen && plainNoun(&b.s.Phrases[n-1]) && b.s.Phrases[n-1].To == b.s.Phrases[n].From {
		n--
	}
	p.Marker, p.Marks, p.Gen = b.s.Phrases[n].Marker, b.s.Phrases[n].Marks, b.s.Phrases[n].Gen
}

// placed gives a city the preposition of the description that it stands after:
// «بالعاصمة المؤقتة عدن», «في العاصمة الأرجنتينية، بوينس آيرس».
func (b *builder) placed(p *rule.Phrase, e *entity.Mention) {
	n := len(b.s.Phrases) - 1
	if e.Kind != entity.GPE || p.Marker != "" || b.marker != "" || b.joined {
		return
	}
	comma := n > 0 && b.s.Phrases[n].Type == rule.Break && b.d.text.Words[b.s.Phrases[n].From].Key == "،"
	if comma {
		n--
	}
	for k := 0; n > 0 && k < 2 && b.s.Phrases[n].Type == rule.Noun && b.s.Phrases[n].Definite && b.s.Phrases[n].Marker == ""; k++ {
		n-- // «المؤقتة»
	}
	if n >= 0 && b.s.Phrases[n].Marker != "" && b.s.Phrases[n].Segment == b.seg && b.describes(&b.s.Phrases[n]) {
		p.Marker, p.Marks, p.Gen = b.s.Phrases[n].Marker, b.s.Phrases[n].Marks, false
	}
}

// describes reports whether a phrase tells of a place without naming it.
func (b *builder) describes(p *rule.Phrase) bool {
	if p.Ref < 0 {
		return p.Lists.Has(b.l.classifier)
	}
	return p.Type&rule.Place != 0 && b.d.mentions[p.Ref].Ref == entity.RefDescription
}

// plainNoun reports whether a phrase is a definite noun or adjective.
func plainNoun(p *rule.Phrase) bool { return p.Type&rule.Noun != 0 && p.Definite }

// generic reports whether a quantifier stands at the mention or before it:
// «مختلف الأطراف» names nobody.
func (b *builder) generic(e *entity.Mention) bool {
	return e.Kind == entity.GROUP && (b.after(e.From, b.l.generic) || b.d.tokens[e.To-1].Lists.Has(b.l.generic))
}

// construct reports whether the noun before word i is its construct head: it
// touches it, is indefinite and carries no pronoun.
func (b *builder) construct(i int) bool {
	n := len(b.s.Phrases) - 1
	if n < 0 {
		return false
	}
	p := &b.s.Phrases[n]
	if p.Type&rule.Noun == 0 || p.To != i || p.Definite || p.Suffix || p.Lists.Has(b.l.honorific) {
		return false
	}
	key := b.d.text.Words[p.From].Key
	return !strings.HasSuffix(key, "ا") || p.Feat&morph.Plural != 0
}

// isSeat reports whether an organisation is called by the house it sits in:
// «في البيت الأبيض», «في مقر الوزارة».
func (b *builder) isSeat(e *entity.Mention) bool {
	a, ok := b.d.gaz.Entry(e.Actor)
	return ok && (a.Kind == "presidency" || a.Kind == "palace" || a.Kind == "parliament") || b.d.tokens[e.From].Lists.Has(b.l.seat)
}

func typeOf(e *entity.Mention) rule.Type {
	switch e.Kind {
	case entity.PER, entity.ROLE:
		return rule.Actor | rule.Person
	case entity.ORG:
		return rule.Actor | rule.Body | rule.Person
	case entity.GROUP:
		return rule.Actor | rule.Person
	case entity.GPE:
		return rule.Actor | rule.Place
	case entity.LOC, entity.FAC:
		return rule.Place
	case entity.DATE:
		if e.Duration {
			return rule.Date | rule.Duration
		}
		return rule.Date
	case entity.MONEY:
		return rule.Money | rule.Quantity
	case entity.QUANTITY:
		return rule.Quantity
	case entity.INSTRUMENT:
		return rule.Instrument
	}
	return rule.NP // a named event
}
