package timex

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/mahdar-nlp/mahdar/internal/word"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func find(text, date string) (*word.Text, []Expr) {
	t := word.Parse(text)
	var o Options
	o.Date, _ = ParseDay(date)
	return t, Find(nil, t, 0, len(t.Words), o)
}

// ExampleFind resolves the times of a sentence against the document's day.
func ExampleFind() {
	t, exprs := find("التقى الوزير نظيره مساء أمس، ويزور بغداد الأحد المقبل لمدة ثلاثة أيام.", "2025-10-22")
	for i := range exprs {
		from, to := Bytes(t, &exprs[i])
		fmt.Println(t.Source[from:to], exprs[i].Value)
	}
	// Output:
	// مساء أمس 2025-10-21
	// الأحد المقبل 2025-10-26
	// ثلاثة أيام P3D
}

// TestTense asserts that the caller's word on the tense goes before the
// words', and that these go before the past.
func TestTense(t *testing.T) {
	x := word.Parse("الأحد")
	for tense, want := range map[Tense]string{Past: "last-SUN", Unknown: "last-SUN", Future: "next-SUN"} {
		got := Find(nil, x, 0, 1, Options{Tense: func(int) Tense { return tense }})
		require.Len(t, got, 1)
		assert.Equal(t, want, got[0].Value)
	}
	_, got := find("سيلتقيان الأحد", "")
	assert.Equal(t, "next-SUN", got[0].Value)
}

// TestFlags asserts what an expression says beside its value.
func TestFlags(t *testing.T) {
	for text, check := range map[string]func(*Expr) bool{
		"قبل نهاية الشهر الجاري": func(e *Expr) bool { return e.Deadline && e.Future },
		"خلال 48 ساعة":           func(e *Expr) bool { return e.Deadline },
		"سبعة أيام":              func(e *Expr) bool { return e.Duration && !e.Deadline },
		"كل أسبوع":               func(e *Expr) bool { return e.Set },
		"السنوات الأخيرة":        func(e *Expr) bool { return e.Vague && e.Value == "" },
		"قبل يومين":              func(e *Expr) bool { return e.Past },
		"30 مليون دينار":         func(e *Expr) bool { return e.Kind == Money },
	} {
		_, got := find(text, "")
		require.Len(t, got, 1, text)
		assert.True(t, check(&got[0]), "%s: %+v", text, got[0])
	}
}

// TestInCountry asserts that a common name of money is settled by country, and
// that nothing is guessed.
func TestInCountry(t *testing.T) {
	assert.Equal(t, "KWD 5", InCountry("?dinar 5", "kwt"))
	assert.Equal(t, "", InCountry("?dinar 5", "fra"))
	assert.Equal(t, "USD 5", InCountry("USD 5", "kwt"))
}

// TestImpossible asserts that what no calendar has is no date.
func TestImpossible(t *testing.T) {
	for _, text := range []string{"31 فبراير 2024", "30 February 2024", "2025-13-40", "32/13/2025"} {
		x, got := find(text, "2025-10-22")
		for i := range got {
			from, to := Bytes(x, &got[i])
			assert.NotEqual(t, text, x.Source[from:to], "%+v", got[i])
		}
	}
}

// TestHijri asserts dates of the Umm al-Qura calendar against published
// equivalents, and that years without tables keep the month.
func TestHijri(t *testing.T) {
	for text, want := range map[string]string{
		"1 محرم 1446 هـ":   "2024-07-07",
		"10 ذي الحجة 1445": "2024-06-16",
		"1 شوال 1446 هـ":   "2025-03-30",
	} {
		_, got := find(text, "")
		require.NotEmpty(t, got, text)
		assert.Equal(t, want, got[0].Value, text)
	}
	w, ok := hijriTime(&frame{year: 1300, month: 9, day: 1})
	assert.True(t, ok)
	assert.Equal(t, "ramadan", w.value)
}

