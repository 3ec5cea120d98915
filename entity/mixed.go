package entity

import "github.com/mahdar-nlp/mahdar/internal/word"

// Latin names in Arabic sentences stand where Arabic ones would: after a title,
// an office, the head of a body.

// maxLatin bounds a Latin name, in words.
const maxLatin = 8

// latinName returns the end of the Latin name that begins at word i: words with
// capitals, particles and hyphens between; or i.
func (d *document) latinName(i int) int {
	end := i
	for j := i; j < len(d.tokens) && j < i+maxLatin && !(j > i && d.begins(j)); j++ {
		switch {
		case d.isCapital(j):
			end = j + 1
		case end == i || !d.joinsLatin(j) || j > end+1:
			return end
		}
	}
	return end
}

// isCapital reports whether word i is a Latin word with a capital.
func (d *document) isCapital(i int) bool {
	w := d.word(i)
	return w.Script == word.Latin && len(w.Key) > 1 && d.latin(i).upper
}

// latin is what the English files and its capitals tell of word i.
func (d *document) latin(i int) *enKnown { return defaultEnglish().know(d.t, d.word(i)) }

// latinPerson is latinName for people, whom no acronym names.
func (d *document) latinPerson(i int) int {
	end := d.latinName(i)
	if end == i+1 && d.latin(i).caps {
		return i
	}
	return end
}

// joinsLatin reports whether word i stands within names: a particle or a hyphen.
func (d *document) joinsLatin(i int) bool {
	switch d.key(i) {
	case "-", "of", "and", "&":
		return true
	}
	return d.word(i).Script == word.Latin && d.latin(i).cue.bits&enParticle != 0
}

// takesLatin reports whether the head of a body at word i may have a Latin name
// behind it: «شركة Siemens»; a medium's stands without it.
func (d *document) takesLatin(i int) bool {
	return !d.at(i).def && d.is(i, orgStrong|bank) && !d.is(i, mediaClass|locHead)
}

// latinOutlet proposes the Latin name of a medium after its classifier: «قناة CBS».
func (d *document) latinOutlet(i int) {
	if j := d.latinName(i + 1); j > i+1 && d.is(i, mediaClass) && !d.at(i).def {
		d.propose(tierWhole, i+1, j, Mention{Kind: ORG, Ref: RefName, Rule: "ar.org.latin", Confidence: 0.75}, info{})
	}
}
