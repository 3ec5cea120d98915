package eval

import "strings"

// Compare scores a run against gold, document by document in the order of the
// gold. Of records with the same id the last one counts; absent names the gold
// documents without any, which score as empty. Records of other documents are
// ignored.
func Compare(gold, system []Record) (score *Score, absent []string) {
	score = new(Score)
	byID := make(map[string]Record, len(system))
	for _, record := range system {
		byID[documentID(record.ID)] = record
	}
	for _, want := range gold {
		got, ok := byID[want.ID]
		if !ok {
			absent = append(absent, want.ID)
		}
		score.Add(want, got)
	}
	return score, absent
}

// documentID is an id without the folder and the ending that it may have
// where it was taken from a file's name.
func documentID(id string) string {
	return strings.TrimSuffix(id[strings.LastIndexByte(id, '/')+1:], ".txt")
}
