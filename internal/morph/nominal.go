package morph

import (
	"strings"
	"unicode/utf8"
)

// nominal is a word that is declined: a noun, an adjective, a participle or a
// masdar.
type nominal struct {
	base stem    // without ة
	feat Feature // what every form of it is
	fem  bool    // ends in ة
	bare bool    // a weak -ī that is dropped when indefinite: قاض
	flat bool    // takes no accusative alif
}

// pronouns are the suffixes of nouns, third persons first; the others occur
// in quotations.
var (
	pronouns     = []string{"ه", "ها", "هما", "هم", "نا", "ك", "ي"}
	thirdPersons = pronouns[:4]
)

// newNominal reads the citation form of a noun; defective says that its
// final ي is that of قاضي, not of سياسي.
func newNominal(plain string, feat Feature, defective bool) nominal {
	n := nominal{feat: feat}
	text, fem := strings.CutSuffix(plain, "ة")
	if fem {
		n.fem, n.feat = true, feat|Feminine
	}
	last, size := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	n.base = nominalStem(text, text[:len(text)-size], last, before, defective)
	n.bare = n.base.kind == weak && n.base.vowel == 'i'
	n.flat = fem || strings.HasSuffix(plain, "ات")
	return n
}

// nominalStem is the stem of text, which ends in last after head and before.
func nominalStem(text, head string, last, before rune, defective bool) stem {
	switch last {
	case 'ى':
		return stem{text: head, kind: weak, vowel: 'a', glide: 'ي'}
	case 'ا':
		return stem{text: head, kind: weak, vowel: 'a', glide: 'ي', alif: true}
	case 'أ', 'ؤ', 'ئ', 'ء':
		return stem{text: head, kind: hamza, vowel: hamzaBefore(last, before)}
	case 'ي':
		if defective {
			return stem{text: head, kind: weak, vowel: 'i', glide: 'ي'}
		}
	}
	return stem{text: text}
}

// diptote reports whether a broken plural has the shape of مفاعل or مفاعيل,
// which has no tanwin (Wright I § 309).
func diptote(plural string) bool {
	r := []rune(plural)
	n := len(r)
	return (n == 5 || n == 6 && isGlide(r[4])) && r[2] == 'ا'
}

// singular lists the forms without ending, and those with the pronouns given.
func (n *nominal) singular(e *emitter, feat Feature, suffixes []string) {
	feat |= n.feat
	if n.fem {
		e.both(feat, &n.base, marbuta, "ة")
	} else {
		e.both(feat, &n.base, none, "")
		n.indefinite(e, feat)
	}
	n.pronouns(e, feat|Object, suffixes)
}

// indefinite lists what only the indefinite has: the alif of the accusative,
// and قاض.
func (n *nominal) indefinite(e *emitter, feat Feature) {
	if !n.flat {
		e.form(feat, "", &n.base, ending{tanwin, "ا"})
	}
	if n.bare {
		e.add(feat, n.base.text)
	}
}

// both lists a form without and with the article.
func (e *emitter) both(feat Feature, s *stem, class byte, text string) {
	e.join(feat, "", s, class, text, "")
	e.join(feat|Definite, "ال", s, class, text, "")
}

// pronouns lists the singular with pronouns: three cases where a hamza shows
// them.
func (n *nominal) pronouns(e *emitter, feat Feature, suffixes []string) {
	class, between := byte(pronoun), ""
	if n.fem {
		class, between = marbuta, "ت"
	}
	for _, p := range suffixes {
		if n.base.kind == hamza && !n.fem {
			if p != "ي" {
				e.join(feat, "", &n.base, vowelU, p, "")
				e.join(feat, "", &n.base, vowelA, p, "")
			}
			e.join(feat, "", &n.base, vowelI, p, "")
			continue
		}
		e.join(feat, "", &n.base, class, between, p)
	}
}

// dual lists the dual, its construct state and those with the pronouns given.
func (n *nominal) dual(e *emitter, suffixes []string) {
	feat := n.feat | Dual
	s := &n.base
	var ta stem
	if n.fem {
		ta = stem{text: string(n.base.join(nil, ending{marbuta, "ت"}))}
		s = &ta
	}
	e.both(feat, s, longA, "ان")
	e.both(feat, s, diph, "ين")
	e.join(feat, "", s, longA, "ا", "")
	e.join(feat, "", s, diph, "ي", "")
	for _, p := range suffixes {
		e.join(feat|Object, "", s, longA, "ا", p)
		e.join(feat|Object, "", s, diph, "ي", p)
	}
}

// soundMasculine lists the plural in ون (Wright I § 300–302).
func (n *nominal) soundMasculine(e *emitter, suffixes []string) {
	feat := n.feat&^Feminine | Plural
	e.both(feat, &n.base, longU, "ون")
	e.both(feat, &n.base, longI, "ين")
	e.join(feat, "", &n.base, longU, "و", "")
	e.join(feat, "", &n.base, longI, "ي", "")
	for _, p := range suffixes {
		if p != "ي" { // with ي the ending is that of the construct state
			e.join(feat|Object, "", &n.base, longU, "و", p)
			e.join(feat|Object, "", &n.base, longI, "ي", p)
		}
	}
}

// soundFeminine lists the plural in ات.
func (n *nominal) soundFeminine(e *emitter, suffixes []string) {
	feat, s := n.feat|Plural|Feminine, n.base
	if s.alif && !n.fem {
		s.kind = sound // ميليشيا, ميليشيات: loans keep the alif of the singular
	}
	e.both(feat, &s, longA, "ات")
	for _, p := range suffixes {
		e.join(feat|Object, "", &s, longA, "ات", p)
	}
}

// plurals lists the plurals of a noun: ون, ات, or a broken one as it stands.
func (n *nominal) plurals(e *emitter, list []string, suffixes []string) {
	for _, p := range list {
		switch p {
		case "ون":
			n.soundMasculine(e, suffixes)
		case "ات":
			n.soundFeminine(e, suffixes)
		default:
			b := newNominal(p, n.feat&^Feminine, false)
			b.flat = b.flat || diptote(p)
			b.feat &^= Feminine
			b.singular(e, Plural, suffixes)
			if brokenWeak(p) {
				e.add(b.feat|Plural, strings.TrimSuffix(p, "ي"))
			}
		}
	}
}

// brokenWeak reports whether a broken plural ends in the ī of مساعي, which
// the indefinite drops: مساع.
func brokenWeak(p string) bool {
	r := []rune(p)
	return len(r) == 5 && r[2] == 'ا' && r[4] == 'ي'
}

// feminine is the feminine of a masculine noun or adjective.
func (n *nominal) feminine() nominal {
	f := *n
	f.fem, f.flat, f.bare = true, true, false
	f.feat |= Feminine
	return f
}
