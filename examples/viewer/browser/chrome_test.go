package browser

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// site is the address of the viewer that the tests look at.
var site string

func TestMain(m *testing.M) { os.Exit(run(m)) }

// run builds and starts the viewer, on a free port, with the written articles.
func run(m *testing.M) int {
	if chromium() == "" {
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "viewer")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "viewer")
	build := exec.Command("go", "build", "-C", "..", "-o", program, ".")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		panic(err)
	}
	viewer := exec.Command(program, "-addr", "127.0.0.1:0", "-date", "2025-10-22", "../../../testdata/gold")
	out, err := viewer.StderrPipe()
	if err == nil {
		err = viewer.Start()
	}
	if err != nil {
		panic(err)
	}
	defer viewer.Wait()
	defer viewer.Process.Signal(os.Interrupt)
	for lines := bufio.NewScanner(out); site == "" && lines.Scan(); {
		if _, address, ok := strings.Cut(lines.Text(), "viewer: http://"); ok {
			site = "http://" + strings.TrimSuffix(address, "/")
		}
	}
	return m.Run()
}

// chromium is the browser's path, or "".
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// A page is a tab that notes what should not happen in it.
type page struct {
	context.Context

	mu  sync.Mutex
	bad []string // complaints of the browser, requests that lead away
}

var (
	once    sync.Once
	browser context.Context
)

// newPage opens a tab of a browser that all tests share.
func newPage(t *testing.T) *page {
	t.Helper()
	if site == "" {
		t.Skip("no Chromium is found")
	}
	once.Do(func() {
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium()), chromedp.NoSandbox, chromedp.WindowSize(1280, 900))
		alloc, _ := chromedp.NewExecAllocator(context.Background(), options...)
		browser, _ = chromedp.NewContext(alloc)
		if err := chromedp.Run(browser); err != nil {
			t.Fatal(err)
		}
	})
	tab, closeTab := chromedp.NewContext(browser)
	limit, cancel := context.WithTimeout(tab, 2*time.Minute)
	t.Cleanup(func() { cancel(); closeTab() })
	p := &page{Context: limit}
	chromedp.ListenTarget(tab, p.note)
	p.do(t, network.Enable(), log.Enable(), runtime.Enable(), emulation.SetFocusEmulationEnabled(true), cdppage.BringToFront())
	return p
}

func (p *page) note(e any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := e.(type) {
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError {
			p.bad = append(p.bad, e.Entry.Text)
		}
	case *runtime.EventExceptionThrown:
		p.bad = append(p.bad, e.ExceptionDetails.Error())
	case *network.EventRequestWillBeSent:
		own := strings.HasPrefix(e.Request.URL, "data:image/svg+xml") || e.Request.URL == "about:blank" // the browser's own pictures of its controls
		if !own && !strings.HasPrefix(e.Request.URL, site+"/") {
			p.bad = append(p.bad, "asks for "+e.Request.URL)
		}
	}
}

func (p *page) do(t *testing.T, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(p, actions...); err != nil {
		t.Fatal(err)
	}
}

// eval is the value of an expression in the page.
func eval[T any](t *testing.T, p *page, js string) T {
	t.Helper()
	var v T
	p.do(t, chromedp.Evaluate(js, &v, func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }))
	return v
}

// calm fails if the browser complained.
func (p *page) calm(t *testing.T) {
	t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, b := range p.bad {
		t.Error(b)
	}
}

// seed opens the founding article.
func (p *page) seed(t *testing.T) {
	t.Helper()
	p.do(t, chromedp.Navigate(site+"/"), chromedp.Click(`form[action="/sample"] button`), chromedp.WaitVisible("#ev1"))
}
