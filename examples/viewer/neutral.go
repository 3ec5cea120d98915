package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// neutral takes out of a text what could turn, hide or break the page around
// it: direction embeddings, overrides and isolates, control characters and
// broken UTF-8. Each is replaced by as many bytes, so that offsets stand. The
// marks U+200E, U+200F and U+061C stay: they turn nothing beyond themselves.
func neutral(s string) string {
	if clean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b.WriteByte('?')
		case !turns(r):
			b.WriteString(s[i : i+size])
		case size == 1:
			b.WriteByte(' ')
		case size == 2:
			b.WriteRune('\u00a0')
		default:
			b.WriteRune(utf8.RuneError)
		}
		i += size
	}
	return b.String()
}

func clean(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, turns)
}

// turns reports whether a rune acts beyond its own place. All that it names
// take one, two or three bytes.
func turns(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\u200e' || r == '\u200f' || r == '\u061c':
		return false
	case r == '\u2028' || r == '\u2029':
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}

// oneLine is neutral for a name or a title: on one line, at most n runes long.
func oneLine(s string, n int) string {
	s = strings.Join(strings.Fields(neutral(s[:min(len(s), 8*n)])), " ")
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n])) + "…"
	}
	return s
}

// direction is the direction and language in which a piece of text is set:
// those of most of its letters.
func direction(s string) (dir, lang string) {
	arabic, latin := 0, 0
	for _, r := range s {
		switch {
		case r < 0x41:
		case unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r):
			arabic++
		case unicode.Is(unicode.Latin, r):
			latin++
		}
	}
	if arabic > 0 && arabic*2 >= latin {
		return "rtl", "ar"
	}
	return "ltr", "en"
}
