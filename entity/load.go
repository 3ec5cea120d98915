package entity

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// loadVocabulary reads every cue file; it reports all mistakes at once.
func loadVocabulary(files fs.FS) (*vocabulary, error) {
	l := &loader{v: &vocabulary{cues: map[string]*cue{}, common: make(map[string]bool, 1<<15), sets: map[string]sets{}}}
	names, err := fs.Glob(files, "cues/*")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if strings.HasPrefix(path.Base(name), "en") {
			continue // loadEnglish reads those
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		l.file = path.Base(name)
		l.read(string(data))
	}
	for _, c := range l.v.cues {
		sort.SliceStable(c.groups, func(i, j int) bool { return len(c.groups[i].words) > len(c.groups[j].words) })
	}
	l.mergeArticles()
	return l.v, errors.Join(l.errs...)
}

// mergeArticles gives a cue that is listed with its article («العربي», a name)
// what the bare word is as well.
func (l *loader) mergeArticles() {
	for key, c := range l.v.cues {
		bare := l.v.cues[strings.TrimPrefix(key, "ال")]
		if bare == nil || bare == c {
			continue
		}
		c.bits |= bare.bits &^ (place | orgName | given | particle)
		c.groups = append(c.groups, bare.groups...)
		if c.role == "" {
			c.role, c.kind, c.number = bare.role, bare.kind, bare.number
		}
		if c.field == "" {
			c.field = bare.field
		}
		if c.strip == "" {
			c.strip = bare.strip
		}
	}
}

// loader builds a vocabulary and collects what is wrong with its files.
type loader struct {
	v    *vocabulary
	file string
	errs []error
}

func (l *loader) fail(line int, format string, args ...any) {
	l.errs = append(l.errs, fmt.Errorf("entity: %s:%d: %s", l.file, line, fmt.Sprintf(format, args...)))
}

// read reads one file by what its name says it is.
func (l *loader) read(data string) {
	switch {
	case strings.HasSuffix(l.file, "-given.txt"):
		l.lines(data, l.givenNames)
	case strings.HasSuffix(l.file, "-names.txt"):
		l.v.attested = attestedNames(data)
	case strings.HasSuffix(l.file, "-surnames.txt"):
		l.lines(data, l.surnames)
	case strings.HasSuffix(l.file, "-common.txt"):
		l.lines(data, l.commonWords)
	case strings.HasSuffix(l.file, "-places.tsv"):
		l.lines(data, l.places)
	case strings.HasSuffix(l.file, "-letters.tsv"):
		l.lines(data, l.trigram)
	case strings.HasSuffix(l.file, "-orgs.tsv"):
		l.lines(data, l.orgs)
	case strings.HasSuffix(l.file, ".yaml"):
		l.yaml(data)
	case !strings.HasSuffix(l.file, ".md"):
		l.fail(1, "what kind of cue file is this?")
	}
}

// lines calls each on every line that is no comment.
func (l *loader) lines(data string, each func(line int, text string)) {
	sc := bufio.NewScanner(strings.NewReader(data))
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		if text := strings.TrimSpace(sc.Text()); text != "" && text[0] != '#' {
			each(n, text)
		}
	}
}

// add returns the cue of a word or group of words, made if need be.
func (l *loader) add(line int, text string) *cue {
	var keys []string
	for _, w := range word.Words(text) {
		keys = append(keys, w.Key)
	}
	if len(keys) == 0 {
		l.fail(line, "%q holds no word", text)
		return &cue{}
	}
	first := l.cue(keys[0])
	if len(keys) == 1 {
		return first
	}
	for _, g := range first.groups {
		if strings.Join(g.words, " ") == strings.Join(keys[1:], " ") {
			return g
		}
	}
	g := &cue{words: keys[1:]}
	first.groups = append(first.groups, g)
	return g
}

func (l *loader) cue(key string) *cue {
	c := l.v.cues[key]
	if c == nil {
		c = &cue{}
		l.v.cues[key] = c
	}
	return c
}

func (l *loader) givenNames(line int, text string) {
	for _, w := range strings.Fields(text) {
		b := given
		if strings.HasSuffix(w, "*") {
			w, b = w[:len(w)-1], givenWeak
		}
		if key := word.Fold(w); l.v.cues[key] == nil || l.v.cues[key].bits&given == 0 {
			l.add(line, w).bits |= b
		}
	}
}

func (l *loader) surnames(line int, text string) {
	for _, w := range strings.Fields(text) {
		l.add(line, w).bits |= surname
	}
}

