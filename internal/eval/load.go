package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const goldSuffix = ".gold.json"

// Load reads the gold of a folder: every ID.gold.json, in the order of the
// names, which give the records their ids. Files that hold no record are left
// out: the error is then a [Skipped], and the records that come with it are
// good.
func Load(dir string) ([]Record, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("eval: %s: expected a folder of ID%s files: %w", dir, goldSuffix, err)
	}
	var records []Record
	var skipped Skipped
	for _, file := range files {
		if !isGold(file.Name()) {
			continue
		}
		record, bad := loadFile(filepath.Join(dir, file.Name()))
		if bad != nil {
			skipped = append(skipped, bad)
			continue
		}
		records = append(records, record)
	}
	if len(records)+len(skipped) == 0 {
		return nil, fmt.Errorf("eval: %s: expected ID%s files, found none", dir, goldSuffix)
	}
	return records, skipped.or()
}

func isGold(name string) bool {
	return strings.HasSuffix(name, goldSuffix) && !strings.HasPrefix(name, ".")
}

func loadFile(path string) (Record, *BadInput) {
	record := Record{ID: strings.TrimSuffix(filepath.Base(path), goldSuffix)}
	data, err := os.ReadFile(path)
	if err != nil {
		return record, &BadInput{path, 1, err}
	}
	if err := decode(data, &record); err != nil {
		return record, &BadInput{path, lineOf(data, err), err}
	}
	return record, nil
}

// lineOf is the line on which decoding stopped; the first where only the whole
// is wrong.
func lineOf(data []byte, err error) int {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return 1
	}
	end := min(int(syntax.Offset), len(data))
	return 1 + bytes.Count(data[:end], []byte("\n"))
}
