package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/event/export"
)

//go:embed assets
var assets embed.FS

//go:embed sample.txt
var sample string

// maxTime is how long a request may take.
const maxTime = 20 * time.Second

// maxKept is how many bytes of opened texts are kept; their records take several
// times as much.
const maxKept = 32 << 20

// A server holds what has been opened.
type server struct {
	date   string // of articles that carry none
	store  *store
	folder *set // or nil
}

func newServer(date string) *server { return &server{date: date, store: newStore(maxKept)} }

// handler routes requests, behind the guard.
func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	files, _ := fs.Sub(assets, "assets")
	mux.Handle("GET /assets/", http.StripPrefix("/assets/", kept(http.FileServerFS(files))))
	mux.HandleFunc("GET /{$}", s.index)
	mux.HandleFunc("POST /open", s.open)
	mux.HandleFunc("POST /sample", s.sample)
	mux.HandleFunc("GET /set/{set}", s.set)
	mux.HandleFunc("GET /set/{set}/{n}", s.article)
	mux.HandleFunc("GET /set/{set}/{n}/why", s.why)
	mux.HandleFunc("GET /set/{set}/{n}/download/{format}", s.download)
	mux.HandleFunc("GET /records/{set}/{format}", s.downloadAll)
	return guard(mux)
}

// kept lets the browser keep what is the same for all pages.
func kept(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "private, max-age=600")
		h.ServeHTTP(w, r)
	})
}

func (s *server) index(w http.ResponseWriter, _ *http.Request) {
	render(w, http.StatusOK, "index", indexPage{Folder: s.folder, Date: s.date})
}

// sample opens the founding article.
func (s *server) sample(w http.ResponseWriter, r *http.Request) {
	o := opener{set: set{title: "sample"}}
	o.article("sample", event.Document{ID: "seed", Date: "2025-10-22", Text: sample})
	s.show(w, r, &o)
}

// open takes a pasted text or files.
func (s *server) open(w http.ResponseWriter, r *http.Request) {
	parts, err := r.MultipartReader()
	if err != nil {
		problem(w, http.StatusBadRequest, "a form with a text or files was expected: "+err.Error())
		return
	}
	o := opener{date: s.date, set: set{title: "opened"}}
	if err := o.form(parts); err != nil {
		status := http.StatusBadRequest
		if big := new(http.MaxBytesError); errors.As(err, &big) {
			status, err = http.StatusRequestEntityTooLarge, fmt.Errorf("all files together may have %d MB", maxBody>>20)
		}
		problem(w, status, err.Error())
		return
	}
	s.show(w, r, &o)
}

// form reads the parts of a form as they come, so that no file is kept whole.
func (o *opener) form(parts *multipart.Reader) error {
	for {
		p, err := parts.NextPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := o.part(p); err != nil {
			return err
		}
	}
}

func (o *opener) part(p *multipart.Part) error {
	switch p.FormName() {
	case "date":
		b, err := io.ReadAll(io.LimitReader(p, 64))
		if date := strings.TrimSpace(string(b)); date != "" {
			o.date = date
		}
		return err
	case "text":
		b, err := io.ReadAll(p)
		if text := strings.ReplaceAll(string(b), "\r\n", "\n"); err == nil && strings.TrimSpace(text) != "" {
			o.article("the pasted text", event.Document{ID: "pasted", Text: text})
		}
		return err
	case "files":
		if p.FileName() == "" {
			return nil
		}
		body := &failing{r: p}
		o.file(p.FileName(), body)
		_, err := io.Copy(io.Discard, body)
		return errors.Join(body.err, err)
	}
	return nil
}

// failing remembers the error of a reader.
type failing struct {
	r   io.Reader
	err error
}

func (f *failing) Read(b []byte) (int, error) {
	n, err := f.r.Read(b)
	if err != nil && err != io.EOF {
		f.err = err
	}
	return n, err
}

