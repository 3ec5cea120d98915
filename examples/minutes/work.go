package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/mahdar-nlp/mahdar/event"
)

// A result is what became of a task.
type result struct {
	task
	record *event.Record
	shaped []byte // the record, ready to be written
}

// work runs extract over the tasks that feed hands out, on so many goroutines,
// and calls done with the results in the order of the tasks, and with whether
// no other is under way. At most eight
// tasks a goroutine are under way, so that endless input takes no more memory.
// When ctx ends, feed must return, and what was begun is finished.
func work(ctx context.Context, jobs int, feed func(emit func(task)), extract func(task) result, done func(r result, idle bool)) {
	type slot struct {
		task task
		out  chan result
	}
	todo, order := make(chan slot), make(chan slot, 8*jobs)
	go func() {
		defer close(order)
		defer close(todo)
		feed(func(t task) {
			s := slot{t, make(chan result, 1)}
			select {
			case order <- s:
				todo <- s
			case <-ctx.Done():
			}
		})
	}()
	for range jobs {
		go func() {
			for s := range todo {
				s.out <- extract(s.task)
			}
		}()
	}
	for s := range order {
		done(<-s.out, len(order) == 0)
	}
}

// extract reads one document. A panic costs that document only.
func extract(x *event.Extractor, t task) (r result) {
	t.parse()
	r = result{task: t}
	if t.err != nil {
		return r
	}
	// A document that was begun is finished: the context ends the input.
	r.err = guarded(func() (err error) {
		r.record, err = x.Extract(context.Background(), t.doc)
		return err
	})
	if r.err == nil && t.made {
		r.record.Text = t.doc.Text
	}
	return r
}

// shape makes the bytes of a result's record.
func (r *result) shape(out *sink) {
	r.err = guarded(func() (err error) {
		r.shaped, err = out.shape(r.doc, r.record)
		return err
	})
	r.record = nil
}

// guarded makes an error of a panic.
func guarded(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v at %s", p, caller(debug.Stack()))
		}
	}()
	return do()
}

// caller is the first place of mahdar's own in a stack.
func caller(stack []byte) string {
	for _, line := range strings.Split(string(stack), "\n") {
		if strings.Contains(line, "/mahdar/") && strings.Contains(line, ".go:") && !strings.Contains(line, "/minutes/") {
			return strings.TrimSpace(line)
		}
	}
	return "an unknown place"
}

// keep drops the events of a record that are not asked for.
func keep(r *event.Record, kinds map[event.Kind]bool, least float64) {
	kept := r.Events[:0]
	for _, e := range r.Events {
		if (len(kinds) == 0 || kinds[e.Kind]) && e.Confidence >= least {
			kept = append(kept, e)
		}
	}
	r.Events = kept
}
