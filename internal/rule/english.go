package rule

// english enters the inflected forms of an English lemma; the inflection by
// rule comes with the English rule files.
func (c *compiler) english(plain string, n int) bool {
	c.rs.lex.add(plain, 0, n)
	return true
}
