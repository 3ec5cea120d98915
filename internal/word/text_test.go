package word

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sentences(s string) []string {
	t := Parse(s)
	var out []string
	for _, s := range t.Sentences {
		tag := []string{"", "H ", "h ", fmt.Sprintf("%d.%d ", s.List, s.Item)}[s.Place]
		out = append(out, tag+t.Span(s.From, s.To))
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"قال د. سالم إنه قادم. ثم ذهب؟ نعم!", []string{"قال د. سالم إنه قادم.", "ثم ذهب؟", "نعم!"}},
		{"قال «نحن هنا. لن نرحل» ثم ذهب. انتهى.", []string{"قال «نحن هنا. لن نرحل» ثم ذهب.", "انتهى."}},
		{"عنوان بلا نقطة\nنص الخبر.", []string{"H عنوان بلا نقطة", "نص الخبر."}},
		{"Dr. Smith met U.S. envoys. They left.", []string{"Dr. Smith met U.S. envoys.", "They left."}},
		{"بلغ 3.5 مليون. وزاد", []string{"بلغ 3.5 مليون.", "وزاد"}},
		{"أبرزها:\n1. تعزيز الرقابة.\n2. تسريع الإعمار.\nوأكد الجانبان.", []string{"أبرزها:", "0.0 تعزيز الرقابة.", "0.1 تسريع الإعمار.", "وأكد الجانبان."}},
		{"التوصيات التالية: ١- إنشاء مرصد؛ ٢- تبادل البيانات شهريا.", []string{"التوصيات التالية:", "0.0 إنشاء مرصد؛", "0.1 تبادل البيانات شهريا."}},
		{"على:\nأ) وقف العمليات.\nب) سحب القوات.", []string{"على:", "0.0 وقف العمليات.", "0.1 سحب القوات."}},
		{"أولاً: وقف النار. ثانياً: سحب القوات.", []string{"0.0 وقف النار.", "0.1 سحب القوات."}},
		{"وثائق، منها:\n- اتفاقية؛\n- مذكرة.", []string{"وثائق، منها:", "0.0 اتفاقية؛", "0.1 مذكرة."}},
	} {
		assert.Equal(t, c.want, sentences(c.text), c.text)
	}
}

func TestSeedParses(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "testdata", "seed.txt"))
	require.NoError(t, err)
	text := Parse(string(b))
	require.Len(t, text.Lists, 1)
	assert.Len(t, text.Lists[0].Items, 4)
	assert.True(t, strings.HasSuffix(text.Span(text.Sentences[text.Lists[0].LeadIn].From, text.Sentences[text.Lists[0].LeadIn].To), "أبرزها:"))
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{"": "", "123": "", "قال الوزير": "ar", "he said": "en", "وزیر امور خارجه گفت چنین است پس": "fa", "وزیر خارجہ نے کہا ہے": "ur"} {
		assert.Equal(t, want, Parse(text).Lang, text)
	}
}
