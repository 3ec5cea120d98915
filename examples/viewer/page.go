package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"html/template"
	"net/http"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

//go:embed pages
var pageFiles embed.FS

var pages = template.Must(template.ParseFS(pageFiles, "pages/*.html"))

type entitySpan = entity.Span

type indexPage struct {
	Folder *set
	Date   string
}

// ID and the like let a page show the folder without its fields.
func (x *set) ID() string        { return x.id }
func (x *set) Title() string     { return oneLine(x.title, 80) }
func (x *set) Count() int        { return len(x.articles) }
func (x *set) Skipped() []string { return neutrals(x.skipped) }

type setPage struct {
	Set      *set
	Articles []listed
	Days     []day
	Choices  choices
}

func setPageOf(x *set, articles []listed, f filter) setPage {
	var all []*event.Event
	for _, l := range articles {
		if l.record != nil {
			all = append(all, inOrder(l.record.Events)...)
		}
	}
	return setPage{Set: x, Articles: articles, Days: timeline(articles, f), Choices: choicesOf(all, f)}
}

type articlePage struct {
	Set            *set
	N              int
	Prev, Next     int // articles, or -1
	ID, Date, Lang string
	Title          words
	Paragraphs     []paragraph
	Cards          []card
	Entities       []entityRow
	Kinds          []entity.Kind
	Choices        choices
	Formats        []format
}

func articlePageOf(x *set, n int, r *event.Record, f filter) articlePage {
	text := x.articles[n].doc.Text
	p := articlePage{
		Set: x, N: n, Prev: n - 1, Next: n + 1,
		ID: oneLine(r.ID, 80), Date: r.Date, Lang: r.Lang, Title: titleOf(text),
		Paragraphs: paragraphs(text, marks(r)), Cards: cards(r, f), Entities: entityRows(r),
		Choices: choicesOf(inOrder(r.Events), f), Formats: formats,
	}
	if p.Next == len(x.articles) {
		p.Next = -1
	}
	p.Kinds = kindsIn(r)
	return p
}

// kindsIn are the kinds of a record's entities, in the order of the contract.
func kindsIn(r *event.Record) []entity.Kind {
	there := map[entity.Kind]bool{}
	for i := range r.Entities {
		there[r.Entities[i].Kind] = true
	}
	var out []entity.Kind
	for _, k := range []entity.Kind{entity.PER, entity.ROLE, entity.ORG, entity.GPE, entity.LOC, entity.FAC, entity.GROUP, entity.DATE, entity.MONEY, entity.QUANTITY, entity.EVENT, entity.INSTRUMENT} {
		if there[k] {
			out = append(out, k)
		}
	}
	return out
}

type whyPage struct {
	Back, Words string
	Whys        []why
}

// render writes a page whole, or an error if its template fails.
func render(w http.ResponseWriter, status int, name string, data any) {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, name, data); err != nil {
		http.Error(w, "viewer: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes())
}

// problem says what was wrong with a request.
func problem(w http.ResponseWriter, status int, reasons ...string) {
	render(w, status, "problem", neutrals(reasons))
}

func forgotten(w http.ResponseWriter) {
	problem(w, http.StatusNotFound, "nothing is open under this address: the viewer was started anew, or has opened much since")
}

func writeJSON(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(v)
}
