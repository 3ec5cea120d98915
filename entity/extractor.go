package entity

import (
	"strconv"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// An Extractor finds mentions. The zero value works with the embedded
// gazetteer; an Extractor is safe for concurrent use.
type Extractor struct {
	// Gazetteer is the list of known names; nil means gazetteer.Default().
	Gazetteer *gazetteer.Gazetteer

	// Recogniser finds people and places in English documents that nothing else
	// explains; nil means Prose(), NoRecogniser does without.
	Recogniser Recogniser
}

// Load reads the embedded cues, which the first Extract would else do. A
// program that wants its first answer soon calls it beside other set-up.
func Load() { defaultVocabulary() }

// Extract returns the mentions of a parsed document in text order; no two
// share a byte. The date, "2025-10-22" or "", is that of the document.
func (x *Extractor) Extract(t *word.Text, date string) []Mention {
	d := &document{x: x, v: defaultVocabulary(), g: x.Gazetteer, t: t, date: date, weights: map[string]float64{}, seen: map[string]bool{}}
	if d.g == nil {
		d.g = gazetteer.Default()
	}
	d.buffers = spare.Get().(*buffers)
	for _, stage := range stages {
		stage(d)
	}
	for i := range d.out {
		d.out[i].ID = "e" + strconv.Itoa(i+1)
	}
	d.release()
	return d.out
}

// stages is the cascade, in its order; doc.go says why.
var stages = []func(*document){
	(*document).tokenise,
	(*document).markLines,
	(*document).matchNames,
	(*document).attest,
	(*document).weigh,
	(*document).dates,
	(*document).pickNames,
	(*document).gazetteerNames,
	arabicOnly((*document).offices),
	arabicOnly((*document).persons),
	arabicOnly((*document).organisations),
	arabicOnly((*document).places),
	arabicOnly((*document).instruments),
	arabicOnly((*document).groups),
	(*document).english,
	(*document).resolve,
	arabicOnly((*document).repeats),
	(*document).englishRepeats,
	(*document).apposition,
	(*document).englishApposition,
	(*document).link,
}

// arabicOnly is a stage that has nothing to do in a text without Arabic words.
func arabicOnly(stage func(*document)) func(*document) {
	return func(d *document) {
		if d.hasArabic {
			stage(d)
		}
	}
}
