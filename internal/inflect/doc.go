// Package inflect gives the inflected forms of English verbs and nouns.
//
//	v := inflect.Verb("set up")
//	fmt.Println(v.Third, v.Past, v.Ing) // sets up set up setting up
//
// Regular forms follow the spelling rules of English: a silent e falls away
// («agreeing» keeps its own), a final y after a consonant turns to i, a single
// consonant after a single stressed vowel doubles. What no rule tells stands in
// data/irregular.tsv: strong verbs, verbs whose last syllable is stressed
// («submitted») and nouns with a plural of their own. Of a verb of several
// words the first is inflected and the rest stays.
//
// All functions are pure and safe for concurrent use. Lemmas are lower case;
// a word that is no English one gets the regular forms.
package inflect
