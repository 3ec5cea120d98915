package gazetteer

// table is an open-addressing hash table from 64-bit hashes to numbers. It
// keeps 32 bits of the hash beside the ones that choose the slot.
type table struct {
	slots []uint64 // 32 bits of hash, 32 bits of number; 0 is free
}

func newTable(n int) table {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return table{make([]uint64, size)}
}

func (t *table) put(h uint64, n uint32) {
	mask := uint64(len(t.slots) - 1)
	i := h & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = h&^0xFFFFFFFF | uint64(n)
}

func (t *table) get(h uint64) uint32 {
	mask := uint64(len(t.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s == 0 {
			return 0
		}
		if (s^h)>>32 == 0 {
			return uint32(s)
		}
	}
}

// hash is FNV-1a with a last mix.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h)
}

// mix spreads the bits of a number (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xFF51AFD7ED558CCD
	h ^= h >> 33
	h *= 0xC4CEB9FE1A85EC53
	return h ^ h>>33
}
