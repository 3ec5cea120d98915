package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[context.Context, int, func(*Piece) bool, error](&writeFn{})
	register.Iter1[Piece]()
}

// write writes pieces to one file, sorted. A file is written where there are no
// pieces too, so that none of an earlier run stays.
func write(s beam.Scope, name string, pieces beam.PCollection) {
	s = s.Scope("write " + name)
	all := beam.Flatten(s, pieces, beam.Create(s, Piece{}))
	beam.ParDo0(s, &writeFn{Name: name}, beam.GroupByKey(s, beam.AddFixedKey(s, all)))
}

// writeFn writes all pieces of a file, which it holds in memory to sort them.
type writeFn struct{ Name string }

// ProcessElement is called once, with all pieces.
func (f *writeFn) ProcessElement(ctx context.Context, _ int, next func(*Piece) bool) error {
	var all []Piece
	for p := (Piece{}); next(&p); p = (Piece{}) {
		if len(p.JSON) > 0 {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b Piece) int { return cmp.Compare(a.Order, b.Order) })
	if err := f.put(ctx, all); err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	return nil
}

func (f *writeFn) put(ctx context.Context, all []Piece) error {
	fs, err := filesystem.New(ctx, f.Name)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, f.Name)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(file)
	for _, p := range all {
		out.Write(p.JSON)
		out.WriteByte('\n')
	}
	return errors.Join(out.Flush(), file.Close())
}
