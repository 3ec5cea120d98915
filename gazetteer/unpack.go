package gazetteer

import (
	"errors"
	"fmt"
	"strings"
)

var errBroken = errors.New("gazetteer: the compiled form is broken: it ends early or holds a number that cannot be (go generate ./gazetteer makes it anew)")

// unpack reads the compiled form. The strings of the entries are parts of s.
func unpack(s string) (*Gazetteer, error) {
	rest, ok := strings.CutPrefix(s, packMagic)
	if !ok {
		return nil, fmt.Errorf("gazetteer: the compiled form does not begin with %q (go generate ./gazetteer makes it anew)", packMagic)
	}
	u := unpacker{s: rest}
	compiled, ambiguous := u.str(), map[string]bool{}
	for _, a := range u.strs() {
		ambiguous[a] = true
	}
	entries := make([]Entry, u.count())
	list := make([]*Entry, len(entries))
	for i := range entries {
		u.entry(&entries[i])
		list[i] = &entries[i]
	}
	g := index(list, compiled, ambiguous)
	g.trie = u.trie(list)
	if u.broken {
		return nil, errBroken
	}
	return g, nil
}

// unpacker reads the compiled form from the front of s. After a mistake it
// gives zeros.
type unpacker struct {
	s      string
	broken bool
}

func (u *unpacker) fail() { u.s, u.broken = "", true }

func (u *unpacker) num() uint64 {
	n, shift := uint64(0), 0
	for i := 0; i < len(u.s) && shift < 64; i++ {
		c := u.s[i]
		n |= uint64(c&0x7F) << shift
		if c < 0x80 {
			u.s = u.s[i+1:]
			return n
		}
		shift += 7
	}
	u.fail()
	return 0
}

// count is a number of things of a byte at least, which the rest must hold.
func (u *unpacker) count() int {
	n := u.num()
	if n > uint64(len(u.s)) {
		u.fail()
		return 0
	}
	return int(n)
}

func (u *unpacker) str() string {
	n := u.count()
	s := u.s[:n]
	u.s = u.s[n:]
	return s
}

func (u *unpacker) strs() []string {
	n := u.count()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = u.str()
	}
	return out
}

func (u *unpacker) byLang() map[string][]string {
	n := u.count()
	if n == 0 {
		return nil
	}
	m := make(map[string][]string, n)
	for range n {
		lang := u.str()
		m[lang] = u.strs()
	}
	return m
}

func (u *unpacker) entry(e *Entry) {
	for _, s := range e.texts() {
		*s = u.str()
	}
	e.Names, e.Weak = u.byLang(), u.byLang()
	for _, list := range []*[]string{&e.Acronyms, &e.Demonym.ArM, &e.Demonym.ArF, &e.Demonym.En} {
		*list = u.strs()
	}
	if n := u.count(); n > 0 {
		e.Holders = make([]Holder, n)
	}
	for i := range e.Holders {
		if f := u.strs(); len(f) == 5 {
			e.Holders[i] = Holder{f[0], f[1], f[2], f[3], f[4]}
		} else {
			u.fail()
		}
	}
	e.Shared = u.num() == 1
}

func (u *unpacker) trie(entries []*Entry) *trie {
	t := &trie{words: u.table(), edges: u.table()}
	t.starts = make([]bool, u.count())
	for i := range t.starts {
		t.starts[i] = u.num() == 1
	}
	t.names = make([][]Candidate, u.count())
	for i := range t.names {
		t.names[i] = u.candidates(entries)
	}
	return t
}

func (u *unpacker) candidates(entries []*Entry) []Candidate {
	n := u.count()
	if n == 0 {
		return nil
	}
	out := make([]Candidate, n)
	for i := range out {
		k := u.num()
		if k >= uint64(len(entries)) {
			u.fail()
			return nil
		}
		out[i] = Candidate{entries[k], Class(u.num())}
	}
	return out
}

// maxSlots bounds a table, so that a broken form asks for no absurd room.
const maxSlots = 1 << 28

func (u *unpacker) table() table {
	size, taken := u.num(), u.count()
	if size == 0 || size > maxSlots || size&(size-1) != 0 || uint64(taken) >= size {
		u.fail()
		return table{make([]uint64, 1)}
	}
	t := table{make([]uint64, size)}
	at := uint64(0)
	for range taken {
		at += u.num()
		if at >= size || len(u.s) < 8 {
			u.fail()
			return t
		}
		t.slots[at] = u.fixed()
		at++
	}
	return t
}

// fixed reads eight bytes, little endian.
func (u *unpacker) fixed() uint64 {
	n := uint64(0)
	for i := 7; i >= 0; i-- {
		n = n<<8 | uint64(u.s[i])
	}
	u.s = u.s[8:]
	return n
}
