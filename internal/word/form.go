package word

import (
	"hash/maphash"
	"sync/atomic"
)

// A Form numbers a way to write a word. News is made of few forms that come
// again and again: what is worked out of one is worth keeping, see [Memo].
// The number 0 is that of every form which is not kept.
type Form uint32

// maxForms is how many forms a process keeps, those that it met first. In a
// day of news they make up more than nine words in ten.
const maxForms = 1 << 16

// maxFormSize is the longest form that is kept, in bytes: a surface then fills
// a line of the processor's cache, which is what a look-up waits for.
const maxFormSize = 41

// A surface is a form as it is written, with its folded key.
type surface struct {
	key  string
	form Form
	ta   bool
	size uint8
	raw  [maxFormSize]byte
}

func (s *surface) is(raw string) bool { return string(s.raw[:s.size]) == raw }

// dictionary holds the forms kept so far: an open table that only grows. It is
// safe for concurrent use, and never full.
type dictionary struct {
	seed  maphash.Seed
	count atomic.Uint32
	slots [2 * maxForms]atomic.Pointer[surface]
}

var forms = dictionary{seed: maphash.MakeSeed()}

// find returns the surface of raw, or nil and the slot that it would have.
func (d *dictionary) find(raw string) (*surface, int) {
	for i := int(maphash.String(d.seed, raw)); ; i++ {
		s := d.slots[i&(len(d.slots)-1)].Load()
		if s == nil || s.is(raw) {
			return s, i & (len(d.slots) - 1)
		}
	}
}

// keep adds a form, whose slot find has told, while there is room. Two that
// want one slot at once may both go without: the next text asks again.
func (d *dictionary) keep(slot int, raw string, key []byte, ta bool) {
	if len(raw) > maxFormSize || d.count.Load() >= maxForms {
		return
	}
	n := d.count.Add(1)
	if n > maxForms {
		return
	}
	s := &surface{key: string(key), form: Form(n), ta: ta, size: uint8(len(raw))}
	copy(s.raw[:], raw)
	d.slots[slot].CompareAndSwap(nil, s)
}

// A Memo is what its owner has worked out of forms. It remembers nothing of
// form 0. It is safe for concurrent use; the zero value is empty.
type Memo[T any] struct {
	of [maxForms + 1]atomic.Pointer[T]
}

// Get returns what was put for a form, or nil.
func (m *Memo[T]) Get(f Form) *T { return m.of[f].Load() }

// Put keeps v, which is not to be written to any more.
func (m *Memo[T]) Put(f Form, v *T) {
	if f != 0 {
		m.of[f].Store(v)
	}
}
