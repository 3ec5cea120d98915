package morph

import "unicode/utf8"

// kind is how a stem takes endings.
type kind uint8

const (
	sound kind = iota // endings are just added
	hamza             // the last radical is a hamza, its seat depends on the ending
	weak              // the last radical is و or ي and merges with the ending
)

// stem is a word without its ending. text holds everything before the last
// radical if that is a hamza or weak, else all.
type stem struct {
	text  string
	kind  kind
	vowel rune // before the last radical, or the consonant where there is no vowel
	glide rune // the weak radical where it is written, و or ي
	alif  bool // final -ā is written ا, not ى: دعا, أحيا
}

// ending is what a stem takes. The class says which sound it begins with.
type ending struct {
	class byte
	text  string
}

// Classes of endings.
const (
	none     = '$' // nothing
	vowelA   = 'a' // a short vowel that is not written, before a pronoun
	vowelI   = 'i'
	vowelU   = 'u'
	longA    = 'A' // ا, ان, ات
	longI    = 'I' // ين of the plural
	longU    = 'U' // وا, ون
	longUAlt = 'V' // the same, hamza kept on its alif: بدأوا
	diph     = 'e' // ين of the dual
	closed   = '0' // a consonant: ت, نا
	verbT    = 'T' // ت of the third person feminine
	marbuta  = 'h' // ة
	tanwin   = 'N' // ا of the accusative
	pronoun  = 'p' // a pronoun after a sound or weak stem
)

// join appends s with the ending e to dst.
func (s *stem) join(dst []byte, e ending) []byte {
	dst = append(dst, s.text...)
	switch s.kind {
	case hamza:
		return s.joinHamza(dst, e)
	case weak:
		return s.joinWeak(dst, e)
	}
	if e.class == closed && assimilates(s.text, e.text) {
		_, n := utf8.DecodeRuneInString(e.text)
		return append(dst, e.text[n:]...)
	}
	return append(dst, e.text...)
}

// assimilates reports whether the last letter of text and the first of an
// ending are one doubled letter: أعلن + نا = أعلنا, ثبت + ت = ثبت.
func assimilates(text, end string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(end)
	return r == first && (r == 'ن' || r == 'ت')
}

// joinHamza seats the hamza for the ending and appends both.
func (s *stem) joinHamza(dst []byte, e ending) []byte {
	seat, text := s.seat(e.class), e.text
	if e.class == tanwin && (s.vowel == 'A' || s.vowel == 'a') {
		text = "" // لقاء and خطأ take no alif
	}
	if seat == 'آ' {
		text = text[len("ا"):]
	}
	return append(utf8.AppendRune(dst, seat), text...)
}

// seat chooses the letter of the final hamza before an ending of a class.
func (s *stem) seat(class byte) rune {
	switch class {
	case none:
		return finalHamza(s.vowel)
	case longA, tanwin, vowelA, diph:
		return s.openSeat(class)
	case longI, vowelI:
		return hamzaSeat(s.vowel, 'i')
	case longU, vowelU:
		return hamzaSeat(s.vowel, 'u')
	case longUAlt:
		return finalHamza(s.vowel)
	}
	return hamzaSeat(s.vowel, 'a')
}

// openSeat is the seat before an ending that opens with a.
func (s *stem) openSeat(class byte) rune {
	switch {
	case class == tanwin && s.vowel == 'a':
		return 'أ'
	case isVowel(s.vowel) && class == longA:
		return hamzaSeat(s.vowel, 'A')
	case isVowel(s.vowel):
		return hamzaSeat(s.vowel, 'a')
	case connects(s.vowel):
		return 'ئ'
	}
	return 'ء'
}

// joinWeak merges the last radical with the ending (Wright I § 164–170).
func (s *stem) joinWeak(dst []byte, e ending) []byte {
	switch e.class {
	case longU, longI, longUAlt:
	case none, pronoun, vowelA, vowelI, vowelU:
		dst = append(dst, s.final(e.class == none)...)
	case tanwin:
		if s.vowel == 'a' {
			return append(dst, s.final(true)...)
		}
		dst = utf8.AppendRune(dst, s.weakLetter())
	case verbT:
		if s.vowel != 'a' {
			dst = utf8.AppendRune(dst, s.weakLetter())
		}
	case marbuta:
		dst = append(dst, s.final(false)...)
	default:
		dst = utf8.AppendRune(dst, s.weakLetter())
	}
	return append(dst, e.text...)
}

// weakLetter is the last radical where it stands before a vowel.
func (s *stem) weakLetter() rune {
	switch {
	case s.vowel == 'i':
		return 'ي'
	case s.vowel == 'u' || s.glide == 'و':
		return 'و'
	}
	return 'ي'
}

// final is the long vowel that a weak stem ends in, at the end of the word
// or inside it.
func (s *stem) final(end bool) string {
	switch {
	case s.vowel == 'i':
		return "ي"
	case s.vowel == 'u':
		return "و"
	case end && !s.alif:
		return "ى"
	}
	return "ا"
}
