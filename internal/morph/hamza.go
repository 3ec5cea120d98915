package morph

// hamzaSeat gives the letter for a hamza inside a word, between prev and
// next: a vowel, or a consonant where there is none. The stronger vowel of
// the two decides, i over u over a (Wright I § 16–17; Cairo Academy 1980).
// The answer آ includes a following A.
func hamzaSeat(prev, next rune) rune {
	switch {
	case prev == 'i' || prev == 'I' || prev == 'ي' || next == 'i' || next == 'I':
		return 'ئ'
	case prev == 'u' || next == 'u' || next == 'U':
		return 'ؤ'
	case prev == 'A' || prev == 'U' || prev == 'و':
		return 'ء'
	case next == 'A':
		return 'آ'
	}
	return 'أ'
}

// finalHamza gives the letter for a hamza that ends the word, after prev.
func finalHamza(prev rune) rune {
	switch prev {
	case 'a':
		return 'أ'
	case 'i':
		return 'ئ'
	case 'u':
		return 'ؤ'
	}
	return 'ء'
}

// connects reports whether the letter r joins the one after it, so that a
// hamza between it and an alif takes a tooth: شيئا, but جزءا.
func connects(r rune) bool {
	switch r {
	case 'ا', 'د', 'ذ', 'ر', 'ز', 'و', 'ء', 'أ', 'آ', 'إ', 'ؤ', 'ى', 'ة':
		return false
	}
	return true
}

// hamzaBefore reads back the vowel before a final hamza from how it is
// written: the seat, or for a bare hamza the letter before.
func hamzaBefore(seat, letter rune) rune {
	switch seat {
	case 'أ':
		return 'a'
	case 'ئ':
		return 'i'
	case 'ؤ':
		return 'u'
	}
	switch letter {
	case 'ا':
		return 'A'
	case 'و':
		return 'U'
	case 'ي':
		return 'I'
	}
	return letter
}
