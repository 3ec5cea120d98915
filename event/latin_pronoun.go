package event

import (
	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// particleWord takes «not», «never» and «no», which negate what follows.
func (b latin) particleWord(i int) int {
	t := b.token(i)
	switch {
	case t.Lists.Has(b.e.none):
		b.particle(i)
		return t.Len
	case t.Lists.Has(b.e.they):
		if seg := &b.s.Segments[b.seg]; seg.Kind == rule.That && seg.Verb < 0 && !b.hasPhrases() {
			seg.Suffix = true // «said that it would»: who said so
		}
		b.they(i)
		return 1 // else whose sides the text told before
	case t.Lists.Has(b.e.pronoun):
		b.pronoun(i)
		return 1
	case b.isAdverb(i):
		return t.Len
	}
	return 0
}

// they makes «they» the group that was the subject of the sentence before.
func (b latin) they(i int) {
	if b.key(i) != "they" || b.d.groupSoFar < 0 || b.marker != "" || b.s.Segments[b.seg].Suffix {
		return
	}
	b.add(rule.Phrase{Type: rule.Actor | rule.Person, From: i, To: i + 1, Ref: b.d.groupSoFar, Definite: true, Plural: true})
}

// pronoun makes «he» the last person who was a subject.
func (b latin) pronoun(i int) {
	ref := b.personBefore()
	if ref < 0 {
		b.joinedClause()
		return
	}
	b.add(rule.Phrase{Type: rule.Actor | rule.Person, From: i, To: i + 1, Ref: ref, Definite: true})
}

// personBefore is the person who is the first subject of the sentence so far,
// else the last subject of the text; -1 for none.
func (b latin) personBefore() int {
	for k := range b.s.Phrases {
		p := &b.s.Phrases[k]
		if p.Type&rule.Verb != 0 && p.Segment == 0 {
			break
		}
		if p.Type&rule.Person != 0 && (p.Bare() || p.Possessor) && p.Ref >= 0 && b.d.isPerson(p.Ref) {
			return p.Ref
		}
	}
	return b.d.subjectSoFar
}

// maxNames bounds, in mentions from the head of the text, where a full name is
// looked for.
const maxNames = 512

// fullName is the first mention of the person of a mention.
func (d *document) fullName(ref int) int {
	if ref < 0 || d.mentions[ref].Kind != entity.PER || d.mentions[ref].To-d.mentions[ref].From > 1 {
		return ref
	}
	name := d.nameOf(ref)
	for m := range d.mentions[:min(ref, maxNames)] {
		if d.mentions[m].Kind == entity.PER && namesMeet(d.nameOf(m), name) {
			return m
		}
	}
	return ref
}

// aside sets a source between commas apart: «Shennawi, he added, briefed …».
func (b latin) aside() {
	v := b.s.Segments[b.seg].Verb
	n := len(b.s.Phrases) - 1
	if v < 2 || v != n || !b.s.Phrases[v].Lists.Has(b.l.say) {
		return
	}
	from := v - 1
	if b.s.Phrases[from].Type&rule.Actor == 0 || b.s.Phrases[from-1].Type&rule.Break == 0 || from < 2 || b.s.Phrases[from-2].Segment != b.seg {
		return
	}
	parent := b.seg
	b.reopenAt(from)
	b.s.Segments[b.seg].Verb = n
	b.s.Segments[parent].Verb = -1
	b.seg = parent
}

// joinedClause notes that «and he» begins a clause though nobody is known.
func (b latin) joinedClause() {
	if b.joined && b.s.Segments[b.seg].Verb >= 0 {
		b.openClause()
		b.joined = false
	}
}
