package word

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func keys(s string) string {
	var k []string
	for _, w := range Words(s) {
		k = append(k, w.Key)
	}
	return strings.Join(k, "|")
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"وصرّح السفير، هشام", "وصرح|السفير|،|هشام"},
		{"مجلـس الأمّة", "مجلس|الامه"},
		{"مسؤول مسئول", "مسءول|مسءول"},
		{"و6000 بـ307 لـCNN", "و|6000|ب|307|ل|cnn"},
		{"١٬٥٠٠ و ٣٫٥٪", "1,500|و|3.5|٪"},
		{"U.S. Secretary O'Brien's", "u.s|secretary|o'brien|'|s"},
		{"اتـ.ـفاق.", "اتفاق|."},
		{"ا\u0654حمد", "احمد"},
		{"\uFEFBعب", "لاعب"},
		{"Münster Café", "munster|cafe"},
	} {
		assert.Equal(t, c.want, keys(c.text), c.text)
	}
}
