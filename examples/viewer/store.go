package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"sync"

	"github.com/mahdar-nlp/mahdar/event"
)

// An article is a document with its record, which is made when first asked for.
type article struct {
	doc event.Document

	mu     sync.Mutex
	record *event.Record
	err    error // why there is no record
}

// read returns the article's record. That ctx has ended is not remembered.
func (a *article) read(ctx context.Context) (*event.Record, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.record != nil || a.err != nil {
		return a.record, a.err
	}
	r, err := event.Extract(ctx, a.doc)
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return nil, err
	}
	a.record, a.err = r, err
	return r, err
}

// A set is what was opened together: a pasted text, some files, a folder.
type set struct {
	id       string
	title    string
	articles []*article
	skipped  []string // what could not be opened, and why
	size     int      // bytes
	pinned   bool     // not to be forgotten
}

// A store keeps the sets that were opened last, up to a number of bytes. It is
// safe for concurrent use.
type store struct {
	limit int

	mu    sync.Mutex
	sets  map[string]*set
	order []*set // oldest first
	size  int
}

func newStore(limit int) *store { return &store{limit: limit, sets: map[string]*set{}} }

// get returns a set, or nil if it is unknown or forgotten.
func (s *store) get(id string) *set {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sets[id]
}

// put adds a set, under an id that is made of what it holds, and forgets the
// oldest ones beyond the limit.
func (s *store) put(x *set) *set {
	x.id = x.hash()
	s.mu.Lock()
	defer s.mu.Unlock()
	if old := s.sets[x.id]; old != nil {
		return old
	}
	s.sets[x.id] = x
	s.order = append(s.order, x)
	s.size += x.size
	s.forget(x)
	return x
}

// forget drops the oldest sets but newest until the rest fits.
func (s *store) forget(newest *set) {
	kept := s.order[:0]
	for _, x := range s.order {
		if s.size > s.limit && !x.pinned && x != newest {
			s.size -= x.size
			delete(s.sets, x.id)
			continue
		}
		kept = append(kept, x)
	}
	clear(s.order[len(kept):])
	s.order = kept
}

func (x *set) hash() string {
	h := sha256.New()
	field := func(s string) {
		h.Write([]byte(s))
		h.Write([]byte{0xff}) // stands in no UTF-8
	}
	field(x.title)
	for _, a := range x.articles {
		field(a.doc.ID)
		field(a.doc.Date)
		field(a.doc.Text)
	}
	for _, s := range x.skipped {
		field(s)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}
