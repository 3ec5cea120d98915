package gazetteer

import (
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
)

// packMagic begins the compiled form and names its version.
const packMagic = "mahdar gazetteer 2\n"

// Pack writes a gazetteer in the compiled form that the default one has:
// entries and trie as they lie in memory, so that opening it parses nothing.
// Numbers are unsigned varints, strings and lists have their length before
// them. One gazetteer always gives the same bytes.
func (g *Gazetteer) Pack(w io.Writer) error {
	p := packer{[]byte(packMagic)}
	p.str(g.compiled)
	p.strs(slices.Sorted(maps.Keys(g.ambiguous)))
	number := make(map[*Entry]uint64, len(g.entries))
	p.num(uint64(len(g.entries)))
	for i, e := range g.entries {
		number[e] = uint64(i)
		p.entry(e)
	}
	p.trie(g.trie, number)
	if _, err := w.Write(p.buf); err != nil {
		return fmt.Errorf("gazetteer: %w", err)
	}
	return nil
}

// packer appends to the compiled form.
type packer struct{ buf []byte }

func (p *packer) num(n uint64) { p.buf = binary.AppendUvarint(p.buf, n) }

func (p *packer) str(s string) {
	p.num(uint64(len(s)))
	p.buf = append(p.buf, s...)
}

func (p *packer) strs(list []string) {
	p.num(uint64(len(list)))
	for _, s := range list {
		p.str(s)
	}
}

// byLang appends the names in ar and en, in that order, each with its count.
func (p *packer) byLang(m map[string][]string) {
	langs := slices.Sorted(maps.Keys(m))
	p.num(uint64(len(langs)))
	for _, lang := range langs {
		p.str(lang)
		p.strs(m[lang])
	}
}

// texts are the fields of an entry that are one string, in the order of the
// compiled form.
func (e *Entry) texts() [9]*string {
	return [9]*string{&e.ID, &e.Kind, &e.Country, &e.Code, &e.Wikidata, &e.Capital, &e.MetonymFor, &e.Office, &e.Of}
}

func (p *packer) entry(e *Entry) {
	for _, s := range e.texts() {
		p.str(*s)
	}
	p.byLang(e.Names)
	p.byLang(e.Weak)
	for _, list := range [][]string{e.Acronyms, e.Demonym.ArM, e.Demonym.ArF, e.Demonym.En} {
		p.strs(list)
	}
	p.num(uint64(len(e.Holders)))
	for _, h := range e.Holders {
		p.strs([]string{h.Person, h.From, h.To, h.Source, h.Confidence})
	}
	shared := uint64(0)
	if e.Shared {
		shared = 1
	}
	p.num(shared)
}

func (p *packer) trie(t *trie, number map[*Entry]uint64) {
	p.table(&t.words)
	p.table(&t.edges)
	p.num(uint64(len(t.starts)))
	for _, begins := range t.starts {
		if begins {
			p.buf = append(p.buf, 1)
		} else {
			p.buf = append(p.buf, 0)
		}
	}
	p.num(uint64(len(t.names)))
	for _, names := range t.names {
		p.num(uint64(len(names)))
		for _, c := range names {
			p.num(number[c.Entry])
			p.num(uint64(c.Class))
		}
	}
}

// table appends the size of a table and its slots that are taken, each after
// the number of free ones before it.
func (p *packer) table(t *table) {
	p.num(uint64(len(t.slots)))
	taken := 0
	for _, s := range t.slots {
		if s != 0 {
			taken++
		}
	}
	p.num(uint64(taken))
	free := uint64(0)
	for _, s := range t.slots {
		if s == 0 {
			free++
			continue
		}
		p.num(free)
		p.buf = binary.LittleEndian.AppendUint64(p.buf, s)
		free = 0
	}
}
