package rule

// maxLists is how many word lists a rule set may hold.
const maxLists = 384

// A Set is a set of word lists, by number.
type Set [maxLists / 64]uint64

// Has reports whether list n is in the set. No set holds list -1.
func (s *Set) Has(n int) bool { return n >= 0 && s[n>>6]&(1<<(n&63)) != 0 }

// Add puts list n into the set.
func (s *Set) Add(n int) { s[n>>6] |= 1 << (n & 63) }

// Meets reports whether the two sets share a list.
func (s *Set) Meets(t *Set) bool {
	for i := range s {
		if s[i]&t[i] != 0 {
			return true
		}
	}
	return false
}

// Within reports whether t has every list of s.
func (s *Set) Within(t *Set) bool {
	for i := range s {
		if s[i]&^t[i] != 0 {
			return false
		}
	}
	return true
}

// Union adds the lists of t.
func (s *Set) Union(t *Set) {
	for i := range s {
		s[i] |= t[i]
	}
}

// Empty reports whether no list is in the set.
func (s *Set) Empty() bool { return *s == Set{} }
