package rule

import (
	"sort"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// List returns the number of a list, or -1 if no file defines it.
func (rs *RuleSet) List(name string) int {
	if n, ok := rs.names[name]; ok {
		return n
	}
	return -1
}

// ListNames returns the names of the lists in a set, sorted.
func (rs *RuleSet) ListNames(s *Set) string {
	var names []string
	for name, n := range rs.names {
		if s.Has(n) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return strings.Join(names, " ")
}

// Marker returns the lists of a preposition, by its folded text.
func (rs *RuleSet) Marker(key string) (Set, bool) {
	s, ok := rs.marks[key]
	return s, ok
}

// Wakes reports whether the token makes its sentence worth matching: it can
// be a trigger, a governor that licenses an item, or a verb of the future.
func (rs *RuleSet) Wakes(t *Token) bool {
	return t.Lists.Meets(&rs.wake) || t.Feat&morph.Future != 0 || t.Lists.Has(rs.named.will)
}

// PatternMarks is the marks of patterns that stand on a token.
func (rs *RuleSet) PatternMarks(t *Token) Set {
	var s Set
	for _, p := range rs.Patterns {
		if t.Lists.Has(p.mark) {
			s.Add(p.mark)
		}
	}
	return s
}

// CanMark reports whether a preposition can begin with the token.
func (rs *RuleSet) CanMark(t *Token) bool { return t.Lists.Meets(&rs.markers) }

// PhraseAt is the lists of the longest list phrase that begins at the first of
// the words, without those of that word alone, and how many words it has, 1 if
// there is none: «called on» is no «called».
func (rs *RuleSet) PhraseAt(words []word.Word) (Set, int) {
	t := Token{Len: 1}
	rs.lex.longest(&t, words[0].Key, words)
	return t.Lists, t.Len
}

// Agent is the role that the agent of a governor fills in events of a kind.
func (rs *RuleSet) Agent(kind string) string { return rs.agents[kind] }

// Fields returns the fields that words decide, for a kind, in file order.
func (rs *RuleSet) Fields(kind string) []Field { return rs.fields[kind] }

// Number is the number of the field's list.
func (f *Field) Number() int { return f.list }
