package rule

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/inflect"
	"github.com/mahdar-nlp/mahdar/internal/morph"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

// The features of English verb forms. The base form is what follows «to» and
// the modals, and a present tense beside.
const (
	BaseForm  = morph.Present | morph.Jussive // meet
	ThirdForm = morph.Present                 // meets
	PastPart  = morph.PassivePart             // met, held
	IngForm   = morph.ActivePart              // meeting
)

// english enters every form of the verbs and nouns of a list.
func (c *compiler) english(f *File, l ListDef, n int) {
	for _, t := range append(l.Verbs[:len(l.Verbs):len(l.Verbs)], l.Nouns...) {
		if c.rs.Lang != "en" {
			c.fail(f, t.At, l.Name, t.S, "verb: and noun: are for English, lemma: was expected")
			return
		}
	}
	for _, t := range l.Verbs {
		v := inflect.Verb(t.S)
		c.form(v.Base, BaseForm, n)
		c.form(v.Third, ThirdForm, n)
		for _, s := range v.Past {
			c.form(s, morph.Past, n)
		}
		for _, s := range v.Participle {
			c.form(s, PastPart, n)
		}
		c.form(v.Ing, IngForm, n)
	}
	for _, t := range l.Nouns {
		if p := inflect.Plural(t.S); p != t.S {
			c.form(t.S, morph.Noun, n)
			c.form(p, morph.Noun|morph.Plural, n)
			continue
		}
		c.form(t.S, morph.Noun|morph.Plural, n)
	}
}

// form enters a form into list n. Of several words the row stands in the list,
// and the first is known for what it is.
func (c *compiler) form(s string, feat morph.Feature, n int) {
	if len(word.Words(s)) == 1 {
		c.rs.lex.add(s, feat, n)
		return
	}
	c.rs.lex.addPhrase(s, n)
	first, _, _ := strings.Cut(s, " ")
	if feat&morph.Noun == 0 && len(word.Words(first)) == 1 {
		c.rs.lex.add(first, feat, -1)
	}
}
