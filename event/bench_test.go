package event_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/gazetteer"
)

// BenchmarkExtract extracts from the articles of testdata/gold, one after the
// other. The events that it finds are a metric, so that no speed is gained by
// finding less.
func BenchmarkExtract(b *testing.B) {
	var texts []string
	for _, text := range articles(b) {
		texts = append(texts, text)
	}
	extract(b, texts)
}

// BenchmarkExtractQuiet extracts from text that tells no event.
func BenchmarkExtractQuiet(b *testing.B) {
	extract(b, []string{strings.Repeat("ارتفعت أسعار القمح في الأسواق العالمية بعد موجة جفاف ضربت مناطق واسعة. ", 50)})
}

func extract(b *testing.B, texts []string) {
	size, events := 0, 0
	for _, text := range texts {
		size += len(text)
		_, err := event.Extract(b.Context(), event.Document{Text: text})
		require.NoError(b, err)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		events = 0
		for _, text := range texts {
			r, _ := event.Extract(b.Context(), event.Document{Text: text})
			events += len(r.Events)
		}
	}
	b.ReportMetric(float64(events), "events")
}

// BenchmarkExtractParallel is BenchmarkExtract on all cores.
func BenchmarkExtractParallel(b *testing.B) {
	size := 0
	texts := articles(b)
	for _, text := range texts {
		size += len(text)
	}
	b.SetBytes(int64(size))
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			for _, text := range texts {
				_, _ = event.Extract(b.Context(), event.Document{Text: text})
			}
		}
	})
}

// BenchmarkLoadRules opens the embedded rules with their packed lexicon.
func BenchmarkLoadRules(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := event.LoadRules(event.RuleFiles())
		require.NoError(b, err)
	}
}

// BenchmarkStart is a process that starts, opens gazetteer and rules, reads
// one sentence and ends.
func BenchmarkStart(b *testing.B) {
	self, err := os.Executable()
	require.NoError(b, err)
	for b.Loop() {
		require.NoError(b, exec.Command(self, "-test.run", "^TestStart$").Run())
	}
}

// TestStart asserts that the defaults open, and is what BenchmarkStart runs.
func TestStart(t *testing.T) {
	r, err := event.Extract(t.Context(), event.Document{Text: sentence + "."})
	require.NoError(t, err)
	require.NotEmpty(t, r.Events)
	require.NotNil(t, gazetteer.Default())
}
