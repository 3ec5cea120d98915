// Package rule reads, links and matches rule files. It knows phrases, clauses,
// ports and governors, and nothing of any kind of event: what it finds is a
// frame with the fillers of its roles.
//
// A rule file goes through two steps. [Parse] reads one file and gathers all
// its mistakes, each an [Error] with file, line, column, rule and the
// offending text. [Compile] links the files of one language: it numbers their
// word lists, conjugates their lemmas into one lexicon and resolves every name.
// Conjugation takes most of the time, so [RuleSet.Pack] writes the lexicon out
// and [CompileWith] takes it ready-made, if it was made from the same files.
//
// A [RuleSet] then serves any number of texts at once:
//
//   - [RuleSet.Tag] looks up the words of a text, once, and
//     [RuleSet.MarkPatterns] adds the marks of the patterns.
//   - The caller cuts a sentence into [Phrase]s and [Segment]s, which needs to
//     know who and what the text names, and is no part of this package.
//   - [RuleSet.Match] tries the frames on every phrase that can be a trigger,
//     and returns a [Hit] for each that fits: the frame, its trigger, the light
//     verbs and governors around it, and a [Fill] for each filler.
//
// How a frame is matched at a trigger, in order: the word is one of its verbs
// or nouns; its light verb is looked for, and is the pivot if there is one; the
// words of the clause must neither forbid it nor lack what must stand beside
// it; the governors above the pivot are climbed; the slots are filled, the
// ports of each from left to right; the needs are counted. The first frame of a
// kind whose needs are met wins, and a [Trace] keeps why the others did not.
//
// Triggers that give no event let go of their windows: the sentence is then
// matched once more, so that their neighbours can have what stands there.
//
// No search leaves a window of 48 phrases and no climb goes further than six
// clauses, so the work for a sentence is bounded by its number of phrases times
// the number of frames. The word lists that the matcher knows by name, and every
// port and key, are told in README.md of event/rules.
package rule
