package main

import "github.com/apache/beam/sdks/v2/go/pkg/beam/register"

func init() {
	register.DoFn3x0[int, func(*Link) bool, func(string, string)](&partFn{})
	register.Iter1[Link]()
}

// partFn finds the parts that links hold together. It holds the ids of the
// linked records in memory, not the records.
type partFn struct{}

// ProcessElement is called once, with all links. It emits each linked id with
// the first id of its part.
func (*partFn) ProcessElement(_ int, next func(*Link) bool, emit func(string, string)) {
	f := forest{}
	for l := (Link{}); next(&l); l = (Link{}) {
		f.union(l.A, l.B)
	}
	for id := range f {
		emit(id, f.find(id))
	}
}

// forest has the parent of each id; a root is its own.
type forest map[string]string

func (f forest) find(id string) string {
	if _, ok := f[id]; !ok {
		f[id] = id
	}
	for f[id] != id {
		f[id] = f[f[id]]
		id = f[id]
	}
	return id
}

func (f forest) union(a, b string) {
	a, b = f.find(a), f.find(b)
	f[max(a, b)] = min(a, b)
}
