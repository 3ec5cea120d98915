package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// TestSeed asserts what the page of the founding article shows.
func TestSeed(t *testing.T) {
	s := newSite(t)
	page := s.page(t, s.do(t, "POST", "/sample", nil))
	for _, want := range []string{
		`<p class="par title" dir="rtl" lang="ar" data-start="0">`,
		`<bdi lang="en" dir="ltr">Hassan Rashad</bdi>`, `<bdi class="ar" lang="ar" dir="rtl">حسن رشاد</bdi>`, `<code>per:hassan-rashad</code>`,
		"Meeting</span>", "Agreement</span>", "Action item</span>", "ar.meeting.meet", "confidence 0.95", `<bdi class="value" dir="ltr">2025-10-21</bdi>`,
		"held by", "from ev1",
	} {
		assert.Contains(t, page, want)
	}
	assertTame(t, page)
}

// TestFilter asserts that the filters work without the script.
func TestFilter(t *testing.T) {
	s := newSite(t)
	r := s.do(t, "POST", "/sample", nil)
	all := s.page(t, r)
	path := r.Request.URL.Path
	assert.Zero(t, strings.Count(all, `" hidden>`)-strings.Count(all, `asksel" hidden>`))
	some := s.page(t, s.get(t, path+"?kind=agreement&modality=reported"))
	cards, hidden := strings.Count(some, `<article class="card `), strings.Count(some, ` " hidden>`)
	assert.Equal(t, 1, cards-hidden)
	none := s.page(t, s.get(t, path+"?actor=per:nobody"))
	assert.Equal(t, cards, strings.Count(none, ` " hidden>`))
}

// TestWhy asserts an explanation as a page and as JSON, and a near miss.
func TestWhy(t *testing.T) {
	s := newSite(t)
	path := s.do(t, "POST", "/sample", nil).Request.URL.Path
	page := s.page(t, s.get(t, path+"/why?start=152&end=162"))
	assert.Contains(t, page, "ar.meeting.meet at التقى")
	assertTame(t, page)

	r := s.get(t, path+"/why?start=152&end=793", "Accept", "application/json")
	var list []why
	require.NoError(t, json.Unmarshal([]byte(body(t, r)), &list))
	assert.Greater(t, len(list), 1, "a paragraph has sentences")

	for _, q := range []string{"", "?start=-1&end=4", "?start=9&end=4", "?start=0&end=99999999", "?start=x&end=y"} {
		assert.Equal(t, http.StatusBadRequest, s.get(t, path+"/why"+q).StatusCode, q)
	}
}

// TestNearMiss asserts that a rule that was tried and failed says why.
func TestNearMiss(t *testing.T) {
	s := newSite(t)
	r := s.post(t, "text", "", "التقى الوزير.")
	path := r.Request.URL.Path
	page := s.page(t, s.get(t, path+"/why?start=0&end=10"))
	assert.Contains(t, page, `<li><bdi class="clause" dir="ltr">ar.meeting.meet at التقى: it needs participant`)
}

// TestGuard asserts who is turned away: foreign names for this machine, posts
// from other sites, and pages that would embed what is shown here.
func TestGuard(t *testing.T) {
	s := newSite(t)
	for _, host := range []string{"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", ""} {
		if host != "" {
			assert.Equal(t, http.StatusMisdirectedRequest, s.get(t, "/", "Host", host).StatusCode, host)
		}
	}
	for _, host := range []string{"localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "[::1]"} {
		assert.Equal(t, http.StatusOK, s.get(t, "/", "Host", host).StatusCode, host)
	}
	for _, h := range [][]string{{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}} {
		assert.Equal(t, http.StatusForbidden, s.post(t, "text", "", meets, h...).StatusCode, h)
	}
	assert.Equal(t, http.StatusOK, s.post(t, "text", "", meets, "Origin", s.URL, "Sec-Fetch-Site", "same-origin").StatusCode)
	assert.Equal(t, http.StatusForbidden, s.get(t, "/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors").StatusCode)
	assert.Equal(t, http.StatusOK, s.get(t, "/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate").StatusCode)

	h := s.get(t, "/").Header
	assert.Contains(t, h.Get("Content-Security-Policy"), "default-src 'none'")
	assert.NotContains(t, h.Get("Content-Security-Policy"), "unsafe")
	assert.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
}

// TestUnknown asserts that what is not there is not found, and that assets
// lead nowhere else.
func TestUnknown(t *testing.T) {
	s := newSite(t)
	path := s.do(t, "POST", "/sample", nil).Request.URL.Path
	for _, p := range []string{"/set/none", "/set/none/0", strings.TrimSuffix(path, "0") + "1", strings.TrimSuffix(path, "0") + "-1", path + "/download/none", "/records/none/jsonl", "/assets/../server.go", "/assets/%2e%2e/server.go", "/nothing"} {
		assert.Equal(t, http.StatusNotFound, s.get(t, p).StatusCode, p)
	}
	assert.Equal(t, http.StatusOK, s.get(t, "/assets/viewer.js").StatusCode)
	assert.Equal(t, http.StatusMethodNotAllowed, s.get(t, "/open").StatusCode)
}

