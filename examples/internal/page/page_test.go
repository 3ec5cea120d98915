package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRead(t *testing.T) {
	paragraph := "التقى وزير الخارجية المصري نظيره <b>الأردني</b>، أمس، في عمان، وبحثا أمن الحدود والتجارة والمياه والنقل والطاقة وملفات أخرى."
	full := `<html><head><title>لقاء في عمان</title><meta property="article:published_time" content="2026-05-12T10:00:00Z"></head><body>
<nav><a href="/">home</a></nav><article><h1>لقاء في عمان</h1>` + strings.Repeat("<p>"+paragraph+"</p>", 4) + `
<p>اتفق الوزيران على الخطوات الآتية:</p><ol><li>تشكيل لجنة مشتركة.</li><li>فتح معبر جديد.</li></ol></article><script>var x = 1</script></body></html>`
	a, err := Read([]byte(full))
	require.NoError(t, err)
	assert.Equal(t, "2026-05-12", a.Date)
	lines := strings.Split(a.Text, "\n")
	assert.Equal(t, "لقاء في عمان", lines[0])
	assert.Contains(t, lines[1], "نظيره الأردني، أمس، في عمان")
	assert.Equal(t, []string{"1. تشكيل لجنة مشتركة.", "2. فتح معبر جديد."}, lines[len(lines)-2:])
	assert.NotContains(t, a.Text, "var x")
	assert.NotContains(t, a.Text, "home")
}

// TestNone asserts that a page in which no article stands out is read whole,
// and that what is no page at all is some text.
func TestNone(t *testing.T) {
	a, err := Read([]byte(`<p>قصير</p><ul><li>أ</li></ul>`))
	require.NoError(t, err)
	assert.Equal(t, "قصير\n- أ", a.Text)
	for _, s := range []string{"", "\x00\xff", "<", strings.Repeat("<div>", 400)} {
		_, err := Read([]byte(s))
		assert.NoError(t, err)
	}
}

// FuzzRead asserts that any bytes are read, and give lines without ends of
// lines inside.
func FuzzRead(f *testing.F) {
	f.Add([]byte("<ol><li>a<p>b</ol>c"))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := Read(b)
		if err == nil && strings.Contains(a.Text, "\n\n") {
			t.Fatalf("%q gives an empty line: %q", b, a.Text)
		}
	})
}
