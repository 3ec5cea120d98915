// Package mahdar (محضر, "minutes") reads Arabic diplomatic and political news
// and returns who met whom, what was agreed, and who is to do what.
//
// The work is done by three packages, each on top of the one before:
//
//   - [github.com/mahdar-nlp/mahdar/gazetteer] knows actors: states, offices
//     with their holders over time, movements, bodies, places.
//   - [github.com/mahdar-nlp/mahdar/entity] finds who and what a text names:
//     known actors, and people and offices that no list holds.
//   - [github.com/mahdar-nlp/mahdar/event] finds meetings, agreements and
//     action items by rules that stand in data files.
//
// One call does the job:
//
//	record, err := event.Extract(ctx, event.Document{ID: "a", Date: "2025-10-22", Text: text})
//
// The [event.Record] it returns marshals to one JSON object. Every entity,
// event and argument carries its exact words with their byte offsets, its
// canonical actor where one is known, and the name of the rule that found it.
// The same input gives the same record, on any number of goroutines.
//
// [event.Record]: https://pkg.go.dev/github.com/mahdar-nlp/mahdar/event#Record
package mahdar
