package event

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"github.com/mahdar-nlp/mahdar/internal/rule"
)

//go:generate go run rules/gen.go rules

//go:embed rules/*.yaml rules/*.lex
var ruleFiles embed.FS

// Rules is a compiled set of rule files, one engine a language. It is
// immutable and safe for concurrent use.
type Rules struct {
	engines map[string]*engine
}

// engine is the rules of one language with the lists that the stages know by
// name.
type engine struct {
	rules   *rule.RuleSet
	lists   lists
	silent  rule.Set      // lists that say nothing of what a word is
	english *englishLists // nil for other languages
}

var defaultRules = sync.OnceValue(func() *Rules {
	r, err := LoadRules(RuleFiles()) // its .lex files spare the conjugation
	if err != nil {
		panic(err) // a test compiles the embedded rules
	}
	return r
})

// DefaultRules returns the embedded rules.
func DefaultRules() *Rules { return defaultRules() }

// RuleFiles returns the folder of the embedded rule files, to be laid under
// one's own: LoadRules(RuleFiles(), os.DirFS("rules")).
func RuleFiles() fs.FS {
	sub, err := fs.Sub(ruleFiles, "rules")
	if err != nil {
		panic(err) // the folder is embedded
	}
	return sub
}

// LoadRules compiles the .yaml files of folders. A file of a later folder
// stands in for one of the same name in an earlier. The error joins every
// mistake found, each with file, line, column, rule and the offending text.
//
// A file LANG.lex beside them, which rules/gen.go writes, holds the inflected
// words of the language's lists ready-made; without one that was made from
// just these files, they are inflected anew, which takes about a second.
func LoadRules(dirs ...fs.FS) (*Rules, error) {
	files, errs := readFolders(dirs)
	sets := map[string]*ruleSource{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := rule.Parse(name, files[name])
		if err != nil {
			errs = append(errs, err)
		}
		if f != nil {
			if sets[f.Lang] == nil {
				sets[f.Lang] = &ruleSource{data: map[string][]byte{}}
			}
			sets[f.Lang].files = append(sets[f.Lang].files, f)
			sets[f.Lang].data[name] = files[name]
		}
	}
	for lang, s := range sets {
		s.packed = packedOf(dirs, lang)
	}
	return compile(sets, errs)
}

// readFolders reads the rule files of folders by their names.
func readFolders(dirs []fs.FS) (map[string][]byte, []error) {
	files := map[string][]byte{}
	var errs []error
	for _, dir := range dirs {
		names, err := fs.Glob(dir, "*.yaml")
		if err != nil {
			errs = append(errs, fmt.Errorf("event: rules: %w", err))
		}
		for _, name := range names {
			data, err := fs.ReadFile(dir, name)
			if err != nil {
				errs = append(errs, fmt.Errorf("event: rules: %w", err))
				continue
			}
			files[name] = data
		}
	}
	return files, errs
}

// packedOf is the last packed lexicon of a language, nil if there is none.
func packedOf(dirs []fs.FS, lang string) []byte {
	var packed []byte
	for _, dir := range dirs {
		if b, err := fs.ReadFile(dir, lang+".lex"); err == nil {
			packed = b
		}
	}
	return packed
}

// ruleSource is the files of one language.
type ruleSource struct {
	files  []*rule.File
	data   map[string][]byte
	packed []byte
}

func compile(sets map[string]*ruleSource, errs []error) (*Rules, error) {
	r := &Rules{engines: map[string]*engine{}}
	for lang, s := range sets {
		rs, err := rule.CompileWith(s.packed, rule.Digest(s.data), s.files...)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		x := &engine{rules: rs, lists: knownLists(rs), english: knownEnglish(rs)}
		if n := rs.List("OWN_WITH"); n >= 0 {
			x.silent.Add(n)
		}
		r.engines[lang] = x
	}
	return r, errors.Join(errs...)
}

// engine returns the rules for a language, nil if there are none.
func (r *Rules) engine(lang string) *engine { return r.engines[lang] }

// lists is the numbers of the lists that the stages know by name; README.md
// of the rules says what each is for.
type lists struct {
	and, rel, that, thatSuffix, subord, closing, particle, qad                                                                      int
	verbCue, participle, counterpart, honorific                                                                                     int
	negation, without, maybe, condition, future, tomorrow                                                                           int
	say, deny, accuse, according, hisHonour, media, anonymous, background                                                           int
	generic, beforeVerb, sides, classifier, previous, auxiliary, talkVerb, actorNoun, doable, gather, event, hold, bodyNoun, onThat int
	aside, separate, civil, public, domestic, quantity, whether, seat, provisions, steps, plural                                    int
}

func knownLists(rs *rule.RuleSet) lists {
	l := rs.List
	return lists{
		and: l("AND"), rel: l("RELATIVE"), that: l("THAT"), thatSuffix: l("THAT_SUFFIX"), subord: l("SUBORD"), closing: l("SUBORD_CLOSING"),
		particle: l("PARTICLE"), qad: l("QAD"), verbCue: l("VERB_CUE"), participle: l("PARTICIPLE"), counterpart: l("COUNTERPART"), honorific: l("HONORIFIC"),
		negation: l("NEGATION"), without: l("WITHOUT"), maybe: l("MAYBE"), condition: l("CONDITION"), future: l("FUTURE"), tomorrow: l("UPCOMING"),
		say: l("SAY"), deny: l("DENY"), accuse: l("ACCUSE"), hisHonour: l("HIS_HONOUR"), according: l("ACCORDING"), media: l("MEDIA"), anonymous: l("ANONYMOUS"), background: l("BACKGROUND"),
		generic: l("GENERIC"), beforeVerb: l("BEFORE_VERB"), sides: l("SIDES"), previous: l("PREVIOUS"), auxiliary: l("AUXILIARY"), talkVerb: l("TALK_VERB"), actorNoun: l("ACTOR_NOUN"), doable: l("DOABLE"), gather: l("GATHER"), event: l("EVENT"), hold: l("HOLD"), bodyNoun: l("BODY_NOUN"), onThat: l("G_ON_THAT"), classifier: l("CLASSIFIER"),
		aside: l("ASIDE"), civil: l("CIVIL"), separate: l("SEPARATE"), public: l("PUBLIC"), domestic: l("DOMESTIC"), quantity: l("SOME_OF"), whether: l("WHETHER"), seat: l("SEAT"), provisions: l("PROVISIONS"), steps: l("STEPS"), plural: l("SEVERAL"),
	}
}
