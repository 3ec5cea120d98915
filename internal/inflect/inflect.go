package inflect

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/irregular.tsv
var irregularData string

// Forms is the forms of a verb. Past and Participle hold one form or, where
// English has two («dwelt», «dwelled»), both.
type Forms struct {
	Base       string   // sign
	Third      string   // signs
	Past       []string // signed
	Participle []string // signed
	Ing        string   // signing
}

// irregular is what data/irregular.tsv says of a word.
type irregular struct {
	past, participle []string
	double           bool // its last consonant doubles
	third            string
	plural           string
}

var irregulars = sync.OnceValue(func() map[string]*irregular {
	out := map[string]*irregular{}
	for line := range strings.Lines(irregularData) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 3 || strings.HasPrefix(line, "#") {
			continue
		}
		w := out[f[1]]
		if w == nil {
			w = &irregular{}
			out[f[1]] = w
		}
		w.read(f)
	}
	return out
})

// read takes a line: kind, word, forms.
func (w *irregular) read(f []string) {
	switch f[0] {
	case "verb":
		w.past = strings.Split(f[2], "|")
		w.participle = w.past
		if len(f) > 3 {
			w.participle = strings.Split(f[3], "|")
		}
	case "third":
		w.third = f[2]
	case "double":
		w.double = true
	case "noun":
		w.plural = f[2]
	}
}

// Verb returns the forms of a verb by its base form.
func Verb(lemma string) Forms {
	first, rest := lemma, ""
	if i := strings.IndexByte(lemma, ' '); i >= 0 {
		first, rest = lemma[:i], lemma[i:]
	}
	prefix := ""
	if i := strings.LastIndexByte(first, '-'); i >= 0 { // co-chair, re-establish
		prefix, first = first[:i+1], first[i+1:]
	}
	f := verb(first)
	f.Base, f.Third, f.Ing = prefix+f.Base+rest, prefix+f.Third+rest, prefix+f.Ing+rest
	f.Past, f.Participle = around(prefix, f.Past, rest), around(prefix, f.Participle, rest)
	return f
}

func around(prefix string, list []string, rest string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = prefix + s + rest
	}
	return out
}

func verb(w string) Forms {
	f := Forms{Base: w, Third: withS(w), Ing: stem(w, "ing") + "ing"}
	past := pastOf(w)
	f.Past, f.Participle = []string{past}, []string{past}
	if x := irregulars()[w]; x != nil {
		if x.past != nil {
			f.Past, f.Participle = x.past, x.participle
		}
		if x.third != "" {
			f.Third = x.third
		}
	}
	return f
}

func pastOf(w string) string {
	if strings.HasSuffix(w, "e") {
		return w + "d"
	}
	return stem(w, "ed") + "ed"
}

// stem is what a verb's ending is added to.
func stem(w, ending string) string {
	n := len(w)
	switch {
	case n < 2:
		return w
	case w[n-1] == 'y' && !vowel(w[n-2]) && ending == "ed":
		return w[:n-1] + "i"
	case strings.HasSuffix(w, "ie") && ending == "ing":
		return w[:n-2] + "y"
	case w[n-1] == 'e' && ending == "ing" && !strings.HasSuffix(w, "ee") && !strings.HasSuffix(w, "oe") && !strings.HasSuffix(w, "ye") && n > 2:
		return w[:n-1]
	case doubles(w):
		return w + w[n-1:]
	case w[n-1] == 'c' && ending != "":
		return w + "k" // panicked
	}
	return w
}

// doubles reports whether the last consonant of a verb doubles: it stands
// after a single vowel of a stressed syllable.
func doubles(w string) bool {
	if x := irregulars()[w]; x != nil && x.double {
		return true
	}
	n := len(w)
	if n < 3 || vowel(w[n-1]) || strings.IndexByte("wxy", w[n-1]) >= 0 || !vowel(w[n-2]) {
		return false
	}
	for i := range n - 2 {
		if vowel(w[i]) && !(w[i] == 'u' && i > 0 && w[i-1] == 'q') {
			return false // «visit»: another vowel, and no word of the table
		}
	}
	return true
}

// Plural returns the plural of a noun; of several words the last is inflected,
// or the one before an «of».
func Plural(lemma string) string {
	if head, tail, ok := strings.Cut(lemma, " of "); ok {
		return Plural(head) + " of " + tail
	}
	rest := ""
	if i := strings.LastIndexByte(lemma, ' '); i >= 0 {
		rest, lemma = lemma[:i+1], lemma[i+1:]
	}
	if i := strings.LastIndexByte(lemma, '-'); i >= 0 {
		rest, lemma = rest+lemma[:i+1], lemma[i+1:]
	}
	if x := irregulars()[lemma]; x != nil && x.plural != "" {
		return rest + x.plural
	}
	return rest + withS(lemma)
}

// withS adds the s of plurals and of the third person.
func withS(w string) string {
	n := len(w)
	switch {
	case n > 1 && w[n-1] == 'y' && !vowel(w[n-2]):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"),
		strings.HasSuffix(w, "o") && n > 1 && !vowel(w[n-2]):
		return w + "es"
	}
	return w + "s"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
