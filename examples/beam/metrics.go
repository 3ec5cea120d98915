package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"

	"github.com/mahdar-nlp/mahdar/event"
)

// namespace is where the pipeline's metrics are found.
const namespace = "mahdar"

var (
	articles    = beam.NewCounter(namespace, "articles")
	deadLetters = beam.NewCounter(namespace, "dead_letters")
	mergedOnes  = beam.NewCounter(namespace, "merged_events")
	textBytes   = beam.NewDistribution(namespace, "text_bytes")
	together    = beam.NewDistribution(namespace, "documents_merged_together")
)

// count counts an article and its events; the kinds are those of the rules.
func count(ctx context.Context, d event.Document, r *event.Record) {
	articles.Inc(ctx, 1)
	textBytes.Update(ctx, int64(len(d.Text)))
	for i := range r.Events {
		beam.NewCounter(namespace, "events."+string(r.Events[i].Kind)).Inc(ctx, 1)
	}
}

// totals are the counters by name, summed over the steps of the pipeline.
func totals(all metrics.QueryResults) map[string]int64 {
	sums := map[string]int64{}
	for _, c := range all.Counters() {
		sums[c.Name()] += c.Result()
	}
	return sums
}

// tell writes the pipeline's metrics, one a line.
func tell(w io.Writer, results metrics.Results) {
	own := results.Query(func(r metrics.SingleResult) bool { return r.Namespace() == namespace })
	sums := totals(own)
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		fmt.Fprintf(w, "%s %d\n", name, sums[name])
	}
	for _, d := range own.Distributions() {
		v := d.Result()
		fmt.Fprintf(w, "%s count %d, sum %d, min %d, max %d\n", d.Name(), v.Count, v.Sum, v.Min, v.Max)
	}
}
