package morph

import "strings"

// verb is a verb ready to conjugate: its root and the patterns that spell
// its citation form.
type verb struct {
	root root
	pat  paradigm
	form string
}

// newVerb finds the patterns of l. A hollow or doubled root may behave as a
// sound one (استحوذ, مدد): the first table that spells l.Plain wins. It
// reports false for a root and form that no table fits.
func newVerb(l *Lemma) (verb, bool) {
	rt := newRoot(l)
	if !rt.fits(l.Form) {
		return verb{}, false
	}
	for _, t := range rt.tables() {
		p, ok := t[l.Form]
		if !ok {
			continue
		}
		v := verb{rt, p, l.Form}
		if v.citation() == l.Plain || t["II"].past != "" {
			return v, true
		}
	}
	return verb{}, false
}

// tables lists the tables that may hold the root, the sound one last.
func (rt *root) tables() []map[string]paradigm {
	r := rt.radicals
	switch {
	case len(r) != 3:
	case r[0] == 'ر' && r[1] == 'ء' && r[2] == 'ي':
		return []map[string]paradigm{seeForms, soundForms}
	case rt.defective():
	case isGlide(r[1]):
		return []map[string]paradigm{hollowForms, soundForms}
	case r[1] == r[2]:
		return []map[string]paradigm{doubledForms, soundForms}
	}
	return []map[string]paradigm{soundForms}
}

// citation spells the third person masculine singular of the past.
func (v *verb) citation() string {
	s := v.stem(v.pat.past, false, 0)
	return string(s.join(nil, ending{class: none}))
}

// presentPattern is the pattern of the active present.
func (v *verb) presentPattern() string {
	if v.form == "I" && v.pat.present == soundForms["I"].present && v.root.dropsWaw() {
		return assimilatedPresent
	}
	return v.pat.present
}

// stem fills the long or the short half of a pattern.
func (v *verb) stem(pattern string, short bool, prefix rune) stem {
	long, rest, ok := strings.Cut(pattern, "/")
	if ok && short {
		long = rest
	}
	var word [24]rune
	s := v.root.stem(v.root.expand(word[:0], long, prefix), endsOpen(long))
	if s.kind == weak && v.form == "I" && pattern == v.pat.past && v.root.keepsWaw() {
		s.glide, s.alif = 'و', true
	}
	return s
}

// keepsWaw reports whether the past of form I shows a third radical waw:
// دعا, دعوت. Everywhere else ya takes its place (Wright I § 165, 169).
func (rt *root) keepsWaw() bool { return rt.last() == 'و' && rt.past == 'a' }

// endsOpen reports whether a pattern ends in a single radical, which may be
// weak or a hamza.
func endsOpen(pattern string) bool {
	c := pattern[len(pattern)-1]
	return c >= '1' && c <= '4'
}

// stem makes the stem of a filled pattern; open says that it ends in the
// last radical.
func (rt *root) stem(w []rune, open bool) stem {
	s := stem{}
	if n := len(w) - 1; open && n > 0 && (w[n] == 'ء' || isGlide(w[n])) {
		s = rt.openStem(w[:n+1])
		w = w[:n]
	}
	var buf [24]rune
	s.text = string(spell(buf[:0], w))
	return s
}

// openStem describes the end of w, a hamza or a weak radical.
func (rt *root) openStem(w []rune) stem {
	n := len(w) - 1
	s := stem{kind: hamza, vowel: w[n-1]}
	if isGlide(w[n]) {
		s.kind, s.glide = weak, 'ي'
		s.alif = at(w, n-2) == 'ي' || at(w, n-3) == 'ي' && w[n-2] == ':'
	}
	return s
}
