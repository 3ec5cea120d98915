package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/rule"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// name takes the mention that begins at word i: an actor, a place, a date …,
// or the owner of the noun behind it.
func (b latin) name(i, m int) int {
	e := &b.d.mentions[m]
	to := e.To
	if h := e.Head; h > m && h < len(b.d.mentions) && b.d.mentions[h].From >= e.To && b.d.mentions[h].To <= b.s.To {
		to = b.d.mentions[h].To
	}
	if n := b.possessive(to); n > 0 {
		return b.owner(i, m, to, to+n)
	}
	if to == e.To && b.modifies(e) {
		return b.ownedPhrase(i, b.pair(m))
	}
	if to == e.To && b.measures(e) {
		return b.measured(i, m)
	}
	if e.Kind == entity.QUANTITY && e.To < b.s.To && b.d.mentionAt[e.To] >= 0 && typeOf(&b.d.mentions[b.d.mentionAt[e.To]])&rule.Actor != 0 {
		return b.numbered(m)
	}
	p := rule.Phrase{Type: typeOf(e), From: e.From, To: to, Ref: m, Plural: b.isPlural(e), Definite: true}
	p.Counterpart = b.hasWord(e.From, e.To, b.l.counterpart)
	p.Lists = b.nameLists(e)
	if e.Kind == entity.EVENT {
		p.Type = rule.Noun | rule.NP
		p.Lists, p.Feat, p.Core = b.token(e.To-1).Lists, b.token(e.To-1).Feat, e.To-1
	}
	if e.Kind == entity.INSTRUMENT {
		p.Lists, p.Core = b.token(e.To-1).Lists, e.To-1
	}
	if e.Kind == entity.ORG && b.marker == "at" {
		p.Type |= rule.Place
	}
	p.Generic = e.Kind == entity.GROUP && b.after(e.From, b.l.generic)
	p.Loose = p.Plural && len(e.Members) < 2
	b.add(p)
	return max(to, i+1)
}

// isPlural reports whether a mention is of several.
func (b latin) isPlural(e *entity.Mention) bool {
	if e.Kind == entity.PER || e.Kind == entity.ORG || e.Kind == entity.GPE {
		return false
	}
	return e.Plural || e.Dual || e.Kind == entity.GROUP || len(e.Members) > 1 || e.Kind == entity.ROLE && b.token(e.To-1).Feat&morph.Plural != 0
}

// nameLists is the lists of any word of a name: the head of «Foreign Ministry»
// is its last, of «Ministry of Water» its first.
func (b latin) nameLists(e *entity.Mention) rule.Set {
	var s rule.Set
	for k := e.From; k < e.To; k++ {
		s.Union(&b.token(k).Lists)
	}
	return s
}

func (b latin) hasWord(from, to, list int) bool {
	for k := from; k < to; k++ {
		if b.token(k).Lists.Has(list) {
			return true
		}
	}
	return false
}

// possessive is how many words «'s» or the apostrophe of a plural has at word
// k, 0 if none stands there.
func (b latin) possessive(k int) int {
	if key := b.key(k); key != "'" && key != "’" || k+1 >= b.s.To || !b.word(k).Glued {
		return 0
	}
	if b.key(k+1) == "s" && b.word(k+1).Glued {
		return 2
	}
	if !b.word(k+1).Glued && strings.HasSuffix(b.key(k-1), "s") {
		return 1
	}
	return 0
}

// owner adds an actor with «'s» and the noun that it owns; the preposition
// before it is the noun's.
func (b latin) owner(i, m, to, next int) int {
	e := &b.d.mentions[m]
	marker, marks, from, joined := b.marker, b.marks, b.markFrom, b.joined
	b.marker, b.joined = "", false
	b.add(rule.Phrase{Type: typeOf(e), From: i, To: to, Ref: m, Lists: b.nameLists(e), Gen: true, Possessor: true, Definite: true, Plural: e.Plural})
	at := len(b.s.Phrases)
	b.marker, b.marks, b.markFrom, b.joined = marker, marks, from, joined
	b.owned = true
	if next < b.s.To && b.d.mentionAt[next] >= 0 {
		b.owned = false
		b.s.Phrases[at-1].Gen = true
		return next
	}
	end := b.nounPhrase(next)
	b.owned = false
	if len(b.s.Phrases) > at {
		b.s.Phrases[at].Owner = at
		b.s.Phrases[at].Definite = true
	}
	return end
}

