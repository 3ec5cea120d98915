package bench

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// realNews is a stream of real news, which lies beside the repository where it
// lies at all.
const realNews = "../../../shared/news/ar.jsonl"

// BenchmarkNews holds the whole extraction from real news against Unicode's
// word segmentation of the same text, on one core.
func BenchmarkNews(b *testing.B) {
	docs, size := news(b)
	b.Run("mahdar", func(b *testing.B) {
		b.SetBytes(size)
		for b.Loop() {
			events := 0
			for _, d := range docs {
				r, err := event.Extract(b.Context(), d)
				require.NoError(b, err)
				events += len(r.Events)
			}
			b.ReportMetric(float64(events), "events")
		}
	})
	b.Run("uax29", func(b *testing.B) {
		b.SetBytes(size)
		for b.Loop() {
			for _, d := range docs {
				for tokens := words.FromString(d.Text); tokens.Next(); {
				}
			}
		}
	})
}

func news(b *testing.B) (docs []event.Document, size int64) {
	f, err := os.Open(realNews)
	if err != nil {
		b.Skip("no real news beside the repository")
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var d event.Document
		require.NoError(b, json.Unmarshal(lines.Bytes(), &d))
		docs = append(docs, d)
		size += int64(len(d.Text))
	}
	require.NoError(b, lines.Err())
	return docs, size
}
