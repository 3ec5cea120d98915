package main

import (
	"archive/zip"
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

const meets = "التقى وزير الخارجية المصري نظيره الأردني في القاهرة."

// hostileTexts are articles that try to leave their place on the page. The
// browser's tests open the same ones from testdata/hostile.
func hostileTexts(t *testing.T) map[string]string {
	files, err := filepath.Glob("testdata/hostile/*.txt")
	require.NoError(t, err)
	out := map[string]string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		out[filepath.Base(f)] = string(b)
	}
	require.GreaterOrEqual(t, len(out), 20)
	return out
}

// TestHostile asserts that a hostile article is shown as text: the page has
// the elements that the templates give it, no handlers, no other addresses,
// and no character that turns the line.
func TestHostile(t *testing.T) {
	s := newSite(t)
	for name, text := range hostileTexts(t) {
		t.Run(name, func(t *testing.T) {
			page := s.page(t, s.post(t, "text", "", text+"\n"+meets))
			assertTame(t, page)
			assert.Contains(t, page, `data-m="e1"`, "the sentence after it is still read")
		})
	}
}

// TestHostileNames asserts the same of ids, dates and file names.
func TestHostileNames(t *testing.T) {
	s := newSite(t)
	for name, text := range hostileTexts(t) {
		line, _, _ := strings.Cut(text, "\n")
		id := strings.ReplaceAll(string(jsonOf(t, map[string]string{"id": line, "text": meets})), "\n", "")
		s.check(t, name, s.post(t, "files", "a.jsonl", id+"\n"+id+"\nnot json "+line+"\n"))
		s.check(t, name, s.post(t, "files", "a"+line+".txt", meets))
	}
}

func (s *site) check(t *testing.T, name string, r *http.Response) {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	require.Less(t, r.StatusCode, 500, name)
	assertTame(t, string(b))
}

// assertTame parses a page and looks for what no article may bring in.
func assertTame(t *testing.T, page string) {
	t.Helper()
	for _, r := range page {
		if turns(r) {
			t.Fatalf("%U stands in the page", r)
		}
	}
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	scripts := 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "img", "iframe", "object", "embed", "svg", "style", "base", "math", "video":
			t.Errorf("<%s> stands in the page", n.Data)
		case "script":
			scripts++
			assert.Nil(t, n.FirstChild, "a script inline")
		}
		for _, a := range n.Attr {
			assert.False(t, strings.HasPrefix(a.Key, "on") || a.Key == "style", "attribute %s=%q", a.Key, a.Val)
			if a.Key == "href" || a.Key == "src" || a.Key == "action" {
				local := strings.HasPrefix(a.Val, "/") && !strings.HasPrefix(a.Val, "//") || strings.HasPrefix(a.Val, "#") || strings.HasPrefix(a.Val, "?")
				assert.True(t, local, "%s=%q leads away", a.Key, a.Val)
			}
		}
	}
	assert.Equal(t, 1, scripts)
}

// TestTooMuch asserts the limits: of an article, a line and a post.
func TestTooMuch(t *testing.T) {
	s := newSite(t)
	long := strings.Repeat("س", 5<<20) // a line of 10 MB

	r := s.post(t, "text", "", long)
	assert.Equal(t, http.StatusUnprocessableEntity, r.StatusCode)
	assert.Contains(t, body(t, r), "too long")

	r = s.post(t, "files", "a.txt", long)
	assert.Equal(t, http.StatusUnprocessableEntity, r.StatusCode)

	good := string(jsonOf(t, map[string]string{"id": "good", "text": meets}))
	r = s.post(t, "files", "a.jsonl", `{"text":"`+long+"\"}\n"+good+"\n"+good)
	page := body(t, r)
	assert.Equal(t, http.StatusOK, r.StatusCode)
	assert.Contains(t, page, "a.jsonl:1: too long")
	assert.Equal(t, 2, strings.Count(page, "<bdi>good</bdi>"))

	r = s.post(t, "files", "a.jsonl", strings.Repeat(" ", maxBody+1))
	assert.Equal(t, http.StatusRequestEntityTooLarge, r.StatusCode)
}

// TestNoText asserts that a zip, a picture and UTF-16 that call themselves
// text are refused with a reason.
func TestNoText(t *testing.T) {
	var z bytes.Buffer
	w := zip.NewWriter(&z)
	f, err := w.Create("a.txt")
	require.NoError(t, err)
	_, err = io.WriteString(f, strings.Repeat(meets+"\x00\x01", 500))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	s := newSite(t)
	for name, text := range map[string]string{"zip": z.String(), "png": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x00", "utf16": "\xff\xfea\x00b\x00", "nothing": " \n"} {
		r := s.post(t, "files", name+".txt", text)
		assert.Equal(t, http.StatusUnprocessableEntity, r.StatusCode, name)
		assertTame(t, body(t, r))
	}
	r := s.post(t, "files", "a.exe", meets)
	assert.Contains(t, body(t, r), ".txt, .html or .jsonl was expected")
}