// modifies reports whether a state or body only tells of which kind the noun
// behind it is: «US sanctions», «EU officials».
func (b latin) modifies(e *entity.Mention) bool {
	k := e.To
	if k >= b.s.To || e.Kind != entity.GPE && e.Kind != entity.ORG && e.Kind != entity.LOC {
		return false
	}
	if key := b.key(k); key == "-" && k+1 < b.s.To && b.word(k).Glued && b.word(k+1).Glued {
		if b.d.mentionAt[k+1] >= 0 {
			return b.modifies(&b.d.mentions[b.d.mentionAt[k+1]])
		}
		return true // «Qatari-brokered»
	}
	if b.token(k).Lists.Has(b.l.and) && e.Ref == entity.RefNisba && k+1 < b.s.To && b.d.mentionAt[k+1] >= 0 && b.d.mentions[b.d.mentionAt[k+1]].Ref == entity.RefNisba {
		return b.modifies(&b.d.mentions[b.d.mentionAt[k+1]])
	}
	return b.plainNoun(k)
}

// plainNoun reports whether word k goes on a noun phrase.
func (b latin) plainNoun(k int) bool {
	if k >= b.s.To || b.d.mentionAt[k] >= 0 || b.word(k).Script != word.Latin {
		return false
	}
	t := b.token(k)
	if _, _, ok := b.markerAt(k, 1); ok {
		return false
	}
	if t.Lists.Has(b.l.and) || t.Lists.Has(b.l.rel) || t.Lists.Has(b.l.subord) || b.isAdverb(k) || t.Lists.Has(b.e.not) || t.Lists.Has(b.e.none) ||
		t.Lists.Has(b.e.be) || t.Lists.Has(b.e.have) || t.Lists.Has(b.e.do) || t.Lists.Has(b.e.will) || t.Lists.Has(b.e.would) || t.Lists.Has(b.e.must) || t.Lists.Has(b.l.maybe) ||
		t.Lists.Has(b.e.determiner) || t.Lists.Has(b.e.pronoun) || t.Lists.Has(b.e.they) || t.Lists.Has(b.e.possessive) || b.key(k) == "that" || b.key(k) == "to" {
		return false
	}
	if t.Feat&(rule.Finite|rule.PastPart|rule.IngForm) == 0 {
		return true
	}
	return t.Feat&morph.Noun != 0 && !(b.objectFollows(k+1) && k+1 < b.s.To && (b.word(k+1).Script != word.Symbol || b.d.mentionAt[k+1] >= 0))
}

// measures reports whether a time or an amount only tells how long or how many
// the noun behind it is: «monthly data», «two-day summit», «740 detainees».
func (b latin) measures(e *entity.Mention) bool {
	switch e.Kind {
	case entity.DATE:
		return (b.marker == "" || e.Duration) && b.plainNoun(e.To) && !b.token(e.To).Lists.Has(b.l.say)
	case entity.QUANTITY, entity.MONEY:
		return b.plainNoun(e.To)
	}
	return false
}

// numbered adds the number before a group, whose preposition is the group's.
func (b latin) numbered(m int) int {
	e := &b.d.mentions[m]
	marker, marks, from, joined := b.marker, b.marks, b.markFrom, b.joined
	b.marker, b.joined = "", false
	b.add(rule.Phrase{Type: typeOf(e), From: e.From, To: e.To, Ref: m, Gen: true})
	b.marker, b.marks, b.markFrom, b.joined = marker, marks, from, joined
	return e.To
}

