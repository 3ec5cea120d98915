package entity

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// The classes of English cue words, named as in cues/en.yaml.
const (
	enHonorific bits = 1 << iota
	enProfession
	enSay
	enParticle
	enSuffix
	enRoleAdj
	enFormer
	enDeputy
	enOrgHead
	enOrgNominal
	enFacHead
	enLocHead
	enLocFront
	enEventHead
	enInstrument
	enPact
	enResolution
	enGroup
	enGroupBare
	enGroupAdj
	enSides
	enCountries
	enOfficials
	enMediators
	enCounterpart
	enPlacePrep
	enHostVerb
	enMetonymBefore
	enNoVerb
	enStop
	enRegional
	enOffice
	enPortfolio
	enGiven
	enGivenWeak
	enCommon
	enFunction
	enOwnBody
	enSport
	enSurname
	enSignVerb
	enPossessive
)

var enClasses = map[string]bits{
	"honorific": enHonorific, "profession": enProfession, "say": enSay, "particle": enParticle, "suffix": enSuffix, "role_adj": enRoleAdj,
	"former": enFormer, "deputy": enDeputy, "org_head": enOrgHead, "org_nominal": enOrgNominal, "fac_head": enFacHead, "loc_head": enLocHead,
	"loc_front": enLocFront, "event_head": enEventHead, "instrument": enInstrument, "pact": enPact, "resolution": enResolution, "group": enGroup,
	"group_bare": enGroupBare, "group_adj": enGroupAdj, "sides": enSides, "countries": enCountries, "officials": enOfficials,
	"mediators": enMediators, "counterpart": enCounterpart, "place_prep": enPlacePrep, "host_verb": enHostVerb,
	"metonym_before": enMetonymBefore, "no_verb": enNoVerb, "stop": enStop, "function": enFunction, "own_body": enOwnBody, "sport": enSport, "sign_verb": enSignVerb, "possessive": enPossessive, "regional": enRegional,
}

// An enCue is what an English word, or a group of words that it begins, can
// be. A group is looked up by the keys of its words with blanks between.
type enCue struct {
	bits   bits
	role   string // of a head of offices: the end of a composed id
	kind   string // of a head: the gazetteer's kind of office
	number number
	field  string // of a portfolio
	longer uint8  // words of the longest group that the word begins
	head   *cue
}

// englishVocabulary is what the English cue files say.
type englishVocabulary struct {
	cues     map[string]*enCue
	orgKind  map[string]string           // noun of a body → kind of entry
	lone     map[string]bool             // heads that are an office by themselves
	defaults map[string]string           // head → the office or body that it is of without other words
	places   map[string]*gazetteer.Entry // parts of states and of the world
	seats    map[string]string           // capital → the body that it stands for
	demonyms map[string]string           // adjective → state
	short    map[string][]string         // short name of a place → places
	memo     word.Memo[enKnown]          // by form
}

var defaultEnglish = sync.OnceValue(func() *englishVocabulary {
	v, err := loadEnglish(cueFiles)
	if err != nil {
		panic(err) // the files are part of the program
	}
	return v
})

// loadEnglish reads the English cue files; it reports all mistakes at once.
func loadEnglish(files fs.FS) (*englishVocabulary, error) {
	l := &englishLoader{v: &englishVocabulary{
		cues: make(map[string]*enCue, 1<<16), orgKind: map[string]string{}, lone: map[string]bool{}, defaults: map[string]string{},
		places: map[string]*gazetteer.Entry{}, seats: map[string]string{}, demonyms: map[string]string{}, short: map[string][]string{},
	}}
	for _, f := range []struct {
		name string
		read func(string)
	}{{"en-common.txt", l.common}, {"en-given.txt", l.given}, {"en-surnames.txt", l.surnames}, {"en.yaml", l.yaml}, {"en-offices.yaml", l.yaml}} {
		data, err := fs.ReadFile(files, "cues/"+f.name)
		if err != nil {
			return nil, err
		}
		l.file = f.name
		f.read(string(data))
	}
	return l.v, errors.Join(l.errs...)
}

// englishLoader builds a vocabulary and collects what is wrong with its files.
type englishLoader struct {
	v    *englishVocabulary
	file string
	errs []error
}

func (l *englishLoader) fail(line int, format string, args ...any) {
	l.errs = append(l.errs, fmt.Errorf("entity: %s:%d: %s", l.file, line, fmt.Sprintf(format, args...)))
}

// words calls each on every word of a list with comments.
func (l *englishLoader) words(data string, each func(w string)) {
	sc := bufio.NewScanner(strings.NewReader(data))
	for sc.Scan() {
		if text := sc.Text(); !strings.HasPrefix(text, "#") {
			for w := range strings.FieldsSeq(text) {
				each(w)
			}
		}
	}
}

// common gives all ordinary words one cue, until another file says more of
// one.
func (l *englishLoader) common(data string) {
	ordinary := &enCue{bits: enCommon}
	l.words(data, func(w string) { l.v.cues[w] = ordinary })
}

