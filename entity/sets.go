package entity

// sets is a set of the small sets of words, by the bit that each has.
type sets uint32

// The small sets, which ar-sets.yaml fills and explains.
const (
	alsoAdjectives sets = 1 << iota
	easternNames
	concluded
	regnal
	takesOn
	sportWords
	mediacue
	actHeads
	paperNouns
	movementNouns
	lightVerbs
	provides
	spokesmen
	alsoWords
	familyNisba
	papersOf
	voices
	kinWords
	loneWords
	phrasePairs
	ageWords
	yearWords
	unitedNations
	epithets
	marketHeads
	tradedGoods
	purposes
	spelled
	makes
)

// setNames maps the names that ar-sets.yaml gives to them.
var setNames = map[string]sets{
	"also_adjectives": alsoAdjectives,
	"eastern":         easternNames,
	"concluded":       concluded,
	"regnal":          regnal,
	"takes_on":        takesOn,
	"sport":           sportWords,
	"mediacue":        mediacue,
	"acts":            actHeads,
	"papers":          paperNouns,
	"movements":       movementNouns,
	"light":           lightVerbs,
	"provides":        provides,
	"spokesmen":       spokesmen,
	"also_words":      alsoWords,
	"family_nisba":    familyNisba,
	"papers_of":       papersOf,
	"voices":          voices,
	"kin":             kinWords,
	"lone_words":      loneWords,
	"phrases":         phrasePairs,
	"ages":            ageWords,
	"years":           yearWords,
	"nations":         unitedNations,
	"epithets":        epithets,
	"markets":         marketHeads,
	"purposes":        purposes,
	"letters":         spelled,
	"makes":           makes,
	"traded":          tradedGoods,
}
