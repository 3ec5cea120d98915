package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/examples/internal/page"
)

// The limits of a request, in bytes and numbers.
const (
	maxBody     = 32 << 20 // of a post
	maxText     = 1 << 20  // of one article
	maxArticles = 5000     // of a set
	maxSkipped  = 100      // reasons that are kept
)

// An opener collects the articles of a set.
type opener struct {
	date string // of articles that carry none
	set  set
}

func (o *opener) skip(where string, err error) {
	if len(o.set.skipped) < maxSkipped {
		o.set.skipped = append(o.set.skipped, fmt.Sprintf("%s: %v", oneLine(where, 80), err))
	}
}

// file reads one file by the ending of its name.
func (o *opener) file(name string, r io.Reader) {
	ext := strings.ToLower(path.Ext(name))
	id := strings.TrimSuffix(path.Base(name), path.Ext(name))
	switch ext {
	case ".jsonl":
		o.lines(name, r)
	case ".html", ".htm":
		o.whole(name, id, r, page.Read)
	case ".txt":
		o.whole(name, id, r, plainText)
	default:
		o.skip(name, fmt.Errorf("ending %.12q: .txt, .html or .jsonl was expected", ext))
	}
}

// plainText is the text of a file that says it is text. What begins as an
// archive, a picture or a PDF does is none.
func plainText(b []byte) (page.Article, error) {
	kind, _, _ := strings.Cut(http.DetectContentType(b), ";")
	if strings.HasPrefix(kind, "text/") || kind == "application/octet-stream" {
		return page.Article{Text: string(b)}, nil
	}
	return page.Article{}, fmt.Errorf("the file is %s: a text was expected", kind)
}

// whole reads a file of one article.
func (o *opener) whole(name, id string, r io.Reader, read func([]byte) (page.Article, error)) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err == nil && len(b) > maxFile {
		err = errTooLong
	}
	if err != nil {
		o.skip(name, err)
		return
	}
	a, err := read(b)
	if err != nil {
		o.skip(name, err)
		return
	}
	o.article(name, event.Document{ID: id, Date: a.Date, Text: a.Text})
}

// maxFile is the size of a file of one article; markup may take most of it.
const maxFile = 8 << 20

var errTooLong = errors.New("too long: an article of 1 MB at most was expected")

// lines reads one article a line. A line that is too long is passed over.
func (o *opener) lines(name string, r io.Reader) {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := readLine(in, 2*maxText)
		where := fmt.Sprintf("%s:%d", name, n)
		switch {
		case err != nil && err != io.EOF && err != errTooLong:
			o.skip(where, err)
			return
		case err == errTooLong:
			o.skip(where, err)
		case len(bytes.TrimSpace(line)) > 0:
			o.line(where, line)
		}
		if err == io.EOF || len(o.set.articles) > maxArticles {
			return
		}
	}
}

// readLine reads a line of at most limit bytes; of a longer one it reads all
// and returns errTooLong.
func readLine(in *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > limit {
			long, line = true, nil
		}
		if !long {
			line = append(line, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if long && err == nil {
			err = errTooLong
		}
		if long && err == io.EOF && len(part) > 0 {
			return nil, errTooLong
		}
		return line, err
	}
}

func (o *opener) line(where string, line []byte) {
	d, err := event.ParseDocument(line)
	if err != nil {
		o.skip(where, err)
		return
	}
	o.article(where, d)
}

func (o *opener) article(where string, d event.Document) {
	if d.Date == "" {
		d.Date = o.date
	}
	switch {
	case len(d.Text) > maxText:
		o.skip(where, errTooLong)
	case strings.TrimSpace(d.Text) == "":
		o.skip(where, errors.New("no text"))
	case event.CheckDate(d.Date) != nil:
		o.skip(where, fmt.Errorf("date %.24q: a day such as 2025-10-22 was expected", d.Date))
	case len(o.set.articles) >= maxArticles:
		o.skip(where, fmt.Errorf("more than %d articles", maxArticles))
	default:
		o.set.articles = append(o.set.articles, &article{doc: d})
		o.set.size += len(d.Text)
	}
}
