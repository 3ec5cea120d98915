package entity

import "github.com/mahdar-nlp/mahdar/internal/ner"

// A Recogniser finds people and places that neither the gazetteer nor the
// structure of a text tells. It is asked about pieces of English sentences that
// hold capitalised words which nothing explains, and about no others; what it
// says counts less than names, titles and repetition do. A Recogniser is used by
// any number of goroutines at once.
type Recogniser interface {
	// Recognise returns the people and places that a piece of a sentence names,
	// as bytes of that piece. Only PER and GPE are heeded, and ranges that do
	// not lie on words are ignored.
	Recognise(sentence string) []Name
}

// A Name is what a Recogniser found: a half-open range of bytes and its kind,
// PER or GPE.
type Name struct {
	Start, End int
	Kind       Kind
}

// NoRecogniser finds nothing, and costs nothing.
var NoRecogniser Recogniser = none{}

type none struct{}

func (none) Recognise(string) []Name { return nil }

// Prose returns the recogniser that is made of github.com/jdkato/prose, a
// statistical model of English. The model is decoded when the first English
// document needs it, which takes about 0.2 s, is shared by all extractors and
// keeps 40 MB; a program for which that is too much sets NoRecogniser. Of 68
// names that it added to 123 documents of general news, about four in five were
// right; it is not asked about documents on sport.
func Prose() Recogniser { return prose{} }

type prose struct{}

func (prose) Recognise(sentence string) []Name {
	found := ner.Find(sentence)
	names := make([]Name, len(found))
	for i, n := range found {
		names[i] = Name{n.Lo, n.Hi, PER}
		if n.Kind == ner.Place {
			names[i].Kind = GPE
		}
	}
	return names
}
