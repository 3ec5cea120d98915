package entity

import "github.com/mahdar-nlp/mahdar/internal/word"

// persons proposes names after offices and titles, after verbs of saying,
// and wherever a given name begins one.
func (d *document) persons() {
	for k := range d.cands {
		if d.cands[k].info.office != nil {
			d.nameAfter(d.cands[k].m.To, "ar.person.office")
		}
	}
	for i := range d.tokens {
		switch {
		case !d.arabic(i):
			d.nameInBrackets(i)
		case d.isTitle(i):
			_, n := d.cueAt(i, honorific|honorificBare|profession)
			d.nameAfter(i+n, "ar.person.title")
		case d.is(i, say):
			d.nameAt(i+1, afterVerb, "ar.person.verb")
		case d.at(i).nisba != "":
			d.nationals(i)
		}
		d.unknownPair(i)
		d.loneName(i)
		d.sonAt(i)
		if t := d.at(i); t.bits&(given|givenWeak|surname) != 0 || t.attested && !opens(d.key(i-1)) || d.opensName(i) {
			d.nameAt(i, noEvidence, "ar.person.given")
		}
	}
}

// opensName reports whether the particle at word i begins names: «عبد الله»,
// «أبو مازن», not «دي» or «لا», which stand inside.
func (d *document) opensName(i int) bool {
	switch d.bareKey(i) {
	case "عبد", "ابو", "ابن", "بن", "ابي", "ام", "سان", "ال":
		return d.is(i, particle)
	}
	return false
}

// isTitle reports whether a word before a name stands at i.
func (d *document) isTitle(i int) bool {
	t := d.at(i)
	switch {
	case d.sport && t.bits&team != 0:
		return false // «الفريق» plays, it commands nobody
	case t.bits&honorificBare != 0 || t.group != nil && t.group.bits&honorific != 0:
		return true
	case t.bits&(honorific|profession) == 0:
		return false
	}
	return t.def || t.bits&honorific == 0 && t.clitics == 0
}

// nameAfter proposes the name that follows a title, over further titles,
// nisbas and adjectives: «الفنان المصري الراحل …», «، الدكتور …».
func (d *document) nameAfter(i int, rule string) {
	j := d.skipTitles(i)
	if j == i && opens(d.key(j)) && d.quotedName(j) {
		return
	}
	if j < len(d.tokens) && d.key(j) == "،" && j == i && d.titled(j+1) {
		j = d.skipTitles(j + 1)
	}
	ev := afterTitle
	if rule != "ar.person.office" && j > 0 && !d.at(j-1).def && d.at(j-1).bits&honorificBare == 0 {
		ev = afterVerb
	}
	d.nameAt(j, ev, rule)
}

// quotedName proposes the name of up to four words that fills the quotation which
// opens at word i, after a title: «زوجته "كوهر شاه"».
func (d *document) quotedName(i int) bool {
	end := i + 1
	for end < len(d.tokens) && end <= i+4 && d.arabic(end) && !d.is(end, stop|say|orgHead|office) {
		end++
	}
	if end == i+1 || !closes(d.key(end)) {
		return false
	}
	for k := i + 1; k < end; k++ {
		if !d.at(k).attested && !d.is(k, given|givenWeak|surname|particle) && !d.unknown(k) {
			return false
		}
	}
	d.propose(tierPerson, i+1, end, Mention{Kind: PER, Ref: RefName, Rule: "ar.person.quoted", Confidence: 0.7}, info{key: d.surname(i+1, end)})
	return true
}

// titled reports whether a title or a strong given name stands at i, so that a
// comma before it does not part a name from its office.
func (d *document) titled(i int) bool {
	return i < len(d.tokens) && d.at(i).clitics == 0 && (d.isTitle(i) && d.at(i).def || d.at(i).bits&given != 0 || d.personMatch(i) >= 0)
}