func (l *englishLoader) given(data string) {
	sure, weak := &enCue{bits: enGiven}, &enCue{bits: enGivenWeak}
	l.words(data, func(w string) {
		switch key, starred := strings.CutSuffix(w, "*"); {
		case !starred:
			l.v.cues[w] = sure
		case l.v.cues[key] == nil:
			l.v.cues[key] = weak
		default:
			l.cue(key).bits |= enGivenWeak
		}
	})
}

func (l *englishLoader) surnames(data string) {
	surname := &enCue{bits: enSurname}
	l.words(data, func(w string) {
		if l.v.cues[w] == nil {
			l.v.cues[w] = surname
		} else {
			l.cue(w).bits |= enSurname
		}
	})
}

// cue returns the cue of a key to write to: one that it shares with no other.
func (l *englishLoader) cue(key string) *enCue {
	c := l.v.cues[key]
	switch {
	case c == nil:
		c = &enCue{}
	case c.bits&^(enCommon|enGiven|enGivenWeak|enSurname) == 0 && c.longer == 0:
		copied := *c
		c = &copied
	}
	l.v.cues[key] = c
	return c
}

// add returns the cue of a word or a group of words.
func (l *englishLoader) add(n *yaml.Node) *enCue {
	var keys []string
	for _, w := range word.Words(n.Value) {
		keys = append(keys, w.Key)
	}
	if len(keys) == 0 {
		l.fail(n.Line, "%q holds no word", n.Value)
		return &enCue{}
	}
	if len(keys) > 1 {
		first := l.cue(keys[0])
		first.longer = max(first.longer, uint8(len(keys)))
	}
	return l.cue(strings.Join(keys, " "))
}

func (l *englishLoader) yaml(data string) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(data), &root); err != nil {
		l.fail(1, "%v", err)
		return
	}
	if len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
		l.fail(1, "want keys with lists")
		return
	}
	m := root.Content[0]
	for i := 0; i+1 < len(m.Content); i += 2 {
		l.key(m.Content[i], m.Content[i+1])
	}
}

func (l *englishLoader) key(k, v *yaml.Node) {
	switch k.Value {
	case "lang":
	case "heads":
		l.heads(v)
	case "portfolios":
		l.pairs(v, func(id string, w *yaml.Node) {
			c := l.add(w)
			c.bits |= enPortfolio
			c.field = id
		})
	case "org_kinds":
		l.named(v, l.v.orgKind)
	case "defaults":
		l.pairs(v, func(id string, w *yaml.Node) { l.v.defaults[w.Value] = id })
	case "places":
		l.places(v, "gpe:")
	case "regions":
		l.places(v, "loc:")
	case "seats":
		l.named(v, l.v.seats)
	case "demonyms":
		l.named(v, l.v.demonyms)
	case "short_places":
		l.pairs(v, func(id string, w *yaml.Node) {
			l.v.short[phraseKey(w.Value)] = append(l.v.short[phraseKey(w.Value)], id)
		})
	case "lone":
		for _, w := range v.Content {
			l.v.lone[w.Value] = true
		}
	default:
		b, ok := enClasses[k.Value]
		if !ok {
			l.fail(k.Line, "unknown class %q", k.Value)
			return
		}
		for _, w := range v.Content {
			l.add(w).bits |= b
		}
	}
}

func (l *englishLoader) pairs(v *yaml.Node, each func(id string, w *yaml.Node)) {
	for i := 0; i+1 < len(v.Content); i += 2 {
		for _, w := range v.Content[i+1].Content {
			each(v.Content[i].Value, w)
		}
	}
}

// named notes for each of the names what it stands for.
func (l *englishLoader) named(v *yaml.Node, into map[string]string) {
	l.pairs(v, func(id string, w *yaml.Node) { into[phraseKey(w.Value)] = id })
}

// places notes parts of states and of the world. Their ids are none of the
// gazetteer's, and serve to tell their kind.
func (l *englishLoader) places(v *yaml.Node, kind string) {
	l.pairs(v, func(country string, w *yaml.Node) {
		e := &gazetteer.Entry{ID: kind, Kind: "region"}
		if country != "-" {
			e.Country = country
		}
		l.v.places[phraseKey(w.Value)] = e
	})
}

// phraseKey is the key of a name: those of its words with blanks between.
func phraseKey(name string) string {
	words := word.Words(name)
	if len(words) == 1 {
		return words[0].Key
	}
	keys := make([]string, len(words))
	for i := range words {
		keys[i] = words[i].Key
	}
	return strings.Join(keys, " ")
}

// heads reads the heads of offices.
func (l *englishLoader) heads(v *yaml.Node) {
	for _, n := range v.Content {
		var h struct {
			ID, Kind     string
			Sing, Plural []string
		}
		if err := n.Load(&h, yaml.WithKnownFields()); err != nil || h.ID == "" {
			l.fail(n.Line, "office head: %v", err)
			continue
		}
		for _, w := range slices.Concat(h.Sing, h.Plural) {
			c := l.add(&yaml.Node{Value: w, Line: n.Line})
			c.bits |= enOffice
			c.number = one
			if slices.Contains(h.Plural, w) {
				c.number = many
			}
			c.role, c.kind = h.ID, h.Kind
			c.head = &cue{role: h.ID, kind: h.Kind, number: c.number}
		}
	}
}
