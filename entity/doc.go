// Package entity finds the mentions of persons, offices, bodies, places,
// groups, dates and agreements in a document, and says what they refer to.
//
//	text := word.Parse("Jordan's foreign minister, Zaid Adwan, met his Syrian counterpart in Amman.")
//	for _, m := range new(entity.Extractor).Extract(text, "2026-05-12") {
//		fmt.Println(m.Kind, m.Text, m.Actor)
//	}
//
// # How
//
// The stages stand in [Extractor.Extract] in their order, and each only adds.
// Words are looked up in the cue files, names in the gazetteer. What a name, a
// title or the structure of a phrase shows becomes a candidate; of candidates
// that share a word the surer and longer one stays. Then people are found again
// by their surname, offices and names beside each other are joined, and the
// mentions are read in text order once more to give offices, counterparts («نظيره
// الأردني», "his Jordanian counterpart") and anaphors («الجانبان», "the two
// ministers") what they stand for.
//
// Each sentence is read by the recogniser of its script. In Arabic the article,
// the nisba and proclitics tell what belongs together, in English capitals,
// possessives and prepositions do; both make the same ids. An office that no file
// lists gets a composed one: state, portfolio and head, as
// office:irq-water-resources-minister. One whose state the words leave open is of
// the state of the same office named before, else of the one that the text speaks
// from, by its dateline and by what it names most.
//
// # Names that nobody listed
//
// In English documents a [Recogniser] is asked about capitalised words that
// nothing else explains; [Prose] is the default. Field Recogniser of [Extractor]
// takes another, or [NoRecogniser].
//
// # Cues
//
// The words stand in the folder cues: titles, heads of offices and bodies,
// portfolios, nouns of groups, given names, ordinary words. A file whose name
// begins with en is English.
package entity
