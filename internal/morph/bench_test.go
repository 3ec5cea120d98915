package morph

import "testing"

// BenchmarkForms generates the whole lexicon: what a consumer may pay at
// start-up. The budget is 40 ms.
func BenchmarkForms(b *testing.B) {
	lemmas := Lexicon()
	total := 0
	b.ReportAllocs()
	for b.Loop() {
		total = 0
		for i := range lemmas {
			total += len(lemmas[i].Forms())
		}
	}
	b.ReportMetric(float64(total), "forms")
}

// BenchmarkEach generates the same without keeping it.
func BenchmarkEach(b *testing.B) {
	lemmas := Lexicon()
	b.ReportAllocs()
	for b.Loop() {
		for i := range lemmas {
			lemmas[i].Each(func([]byte, Feature) {})
		}
	}
}

// BenchmarkParse reads the embedded files.
func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		for _, f := range files {
			text, _ := data.ReadFile("data/" + f.name)
			if _, err := parse(f.name, string(text), f.columns); err != nil {
				b.Fatal(err)
			}
		}
	}
}
