package mahdar_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestImportingIsLight holds the library to the modules that it may bring along:
// readers of HTML, compression and the like belong to the programs.
func TestImportingIsLight(t *testing.T) {
	may := map[string]bool{
		"github.com/mahdar-nlp/mahdar":  true,
		"golang.org/x/text":             true,
		"go.yaml.in/yaml/v4":            true,
		"github.com/hablullah/go-hijri": true, "github.com/hablullah/go-juliandays": true,
		"github.com/jdkato/prose/v2": true,
	}
	out, err := exec.Command("go", "mod", "graph").Output()
	require.NoError(t, err)
	for _, line := range strings.Split(string(out), "\n") {
		if from, to, ok := strings.Cut(line, " "); ok && strings.HasPrefix(from, "github.com/jdkato/prose/v2@") {
			module, _, _ := strings.Cut(to, "@")
			may[module] = true // what prose needs itself
		}
	}
	const format = "{{with .Module}}{{.Path}}{{end}}"
	out, err = exec.Command("go", "list", "-deps", "-f", format, "./gazetteer", "./entity", "./event").Output()
	require.NoError(t, err)
	for _, module := range strings.Fields(string(out)) {
		assert.True(t, may[module], "importing mahdar brings along "+module)
	}
	assert.NotEmpty(t, out)
}
