package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A name of a person is read word by word. What may begin one depends on what
// stands before it; what may go on with it depends on the words so far.

// evidence is how sure the words before a name make it one.
type evidence uint8

const (
	noEvidence evidence = iota
	afterVerb           // «وقال …»
	afterTitle          // «الوزير …», «السيد …»
)

// What the letters of an unlisted word must at least say to be a name by its
// place alone.
const (
	leastAfterGiven = -20
	leastAfterTitle = -10
	leastAfterVerb  = 0
	leastOfVerb     = 3 // of a word that looks like a verb: «يلماز»
)

// nameStarts reports whether a name may begin at word i after a title.
func (d *document) nameStarts(i int) bool { return d.nameEnd(i, afterTitle) > i }

// nameEnd returns the end of the name that begins at word i, or i.
func (d *document) nameEnd(i int, ev evidence) int {
	if i >= len(d.tokens) || !d.arabic(i) && ev != afterTitle || ev != afterTitle && d.opensNoName(i) {
		return i
	}
	if !d.arabic(i) {
		return d.latinPerson(i)
	}
	if k := d.personMatch(i); k >= 0 {
		return d.extendName(i, d.matches[k].To, 2)
	}
	first := d.nameWord(i, 0, ev)
	switch {
	case first == 0:
		return i
	case d.at(i).bits&surname != 0 && d.at(i).bits&given == 0:
		return i + 1
	}
	end := d.extendName(i, i+first, 1)
	if ev == noEvidence && d.nounPhrase(i, end) {
		return i
	}
	if ev == noEvidence && end-i < 2 && !d.is(i, surname) || ev == afterVerb && end-i < 2 && !d.unknown(i) && !d.is(i, given) {
		return i
	}
	return end
}

// extendName goes on with a name of n words so far that ends at word j.
func (d *document) extendName(i, j, n int) int {
	for n < 7 && j < len(d.tokens) && !d.begins(j) {
		k := d.namePart(j, n)
		if k == 0 {
			break
		}
		j += k
		n++
	}
	return j
}

func (d *document) arabic(i int) bool {
	return d.word(i).Script == word.Arabic
}

// nameWord returns how many words the first part of a name takes at word i, 0
// if none can begin there.
func (d *document) nameWord(i, n int, ev evidence) int {
	t := d.at(i)
	switch {
	case d.t.Words[i].Script != word.Arabic || len(d.key(i)) < 4 || t.def && (d.is(i, honorific|profession) || ev != afterTitle && !d.listedWhole(i) || d.is(i-1, profession) && !d.is(i-1, honorific|office) && !d.surnameShape(i)) || t.clitics != 0 && !t.attested && t.bits&(given|givenWeak|surname|particle) == 0:
		return 0
	case d.is(i, particle):
		if d.arabic(i+1) && d.ordinary(i+1) && !d.at(i+1).def && !d.is(i+1, given|givenWeak|particle) {
			return 0
		}
		return d.particleName(i)
	case t.bits&honorificBare != 0 && !t.def:
		return 0
	case t.bits&(stop|say) != 0 && !d.stopName(i, ev):
		return 0
	case t.bits&(given|surname) != 0:
		return 1
	case t.bits&givenWeak != 0:
		return boolInt(ev == afterTitle || d.strongNext(i) || !d.ordinary(i) && d.nameNext(i+1))
	case t.match >= 0 || t.bits&^(particle|fieldAdj) != 0:
		return 0
	case t.attested:
		return boolInt(ev != noEvidence || d.nameNext(i+1) || d.strongNext(i))
	case ev == afterTitle && !t.def && d.arabic(i+1) && d.key(i+1) == "الله":
		return 2
	case ev == noEvidence || !t.def && d.t.Words[i].Ta && i+1 < len(d.tokens) && d.at(i+1).def:
		return 0
	}
	return boolInt(d.unknown(i) && d.likeName(i, ev) || ev == afterTitle && d.foreignPair(i))
}

