package gazetteer

import (
	_ "embed"
	"sync"
)

//go:generate go run gen.go

//go:embed data/default.gaz
var packed string

var defaultGazetteer = sync.OnceValue(func() *Gazetteer {
	g, err := unpack(packed)
	if err != nil {
		panic(err) // a test opens the embedded form
	}
	return g
})

// Default returns the gazetteer that is compiled into the program. It is
// opened at the first call.
func Default() *Gazetteer { return defaultGazetteer() }
