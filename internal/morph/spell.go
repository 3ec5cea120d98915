package morph

// A pattern or word between pattern and surface is a string of runes:
// Arabic letters are consonants; ASCII a i u are short vowels, A I U long
// ones, ':' doubles the letter before it and '|' is the hamzat al-wasl.

// isVowel reports whether r is an ASCII vowel.
func isVowel(r rune) bool {
	switch r {
	case 'a', 'i', 'u', 'A', 'I', 'U':
		return true
	}
	return false
}

// at returns the rune at i, or 0 beyond the ends.
func at(w []rune, i int) rune {
	if i < 0 || i >= len(w) {
		return 0
	}
	return w[i]
}

// spell writes w without its vowels, hamzas on their seats.
func spell(dst []rune, w []rune) []rune {
	for i := 0; i < len(w); i++ {
		switch r := w[i]; r {
		case 'a', 'i', 'u', ':':
		case 'A', '|':
			dst = append(dst, 'ا')
		case 'I':
			dst = append(dst, 'ي')
		case 'U':
			dst = append(dst, 'و')
		case 'ء':
			var n int
			dst, n = spellHamza(dst, w, i)
			i += n
		default:
			dst = append(dst, glide(r, at(w, i-1), at(w, i+1)))
		}
	}
	return dst
}

// glide lets a vowelless waw or ya follow the vowel before it: إيفاد from
// iwfAd, يوقن from yuyqin (Wright I § 147).
func glide(r, prev, next rune) rune {
	closed := !isVowel(next) && next != ':'
	switch {
	case r == 'و' && prev == 'i' && closed:
		return 'ي'
	case r == 'ي' && prev == 'u' && closed:
		return 'و'
	}
	return r
}

// spellHamza writes the hamza at w[i] and returns how many runes after it
// the seat has swallowed.
func spellHamza(dst, w []rune, i int) ([]rune, int) {
	if i == 0 {
		return initialHamza(dst, w)
	}
	prev, next := w[i-1], at(w, i+1)
	if prev == ':' {
		prev = at(w, i-2)
	}
	if next == ':' {
		next = at(w, i+2)
	}
	seat := hamzaSeat(prev, next)
	if seat == 'آ' {
		return append(dst, seat), 1
	}
	return append(dst, seat), 0
}

// initialHamza writes a hamza that opens the word. Of two hamzas the second,
// if vowelless, becomes a long vowel: آمن, أومن, إيمان (Wright I § 17, rem. a).
func initialHamza(dst, w []rune) ([]rune, int) {
	v := at(w, 1)
	double := at(w, 2) == 'ء' && at(w, 3) != ':' && !isVowel(at(w, 3))
	switch {
	case v == 'A':
		return append(dst, 'آ'), 1
	case v == 'a' && double:
		return append(dst, 'آ'), 2
	case v == 'u' && double:
		return append(dst, 'أ', 'و'), 2
	case v == 'i' && double:
		return append(dst, 'إ', 'ي'), 2
	case v == 'i' || v == 'I':
		return append(dst, 'إ'), 0
	}
	return append(dst, 'أ'), 0
}
