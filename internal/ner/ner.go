package ner

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// MaxBytes is how much of a sentence is read; what goes beyond it is ignored.
const MaxBytes = 1000

// A Kind is what a name stands for.
type Kind uint8

// The kinds.
const (
	Person Kind = iota + 1
	Place
)

// A Name is a name in a sentence, as a half-open range of its bytes.
type Name struct {
	Lo, Hi int
	Kind   Kind
}

// model is the shared model, decoded once.
var model = sync.OnceValue(func() (m *prose.Model) {
	defer func() {
		if recover() != nil {
			m = nil
		}
	}()
	doc, err := prose.NewDocument("Load.", prose.WithSegmentation(false))
	if err != nil {
		return nil
	}
	return doc.Model
})

// Load decodes the model, which the first Find would else do.
func Load() { model() }

// Find returns the people and places that the model sees in a sentence, in
// order and without overlap. It never fails: what it cannot read has no names.
// It is safe for concurrent use.
func Find(sentence string) (names []Name) {
	m := model()
	text := clean(sentence)
	if m == nil || strings.TrimSpace(text) == "" {
		return nil
	}
	defer func() {
		if recover() != nil {
			names = nil
		}
	}()
	// A name at the very end is found only before a full stop.
	doc, err := prose.NewDocument(text+" .", prose.WithSegmentation(false), prose.UsingModel(m))
	if err != nil {
		return nil
	}
	return align(text, doc.Tokens())
}

// clean returns the text with the same number of bytes, at most MaxBytes of
// them, and with blanks in place of what the library cannot stand: invalid
// UTF-8, control characters, and all but the first of a run of signs.
func clean(s string) string {
	if len(s) > MaxBytes {
		s = cut(s)
	}
	b := []byte(s)
	var last rune
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		sign := unicode.IsPunct(r) || unicode.IsSymbol(r)
		if r == utf8.RuneError && n == 1 || unicode.IsControl(r) || sign && isSign(last) {
			for k := i; k < i+n; k++ {
				b[k] = ' '
			}
		}
		last = r
		i += n
	}
	return string(b)
}

func isSign(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// cut shortens a text to MaxBytes, at a blank if there is one.
func cut(s string) string {
	s = s[:MaxBytes]
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		return s[:i]
	}
	for len(s) > 0 && !utf8.RuneStart(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return strings.ToValidUTF8(s, "")
}

// align finds the tokens in the text and joins those of one name.
func align(text string, tokens []prose.Token) []Name {
	var names []Name
	at := 0
	for _, tok := range tokens {
		i := strings.Index(text[at:], tok.Text)
		if i < 0 || i > 40 && strings.TrimSpace(text[at:at+i]) != "" {
			continue // the library has rewritten the token
		}
		lo, hi := at+i, at+i+len(tok.Text)
		at = hi
		kind := kindOf(tok.Label)
		if n := len(names) - 1; n >= 0 && goesOn(&names[n], kind, tok) && strings.TrimSpace(text[names[n].Hi:lo]) == "" {
			names[n].Hi = hi
			continue
		}
		if kind != 0 {
			names = append(names, Name{lo, hi, kind})
		}
	}
	return names
}

// goesOn reports whether a token is one more part of the name before it: the
// model says so, or it leaves a proper noun after the name of a person open.
func goesOn(n *Name, kind Kind, tok prose.Token) bool {
	return kind == n.Kind && strings.HasPrefix(tok.Label, "I-") || kind == 0 && n.Kind == Person && tok.Tag == "NNP"
}

func kindOf(label string) Kind {
	switch label {
	case "B-PERSON", "I-PERSON":
		return Person
	case "B-GPE", "I-GPE":
		return Place
	}
	return 0
}