// stopName reports whether a word that is part of no name begins one all the
// same: «خلف سالم», «السيد هو جينتاو».
func (d *document) stopName(i int, ev evidence) bool {
	if ev == noEvidence {
		return d.is(i, given|givenWeak|particle) && d.strongNext(i)
	}
	return d.strongNext(i) || d.soundsForeign(i+1)
}

// likeName reports whether the letters of an unlisted word allow it to be a
// name after the evidence that stands before it.
func (d *document) likeName(i int, ev evidence) bool {
	least := leastAfterTitle
	if ev == afterVerb {
		least = leastAfterVerb
	}
	return d.at(i).def && d.surnameShape(i) || !d.at(i).def && d.v.letters.foreign(d.key(i)) >= least
}

// foreignPair reports whether an ordinary word after a title is the first of
// two that make a foreign name: «السفير إتيان دولورم».
func (d *document) foreignPair(i int) bool {
	return !d.at(i).def && d.at(i).cue == nil && !d.t.Words[i].Ta && !d.v.verb(d.key(i)) && d.bareAt(i+1) && !d.begins(i+1) &&
		d.unknown(i+1) && !d.at(i+1).def && d.at(i+1).cue == nil && d.at(i+1).match < 0 && len(d.key(i+1)) > 6 && !d.v.verb(d.key(i+1))
}

// listedWhole reports whether the cue files know the word as it stands, its
// article part of it: «الحسن», not «الإسلام».
func (d *document) listedWhole(i int) bool {
	c := d.v.cues[d.key(i)]
	return c != nil && c.bits&^(orgName|orgNameWeak|place|placeWeak) != 0
}

// nameNext reports whether word i, after a word that may be a given name, is
// most likely its family name.
func (d *document) nameNext(i int) bool {
	if !d.bareAt(i) || !d.arabic(i) || d.begins(i) || d.at(i).match >= 0 || d.ordinary(i) {
		return false
	}
	return d.at(i).attested || d.is(i, given|givenWeak|surname) && !d.is(i, honorific|office) || d.soundsForeign(i) || d.at(i).def && d.surnameShape(i)
}

// strongNext reports whether the word after i can only go on with a name.
func (d *document) strongNext(i int) bool {
	j := i + 1
	if !d.arabic(j) || d.at(j).clitics != 0 {
		return false
	}
	t := d.at(j)
	if t.bits&given != 0 {
		return true
	}
	switch d.key(j) {
	case "بن", "ابن", "بنت", "ولد", "ال", "عبد", "ابو", "الدين", "الله":
		return true
	}
	return false
}

// namePart returns how many words go on with a name at word j, n parts having
// been read.
func (d *document) namePart(j, n int) int {
	if d.key(j) == "-" || d.key(j) == "–" {
		return d.hyphenated(j)
	}
	switch {
	case n == 1 && (d.namesake(j) || d.surnameInW(j)):
		return 1
	case !d.bare(j) || !d.arabic(j) || len(d.key(j)) < 4:
		return 0
	case n == 1 && d.v.in(regnal, d.key(j)):
		return 1 + boolInt(d.key(j+1) == "عشر")
	case d.is(j, particle) && d.soundsForeign(j+1):
		return 2
	case d.is(j, stop) || d.beginsAnother(j):
		return 0
	}
	t := d.at(j)
	switch {
	case d.is(j, particle):
		return d.particleName(j)
	case t.bits&(given|givenWeak|surname) != 0 && t.bits&(office|honorific|profession) == 0:
		return 1
	case t.bits&(given|givenWeak) != 0:
		return boolInt(d.continues(j))
	case t.bits&^(particle|fieldAdj|placeWeak|orgNameWeak|eventAdj|roleAdj) != 0:
		return 0
	case d.v.common["+"+t.stem] && t.def || d.key(j) == "الله":
		return 1
	case t.nisba != "":
		if n == 1 && !t.def && d.masculine(j) && d.is(j-1, given) && d.is(j-2, office|honorific|profession) {
			return 1 // «الرئيس جون كندي»
		}
		return boolInt(n < 3 && t.def && d.masculine(j) && t.sets&familyNisba != 0)
	case d.blocked(j):
		return 0
	case d.familyWord(j, n):
		return 1
	case d.arabic(j+1) && (d.key(j+1) == "الله" || d.key(j+1) == "الدين") && !t.def && len(d.key(j)) < 12:
		return 2
	}
	return boolInt(d.unknown(j) && (n < 2 || len(d.key(j)) > 4 && !d.t.Words[j].Ta) && !d.prefixed(j) && d.unlistedPart(j, n) || t.def && n < 3 && d.surnameShape(j) || n == 1 && d.closesName(j))
}

