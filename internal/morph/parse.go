package morph

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// column reads one field into a lemma.
type column struct {
	name string
	set  func(l *Lemma, field string) error
}

// files are the parts of the lexicon with their columns.
var files = []struct {
	name    string
	columns []column
}{
	{"verbs.tsv", []column{plainCol, formCol, rootCol, vowelsCol, masdarsCol, pluralsCol, prepsCol, vowelledCol, glossCol}},
	{"nouns.tsv", []column{plainCol, posCol, pluralsCol, kindCol, rootCol, prepsCol, vowelledCol, glossCol}},
	{"particles.tsv", []column{plainCol, vowelledCol, glossCol}},
}

var (
	plainCol    = column{"plain", func(l *Lemma, f string) error { l.Plain = f; return arabic(f) }}
	formCol     = column{"form", func(l *Lemma, f string) error { l.POS, l.Form = Verb, f; return known(f, verbClasses) }}
	rootCol     = column{"root", setRoot}
	vowelsCol   = column{"vowels", func(l *Lemma, f string) error { l.Vowels = f; return checkVowels(f) }}
	masdarsCol  = column{"masdars", func(l *Lemma, f string) error { l.Masdars = list(f); return arabic(l.Masdars...) }}
	pluralsCol  = column{"plurals", func(l *Lemma, f string) error { l.Plurals = list(f); return arabic(l.Plurals...) }}
	prepsCol    = column{"preps", func(l *Lemma, f string) error { l.Prepositions = list(f); return nil }}
	vowelledCol = column{"vowelled", func(l *Lemma, f string) error { l.Vowelled = f; return nil }}
	glossCol    = column{"gloss", func(l *Lemma, f string) error { l.Gloss = f; return nil }}
	posCol      = column{"pos", func(l *Lemma, f string) error { l.POS = f; return known(f, nounClasses) }}
	kindCol     = column{"kind", func(l *Lemma, f string) error { l.Form = f; return known(f, nounKinds) }}
)

var (
	verbClasses = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII", "QIV"}
	nounClasses = []string{Thing, Person, Adjective}
	nounKinds   = []string{"", "def", "gen", "agr"}
)

// parse reads a file of the lexicon. A line is tab-separated fields in the
// order of the columns, "-" for an empty one; fields left out at the end are
// empty; # opens a comment line. All errors are returned at once.
func parse(file, text string, columns []column) ([]Lemma, error) {
	var errs []error
	lemmas := make([]Lemma, 0, strings.Count(text, "\n")+1)
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		l, err := parseLine(line, columns)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", file, n, err))
			continue
		}
		lemmas = append(lemmas, l)
	}
	return lemmas, errors.Join(errs...)
}

// parseLine reads one entry.
func parseLine(line string, columns []column) (Lemma, error) {
	l := Lemma{POS: Particle}
	fields := strings.Split(line, "\t")
	if len(fields) > len(columns) {
		return l, fmt.Errorf("%d fields, want at most %d", len(fields), len(columns))
	}
	for i, c := range columns {
		f := ""
		if i < len(fields) && fields[i] != "-" {
			f = fields[i]
		}
		if err := c.set(&l, f); err != nil {
			return l, fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return l, l.check()
}

// check refuses an entry whose fields do not go together.
func (l *Lemma) check() error {
	switch {
	case l.Plain == "":
		return errors.New("no citation form")
	case l.POS == Verb:
		return l.checkVerb()
	}
	return nil
}

// checkVerb holds the citation form against the root and form, which catches
// nearly every slip of the pen, and adds the vowels where the file has none.
func (l *Lemma) checkVerb() error {
	v, ok := newVerb(l)
	switch {
	case !ok:
		return fmt.Errorf("root %q does not fit form %s", l.Root, l.Form)
	case v.citation() != l.Plain:
		return fmt.Errorf("form %s of root %q is %s, not %s", l.Form, l.Root, v.citation(), l.Plain)
	case l.Form == "I" && len(l.Masdars) == 0:
		return errors.New("form I without masdar")
	case l.Vowelled == "":
		l.Vowelled = v.vowelled()
	}
	return nil
}

// list splits a field of alternatives.
func list(f string) []string {
	if f == "" {
		return nil
	}
	return strings.Split(f, "|")
}

// known refuses a value that is not listed.
func known(f string, values []string) error {
	if slices.Contains(values, f) {
		return nil
	}
	return fmt.Errorf("%q is none of %q", f, values)
}

// arabic refuses what is not a word in unvowelled Arabic letters.
func arabic(words ...string) error {
	for _, w := range words {
		for _, r := range w {
			if (r < 'ء' || r > 'ي' || r == 'ـ') && r != ' ' {
				return fmt.Errorf("%q: unexpected %q", w, r)
			}
		}
	}
	return nil
}

// setRoot reads radicals with spaces between.
func setRoot(l *Lemma, f string) error {
	l.Root = f
	for i, r := range strings.Fields(f) {
		if len([]rune(r)) != 1 {
			return fmt.Errorf("radical %d of %q is not one letter", i+1, f)
		}
	}
	return arabic(f)
}

// checkVowels refuses what is not like "a-u".
func checkVowels(f string) error {
	ok := f == "" || len(f) == 3 && f[1] == '-' && strings.ContainsRune("aiu", rune(f[0])) && strings.ContainsRune("aiu", rune(f[2]))
	if !ok {
		return fmt.Errorf("%q is not like a-u", f)
	}
	return nil
}
