package entity

import "github.com/mahdar-nlp/mahdar/internal/word"

// A name of a person is read word by word, as far as capitals and particles
// go; how much it takes to begin one depends on what stands before it.

// nameEndAt returns the end of the name that begins at word i after the
// titles that stand there, or i.
func (e *english) nameEndAt(i int, ev evidence) int {
	from := e.skipHonorifics(i)
	if end := e.nameEnd(from, ev); end > from {
		return end
	}
	return i
}

// skipHonorifics returns the first word at or after i that is no title.
func (e *english) skipHonorifics(i int) int {
	for n := 0; n < 5; n++ {
		c, k := e.cueOf(i, enHonorific)
		switch {
		case c != nil && e.tok[i].upper && (n == 0 || !e.opens(i)):
			i += k
			if e.key(i) == "." && e.tokAt(i).in {
				i++
			}
		default:
			return i
		}
	}
	return i
}

// nameEnd returns the end of the name that begins at word i, or i.
func (e *english) nameEnd(i int, ev evidence) int {
	if n := e.nameFrom(i); n != nil && n.entry != nil && kindOf(n.entry) == PER && !n.weak {
		return e.goOn(n.to, 2)
	}
	k := e.firstPart(i, ev)
	if k == 0 {
		return i
	}
	end := e.goOn(i+k, 1)
	if ev == noEvidence && end == i+k {
		return i
	}
	return end
}

// goOn reads the parts of a name from word j, n having been read.
func (e *english) goOn(j, n int) int {
	for ; n < 6 && !e.opens(j); n++ {
		k := e.part(j, n)
		if k == 0 {
			break
		}
		j += k
	}
	return j
}

// notName are the classes of what is no part of a name.
const notName = enFunction | enStop | enOrgNominal | enSay

// firstPart returns how many words the first part of a name takes at word i.
func (e *english) firstPart(i int, ev evidence) int {
	t := e.tokAt(i)
	if !t.in || !t.upper || !e.isLatin(i) || e.has(i, notName) && (t.cue.bits&(enGiven|enGivenWeak) == 0 || e.has(i, enFunction|enStop)) {
		return 0
	}
	if t.cue.bits&enParticle != 0 {
		if k := e.particles(i); k > 0 {
			return k
		}
	}
	switch {
	case e.notPerson(i) || e.has(i, enHonorific) && e.tokAt(i+1).upper && !e.has(i, enGiven):
		return 0
	case t.caps && len(e.key(i)) > 1 && !e.initials(i):
		return 0
	case t.cue.bits&enGiven != 0:
		return 1 + e.glued(i+1)
	case t.cue.bits&enGivenWeak != 0:
		return boolInt(ev == afterTitle || !t.title && e.isUpper(i+1) && !e.has(i+1, enCommon|notName))
	case t.cue.bits&enCommon != 0:
		return boolInt(ev == afterTitle && !t.title && !e.has(i, enOffice|enOrgHead|enPortfolio|enRoleAdj|enGroup|enInstrument))
	}
	return 1 + e.glued(i+1)
}

// notPerson reports whether the gazetteer knows the word as something that is
// no person.
func (e *english) notPerson(i int) bool {
	n := e.nameFrom(i)
	if n != nil && !n.demonym && n.entry.Kind == "state" && e.has(i, enGiven) && e.isUpper(n.to) && !e.has(n.to, enCommon|notName|enOffice) {
		return false // Chad Hammel, Jordan Peele
	}
	return n != nil && (n.demonym || kindOf(n.entry) != PER) && !(n.weak && kindOf(n.entry) != GPE)
}

// initials reports whether a word in capitals is the initials of a name: "J.".
func (e *english) initials(i int) bool { return len(e.key(i)) == 1 || e.key(i)[1:2] == "." }

// glued returns how many words a hyphen joins to the part of a name before
// word i: "Abdel-Fattah".
func (e *english) glued(i int) int {
	if e.key(i) == "-" && e.tokAt(i).in && e.t.Words[i].Glued && e.isLatin(i+1) && e.t.Words[i+1].Glued && (e.tok[i+1].upper || len(e.key(i+1)) <= 3 && e.tokAt(i-1).cue.bits&enCommon == 0 || e.has(i-1, enParticle) || !e.has(i+1, enCommon)) {
		return 2
	}
	return 0
}

