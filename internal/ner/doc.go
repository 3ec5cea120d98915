// Package ner finds names of people and places in English sentences with the
// statistical model of github.com/jdkato/prose.
//
//	for _, n := range ner.Find("Talks in Ruritania were led by Ossian Brandt.") {
//		fmt.Println(n.Kind, n.Lo, n.Hi)
//	}
//
// The library has traits that this package keeps away from its callers: it
// decodes its model, some 100 MB of work, for every document that brings none;
// it panics on some malformed input; it takes time in the square of a run of
// punctuation; it tells no offsets; and it finds few bodies and gets most of
// them wrong. So one model is decoded at the first call and shared, the input is
// cleaned and its length bounded, every token is found again in the sentence, a
// panic yields no names, and only people and places are returned.
package ner