// namesake reports whether word j, behind a given name of which it can be no
// complement, is a family name that looks like a preposition before another
// word: «كولن باول».
func (d *document) namesake(j int) bool {
	t := d.at(j)
	return d.arabic(j) && t.clitics&^(word.By|word.As) == 0 && t.clitics != 0 && !t.def && t.bits&(office|orgHead|facHead|locHead) == 0 && (t.match < 0 || d.picks[t.match] == nil) && d.v.attested[d.key(j)] && !d.v.common[d.key(j)] && d.is(j-1, given)
}

// unlistedPart reports whether the letters of an unlisted word allow it to be
// part n+1 of a name.
func (d *document) unlistedPart(j, n int) bool {
	least := leastAfterGiven
	if n > 1 {
		least = leastAfterTitle
	}
	if d.v.verb(d.key(j)) {
		least = leastOfVerb
	}
	return d.at(j).attested || d.v.letters.foreign(d.key(j)) >= least
}

// familyWord reports whether a word without article after a name of n parts is
// attested as a family name, though it may be an ordinary word as well: it
// stands after a given name, or where the name ends.
func (d *document) familyWord(j, n int) bool {
	if d.at(j).attested {
		return true
	}
	t := d.at(j)
	if !d.v.attested[d.key(j)] || t.def || d.v.verb(d.key(j)) || t.bits != 0 || d.isDated(j) {
		return false
	}
	return n == 1 && d.is(j-1, given) || n > 1 && (j+1 == len(d.tokens) || d.word(j+1).Script == word.Symbol || d.is(j+1, stop|say|office))
}

// beginsAnother reports whether word j carries a proclitic, so that the name
// before it ends: «مون وترامب», «أون بترامب».
func (d *document) beginsAnother(j int) bool {
	t := d.at(j)
	if t.match >= 0 && d.matches[t.match].Clitics != 0 && t.bits&surname == 0 {
		return true
	}
	return t.bits&(given|givenWeak|surname|particle) == 0 && t.match < 0 && d.andName(j)
}

// andName reports whether the first letter of an unknown word is «و» before a
// name; only foreign names begin with it and a vowel («ويلسون», «واين»).
func (d *document) andName(j int) bool {
	rest, ok := strings.CutPrefix(d.key(j), "و")
	if !ok || len(rest) < 4 {
		return false
	}
	switch rest[:2] {
	case "ا", "ي", "و":
		if d.v.attested[d.key(j)] {
			return false
		}
		return strings.HasPrefix(rest, "ال") || d.v.ordinary(rest) || d.v.names(rest)
	}
	return true
}

// surnameInW reports whether the «و» of word j is a letter of a foreign surname:
// what is left without it is no name and no word, «غافين وليامسون».
func (d *document) surnameInW(j int) bool {
	key := d.key(j)
	if !d.arabic(j) || len(key) < 10 || !strings.HasPrefix(key, "و") || d.at(j).match >= 0 || d.ordinary(j) {
		return false
	}
	rest := key[2:]
	return !d.v.names(rest) && !d.v.ordinary(rest) && !strings.HasPrefix(rest, "ال") && d.v.attested[key] && !d.v.verb(rest)
}

