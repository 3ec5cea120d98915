package morph

import "strings"

// person is an ending of the finite verb with the features it carries. The
// prefix is that of the present, short chooses the shortened stem.
type person struct {
	prefix string
	ending ending
	feat   Feature
	short  bool
}

// first is the prefix of the first person singular, as written alone.
const first = "أ"

// pastPersons are the persons of the past that news uses (Wright I § 81–89).
var pastPersons = []person{
	{"", ending{none, ""}, 0, false},                   // التقى
	{"", ending{verbT, "ت"}, Feminine, false},          // التقت
	{"", ending{longA, "ا"}, Dual, false},              // التقيا
	{"", ending{verbT, "تا"}, Dual | Feminine, false},  // التقتا
	{"", ending{longU, "وا"}, Plural, false},           // التقوا
	{"", ending{closed, "ن"}, Plural | Feminine, true}, // التقين
	{"", ending{closed, "ت"}, 0, true},                 // التقيت
	{"", ending{closed, "نا"}, Plural, true},           // التقينا
}

// presentPersons are those of the present indicative.
var presentPersons = []person{
	{"ي", ending{none, ""}, 0, false},                   // يلتقي
	{"ت", ending{none, ""}, Feminine, false},            // تلتقي
	{"ي", ending{longA, "ان"}, Dual, false},             // يلتقيان
	{"ت", ending{longA, "ان"}, Dual | Feminine, false},  // تلتقيان
	{"ي", ending{longU, "ون"}, Plural, false},           // يلتقون
	{"ي", ending{closed, "ن"}, Plural | Feminine, true}, // يلتقين
	{first, ending{none, ""}, 0, false},                 // ألتقي
	{"ن", ending{none, ""}, Plural, false},              // نلتقي
}

// moodPersons are those of the jussive and the subjunctive; the singular of
// the jussive is made by [jussive].
var moodPersons = []person{
	{"ي", ending{none, ""}, 0, false},                 // أن يلتقي
	{"ت", ending{none, ""}, Feminine, false},          // أن تلتقي
	{first, ending{none, ""}, 0, false},               // أن ألتقي
	{"ن", ending{none, ""}, Plural, false},            // أن نلتقي
	{"ي", ending{longA, "ا"}, Dual, false},            // أن يلتقيا
	{"ت", ending{longA, "ا"}, Dual | Feminine, false}, // أن تلتقيا
	{"ي", ending{longU, "وا"}, Plural, false},         // أن يلتقوا
}

// verbObjects are the pronouns a verb takes. First and second persons beside
// نا hardly occur in news.
var verbObjects = []string{"ه", "ها", "هما", "هم", ours}

const ours = "نا"

// verbForms conjugates l: finite verbs, participles, masdars.
func (l *Lemma) verbForms(e *emitter) {
	v, ok := newVerb(l)
	if !ok {
		e.add(Past, l.Plain)
		l.masdars(e, nil)
		return
	}
	past, present := v.pastStems(v.pat.past), v.presentStems(v.presentPattern())
	e.past(past, Past, 0)
	e.present(present, 0, 0)
	if l.Transitive() {
		e.pastObjects(past)
		e.presentObjects(present)
	}
	l.passiveForms(e, &v)
	v.participles(e, l)
	l.masdars(e, &v)
}

// passiveForms lists the passive: all persons of a transitive verb, the third
// person of one that governs a preposition (اتفق عليه), nothing else.
func (l *Lemma) passiveForms(e *emitter, v *verb) {
	limit := 0
	switch {
	case l.Transitive():
	case len(l.Prepositions) > 0:
		limit = 1
	default:
		return
	}
	e.past(v.pastStems(v.pat.passivePast), Past|Passive, limit)
	e.present(v.presentStems(v.pat.passivePresent), Passive, limit)
}

// stems are the long and short stem of a tense, without the prefixes of the
// present. The first person singular has stems of its own where its prefix
// merges with a radical: آخذ.
type stems struct {
	long, short, firstLong, firstShort stem
	first                              string // prefix of the first person singular, if not merged
}

func (v *verb) pastStems(pattern string) *stems {
	s := &stems{}
	s.long, s.short = v.pair(pattern, 0)
	return s
}

func (v *verb) presentStems(pattern string) *stems {
	s := &stems{first: "أ"}
	s.long, s.short = v.pair(pattern, 'ي')
	s.long.text = s.long.text[len("ي"):]
	s.short.text = s.short.text[len("ي"):]
	s.firstLong, s.firstShort = s.long, s.short
	if v.root.radicals[0] == 'ء' {
		s.first = ""
		s.firstLong, s.firstShort = v.pair(pattern, 'ء')
	}
	return s
}

func (v *verb) pair(pattern string, prefix rune) (long, short stem) {
	long = v.stem(pattern, false, prefix)
	if strings.IndexByte(pattern, '/') < 0 {
		return long, long
	}
	return long, v.stem(pattern, true, prefix)
}