// measured adds such a time or amount and the noun phrase that it begins.
func (b latin) measured(i, m int) int {
	e := &b.d.mentions[m]
	marker, marks, from, joined := b.marker, b.marks, b.markFrom, b.joined
	b.marker, b.joined = "", false
	b.add(rule.Phrase{Type: typeOf(e), From: e.From, To: e.To, Ref: m, Gen: true})
	b.marker, b.marks, b.markFrom, b.joined = marker, marks, from, joined
	at := len(b.s.Phrases)
	end := b.nounFrom(i, e.To)
	if len(b.s.Phrases) > at && b.s.Phrases[at].Type&rule.Noun != 0 {
		b.s.Phrases[at].From = min(i, b.s.Phrases[at].From)
	}
	return end
}

// pair is the mentions from m on that a hyphen or «and» joins.
func (b latin) pair(m int) []int {
	out := []int{m}
	for {
		k := b.d.mentions[m].To
		if k+1 >= b.s.To || b.key(k) != "-" && !b.token(k).Lists.Has(b.l.and) || b.d.mentionAt[k+1] < 0 {
			return out
		}
		m = b.d.mentionAt[k+1]
		out = append(out, m)
	}
}

// ownedPhrase adds states in front of a noun as its owners where they are two or
// more, and the noun phrase that they begin.
func (b latin) ownedPhrase(i int, names []int) int {
	marker, marks, from, joined := b.marker, b.marks, b.markFrom, b.joined
	first := len(b.s.Phrases)
	for n, m := range names {
		e := &b.d.mentions[m]
		b.marker, b.joined = "", false
		b.add(rule.Phrase{Type: typeOf(e), From: e.From, To: e.To, Ref: m, Gen: true, Definite: true, Generic: e.Ref == entity.RefNisba})
		if n > 0 {
			b.s.Phrases[len(b.s.Phrases)-1].Head = first
		}
	}
	b.marker, b.marks, b.markFrom, b.joined = marker, marks, from, joined
	at := len(b.s.Phrases)
	end := b.nounFrom(i, b.d.mentions[names[len(names)-1]].To)
	if len(b.s.Phrases) > at {
		p := &b.s.Phrases[at]
		if len(names) > 1 && p.Type&rule.Actor != 0 {
			b.each(first, at, end)
			return end
		}
		p.Owner = first + 1
		if p.Lists.Has(b.l.sides) && len(names) == 1 {
			p.Type |= rule.Actor | rule.Person // «the Syrian side»
			p.Ref, p.Core = names[0], 0
			p.Type &^= rule.Noun
		}
	}
	return end
}

// each makes an actor of each of the states before a noun of actors: «the Turkish
// and Greek sides» are two.
func (b latin) each(first, at, end int) {
	group := b.s.Phrases[at]
	b.s.Phrases = b.s.Phrases[:at]
	for k := first; k < at; k++ {
		p := &b.s.Phrases[k]
		p.Type, p.Gen, p.Generic, p.Lists = rule.Actor|rule.Person, false, false, group.Lists
		p.Marker, p.Marks = group.Marker, group.Marks
		p.Head = first
	}
	b.s.Phrases[first].MarkFrom = group.MarkFrom
	if group.Head < 0 {
		b.s.Phrases[first].Head = -1
	}
	b.s.Phrases[at-1].To = end
}

// nounPhrase takes the noun phrase that begins at word i.
func (b latin) nounPhrase(i int) int { return b.nounFrom(i, i) }

