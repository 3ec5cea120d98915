package entity

import "strings"

// unknown reports whether word i is no ordinary word of Arabic, whole or with
// its clitics off, so that it may be a name.
func (d *document) unknown(i int) bool {
	if !d.arabic(i) || d.at(i).bits&(stop|say|office|honorific|profession|orgHead|portfolio) != 0 {
		return false
	}
	return !d.ordinary(i)
}

// ordinary reports whether word i is an ordinary word of Arabic.
func (d *document) ordinary(i int) bool { return d.at(i).ordinary }

// ordinary reports whether key is a common word, or one with proclitics, the
// article, or a pronoun.
func (v *vocabulary) ordinary(key string) bool {
	if v.common[key] {
		return true
	}
	if rest, ok := strings.CutPrefix(key, "ال"); ok && v.plain(rest) {
		return true
	}
	if v.plain(key) {
		return true
	}
	if len(key) >= 8 {
		switch key[:2] {
		case "و", "ف", "ب", "ل", "ك", "س":
			rest := key[2:]
			rest = strings.TrimPrefix(rest, "ال")
			return v.plain(rest) || key[:2] != "س" && v.afterTwo(rest)
		}
	}
	return false
}

// afterTwo tries a second proclitic: «وبال…», «ولل…».
func (v *vocabulary) afterTwo(key string) bool {
	if len(key) < 8 {
		return false
	}
	switch key[:2] {
	case "ب", "ل", "ك", "س":
		return v.plain(strings.TrimPrefix(key[2:], "ال"))
	}
	return false
}

// pronouns are the endings that a noun or verb may carry.
var pronouns = []string{"ها", "هم", "هما", "ه", "نا", "ني", "هن", "ا", "ك", "كم"}

// plain reports whether key without an ending is common.
func (v *vocabulary) plain(key string) bool {
	if v.common[key] {
		return true
	}
	for _, p := range pronouns {
		rest, ok := strings.CutSuffix(key, p)
		if !ok || len(rest) < 6 {
			continue
		}
		if v.common[rest] || strings.HasSuffix(rest, "ت") && v.common[rest[:len(rest)-2]+"ه"] {
			return true
		}
	}
	return false
}
