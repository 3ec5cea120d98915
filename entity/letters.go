package entity

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// letterCodes is the number of letters that a trigram tells apart: those of
// the Arabic block from hamza to ya, and the edge of a word.
const letterCodes = 'ي' - 'ء' + 2

// trigrams says how much three letters in a row speak for a foreign name, in
// tenths of a logarithm of odds.
type trigrams [letterCodes * letterCodes * letterCodes]int8

// letterCode numbers a folded letter; the edges of a word, and what is no
// letter, are 0.
func letterCode(r rune) int {
	if r < 'ء' || r > 'ي' {
		return 0
	}
	return int(r-'ء') + 1
}

// trigram adds one line, three letters and a number, to the model.
func (l *loader) trigram(line int, text string) {
	letters, number, ok := strings.Cut(text, "\t")
	n, err := strconv.ParseInt(number, 10, 8)
	if !ok || err != nil || utf8.RuneCountInString(letters) != 3 {
		l.fail(line, "want three letters, a tab and a number: %q", text)
		return
	}
	at := 0
	for _, r := range letters {
		at = at*letterCodes + letterCode(r)
	}
	l.v.letters[at] = int8(n)
}

// foreign is how much the letters of a folded word look like those of a
// foreign name, in tenths of a logarithm of odds a trigram: above 0 more than
// like a word of Arabic.
func (t *trigrams) foreign(key string) int {
	sum, n := 0, 0
	a, b := 0, 0
	for _, r := range key {
		c := letterCode(r)
		if n > 0 {
			sum += int(t[(a*letterCodes+b)*letterCodes+c])
		}
		a, b, n = b, c, n+1
	}
	if n == 0 {
		return 0
	}
	return (sum + int(t[(a*letterCodes+b)*letterCodes])) / n
}
