package entity

import (
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A complement is the rest of a noun phrase after its head.
type complement struct {
	end      int
	named    bool // it holds a name
	definite bool
	closed   bool // only adjectives may follow
	nisba    string
	on       bool // may go on over على
	noFor    bool // «للهيئة» after it is another phrase
	company  bool // «للبتروكيماويات» may follow a name
}

const maxPhrase = 9

// complementOf reads the nouns and adjectives that complete a head standing
// before word i.
func (d *document) complementOf(i int, headDef bool) complement {
	return d.readComplement(i, complement{definite: headDef})
}

func (d *document) readComplement(i int, c complement) complement {
	c.end = i
	for c.end < len(d.tokens) && c.end-i < maxPhrase && !d.begins(c.end) {
		before := c.end
		d.readNoun(&c)
		if c.end == before {
			break
		}
	}
	return c
}

// readNoun takes one more word or name into the complement, if it can.
func (d *document) readNoun(c *complement) {
	k := c.end
	t := d.at(k)
	switch {
	case d.isCapital(k) && d.takesLatin(k-1):
		c.end, c.named, c.closed = d.latinName(k), true, true
		return
	case d.t.Words[k].Script != word.Arabic || d.isDated(k):
		return
	case c.on && t.def && t.sets&concluded != 0:
		return
	case d.key(k) == "علي" && c.on && c.definite && d.bareAt(k+1) && d.in(k-1, takesOn):
		c.definite, c.end = false, k+1
		return
	case t.clitics == word.For && c.definite && !c.closed && d.is(k, office):
		if o := d.officeAt(k); o != nil {
			c.end, c.closed = o.to, true
		}
		return
	case d.is(k, stop) || d.is(k, say) && !(t.def && t.clitics == 0 && d.is(k-1, orgHead)) || d.is(k, office) && !t.def || d.is(k, honorific) && t.def && d.nameStarts(k+1):
		return
	case t.clitics == word.For && t.def && c.definite && (!c.closed || c.company && c.nisba == "") && !c.noFor:
		if c.end = k + 1; c.on && d.in(k, purposes) {
			c.end = d.purposeEnd(k)
		}
		return
	case c.on && c.definite && !c.noFor && !c.company && d.forPurpose(k):
		c.end, c.closed = d.purposeEnd(k), true
		return
	case t.clitics == word.And && t.def && c.definite && !c.closed && t.match < 0 && !d.is(k, office|orgHead):
		c.end = k + 1
		return
	case t.clitics != 0:
		return
	}
	d.readBare(c, k)
}

// forPurpose reports whether word k is «ل» with what bodies are for.
func (d *document) forPurpose(k int) bool {
	if rest, ok := strings.CutPrefix(d.key(k), "ل"); ok && d.at(k).clitics == 0 {
		return d.v.in(purposes, rest)
	}
	return d.at(k).clitics == word.For && d.in(k, purposes)
}

// purposeEnd is the end of what a body is for, at word k: «لرصد الزلازل»,
// «للتأمين الصحي».
func (d *document) purposeEnd(k int) int {
	if !d.at(k).def && d.bareAt(k+1) && d.at(k+1).def && !d.begins(k+1) {
		return k + 2
	}
	switch {
	case !d.at(k).def:
		return k
	case d.plainAdjective(k + 1):
		return k + 2
	}
	return k + 1
}

// plainAdjective reports whether a definite adjective in ي stands at word k that
// is no state's: «الصحي».
func (d *document) plainAdjective(k int) bool {
	t := d.at(k)
	return t.def && t.clitics == 0 && t.nisba == "" && t.match < 0 && d.masculine(k) && !d.begins(k) && t.bits&(given|surname|office|honorific) == 0
}

func (d *document) readBare(c *complement, k int) {
	t := d.at(k)
	switch {
	case d.prefixed(k):
	case t.nisba != "" && (t.def || !c.definite):
		c.nisba, c.end, c.closed = t.nisba, d.demonymEnd(k), true
		c.definite = c.definite || t.def
	case t.match >= 0 && !c.definite && d.named(int(t.match)):
		c.end, c.named, c.definite, c.closed = d.matches[t.match].To, true, true, true
	case d.is(k, place) && !c.definite:
		_, n := d.cueAt(k, place)
		c.end, c.named, c.definite, c.closed = k+n, true, true, true
	case t.def && !c.definite:
		c.end, c.definite = k+1, true
	case t.def && (d.looksAdjective(k) || d.is(k, orgAdj|roleAdj|eventAdj|fieldAdj)) && !d.is(k, given) && !d.v.verb(d.key(k)):
		c.end = k + 1
	case c.definite:
	case d.unknown(k) && !d.is(k, givenWeak):
		c.end, c.named = k+1, true
	case !c.named && d.constructs(k):
		c.end = k + 1
	}
}

// prefixed reports whether an unlisted word begins with a preposition or «و»
// before an ordinary one, «لتنفيذ», and so stands outside the noun phrase.
func (d *document) prefixed(k int) bool {
	key := d.key(k)
	if d.at(k).cue != nil || d.at(k).match >= 0 || len(key) < 8 || d.v.common[key] {
		return false
	}
	switch key[:2] {
	case "ل", "ب", "و", "ف", "ك":
		return d.v.plain(key[2:])
	}
	return false
}

// named reports whether a match is a name that may complete a head.
func (d *document) named(k int) bool {
	e := d.picks[k]
	return e != nil && kindOf(e) != ROLE
}

// constructs reports whether an indefinite noun at k is itself completed by
// what follows, and is no verb.
func (d *document) constructs(k int) bool {
	if d.v.verb(d.key(k)) || !d.bareAt(k+1) || d.isDated(k+1) || d.is(k+1, stop|say) {
		return false
	}
	n := d.at(k + 1)
	return n.def || n.match >= 0 && d.named(int(n.match)) || d.is(k+1, place) || d.ordinary(k+1) && d.bareAt(k+2) && d.at(k+2).def && !d.v.verb(d.key(k+1))
}

// verb reports whether key looks like a verb: it begins with ي, or with ت
// where the same verb is known with ي, or it ends in the plural «وا».
func (v *vocabulary) verb(key string) bool {
	switch {
	case strings.HasPrefix(key, "ي"):
		return key != "يوم" && key != "يد"
	case strings.HasPrefix(key, "ت"):
		return v.common["ي"+key[2:]] && !strings.HasSuffix(key, "ه")
	}
	return len(key) > 8 && strings.HasSuffix(key, "وا")
}
