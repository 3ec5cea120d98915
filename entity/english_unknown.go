package entity

import "strings"

// around is how many words before and after unexplained ones the recogniser
// is shown, and maxAsked how many pieces of a document: a look costs as much as
// the rest of a sentence many times over.
const (
	around   = 4
	maxAsked = 16
)

// An unknownRun is a run of capitalised words that nothing explains.
type unknownRun struct{ from, to int }

// recognise asks the recogniser about the capitalised words that nothing
// explains, each run of them once in a document, and gives every run that is
// written alike the same answer.
func (e *english) recognise(taken []bool) {
	r := e.x.Recogniser
	if r == nil {
		r = Prose()
	}
	if r == NoRecogniser || e.t.Lang != "en" || e.sport {
		return // players are nobody's officials
	}
	asked := map[string]Kind{}
	n := 0
	for i := 0; i < len(e.tok); i++ {
		u := e.unknownAt(i, taken)
		if u.to == i {
			continue
		}
		i = u.to - 1
		key := e.joined(u.from, u.to-u.from)
		kind, known := asked[key]
		if !known && n < maxAsked {
			kind = e.ask(r, u)
			asked[key] = kind
			n++
		}
		e.proposeUnknown(u, kind)
	}
}

// unknownAt is the run of unexplained words that begins at word i, if it is
// worth a question: two or three words, or one where a place may stand.
func (e *english) unknownAt(i int, taken []bool) unknownRun {
	to := i
	for to < i+4 && e.unexplained(to, taken) && (to == i || !e.opens(to)) {
		to++
		if k := e.glued(to); k > 0 {
			to += k
		}
	}
	u := unknownRun{i, to}
	switch {
	case to == i || to > len(taken) || e.isUpper(i-1) && !e.opens(i) && !e.tok[i-1].first || e.isUpper(to) && !e.opens(to):
		u.to = i
	case to == i+1 && (e.tok[i].first || !e.standsAtPlace(i)):
		u.to = i
	}
	return u
}

// unexplained reports whether word i is capitalised and no list, name or
// mention says what it is.
func (e *english) unexplained(i int, taken []bool) bool {
	if i >= len(e.tok) || taken[i] || !e.isUpper(i) || e.tok[i].caps || !e.isLatin(i) || len(e.key(i)) < 3 {
		return false
	}
	return e.tok[i].cue.bits&^(enGiven|enGivenWeak|enSurname) == 0 && e.nameFrom(i) == nil
}

// standsAtPlace reports whether a preposition of place stands before word i.
func (e *english) standsAtPlace(i int) bool {
	switch e.key(i - 1) {
	case "in", "near", "outside":
		return true
	}
	return false
}

// ask shows the recogniser a run with the words around it and returns what the
// run is: a person if any of it is part of one's name, else a place.
func (e *english) ask(r Recogniser, u unknownRun) Kind {
	s := e.t.Sentences[e.sentenceOf(u.from)]
	from, to := max(s.From, u.from-around), min(s.To, u.to+around)
	lo, hi := e.t.Words[from].Lo, e.t.Words[to-1].Hi
	first, last := e.t.Words[u.from].Lo-lo, e.t.Words[u.to-1].Hi-lo
	kind := Kind("")
	for _, n := range r.Recognise(e.t.Source[lo:hi]) {
		if n.Start < first || n.End > last || n.Start >= n.End {
			continue
		}
		switch {
		case n.Kind == PER && u.to-u.from > 1:
			return PER
		case n.Kind == GPE:
			kind = GPE
		}
	}
	return kind
}

// proposeUnknown proposes what the recogniser said of a run.
func (e *english) proposeUnknown(u unknownRun, kind Kind) {
	m := Mention{Kind: kind, Ref: RefName, Confidence: 0.6, Rule: "en.recogniser." + strings.ToLower(string(kind))}
	switch {
	case kind == PER:
		e.propose(tierGuess, u.from, u.to, m, info{})
	case kind == GPE && (e.standsAtPlace(u.from) || e.key(u.to) == ","):
		e.propose(tierGuess, u.from, u.to, m, info{})
	}
}