// closesName reports whether an ordinary word after a first name is its
// second: it has the article, or nothing that it could govern follows.
func (d *document) closesName(j int) bool {
	if d.v.verb(d.key(j)) || d.isDated(j) {
		return false
	}
	if d.at(j).def {
		return !d.is(j, fieldAdj|roleAdj|orgAdj)
	}
	return j+1 < len(d.tokens) && (d.word(j+1).Script == word.Symbol || d.is(j+1, office|say))
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// continues reports whether a title word inside a name is part of it: the
// name goes on with a given name or ends.
func (d *document) continues(j int) bool {
	return d.at(j).bits&given != 0 && (!d.at(j).def || !d.nameStarts(j+1))
}

// blocked reports whether the gazetteer knows the word as something that is
// no person.
func (d *document) blocked(j int) bool {
	k := d.at(j).match
	return k >= 0 && !d.isPerson(int(k)) && !d.weakOnly(int(k))
}

// particleName reads «بن راشد», «آل ثاني», «عبد الله», «أبو مازن», «فان دير».
func (d *document) particleName(j int) int {
	if !d.arabic(j+1) || d.begins(j+1) || d.at(j+1).clitics != 0 && !d.v.common[d.key(j+1)] {
		return 0
	}
	next := d.at(j + 1)
	switch d.bareKey(j) {
	case "عبد":
		return 2 * boolInt(next.def || d.key(j+1) == "الله" || d.key(j+1) == "ربه")
	case "ال":
		return 2 * boolInt(next.bits&(stop|say) == 0)
	case "بن", "ابن", "بنت", "ولد", "منت":
		return d.sonOf(j)
	case "ابو", "ابي", "ابا", "ام", "بو":
		if d.key(j+1) == "عبد" {
			return d.sonOf(j)
		}
		return 2 * boolInt(next.bits&(stop|say|orgHead) == 0 && (d.unknown(j+1) || next.bits&(given|givenWeak) != 0 || next.def))
	}
	if next.bits&(stop|say|office) != 0 {
		return 0
	}
	if d.is(j+1, particle) && d.arabic(j+2) && d.unknown(j+2) {
		return 3
	}
	return 2 * boolInt(d.unknown(j+1) || next.bits&given != 0)
}

// bareKey is the key of a listed word without its proclitics.
func (d *document) bareKey(i int) string {
	if t := d.at(i); t.clitics != 0 && t.cue != nil {
		return t.stem
	}
	return d.key(i)
}

// sonOf reads «بن» and the name after it.
func (d *document) sonOf(j int) int {
	switch {
	case j+1 >= len(d.tokens):
		return 0
	case d.key(j+1) == "ابي" && d.arabic(j+2) && d.key(j+2) != "عبد" && d.at(j+2).bits&stop == 0:
		return 3
	case d.key(j+1) == "عبد" || d.key(j+1) == "ابو" || d.key(j+1) == "ال":
		if n := d.particleName(j + 1); n > 0 {
			return 1 + n
		}
		return 0
	case d.at(j+1).bits&(stop|say) != 0 || d.key(j) == "ابن" && d.ordinary(j+1) && !d.is(j+1, given|givenWeak):
		return 0
	}
	return 2
}

// hyphenated reads the second half of «جي-إن» and «عبد-ربه».
func (d *document) hyphenated(j int) int {
	if !d.t.Words[j].Glued || !d.arabic(j+1) || !d.word(j+1).Glued || d.is(j+1, stop) && len(d.key(j+1)) > 6 {
		return 0
	}
	return 2
}

// masculine reports whether a nisba may be a surname: «المصري», not «المصرية».
func (d *document) masculine(j int) bool { return strings.HasSuffix(d.key(j), "ي") }

// surnameShape reports whether a definite word looks like a family name: a
// nisba in ي that is no common adjective.
func (d *document) surnameShape(j int) bool {
	key := d.key(j)
	return strings.HasSuffix(key, "ي") && !d.v.common[key[4:]]
}

// looksAdjective reports whether the definite word j may qualify a portfolio.
func (d *document) looksAdjective(j int) bool {
	return strings.HasSuffix(d.key(j), "يه") || strings.HasSuffix(d.key(j), "ه") && !strings.HasSuffix(d.key(j-1), "يه") || d.is(j, fieldAdj)
}
