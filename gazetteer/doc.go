// Package gazetteer knows actors: states and their capitals, offices with
// their holders over time, movements, bodies, media, people and places, with
// their names in Arabic and English.
//
//	g := gazetteer.Default()
//	e, _ := g.Entry("office:egy-gis-chief")
//	person, known := g.HolderAt(e.ID, "2025-10-22")
//
// [Gazetteer.Match] finds the names in a text's words, leftmost and longest,
// over proclitics («وبالقاهرة») and spelling variants. It says of every name
// how sure it is, by its [Class]: what a [Weak] one, an [Acronym] or a
// [Demonym] stands for is for the caller to decide by the context.
//
// The default gazetteer is compiled into the program. [Load] reads files of
// one's own, and [Gazetteer.Merge] lays them over it:
//
//	own, err := gazetteer.Load("ministers.yaml")
//	g, err := gazetteer.Default().Merge(own)
//
// The format of the files is described in data/README.md. A Gazetteer is
// immutable and safe for concurrent use.
package gazetteer
