package event

import (
	"cmp"
	"maps"
	"slices"
	"sort"

	"github.com/mahdar-nlp/mahdar/entity"
)

// A Merged is one event of the world with all the documents that tell it. It
// marshals to one JSON object.
type Merged struct {
	Kind           Kind             `json:"kind"`
	Modality       Modality         `json:"modality"`
	Status         string           `json:"status,omitempty"`
	Format         string           `json:"format,omitempty"`
	Basis          string           `json:"basis,omitempty"`
	InstrumentType string           `json:"instrument_type,omitempty"`
	When           string           `json:"when,omitempty"` // its time by the first telling that states one
	Arguments      []MergedArgument `json:"arguments"`
	Sources        []Source         `json:"sources"` // who tells it, in the order of the documents
}

// A MergedArgument is a filler with its words in each language.
type MergedArgument struct {
	Role       string              `json:"role"`
	Actor      string              `json:"actor,omitempty"`
	Office     string              `json:"office,omitempty"`
	Holder     string              `json:"holder,omitempty"`
	Represents string              `json:"represents,omitempty"`
	Value      string              `json:"value,omitempty"`
	Texts      map[string][]string `json:"texts,omitempty"` // by the language of the document
}

// A Source is a document that tells an event, and which event of its record
// that is.
type Source struct {
	ID       string   `json:"id"`
	Lang     string   `json:"lang,omitempty"`
	Date     string   `json:"date,omitempty"`
	Event    string   `json:"event"`
	Trigger  string   `json:"trigger"`
	Modality Modality `json:"modality"`
}