func (l *loader) commonWords(_ int, text string) {
	for _, w := range strings.Fields(text) {
		l.v.common[word.Fold(w)] = true
	}
}

// places reads country, kind and names of places.
func (l *loader) places(line int, text string) {
	f := strings.Split(text, "\t")
	if len(f) != 3 {
		l.fail(line, "want country, kind and names with tabs between: %q", text)
		return
	}
	kinds := map[string]Kind{"state": GPE, "city": GPE, "loc": LOC, "fac": FAC}
	kind, ok := kinds[f[1]]
	if !ok {
		l.fail(line, "unknown kind of place %q", f[1])
	}
	for _, name := range strings.Split(f[2], ";") {
		c := l.marked(line, name, place, placeWeak)
		c.kindOf = kind
		if f[0] != "-" {
			c.place = "gpe:" + f[0]
		}
		if f[1] == "state" {
			c.placeID = c.place
		}
	}
}

// marked adds a name with one class, or with the other if a star marks it.
func (l *loader) marked(line int, name string, plain, starred bits) *cue {
	name = strings.TrimSpace(name)
	b := plain
	if strings.HasSuffix(name, "*") {
		name, b = name[:len(name)-1], starred
	}
	c := l.add(line, name)
	c.bits |= b
	return c
}

func (l *loader) orgs(line int, text string) {
	f := strings.Split(text, "\t")
	if len(f) != 2 {
		l.fail(line, "want a class and names with a tab between: %q", text)
		return
	}
	for _, name := range strings.Split(f[1], ";") {
		c := l.marked(line, name, orgName, orgNameWeak)
		c.club = c.club || f[0] == "club"
	}
}

// yaml reads classes, heads of offices and portfolios.
func (l *loader) yaml(data string) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(data), &root); err != nil {
		l.fail(1, "%v", err)
		return
	}
	if len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
		l.fail(1, "want keys with lists")
		return
	}
	m := root.Content[0]
	for i := 0; i+1 < len(m.Content); i += 2 {
		l.key(m.Content[i], m.Content[i+1])
	}
}

func (l *loader) key(k, v *yaml.Node) {
	switch k.Value {
	case "lang":
	case "sets":
		l.pairs(v, l.member)
	case "heads":
		l.heads(v)
	case "portfolios":
		l.pairs(v, func(id string, w *yaml.Node) {
			c := l.add(w.Line, w.Value)
			c.bits |= portfolio
			c.field = id
		})
	case "nominal_place":
		for i := 0; i+1 < len(v.Content); i += 2 {
			c := l.add(v.Content[i].Line, v.Content[i].Value)
			c.bits |= nominalPlace
			c.strip = v.Content[i+1].Value
		}
	case "compound2":
		l.compounds(v)
	default:
		b, ok := classNames[k.Value]
		if !ok {
			l.fail(k.Line, "unknown class %q", k.Value)
			return
		}
		for _, w := range v.Content {
			l.add(w.Line, w.Value).bits |= b
		}
	}
}

// pairs calls each on every word of a mapping from ids to lists.
func (l *loader) pairs(v *yaml.Node, each func(id string, w *yaml.Node)) {
	for i := 0; i+1 < len(v.Content); i += 2 {
		for _, w := range v.Content[i+1].Content {
			each(v.Content[i].Value, w)
		}
	}
}

// member adds a word to a small set.
func (l *loader) member(set string, w *yaml.Node) {
	bit, ok := setNames[set]
	if !ok {
		l.fail(w.Line, "unknown set %q", set)
	}
	l.v.sets[word.Fold(w.Value)] |= bit
}

// heads reads the heads of offices.
func (l *loader) heads(v *yaml.Node) {
	for _, n := range v.Content {
		var h struct {
			ID, Kind           string
			Sing, Dual, Plural []string
		}
		if err := n.Load(&h, yaml.WithKnownFields()); err != nil || h.ID == "" {
			l.fail(n.Line, "office head: %v", err)
			continue
		}
		for num, words := range [][]string{h.Sing, h.Dual, h.Plural} {
			for _, w := range words {
				c := l.add(n.Line, w)
				c.bits |= office
				c.role, c.kind, c.number = h.ID, h.Kind, number(num)
			}
		}
	}
}

// compounds notes the second halves of compound given names («سيف الدين»).
func (l *loader) compounds(v *yaml.Node) {
	for _, w := range v.Content {
		l.v.common["+"+word.Fold(w.Value)] = true
	}
}
