package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"html/template"
	"net/http"
	"slices"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/event/export"
)

//go:embed pages
var pageFiles embed.FS

var pages = template.Must(template.ParseFS(pageFiles, "pages/*.html"))

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
	merged := merge(articles)
	all := make([]facets, len(merged))
	for i := range merged {
		all[i] = facetsOfMerged(&merged[i])
	}
	return setPage{Set: x, Articles: articles, Days: timeline(articles, merged, f), Choices: choicesOf(all, f)}
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
	Kinds          []kindEntry
	Choices        choices
	Formats        []export.Format
}

func articlePageOf(x *set, n int, r *event.Record, f filter) articlePage {
	text := x.articles[n].doc.Text
	p := articlePage{
		Set: x, N: n, Prev: n - 1, Next: n + 1,
		ID: oneLine(r.ID, 80), Date: r.Date, Lang: r.Lang, Title: titleOf(text),
		Paragraphs: paragraphs(text, marks(r)), Cards: cards(r, f), Entities: entityRows(r),
		Formats: formats,
	}
	var all []facets
	for i := range r.Events {
		all = append(all, facetsOf(&r.Events[i]))
	}
	p.Choices = choicesOf(all, f)
	if p.Next == len(x.articles) {
		p.Next = -1
	}
	p.Kinds = kindsIn(r)
	return p
}

// kinds are the kinds of entity in the order of the legend.
var kinds = []kindEntry{
	{entity.PER, "person"}, {entity.ROLE, "office"}, {entity.ORG, "organisation"}, {entity.GPE, "state or city"}, {entity.LOC, "region"}, {entity.FAC, "facility"},
	{entity.GROUP, "group"}, {entity.DATE, "time"}, {entity.MONEY, "money"}, {entity.QUANTITY, "quantity"}, {entity.EVENT, "named event"}, {entity.INSTRUMENT, "instrument"},
}

// A kindEntry is a kind with its name in words.
type kindEntry struct {
	Kind entity.Kind
	Name string
}

// kindsIn are the kinds of a record's entities.
func kindsIn(r *event.Record) []kindEntry {
	var out []kindEntry
	for _, k := range kinds {
		if slices.ContainsFunc(r.Entities, func(m entity.Mention) bool { return m.Kind == k.Kind }) {
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