// Merge makes one event of all tellings of it, in one language or several: see
// [Same]. The events of one record stay apart, so each telling of a document
// joins another event at most once, the likest first. The records are taken in
// the order of their dates and ids, whatever order they come in, and the events
// are returned in the order in which they are first told; so the same records
// give the same result. Records are read only. The time is proportional to the
// number of events that share an actor and lie close together.
func Merge(records []*Record) []Merged {
	m := merger{by: map[string][]int{}}
	sorted := slices.Clone(records)
	slices.SortStableFunc(sorted, func(a, b *Record) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	for _, r := range sorted {
		m.record(r)
	}
	out := make([]Merged, 0, len(m.groups))
	for _, g := range m.groups {
		out = append(out, merged(g))
	}
	return out
}

// merger holds the groups of tellings so far, and which group has a side.
type merger struct {
	groups [][]Telling
	by     map[string][]int // groups by kind and actor
}

// maxGroups bounds how many groups of one actor a telling is compared with: the
// latest ones.
const maxGroups = 400

// candidate is a telling that can join a group.
type candidate struct{ event, group, score int }

// record joins the events of a record to the groups, one to one.
func (m *merger) record(r *Record) {
	var all []candidate
	r = knownRecord(r)
	for i := range r.Events {
		t := Telling{r, &r.Events[i]}
		for _, g := range m.near(t) {
			if s := m.score(t, g); s > 0 {
				all = append(all, candidate{i, g, s})
			}
		}
	}
	sort.SliceStable(all, func(i, k int) bool { return all[i].score > all[k].score })
	joined, used := map[int]int{}, map[int]bool{}
	for _, c := range all {
		if _, done := joined[c.event]; !done && !used[c.group] {
			joined[c.event], used[c.group] = c.group, true
		}
	}
	for i := range r.Events {
		t := Telling{r, &r.Events[i]}
		g, ok := joined[i]
		if !ok {
			g = len(m.groups)
			m.groups = append(m.groups, nil)
		}
		m.groups[g] = append(m.groups[g], t)
		m.index(t, g)
	}
}

// knownRecord is a copy of a record with what it tells of its people elsewhere.
func knownRecord(r *Record) *Record {
	names, c := surnames(r), *r
	c.Events = make([]Event, len(r.Events))
	for i := range r.Events {
		c.Events[i] = *completed(&r.Events[i], names)
	}
	return &c
}

// score is the best likelihood of a telling with those of a group, of which most
// must be of one event with it: no chain makes one of what differs at its ends.
func (m *merger) score(t Telling, g int) int {
	best, n := 0, 0
	group := m.groups[g][:min(len(m.groups[g]), maxTellings)]
	for _, o := range group {
		if s := likelihood(t, o); s > 0 {
			best, n = max(best, s), n+1
		}
	}
	if 2*n <= len(group) {
		return 0
	}
	return best
}

// maxTellings bounds how many tellings of a group another is compared with.
const maxTellings = 16

// near is the groups that share an actor with a telling.
func (m *merger) near(t Telling) []int {
	var out []int
	for _, k := range keys(t.Event) {
		list := m.by[k]
		for _, g := range list[max(0, len(list)-maxGroups):] {
			if !slices.Contains(out, g) {
				out = append(out, g)
			}
		}
	}
	slices.Sort(out)
	return out
}

func (m *merger) index(t Telling, g int) {
	for _, k := range keys(t.Event) {
		if list := m.by[k]; len(list) == 0 || list[len(list)-1] != g {
			m.by[k] = append(list, g)
		}
	}
}

// keys is the actors of an event and the states that they act for, each with
// the kind of event.
func keys(e *Event) []string {
	var out []string
	for i := range e.Arguments {
		a := &e.Arguments[i]
		if a.Role == "place" {
			continue
		}
		for _, id := range []string{a.Actor, a.Office, a.Holder, a.Represents} {
			if k := string(e.Kind) + " " + id; id != "" && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// merged makes one event of its tellings.
func merged(group []Telling) Merged {
	first := group[0].Event
	m := Merged{Kind: first.Kind, Modality: first.Modality, Arguments: []MergedArgument{}}
	for _, t := range group {
		e := t.Event
		if rank[e.Modality] < rank[m.Modality] {
			m.Modality = e.Modality
		}
		m.Status, m.Format, m.Basis = cmp.Or(m.Status, e.Status), cmp.Or(m.Format, e.Format), cmp.Or(m.Basis, e.Basis)
		m.InstrumentType = cmp.Or(m.InstrumentType, e.InstrumentType)
		for _, a := range e.Arguments {
			m.add(t.Record.Lang, &a)
		}
		m.Sources = append(m.Sources, Source{ID: t.Record.ID, Lang: t.Record.Lang, Date: t.Record.Date, Event: e.ID, Trigger: e.Trigger.Text, Modality: e.Modality})
	}
	for _, a := range m.Arguments {
		if a.Role == "time" && a.Value != "" {
			m.When = cmp.Or(m.When, a.Value)
		}
	}
	return m
}

// add adds a filler to the one that it names again, or as a new one.
func (m *Merged) add(lang string, a *Argument) {
	for i := range m.Arguments {
		if b := &m.Arguments[i]; b.Role == a.Role && b.same(a) {
			b.Actor, b.Office, b.Holder = cmp.Or(b.Actor, a.Actor), cmp.Or(b.Office, a.Office), cmp.Or(b.Holder, a.Holder)
			b.Represents, b.Value = cmp.Or(b.Represents, a.Represents), cmp.Or(b.Value, a.Value)
			b.say(lang, a)
			return
		}
	}
	n := MergedArgument{Role: a.Role, Actor: a.Actor, Office: a.Office, Holder: a.Holder, Represents: a.Represents, Value: a.Value, Texts: map[string][]string{}}
	n.say(lang, a)
	m.Arguments = append(m.Arguments, n)
}

func (b *MergedArgument) same(a *Argument) bool {
	c := Argument{Actor: b.Actor, Office: b.Office, Holder: b.Holder, Represents: b.Represents}
	if actorsMatch(&c, a) != noMatch || a.Value != "" && a.Value == b.Value {
		return true
	}
	return slices.ContainsFunc(a.Spans, func(s entity.Span) bool {
		return slices.ContainsFunc(slices.Collect(maps.Values(b.Texts)), func(texts []string) bool { return slices.Contains(texts, s.Text) })
	})
}

// say adds the words of a filler in a language.
func (b *MergedArgument) say(lang string, a *Argument) {
	for _, s := range a.Spans {
		if !slices.Contains(b.Texts[lang], s.Text) {
			b.Texts[lang] = append(b.Texts[lang], s.Text)
		}
	}
}
