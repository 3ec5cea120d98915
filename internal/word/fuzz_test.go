package word

import (
	"testing"
	"unicode/utf8"
)

var fuzzSeeds = []string{
	"", " \n\t", "وصرّح السفير، هشام رفعت.", "أبرزها:\n1. تعزيز.\n2. تسريع.", "«قال \"نعم\" ثم» ( [", "a.b.c U.S. O'Brien’s", "\xff\xfe\x00\x01", "\xed\xa0\x80",
	"اتـ.ـفاق ﻻ ﷲ ا\u0654", "١٬٥٠٠٫٥ 3,,4..5", "\u202e\u200f\ufeff", "১২৩ 你好 пример",
}

// FuzzWords checks that words stand in order within the text, on rune
// boundaries, and that nothing but white space, marks and broken bytes stands
// between them.
func FuzzWords(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for i, w := range Words(s) {
			if w.Lo < last || w.Hi <= w.Lo || w.Hi > len(s) {
				t.Fatalf("word %d: [%d,%d) after %d in %q", i, w.Lo, w.Hi, last, s)
			}
			if !utf8.ValidString(s[w.Lo:w.Hi]) {
				t.Fatalf("word %d cuts a rune: %q", i, s[w.Lo:w.Hi])
			}
			if gap := s[last:w.Lo]; !onlyGap(gap) {
				t.Fatalf("lost %q before word %d of %q", gap, i, s)
			}
			last = w.Hi
		}
		if !onlyGap(s[last:]) {
			t.Fatalf("lost %q at the end of %q", s[last:], s)
		}
	})
}

func onlyGap(s string) bool {
	for i := 0; i < len(s); {
		c, n := at(s, i)
		if c != space && c != mark {
			return false
		}
		i += n
	}
	return true
}

// FuzzFold checks that folding twice equals folding once.
func FuzzFold(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Fatalf("%q folds to %q, then to %q", s, once, twice)
		}
	})
}

// FuzzParse checks that sentences and lists lie within the text, in order.
func FuzzParse(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := Parse(s)
		last := 0
		for _, x := range text.Sentences {
			if x.From < last || x.To <= x.From || x.To > len(text.Words) {
				t.Fatalf("sentence [%d,%d) after %d of %q", x.From, x.To, last, s)
			}
			last = x.To
		}
		for _, l := range text.Lists {
			if l.LeadIn >= len(text.Sentences) || len(l.Items) < 2 {
				t.Fatalf("list %+v of %q", l, s)
			}
		}
	})
}
