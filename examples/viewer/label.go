package main

import "github.com/mahdar-nlp/mahdar/gazetteer"

// A label is an actor's id with its usual names.
type label struct{ ID, English, Arabic string }

func labelOf(id string) label {
	l := label{ID: id}
	if e, ok := gazetteer.Default().Entry(id); ok {
		l.English, l.Arabic = first(e.Names["en"]), first(e.Names["ar"])
	}
	return l
}

// Name is the English name, or else the Arabic one, or else the id.
func (l label) Name() string {
	switch {
	case l.English != "":
		return l.English
	case l.Arabic != "":
		return l.Arabic
	}
	return l.ID
}

func first(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0]
}
