package morph

import "strings"

// root is the radicals of a verb and the vowels of its form I.
type root struct {
	radicals      []rune
	past, present rune // a, i or u
}

// newRoot reads the root of l.
func newRoot(l *Lemma) root {
	rt := root{radicals: make([]rune, 0, 4)}
	for _, r := range l.Root {
		if r != ' ' {
			rt.radicals = append(rt.radicals, plainRadical(r))
		}
	}
	rt.past, rt.present = rt.vowels(l)
	return rt
}

// plainRadical takes a hamza off its seat.
func plainRadical(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ؤ', 'ئ':
		return 'ء'
	}
	return r
}

// vowels gives the vowels of form I: those of the lexicon, else the usual
// ones of the root's class.
func (rt *root) vowels(l *Lemma) (past, present rune) {
	if len(l.Vowels) == len("a-u") {
		return rune(l.Vowels[0]), rune(l.Vowels[2])
	}
	switch c1, c2, c3 := at(rt.radicals, 0), at(rt.radicals, 1), at(rt.radicals, 2); {
	case c3 == 'ي' && strings.HasSuffix(l.Plain, "ي"):
		return 'i', 'a'
	case c3 == 'ي' || c2 == 'ي' || c1 == 'و':
		return 'a', 'i'
	case c2 == 'ء' || c3 == 'ء':
		return 'a', 'a'
	}
	return 'a', 'u'
}

// last is the last radical.
func (rt *root) last() rune { return rt.radicals[len(rt.radicals)-1] }

// defective reports whether the last radical is weak.
func (rt *root) defective() bool { return isGlide(rt.last()) }

func isGlide(r rune) bool { return r == 'و' || r == 'ي' }

// fits reports whether the root has the radicals that a form needs.
func (rt *root) fits(form string) bool {
	n := 3
	if strings.HasPrefix(form, "Q") {
		n = 4
	}
	return len(rt.radicals) == n
}

// dropsWaw reports whether the present of form I loses an initial waw:
// before i, and before a that stands for i beside a guttural (Wright I § 142).
func (rt *root) dropsWaw() bool {
	r := rt.radicals
	if r[0] != 'و' || r[1] == r[2] {
		return false
	}
	return rt.present == 'i' || rt.present == 'a' && (rt.past == 'a' || r[2] == 'ع' || r[2] == 'ء')
}

// expand fills a pattern with the radicals and the prefix of person.
func (rt *root) expand(dst []rune, pattern string, prefix rune) []rune {
	for _, c := range pattern {
		switch c {
		case '1', '2', '3', '4':
			dst = append(dst, rt.radicals[c-'1'])
		case '8':
			dst = append(dst, infixT(rt.radicals[0])...)
		case '_':
			dst = append(dst, prefix)
		case 'V', 'W', 'X', 'Y', 'Z':
			dst = append(dst, rt.vowel(c))
		default:
			dst = append(dst, letter(c))
		}
	}
	return dst
}

// vowel resolves the vowels that form I leaves open.
func (rt *root) vowel(c rune) rune {
	switch c {
	case 'V':
		return rt.past
	case 'W':
		return rt.present
	case 'X': // قلت, but سرت and خفت
		if rt.present == 'u' {
			return 'u'
		}
		return 'i'
	case 'Y':
		return rt.present - 'a' + 'A'
	}
	if rt.radicals[1] == 'ي' { // Z: مبيع, but مقول
		return 'I'
	}
	return 'U'
}

// letter turns the ASCII consonants of patterns into Arabic.
func letter(c rune) rune {
	switch c {
	case 't':
		return 'ت'
	case 'n':
		return 'ن'
	case 'm':
		return 'م'
	case 's':
		return 'س'
	case 'y':
		return 'ي'
	case '\'':
		return 'ء'
	}
	return c
}

// infixT is the first radical of form VIII with its t, which assimilates to
// dentals and swallows a glide (Wright I § 54–58, 148).
func infixT(c rune) []rune {
	switch c {
	case 'و', 'ي', 'ت':
		return []rune{'ت', ':'}
	case 'د', 'ذ':
		return []rune{'د', ':'}
	case 'ز':
		return []rune{'ز', 'د'}
	case 'ط', 'ظ':
		return []rune{c, ':'}
	case 'ص', 'ض':
		return []rune{c, 'ط'}
	}
	return []rune{c, 'ت'}
}
