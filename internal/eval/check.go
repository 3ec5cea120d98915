package eval

import "fmt"

// check says what of a record cannot be scored.
func (r *Record) check() error {
	if r.ID == "" {
		return fmt.Errorf(`expected a document "id", found none`)
	}
	for i := range r.Entities {
		if err := r.Entities[i].check(); err != nil {
			return fmt.Errorf("entity %d: %w", i+1, err)
		}
	}
	for i := range r.Events {
		if err := r.Events[i].check(); err != nil {
			return fmt.Errorf("event %d: %w", i+1, err)
		}
	}
	return checkSpans(r.NonEvents)
}

func (e *Entity) check() error {
	if e.Kind == "" {
		return fmt.Errorf(`expected a "kind", found none`)
	}
	return e.Span.check()
}

func (e *Event) check() error {
	if e.Kind == "" {
		return fmt.Errorf(`expected a "kind", found none`)
	}
	if len(e.places()) == 0 {
		return fmt.Errorf(`expected a "trigger" or "mentions", found none`)
	}
	if err := checkSpans(e.places()); err != nil {
		return err
	}
	for i := range e.Arguments {
		if e.Arguments[i].Role == "" {
			return fmt.Errorf(`argument %d: expected a "role", found none`, i+1)
		}
		if err := checkSpans(e.Arguments[i].Spans); err != nil {
			return fmt.Errorf("argument %d: %w", i+1, err)
		}
	}
	for i := range e.Attribution {
		if err := checkSpans(e.Attribution[i].Spans); err != nil {
			return fmt.Errorf("attribution %d: %w", i+1, err)
		}
	}
	return nil
}

func checkSpans(spans []Span) error {
	for _, s := range spans {
		if err := s.check(); err != nil {
			return err
		}
	}
	return nil
}

func (s Span) check() error {
	if s.Start < 0 || s.End <= s.Start {
		return fmt.Errorf("expected a span with 0 <= start < end, found %d to %d", s.Start, s.End)
	}
	return nil
}
