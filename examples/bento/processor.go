package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/warpstreamlabs/bento/public/service"

	"github.com/mahdar-nlp/mahdar/event"
)

func init() {
	spec := service.NewConfigSpec().
		Summary("Makes the mahdar record of an article, a JSON object with id, date and text.").
		Description("A message that holds no article fails, as does one that makes the extraction panic: route it by errored().").
		Field(service.NewStringField("date").Default("").Description("The day, YYYY-MM-DD, of articles that carry none."))
	err := service.RegisterProcessor("mahdar", spec, func(conf *service.ParsedConfig, _ *service.Resources) (service.Processor, error) {
		date, err := conf.FieldString("date")
		if err != nil {
			return nil, err
		}
		if err := checkDate(date); err != nil {
			return nil, err
		}
		return &processor{date: date}, nil
	})
	if err != nil {
		panic(err)
	}
}

// processor is safe for the threads of a pipeline.
type processor struct{ date string }

// Process replaces an article by its record.
func (p *processor) Process(ctx context.Context, m *service.Message) (batch service.MessageBatch, err error) {
	b, err := m.AsBytes()
	if err != nil {
		return nil, err
	}
	d, err := p.article(b)
	if err != nil {
		return nil, err
	}
	defer func() {
		if v := recover(); v != nil {
			batch, err = nil, fmt.Errorf("mahdar: document %q: panic: %v", d.ID, v)
		}
	}()
	r, err := event.Extract(ctx, d)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		return nil, err
	}
	m.SetBytes(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
	return service.MessageBatch{m}, nil
}

// article reads what minutes reads, and refuses what it refuses.
func (p *processor) article(b []byte) (event.Document, error) {
	var in struct {
		ID, Date string
		Text     *string
	}
	if err := json.Unmarshal(b, &in); err != nil {
		return event.Document{}, fmt.Errorf("mahdar: a JSON object was expected: %w", err)
	}
	if in.Text == nil {
		return event.Document{}, errors.New(`mahdar: the object lacks "text"`)
	}
	if in.Date == "" {
		in.Date = p.date
	}
	return event.Document{ID: in.ID, Date: in.Date, Text: *in.Text}, checkDate(in.Date)
}

func checkDate(s string) error {
	if _, err := time.Parse(time.DateOnly, s); s != "" && err != nil {
		return fmt.Errorf("mahdar: date %q: a day such as 2025-10-22 was expected", s)
	}
	return nil
}

// Close has nothing to close.
func (p *processor) Close(context.Context) error { return nil }