// part returns how many words go on with a name at word j, n parts having been
// read.
func (e *english) part(j, n int) int {
	t := e.tokAt(j)
	switch {
	case !t.in:
		return 0
	case e.key(j) == "." && e.t.Words[j].Glued && len(e.key(j-1)) == 1:
		return boolInt(e.tokAt(j + 1).upper)
	case e.t.Words[j].Script != word.Latin:
		return 0
	case t.cue.bits&enParticle != 0:
		return e.particles(j)
	case !t.upper || e.has(j, notName) && (t.cue.bits&(enGiven|enGivenWeak) == 0 || e.has(j, enFunction|enStop)) || e.notPerson(j) && !e.has(j, enGiven):
		return 0
	case t.cue.bits&enSuffix != 0:
		return 1
	case t.title && e.has(j, enCommon):
		return 0
	case e.has(j, enOffice|enOrgHead|enPortfolio|enEventHead|enInstrument|enGroup|enFacHead) && !e.has(j, enGiven|enGivenWeak):
		return 0
	case t.caps && len(e.key(j)) > 2 && !e.tokAt(j-1).caps:
		return 0
	}
	return 1 + e.glued(j+1)
}

// particles returns how many words "al-Harthi", "bin Turki" or "van der Berg"
// take at word i, or 0.
func (e *english) particles(i int) int {
	k := i
	for k < i+3 && e.has(k, enParticle) {
		k++
		if e.key(k) == "-" && e.t.Words[k].Glued {
			if e.isLatin(k+1) && e.t.Words[k+1].Glued {
				return k + 2 - i
			}
			return 0
		}
	}
	if e.tokAt(k).in && e.tokAt(k).upper && e.isLatin(k) && !e.opens(k) && !e.has(k, enFunction|enStop) {
		return k + 1 + e.glued(k+1) - i
	}
	return 0
}

// proposePeople proposes names after offices, titles and professions, beside
// verbs of saying, and wherever a given name begins one.
func (e *english) proposePeople() {
	for k := range e.cands {
		if o := e.cands[k].info.office; o != nil && e.tok[o.from].in {
			e.nameAfterOffice(o.to)
		}
	}
	e.findLoose()
	for i := range e.tok {
		if !e.tok[i].in {
			continue
		}
		c, _ := e.cueOf(i, enHonorific)
		switch {
		case c != nil && e.tok[i].upper:
			e.person(e.skipHonorifics(i), afterTitle, "en.person.title")
		case e.has(i, enProfession) && !e.isUpper(i) && e.isUpper(i+1):
			e.personOfTwo(i+1, "en.person.profession")
		}
		e.personHere(i)
	}
}

// nameAfterOffice proposes the name that follows an office, be it after a
// comma.
func (e *english) nameAfterOffice(i int) {
	if e.key(i) == "," {
		e.personOfTwo(e.skipHonorifics(i+1), "en.person.office")
		return
	}
	e.person(e.skipHonorifics(i), afterTitle, "en.person.office")
}

// person proposes the name at word i.
func (e *english) person(i int, ev evidence, rule string) {
	if end := e.nameEnd(i, ev); end > i {
		e.proposePerson(i, end, rule)
	}
}

// personOfTwo proposes the name at word i if it has two parts.
func (e *english) personOfTwo(i int, rule string) {
	if end := e.nameEnd(i, afterTitle); end > i+1 && !e.has(i, enCommon) {
		e.proposePerson(i, end, rule)
	}
}

func (e *english) proposePerson(i, end int, rule string) {
	if k := e.skipHonorifics(i); k < end && e.tok[k].upper {
		i = k // "Prince Faisal bin Farhan" is listed whole
	}
	m := Mention{Kind: PER, Ref: RefName, Actor: e.knownPerson(i, end), Rule: rule, Confidence: 0.85}
	in := info{}
	if m.Actor != "" {
		in.entry = e.entry(m.Actor)
	}
	e.propose(tierPerson, i, end, m, in)
}

// knownPerson is the id of the person whom the gazetteer knows by the words
// from i to end: by the full name, or by a surname that is all of it.
func (e *english) knownPerson(i, end int) string {
	for k := max(0, i-3); k < end; k++ {
		n := e.nameFrom(k)
		if n == nil || n.to > end || n.to <= i || n.entry == nil || kindOf(n.entry) != PER {
			continue
		}
		if !n.weak || n.from == i && n.to == end && (e.seen[n.entry.ID] || len(e.ix.offices[n.entry.ID]) > 0) {
			return n.entry.ID
		}
	}
	if end-i > 2 {
		return e.ix.persons[e.key(i)+" "+e.key(end-1)] // "Donald J. Trump"
	}
	return ""
}

