package rule

import (
	"fmt"

	"github.com/mahdar-nlp/mahdar/internal/morph"
)

// Type is the set of what a phrase can stand for.
type Type uint16

// The types. A state is both an Actor and a Place; a committee both an Actor
// and a Body.
const (
	Actor Type = 1 << iota
	Body
	Place
	Date
	Duration
	Money
	Quantity
	Instrument
	Act  // a masdar or a verb
	NP   // any words up to the end of the clause
	Item // the items of a list
	Noun // a noun that is none of the above
	Verb
	Break    // a comma or another sign
	Person   // an actor that is no place
	Particle // a word that is neither noun nor verb
)

var typeNames = map[string]Type{
	"actor": Actor, "body": Body, "person": Person, "place": Place, "date": Date, "when": Date | Duration, "duration": Duration, "money": Money,
	"quantity": Quantity, "instrument": Instrument, "act": Act, "np": NP, "items": Item,
}

// tenses maps the words of rule files to features.
var tenses = map[string]morph.Feature{
	"": Finite, "past": morph.Past, "present": morph.Present | morph.Jussive, "future": morph.Future, "passive": morph.Passive, "active": morph.Past | morph.Present | morph.Future,
}

var portNames = map[string]PortKind{
	"subj": PortSubj, "obj": PortObj, "gen": PortGen, "between": PortBetween, "control": PortControl,
	"that": PortThat, "rest": PortRest, "where": PortWhere, "owner": PortOwner, "mod": PortMod, "left": PortLeft, "owned": PortOwned, "inside": PortInside, "window": PortWindow,
	"with": PortWith, "items": PortItems, "after": PortAfter, "in": PortIn, "head": PortHead, "aim": PortAim, "right": PortRight, "person": PortPerson,
}

// takesName says which ports take a name in brackets: a list, or of in(…) a
// role.
var takesName = map[PortKind]bool{PortWith: true, PortItems: true, PortAfter: true, PortIn: true, PortHead: true, PortAim: true, PortMod: true, PortLeft: true, PortOwned: true, PortPerson: true}

// An Error is a mistake in a rule file.
type Error struct {
	File string
	Pos  Pos
	Rule string // rule or list, if known
	Text string // what offends
	Want string // what was expected
}

func (e *Error) Error() string {
	where := fmt.Sprintf("rule: %s:%d:%d: ", e.File, e.Pos.Line, e.Pos.Column)
	if e.Rule != "" {
		where += e.Rule + ": "
	}
	return fmt.Sprintf("%s%q: %s", where, e.Text, e.Want)
}
