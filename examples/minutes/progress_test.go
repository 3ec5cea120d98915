package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vbauerster/mpb/v8"
)

// TestProgress asserts that a bar shows how far it is, and that no message is
// lost, whether it comes before all is read, after that or after the bar.
func TestProgress(t *testing.T) {
	for _, total := range []int64{2048, 0} {
		var out bytes.Buffer
		p := showProgress(&out, total, mpb.WithAutoRefresh())
		p.printf("first\n")
		p.read(1024)
		p.read(1024)
		p.printf("second\n")
		p.end()
		p.printf("third\n")
		for _, want := range []string{"first\n", "second\n", "third\n", "2.0 KiB"} {
			assert.Contains(t, out.String(), want)
		}
	}
}

// TestNoTerminal asserts that nothing but messages goes to a file.
func TestNoTerminal(t *testing.T) {
	name := filepath.Join(t.TempDir(), "errors")
	f, err := os.Create(name)
	require.NoError(t, err)
	p := newProgress(&options{out: "x", files: []string{name}}, f, f)
	p.read(10)
	p.printf("message\n")
	p.end()
	require.NoError(t, f.Close())
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "message\n", string(got))
}

func TestSizeOf(t *testing.T) {
	assert.Positive(t, sizeOf([]string{seed}))
	assert.Zero(t, sizeOf([]string{seed, "-"}))
	assert.Zero(t, sizeOf([]string{"no-such-file.txt"}))
}
