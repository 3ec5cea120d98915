package morph

import (
	"math/bits"
	"strings"
)

// Feature is a set of grammatical features of a [Form].
type Feature uint16

// The features. Gender, number and Object qualify the others: a third person
// masculine singular has none of Feminine, Dual and Plural.
const (
	Past        Feature = 1 << iota // التقى
	Present                         // يلتقي, indicative
	Jussive                         // يلتق, يلتقوا: jussive or subjunctive
	Future                          // سيلتقي
	Passive                         // a passive reading
	Masdar                          // لقاء
	ActivePart                      // مطالب, مطالبا
	PassivePart                     // مطلوب
	Noun                            // a noun or adjective of the lexicon
	Dual                            // التقيا, وزيران
	Plural                          // التقوا, وزراء
	Feminine                        // التقت, وزيرة
	Object                          // carries a pronoun: التقاه, لقائه
	Definite                        // carries the article: اللقاء
)

var featureNames = [...]string{
	"past", "present", "jussive", "future", "passive", "masdar", "active participle", "passive participle",
	"noun", "dual", "plural", "feminine", "object", "definite",
}

// Has reports whether f has all features of g.
func (f Feature) Has(g Feature) bool { return f&g == g }

// String names the features, in the order of their constants.
func (f Feature) String() string {
	var names []string
	for rest := f; rest != 0; rest &= rest - 1 {
		if i := bits.TrailingZeros16(uint16(rest)); i < len(featureNames) {
			names = append(names, featureNames[i])
		}
	}
	return strings.Join(names, " ")
}

// Form is one surface of a lemma. A surface with several readings is listed
// once for each.
type Form struct {
	Surface string
	Feat    Feature
}
