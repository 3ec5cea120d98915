package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/mahdar-nlp/mahdar/event"
)

func init() {
	register.Function3x1(told)
	register.Function1x2(one)
	register.Function3x1(actors)
	register.Function3x1(links)
	register.Function4x0(join)
	register.Function4x1(mergePart)
	register.Emitter2[string, []byte]()
	register.Emitter2[string, string]()
	register.Emitter1[Link]()
	register.Iter1[[]byte]()
	register.Iter1[string]()
}

// merge makes one event of all tellings of it, as [event.Merge] does of all
// records, in one worker.
func merge(s beam.Scope, records beam.PCollection) beam.PCollection {
	s = s.Scope("merge")
	all := beam.DropKey(s, beam.ParDo(s, told, records))
	return beam.ParDo(s, mergePart, beam.GroupByKey(s, beam.ParDo(s, one, all)))
}

// mergeByParts does the same with no worker that holds all records: those of
// each actor are merged by themselves, documents that turn out to tell an event
// in common form a part, and each part is merged as a whole. A part that is
// whole gives what merge gives. Where a telling can go to several events, an
// actor's records by themselves may take it to another than all would: then it
// may stand apart, or with the other event.
func mergeByParts(s beam.Scope, records beam.PCollection) beam.PCollection {
	s = s.Scope("merge by parts")
	all := beam.ParDo(s, told, records)
	byActor := beam.GroupByKey(s, beam.ParDo(s, actors, all))
	linked := beam.ParDo(s, links, byActor)
	parts := beam.ParDo(s, &partFn{}, beam.GroupByKey(s, beam.AddFixedKey(s, linked)))
	byPart := beam.ParDo(s, join, beam.CoGroupByKey(s, all, parts))
	return beam.ParDo(s, mergePart, beam.GroupByKey(s, byPart))
}

// one puts all records under one key.
func one(record []byte) (string, []byte) { return "", record }

// told keeps the records that tell an event, without their entities, which no
// merging reads. Each gets an id that no other has and that sorts as Merge
// sorts; it is the key.
func told(_ context.Context, p Piece, emit func(string, []byte)) error {
	r, err := decode(p.JSON)
	if err != nil || len(r.Events) == 0 {
		return err
	}
	r.Entities, r.Text = nil, ""
	r.ID = r.Date + "\x00" + r.ID + "\x00" + p.Order
	out, err := marshal(r)
	if err == nil {
		emit(r.ID, out)
	}
	return err
}

// originalID takes apart what told has put together.
func originalID(s *event.Source) string {
	id := strings.TrimPrefix(s.ID, s.Date+"\x00")
	for range 2 { // the number and the name of the file
		id = id[:strings.LastIndexByte(id, 0)]
	}
	return id
}

func decode(b []byte) (*event.Record, error) {
	r := new(event.Record)
	if err := json.Unmarshal(b, r); err != nil {
		return nil, fmt.Errorf("a record was expected: %w", err)
	}
	return r, nil
}

// decodeAll decodes what an iterator of Beam's hands out.
func decodeAll(next func(*[]byte) bool) (records []*event.Record, err error) {
	for b := []byte(nil); next(&b); b = nil {
		r, err := decode(b)
		if err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, nil
}

// actors puts a record under each actor of its events, and under the states
// that they act for. Events that are the same share one, by themselves or by
// what their records say of it elsewhere.
func actors(_ string, record []byte, emit func(string, []byte)) error {
	r, err := decode(record)
	if err != nil {
		return err
	}
	done := map[string]bool{"": true}
	for i := range r.Events {
		for _, a := range r.Events[i].Arguments {
			if a.Role == "place" {
				continue
			}
			for _, id := range []string{a.Actor, a.Office, a.Holder, a.Represents} {
				if !done[id] {
					done[id] = true
					emit(id, record)
				}
			}
		}
	}
	return nil
}

// A Link says of two records that they tell an event in common.
type Link struct{ A, B string }

// links merges the records of one actor and links those that have an event in
// common.
func links(_ string, next func(*[]byte) bool, emit func(Link)) error {
	records, err := decodeAll(next)
	if err != nil {
		return err
	}
	for _, m := range event.Merge(records) {
		for _, s := range m.Sources[1:] {
			emit(Link{m.Sources[0].ID, s.ID})
		}
	}
	return nil
}

// join puts a record under its part, which is the record itself if no other
// tells an event of it.
func join(id string, record func(*[]byte) bool, part func(*string) bool, emit func(string, []byte)) {
	root := id
	part(&root)
	for r := []byte(nil); record(&r); r = nil {
		emit(root, r)
	}
}

// mergePart merges the records of a part.
func mergePart(ctx context.Context, _ string, next func(*[]byte) bool, emit func(Piece)) error {
	records, err := decodeAll(next)
	if err != nil {
		return err
	}
	together.Update(ctx, int64(len(records)))
	for i, m := range event.Merge(records) {
		order := fmt.Sprintf("%s\x00%09d", m.Sources[0].ID, i)
		for k := range m.Sources {
			m.Sources[k].ID = originalID(&m.Sources[k])
		}
		out, err := marshal(m)
		if err != nil {
			return err
		}
		mergedOnes.Inc(ctx, 1)
		emit(Piece{order, out})
	}
	return nil
}
