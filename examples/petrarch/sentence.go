package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
)

// A sentence is a line of a gold standard file, in either of its formats.
type sentence struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Date   string `json:"date"`
	Plover string `json:"plover"`
	Events []struct {
		Source, Target, Code string
	} `json:"events"`
	Source actors `json:"source"`
	Target actors `json:"target"`
}

// An actor is a source or a target of a PLOVER record.
type actor struct {
	Code string `json:"code"`
}

// actors is a list of actors; a string, as some records have, is none.
type actors []actor

// UnmarshalJSON reads a list of actors.
func (a *actors) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] != '[' {
		return nil
	}
	return json.Unmarshal(data, (*[]actor)(a))
}

// readFile calls add with each line of a file.
func readFile(name string, add func(*sentence) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var s sentence
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if err := add(&s); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return lines.Err()
}

// day is the date as YYYY-MM-DD; PETRARCH writes it without hyphens too.
func (s *sentence) day() string {
	if len(s.Date) == 8 && !strings.Contains(s.Date, "-") {
		return s.Date[:4] + "-" + s.Date[4:6] + "-" + s.Date[6:]
	}
	return s.Date
}

// class is the row of the table that a sentence counts in.
func (s *sentence) class() class {
	switch {
	case s.Plover == "CONSULT", s.coded("04"):
		return consult
	case s.Plover == "AGREE", s.coded("057"):
		return agree
	case s.Plover == "SUPPORT" && strings.Contains(s.Text, "sign"):
		return signed
	}
	return other
}

func (s *sentence) coded(prefix string) bool {
	for _, e := range s.Events {
		if strings.HasPrefix(e.Code, prefix) {
			return true
		}
	}
	return false
}

// countries is the ISO codes of source and target, lower case, each once.
func (s *sentence) countries() []string {
	var codes []string
	for _, e := range s.Events {
		codes = append(codes, e.Source, e.Target)
	}
	for _, a := range append(s.Source, s.Target...) {
		codes = append(codes, a.Code)
	}
	var out []string
	for _, c := range codes {
		if len(c) < 3 || international[c[:3]] {
			continue
		}
		iso := strings.ToLower(c[:3])
		if iso == "jap" { // as some records have Japan
			iso = "jpn"
		}
		if !slices.Contains(out, iso) {
			out = append(out, iso)
		}
	}
	return out
}

// international are the codes of CAMEO that begin like a country's and are none.
var international = map[string]bool{"IGO": true, "NGO": true, "IMG": true, "INT": true, "MNC": true, "UNO": true, "NGM": true, "REB": true, "GOV": true, "CVL": true, "UNK": true, "EUR": true, "WST": true, "MEA": true, "AFR": true, "---": true}
