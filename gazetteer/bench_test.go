package gazetteer

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/mahdar-nlp/mahdar/internal/word"
)

// BenchmarkMatch matches the default gazetteer against real news where it lies
// beside the project, else against the seed article.
func BenchmarkMatch(b *testing.B) {
	texts, size := news(b)
	g := Default()
	words := make([][]word.Word, len(texts))
	for i, s := range texts {
		words[i] = word.Parse(s).Words
	}
	b.SetBytes(size)
	b.ReportAllocs()
	var dst []Match
	for b.Loop() {
		for i, s := range texts {
			dst = g.Match(dst[:0], s, words[i])
		}
	}
}

// BenchmarkOpen opens the embedded form.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := unpack(packed); err != nil {
			b.Fatal(err)
		}
	}
}

func news(b *testing.B) (texts []string, size int64) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "news", "ar.jsonl"))
	if err != nil {
		seed, err := os.ReadFile(filepath.Join("..", "testdata", "seed.txt"))
		if err != nil {
			b.Fatal(err)
		}
		return []string{string(seed)}, int64(len(seed))
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		var d struct{ Text string }
		if json.Unmarshal(sc.Bytes(), &d) == nil {
			texts = append(texts, d.Text)
			size += int64(len(d.Text))
		}
	}
	return texts, size
}
