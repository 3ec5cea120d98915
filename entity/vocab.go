package entity

import (
	"embed"
	"strings"
	"sync"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

//go:embed cues
var cueFiles embed.FS

// bits is a set of classes of cue words.
type bits uint64

// The classes, named as in the cue files.
const (
	honorific bits = 1 << iota
	honorificBare
	profession
	roleAdj
	former
	ownState
	placeClass
	orgClass
	mediaClass
	orgHead
	orgNominal
	team
	facHead
	locHead
	locClass
	roadHead
	eventHead
	eventAdj
	eventStop
	instrument
	pact
	roadmap
	surname
	resolution
	groupNisba
	groupAny
	groupArab
	groupBare
	groupPhrase
	arabAdj
	groupAdj
	membership
	delegation
	accompanying
	sides
	countries
	ministersDual
	presidentsDual
	mediatorsDual
	peoplePlural
	sourcesPlural
	counterpart
	sideNoun
	sponsor
	nominalPlace
	capital
	hostVerb
	placePrep
	stop
	say
	particle
	given
	givenWeak
	office
	portfolio
	place
	placeWeak
	orgName
	orgNameWeak
	fieldAdj
	orgStrong
	orgAdj
	bank
	visitVerb
)

// nameClasses are the classes of names, which a proclitic may stand before
// only if the whole is no ordinary word.
const nameClasses = given | givenWeak | surname | place | placeWeak | orgName | orgNameWeak

// classNames maps the keys of the cue files to classes.
var classNames = map[string]bits{
	"honorific": honorific, "honorificbare": honorificBare, "profession": profession, "roleadj": roleAdj, "former": former,
	"ownstate": ownState, "placeclass": placeClass, "orgclass": orgClass, "mediaclass": mediaClass, "orghead": orgHead,
	"orgnominal": orgNominal, "team": team, "fachead": facHead, "lochead": locHead, "locclass": locClass, "roadhead": roadHead,
	"eventhead": eventHead, "eventadj": eventAdj, "eventstop": eventStop, "instrument": instrument, "pact": pact,
	"roadmap": roadmap, "resolution": resolution, "grouphead_nisba": groupNisba, "grouphead_any": groupAny,
	"grouphead_arab": groupArab, "grouphead_bare": groupBare, "group_phrase": groupPhrase, "group_arab": arabAdj,
	"group_adj": groupAdj, "membership": membership, "delegation": delegation, "accompanying": accompanying, "sides": sides,
	"countries": countries, "ministers_dual": ministersDual, "presidents_dual": presidentsDual, "mediators_dual": mediatorsDual, "people_plural": peoplePlural, "sources_plural": sourcesPlural,
	"counterpart": counterpart, "side": sideNoun, "sponsor": sponsor, "capital": capital, "hostverb": hostVerb, "placeprep": placePrep, "stop": stop, "say": say, "particles": particle, "fieldadj": fieldAdj, "orgstrong": orgStrong, "orgadj": orgAdj, "bank": bank, "visitverb": visitVerb,
}

// number tells one holder of an office from two and from more.
type number uint8

const (
	one number = iota
	two
	many
)

// A cue is what the vocabulary knows of a word or of a fixed group of words.
type cue struct {
	bits    bits
	words   []string // the words after the first of a group, folded
	role    string   // id of an office's head
	kind    string   // what the gazetteer calls the office
	number  number
	field   string // id of a portfolio
	place   string // state that a place lies in, "gpe:xxx"
	placeID string // id of the place itself, if any
	kindOf  Kind   // kind of a place
	strip   string // what a common noun of place stands for
	club    bool   // an organisation that is a sports club
	groups  []*cue // groups of words that begin with this one, longest first
}

// vocabulary maps folded words to their cues.
type vocabulary struct {
	cues     map[string]*cue
	common   map[string]bool
	letters  trigrams         // what the letters of a word say of its origin
	attested map[string]bool  // parts of names in open lists
	sets     map[string]sets  // small sets of words, by the word
	memo     word.Memo[known] // by form
}

// in reports whether a folded word is in one of the small sets.
func (v *vocabulary) in(set sets, key string) bool { return v.sets[key]&set != 0 }

// defaultVocabulary reads the embedded cues. Nearly every caller needs the
// embedded gazetteer next, which is opened meanwhile.
var defaultVocabulary = sync.OnceValue(func() *vocabulary {
	go gazetteer.Default()
	v, err := loadVocabulary(cueFiles)
	if err != nil {
		panic(err) // the embedded cues are tested
	}
	return v
})

// lookup returns the cue of the key and how its proclitics split, the whole
// word before any split of it.
func (v *vocabulary) lookup(key string, buf []word.Reading) (*cue, word.Reading) {
	if c := v.cues[key]; c != nil {
		return c, word.Reading{Stem: key}
	}
	if !splits(key) {
		return nil, word.Reading{Stem: key}
	}
	rs := word.Readings(buf[:0], key)[1:]
	if strings.Contains(key[:min(6, len(key))], "لل") {
		for _, r := range rs { // «للجنة» is ل with the article before it is ل with لجنة
			if c := v.cues[r.Stem]; c != nil && r.Clitics&word.The != 0 {
				return c, r
			}
		}
	}
	for _, r := range rs {
		if c := v.cues[r.Stem]; c != nil {
			return c, r
		}
	}
	return nil, word.Reading{Stem: key}
}

// names reports whether key is that of a person or place.
func (v *vocabulary) names(key string) bool {
	if c := v.cues[key]; c != nil {
		return c.bits&nameClasses != 0
	}
	return v.attested[key]
}

// splits reports whether the key begins with a letter that may be a proclitic.
func splits(key string) bool {
	if len(key) < 6 {
		return false
	}
	switch key[:2] {
	case "ا", "و", "ف", "ب", "ل", "ك":
		return true
	}
	return false
}
