// Package page reads the article of an HTML page, for the example programs.
package page

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An Article is what a page is for: its headline and text, a line for each
// block and each item of a list, and the day it was published, YYYY-MM-DD, if
// the page says so.
type Article struct {
	Text string
	Date string
}

// Read finds the article of a page. Of a page in which none stands out, it
// takes all that is to be read.
func Read(b []byte) (Article, error) {
	doc, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		return Article{}, fmt.Errorf("page: %w", err)
	}
	found, err := readability.FromReader(bytes.NewReader(b), &url.URL{})
	if err != nil || found.Node == nil {
		return Article{Text: text("", doc)}, nil
	}
	a := Article{Text: text(found.Title(), found.Node)}
	if day, err := found.PublishedTime(); err == nil {
		a.Date = day.Format(time.DateOnly)
	}
	return a, nil
}

// text is the headline and the blocks of a tree.
func text(title string, n *html.Node) string {
	w := writer{}
	w.words(title)
	w.node(n)
	w.end()
	if len(w.lines) > 1 && w.lines[0] == w.lines[1] {
		w.lines = w.lines[1:] // the headline stands in the article too
	}
	return strings.Join(w.lines, "\n")
}

// writer collects the lines of a text.
type writer struct {
	lines []string
	line  []string
	glued bool // no space stands before the next word
	item  []int
}

var hidden = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Head: true, atom.Nav: true, atom.Footer: true, atom.Noscript: true, atom.Template: true, atom.Figcaption: true}

var blocks = map[atom.Atom]bool{atom.P: true, atom.Div: true, atom.Li: true, atom.Br: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.Tr: true, atom.Section: true, atom.Article: true, atom.Ul: true, atom.Ol: true, atom.Blockquote: true, atom.Header: true, atom.Pre: true}

func (w *writer) node(n *html.Node) {
	if n.Type == html.TextNode {
		w.words(n.Data)
		return
	}
	if hidden[n.DataAtom] {
		return
	}
	block := blocks[n.DataAtom]
	if block {
		w.end()
	}
	switch n.DataAtom {
	case atom.Ol:
		w.item = append(w.item, 1)
	case atom.Ul:
		w.item = append(w.item, 0)
	case atom.Li:
		w.mark()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if block {
		w.end()
	}
	if (n.DataAtom == atom.Ol || n.DataAtom == atom.Ul) && len(w.item) > 0 {
		w.item = w.item[:len(w.item)-1]
	}
}

// mark begins an item: with its number, or a dash.
func (w *writer) mark() {
	k := len(w.item) - 1
	if k < 0 || w.item[k] == 0 {
		w.words("- ")
		return
	}
	w.words(fmt.Sprintf("%d. ", w.item[k]))
	w.item[k]++
}

// words adds text to the line; runs of white space are one space.
func (w *writer) words(s string) {
	if s == "" {
		return
	}
	fields := strings.Fields(s)
	space := strings.TrimLeft(s, " \t\r\n") != s
	for i, f := range fields {
		if i == 0 && w.glued && !space && len(w.line) > 0 {
			w.line[len(w.line)-1] += f
			continue
		}
		w.line = append(w.line, f)
	}
	w.glued = len(fields) > 0 && strings.TrimRight(s, " \t\r\n") == s || len(fields) == 0 && w.glued && !space
}

func (w *writer) end() {
	if s := strings.Join(w.line, " "); s != "" && s != "-" {
		w.lines = append(w.lines, s)
	}
	w.line, w.glued = w.line[:0], false
}
