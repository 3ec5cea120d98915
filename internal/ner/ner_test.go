package ner_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/mahdar-nlp/mahdar/internal/ner"
)

func Example() {
	const s = "Talks in Germany were led by Michael Brandt."
	for _, n := range ner.Find(s) {
		fmt.Println(n.Kind == ner.Person, s[n.Lo:n.Hi])
	}
	// Output:
	// false Germany
	// true Michael Brandt
}

// TestHostile asserts that what the library cannot stand has no names and
// costs no time to speak of.
func TestHostile(t *testing.T) {
	for _, s := range []string{"", " ", "\xff's", "\xff's \xfe'll", strings.Repeat(",", 1<<20), strings.Repeat("'s", 1<<16), strings.Repeat("A", 1<<20), "مرحبا", "\x00\x01", "a'", "'", "((((", "$", "n't n't", strings.Repeat("🙂", 500)} {
		assert.NotPanics(t, func() { ner.Find(s) })
	}
}

func TestConcurrent(t *testing.T) {
	const s = "Ossian Brandt met Lena Petrova in Warsaw."
	want := ner.Find(s)
	done := make(chan []ner.Name)
	for range 4 {
		go func() { done <- ner.Find(s) }()
	}
	for range 4 {
		assert.Equal(t, want, <-done)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Ossian Brandt met Lena Petrova in Warsaw.", "\xff's", "O'Brien don't -- (x)", "a,,,,b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, n := range ner.Find(s) {
			if n.Lo < last || n.Hi <= n.Lo || n.Hi > len(s) {
				t.Fatalf("%+v lies not in order within %d bytes", n, len(s))
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[n.Lo:n.Hi]) {
				t.Fatalf("%q is cut within a letter", s[n.Lo:n.Hi])
			}
			last = n.Hi
		}
	})
}