// TestDownload asserts that the record that is kept is the record.
func TestDownload(t *testing.T) {
	s := newSite(t)
	path := s.do(t, "POST", "/sample", nil).Request.URL.Path
	r := s.get(t, path+"/download/jsonl")
	assert.Equal(t, `attachment; filename="seed.jsonl"`, r.Header.Get("Content-Disposition"))
	var got event.Record
	require.NoError(t, json.Unmarshal([]byte(body(t, r)), &got))
	want, err := event.Extract(t.Context(), event.Document{ID: "seed", Date: "2025-10-22", Text: sample})
	require.NoError(t, err)
	assert.Equal(t, string(jsonOf(t, want)), string(jsonOf(t, got)))
}

// TestFolder asserts that a folder is read, in order, and nothing outside it.
func TestFolder(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	secret := filepath.Join(outside, "secret.txt")
	write := func(path, text string) {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	write(secret, "سر "+meets)
	write(filepath.Join(dir, "b.txt"), meets)
	write(filepath.Join(dir, "a", "lines.jsonl"), string(jsonOf(t, map[string]string{"id": "x1", "date": "2025-10-22", "text": meets})))
	write(filepath.Join(dir, "notes.md"), "not an article")
	require.NoError(t, os.Symlink(secret, filepath.Join(dir, "link.txt")))
	require.NoError(t, os.Symlink(outside, filepath.Join(dir, "linked")))

	s := newSite(t)
	require.NoError(t, s.viewer.openFolder(t.Context(), dir, io.Discard))
	page := s.page(t, s.get(t, "/set/"+s.viewer.folder.ID()))
	assert.Contains(t, page, "2 articles")
	assert.Less(t, strings.Index(page, "<bdi>x1</bdi>"), strings.Index(page, "<bdi>b</bdi>"))
	assert.NotContains(t, page, "سر ")
	assert.Contains(t, page, "link.txt: ", "the link that leads out is named")
	assert.Contains(t, page, `<time datetime="2025-10-22">`)
	assertTame(t, page)

	records := s.page(t, s.get(t, "/records/"+s.viewer.folder.ID()+"/jsonl"))
	assert.Equal(t, 2, strings.Count(records, "\n"))
	assert.Error(t, s.viewer.openFolder(t.Context(), filepath.Join(dir, "none"), io.Discard))
	assert.Error(t, s.viewer.openFolder(t.Context(), t.TempDir(), io.Discard), "a folder without articles")
}

// TestTimeRunsOut asserts that an article without time is no lost article.
func TestTimeRunsOut(t *testing.T) {
	a := &article{doc: event.Document{Text: meets}}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := a.read(ended)
	require.ErrorIs(t, err, context.Canceled)
	r, err := a.read(t.Context())
	require.NoError(t, err)
	assert.Len(t, r.Events, 1)
	assert.Equal(t, "not read yet: reload the page", listedOf(ended, 0, &article{doc: a.doc}).Problem)
}

// TestForget asserts that the oldest sets go first, and pinned ones never.
func TestForget(t *testing.T) {
	s := newStore(10)
	folder := s.put(&set{title: "folder", size: 8, pinned: true})
	a := s.put(&set{title: "a", size: 2})
	b := s.put(&set{title: "b", size: 9})
	assert.NotNil(t, s.get(folder.id))
	assert.Nil(t, s.get(a.id))
	assert.NotNil(t, s.get(b.id))
	assert.Same(t, b, s.put(&set{title: "b", size: 9}))
}

func TestFlags(t *testing.T) {
	for args, want := range map[string]int{"-date yesterday": 2, "a b": 2, "-nonsense": 2, "no-such-folder": 1, "-addr nonsense": 1} {
		assert.Equal(t, want, run(t.Context(), strings.Fields(args), io.Discard), args)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	assert.Equal(t, 0, run(ended, []string{"-addr", "127.0.0.1:0"}, io.Discard))
}

// TestMerged asserts that an event which two articles tell, in two languages,
// stands once on the timeline, with both.
func TestMerged(t *testing.T) {
	s := newSite(t)
	var lines string
	for _, text := range []string{"التقى وزير الخارجية المصري نظيره الأردني في عمان أمس.", "The Egyptian foreign minister met his Jordanian counterpart in Amman on Tuesday."} {
		lines += string(jsonOf(t, map[string]string{"id": "same", "date": "2025-10-22", "text": text})) + "\n"
	}
	page := s.page(t, s.post(t, "files", "a.jsonl", lines))
	assert.Equal(t, 1, strings.Count(page, `<li class="card meeting">`))
	assert.Contains(t, page, `<time datetime="2025-10-21">`)
	assert.Equal(t, 2, strings.Count(page, `#ev1"`))
	assertTame(t, page)
}
