// Command quickstart shows the library in forty lines: one article in,
// meetings, agreements and action items out.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/mahdar-nlp/mahdar/event"
)

const article = `التقى وزير الخارجية المصري، أمس، نظيره الأردني في عمان. واتفق الوزيران على تشكيل لجنة مشتركة قبل نهاية الشهر الجاري.`

func main() {
	record, err := event.Extract(context.Background(), event.Document{ID: "quickstart", Date: "2025-10-22", Text: article})
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range record.Meetings() {
		fmt.Printf("meeting (%s, %s)\n", m.Modality, m.Format)
		for _, p := range m.Participants {
			fmt.Printf("  with %s %s\n", p.Actor, p.Text())
		}
	}
	for _, a := range record.Agreements() {
		fmt.Printf("agreement (%s)\n", a.Status)
	}
	for _, a := range record.ActionItems() {
		fmt.Printf("to do: %s\n", a.Action.Text())
	}
}
