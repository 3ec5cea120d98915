// Package event finds meetings, agreements and action items in Arabic and
// English news, by rules that stand in data files.
//
//	record, err := event.Extract(ctx, event.Document{ID: "a1", Date: "2025-10-22", Text: text})
//	for _, m := range record.Meetings() {
//		fmt.Println(m.Modality, m.Format, m.Participants, m.Place, m.Time)
//	}
//
// # The way of the data
//
// A document goes one way, and no stage looks back over another:
//
//   - The text is cut into words, sentences, lists and quotations. A word
//     carries its folded spelling and the bytes that it stands on.
//   - Package entity finds mentions: who and what the text names, with their
//     canonical actors, and dates, money and quantities with their values.
//   - A sentence that holds a word of the rules is cut into phrases, each with
//     its preposition, and into clauses. Other sentences cost no more than that
//     look. Arabic sentences are read by the Arabic rules and English ones by the
//     English, whatever the text is in for the rest.
//   - The frames of the rules are matched on its verbs and nouns: their slots
//     take phrases as fillers, and the verbs above them («دعا إلى», «نفى») say
//     what becomes of it all.
//   - Each telling gets its modality and its sources. Then it joins the event
//     that it tells again, or becomes a new one. So a headline, a verb and
//     every later «اللقاء» are mentions of one event.
//   - At the end events get their parents, and take over what the text leaves
//     unsaid: the parties of what was agreed in a meeting are those who met.
//
// # The record
//
// A [Record] marshals to one JSON object. Every span is half-open, in UTF-8
// bytes of the text as given. What the text does not say is left out. The
// methods [Record.Meetings], [Record.Agreements] and [Record.ActionItems] give
// the same events by the names of their roles; [Event.Role] serves the kinds
// that rules of one's own add.
//
// Every event and argument names its rule. Confidence counts evidence, and is
// no probability: 0.60 for a trigger whose needs are met, 0.15 more for a verb
// or a light verb, 0.10 for a second mention, and up to 0.10 for the share of
// its participants, parties or doers that have a canonical actor.
//
// # Many documents
//
// [Merge] makes one event of all that documents of any language tell of it,
// with its sources; [Same] says of two events whether they are one.
//
// A [DocumentReader] reads documents from JSON lines; a bad line is named with
// its column and costs no other.
//
// # Why, and why not
//
// [Extractor.Explain] shows for some bytes of a text how their sentence was cut,
// which rules fired there with which fillers, and which were tried and what
// failed.
//
// # Other rules, other names
//
// An [Extractor] takes a gazetteer and rules of one's own. [LoadRules] reads
// folders, so that own files can be laid over the embedded ones ([RuleFiles]);
// README.md in the folder rules has the grammar. [Rules.Check] runs the cases
// that stand in the rule files.
//
// # Promises
//
// The zero Extractor is ready, and any number of goroutines may use one at
// once. The same document gives the same bytes. Any UTF-8 text gives a record,
// however broken it is, in time proportional to its length; text in another
// encoding is refused. The context is asked before a document and at every 64
// sentences.
package event