// TestGrammarErrors asserts that a broken grammar names file, line, column and
// what was wrong.
func TestGrammarErrors(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"colour: red", `timex: x.yaml:1:1: unknown key "colour"`},
		{"lists: {a: []}", `timex: x.yaml:1:9: list "a" is empty`},
		{"patterns:\n- {name: p, as: date}", "timex: x.yaml:2:3: a pattern needs name, as and match"},
		{"lists: {w: [x]}\npatterns:\n- {name: p, as: date, match: v}", `x.yaml:3:3: p: no list or definition "v"`},
		{"lists: {w: [x]}\npatterns:\n- {name: p, as: guess, match: w}", `x.yaml:3:3: p: no evaluator "guess"`},
		{"lists: {w: [x]}\npatterns:\n- {name: p, as: date, match: ( w}", "x.yaml:3:3: p: missing )"},
		{"lists: {w: [x]}\npatterns:\n- {name: p, as: date, match: w?}", "x.yaml:3:3: p: it must begin with a word, and not with a condition"},
		{"lists: {w: [x]}\ndefine: {D: D}\npatterns:\n- {name: p, as: date, match: D}", `definition "D" holds itself`},
	} {
		_, err := newGrammar([]string{"x.yaml"}, map[string][]byte{"x.yaml": []byte(c.data)})
		require.Error(t, err, c.data)
		assert.Contains(t, err.Error(), c.want)
	}
}

// TestLongRuns asserts that long runs of
// words that begin patterns are read to their end.
func TestLongRuns(t *testing.T) {
	for _, unit := range []string{"من ", "5 ", "قبل ", "و ", "بين 4 و", "يوم الأحد ", "خمسة وعشرين ألفا و", "$", "in ", "from 4 to ", "every ", "a year and ", "half past ", "the first week of ", "كل يوم ", "الساعة ", "نصف ", "14 ألفا و"} {
		x := word.Parse(strings.Repeat(unit, 20_000))
		require.NotPanics(t, func() { Find(nil, x, 0, len(x.Words), Options{}) }, unit)
	}
}

// TestTruncated asserts that of two lengths of time in one unit the first is
// an expression of its own, and that a length of several units is one.
func TestTruncated(t *testing.T) {
	for text, want := range map[string][]string{
		"It takes two years, three years or more":  {"two years", "three years"},
		"It takes two years and three months":      {"two years and three months"},
		"استمر بين شهر و3 أشهر ويومين":             {"شهر", "3 أشهر ويومين"},
		"It ran from 20 May to 3 June and 1939–45": {"from 20 May to 3 June", "1939–45"},
	} {
		x, got := find(text, "2025-10-22")
		var spans []string
		for i := range got {
			from, to := Bytes(x, &got[i])
			spans = append(spans, x.Source[from:to])
		}
		assert.Equal(t, want, spans)
	}
}

// TestRangesInOrder asserts that what the words leave open is resolved so that
// no range ends before it begins.
func TestRangesInOrder(t *testing.T) {
	for text, want := range map[string]string{
		"from Wednesday to Monday":      "2025-10-22/2025-10-27",
		"from 20 December to 5 January": "2025-12-20/2026-01-05",
		"من الخميس إلى الثلاثاء":        "2025-10-16/2025-10-21",
		"من 20 ديسمبر حتى 5 يناير":      "2025-12-20/2026-01-05",
		"من ديسمبر 2024 إلى يناير 2025": "2024-12/2025-01",
	} {
		_, got := find(text, "2025-10-22")
		require.NotEmpty(t, got, text)
		assert.Equal(t, want, got[0].Value, text)
	}
}

// BenchmarkFind reads the founding article again and again.
func BenchmarkFind(b *testing.B) {
	data, err := os.ReadFile("../../testdata/seed.txt")
	require.NoError(b, err)
	t := word.Parse(string(data))
	var got []Expr
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		got = Find(got[:0], t, 0, len(t.Words), Options{Date: Day{2025, 10, 22}})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"الأحد 9 أكتوبر 2025", "من 4 إلى 22 يناير", "before the end of June", "$1.5bn", "١٥ رجب ١٤٤٥ هـ", "7:56:35 مساء", "٪", "5-6-7"} {
		f.Add(s, "2025-10-22")
	}
	f.Fuzz(func(t *testing.T, text, date string) {
		x, got := find(text, date)
		last := 0
		for i := range got {
			from, to := Bytes(x, &got[i])
			if from < last || from >= to || to > len(text) {
				t.Fatalf("%q: span %d to %d after %d", text, from, to, last)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[from:to]) {
				t.Fatalf("%q: span %d to %d cuts a letter", text, from, to)
			}
			last = to
		}
		_, again := find(text, date)
		if fmt.Sprint(got) != fmt.Sprint(again) {
			t.Fatalf("%q: two answers", text)
		}
	})
}