// nounFrom takes a noun phrase from word i whose plain words begin at word k.
// Of a phrase that runs into a name only the preposition stays: «visiting
// minister Murad».
func (b latin) nounFrom(i, k int) int {
	start, definite, suffix := i, b.owned, false
	for k < b.s.To && b.d.mentionAt[k] < 0 && (b.is(k, b.e.determiner) || b.is(k, b.e.possessive)) {
		definite = definite || b.is(k, b.e.definite) || b.is(k, b.e.possessive)
		suffix = suffix || b.is(k, b.e.possessive)
		if k == i && !b.is(k, b.e.possessive) {
			i++
		}
		k++
	}
	head := -1
	for k < b.s.To {
		if b.d.mentionAt[k] >= 0 {
			e := &b.d.mentions[b.d.mentionAt[k]]
			if e.Kind == entity.GPE || e.Kind == entity.ORG || e.Kind == entity.DATE || e.Kind == entity.QUANTITY || e.Kind == entity.MONEY {
				if b.plainNoun(e.To) && (e.Kind == entity.GPE || e.Kind == entity.ORG || head < 0) {
					k = e.To
					continue
				}
			}
			if head == k-1 && (e.Kind == entity.PER || e.Kind == entity.GPE && e.Ref == entity.RefName && !definite && !b.token(head).Lists.Has(b.l.bodyNoun)) && b.token(head).Lists.Has(b.l.actorNoun) {
				return b.titled(i, head, b.d.mentionAt[k])
			}
			if head >= 0 && e.Kind != entity.DATE && b.onlyAdjectives(i, k) {
				return k // «senior», «visiting» before a name
			}
			break
		}
		w := b.word(k)
		if w.Script == word.Symbol {
			if w.Key == "-" && w.Glued && k+1 < b.s.To && b.word(k+1).Glued || (w.Key == "'" || w.Key == "’") && k+1 < b.s.To && w.Glued && b.word(k+1).Glued && b.key(k+1) != "s" {
				k++
				continue
			}
			break
		}
		if !b.nounWord(k, i, head) {
			break
		}
		head = k
		k++
		if n := b.token(head).Len; n > 1 && b.room(head) >= n && !b.markerPhrase(head) && !b.prepositionAt(head+n-1) {
			k = head + n
		}
	}
	if head < 0 {
		return max(k, start+1)
	}
	if n := b.possessive(k); n > 0 {
		return b.nounOwner(i, head, k, k+n)
	}
	if b.token(head).Lists.Has(b.e.delegates) && (b.key(k) == "of" || b.key(k) == "from") && b.nameAt(k+1) {
		return k + 1 // «representatives of the army»: the army
	}
	if b.token(head).Lists.Has(b.l.classifier) && b.key(k) == "of" && k+1 < b.s.To && b.d.mentionAt[k+1] >= 0 && typeOf(&b.d.mentions[b.d.mentionAt[k+1]])&rule.Place != 0 {
		return k + 1 // «in the city of Jeddah»
	}
	b.addNoun(i, head, k, definite, suffix)
	return k
}

// nameAt reports whether an actor's name stands at word k, an article before it
// seen through.
func (b latin) nameAt(k int) bool {
	if b.is(k, b.e.definite) || b.is(k, b.e.determiner) {
		k++
	}
	return k < b.s.To && b.d.mentionAt[k] >= 0 && typeOf(&b.d.mentions[b.d.mentionAt[k]])&rule.Actor != 0
}

// titled adds a name with the plain noun before it: «Prince Nawaf».
func (b latin) titled(i, head, m int) int {
	t := rule.Actor | rule.Person
	if b.d.mentions[m].Kind == entity.GPE { // «NATO member Norway»
		t = typeOf(&b.d.mentions[m])
	}
	b.add(rule.Phrase{Type: t, From: i, To: b.d.mentions[m].To, Lists: b.token(head).Lists, Ref: m, Definite: true})
	return b.d.mentions[m].To
}

// nounWord reports whether word k goes on the noun phrase that began at word i
// and has its head so far at word head.
func (b latin) nounWord(k, i, head int) bool {
	if head >= 0 && k > i && b.key(k-1) == "-" && b.word(k).Glued {
		return true
	}
	if head < 0 && k == i || b.is(k-1, b.e.determiner) || b.is(k-1, b.e.possessive) || b.owned && head < 0 {
		return true
	}
	if b.plainNoun(k) {
		return true
	}
	t := b.token(k)
	if t.Feat&(rule.Finite|rule.PastPart|rule.IngForm) == 0 || b.verbalOnly(k) {
		return false
	}
	if head < 0 {
		return true
	}
	// a verb form goes on where only adjectives stand before it and a noun behind
	return head == i && t.Feat&(rule.PastPart|rule.IngForm) != 0 && b.plainNoun(k+1) && b.token(head).Feat&morph.Noun == 0 && !strings.HasSuffix(b.key(head), "s")
}

