package morph

import (
	"encoding/binary"
	"sync"
)

// emitter collects forms in one buffer, so that a lemma costs two
// allocations however many forms it has, and drops duplicates.
type emitter struct {
	buf   []byte
	spans []span
	table []int32 // open addressing: 1 + index into spans; 0 is free
	used  []uint32
}

type span struct {
	lo, hi int32
	feat   Feature
	hash   uint32
}

var emitters = sync.Pool{New: func() any { return &emitter{table: make([]int32, 2048)} }}

// form lists the surface pre + s + end.
func (e *emitter) form(feat Feature, pre string, s *stem, end ending) {
	e.join(feat, pre, s, end.class, end.text, "")
}

// join lists the surface pre + s + an ending + post, and where a hamza may
// keep its alif before ū, that variant too.
func (e *emitter) join(feat Feature, pre string, s *stem, class byte, text, post string) {
	b := append(e.buf, pre...)
	b = s.join(b, ending{class, text})
	e.buf = append(b, post...)
	e.commit(feat)
	if class == longU && s.kind == hamza && s.vowel == 'a' {
		e.join(feat, pre, s, longUAlt, text, post)
	}
}

// add lists the surface made of parts.
func (e *emitter) add(feat Feature, parts ...string) {
	for _, p := range parts {
		e.buf = append(e.buf, p...)
	}
	e.commit(feat)
}

// start is where the surface being built begins.
func (e *emitter) start() int32 {
	if n := len(e.spans); n > 0 {
		return e.spans[n-1].hi
	}
	return 0
}

// commit closes the surface being built, or takes it back if it is listed.
func (e *emitter) commit(feat Feature) {
	lo := e.start()
	h := hash(e.buf[lo:], feat)
	if 2*len(e.spans) >= len(e.table) {
		e.grow()
	}
	mask := uint32(len(e.table) - 1)
	i := h & mask
	for ; e.table[i] != 0; i = (i + 1) & mask {
		s := &e.spans[e.table[i]-1]
		if s.hash == h && s.feat == feat && string(e.buf[s.lo:s.hi]) == string(e.buf[lo:]) {
			e.buf = e.buf[:lo]
			return
		}
	}
	e.spans = append(e.spans, span{lo, int32(len(e.buf)), feat, h})
	e.table[i] = int32(len(e.spans))
	e.used = append(e.used, i)
}

// grow doubles the table.
func (e *emitter) grow() {
	e.table = make([]int32, 2*len(e.table))
	e.used = e.used[:0]
	mask := uint32(len(e.table) - 1)
	for n := range e.spans {
		i := e.spans[n].hash & mask
		for e.table[i] != 0 {
			i = (i + 1) & mask
		}
		e.table[i] = int32(n + 1)
		e.used = append(e.used, i)
	}
}

// hash mixes a surface and its features, eight bytes at a time.
func hash(b []byte, feat Feature) uint32 {
	const prime = 0x9E3779B97F4A7C15
	h := uint64(feat) * prime
	for ; len(b) >= 8; b = b[8:] {
		h = (h ^ binary.LittleEndian.Uint64(b)) * prime
		h ^= h >> 29
	}
	for _, c := range b {
		h = (h ^ uint64(c)) * prime
	}
	return uint32(h >> 32)
}

// take returns the forms collected and empties e.
func (e *emitter) take() []Form {
	text := string(e.buf)
	forms := make([]Form, len(e.spans))
	for i, s := range e.spans {
		forms[i] = Form{text[s.lo:s.hi], s.feat}
	}
	e.reset()
	return forms
}

// reset empties e.
func (e *emitter) reset() {
	for _, i := range e.used {
		e.table[i] = 0
	}
	e.buf, e.spans, e.used = e.buf[:0], e.spans[:0], e.used[:0]
}
