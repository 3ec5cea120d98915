package event_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// FuzzExtract asserts that any text gives a record that keeps its promises, the
// same one twice, or an error that says it is no text.
func FuzzExtract(f *testing.F) {
	for _, text := range articles(f) {
		f.Add(text, "2025-10-22")
	}
	for _, make := range hostile {
		f.Add(make(8), "")
	}
	f.Add("وقال: «إن", "2025-13-45")
	f.Fuzz(func(t *testing.T, text, date string) {
		d := event.Document{ID: "x", Date: date, Text: text}
		r, err := event.Extract(context.Background(), d)
		if err != nil {
			assert.Contains(t, err.Error(), `event: document "x": `)
			return
		}
		checkRecord(t, text, r)
		if !utf8.ValidString(text) || !utf8.ValidString(date) {
			return // JSON cannot carry the bytes as they are
		}
		first := marshal(t, r)
		again, err := event.Extract(context.Background(), d)
		require.NoError(t, err)
		assert.Equal(t, string(first), string(marshal(t, again)))
	})
}

const sentence = "التقى وزير الخارجية المصري نظيره الأردني في عمان واتفقا على تشكيل لجنة مشتركة"

// states are names to make many events of.
var states = strings.Fields("مصر تونس ليبيا العراق الأردن لبنان السودان الجزائر المغرب قطر عمان اليمن فرنسا ألمانيا إيطاليا إسبانيا روسيا الصين الهند اليابان")

// many makes n sentences with two states and a number each.
func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, states[i%20], states[i/20%20], i)
	}
	return b.String()
}

// hostile makes texts that try the limits, of a size that grows with n.
var hostile = map[string]func(n int) string{
	"one line":         func(n int) string { return strings.Repeat(sentence+" ", n) },
	"sentences":        func(n int) string { return strings.Repeat(sentence+".\n", n) },
	"joined":           func(n int) string { return strings.Repeat(sentence+"، و", n) },
	"nested quotes":    func(n int) string { return strings.Repeat("قال «", n) + sentence + strings.Repeat("»", n) },
	"open quotes":      func(n int) string { return strings.Repeat("“", 5*n) + sentence },
	"brackets":         func(n int) string { return strings.Repeat("(", 10*n) + sentence },
	"commas":           func(n int) string { return sentence + strings.Repeat("،", 10*n) + sentence },
	"names and commas": func(n int) string { return "التقى " + strings.Repeat("مصر، ", 10*n) + "الأردن" },
	"colons":           func(n int) string { return strings.Repeat("قال الوزير: ", 10*n) + sentence },
	"relatives":        func(n int) string { return strings.Repeat("الوزير الذي التقى ", 5*n) },
	"that":             func(n int) string { return strings.Repeat("أعلن الوزير أن ", 5*n) + sentence },
	"offices":          func(n int) string { return strings.Repeat("وزير خارجية رئيس ", 5*n) },
	"bare heads":       func(n int) string { return strings.Repeat("التقى الوزير السفير ", 5*n) },
	"and":              func(n int) string { return strings.Repeat("و ", 10*n) + sentence },
	"lists": func(n int) string {
		return "اتفق الجانبان على الخطوات التالية:\n" + strings.Repeat("- تشكيل لجنة\n", 5*n)
	},
	"numbers":    func(n int) string { return sentence + strings.Repeat(" 2025-10-22", 5*n) },
	"digits":     func(n int) string { return sentence + " " + strings.Repeat("٣", 50*n) },
	"one word":   func(n int) string { return sentence + " " + strings.Repeat("وال", 20*n) },
	"tatweel":    func(n int) string { return "التق" + strings.Repeat("ـ", 20*n) + "ى الوزير نظيره" },
	"marks":      func(n int) string { return "التقى" + strings.Repeat("\u064e", 20*n) + " الوزير نظيره" },
	"newlines":   func(n int) string { return sentence + strings.Repeat("\n", 30*n) + sentence },
	"full stops": func(n int) string { return sentence + strings.Repeat(".", 30*n) + sentence },
	"directions": func(n int) string { return strings.Repeat("\u202e\u2067\u200f", 10*n) + sentence },
	"zero-width": func(n int) string {
		return strings.Repeat("\u200b", 10*n) + sentence + strings.Repeat("\u200d\ufeff", 10*n)
	},
	"broken bytes":  func(n int) string { return strings.Repeat("كلمة سليمة هنا \xd8 ", n) + sentence },
	"NUL":           func(n int) string { return strings.Repeat("كلمة سليمة هنا\x00", n) + sentence },
	"Latin":         func(n int) string { return strings.Repeat("The minister met his counterpart. ", 2*n) },
	"commas, Latin": func(n int) string { return "The minister met " + strings.Repeat(",", 40*n) + sentence },
	"scripts":       func(n int) string { return strings.Repeat("وزير minister 部长 ", 5*n) + sentence },
	"many meetings": func(n int) string {
		return many(n, "التقى وزير خارجية %s وزير دفاع %s يوم %d يونيو.\n")
	},
	"many deals":          func(n int) string { return many(n, "وقعت %s و%s اتفاقا بشأن %d.\n") },
	"many items":          func(n int) string { return many(n, "تعهدت %s بدعم %s بمبلغ %d دولار.\n") },
	"surrogates, private": func(n int) string { return strings.Repeat("\ue000\U000f0000", 10*n) + sentence },
}

func TestHostile(t *testing.T) {
	for name, make := range hostile {
		t.Run(name, func(t *testing.T) {
			for _, n := range []int{0, 1, 40} {
				text := make(n)
				r, err := event.Extract(t.Context(), event.Document{ID: "x", Text: text})
				require.NoError(t, err)
				checkRecord(t, text, r)
			}
		})
	}
}

