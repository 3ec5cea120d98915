package browser

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestLights asserts that a field lights its words, and words their fields.
func TestLights(t *testing.T) {
	p := newPage(t)
	p.seed(t)
	p.do(t, chromedp.Focus("#ev1-5"))
	if got := eval[string](t, p, `[...document.querySelectorAll('.par .lit')].map(e => e.textContent).join('|')`); got != "يوم أمس" {
		t.Errorf("the field of the time lights %q", got)
	}
	p.do(t, chromedp.Evaluate(`document.activeElement.blur(); document.querySelector('.par [data-f~="ev1-5"]').dispatchEvent(new PointerEvent('pointerenter'))`, nil))
	if got := eval[string](t, p, `[...document.querySelectorAll('.field.lit')].map(e => e.id).join(' ')`); got != "ev1-5" {
		t.Errorf("the words of the time light %q", got)
	}
	p.calm(t)
}

// TestKeyboard asserts that marked words are one stop of the Tab key, that
// arrows follow the line's direction, and that Enter goes to the field.
func TestKeyboard(t *testing.T) {
	p := newPage(t)
	p.seed(t)
	if n := eval[int](t, p, `document.querySelectorAll('.par [tabindex="0"]').length`); n != 1 {
		t.Errorf("%d stops of the Tab key in the text", n)
	}
	p.do(t, chromedp.Focus(`.par [tabindex="0"]`), chromedp.KeyEvent(kb.ArrowLeft))
	if got := eval[string](t, p, `document.activeElement.textContent`); got != "يلتقي" {
		t.Errorf("left of the first words of an Arabic line stands %q", got)
	}
	p.do(t, chromedp.KeyEvent(kb.Enter))
	if got := eval[string](t, p, `document.activeElement.id`); got != "ev1-0" {
		t.Errorf("Enter goes to %q", got)
	}
	p.calm(t)
}

// TestWhy asserts the dialog, for a field and for words that were selected.
func TestWhy(t *testing.T) {
	p := newPage(t)
	p.seed(t)
	p.do(t, chromedp.Click("#ev1-1 a.ask"), chromedp.WaitVisible("dialog.why .sentence"))
	if got := eval[string](t, p, `document.querySelector('dialog.why').textContent`); !strings.Contains(got, "ar.meeting.meet at") {
		t.Errorf("the dialog says %q", got)
	}
	p.do(t, chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible("dialog.why"),
		chromedp.Evaluate(`{ const w = document.querySelectorAll('.par')[2].firstChild; getSelection().setBaseAndExtent(w, 1, w, 5); }`, nil),
		chromedp.WaitVisible(".asksel"), chromedp.Click(".asksel"), chromedp.WaitVisible("dialog.why .sentence"))
	if got := eval[string](t, p, `document.querySelector('dialog.why .sentence').textContent`); !strings.HasPrefix(got, "ووفقًا") {
		t.Errorf("selected words are asked about in the sentence %q", got)
	}
	p.calm(t)
}

// TestFilters asserts that ticking a box hides the other cards.
func TestFilters(t *testing.T) {
	p := newPage(t)
	p.seed(t)
	p.do(t, chromedp.Click(`input[value="agreement"]`))
	if got := eval[string](t, p, `[...new Set([...document.querySelectorAll('.events > .card:not([hidden])')].map(e => e.dataset.kind))].join()`); got != "agreement" {
		t.Errorf("shown: %q", got)
	}
	p.calm(t)
}

// TestLetters asserts that marks part no letters: each paragraph is as wide as
// its text without any.
func TestLetters(t *testing.T) {
	p := newPage(t)
	p.seed(t)
	got := eval[[]string](t, p, `[...document.querySelectorAll('.par')].flatMap(par => {
		const plain = par.cloneNode(false);
		plain.textContent = par.textContent;
		par.after(plain);
		for (const e of [par, plain]) { e.style.whiteSpace = 'pre'; e.style.justifySelf = 'start'; e.style.inlineSize = 'max-content'; e.style.maxInlineSize = 'none'; }
		const w = par.getBoundingClientRect().width, v = plain.getBoundingClientRect().width;
		plain.remove();
		return Math.abs(w - v) < 1.5 ? [] : [w + ' for ' + v + ': ' + par.textContent.slice(0, 40)];
	})`)
	for _, s := range got {
		t.Error(s)
	}
}

// TestNames asserts that every control has a name for a screen reader.
func TestNames(t *testing.T) {
	p := newPage(t)
	for _, open := range []func(){
		func() { p.do(t, chromedp.Navigate(site+"/")) },
		func() { p.seed(t) },
		func() {
			p.do(t, chromedp.Navigate(site+"/"), chromedp.Click(".folder a"), chromedp.WaitVisible(".happenings"))
		},
	} {
		open()
		p.do(t, chromedp.ActionFunc(func(ctx context.Context) error {
			nodes, err := accessibility.GetFullAXTree().Do(ctx)
			for _, n := range nodes {
				if n.Ignored || n.Role == nil {
					continue
				}
				role := strings.Trim(string(n.Role.Value), `"`)
				switch role {
				case "button", "link", "textbox", "checkbox", "combobox", "dialog", "region", "form":
					if n.Name == nil || strings.Trim(string(n.Name.Value), `" `) == "" {
						t.Errorf("a %s has no name", role)
					}
				}
			}
			return err
		}))
	}
}

