package event

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// keyOf names what a mention refers to, as well as the text tells: its actor,
// else its words.
func (d *document) keyOf(ref int) string {
	m := &d.mentions[ref]
	if m.Actor != "" {
		return m.Actor
	}
	return d.wordsKey(m.From, m.To, m.Kind == entity.PER)
}

// nameOf is the name of the person that a mention or the one beside it is.
func (d *document) nameOf(ref int) string {
	m := &d.mentions[ref]
	if h := m.Head; m.Kind == entity.ROLE && h >= 0 && h < len(d.mentions) {
		m = &d.mentions[h]
	}
	if m.Kind != entity.PER {
		return ""
	}
	return d.wordsKey(m.From, m.To, true)
}

// wordsKey is the folded words of a filler that has no actor.
func (d *document) wordsKey(from, to int, name bool) string {
	var keys []string
	for i, w := range d.text.Words[from:to] {
		switch {
		case w.Script == word.Symbol:
		case i == 0 && d.tokens[from].Cut < len(w.Key):
			keys = append(keys, w.Key[d.tokens[from].Cut:])
		default:
			keys = append(keys, w.Key)
		}
	}
	if name {
		return "name:" + strings.Join(keys, " ")
	}
	return "words:" + strings.Join(keys, " ")
}

// namesMeet reports whether one name is part of the other: later mentions
// keep a surname, or of Korean and Chinese names the first word.
func namesMeet(a, b string) bool {
	x, ok1 := strings.CutPrefix(a, "name:")
	y, ok2 := strings.CutPrefix(b, "name:")
	if !ok1 || !ok2 {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range strings.Fields(x) {
		if !strings.Contains(" "+y+" ", " "+w+" ") {
			return false
		}
	}
	return x != ""
}

// wordsMeet reports whether of two plain descriptions one holds all words of
// the other, two at least: «وزراء الخارجية», «وزراء خارجية التكتل».
func wordsMeet(a, b string) bool {
	x, ok1 := strings.CutPrefix(a, "words:")
	y, ok2 := strings.CutPrefix(b, "words:")
	if !ok1 || !ok2 || !strings.Contains(x, " ") || !strings.Contains(y, " ") {
		return false
	}
	xs, ys := contentWords(x), contentWords(y)
	if len(xs) > len(ys) {
		xs, ys = ys, xs
	}
	for w := range xs {
		if !ys[w] {
			return false
		}
	}
	return len(xs) > 1
}

// countryOf is the state or body that an actor belongs to.
func (d *document) countryOf(id string) string {
	e, ok := d.gaz.Entry(id)
	if !ok {
		return ""
	}
	if e.Of != "" {
		return e.Of
	}
	return ""
}

// sameActor reports whether two arguments can name one participant: the same
// actor, one the state of the other, or one office and its holder.
func sameActor(a, b *argument) bool {
	switch {
	case (a.Actor == "" || b.Actor == "") && namesMeet(a.name, b.name):
		return true
	case a.Actor != "" && a.Actor == b.Actor, a.key != "" && a.key == b.key, wordsMeet(a.key, b.key):
		return true
	case a.Office != "" && (a.Office == b.Office || a.Office == b.Actor), b.Office != "" && b.Office == a.Actor:
		return true
	case a.Represents != "" && a.Represents == b.Actor, b.Represents != "" && b.Represents == a.Actor:
		return true
	case a.Holder != "" && a.Holder == b.Actor, b.Holder != "" && b.Holder == a.Actor:
		return true
	}
	return false
}