// TestLarge asserts that hostile texts of some 200 KB come to an end, and that
// the memory that they take grows no faster than they do.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for name, make := range hostile {
		t.Run(name, func(t *testing.T) {
			n := 200_000 / max(1, len(make(100))/100)
			small, large := allocated(t, make(n/4)), allocated(t, make(n))
			assert.Less(t, large, 6*small+1<<20, "bytes for a text four times as long")
		})
	}
}

// allocated is the number of bytes that extraction allocates where no document
// before has left it its buffers.
func allocated(t *testing.T, text string) uint64 {
	t.Helper()
	runtime.GC() // what lies spare
	runtime.GC() // goes at the second collection
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r, err := event.Extract(t.Context(), event.Document{ID: "x", Text: text})
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	require.NotNil(t, r)
	return after.TotalAlloc - before.TotalAlloc
}

// TestNoText asserts that what is no text is refused by name, and what is
// merely damaged is read.
func TestNoText(t *testing.T) {
	noise := make([]byte, 4096)
	rnd := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(rnd.Uint32()) | 1
	}
	for want, text := range map[string]string{
		"UTF-16 (it begins": "\xff\xfe" + sentence,
		"UTF-16 (it":        "\xfe\xff" + sentence,
		"full of NUL bytes": strings.Repeat("a\x00", 100),
		"is no UTF-8":       string(noise),
	} {
		r, err := event.Extract(t.Context(), event.Document{ID: "bad", Text: text})
		assert.ErrorContains(t, err, want)
		assert.ErrorContains(t, err, `document "bad"`)
		assert.Nil(t, r)
	}
	for _, text := range []string{"", " ", "\n", ".", sentence + "\x00", sentence + "\xff"} {
		_, err := event.Extract(t.Context(), event.Document{Text: text})
		assert.NoError(t, err, "%q", text)
	}
}

// TestSameOnAnyNumber asserts that one extractor gives the same bytes on one
// goroutine and on eight.
func TestSameOnAnyNumber(t *testing.T) {
	texts := articles(t)
	want := map[string]string{}
	for name, text := range texts {
		r, err := event.Extract(t.Context(), event.Document{ID: name, Text: text})
		require.NoError(t, err)
		want[name] = string(marshal(t, r))
	}
	var x event.Extractor // fresh, so that they race to set it up
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for name, text := range texts { // in an order of its own
				r, err := x.Extract(t.Context(), event.Document{ID: name, Text: text})
				if assert.NoError(t, err) {
					assert.Equal(t, want[name], string(marshal(t, r)))
				}
			}
		})
	}
	wg.Wait()
}

// countdown is a context that ends after it was asked n times.
type countdown struct {
	context.Context
	left  int
	asked int
}

func (c *countdown) Err() error {
	if c.asked++; c.asked > c.left {
		return context.Canceled
	}
	return nil
}

// TestCancel asserts that extraction asks its context again and again, and
// stops the first time that it has ended.
func TestCancel(t *testing.T) {
	text := hostile["sentences"](2000)
	whole := &countdown{Context: t.Context(), left: 1 << 30}
	_, err := event.Extract(whole, event.Document{ID: "long", Text: text})
	require.NoError(t, err)
	require.Greater(t, whole.asked, 20)
	for _, left := range []int{0, 1, 5, 20} {
		ctx := &countdown{Context: t.Context(), left: left}
		r, err := event.Extract(ctx, event.Document{ID: "long", Text: text})
		assert.Nil(t, r)
		assert.ErrorIs(t, err, context.Canceled)
		assert.ErrorContains(t, err, `document "long"`)
		assert.LessOrEqual(t, ctx.asked, left+2, "it stops at once")
	}
}

// TestEnded asserts that an ended context gives its own cause.
func TestEnded(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("enough"))
	_, err := event.Extract(ctx, event.Document{})
	assert.ErrorIs(t, err, context.Canceled)
	_, err = (&event.Extractor{}).Explain(ctx, event.Document{}, 0, 1)
	assert.ErrorIs(t, err, context.Canceled)
}

// TestOrderIsTheTexts asserts that events come in the order of the text.
func TestOrderIsTheTexts(t *testing.T) {
	for name, text := range articles(t) {
		r, err := event.Extract(t.Context(), event.Document{ID: name, Text: text})
		require.NoError(t, err)
		assert.True(t, slices.IsSortedFunc(r.Events, func(a, b event.Event) int { return first(a) - first(b) }), name)
	}
}

func first(e event.Event) int {
	at := e.Trigger.Start
	for _, m := range e.Mentions {
		at = min(at, m.Start)
	}
	return at
}

// TestCutAnywhere asserts that an article cut after any word, as feeds cut
// them, gives a record: what looks ahead must see the end.
func TestCutAnywhere(t *testing.T) {
	for _, text := range articles(t) {
		for i, c := range text {
			if c != ' ' && c != '\n' {
				continue
			}
			r, err := event.Extract(t.Context(), event.Document{ID: "cut", Text: text[:i]})
			require.NoError(t, err)
			checkRecord(t, text[:i], r)
		}
	}
}

// TestEveryWordLast asserts the same of every word of the articles, after a
// title, a name, and a verb.
func TestEveryWordLast(t *testing.T) {
	words := map[string]bool{}
	for _, text := range articles(t) {
		for _, w := range strings.Fields(text) {
			words[w] = true
		}
	}
	for w := range words {
		for _, before := range []string{"", "وزير ", "قال محمد ", "محمد بن ", "التقى ", "وقال: «"} {
			_, err := event.Extract(t.Context(), event.Document{ID: w, Text: before + w})
			require.NoError(t, err, w)
		}
	}
}