// of gives the stem and the prefix of a person.
func (s *stems) of(p *person) (string, *stem) {
	switch {
	case p.prefix == first && p.short:
		return s.first, &s.firstShort
	case p.prefix == first:
		return s.first, &s.firstLong
	case p.short:
		return p.prefix, &s.short
	}
	return p.prefix, &s.long
}

// future puts the س of the future before a prefix of person.
func future(prefix string) string {
	switch prefix {
	case "ي":
		return "سي"
	case "ت":
		return "ست"
	case "ن":
		return "سن"
	case first:
		return "سأ"
	}
	return "س" + prefix
}

// past lists the persons of a past tense, the first limit of them if not 0.
func (e *emitter) past(s *stems, feat Feature, limit int) {
	for i := range pastPersons {
		if limit > 0 && i >= limit {
			return
		}
		p := &pastPersons[i]
		pre, stem := s.of(p)
		e.form(feat|p.feat, pre, stem, p.ending)
	}
}

// present lists indicative, moods and future of a present tense.
func (e *emitter) present(s *stems, voice Feature, limit int) {
	for i := range presentPersons {
		if limit > 0 && i >= limit {
			break
		}
		p := &presentPersons[i]
		pre, stem := s.of(p)
		e.form(Present|voice|p.feat, pre, stem, p.ending)
		e.form(Future|voice|p.feat, future(pre), stem, p.ending)
	}
	for i := range moodPersons {
		if limit > 0 && i >= limit {
			break
		}
		e.mood(s, &moodPersons[i], voice)
	}
}

// mood lists a person of the subjunctive and, where it differs, the jussive.
func (e *emitter) mood(s *stems, p *person, voice Feature) {
	pre, stem := s.of(p)
	feat := Jussive | voice | p.feat
	e.form(feat, pre, stem, p.ending)
	if p.ending.class != none {
		return
	}
	q := *p
	q.short = true
	if pre, stem = s.of(&q); stem.kind == weak {
		e.add(feat, pre, stem.text) // يلتق
		return
	}
	e.form(feat, pre, stem, p.ending) // يزر
}

// pastObjects lists the past with object pronouns.
func (e *emitter) pastObjects(s *stems) {
	for _, p := range verbObjects {
		e.withObject(Past, "", &s.long, p)
		e.join(Past|Feminine|Object, "", &s.long, verbT, "ت", p)
		e.join(Past|Plural|Object, "", &s.long, longU, "و", p)
		if p == ours {
			continue // not with a first person
		}
		e.join(Past|Plural|Object, "", &s.short, closed, "نا", p)
		e.join(Past|Object, "", &s.short, closed, "ت", p)
	}
}

// presentObjects lists present, moods and future with object pronouns.
func (e *emitter) presentObjects(s *stems) {
	for _, pronoun := range verbObjects {
		for i := range singularPersons {
			p := &singularPersons[i]
			if pronoun == ours && i >= 2 {
				break // not with a first person
			}
			pre, stem := s.of(p)
			e.withObject(Present|p.feat, pre, stem, pronoun)
			e.withObject(Future|p.feat, future(pre), stem, pronoun)
		}
		e.join(Present|Plural|Object, "ي", &s.long, longU, "ون", pronoun)
		e.join(Future|Plural|Object, "سي", &s.long, longU, "ون", pronoun)
		e.join(Jussive|Plural|Object, "ي", &s.long, longU, "و", pronoun)
		e.jussiveObject(&s.short, 0, "ي", pronoun)
		e.jussiveObject(&s.short, Feminine, "ت", pronoun)
	}
}

// singularPersons are the persons of the present without ending.
var singularPersons = []person{
	{"ي", ending{none, ""}, 0, false},
	{"ت", ending{none, ""}, Feminine, false},
	{first, ending{none, ""}, 0, false},
	{"ن", ending{none, ""}, Plural, false},
}

// jussiveObject lists the shortened jussive with a pronoun: يلتقه, يزره.
func (e *emitter) jussiveObject(s *stem, feat Feature, prefix, object string) {
	switch s.kind {
	case weak:
		e.add(Jussive|Object|feat, prefix, s.text, object)
	case sound:
		e.form(Jussive|Object|feat, prefix, s, ending{pronoun, object})
	}
}

// withObject lists a verb without ending and a pronoun; a final hamza may be
// seated by the vowel of any mood: يبدؤه, يبدأه.
func (e *emitter) withObject(feat Feature, prefix string, s *stem, object string) {
	feat |= Object
	if s.kind != hamza {
		e.form(feat, prefix, s, ending{pronoun, object})
		return
	}
	e.form(feat, prefix, s, ending{vowelA, object})
	if !feat.Has(Past) {
		e.form(feat, prefix, s, ending{vowelU, object})
	}
}
