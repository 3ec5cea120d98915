package morph

import "strings"

// nounForms declines l, which is not a verb.
func (l *Lemma) nounForms(e *emitter) {
	switch {
	case l.POS == Particle:
		e.add(0, l.Plain)
		return
	case strings.Contains(l.Plain, " "):
		l.compound(e)
		return
	}
	n := newNominal(l.Plain, Noun, l.Form == "def")
	switch {
	case l.POS == Adjective:
		n.adjective(e, nil)
		n.plurals(e, l.Plurals, nil)
	case l.POS == Person:
		l.person(e, n)
	case strings.HasSuffix(l.Plain, "ات") && len(l.Plurals) == 0:
		n.feat |= Plural | Feminine
		n.singular(e, 0, pronouns)
	default:
		n.singular(e, 0, pronouns)
		n.dual(e, thirdPersons)
		n.plurals(e, l.nounPlurals(n.fem), pronouns)
	}
}

// person declines a noun of persons, which has a feminine: وزير, وزيرة.
func (l *Lemma) person(e *emitter, n nominal) {
	n.singular(e, 0, pronouns)
	n.dual(e, thirdPersons)
	plurals := l.Plurals
	if len(plurals) == 0 {
		plurals = []string{"ون"}
	}
	n.plurals(e, plurals, pronouns)
	f := n.feminine()
	f.singular(e, 0, pronouns)
	f.dual(e, thirdPersons)
	f.soundFeminine(e, pronouns)
}

// nounPlurals gives the plurals of a noun; one in ة has ات unless told
// otherwise.
func (l *Lemma) nounPlurals(fem bool) []string {
	if len(l.Plurals) == 0 && fem {
		return regularPlural
	}
	return l.Plurals
}

// compound declines a term of two words: a construct, whose second word
// takes the article (مذكرة التفاهم), or a noun with its adjective, which
// agree (الموائد المستديرة).
func (l *Lemma) compound(e *emitter) {
	head, rest, _ := strings.Cut(l.Plain, " ")
	if l.Form == "agr" {
		l.agreeing(e, head, rest)
		return
	}
	n := newNominal(head, Noun, false)
	l.constructs(e, &n)
	e.add(n.feat, l.Plain)
	e.add(n.feat|Definite, head, " ال", rest)
	if !n.flat {
		e.add(n.feat, head, "ا ", rest)
	}
	for _, p := range l.Plurals {
		h, r, _ := strings.Cut(p, " ")
		e.add(n.feat|Plural, p)
		e.add(n.feat|Plural|Definite, h, " ال", r)
	}
}

// constructs lists the dual of a construct: مذكرتا تفاهم, مذكرتي التفاهم.
func (l *Lemma) constructs(e *emitter, n *nominal) {
	_, rest, _ := strings.Cut(l.Plain, " ")
	class, t := byte(pronoun), ""
	if n.fem {
		class, t = marbuta, "ت"
	}
	for _, end := range []string{"ا ", "ي ", "ا ال", "ي ال"} {
		feat := n.feat | Dual
		if strings.HasSuffix(end, "ال") {
			feat |= Definite
		}
		e.join(feat, "", &n.base, class, t+end+rest, "")
	}
}

// agreeing lists a noun and adjective, both with article and accusative.
func (l *Lemma) agreeing(e *emitter, head, rest string) {
	n := newNominal(head, Noun, false)
	e.add(n.feat, l.Plain)
	e.add(n.feat|Definite, "ال", head, " ال", rest)
	if !n.flat {
		e.add(n.feat, head, "ا ", rest, "ا")
	}
	for _, p := range l.Plurals {
		h, r, _ := strings.Cut(p, " ")
		e.add(n.feat|Plural, p)
		e.add(n.feat|Plural|Definite, "ال", h, " ال", r)
	}
}
