package morph

import "strings"

// vowelled writes the citation form with its vowels, in the manner of the
// lexicon: no fatha before alif, sukun on every closed consonant.
func (v *verb) vowelled() string {
	pattern, _, _ := strings.Cut(v.pat.past, "/")
	w := v.root.expand(make([]rune, 0, 24), pattern, 0)
	s := v.stem(v.pat.past, false, 0)
	n := len(w) - 1
	switch {
	case s.kind != weak || s.vowel != 'a':
		w = append(w, 'a')
	case s.alif:
		w = append(w[:n-1], 'A')
	default:
		w = append(w[:n], 'ى')
	}
	return string(mark(nil, w))
}

// mark writes w like spell, with its vowel marks.
func mark(dst, w []rune) []rune {
	for i := 0; i < len(w); i++ {
		r := w[i]
		if m := vowelMark(at(w, i+1)); r == ':' && m != 0 {
			dst = append(dst, m, vowelMark(r)) // the vowel first, as Unicode orders them
			i++
			continue
		}
		if m := vowelMark(r); m != 0 {
			dst = append(dst, m)
			continue
		}
		before := i
		if r == 'ء' {
			var n int
			dst, n = spellHamza(dst, w, i)
			i += n
		} else {
			dst = spell(dst, w[i:i+1])
		}
		if i == before && closesSyllable(w, i) {
			dst = append(dst, 'ْ')
		}
	}
	return dst
}

// closesSyllable reports whether the consonant w[i] has no vowel and is not
// the last letter.
func closesSyllable(w []rune, i int) bool {
	next := at(w, i+1)
	return !isVowel(w[i]) && w[i] != '|' && next != 0 && next != ':' && next != 'ى' && !isVowel(next)
}

// vowelMark is the mark for a short vowel or a doubling.
func vowelMark(r rune) rune {
	switch r {
	case 'a':
		return 'َ'
	case 'i':
		return 'ِ'
	case 'u':
		return 'ُ'
	case ':':
		return 'ّ'
	}
	return 0
}
