package eval_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/mahdar-nlp/mahdar/internal/eval"
)

// The text is «التقى الوزيران في عمان»: the system finds the meeting, and takes
// the place for another one.
const (
	goldLine   = `{"id": "a", "events": [{"id": "ev1", "kind": "meeting", "modality": "asserted", "trigger": {"start": 0, "end": 10, "text": "التقى"}, "arguments": [{"role": "place", "actor": "gpe:amman", "spans": [{"start": 33, "end": 41, "text": "عمان"}]}]}]}`
	systemLine = `{"id": "a", "events": [{"id": "ev1", "kind": "meeting", "modality": "asserted", "trigger": {"start": 0, "end": 10, "text": "التقى"}, "arguments": [{"role": "place", "actor": "gpe:muscat", "spans": [{"start": 33, "end": 41, "text": "عمان"}]}, {"role": "time", "spans": [{"start": 11, "end": 27, "text": "الوزيران"}]}], "rule": "ar.meeting.vso"}]}`
)

func records(line string) []eval.Record {
	out, err := eval.Read("example", strings.NewReader(line))
	if err != nil {
		log.Fatal(err)
	}
	return out
}

func ExampleScore_Format() {
	score, _ := eval.Compare(records(goldLine), records(systemLine))
	if err := score.Format(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output:
	// event     all                          P 1.000  R 1.000  F1 1.000   tp 1 fp 0 fn 0
	// event     meeting                      P 1.000  R 1.000  F1 1.000   tp 1 fp 0 fn 0
	// argument  all                          P 0.500  R 1.000  F1 0.667   tp 1 fp 1 fn 0
	// argument  meeting.place                P 1.000  R 1.000  F1 1.000   tp 1 fp 0 fn 0
	// argument  meeting.time                 P 0.000  R 0.000  F1 0.000   tp 0 fp 1 fn 0
	// modality  1.000
	// traps     0
}

func ExampleScore_Errors() {
	score, _ := eval.Compare(records(goldLine), records(systemLine))
	for _, miss := range score.Errors() {
		fmt.Println(miss)
		fmt.Println(miss.Class, miss.What, miss.Where().Start, miss.Where().End)
	}
	// Output:
	// a meeting «التقى» @0 wrong time: الوزيران
	// wrong argument time 11 27
}

func ExampleDiff() {
	gold := records(goldLine)
	before, _ := eval.Compare(gold, nil)
	after, _ := eval.Compare(gold, records(systemLine))
	change := eval.Diff(before, after)
	for _, d := range change.Lines {
		if d.Moved() && d.After.Key == "all" {
			fmt.Printf("%s %+.3f\n", d.After.Label, d.By())
		}
	}
	fmt.Println("gone:", change.Gone)
	fmt.Println("new: ", change.New)
	// Output:
	// event +1.000
	// argument +0.667
	// gone: [a missed meeting «التقى» @0]
	// new:  [a meeting «التقى» @0 wrong time: الوزيران]
}
