package entity

import (
	"slices"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

type wordSentence = word.Sentence

// sidePair is the two sides of the nearest sentence with a pair of officials
// or delegations before mention k, else of the first pair of organisations.
// Officials who are counterparts, who head or belong to a body, or who come
// with a delegation stand for their states or movements; others for
// themselves.
func (d *document) sidePair(k int) (pair []string) {
	d.before(k, func(from, to int) bool {
		pair = d.officialPair(from, to)
		return len(pair) == 2
	})
	if len(pair) == 2 {
		return pair
	}
	return d.orgPair(k)
}

// officialPair reads the two sides off the officials of one sentence.
func (d *document) officialPair(from, to int) []string {
	var ids, sides []string
	delegation := false
	for b := from; b < to; b++ {
		side := d.sideOf(b)
		if side == "" || slices.Contains(sides, side) {
			continue
		}
		sides, ids = append(sides, side), append(ids, d.out[b].Actor)
		delegation = delegation || d.out[b].Kind == GROUP
	}
	if len(sides) == 3 && d.mediatorFirst(from, to) {
		sides, ids = sides[1:], ids[1:]
	}
	if len(sides) != 2 {
		return nil
	}
	if !delegation && d.ownCapacity(from, to) {
		return ids
	}
	return sides
}

// sideOf is the state or movement for which an official or delegation acts.
func (d *document) sideOf(b int) string {
	m, in := &d.out[b], &d.info[b]
	switch {
	case m.Kind == GROUP && in.nisba != "" && d.is(m.From, delegation):
		return in.nisba
	case m.Kind != ROLE || m.Ref == RefNominal || len(m.Members) > 0:
		return ""
	case in.office != nil && in.office.org != "" && d.inBody(in.office):
		return in.office.org
	}
	return m.Country
}

// inBody reports whether the holder acts for a body: its member, the head of
// its delegation.
func (d *document) inBody(o *officeName) bool {
	return o.head.role == "member" || o.head.role == "president" || o.head.role == "leader" || o.head.role == "representative"
}

// mediatorFirst reports whether the first official is an envoy between others.
func (d *document) mediatorFirst(from, to int) bool {
	for b := from; b < to; b++ {
		if d.out[b].Kind == ROLE && d.info[b].office != nil {
			o := d.info[b].office
			e := d.entry(d.out[b].Actor)
			return o.head.role == "envoy" || e != nil && e.Office == "envoy"
		}
	}
	return false
}

// ownCapacity reports whether the two officials are no counterparts, so that
// each stands for himself.
func (d *document) ownCapacity(from, to int) bool {
	var kinds []string
	for b := from; b < to; b++ {
		m := &d.out[b]
		if m.Kind != ROLE || d.sideOf(b) == "" {
			continue
		}
		e := d.entry(m.Actor)
		if e == nil || m.Head >= 0 || d.info[b].want != "" {
			return false
		}
		kinds = append(kinds, e.Office)
	}
	return len(kinds) == 2 && kinds[0] != kinds[1]
}

// orgPair is the first pair of organisations that stand side by side.
func (d *document) orgPair(k int) []string {
	for b := max(0, k-maxBack); b+1 < k; b++ {
		x, y := &d.out[b], &d.out[b+1]
		if x.Kind == ORG && y.Kind == ORG && x.Actor != "" && y.Actor != "" && x.Actor != y.Actor && y.From-x.To <= 1 && d.conjoined(y.From) {
			return []string{x.Actor, y.Actor}
		}
	}
	return d.gpePair(k)
}

// gpePair is the two states of a joint body or of two nisba sides.
func (d *document) gpePair(k int) []string {
	var pair []string
	for b := max(0, k-maxBack); b < k; b++ {
		if m := &d.out[b]; m.Ref == RefNisba && !slices.Contains(pair, m.Actor) {
			pair = append(pair, m.Actor)
		}
	}
	if len(pair) == 2 {
		return pair
	}
	return nil
}

// jointBody reports whether a joint committee before k has sides to speak of.
func (d *document) jointBody(k int) bool {
	for b := max(0, k-maxBack); b < k; b++ {
		if m := &d.out[b]; m.Kind == ORG {
			for i := m.From; i < m.To; i++ {
				if key := d.key(i); key == "المشتركه" || key == "المشترك" {
					return true
				}
			}
		}
	}
	return false
}

// ownCountry is the state of the last official before k: «بلاده».
func (d *document) ownCountry(k int) string {
	for b := k - 1; b >= max(0, k-maxBack); b-- {
		if m := &d.out[b]; m.Kind == ROLE || m.Kind == PER || m.Kind == GROUP {
			if isState(m.Country) {
				return m.Country
			}
		}
	}
	return d.state
}

// groupSlug is the English name of a group's head.
func groupSlug(key string) string {
	switch key {
	case "مسءولون", "مسءولين", "مسءولي":
		return "officials"
	case "فصاءل":
		return "factions"
	case "وفد", "وفدا":
		return "delegation"
	case "اطراف":
		return "parties"
	case "مصادر":
		return "sources"
	case "شباب":
		return "youth"
	case "وزراء":
		return "ministers"
	case "قاده", "زعماء":
		return "leaders"
	case "دبلوماسيون", "دبلوماسيين":
		return "diplomats"
	}
	return ""
}
