package entity_test

import (
	"fmt"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/internal/word"
)

func ExampleExtractor() {
	text := word.Parse("The Iraqi Water Resources Minister met his Syrian counterpart in Amman.")
	for _, m := range new(entity.Extractor).Extract(text, "2026-05-12") {
		fmt.Println(m.Kind, m.Text, m.Actor)
	}
	// Output:
	// ROLE Iraqi Water Resources Minister office:irq-water-resources-minister
	// ROLE his Syrian counterpart office:syr-water-resources-minister
	// GPE Amman gpe:amman
}
