package event_test

import (
	"context"
	"fmt"
	"log"
	"strings"
	"testing/fstest"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/gazetteer"
)

func Example() {
	const text = "التقى وزير الخارجية المصري نظيره الأردني في عمان."
	record, err := event.Extract(context.Background(), event.Document{ID: "a1", Date: "2025-10-22", Text: text})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range record.Events {
		fmt.Println(e.Kind, e.Modality, e.Trigger.Text, e.Rule)
		for _, a := range e.Arguments {
			fmt.Println(" ", a.Role, a.Text(), a.Actor)
		}
	}
	// Output:
	// meeting asserted التقى ar.meeting.meet
	//   participant وزير الخارجية المصري office:egy-foreign-minister
	//   participant نظيره الأردني office:jor-foreign-minister
	//   place عمان gpe:amman
}

func ExampleRecord_Meetings() {
	const text = "تلقى وزير الخارجية المصري اتصالا هاتفيا من نظيره الأردني."
	record, err := event.Extract(context.Background(), event.Document{Text: text})
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range record.Meetings() {
		fmt.Println(m.Format, m.Codes.PLOVER, m.Codes.CAMEO)
		for _, p := range m.Participants {
			fmt.Println(p.Actor, "for", p.Represents)
		}
	}
	// Output:
	// phone CONSULT 041
	// office:egy-foreign-minister for gpe:egy
	// office:jor-foreign-minister for gpe:jor
}

func ExampleRecord_Agreements() {
	const text = "وقعت تونس وليبيا بروتوكولا للربط الكهربائي في طرابلس."
	record, err := event.Extract(context.Background(), event.Document{Text: text})
	if err != nil {
		log.Fatal(err)
	}
	for _, a := range record.Agreements() {
		fmt.Println(a.Status, a.Instrument[0].Text())
		for _, p := range a.Parties {
			fmt.Println(p.Actor)
		}
	}
	// Output:
	// signed بروتوكولا
	// gpe:tun
	// gpe:lby
}

func ExampleRecord_ActionItems() {
	const text = "تعهدت اليابان بتقديم 20 مليون دولار."
	record, err := event.Extract(context.Background(), event.Document{Text: text})
	if err != nil {
		log.Fatal(err)
	}
	for _, item := range record.ActionItems() {
		fmt.Println(item.Basis, item.Status)
		fmt.Println(item.Responsible[0].Actor, item.Action.Text())
	}
	// Output:
	// pledged planned
	// gpe:jpn تقديم 20 مليون دولار
}

func ExampleExtractor_Explain() {
	const text = "تحدث الرئيس الأمريكي عن الحدود."
	at := strings.Index(text, "تحدث")
	why, err := new(event.Extractor).Explain(context.Background(), event.Document{Text: text}, at, at+len("تحدث"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(why.Failed)
	// Output: [ar.meeting.talk at تحدث: it needs with & participant 2 ar.meeting.talk.phone at تحدث: no word of PHONE_ADVERB beside it]
}

// Own rules are laid over the embedded ones, whose word lists they can use.
// Here they add a kind of event.
func ExampleLoadRules() {
	own := fstest.MapFS{"arrest.ar.yaml": {Data: []byte(`kind: arrest
lang: ar
agent: police
lists:
  ARREST: {lemma: [اعتقل]}
slots:
  police: actor    subj
  place:  place <=1 IN
frames:
- id: ar.arrest
  verb: ARREST
  need: police
  cases:
  - {text: اعتقل الجيش المصري مسلحين في سيناء., want: {police: [الجيش المصري]}}
  - {text: زار الجيش المصري سيناء., want: none}
`)}}
	rules, err := event.LoadRules(event.RuleFiles(), own)
	if err != nil {
		log.Fatal(err)
	}
	x := &event.Extractor{Rules: rules}
	record, err := x.Extract(context.Background(), event.Document{Text: "اعتقل الجيش المصري مسلحين في سيناء."})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range record.Events {
		fmt.Println(e.Kind, e.Role("police")[0].Text())
	}
	// Output: arrest الجيش المصري
}

// A gazetteer of one's own is merged with the embedded one.
func ExampleExtractor_gazetteer() {
	own, err := gazetteer.Read(strings.NewReader(`{"id": "org:lake-forum", "kind": "igo", "names": {"ar": ["منتدى البحيرات"]}}`), "own.jsonl")
	if err != nil {
		log.Fatal(err)
	}
	g, err := gazetteer.Default().Merge(own)
	if err != nil {
		log.Fatal(err)
	}
	x := &event.Extractor{Gazetteer: g}
	record, err := x.Extract(context.Background(), event.Document{Text: "اجتمع وزير الخارجية المصري مع منتدى البحيرات."})
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range record.Meetings() {
		fmt.Println(m.Participants[0].Actor, "and", m.Participants[1].Actor)
	}
	// Output: office:egy-foreign-minister and org:lake-forum
}

// Two documents in two languages that tell one event.
func ExampleMerge() {
	var records []*event.Record
	for _, d := range []event.Document{
		{ID: "a", Date: "2025-10-22", Text: "التقى وزير الخارجية المصري نظيره الأردني في عمان أمس."},
		{ID: "b", Date: "2025-10-22", Text: "The Egyptian foreign minister met his Jordanian counterpart in Amman on Tuesday."},
	} {
		r, err := event.Extract(context.Background(), d)
		if err != nil {
			log.Fatal(err)
		}
		records = append(records, r)
	}
	for _, m := range event.Merge(records) {
		fmt.Println(m.Kind, m.When, len(m.Sources))
		for _, a := range m.Arguments {
			fmt.Println(a.Role, a.Actor, a.Texts["ar"], a.Texts["en"])
		}
	}
	// Output:
	// meeting 2025-10-21 2
	// participant office:egy-foreign-minister [وزير الخارجية المصري] [Egyptian foreign minister]
	// participant office:jor-foreign-minister [نظيره الأردني] [his Jordanian counterpart]
	// place gpe:amman [عمان] [Amman]
	// time  [أمس] [Tuesday]
}
