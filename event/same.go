package event

import "slices"

// A Telling is an event of a record.
type Telling struct {
	Record *Record
	Event  *Event
}

// Same reports whether two events of different documents, in one language or
// two, are one event of the world. Words do not count, so that languages do not
// matter: what counts are kind, sides, place, time and what became of it.
//
//   - A meeting needs the same sides: two in common and none that differs where
//     both tell two; or the same organ; or, of a visit, the same visitor and
//     place. A state stands for its own minister where a text names only it.
//   - An agreement needs the same parties, signatories or violator and the same
//     change of state; reaching and signing are one. Of one language, the words
//     must not tell of different matters.
//   - An action item needs a doer or asker in common, the same basis, and the
//     same deadline, quantity, place or number in a list; or the same doers and
//     askers, two at least, where neither document has another item of theirs on
//     that basis. In one language the acts must share words.
//
// A person whom a text calls by surname alone has the office that another event
// of its record gives him.
//
// Times must not exclude each other, nor places, formats or modalities: a
// meeting to come and one that was held are two, unless both state one day.
func Same(a, b Telling) bool {
	return likelihood(a.known(), b.known()) > 0
}

// likelihood is how much speaks for two tellings being of one event, 0 if
// something speaks against it or too little for it.
func likelihood(a, b Telling) int {
	if a.Event.Kind != b.Event.Kind || !modalitiesAgree(a, b) || !timesMeet(a, b) || placesClash(a.Event, b.Event) || a.Event.Background != b.Event.Background {
		return 0
	}
	switch a.Event.Kind {
	case Meeting:
		return meetingLikeness(a, b)
	case Agreement:
		return agreementLikeness(a, b)
	case ActionItem:
		return itemLikeness(a, b)
	}
	return 0
}

// modalitiesAgree reports whether two tellings hold the event for real in ways
// that go together.
func modalitiesAgree(a, b Telling) bool {
	x, y := a.Event.Modality, b.Event.Modality
	if x == y || actual(x) && actual(y) || !actual(x) && !actual(y) && x != Negated && y != Negated {
		return true
	}
	if x == Negated || y == Negated {
		return false
	}
	wa, ea, _ := a.when()
	wb, eb, _ := b.when()
	return ea && eb && wa.meets(wb)
}

// placesClash reports whether both tell a place and none is the other's.
func placesClash(a, b *Event) bool {
	x, y := placeIDs(a), placeIDs(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(id string) bool { return slices.Contains(y, id) })
}

func placeIDs(e *Event) []string {
	var out []string
	for _, a := range e.Role("place") {
		if a.Actor != "" {
			out = append(out, a.Actor)
		}
	}
	return out
}

// A match says how well two fillers name one actor.
type match int

const (
	noMatch match = iota
	byState       // one of them is only the state
	byActor       // the same person, office or body
)

func actorsMatch(a, b *Argument) match {
	switch {
	case a.Actor != "" && a.Actor == b.Actor,
		a.Office != "" && (a.Office == b.Office || a.Office == b.Actor), b.Office != "" && b.Office == a.Actor,
		a.Holder != "" && a.Holder == b.Actor, b.Holder != "" && b.Holder == a.Actor:
		return byActor
	case a.Represents != "" && a.Represents == b.Actor, b.Represents != "" && b.Represents == a.Actor:
		return byState
	case a.Represents != "" && a.Represents == b.Represents && (a.Actor == "" && a.Office == "" || b.Actor == "" && b.Office == ""):
		return byState
	}
	return noMatch
}

// common pairs the fillers of two lists, the best matches first, and counts the
// pairs by how well they match.
func common(as, bs []Argument) (exact, states int) {
	used := make([]bool, len(bs))
	taken := make([]bool, len(as))
	for _, want := range []match{byActor, byState} {
		for i := range as {
			for k := range bs {
				if taken[i] || used[k] || actorsMatch(&as[i], &bs[k]) != want {
					continue
				}
				taken[i], used[k] = true, true
				if want == byActor {
					exact++
				} else {
					states++
				}
			}
		}
	}
	return exact, states
}

func sidesOfMeeting(e *Event) []Argument {
	var out []Argument
	for _, role := range []string{"participant", "chair", "host"} {
		out = append(out, e.Role(role)...)
	}
	return out
}

func meetingLikeness(a, b Telling) int {
	if !formatsMeet(a.Event.Format, b.Event.Format) {
		return 0
	}
	if exact, _ := common(a.Event.Role("organ"), b.Event.Role("organ")); exact > 0 {
		return 4
	}
	x, y := sidesOfMeeting(a.Event), sidesOfMeeting(b.Event)
	exact, states := common(x, y)
	n, least := exact+states, min(len(x), len(y))
	switch {
	case n >= 2 && (n == least || least > 2) && exact >= states:
		return 2*exact + states
	case n >= 2 && n == least && statesMeet(a, b):
		return 2*exact + states
	case exact == 1 && least == 1 && len(placeIDs(a.Event)) > 0 && len(placeIDs(b.Event)) > 0:
		return 2 // a visit
	}
	return 0
}

