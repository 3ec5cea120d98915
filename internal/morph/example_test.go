package morph_test

import (
	"fmt"

	"github.com/mahdar-nlp/mahdar/internal/morph"
)

// What a verb of the lexicon looks like in a newspaper.
func ExampleLemma_Forms() {
	for _, l := range morph.Lookup("زار") {
		for _, f := range l.Forms()[:4] {
			fmt.Println(f.Surface, "-", f.Feat)
		}
	}
	// Output:
	// زار - past
	// زارت - past feminine
	// زارا - past dual
	// زارتا - past dual feminine
}

// A lemma need not be in the lexicon.
func ExampleLemma_Forms_new() {
	l := morph.Lemma{Plain: "استنفر", POS: morph.Verb, Form: "X", Root: "ن ف ر", Prepositions: []string{"∅"}}
	for _, f := range l.Forms() {
		if f.Feat == morph.Masdar || f.Feat == morph.Future|morph.Plural {
			fmt.Println(f.Surface)
		}
	}
	// Output:
	// سيستنفرون
	// سنستنفر
	// استنفار
	// استنفارا
}

// One surface may belong to several lemmas.
func ExampleLookup() {
	for _, l := range morph.Lookup("عرض") {
		fmt.Println(l.POS, l.Form, l.Vowelled, l.Plurals)
	}
	// Output:
	// V I عَرَضَ [عروض]
	// V II عَرَّضَ []
	// N   [عروض أعراض]
}

// Each serves to build an index: here, which surfaces are masdars.
func ExampleLemma_Each() {
	masdars := map[string]bool{}
	for _, l := range morph.Lexicon() {
		l.Each(func(surface []byte, feat morph.Feature) {
			if feat.Has(morph.Masdar) {
				masdars[string(surface)] = true
			}
		})
	}
	fmt.Println(masdars["لقائهما"], masdars["وزير"])
	// Output: true false
}
