package entity

import "strings"

// opensNoName reports whether word i opens no name where no title asks for one:
// an accusative with its tanwin, a pronoun, a word of kin, the second half of
// a compound name, an epithet between a title and the name.
func (d *document) opensNoName(i int) bool {
	t := d.at(i)
	switch {
	case strings.HasSuffix(d.t.Span(i, i+1), "اً") && t.match < 0, d.key(i) == "الدين", d.key(i) == "الله", d.key(i) == "هو":
		return true
	case d.is(i, particle) && d.in(i+1, kinWords):
		return true
	case t.def && t.bits&givenWeak != 0 && i > 0 && d.at(i-1).def && d.isTitle(i-1) && d.bareAt(i+1) && !d.at(i+1).def && d.is(i+1, given|givenWeak):
		return true
	}
	return false
}

// nounPhrase reports whether the words i to j, which may be a name, are rather
// an ordinary noun and what it belongs to: «رسول الإسلام», «زهرة العمر».
func (d *document) nounPhrase(i, j int) bool {
	return j == i+2 && !d.is(i-1, say) && (d.v.common[d.key(i)] || d.at(i).bits&(givenWeak|honorific) != 0) && d.at(i+1).def && d.at(i+1).nisba == "" &&
		!d.listedWhole(i+1) && (d.v.common[d.at(i+1).stem] || d.is(i+1, given|givenWeak)) && !d.surnameShape(i+1)
}