// fits reports whether nothing is wider than the window.
const fits = `document.documentElement.scrollWidth <= document.documentElement.clientWidth`

// TestPhone asserts that nothing is wider than a phone.
func TestPhone(t *testing.T) {
	p := newPage(t)
	p.do(t, chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch))
	p.seed(t)
	if !eval[bool](t, p, fits) {
		t.Error("the page is wider than the phone")
	}
	p.do(t, chromedp.Navigate(site+"/"), chromedp.Click(".folder a"), chromedp.WaitVisible(".happenings"))
	if !eval[bool](t, p, fits) {
		t.Error("the timeline is wider than the phone")
	}
	p.calm(t)
}

// TestFirstPaint logs how long the seed's page takes to its first paint, from
// a warm server.
func TestFirstPaint(t *testing.T) {
	p := newPage(t)
	p.seed(t)
	address := eval[string](t, p, `location.href`)
	for range 5 {
		p.do(t, chromedp.Navigate(site+"/"), chromedp.Navigate(address), chromedp.WaitVisible("#ev1"))
		ms := eval[float64](t, p, `new Promise(done => new PerformanceObserver(l => done(l.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1)).observe({type: 'paint', buffered: true}))`)
		got := eval[float64](t, p, `performance.getEntriesByType('navigation')[0].responseEnd`)
		t.Logf("first contentful paint after %.0f ms; the page had come after %.0f ms", ms, got)
	}
}

// TestHostile asserts that no hostile article runs a script, asks for an
// address or moves the page around it.
func TestHostile(t *testing.T) {
	files, err := filepath.Glob("../testdata/hostile/*.txt")
	if err != nil || len(files) < 20 {
		t.Fatal(len(files), err)
	}
	p := newPage(t)
	want := ""
	for _, f := range append([]string{""}, files...) {
		text := []byte("خبر\n")
		if f != "" {
			if text, err = os.ReadFile(f); err != nil {
				t.Fatal(err)
			}
		}
		got := p.hostile(t, string(text))
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("%s: the frame of the page is %s and not %s", f, got, want)
		}
	}
	p.calm(t)
}

// hostile pastes a text and returns where the frame of its page stands.
func (p *page) hostile(t *testing.T, text string) string {
	t.Helper()
	value, err := json.Marshal(text + "\nالتقى وزير الخارجية المصري نظيره الأردني في القاهرة.")
	if err != nil {
		t.Fatal(err)
	}
	p.do(t, chromedp.Navigate(site+"/"), chromedp.Evaluate("document.getElementById('text').value = "+string(value), nil), chromedp.Click(`form.open button`), chromedp.WaitVisible("main.two"),
		chromedp.Evaluate(`for (const e of document.querySelectorAll('*')) for (const n of ['mouseover', 'focus', 'click']) if (!e.closest('a,button,form')) e.dispatchEvent(new Event(n))`, nil))
	if eval[bool](t, p, `'hit' in window`) {
		t.Errorf("a script ran: %q", text)
	}
	return eval[string](t, p, `JSON.stringify([['.brand', '.events', '.text', '.all'].map(q => { const r = document.querySelector(q).getBoundingClientRect(); return [r.left, r.right].map(Math.round); }),
		`+fits+`, getComputedStyle(document.body).direction, document.querySelectorAll('script').length, location.host === '`+strings.TrimPrefix(site, "http://")+`'])`)
}

// TestPictures writes pictures of the pages for a person's eye into the folder
// that VIEWER_PICTURES names.
func TestPictures(t *testing.T) {
	dir := os.Getenv("VIEWER_PICTURES")
	if dir == "" {
		t.Skip("VIEWER_PICTURES names no folder")
	}
	p := newPage(t)
	shot := func(name string) {
		var b []byte
		p.do(t, chromedp.CaptureScreenshot(&b))
		write(t, filepath.Join(dir, name), b)
	}
	p.do(t, chromedp.EmulateViewport(1280, 860))
	p.seed(t)
	p.do(t, chromedp.Focus("#ev1-1"))
	shot("light.png")
	p.do(t, chromedp.Click("#ev1-1 a.ask"), chromedp.WaitVisible("dialog.why .sentence"))
	shot("why.png")
	p.do(t, chromedp.KeyEvent(kb.Escape), emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}))
	shot("dark.png")
	p.do(t, chromedp.Navigate(site+"/"), chromedp.WaitVisible("#text"))
	shot("index-dark.png")
	p.do(t, emulation.SetEmulatedMedia().WithFeatures(nil), chromedp.Click(".folder a"), chromedp.WaitVisible(".happenings"))
	shot("timeline.png")
	p.seed(t)
	p.do(t, chromedp.ActionFunc(func(ctx context.Context) error {
		b, _, err := cdppage.PrintToPDF().WithPrintBackground(false).Do(ctx)
		write(t, filepath.Join(dir, "print.pdf"), b)
		return err
	}), emulation.SetEmulatedMedia().WithMedia("print"), chromedp.EmulateViewport(794, 1123))
	shot("print.png")
	p.do(t, chromedp.Evaluate(`document.querySelector('.events').scrollIntoView({behavior: 'instant'})`, nil))
	shot("print-events.png")
	p.do(t, emulation.SetEmulatedMedia(), chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile))
	shot("phone.png")
	p.do(t, chromedp.Evaluate(`document.querySelector('.events').scrollIntoView({behavior: 'instant'})`, nil))
	shot("phone-events.png")
}

func write(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(name, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