// verbalOnly reports whether word k is an auxiliary or another word that no
// noun phrase holds.
func (b latin) verbalOnly(k int) bool {
	t := b.token(k)
	return t.Lists.Has(b.e.be) || t.Lists.Has(b.e.have) || t.Lists.Has(b.e.do) || t.Lists.Has(b.e.will) || t.Lists.Has(b.e.would) || t.Lists.Has(b.e.must) || t.Lists.Has(b.l.maybe) ||
		t.Lists.Has(b.l.and) || t.Lists.Has(b.l.subord) || t.Lists.Has(b.e.adverb)
}

// onlyAdjectives reports whether the words from i to k are none that any rule
// knows as a noun.
func (b latin) onlyAdjectives(i, k int) bool {
	if k-i > 3 {
		return false
	}
	for w := i; w < k; w++ {
		if t := b.token(w); t.Feat&morph.Noun != 0 || t.Lists.Has(b.l.actorNoun) {
			return false
		}
	}
	return true
}

// nounOwner adds a noun with «'s» and what it owns: «the army's spokesman».
func (b latin) nounOwner(i, head, to, next int) int {
	marker, marks, from, joined := b.marker, b.marks, b.markFrom, b.joined
	b.marker, b.joined = "", false
	b.addNoun(i, head, to, true, false)
	at := len(b.s.Phrases)
	b.s.Phrases[at-1].Gen, b.s.Phrases[at-1].Possessor = true, true
	b.marker, b.marks, b.markFrom, b.joined = marker, marks, from, joined
	b.owned = true
	if next >= b.s.To || b.d.mentionAt[next] >= 0 {
		b.owned = false
		return next
	}
	end := b.nounPhrase(next)
	b.owned = false
	if len(b.s.Phrases) > at {
		b.s.Phrases[at].Owner = at
	}
	return end
}

// addNoun adds a noun phrase with its head word.
func (b latin) addNoun(i, head, to int, definite, suffix bool) {
	t := b.token(head)
	p := rule.Phrase{Type: rule.Noun, From: i, To: to, Core: head, Lists: t.Lists, Feat: t.Feat & (morph.Noun | morph.Plural), Definite: definite, Suffix: suffix, Ref: -1}
	if b.owned {
		p.From = b.s.Phrases[len(b.s.Phrases)-1].From
	}
	if n := len(b.s.Phrases) - 1; n >= 0 && b.s.Phrases[n].Type&rule.Particle != 0 && b.s.Phrases[n].To == i && i-b.s.Phrases[n].From > 1 {
		p.Definite = true // «no such meeting»
	}
	p.Plural = t.Feat&morph.Plural != 0 || t.Feat == 0 && strings.HasSuffix(b.key(head), "s")
	if t.Lists.Has(b.l.actorNoun) {
		p.Type |= rule.Actor | rule.Person
		p.Type &^= rule.Noun
		if !p.Plural && t.Lists.Has(b.d.x.rules.List("STATES")) && !t.Lists.Has(b.l.bodyNoun) {
			p.Type &^= rule.Person // «the state he won»
		}
		if t.Lists.Has(b.l.bodyNoun) {
			p.Type |= rule.Body
		}
		p.Generic = b.hasWord(i, to, b.l.generic)
		p.Counterpart = t.Lists.Has(b.l.counterpart)
	}
	if t.Lists.Has(b.l.doable) {
		p.Type |= rule.Act
	}
	p.Loose = p.Plural && !b.hasWord(i, to, b.d.x.rules.List("TWO"))
	b.add(p)
}
