package entity

import "strings"

// englishRepeats proposes later and headline mentions of people by their
// surname alone, and joins the Arabic name that a bracket repeats.
func (d *document) englishRepeats() {
	e := d.en
	if e == nil {
		return
	}
	taken := e.takenWords()
	e.recognise(taken)
	if len(d.cands) > 0 {
		d.resolve()
		taken = e.takenWords()
	}
	people := map[string]int{}
	for k := range d.out {
		m := &d.out[k]
		if m.Kind == PER && e.tok[m.From].in && e.isLatin(m.To-1) {
			e.shortNames(k, people)
		}
	}
	if len(people) == 0 {
		return
	}
	for i := range e.tok {
		if t := &e.tok[i]; t.in && t.upper && !taken[i] {
			e.shortName(i, people, taken)
		}
	}
	if len(d.cands) > 0 {
		d.resolve()
	}
}

// takenWords are the words that stand in a mention.
func (e *english) takenWords() []bool {
	taken := make([]bool, len(e.t.Words)+1)
	for k := range e.out {
		for i := e.out[k].From; i < e.out[k].To; i++ {
			taken[i] = true
		}
	}
	return taken
}

// shortNames notes the surname and the given name of person k.
func (e *english) shortNames(k int, people map[string]int) {
	m := &e.out[k]
	last := m.To - 1
	if e.has(last, enSuffix) && last-1 > m.From {
		last--
	}
	note := func(i int) {
		if _, ok := people[e.key(i)]; !ok && len(e.key(i)) > 1 {
			people[e.key(i)] = k
		}
	}
	note(last)
	if e.tok[m.From].cue.bits&(enCommon|enParticle) == 0 { // a given name, or the family name of "Xi Jinping"
		note(m.From)
	}
}

// shortName proposes the person whose short name stands at word i.
func (e *english) shortName(i int, people map[string]int, taken []bool) {
	from, to := i, i+1
	if e.has(i, enParticle) {
		if k := e.particles(i); k > 0 {
			to = i + k
		}
	}
	k, ok := people[e.key(to-1)]
	if !ok || !e.standsAlone(from, to, taken) {
		return
	}
	full := &e.out[k]
	m := Mention{Kind: PER, Ref: RefName, Actor: full.Actor, Rule: "en.person.surname", Confidence: 0.85}
	e.propose(tierPerson, from, to, m, info{})
}

// standsAlone reports whether a short name is no ordinary word and no part of
// another name.
func (e *english) standsAlone(from, to int, taken []bool) bool {
	t := &e.tok[from]
	switch {
	case taken[to-1] || e.has(from, enFunction):
		return false
	case e.has(to-1, enCommon) && (t.first || t.title) && !e.has(to, enSay) && e.possessive(to) == to:
		return false
	case e.isUpper(to) && !taken[to] && !e.has(to, enFunction|enStop) && !e.tok[to].first:
		return false
	case from > 0 && e.isUpper(from-1) && !e.tok[from-1].first && !taken[from-1] && !e.has(from-1, enHonorific|enFunction|enStop|enOffice|enSay):
		return false
	}
	return true
}

// englishApposition joins an office and the name of its holder that stand side
// by side: "Foreign Minister Jane Roe", "Jane Roe, the foreign minister,".
func (d *document) englishApposition() {
	e := d.en
	if e == nil {
		return
	}
	for k := 0; k+1 < len(d.out); k++ {
		a, b := &d.out[k], &d.out[k+1]
		if !e.tok[a.From].in || a.Head >= 0 || b.Head >= 0 || len(a.Members) > 0 {
			continue
		}
		switch {
		case a.Kind == ROLE && b.Kind == PER && e.beside(a.To, b.From):
			d.join(k, k+1)
		case a.Kind == PER && b.Kind == ROLE && e.apposed(a.To, b.From) && !e.nextIsName(k+1):
			d.join(k, k+1)
		}
	}
}

// beside reports whether only titles and one comma stand between the words i
// and j.
func (e *english) beside(i, j int) bool {
	commas := 0
	for k := i; k < j; k++ {
		switch {
		case e.key(k) == ",":
			commas++
		case e.key(k) == "." || e.has(k, enHonorific):
		case e.tok[k].group.bits&enHonorific != 0:
		default:
			return false
		}
	}
	return commas <= 1 && j-i <= 6
}

// apposed reports whether an office at word j explains the name before word i.
func (e *english) apposed(i, j int) bool {
	if e.key(i) != "," && e.key(i) != "(" && e.key(i) != "-" && e.key(i) != "–" {
		return false
	}
	for k := i + 1; k < j; k++ {
		if key := e.key(k); key != "the" && key != "a" && key != "an" && key != "who" && key != "is" {
			return false
		}
	}
	return j-i <= 4
}

func (e *english) nextIsName(k int) bool {
	return k+1 < len(e.out) && e.out[k+1].Kind == PER && e.beside(e.out[k].To, e.out[k+1].From) && e.key(e.out[k].To) != ","
}

// surname is the key under which a person is known.
func (e *english) surname(m *Mention) string { return strings.ToLower(e.key(m.To - 1)) }
