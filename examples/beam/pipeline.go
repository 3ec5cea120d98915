package main

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
)

// pipeline reads lines, makes records of them, and writes the records, the
// lines that made none and, if that is asked for, the merged events.
func pipeline(o options) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	files := fileio.MatchAll(s, beam.CreateList(s, o.globs), fileio.MatchEmptyDisallow())
	lines := beam.ParDo(s, &readFn{}, fileio.ReadMatches(s, files))
	// Reshuffle lets several workers share the lines of one file.
	records, dead := beam.ParDo2(s, &extractFn{Date: o.date}, beam.Reshuffle(s, lines))
	write(s, o.out, records)
	write(s, o.dead, dead)
	switch {
	case o.merged != "" && o.parts:
		write(s, o.merged, mergeByParts(s, records))
	case o.merged != "":
		write(s, o.merged, merge(s, records))
	}
	return p
}

// A Piece is a line of an output and what it is sorted by.
type Piece struct {
	Order string
	JSON  []byte
}
