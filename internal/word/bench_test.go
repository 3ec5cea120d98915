package word

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// news is real news where it lies beside the project, else the seed article.
func news(b *testing.B) []string {
	var out []string
	if f, err := os.Open(filepath.Join("..", "..", "..", "shared", "news", "ar.jsonl")); err == nil {
		defer f.Close()
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<22)
		for sc.Scan() {
			var d struct{ Text string }
			if json.Unmarshal(sc.Bytes(), &d) == nil {
				out = append(out, d.Text)
			}
		}
		return out
	}
	seed, err := os.ReadFile(filepath.Join("..", "..", "testdata", "seed.txt"))
	if err != nil {
		b.Fatal(err)
	}
	return []string{string(seed)}
}

func benchmark(b *testing.B, run func(string)) {
	docs := news(b)
	n := 0
	for _, d := range docs {
		n += len(d)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			run(d)
		}
	}
}

func BenchmarkWords(b *testing.B) { benchmark(b, func(s string) { Words(s) }) }
func BenchmarkParse(b *testing.B) { benchmark(b, func(s string) { Parse(s) }) }
