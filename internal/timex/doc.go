// Package timex finds times, amounts of money and quantities in Arabic and
// English text, and says what they mean.
//
//	yesterday evening        DCT-1D, or 2025-10-21 where the document has a date
//	«الأحد المقبل»           next-SUN, or the day
//	«قبل نهاية يونيو»        before:2026-06-30
//	«سبعة أيام»              P7D
//	«120 مليون دولار»        USD 120000000
//	1.5 million barrels per day   1500000 bbl/d
//
// # The way of the data
//
// The grammar is data: the files of data hold lists of words with
// their values, and patterns over those lists, each with cases that the tests
// run. A word's sense fills a slot of a [frame] (a month, a unit, a number),
// and the pattern's evaluator turns the frames of a match into a value. Code
// knows how numbers are built and what calendars are; what words mean it reads.
//
// A word begins the patterns that its lists can begin; of these the longest
// match wins, and of matches as long the pattern that stands first. Patterns
// hold no repetition, so the work at a word has a bound and [Find] takes time
// in proportion to the text.
//
// # Values
//
// Values are TIMEX3-like, as ISO 8601 writes them. What is relative is resolved
// against the day of the document; without one it stays relative to it (DCT,
// the document's creation time). A bare weekday or month is the last or the
// next one by the tense of its clause: what the caller says, else the nearest
// word that tells it, else the past, since news tells what happened.
//
// Days of the Islamic calendar are of the Umm al-Qura calendar, which has
// tables for 1356 to 1500 AH; a year outside them leaves the month's name. A
// day that the calendar does not have is no date.
//
// Both the grammar and its compiled form are read-only after loading: all
// functions are safe for concurrent use.
package timex
