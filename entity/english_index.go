package entity

import (
	"strings"
	"sync"

	"github.com/mahdar-nlp/mahdar/gazetteer"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// englishIndex finds what the gazetteer's matcher does not index for English:
// adjectives of states, towns that it lists by their Arabic names, and the
// bodies of a state by kind.
type englishIndex struct {
	demonyms map[string]string             // phrase → state
	towns    map[string]*gazetteer.Entry   // phrase → city
	longer   map[string]int                // first word → words of the longest phrase
	bodies   map[string]string             // kind/state → organisation
	offices  map[string][]*gazetteer.Entry // person → offices held at any time
	envoys   map[string]*gazetteer.Entry   // state → envoy of the United Nations to it
	persons  map[string]string             // full name → person
	surnames map[string][]string           // surname → people
}

var englishIndexes sync.Map // *gazetteer.Gazetteer → *englishIndex

func englishIndexOf(g *gazetteer.Gazetteer) *englishIndex {
	if x, ok := englishIndexes.Load(g); ok {
		return x.(*englishIndex)
	}
	x := &englishIndex{demonyms: map[string]string{}, towns: map[string]*gazetteer.Entry{}, longer: map[string]int{}, bodies: map[string]string{}, offices: map[string][]*gazetteer.Entry{}, envoys: map[string]*gazetteer.Entry{}, persons: map[string]string{}, surnames: map[string][]string{}}
	for _, e := range g.All() {
		x.entry(e)
	}
	x.sendEnvoys(g)
	for phrase, state := range defaultEnglish().demonyms {
		x.demonym(phrase, state)
	}
	for phrase := range defaultEnglish().places {
		x.note(phrase)
	}
	englishIndexes.Store(g, x)
	return x
}

func (x *englishIndex) entry(e *gazetteer.Entry) {
	for _, name := range e.Demonym.En {
		key := phraseKey(name)
		x.demonym(key, e.ID)
		if strings.HasSuffix(key, "n") || strings.HasSuffix(key, "i") {
			x.demonym(key+"s", e.ID)
		}
	}
	if strings.HasPrefix(e.ID, "per:") {
		x.person(e)
	}
	if e.Kind == "city" && len(e.Names["en"]) == 0 {
		key := townKey(e)
		x.towns[key] = e
		x.note(key)
	}
	for _, h := range e.Holders {
		x.offices[h.Person] = append(x.offices[h.Person], e)
	}
	if s := stateOf(e); s != "" && x.bodies[e.Kind+"/"+s] == "" && strings.HasPrefix(e.ID, "org:") {
		x.bodies[e.Kind+"/"+s] = e.ID
	}
}

func (x *englishIndex) demonym(key, state string) {
	if x.demonyms[key] == "" {
		x.demonyms[key] = state
	}
	x.note(key)
}

func (x *englishIndex) note(key string) {
	first, _, _ := strings.Cut(key, " ")
	x.longer[first] = max(x.longer[first], 1+strings.Count(key, " "))
}

// townKey is the English name of a town out of its id, which is made of that
// name: gpe:ho-chi-minh-city-vnm.
func townKey(e *gazetteer.Entry) string {
	slug := strings.TrimPrefix(e.ID, "gpe:")
	slug = strings.TrimSuffix(slug, "-"+strings.ToLower(e.Country))
	return word.Fold(strings.ReplaceAll(slug, "-", " "))
}

// person notes the names of a person, and the surnames that they end in.
func (x *englishIndex) person(e *gazetteer.Entry) {
	for _, name := range e.Names["en"] {
		key := phraseKey(name)
		x.persons[key] = e.ID
		last := key[strings.LastIndexByte(key, ' ')+1:]
		if ids := x.surnames[last]; len(ids) == 0 || ids[len(ids)-1] != e.ID {
			x.surnames[last] = append(ids, e.ID)
		}
	}
}

// sendEnvoys notes to which state the names of an envoy of the United Nations
// send him.
func (x *englishIndex) sendEnvoys(g *gazetteer.Gazetteer) {
	for _, e := range g.All() {
		if e.Office != "envoy" || !strings.HasPrefix(e.ID, "office:un-") {
			continue
		}
		for _, s := range g.All() {
			if k := s.Kind; k != "state" && k != "territory" && k != "region" || len(s.Names["en"]) == 0 {
				continue
			}
			if strings.Contains(strings.Join(e.Names["en"], ";"), " "+s.Names["en"][0]) {
				x.envoys[s.ID] = e
			}
		}
	}
}