// show sends the browser to what was opened. Of one article only, it is read
// at once, so that one that is no text is told.
func (s *server) show(w http.ResponseWriter, r *http.Request, o *opener) {
	switch n := len(o.set.articles); {
	case n == 0 && len(o.set.skipped) == 0:
		problem(w, http.StatusBadRequest, "no text was given")
		return
	case n == 0:
		problem(w, http.StatusUnprocessableEntity, o.set.skipped...)
		return
	case n == 1 && len(o.set.skipped) == 0:
		if _, err := o.set.articles[0].read(r.Context()); err != nil {
			problem(w, statusOf(err), err.Error())
			return
		}
		http.Redirect(w, r, "/set/"+s.store.put(&o.set).id+"/0", http.StatusSeeOther)
		return
	}
	http.Redirect(w, r, "/set/"+s.store.put(&o.set).id, http.StatusSeeOther)
}

// set lists the articles of a set and their events by day.
func (s *server) set(w http.ResponseWriter, r *http.Request) {
	x := s.store.get(r.PathValue("set"))
	if x == nil {
		forgotten(w)
		return
	}
	f := filterOf(r.URL.Query())
	articles := list(r.Context(), x)
	render(w, http.StatusOK, "set", setPageOf(x, articles, f))
}

// find is the article that a path names, or nil.
func (s *server) find(r *http.Request) (*set, int, *article) {
	x := s.store.get(r.PathValue("set"))
	n, err := strconv.Atoi(r.PathValue("n"))
	if x == nil || err != nil || n < 0 || n >= len(x.articles) {
		return nil, 0, nil
	}
	return x, n, x.articles[n]
}

func (s *server) article(w http.ResponseWriter, r *http.Request) {
	x, n, a := s.find(r)
	if a == nil {
		forgotten(w)
		return
	}
	record, err := a.read(r.Context())
	if err != nil {
		problem(w, statusOf(err), err.Error())
		return
	}
	render(w, http.StatusOK, "article", articlePageOf(x, n, record, filterOf(r.URL.Query())))
}

// why explains some bytes of an article, as a page or, for the script, as JSON.
func (s *server) why(w http.ResponseWriter, r *http.Request) {
	x, n, a := s.find(r)
	if a == nil {
		forgotten(w)
		return
	}
	q := r.URL.Query()
	lo, hi, err := span(a.doc.Text, q.Get("start"), q.Get("end"))
	if err != nil {
		problem(w, http.StatusBadRequest, err.Error())
		return
	}
	list, err := whys(r.Context(), a.doc, lo, hi)
	if err != nil {
		problem(w, statusOf(err), err.Error())
		return
	}
	if strings.Contains(r.Header.Get("Accept"), "application/json") {
		writeJSON(w, list)
		return
	}
	render(w, http.StatusOK, "why", whyPage{Back: fmt.Sprintf("/set/%s/%d", x.id, n), Words: oneLine(a.doc.Text[lo:hi], 200), Whys: list})
}

func (s *server) download(w http.ResponseWriter, r *http.Request) {
	_, _, a := s.find(r)
	f, known := formatOf(r.PathValue("format"))
	if a == nil || !known {
		forgotten(w)
		return
	}
	record, err := a.read(r.Context())
	if err != nil {
		problem(w, statusOf(err), err.Error())
		return
	}
	attach(w, record.ID, f)
	if out, err := export.NewWriter(w, f.Name, export.Bytes); err == nil {
		_ = out.Write(a.doc.Text, record)
	}
}

// downloadAll writes the records of a set in a format that takes many. Articles that cannot be
// read are left out.
func (s *server) downloadAll(w http.ResponseWriter, r *http.Request) {
	x := s.store.get(r.PathValue("set"))
	f, known := formatOf(r.PathValue("format"))
	if x == nil || !known || f.Name == "brat" {
		forgotten(w)
		return
	}
	out, err := export.NewWriter(w, f.Name, export.Bytes)
	if err != nil {
		problem(w, http.StatusInternalServerError, err.Error())
		return
	}
	attach(w, x.title, f)
	for _, a := range x.articles {
		record, err := a.read(r.Context())
		if err != nil {
			continue
		}
		if err := out.Write(a.doc.Text, record); err != nil {
			return
		}
	}
}

// attach names the file that the browser keeps.
func attach(w http.ResponseWriter, name string, f export.Format) {
	safe := strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return '-'
	}, oneLine(name, 60))
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", strings.Trim(safe, "-")+f.Ending))
}

// statusOf is the status of an article that cannot be read.
func statusOf(err error) int {
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return http.StatusServiceUnavailable
	}
	return http.StatusUnprocessableEntity
}