// statesMeet reports whether two tellings by states alone are held together by
// a day or a place that both state.
func statesMeet(a, b Telling) bool {
	_, ea, _ := a.when()
	_, eb, _ := b.when()
	return ea && eb || len(placeIDs(a.Event)) > 0 && len(placeIDs(b.Event)) > 0
}

func agreementLikeness(s, t Telling) int {
	a, b := s.Event, t.Event
	if a.Status != b.Status && !(reached[a.Status] && reached[b.Status]) || a.InstrumentType != b.InstrumentType && a.InstrumentType != "" && b.InstrumentType != "" {
		return 0
	}
	x, y := sidesOfAgreement(a), sidesOfAgreement(b)
	exact, states := common(x, y)
	switch n := exact + states; {
	case n == 0 || n < min(2, len(x), len(y)), mattersDiffer(s, t):
		return 0
	case n == 1 && !undoing[a.Status] && !mattersShared(s, t):
		return 0 // one party agrees to many things
	}
	score := 2*exact + states
	if a.Status == b.Status {
		score++
	}
	return score
}

var reached = map[string]bool{"reached": true, "signed": true}

func sidesOfAgreement(e *Event) []Argument {
	var out []Argument
	for _, role := range []string{"party", "signatory", "violator"} {
		out = append(out, e.Role(role)...)
	}
	return out
}

func itemLikeness(s, t Telling) int {
	a, b := s.Event, t.Event
	if a.Basis != b.Basis {
		return 0
	}
	exact, states := common(a.Role("responsible"), b.Role("responsible"))
	asked, askedState := common(a.Role("requester"), b.Role("requester"))
	n := exact + states + asked + askedState
	if n == 0 || s.Record.Lang == t.Record.Lang && !wordsShared(a.Role("action"), b.Role("action")) {
		return 0
	}
	score := 0
	for _, role := range []string{"deadline", "quantity"} {
		score += valuesShared(a.Role(role), b.Role(role))
	}
	if a.List != nil && b.List != nil && a.List.Ordinal == b.List.Ordinal && a.List.Of == b.List.Of {
		score += 2
	}
	if len(placeIDs(a)) > 0 && len(placeIDs(b)) > 0 {
		score++ // they do not clash
	}
	if score == 0 && !(n >= 2 && n >= max(doers(a), doers(b)) && s.only() && t.only()) {
		return 0
	}
	return score + n
}

// doers is how many do an item or ask for it.
func doers(e *Event) int { return len(e.Role("responsible")) + len(e.Role("requester")) }

// only reports whether an item is the only one of its record on its basis with
// its doers and askers.
func (t Telling) only() bool {
	for i := range t.Record.Events {
		e := &t.Record.Events[i]
		if e.ID == t.Event.ID || e.Kind != ActionItem || e.Basis != t.Event.Basis {
			continue
		}
		exact, states := common(e.Role("responsible"), t.Event.Role("responsible"))
		asked, askedState := common(e.Role("requester"), t.Event.Role("requester"))
		if n := exact + states + asked + askedState; n >= max(doers(e), doers(t.Event)) {
			return false
		}
	}
	return true
}

// wordsShared reports whether two fillers share a word that carries sense.
func wordsShared(as, bs []Argument) bool {
	for _, a := range as {
		words := contentWords(a.Text())
		for _, b := range bs {
			for w := range contentWords(b.Text()) {
				if words[w] {
					return true
				}
			}
		}
	}
	return false
}

// matters are the roles whose words say what an event is about.
var matters = []string{"subject", "topic", "about", "action"}

// mattersShared reports whether two tellings of one language share a word of
// what they are about, or a place.
func mattersShared(s, t Telling) bool {
	if s.Record.Lang == t.Record.Lang {
		for _, role := range matters {
			if wordsShared(s.Event.Role(role), t.Event.Role(role)) {
				return true
			}
		}
	}
	return slices.ContainsFunc(placeIDs(s.Event), func(id string) bool { return slices.Contains(placeIDs(t.Event), id) })
}

// mattersDiffer reports whether two tellings of one language say what they are
// about in words of which they share none.
func mattersDiffer(s, t Telling) bool {
	if s.Record.Lang != t.Record.Lang {
		return false
	}
	for _, role := range matters {
		if x, y := s.Event.Role(role), t.Event.Role(role); len(x) > 0 && len(y) > 0 && !wordsShared(x, y) {
			return true
		}
	}
	return false
}

// valuesShared is 2 where two roles have a value in common.
func valuesShared(as, bs []Argument) int {
	for _, a := range as {
		for _, b := range bs {
			if a.Value != "" && a.Value == b.Value {
				return 2
			}
		}
	}
	return 0
}
