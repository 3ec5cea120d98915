package eval

import "slices"

// An entityKey is what makes two entities the same.
type entityKey struct {
	start, end int
	kind       string
}

// An entitySet holds entities by key: the first one's place, the last one's
// fields.
type entitySet struct {
	order []entityKey
	byKey map[entityKey]*Entity
}

func newEntitySet(entities []Entity) entitySet {
	set := entitySet{byKey: make(map[entityKey]*Entity, len(entities))}
	for i := range entities {
		e := &entities[i]
		key := entityKey{e.Start, e.End, e.Kind}
		if set.byKey[key] == nil {
			set.order = append(set.order, key)
		}
		set.byKey[key] = e
	}
	return set
}

func (d comparison) compareEntities() {
	want, got := newEntitySet(d.gold.Entities), newEntitySet(d.system.Entities)
	for _, key := range want.order {
		g, s := want.byKey[key], got.byKey[key]
		if s == nil {
			d.entities.add(key.kind, Counts{FN: 1})
			d.miss(Miss{Class: Missed, Entity: true, Kind: key.kind, At: g.Span})
			continue
		}
		d.entities.add(key.kind, Counts{TP: 1})
		d.compareEntityFields(g, s)
	}
	for _, key := range got.order {
		if s := got.byKey[key]; want.byKey[key] == nil {
			d.entities.add(key.kind, Counts{FP: 1})
			d.miss(Miss{Class: False, Entity: true, Kind: key.kind, At: s.Span, Rule: s.Rule})
		}
	}
}

func (d comparison) compareEntityFields(g, s *Entity) {
	m := Miss{Entity: true, Kind: g.Kind, At: g.Span, Rule: s.Rule}
	d.compareField(field{"linked", g.Actor, s.Actor}, m)
	d.compareField(field{"holder", g.Holder, s.Holder}, m)
	d.compareMembers(g, s, m)
	d.compareField(field{"value", g.Value, s.Value}, m)
}

// compareMembers compares the members in any order, and shows them in the
// order in which they were given.
func (d comparison) compareMembers(g, s *Entity, m Miss) {
	if len(g.Members) == 0 {
		return
	}
	f := field{"members", listed(g.Members), listed(s.Members)}
	if slices.Equal(sorted(g.Members), sorted(s.Members)) {
		f.got = f.want
	}
	d.compareField(f, m)
}

func sorted(members []string) []string {
	out := slices.Clone(members)
	slices.Sort(out)
	return out
}
