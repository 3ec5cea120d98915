package morph

import (
	"embed"
	"fmt"
	"slices"
	"sync"
)

// Lemma is an entry of the lexicon.
type Lemma struct {
	Plain        string   // citation form without vowels: past 3ms, or singular
	Vowelled     string   // the same with vowels, where known
	POS          string   // one of the constants below
	Form         string   // verbs: I–X, QI, QII, QIV; nouns: def, gen or agr, see data/nouns.tsv
	Root         string   // radicals with spaces between: "ل ق ي"
	Vowels       string   // form I: vowels of past and present, "a-u"; empty for the usual ones
	Masdars      []string // all masdars, where the regular one will not do
	Plurals      []string // of the noun or masdar; "ون" and "ات" stand for the sound plurals
	Prepositions []string // what it governs; "∅" is a direct object
	Gloss        string
}

// Parts of speech.
const (
	Verb      = "V"
	Thing     = "N"
	Person    = "PERS" // has a feminine in ة
	Adjective = "ADJ"
	Particle  = "P" // not inflected
)

// Transitive reports whether l takes a direct object.
func (l *Lemma) Transitive() bool { return slices.Contains(l.Prepositions, "∅") }

// Forms lists the inflected forms of l, in a fixed order and without
// duplicates.
func (l Lemma) Forms() []Form {
	e := emitters.Get().(*emitter)
	defer emitters.Put(e)
	l.collect(e)
	return e.take()
}

// Each calls visit for every form that [Lemma.Forms] lists, without keeping
// any: surface is only valid during the call. Building an index of the whole
// lexicon this way leaves no garbage.
func (l *Lemma) Each(visit func(surface []byte, feat Feature)) {
	e := emitters.Get().(*emitter)
	l.collect(e)
	for _, s := range e.spans {
		visit(e.buf[s.lo:s.hi], s.feat)
	}
	e.reset()
	emitters.Put(e)
}

// collect generates the forms of l.
func (l *Lemma) collect(e *emitter) {
	if l.POS == Verb {
		l.verbForms(e)
		return
	}
	l.nounForms(e)
}

//go:embed data/*.tsv
var data embed.FS

// lexicon is the embedded lexicon in file order, and its index.
var lexicon = sync.OnceValue(func() (x struct {
	lemmas []Lemma
	index  map[string][]Lemma
}) {
	for _, f := range files {
		text, err := data.ReadFile("data/" + f.name)
		if err != nil {
			panic(err)
		}
		lemmas, err := parse("data/"+f.name, string(text), f.columns)
		if err != nil {
			panic(fmt.Errorf("morph: embedded lexicon: %w", err))
		}
		x.lemmas = append(x.lemmas, lemmas...)
	}
	x.index = make(map[string][]Lemma, len(x.lemmas))
	for _, l := range x.lemmas {
		x.index[l.Plain] = append(x.index[l.Plain], l)
	}
	return x
})

// Lexicon returns all lemmas: verbs, then nouns, then particles. It is parsed
// once; callers must not change it.
func Lexicon() []Lemma { return lexicon().lemmas }

// Lookup returns the lemmas whose citation form is plain. Callers must not
// change them.
func Lookup(plain string) []Lemma { return lexicon().index[plain] }
