// Package export writes records for other tools.
//
//	w, err := export.NewWriter(os.Stdout, "csv", export.Bytes)
//	...
//	err = w.Write(document.Text, record)
//
// The formats, as [Formats] lists them:
//
//   - jsonl: the record, one a line.
//   - csv: a row for each event, a column for each role. Fillers are parted by
//     "; ", the actor's id stands in brackets. A cell that a spreadsheet could
//     take for a formula begins with an apostrophe.
//   - plover: a line for each event that has a code, with actors and recipients,
//     in the manner of the PLOVER ontology.
//   - brat: the stand-off file (.ann) of one document; its text goes beside it.
//   - conll: a word and its BIO tag a line, an empty line after a sentence. A
//     word is cut where an entity begins inside it: «و» and «الوزير».
//   - webanno: a page of W3C Web Annotations in JSON-LD, one a line.
//   - spacy: a document for spaCy's Doc.from_json, one a line, with entities,
//     and with triggers and arguments in the span group "events".
//
// # Offsets
//
// A record counts bytes. Python counts runes, JavaScript UTF-16 units: [Recount]
// gives a copy of a record in either. The formats jsonl, csv and plover take
// the offsets that the writer is asked for; in brat, webanno and spacy runes are
// prescribed.
package export
