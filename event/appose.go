package event

import (
	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/rule"
)

// appose ties an office and a name that stand side by side for one person,
// where the entities did not: «وزير الخارجية الشيخ فلان», «فلان، وزير
// الخارجية،». A joined or a marked one is somebody else.
func (b *builder) appose(m int) {
	e := &b.d.mentions[m]
	if e.Head >= 0 || !isPersonal(e) || b.d.tokens[e.From].Lists.Has(b.l.counterpart) && e.Ref != entity.RefAnaphor {
		return
	}
	next := b.nextPersonal(e.To)
	if next < 0 {
		return
	}
	o := &b.d.mentions[next]
	if o.Kind == e.Kind || o.Head >= 0 {
		return
	}
	e.Head, o.Head = next, m
}

// stack takes in a second office of the same state that a name follows: «نائب
// الرئيس اليمني رئيس مجلس الوزراء فلان» is one person.
func (b *builder) stack(p *rule.Phrase, e *entity.Mention) {
	if e.Kind != entity.ROLE || e.Head >= 0 || e.Country == "" || p.To >= b.s.To {
		return
	}
	m := b.d.mentionAt[p.To]
	if m < 0 {
		return
	}
	o := &b.d.mentions[m]
	if o.Kind != entity.ROLE || o.Clitics != 0 || o.Country != e.Country {
		return
	}
	b.appose(m)
	if o.Head > m {
		p.Ref, p.To = m, b.d.mentions[o.Head].To
	}
}

func isPersonal(e *entity.Mention) bool { return e.Kind == entity.PER || e.Kind == entity.ROLE }

// nextPersonal is the office or name that begins at word i, honorifics and one
// comma before it seen through; a comma needs another behind the name.
func (b *builder) nextPersonal(i int) int {
	comma := false
	for n := 0; i < b.s.To && n < 5; n++ {
		if m := b.d.mentionAt[i]; m >= 0 {
			e := &b.d.mentions[m]
			if !isPersonal(e) || e.Clitics != 0 || comma && !b.pauseAt(e.To) {
				return -1
			}
			return m
		}
		switch {
		case b.d.text.Words[i].Key == "،" && !comma:
			comma = true
		case b.d.tokens[i].Lists.Has(b.l.honorific):
		default:
			return -1
		}
		i++
	}
	return -1
}

func (b *builder) pauseAt(i int) bool {
	return i >= b.s.To || isPause(b.d.text.Words[i].Key)
}

// distribute replaces a plural by the states that it is of: «وزراء الري من مصر
// والسودان» takes part as two.
func (d *document) distribute(s *rule.Sentence, f rule.Fill) []rule.Fill {
	if f.Phrase < 0 || f.Phrase+1 >= len(s.Phrases) || !s.Phrases[f.Phrase].Plural {
		return []rule.Fill{f}
	}
	i := f.Phrase + 1
	q := &s.Phrases[i]
	if q.Type&rule.Place == 0 || q.Type&rule.Actor == 0 || q.Segment != s.Phrases[f.Phrase].Segment || !q.Marks.Has(d.x.rules.List("DISTRIBUTES")) {
		return []rule.Fill{f}
	}
	var out []rule.Fill
	for k := i; k < len(s.Phrases) && k < i+12; k++ {
		if s.Phrases[k].Head == i {
			g := f
			g.Phrase, g.From, g.To = k, s.Phrases[k].From, s.Phrases[k].To
			out = append(out, g)
		}
	}
	if len(out) < 2 {
		return []rule.Fill{f}
	}
	return out
}
