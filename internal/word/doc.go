// Package word turns a document into words, sentences, lists and quotations
// without losing a byte.
//
// A [Word] carries its folded Key and the half-open range of bytes, Lo to Hi,
// that it has in the caller's text. Folding makes the spellings of one word
// equal: short vowels and tatweel go, the seats of alef and hamza fall
// together, final ya and alef maqsura, ta marbuta and ha are one, Persian
// letters and presentation forms become Arabic ones, and Eastern digits
// become 0 to 9. Folding twice equals folding once.
//
//	t := word.Parse("وصرّح السفير هشام رفعت.")
//	t.Words[0].Key // "وصرح"
//	t.Source[t.Words[0].Lo:t.Words[0].Hi] // "وصرّح"
//
// Proclitics (و ف ب ل ك س ال and their stacks) are never stripped here: a word
// that begins with a root letter looks the same. [Readings] lists the splits
// that the letters allow, and whoever holds a lexicon or a gazetteer keeps
// those that it knows.
//
// News repeats its words. So the ways to write a word that a process meets
// first get a number, its [Form]: they are folded once, and a [Memo] keeps by form
// what a dictionary answered.
//
// Everything in this package is linear in the length of the text, and a
// [Text] is read-only once parsed.
package word
