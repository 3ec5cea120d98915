package main

import (
	"strings"
	"unicode"

	"github.com/mahdar-nlp/mahdar/entity"
)

// prefix begins the ids of a kind.
var prefix = map[entity.Kind]string{entity.PER: "per:", entity.ORG: "org:", entity.GPE: "gpe:", entity.LOC: "loc:", entity.FAC: "fac:", entity.ROLE: "office:"}

// letters makes alike what the gazetteer makes alike: hamza seats, ى and ي, ة
// and ه.
var letters = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ة", "ه", "ؤ", "و", "ئ", "ي", "ـ", "", " ", "")

// sounds makes alike, beyond that, the letters with which papers write one
// foreign sound.
var sounds = strings.NewReplacer("غ", "ج", "ڤ", "ف", "پ", "ب", "چ", "ج", "گ", "ج")

// fold is the key under which spellings of one name meet: «غوتيريش» and
// «جوتيريش», «عبد الله» and «عبدالله».
func fold(s string) string { return sounds.Replace(foldLetters(s)) }

func foldLetters(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return letters.Replace(strings.Join(strings.Fields(s), " "))
}

func isArabic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
}

// latin writes Arabic letters for an id; vowels are for a person to add.
var latin = map[rune]string{'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh",
	'ر': "r", 'ز': "z", 'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "a", 'غ': "gh", 'ف': "f", 'ق': "q", 'ك': "k", 'ل': "l", 'م': "m",
	'ن': "n", 'ه': "h", 'ة': "a", 'و': "w", 'ي': "y", 'ى': "a", 'ئ': "y", 'ؤ': "w", 'پ': "p", 'ڤ': "v", 'چ': "ch", 'گ': "g"}

// slug is a name in the letters of an id.
func slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch s := latin[r]; {
		case s != "":
			b.WriteString(s)
		case r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case unicode.IsSpace(r) || r == '-' || r == '.':
			b.WriteByte(' ')
		}
	}
	if s := strings.Join(strings.Fields(b.String()), "-"); s != "" {
		return s
	}
	return "unnamed"
}
