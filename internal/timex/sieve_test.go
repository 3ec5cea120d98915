package timex

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSieve asserts that the sieve lets every word of the lexicon through.
func TestSieve(t *testing.T) {
	g, err := readGrammar()
	assert.NoError(t, err)
	for key := range g.lex {
		assert.True(t, g.sieve.may(key), key)
	}
}
