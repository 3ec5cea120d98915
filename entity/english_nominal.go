package entity

import (
	"github.com/mahdar-nlp/mahdar/gazetteer"
)

// nominalBody reads a body by its noun alone: "the government", "his
// government", "Parliament".
func (e *english) nominalBody(i int) (enBody, bool) {
	c, n := e.cueOf(i, enOrgNominal|enOwnBody)
	if c == nil || e.tok[i].title || e.isUpper(i-1) && !e.has(i-1, enFunction) || e.isUpper(i+n) {
		return enBody{}, false
	}
	b := enBody{from: i, to: i + n, kind: ORG, ref: RefNominal, head: e.key(i), rule: "en.body.nominal"}
	switch before := e.key(i - 1); {
	case e.has(i-1, enPossessive):
		b.from, b.head = i-1, before
		return b, e.has(i, enOwnBody)
	case c.bits&enOrgNominal == 0:
		return b, false
	case before == "the":
	case e.tok[i].upper && e.key(i) == "parliament":
	default:
		return b, false
	}
	if k := e.key(i + n); k == "of" || k == "-" {
		return b, false
	}
	return b, true
}

// bodyEnd is the end of the run in capitals that begins at word i and is a
// body, or i.
func (e *english) bodyEnd(i int) int {
	if !e.isUpper(i) {
		return i
	}
	if b, ok := e.run(i); ok && b.kind == ORG {
		return b.to
	}
	return i
}

// bodyEnding is the body that ends before word j and begins at or after last.
func (e *english) bodyEnding(j, last int) *enBody {
	if k, ok := e.bodyEnds[j]; ok && e.bodies[k].kind == ORG && e.bodies[k].from >= last {
		return &e.bodies[k]
	}
	return nil
}

// proposeBodies proposes what findBodies found.
func (e *english) proposeBodies() {
	for k := range e.bodies {
		b := &e.bodies[k]
		if b.ref == RefNominal && !e.nominalStands(b) {
			continue
		}
		m := Mention{Kind: b.kind, Ref: b.ref, Actor: b.actor, Country: b.country, Rule: b.rule, Confidence: 0.8}
		if b.ref == RefNominal {
			e.nominalActor(b, &m)
		}
		e.propose(tierWhole, b.from, b.to, m, info{key: b.head})
	}
}

// nominalStands reports whether a body is named by its noun for a reason: one
// with that head was named before, or a state has one of it.
func (e *english) nominalStands(b *enBody) bool {
	return e.ev.orgKind[e.key(b.to-1)] != "" || e.bodyBefore(b) != nil || e.tok[b.from].upper || b.to-b.from > 1 || e.introduced(b)
}

// introduced reports whether the noun of b stands before without the article,
// as a body that is told of for the first time: "a joint committee".
func (e *english) introduced(b *enBody) bool {
	key := e.key(b.to - 1)
	for i := b.from - 1; i > max(0, b.from-200); i-- {
		if e.key(i) == key {
			for k := i - 1; k >= max(0, i-4); k-- {
				if e.key(k) == "a" || e.key(k) == "an" {
					return true
				}
			}
		}
	}
	return false
}

// bodyBefore is the last body before b with its head, not far back.
func (e *english) bodyBefore(b *enBody) *enBody {
	at := e.bodyEnds[b.to]
	for k := at - 1; k >= max(0, at-64); k-- {
		x := &e.bodies[k]
		if x.to <= b.from && x.ref == RefName && x.kind == ORG && e.key(x.to-1) == e.key(b.to-1) {
			return x
		}
	}
	return nil
}

// nominalActor finds whom a noun stands for: the body before, else that of the
// document's state.
func (e *english) nominalActor(b *enBody, m *Mention) {
	if b.to-b.from > 1 && e.key(b.from) == b.head {
		return // "his government": that of the last official
	}
	if x := e.bodyBefore(b); x != nil {
		m.Actor, m.Country = x.actor, x.country
		return
	}
	if x := e.knownBody(e.key(b.to - 1)); x != nil && b.to-b.from == 1 && e.tok[b.from].upper {
		m.Actor, m.Country = x.ID, stateOf(x)
		return
	}
	m.Country = e.stateAt(b.from)
	if kind := e.ev.orgKind[e.joined(b.to-1, 1)]; kind != "" && m.Country != "" {
		m.Actor = e.ix.bodies[kind+"/"+m.Country]
	}
}

// knownBody is the body that the text names somewhere by a name of the
// gazetteer with that head.
func (e *english) knownBody(head string) *gazetteer.Entry {
	if e.known == nil {
		e.known = map[string]*gazetteer.Entry{}
		for k := range e.names {
			n := &e.names[k]
			if key := e.key(n.to - 1); n.entry != nil && kindOf(n.entry) == ORG && n.to-n.from > 1 && e.known[key] == nil {
				e.known[key] = n.entry
			}
		}
	}
	return e.known[head]
}
