package gazetteer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

var (
	idForm   = regexp.MustCompile(`^(per|office|org|gpe|loc|fac|group|event|doc):[a-z0-9]+(-[a-z0-9]+)*$`)
	dateForm = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)
)

func fold(s string) string {
	var keys []string
	for _, w := range word.Words(s) {
		keys = append(keys, w.Key)
	}
	return strings.Join(keys, " ")
}

// check finds what is wrong between the entries: ids that repeat or dangle,
// names that clash undeclared, holders that overlap. Ids of base, a gazetteer
// that the entries are to be laid over, are known too.
func (l *loader) check(base *Gazetteer) {
	byID := map[string]*Entry{}
	for _, e := range l.entries {
		p := l.at[e]
		if old, ok := byID[e.ID]; ok {
			l.fail(p, e.ID, e.ID, fmt.Sprintf("id used before, at %s:%d", l.at[old].file, l.at[old].line))
			continue
		}
		byID[e.ID] = e
		l.form(e, p)
	}
	known := func(id string) bool {
		if _, ok := byID[id]; ok || id == "" {
			return true
		}
		return base != nil && base.byID[id] != nil
	}
	for _, e := range l.entries {
		l.references(e, known)
		l.terms(e)
	}
	l.clashes()
}

func (l *loader) form(e *Entry, p place) {
	if !idForm.MatchString(e.ID) {
		l.fail(p, e.ID, e.ID, "an id such as org:unrwa: a known prefix and kebab-case")
	}
	if !kinds[e.Kind] {
		l.fail(p, e.ID, e.Kind, "unknown kind")
	}
	if len(e.Names["ar"])+len(e.Names["en"])+len(e.Weak["ar"])+len(e.Weak["en"]) == 0 {
		l.fail(p, e.ID, e.ID, "an entry needs a name")
	}
}

func (l *loader) references(e *Entry, known func(string) bool) {
	for _, ref := range []struct{ key, id string }{{"capital", e.Capital}, {"metonym_for", e.MetonymFor}, {"of", e.Of}} {
		if !known(ref.id) {
			l.fail(l.at[e], e.ID, ref.id, ref.key+" names no entry")
		}
	}
	for _, h := range e.Holders {
		if !known(h.Person) || h.Person == "" {
			l.fail(l.at[e], e.ID, h.Person, "the holder names no entry")
		}
	}
}

// terms checks the dates of holders: their form, their order, and that no two
// terms overlap where the office is not shared.
func (l *loader) terms(e *Entry) {
	for i, h := range e.Holders {
		for _, d := range []string{h.From, h.To} {
			if d != "" && !dateForm.MatchString(d) {
				l.fail(l.at[e], e.ID, d, "a date YYYY, YYYY-MM or YYYY-MM-DD was expected")
			}
		}
		if h.From != "" && h.To != "" && h.To < h.From[:min(len(h.From), len(h.To))] {
			l.fail(l.at[e], e.ID, h.From+" to "+h.To, "the term ends before it begins")
		}
		for _, o := range e.Holders[:i] {
			if !e.Shared && overlap(h, o) {
				l.fail(l.at[e], e.ID, h.Person+" and "+o.Person, "their terms overlap; say shared: true if both held the office")
			}
		}
	}
}

// overlap reports whether two terms share a day for certain.
func overlap(a, b Holder) bool {
	if a.From == "" || b.From == "" {
		return false
	}
	return before(a.From, b.To) && before(b.From, a.To)
}

// before reports whether a day, month or year is certainly before another; an
// open end is after all.
func before(a, b string) bool {
	if b == "" {
		return true
	}
	n := min(len(a), len(b))
	return a[:n] < b[:n]
}

// clashes finds names that stand for two entries without being declared
// ambiguous. An office and a person, or entries of which one is the other's
// state or capital, are told apart by context anyway.
func (l *loader) clashes() {
	owner := map[string]*Entry{}
	for _, e := range l.entries {
		for _, names := range [][]string{e.Names["ar"], e.Names["en"]} {
			for _, n := range names {
				key := fold(n)
				old := owner[key]
				if old == nil {
					owner[key] = e
				} else if old != e && !l.ambiguous[key] && !slices.Contains([]string{old.MetonymFor, old.Capital}, e.ID) && e.MetonymFor != old.ID && e.Capital != old.ID {
					l.fail(l.at[e], e.ID, n, "also a name of "+old.ID+"; list it under ambiguous: if that is right, or make it weak")
				}
			}
		}
	}
}
