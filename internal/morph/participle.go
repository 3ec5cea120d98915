package morph

import "strings"

// participles lists the active participle, and the passive one where the
// verb has a passive.
func (v *verb) participles(e *emitter, l *Lemma) {
	v.participle(e, v.pat.active, ActivePart)
	if l.Transitive() || len(l.Prepositions) > 0 {
		v.participle(e, v.pat.passive, PassivePart)
	}
}

// participle declines the participle that a pattern spells.
func (v *verb) participle(e *emitter, pattern string, feat Feature) {
	s := v.participleStem(pattern)
	n := nominal{base: s, feat: feat, bare: s.kind == weak && s.vowel == 'i'}
	n.adjective(e, thirdPersons)
}

// participleStem makes the stem of a participle. Those of form I from weak
// roots are irregular: مقضي and مدعو double the weak radical, and نائي has a
// hamza before it (Wright I § 170).
func (v *verb) participleStem(pattern string) stem {
	rt := &v.root
	var buf [24]rune
	switch {
	case pattern == soundForms["I"].passive && rt.last() == 'ي':
		return stem{text: string(spell(buf[:0], rt.expand(nil, "ma12I", 0)))}
	case pattern == soundForms["I"].passive && rt.last() == 'و':
		return stem{text: string(spell(buf[:0], rt.expand(nil, "ma12U", 0)))}
	case pattern == hollowForms["I"].active && rt.last() == 'ء':
		s := stem{kind: weak, vowel: 'i', glide: 'ي'}
		s.text = string(spell(buf[:0], rt.expand(nil, "1A'i", 0)))
		return s
	}
	return v.stem(pattern, false, 0)
}

// adjective lists both genders in all numbers.
func (n *nominal) adjective(e *emitter, suffixes []string) {
	f := n.feminine()
	n.singular(e, 0, suffixes)
	n.dual(e, nil)
	n.soundMasculine(e, suffixes)
	f.singular(e, 0, nil)
	f.dual(e, nil)
	f.soundFeminine(e, nil)
}

// masdars lists the masdars of a verb: those of the lexicon, else the
// regular one of its form.
func (l *Lemma) masdars(e *emitter, v *verb) {
	if len(l.Masdars) > 0 {
		for _, m := range l.Masdars {
			l.masdar(e, m, v != nil && v.defectiveMasdar(m))
		}
		return
	}
	if v == nil || v.pat.masdar == "" {
		return
	}
	m := v.regularMasdar()
	l.masdar(e, m, v.defectiveMasdar(m))
}

// masdar declines one masdar. Its plural is that of the lexicon, else ات.
func (l *Lemma) masdar(e *emitter, plain string, defective bool) {
	n := newNominal(plain, Masdar, defective)
	n.singular(e, 0, pronouns)
	n.dual(e, nil)
	plurals := l.Plurals
	if len(plurals) == 0 {
		plurals = regularPlural
	}
	n.plurals(e, plurals, pronouns)
}

var regularPlural = []string{"ات"}

// defectiveMasdar reports whether the ي of a masdar is that of تلقي, dropped
// when indefinite, not that of جري.
func (v *verb) defectiveMasdar(m string) bool {
	return (v.form == "V" || v.form == "VI") && strings.HasSuffix(m, "ي")
}

// regularMasdar spells the masdar that the pattern gives. Defective roots and
// the hamzated ones of form II change it: إلغاء, تلق, تلبية, تهدئة, ملاقاة
// (Wright I § 202–204).
func (v *verb) regularMasdar() string {
	pattern := v.pat.masdar
	if v.root.defective() {
		pattern = weakMasdar(v.form, pattern)
	} else if v.form == "II" && v.root.last() == 'ء' {
		pattern = "ta12i3aة"
	}
	var word, out [24]rune
	return string(spell(out[:0], v.root.expand(word[:0], pattern, 0)))
}

func weakMasdar(form, pattern string) string {
	switch form {
	case "II":
		return "ta12iyaة"
	case "III":
		return "mu1A2Aة"
	case "V":
		return "ta1a2:I"
	case "VI":
		return "ta1A2I"
	}
	if strings.HasSuffix(pattern, "A3") {
		return strings.TrimSuffix(pattern, "3") + "'"
	}
	return pattern
}
