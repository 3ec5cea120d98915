package word

import "strings"

// Clitics is the set of proclitics split off a word, and the article.
type Clitics uint8

// The proclitics.
const (
	And    Clitics    = 1 << iota // و
	So                            // ف
	By                            // ب
	For                           // ل
	As                            // ك
	Will                          // س
	The                           // ال, or the second ل of لل
	TheAll = And | So             // conjunctions
)

// A Reading is one way to split the proclitics off a key.
type Reading struct {
	Clitics Clitics
	Stem    string // what is left, without the article
	Cut     int    // bytes of the key before the article, if any, or the stem
}

// Readings appends to dst the splits of key that its letters allow, the whole
// word first. The article is split too, and «لل» is read as ل and the
// article; a stem keeps at least two letters.
func Readings(dst []Reading, key string) []Reading {
	dst = append(dst, Reading{Stem: key})
	dst = appendArticle(dst, key, 0, 0)
	rest, cut, c := key, 0, Clitics(0)
	if k, ok := cutLetter(rest, "و", "ف"); ok {
		c, cut, rest = map1(k, And, So), 2, rest[2:]
		dst = appendStem(dst, rest, cut, c)
	}
	for _, p := range prepositions {
		if strings.HasPrefix(rest, p.letter) {
			dst = appendStem(dst, rest[2:], cut+2, c|p.clitic)
			if p.clitic == For {
				dst = appendFused(dst, rest[2:], cut+2, c|For)
			}
			return dst
		}
	}
	return dst
}

var prepositions = []struct {
	letter string
	clitic Clitics
}{{"ب", By}, {"ل", For}, {"ك", As}, {"س", Will}}

func cutLetter(s string, letters ...string) (int, bool) {
	for i, l := range letters {
		if strings.HasPrefix(s, l) {
			return i, true
		}
	}
	return 0, false
}

func map1(k int, cs ...Clitics) Clitics { return cs[k] }

// appendStem appends the reading with what follows a cut as it stands, and
// with its article off.
func appendStem(dst []Reading, rest string, cut int, c Clitics) []Reading {
	if len(rest) < 4 {
		return dst
	}
	dst = append(dst, Reading{Clitics: c, Stem: rest, Cut: cut})
	return appendArticle(dst, rest, cut, c)
}

func appendArticle(dst []Reading, rest string, cut int, c Clitics) []Reading {
	if strings.HasPrefix(rest, "ال") && len(rest) >= 8 {
		dst = append(dst, Reading{Clitics: c | The, Stem: rest[4:], Cut: cut})
	}
	return dst
}

// appendFused reads the second ل of لل as the article; the span of what it
// stands before then begins at the first ل, which cannot be cut off.
func appendFused(dst []Reading, rest string, cut int, c Clitics) []Reading {
	if strings.HasPrefix(rest, "ل") && len(rest) >= 6 {
		dst = append(dst, Reading{Clitics: c | The, Stem: rest[2:], Cut: cut - 2})
		// للقاء: ل + ال + لقاء writes only two lams.
		dst = append(dst, Reading{Clitics: c | The, Stem: rest, Cut: cut - 2})
	}
	return dst
}

// SourceCut returns how many bytes of the source of w its first keyBytes
// folded bytes take up, with the marks that follow them.
func SourceCut(src string, w Word, keyBytes int) int {
	raw, done, i := src[w.Lo:w.Hi], 0, 0
	var buf [16]byte
	for i < len(raw) {
		_, n := at(raw, i)
		folded := len(appendFolded(buf[:0], raw[i:i+n]))
		if done >= keyBytes && folded > 0 {
			break
		}
		done += folded
		i += n
	}
	return i
}