// skipTitles returns the first word at or after i that is no title, nisba or
// adjective of one.
func (d *document) skipTitles(i int) int {
	for n := 0; n < 6 && i < len(d.tokens); n++ {
		if d.personMatch(i) >= 0 {
			return i
		}
		if _, k := d.cueAt(i, honorific|honorificBare|profession); k > 0 && d.at(i).clitics == 0 && d.isTitle(i) && d.at(i).bits&given == 0 {
			i += k
			continue
		}
		if d.foreignNisba(i) || d.adjectiveBefore(i) {
			i++
			continue
		}
		t := d.at(i)
		if t.clitics != 0 || !t.def || t.nisba == "" && t.bits&(roleAdj|former) == 0 && d.key(i) != "." {
			if d.key(i) == "." && i > 0 && len(d.key(i-1)) == 2 && d.t.Words[i].Glued {
				i++
				continue
			}
			return i
		}
		i++
	}
	return i
}

// foreignNisba reports whether an adjective that the gazetteer does not know
// stands between a calling and a name: «المهاجم الانكليزي واين روني».
func (d *document) foreignNisba(i int) bool {
	t := d.at(i)
	return t.def && t.clitics == 0 && t.match < 0 && len(t.stem) >= 8 && d.masculine(i) && d.bareAt(i+1) && !d.at(i+1).def &&
		(d.is(i+1, given|surname) || d.personMatch(i+1) >= 0 || d.unknown(i+1) && !d.v.verb(d.key(i+1)))
}

// adjectiveBefore reports whether a definite word that is no name itself stands
// before a given name: «الصحابي الجليل سعد», «الفنانة المحجبة عفاف».
func (d *document) adjectiveBefore(i int) bool {
	t := d.at(i)
	return t.def && t.clitics == 0 && t.bits&(given|surname) == 0 && d.bareAt(i+1) && !d.at(i+1).def &&
		(d.is(i+1, given|surname) || d.is(i+1, givenWeak) && d.strongNext(i+1))
}

// nationals proposes the name after a nisba that stands for a person: «الكيني
// كومان رونو».
func (d *document) nationals(i int) {
	t := d.at(i)
	if t.nisba == "" || !t.def || !d.masculine(i) || !d.foreignWord(i+1) || !d.foreignWord(i+2) {
		return
	}
	d.nameAt(i+1, afterTitle, "ar.person.nisba")
}

// sonAt proposes the name of which «بن» at word i is the second part, whatever
// its first is: «سهل بن حنيف».
func (d *document) sonAt(i int) {
	if k := d.key(i); k != "بن" && k != "بنت" || i == 0 || d.begins(i) || !d.arabic(i-1) || d.is(i-1, stop|say|given|honorific|particle) || d.at(i-1).match >= 0 || len(d.key(i-1)) < 6 {
		return
	}
	if n := d.sonOf(i); n > 0 && d.arabic(i+1) {
		j := d.extendName(i-1, i+n, 2)
		d.propose(tierPerson, i-1, j, Mention{Kind: PER, Ref: RefName, Rule: "ar.person.son", Confidence: 0.8}, info{key: d.surname(i-1, j)})
	}
}

// unknownPair proposes two or more unlisted words whose letters are those of
// foreign names, where nothing calls them anything else.
func (d *document) unknownPair(i int) {
	if !d.soundsForeign(i) && !d.beforeSurname(i) || !d.soundsForeign(i+1) && !d.beforeSurname(i) || opens(d.key(i-1)) || i > 0 && d.bare(i) && (d.soundsForeign(i-1) || d.is(i-1, orgClass|placeClass|locClass|facHead|locHead|orgHead|particle|given|surname)) {
		return
	}
	if j := d.nameEnd(i, afterTitle); j > i+1 {
		tier := uint8(tierGuess)
		if d.beforeSurname(i) {
			tier = tierPerson
		}
		d.propose(tier, i, j, Mention{Kind: PER, Ref: RefName, Rule: "ar.person.unknown", Confidence: 0.6}, info{key: d.surname(i, j)})
	}
}

// loneName proposes a sure given name that stands alone where a name may: after
// a particle or a verb, or where a sentence or bracket opens.
func (d *document) loneName(i int) {
	t := d.at(i)
	if t.bits&given == 0 || t.bits&^given != 0 || t.clitics != 0 || t.def || t.match >= 0 || len(d.key(i)) < 8 || d.ordinary(i) || d.v.in(loneWords, d.key(i)) {
		return
	}
	if before := d.word(i - 1); i == 0 || d.begins(i) || d.is(i-1, stop|say) || before.Script == word.Symbol || d.v.verb(d.key(i-1)) || d.at(i-1).def && d.isTitle(i-1) {
		d.propose(tierGuess, i, i+1, Mention{Kind: PER, Ref: RefName, Rule: "ar.person.lone", Confidence: 0.6}, info{})
	}
}

