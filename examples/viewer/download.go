package main

import (
	"github.com/mahdar-nlp/mahdar/event/export"
)

// formats are what a page offers for download: all of package export.
var formats = export.Formats()

func formatOf(name string) (export.Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return export.Format{}, false
}
