package word

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the folded form of s, a single word or a phrase: what its
// words have as keys. Folding is idempotent.
func Fold(s string) string {
	if needsNorm(s) {
		s = normalise(s)
	}
	return string(appendFolded(make([]byte, 0, len(s)), s))
}

// normalise rewrites what rune-to-rune folding cannot reach: combining hamza
// and madda, letters with several marks, and presentation forms.
func normalise(s string) string {
	return norm.NFKC.String(strings.ToValidUTF8(s, " "))
}

// needsNorm reports whether s holds a rune that only Unicode normalisation
// can fold.
func needsNorm(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == 0xD9 && i+1 < len(s) && s[i+1] >= 0x93 && s[i+1] <= 0x95: // U+0653–0655 combining madda, hamza
			return true
		case c == 0xEF && i+1 < len(s) && s[i+1] >= 0xAC && s[i+1] <= 0xBD: // presentation forms, full-width letters
			return true
		case c == 0xCC, c == 0xCD && i+1 < len(s) && s[i+1] < 0xB0: // combining marks, U+0300–036F
			return true
		}
	}
	return false
}

// appendFolded appends the folded runes of s to dst.
func appendFolded(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			dst = append(dst, asciiLower[c])
			i++
			continue
		}
		if c >= 0xD8 && c <= 0xDB && i+1 < len(s) {
			if s[i+1]&0xC0 == 0x80 {
				dst = appendRune2(dst, arabicFold[arabicIndex(c, s[i+1])])
				i += 2
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if f := foldRune(r); f >= 0 && (r != utf8.RuneError || n > 1) {
			dst = utf8.AppendRune(dst, f)
		}
		i += n
	}
	return dst
}

// appendRune2 appends a table entry: nothing for 0, else a rune below U+0800.
func appendRune2(dst []byte, r uint16) []byte {
	switch {
	case r == 0:
		return dst
	case r < utf8.RuneSelf:
		return append(dst, byte(r))
	default:
		return append(dst, 0xC0|byte(r>>6), 0x80|byte(r&0x3F))
	}
}

// foldRune folds one rune, or returns -1 to drop it. This switch is the whole
// of folding; arabicFold caches it for the Arabic block.
func foldRune(r rune) rune {
	switch {
	case r == 'أ' || r == 'إ' || r == 'آ' || r == 'ٱ': // alef with hamza, madda, wasla
		return 'ا'
	case r == 'ؤ' || r == 'ئ' || r == 'ٔ' || r == 'ٕ': // hamza on any seat: مسؤول and مسئول are one word
		return 'ء'
	case r == 'ى' || r == 'ی' || r == 'ې' || r == 'ۍ' || r == 'ے': // final ya, Persian, Pashto and Urdu ya
		return 'ي'
	case r == 'ة' || r == 'ۀ' || r == 'ە' || r == 'ہ' || r == 'ھ' || r == 'ۃ' || r == 'ۂ':
		return 'ه'
	case r == 'ک' || r == 'ڪ':
		return 'ك'
	case r == 'گ' || r == 'ڭ': // Persian gaf and Moroccan gaf
		return 'غ'
	case r == 'پ':
		return 'ب'
	case r == 'چ':
		return 'ج'
	case r == 'ژ':
		return 'ز'
	case r == 'ڤ' || r == 'ڨ':
		return 'ف'
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case r == '٬':
		return ','
	case r == '٫':
		return '.'
	case isIgnorable(r), r >= 'ً' && r <= 'ٟ', r == 'ٰ', r >= 'ۖ' && r <= 'ۭ' && unicode.Is(unicode.Mn, r), r == 'ـ':
		return -1 // harakat, Quranic marks, tatweel, zero-width and bidi marks
	case r < 0x250 && r >= 0x80:
		return foldLatin(r)
	case unicode.Is(unicode.Mn, r):
		return -1
	case r == '’' || r == '‘' || r == 'ʼ':
		return '\''
	}
	return unicode.ToLower(r)
}

// foldLatin lowers a Latin letter and takes its accent off.
func foldLatin(r rune) rune {
	r = unicode.ToLower(r)
	if d := norm.NFD.String(string(r)); len(d) > 0 && d[0] < utf8.RuneSelf {
		return rune(d[0])
	}
	return r
}

// isIgnorable reports whether r is a zero-width or bidi mark.
func isIgnorable(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069 || r == 0xFEFF || r == 0x61C || r == 0xAD
}

var (
	asciiLower  = buildASCII()
	arabicFold  = buildArabicFold()
	arabicClass = buildArabicClass()
)

func buildASCII() (t [128]byte) {
	for i := range t {
		t[i] = byte(unicode.ToLower(rune(i)))
	}
	return t
}

// arabicIndex is the place of a rune of U+0600–U+06FF in the tables, by the
// two bytes of its encoding, D8–DB and 80–BF.
func arabicIndex(b0, b1 byte) uint8 { return (b0&3)<<6 | b1&0x3F }

func buildArabicFold() (t [256]uint16) {
	for r := rune(0x600); r <= 0x6FF; r++ {
		if f := foldRune(r); f >= 0 && f < 0x800 {
			t[r-0x600] = uint16(f)
		}
	}
	return t
}

func buildArabicClass() (t [256]class) {
	for r := rune(0x600); r <= 0x6FF; r++ {
		t[r-0x600] = classOf(r)
	}
	return t
}