// beforeSurname reports whether an unlisted word stands before a sure family
// name, and so is likely its given name: «ديدييه دروغبا».
func (d *document) beforeSurname(i int) bool {
	return d.is(i+1, surname) && !d.is(i+1, given|givenWeak) && d.bareAt(i+1) && !d.at(i+1).def && d.foreignWord(i) && d.at(i).bits == 0 && d.v.letters.foreign(d.key(i)) >= leastAfterVerb
}

// soundsForeign reports whether word i can only be part of a name and has the
// letters of a foreign one.
func (d *document) soundsForeign(i int) bool {
	return d.foreignWord(i) && d.v.letters.foreign(d.key(i)) >= 8
}

// foreignWord reports whether word i can only be part of a name.
func (d *document) foreignWord(i int) bool {
	return d.bareAt(i) && d.arabic(i) && !d.begins(i) && len(d.key(i)) > 4 && !d.at(i).def && d.at(i).match < 0 &&
		(d.is(i, given|surname) || d.at(i).cue == nil && d.unknown(i) && (!d.v.verb(d.key(i)) || d.v.letters.foreign(d.key(i)) >= leastOfVerb) && !d.prefixed(i) && !d.t.Words[i].Ta)
}

// nameAt proposes the name that begins at word i, if one does.
func (d *document) nameAt(i int, ev evidence, rule string) {
	j := d.nameEnd(i, ev)
	if j <= i {
		return
	}
	m := Mention{Kind: PER, Ref: RefName, Rule: rule, Confidence: 0.8}
	in := info{key: d.surname(i, j)}
	if k := d.personMatch(i); k >= 0 {
		m.Confidence = 0.95
		if d.matches[k].To == j || d.extendsKnown(k, j) {
			m.Actor = d.personID(k)
		}
		in.match = &d.matches[k]
	}
	tier := uint8(tierPerson)
	if ev == afterVerb {
		tier = tierGuess
	}
	d.propose(tier, i, j, m, in)
	d.joinedName(j, tier)
}

// joinedName proposes the name that «و» joins to one that ends at word j:
// «مون وترامب», «محمد حسن وسعيد جعفر».
func (d *document) joinedName(j int, tier uint8) {
	if j >= len(d.tokens) || d.begins(j) || !d.arabic(j) {
		return
	}
	t := d.at(j)
	switch {
	case t.match >= 0 || t.bits&^(given|givenWeak|surname) != 0:
		return
	case t.clitics == 0 && d.andName(j) && !d.ordinary(j):
		d.splitAnd(j)
	case t.clitics != word.And || t.bits&(given|givenWeak) == 0 && !t.attested || d.v.common[d.key(j)]:
		return
	}
	end := d.extendName(j, j+1, 1)
	d.propose(tier, j, end, Mention{Kind: PER, Ref: RefName, Rule: "ar.person.joined", Confidence: 0.75}, info{key: d.surname(j, end)})
	d.joinedName(end, tier)
}

// splitAnd takes the first letter of word j for «و».
func (d *document) splitAnd(j int) {
	t := &d.tokens[j]
	t.clitics, t.stem, t.cut = word.And, d.key(j)[2:], uint8(d.sourceCut(j, 2))
	t.sets = d.v.sets[t.stem]
}

// extendsKnown reports whether the words after a known name may stand behind
// the same person's name: a family name, «بن …», «آل …».
func (d *document) extendsKnown(k, j int) bool {
	next := d.matches[k].To
	return next < j && (d.at(next).def || d.is(next, particle) || d.key(next) == "ال")
}

// nameInBrackets proposes a name that stands in brackets or quotes after a
// name: «محمود عباس (أبو مازن)».
func (d *document) nameInBrackets(i int) {
	if d.key(i) == "(" && d.is(i+1, particle) {
		d.nameAt(i+1, noEvidence, "ar.person.kunya")
	}
}

// surname is the key under which a later short mention of the name is found.
func (d *document) surname(i, j int) string {
	if j-i < 2 {
		return ""
	}
	if j-i > 2 && d.v.in(easternNames, d.key(i)) {
		return d.key(i)
	}
	return d.key(j - 1)
}
