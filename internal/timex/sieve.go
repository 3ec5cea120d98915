package timex

// A sieve tells most words that the lexicon does not know from those that it
// may know, without a look into the map: a bit for a mix of a word's length
// and of the second bytes of letters, which tell Arabic letters apart.
type sieve [1 << 11]uint64

// mix returns the place of a key's bit.
func mix(key string) uint32 {
	n := len(key)
	if n < 4 {
		return uint32(n)
	}
	h := uint32(key[1]) | uint32(key[3])<<8 | uint32(key[n-1])<<16 | uint32(key[n-3])<<24
	h = (h ^ uint32(n)*0x9E3779B9 ^ uint32(key[n/2|1])*0x85EBCA6B) * 0xC2B2AE35
	return h >> 15
}

func (s *sieve) add(key string) {
	b := mix(key)
	s[b>>6] |= 1 << (b & 63)
}

func (s *sieve) may(key string) bool {
	b := mix(key)
	return s[b>>6]>>(b&63)&1 != 0
}
