package entity

import "slices"

// linkAnaphor finds the members of «الجانبان», «البلدين», «الوزيران»,
// «المسؤولون»; it reports whether there is anything that they refer to.
func (d *document) linkAnaphor(k int) bool {
	m, in := &d.out[k], &d.info[k]
	switch in.want {
	case "sides":
		m.Members = d.sidePair(k)
		return len(m.Members) > 0 || d.jointBody(k)
	case "countries":
		m.Members = d.countryPair(k)
	case "persons":
		m.Members = d.personPair(k)
	case "mediators":
		m.Members = d.sponsors(k)
	case "people":
		return d.linkPeople(k)
	}
	return true
}

// linkPeople finds the groups with the same head before a plural.
func (d *document) linkPeople(k int) bool {
	found := false
	key := d.at(d.out[k].From).cue
	for b := k - 1; b >= max(0, k-maxBack); b-- {
		if d.out[b].Kind != GROUP || d.info[b].key == "" || d.v.cues[d.info[b].key] == nil {
			continue
		}
		if d.info[b].key == d.info[k].key || groupSlug(d.info[b].key) == groupSlug(d.info[k].key) {
			found = true
			if a := d.out[b].Actor; a != "" && d.info[b].nisba != "" && !slices.Contains(d.out[k].Members, a) {
				d.out[k].Members = append(d.out[k].Members, a)
			}
		}
	}
	_ = key
	slices.Reverse(d.out[k].Members)
	return found
}

// linkGroup composes the id of a group from its state and its head.
func (d *document) linkGroup(k int) {
	m, in := &d.out[k], &d.info[k]
	m.Country = in.nisba
	if m.Actor == "" && in.nisba != "" && groupSlug(in.key) != "" {
		m.Actor = "group:" + in.nisba[len("gpe:"):] + "-" + groupSlug(in.key)
	}
}

// sentenceOf is the sentence that word i stands in.
func (d *document) sentenceOf(i int) int {
	n, _ := slices.BinarySearchFunc(d.t.Sentences, i, func(s wordSentence, i int) int {
		switch {
		case s.To <= i:
			return -1
		case s.From > i:
			return 1
		}
		return 0
	})
	return n
}

// before calls each on the mentions of one sentence after another, from that
// of mention k back to the first, until it returns true.
func (d *document) before(k int, each func(from, to int) bool) {
	to := k
	for to > max(0, k-maxBack) {
		s := d.sentenceOf(d.out[to-1].From)
		from := to - 1
		for from > max(0, k-maxBack) && d.sentenceOf(d.out[from-1].From) == s {
			from--
		}
		if each(from, to) {
			return
		}
		to = from
	}
}

// countryPair is the two states of the nearest sentence that tells of two.
func (d *document) countryPair(k int) (pair []string) {
	d.before(k, func(from, to int) bool {
		pair = pair[:0]
		for b := from; b < to && len(pair) < 2; b++ {
			if ms := d.out[b].Members; len(ms) == 2 && d.out[b].Kind == GROUP && isState(ms[0]) && isState(ms[1]) {
				pair = append(pair[:0], ms...)
				break
			}
			if c := d.stateOfMention(b); c != "" && !slices.Contains(pair, c) {
				pair = append(pair, c)
			}
		}
		return len(pair) == 2
	})
	if len(pair) < 2 {
		return nil
	}
	return pair
}

func isState(id string) bool { return len(id) == len("gpe:xxx") && id[:4] == "gpe:" }

// stateOfMention is the state that a mention acts for or names.
func (d *document) stateOfMention(b int) string {
	m := &d.out[b]
	switch m.Kind {
	case GPE:
		if e := d.entry(m.Actor); isState(m.Country) && (m.Actor == m.Country || e != nil && e.Kind == "capital") {
			return m.Country
		}
	case ROLE, PER, GROUP:
		if isState(m.Country) {
			return m.Country
		}
	}
	return ""
}

// personPair is the two offices of the nearest sentence that tells of two.
func (d *document) personPair(k int) (pair []string) {
	minister := d.is(d.out[k].From, ministersDual)
	d.before(k, func(from, to int) bool {
		pair = pair[:0]
		for b := from; b < to; b++ {
			id := d.officialID(b)
			if id != "" && !slices.Contains(pair, id) && (!minister || d.isMinister(b)) {
				pair = append(pair, id)
			}
		}
		return len(pair) >= 2
	})
	if len(pair) < 2 {
		return nil
	}
	return pair[:2]
}

// officialID is the office that a mention stands for.
func (d *document) officialID(b int) string {
	m := &d.out[b]
	switch {
	case m.Kind == ROLE:
		return m.Actor
	case m.Kind == PER:
		if r := d.roleOf(b); r >= 0 {
			return d.out[r].Actor
		}
	}
	return ""
}

func (d *document) isMinister(b int) bool {
	r := b
	if d.out[b].Kind == PER {
		r = d.roleOf(b)
	}
	if r < 0 || d.info[r].office == nil {
		return false
	}
	o := d.info[r].office
	if o.second != nil {
		o = o.second
	}
	if e := d.entry(d.out[r].Actor); e != nil && len(e.Office) > 8 && e.Office[len(e.Office)-8:] == "minister" {
		return true
	}
	return o.head.role == "minister"
}

// sponsors are the states of the document that mediate.
func (d *document) sponsors(k int) (ids []string) {
	for b := max(0, k-maxBack); b < k; b++ {
		m := &d.out[b]
		if !isState(m.Actor) || slices.Contains(ids, m.Actor) {
			continue
		}
		if i := m.From - 1; d.is(i, sponsor) || b > 0 && d.conjoined(m.From) && d.is(d.out[b-1].From-1, sponsor) || b > 0 && d.out[b-1].To == m.From && d.is(d.out[b-1].From-1, sponsor) {
			ids = append(ids, m.Actor)
		}
	}
	return ids
}
