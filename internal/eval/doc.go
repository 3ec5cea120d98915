// Package eval scores records against gold annotation: what was found, what
// was missed, and what was made up.
//
// Gold is a folder of ID.gold.json files; a run of the library is one record
// a line. Both have the shape of the library's records, of which this package
// reads the fields that count:
//
//	gold, err := eval.Load("testdata/gold")
//	system, err := eval.Read("run.jsonl", file)
//	score, absent := eval.Compare(gold, system)
//	score.Format(os.Stdout)
//
// # What counts as the same
//
// Two spans meet when they share at least half of the shorter and a quarter of
// the longer one. A system event matches a gold event of its kind when any of
// their mentions (mentions, trigger, light verb) meet; pairs are one to one,
// those with most mentions and then most arguments in common first. A filler
// matches a gold filler of the same role when both name the same actor or any
// of their spans meet. An entity must have the very span and kind.
//
// A gold event that is optional, or of the extended tier, costs nothing when
// missing, and nothing when found. Every argument of an unmatched event is an
// error. An event whose trigger lies on one of the gold's non_events walked
// into a trap.
//
// # What comes out
//
// [Score.Table] has a [Line] for each kind of event, role of argument and kind
// of entity with precision, recall and F1, one for the sources, one for each
// field (modality, status, linked, value …) with the share that is right, and
// one for the traps. [Score.Errors] has a [Miss] for everything that is wrong,
// with the document, the span and the rule. [Diff] compares two runs: which
// lines moved, which misses are gone and which are new.
//
// # A second opinion
//
// The project keeps a scorer in Python beside its gold. The two must agree to
// the last digit and in the order of their errors, and a test says so wherever
// that scorer is at hand; so the order in which things are compared here is
// part of the result.
//
// This package knows nothing of the extraction: it imports only the standard
// library.
package eval
