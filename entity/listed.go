package entity

import (
	"slices"
	"strings"
	"sync"
)

// ministries are the offices that the gazetteer lists by portfolio.
var ministries = map[string]string{"foreign": "foreign_minister", "defence": "defence_minister", "interior": "interior_minister", "finance": "finance_minister"}

// headKinds are what the gazetteer calls the head of a body.
var headKinds = []string{"leader", "head", "chair", "president", "speaker", "director_general", "secretary_general", "commander", "intelligence_chief"}

// listedOffice finds the office in the gazetteer by its kind and its state or
// body.
func (d *document) listedOffice(o *officeName, state string) string {
	if o.of != nil || state == "" {
		return ""
	}
	if o.org != "" {
		return d.officeOfBody(o)
	}
	for _, kind := range o.kinds() {
		if id := d.offices1().byState[kind+"/"+state]; id != "" {
			return id
		}
	}
	if o.body >= 0 {
		return d.officeOfCommon(o, state)
	}
	return ""
}

// kinds are the gazetteer's names for an office without a body.
func (o *officeName) kinds() []string {
	switch {
	case o.head.role == "minister" && len(o.fields) > 0:
		if slices.Contains(o.fields, "state") {
			return ministryOf(o.fields[1:])
		}
		return ministryOf(o.fields)
	case len(o.fields) > 0 || o.body >= 0 || o.seat != "" || o.head.kind == "":
		return nil
	}
	return []string{o.head.kind}
}

func ministryOf(fields []string) []string {
	for _, f := range fields {
		if k := ministries[f]; k != "" {
			return []string{k}
		}
	}
	return nil
}

// officeOfBody finds the office at the head of a known body.
func (d *document) officeOfBody(o *officeName) string {
	kinds := []string{o.head.kind}
	if o.head.role == "president" || o.head.role == "director" || o.head.role == "leader" || o.head.role == "commander" || o.head.role == "secretary-general" {
		kinds = append(kinds, headKinds...)
	}
	if o.head.role == "member" || o.head.role == "deputy" || o.head.role == "assistant" {
		return ""
	}
	for _, k := range kinds {
		if id, ok := d.g.Office(k, o.org); ok {
			return id
		}
	}
	return ""
}

// officeOfCommon finds the office over a body that the text names by its
// common noun: «قائد الجيش», «رئيس المخابرات».
func (d *document) officeOfCommon(o *officeName, state string) string {
	kind := map[string]string{"الجيش": "commander", "المخابرات": "intelligence_chief", "الاستخبارات": "intelligence_chief", "البرلمان": "speaker", "الاركان": "chief_of_staff"}[d.key(o.body)]
	if kind == "" {
		return ""
	}
	return d.offices1().byState[kind+"/"+state]
}

// fromEntry fills in what the gazetteer knows of an office whose words were
// matched whole, so that a counterpart can be composed from it.
func (d *document) fromEntry(o *officeName, id string) {
	e := d.entry(id)
	if e == nil || e.Office == "" {
		return
	}
	o.org, o.body, o.of, o.fields = "", -1, nil, nil
	role, kind := strings.ReplaceAll(e.Office, "_", "-"), e.Office
	for field, k := range ministries {
		if k == e.Office {
			o.head, o.fields = &cue{role: "minister"}, []string{field}
			return
		}
	}
	o.head = &cue{role: role, kind: kind}
}

// holder is who held an office on the date of the document.
func (d *document) holder(office string) string {
	id, _ := d.g.HolderAt(office, d.date)
	return id
}

// officeIndex finds the offices of a state by kind.
type officeIndex struct{ byState map[string]string }

var officeIndexes sync.Map // *gazetteer.Gazetteer → *officeIndex

func (d *document) offices1() *officeIndex {
	if x, ok := officeIndexes.Load(d.g); ok {
		return x.(*officeIndex)
	}
	x := &officeIndex{byState: map[string]string{}}
	for _, e := range d.g.All() {
		if key := e.Office + "/" + stateOf(e); e.Office != "" && x.byState[key] == "" {
			x.byState[key] = e.ID
		}
	}
	officeIndexes.Store(d.g, x)
	return x
}
