package rule

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/mahdar-nlp/mahdar/internal/morph"
)

// table maps words to senses by a hash of the word alone: a slot holds 48
// bits of the hash and the number of a list of senses. Two of a million words
// fall together by chance once in some hundred million tables.
type table struct {
	slots  []uint64
	senses [][]Sense
}

// fingerprint is the part of a hash that a slot keeps.
const fingerprint = ^uint64(0xFFFF)

// newTable lays a map out as a table. The layout depends on the map's content
// alone.
func newTable(words map[string][]Sense) *table {
	size := 1024
	for size*2 < len(words)*3 {
		size *= 2
	}
	t := &table{slots: make([]uint64, size), senses: [][]Sense{nil}}
	known := map[string]uint64{}
	for _, key := range sortedKeys(words) {
		s := words[key]
		slices.SortFunc(s, compareSenses)
		id := fmt.Sprint(s)
		n, ok := known[id]
		if !ok {
			n = uint64(len(t.senses))
			known[id] = n
			t.senses = append(t.senses, s)
		}
		t.insert(hash(key), n)
	}
	return t
}

func sortedKeys(m map[string][]Sense) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func compareSenses(a, b Sense) int {
	for i := range a.Lists {
		if c := cmp.Compare(b.Lists[i], a.Lists[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(a.Feat, b.Feat)
}

func (t *table) insert(h, n uint64) {
	mask := uint64(len(t.slots) - 1)
	i := h & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = h&fingerprint | n
}

// find returns the senses of a word.
func (t *table) find(key string) ([]Sense, bool) {
	h := hash(key)
	mask := uint64(len(t.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s == 0 {
			return nil, false
		}
		if (s^h)&fingerprint == 0 {
			return t.senses[s&^fingerprint], true
		}
	}
}

// hash is FNV-1a with a last mix, so that both ends of it can be used.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h ^= h >> 29
	return h * 0x9E3779B97F4A7C15
}

// packed layout, little endian: digest, number of slots, number of sense
// lists, the lists (count, then features and list numbers of each), the slots.
const digestSize = 16

// Digest identifies what a packed lexicon was made from.
func Digest(files map[string][]byte) [digestSize]byte {
	h := sha256.New()
	names := make([]string, 0, len(files))
	for n := range files {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		fmt.Fprintf(h, "%s %d\n", n, len(files[n]))
		h.Write(files[n])
	}
	return [digestSize]byte(h.Sum(nil)[:digestSize])
}

// Pack returns the lexicon of a rule set in a form that Open reads at once.
func (rs *RuleSet) Pack(digest [digestSize]byte) []byte {
	t := rs.lex.table
	out := append([]byte(nil), digest[:]...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(t.slots)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(t.senses)))
	for _, list := range t.senses {
		out = append(out, byte(len(list)))
		for i := range list {
			out = binary.LittleEndian.AppendUint16(out, uint16(list[i].Feat))
			out = appendSet(out, &list[i].Lists)
		}
	}
	for _, s := range t.slots {
		out = binary.LittleEndian.AppendUint64(out, s)
	}
	return out
}

func appendSet(out []byte, s *Set) []byte {
	at := len(out)
	out = append(out, 0)
	for n := range maxLists {
		if s.Has(n) {
			out = binary.LittleEndian.AppendUint16(out, uint16(n))
			out[at]++
		}
	}
	return out
}

var errPacked = errors.New("rule: the packed lexicon is broken")

// CompileWith is Compile with a lexicon that Pack wrote. If it was made from
// other files, it is not used.
func CompileWith(packed []byte, digest [digestSize]byte, files ...*File) (*RuleSet, error) {
	if len(packed) < digestSize || [digestSize]byte(packed[:digestSize]) != digest {
		return Compile(files...)
	}
	t, err := unpack(packed[digestSize:])
	if err != nil {
		return nil, err
	}
	return compile(t, files)
}

func unpack(b []byte) (*table, error) {
	if len(b) < 8 {
		return nil, errPacked
	}
	slots, lists := int(binary.LittleEndian.Uint32(b)), int(binary.LittleEndian.Uint32(b[4:]))
	b = b[8:]
	t := &table{senses: make([][]Sense, 0, min(lists, len(b)))}
	for range lists {
		var list []Sense
		var ok bool
		if list, b, ok = unpackSenses(b); !ok {
			return nil, errPacked
		}
		t.senses = append(t.senses, list)
	}
	if len(b) != 8*slots || slots == 0 || slots&(slots-1) != 0 {
		return nil, errPacked
	}
	t.slots = make([]uint64, slots)
	for i := range t.slots {
		t.slots[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	if !t.sound() {
		return nil, errPacked
	}
	return t, nil
}

// sound reports whether every slot names a list of senses and one is free,
// which ends a search.
func (t *table) sound() bool {
	free := false
	for _, s := range t.slots {
		if s&^fingerprint >= uint64(len(t.senses)) {
			return false
		}
		free = free || s == 0
	}
	return free
}

func unpackSenses(b []byte) ([]Sense, []byte, bool) {
	if len(b) < 1 {
		return nil, nil, false
	}
	list := make([]Sense, b[0])
	b = b[1:]
	for i := range list {
		if len(b) < 3 || len(b) < 3+2*int(b[2]) {
			return nil, nil, false
		}
		list[i].Feat = morph.Feature(binary.LittleEndian.Uint16(b))
		n := int(b[2])
		for b = b[3:]; n > 0; n, b = n-1, b[2:] {
			k := int(binary.LittleEndian.Uint16(b))
			if k >= maxLists {
				return nil, nil, false
			}
			list[i].Lists.Add(k)
		}
	}
	return list, b, true
}