// personHere proposes the name that begins at word i by what it is itself.
func (e *english) personHere(i int) {
	if !e.tok[i].upper || e.opensName(i) {
		return
	}
	if n := e.nameFrom(i); n != nil && n.entry != nil && kindOf(n.entry) == PER {
		if !n.weak {
			e.person(i, afterTitle, "gazetteer")
			return
		} else if e.seen[n.entry.ID] {
			e.proposePerson(i, n.to, "gazetteer")
			return
		}
	}
	if id := e.wellKnown(i); id != "" && (e.nameFrom(i) == nil || e.nameFrom(i).weak) {
		m := Mention{Kind: PER, Ref: RefName, Actor: id, Rule: "en.person.known", Confidence: 0.8}
		e.propose(tierPerson, i, i+1, m, info{entry: e.entry(id)})
	}
	end := e.nameEnd(i, noEvidence)
	if end <= i+1 || e.isUpper(end) && !e.has(end, enFunction|enStop) && !e.tokAt(end).first {
		return
	}
	if e.has(i, enGiven|enGivenWeak) && !e.tok[i].title || e.has(i, enGiven|enGivenWeak) && e.spokenOf(i, end) || e.unknownName(i, end) {
		e.proposePerson(i, end, "en.person.given")
	}
}

// wellKnown is the person whose surname stands at word i alone, if only one
// listed official has it and it is rare, or the text speaks of his state:
// "Netanyahu".
func (e *english) wellKnown(i int) string {
	ids := e.ix.surnames[e.key(i)]
	if len(ids) != 1 || len(e.key(i)) < 5 || e.has(i, enCommon|enGiven|enGivenWeak) || !e.isUpper(i) || e.isUpper(i+1) && !e.opens(i+1) {
		return ""
	}
	if !e.has(i, enSurname) && len(e.ix.offices[ids[0]]) > 0 && !e.tok[i].title {
		return ids[0]
	}
	for _, x := range e.ix.offices[ids[0]] {
		if e.weights[e.stateOfOffice(x.ID)] > 0 {
			return ids[0]
		}
	}
	return ""
}

// opensName reports whether the word before i belongs to the same run of
// capitals, so that no name begins at i.
func (e *english) opensName(i int) bool {
	return e.isUpper(i-1) && !e.opens(i) && !e.has(i-1, enFunction|enHonorific|enOffice|enStop|enSay) && e.nameBefore(i) == nil && !e.tok[i-1].first
}

// unknownName reports whether words that no list has make the name of a
// person by what stands around them.
func (e *english) unknownName(i, end int) bool {
	for k := i; k < end; k++ {
		if e.has(k, enCommon) && !e.has(k, enParticle) && (k == i || len(e.key(k)) > 3) || e.tok[k].title || e.tok[k].caps {
			return false
		}
	}
	return e.spokenOf(i, end) || e.loose[e.key(end-1)] && end-i <= 3
}

// spokenOf reports whether a verb of saying, a relative of persons, an age or
// an office in apposition stands beside the words.
func (e *english) spokenOf(i, end int) bool {
	switch {
	case e.has(end, enSay) && !e.isUpper(end), e.has(i-1, enSay) && !e.isUpper(i-1):
		return true
	case e.key(end) == ",":
		if e.key(end+1) == "who" || e.key(end+1) == "whose" || e.t.Words[min(end+1, len(e.tok)-1)].Script == word.Number {
			return true
		}
		return e.officeSoon(e.skipArticle(end + 1))
	}
	return false
}

// officeSoon reports whether an office or a profession stands at word j or
// soon after.
func (e *english) officeSoon(j int) bool {
	for k := j; k < j+6; k++ {
		if e.has(k, enOffice|enProfession) {
			return true
		}
		if !e.isLatin(k) || e.has(k, enSay) {
			return false
		}
	}
	return false
}

// findLoose notes the unlisted words that stand somewhere in capitals by
// themselves, as a surname does after its first mention.
func (e *english) findLoose() {
	e.loose = map[string]bool{}
	things := map[string]bool{} // what takes an article is no person
	for i := range e.tok {
		if e.isUpper(i) && !e.tok[i].caps && e.tok[i].cue.bits&^(enGiven|enSurname) == 0 && e.nameFrom(i) == nil && !e.isUpper(i+1) && (e.tokAt(i-1).first || !e.isUpper(i-1)) && len(e.key(i)) > 2 {
			e.loose[e.key(i)] = true
			if k := e.key(i - 1); k == "the" || k == "a" || k == "an" {
				things[e.key(i)] = true
			}
		}
	}
	for key := range things {
		delete(e.loose, key)
	}
}
