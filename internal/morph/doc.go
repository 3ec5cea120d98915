// Package morph inflects Arabic: it conjugates verbs, declines nouns, and
// holds the open lexicon of news Arabic.
//
// A [Lemma] is a line of data/verbs.tsv, nouns.tsv or particles.tsv: a
// citation form, its root and what cannot be foreseen from them (vowels and
// masdar of form I, broken plurals, governed prepositions). [Lemma.Forms]
// lists every surface of it as a newspaper writes it, without vowels:
//
//	for _, l := range morph.Lookup("التقى") {
//		for _, f := range l.Forms() {
//			fmt.Println(f.Surface, f.Feat) // التقى past … سيلتقون future plural … لقائه masdar object
//		}
//	}
//
// [Lemma.Each] visits the same forms without keeping them: the way to index
// the whole lexicon at start-up, half a million forms in about 25 ms.
//
// Three steps make a surface.
//
// A pattern, one of the forms I–X or a quadriliteral form, is filled with the
// radicals and keeps its vowels in ASCII: "|i8a2a3" of ل ق ي is |iltaqay.
// Sound, hollow and doubled roots have a table each (pattern.go); the other
// weak classes follow from spelling or from the last radical.
//
// Spelling drops the vowels and seats each hamza by the vowels around it
// (spell.go, hamza.go).
//
// Joining adds an ending to a stem (stem.go). Only three kinds of stem exist:
// sound, hamza-final, whose seat waits for the ending, and weak, whose last
// radical merges with it: التقى + ت = التقت, يلتقي + ون = يلتقون. Verbs
// (verb.go) and nouns (nominal.go) are lists of endings.
//
// The generator errs on the side of more: a feminine or a plural that nobody
// uses costs nothing in recognition. What it lists is spelled right.
//
// Proclitics (و ف ب ل ك) are not generated, save the future س and the
// article; package word splits them. Second persons and imperatives are left
// out: news hardly has them.
//
// Facts of grammar follow W. Wright, A Grammar of the Arabic Language (3rd
// ed., 1896), cited as Wright with volume and section; hamza seats follow the
// rules of the Academy of Cairo (1980), with the variants newspapers keep
// (بدأوا beside بدؤوا).
package morph
