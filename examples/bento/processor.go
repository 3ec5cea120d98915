package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

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
		if err := event.CheckDate(date); err != nil {
			return nil, fmt.Errorf("mahdar: %w", err)
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
	d, err := event.ParseDocument(b)
	if err != nil {
		return d, fmt.Errorf("mahdar: %w", err)
	}
	if d.Date == "" {
		d.Date = p.date
	}
	return d, nil
}

// Close has nothing to close.
func (p *processor) Close(context.Context) error { return nil }
