package entity

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// A wordList is a recogniser that knows some names and notes what it is asked.
type wordList struct {
	kinds map[string]Kind
	asked []string
}

func (l *wordList) Recognise(s string) (names []Name) {
	l.asked = append(l.asked, s)
	for name, kind := range l.kinds {
		if i := strings.Index(s, name); i >= 0 {
			names = append(names, Name{i, i + len(name), kind})
		}
	}
	return names
}

// found are the mentions that the recogniser is the reason of.
func found(x *Extractor, text string) (out []string) {
	for _, m := range x.Extract(word.Parse(text), "") {
		if strings.HasPrefix(m.Rule, "en.recogniser") {
			out = append(out, string(m.Kind)+" "+m.Text)
		}
	}
	return out
}

const unexplained = "A book by Vebjorn Trollstad was launched in Zanzabar. Readers liked Vebjorn Trollstad very much in Cairo."

func TestRecogniser(t *testing.T) {
	own := &wordList{kinds: map[string]Kind{"Vebjorn": PER, "Zanzabar": GPE, "Cairo": PER}}
	assert.Equal(t, []string{"PER Vebjorn Trollstad", "GPE Zanzabar", "PER Vebjorn Trollstad"}, found(&Extractor{Recogniser: own}, unexplained))
	assert.Len(t, own.asked, 2, "each unexplained run is asked about once")
	assert.Empty(t, found(&Extractor{Recogniser: NoRecogniser}, unexplained))
}

// TestRecogniserRest asserts that no sentence is asked about that the
// gazetteer and structure explain, nor an Arabic document.
func TestRecogniserRest(t *testing.T) {
	for _, text := range []string{
		"Egyptian Foreign Minister Badr Abdelatty met John Smith in Cairo.",
		"The ministers met again. They agreed on a plan.",
		"قال الوزير في القاهرة إن Vebjorn Trollstad وصل أمس إلى المدينة مع وفد كبير.",
	} {
		own := &wordList{}
		new(Extractor).Extract(word.Parse(text), "")
		(&Extractor{Recogniser: own}).Extract(word.Parse(text), "")
		assert.Empty(t, own.asked, text)
	}
}

// TestRecogniserLies asserts that ranges beyond the text do no harm.
func TestRecogniserLies(t *testing.T) {
	assert.Empty(t, found(&Extractor{Recogniser: liar{}}, unexplained))
}

type liar struct{}

func (liar) Recognise(s string) []Name {
	return []Name{{-5, 3, PER}, {0, len(s) + 99, PER}, {7, 2, GPE}, {0, 0, PER}}
}

func TestProse(t *testing.T) {
	assert.Contains(t, found(&Extractor{Recogniser: Prose()}, "The gallery showed works by Xherdan Shaqiri near Encinitas."), "GPE Encinitas")
}

// hostile English: what ends in any cue, and what has none.
func TestEnglishTruncated(t *testing.T) {
	for key := range defaultEnglish().cues {
		if defaultEnglish().cues[key].bits&^(enCommon|enGiven|enGivenWeak) == 0 {
			continue
		}
		for _, s := range []string{key, "The " + key, "Egypt's " + key, "his " + strings.ToUpper(key[:1]) + key[1:], key + " of", key + " of the", key + " and", key + " for the", "the Jordanian " + key + ",", "of " + key + " - ", key + " '", "two " + key, key + " Al-", "John " + key} {
			new(Extractor).Extract(word.Parse(s), "2025-10-22")
		}
	}
}

// FuzzEnglish asserts that mentions of English text are in order, on words,
// and say what stands at their bytes.
func FuzzEnglish(f *testing.F) {
	for _, s := range []string{"", "Egypt's Foreign Minister, Dr. John Al-Smith, met the two ministers - and", "AMMAN (Agencies) - The U.N. envoy's", "Minister of State for", "both the the of of", "Prime Minister and Foreign Minister and"} {
		f.Add(s)
	}
	x := &Extractor{Recogniser: NoRecogniser}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, m := range x.Extract(word.Parse(s), "2025-10-22") {
			if m.Start < last || m.End <= m.Start || m.End > len(s) || m.Text != s[m.Start:m.End] {
				t.Fatalf("%+v does not lie in order on %q", m, s)
			}
			last = m.End
		}
	})
}
