package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// known is what a word tells by itself, wherever it stands. It is worked out
// once for a form and never written to again.
type known struct {
	first    token  // what the first stage makes of the word
	name     *token // what it is if open lists attest it as part of a name, or nil
	ordinary bool   // it is an ordinary word of Arabic
}

// know returns what word w of t tells by itself.
func (v *vocabulary) know(t *word.Text, w *word.Word) *known {
	if k := v.memo.Get(w.Form); k != nil {
		return k
	}
	k := &known{first: token{match: -1}}
	k.first.known = k
	switch w.Script {
	case word.Arabic:
		k.first.look(v, t, w)
		k.ordinary = v.ordinary(w.Key)
		k.attest(v, t, w)
	case word.Symbol:
	default:
		if c := v.cues[w.Key]; c != nil {
			k.first.cue, k.first.bits = c, c.bits
		}
	}
	v.memo.Put(w.Form, k)
	return k
}

// look fills the token of an Arabic word.
func (t *token) look(v *vocabulary, text *word.Text, w *word.Word) {
	var buf [12]word.Reading
	c, r := v.lookup(w.Key, buf[:0])
	if c != nil && r.Clitics&^word.The != 0 && c.bits&^nameClasses == 0 && v.common[w.Key] {
		c = nil // «كريمة» is no ك before a town
	}
	if t.cue = c; c != nil {
		t.bits = c.bits
	} else {
		r = plainReading(w.Key)
	}
	if w.Key == "علي" {
		t.bits = ali(text, w)
	}
	if r.Clitics&word.The != 0 {
		t.bits &^= particle
	}
	t.read(v, r, word.SourceCut(text.Source, *w, r.Cut))
}

// read notes how the word splits; cut is the bytes of the source before the
// stem or its article.
func (t *token) read(v *vocabulary, r word.Reading, cut int) {
	t.clitics, t.def = r.Clitics&^word.The, r.Clitics&word.The != 0 || len(r.Stem) >= 8 && strings.HasPrefix(r.Stem, "ال")
	t.stem = r.Stem
	if t.def {
		t.stem = strings.TrimPrefix(t.stem, "ال")
	}
	t.sets = v.sets[t.stem]
	if r.Cut > 0 {
		t.cut = uint8(min(255, cut))
	}
}

// ali tells the name «علي» from the preposition, where the text writes the last
// letter apart.
func ali(t *word.Text, w *word.Word) bits {
	if strings.HasSuffix(t.Source[w.Lo:w.Hi], "ى") {
		return stop
	}
	return givenWeak
}
