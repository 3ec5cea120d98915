package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func explained(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

func TestExplain(t *testing.T) {
	status, out, errs := explained("التقى وزير الخارجية المصري نظيره الأردني.", "تحدث الرئيس الأمريكي عن الحدود.")
	require.Zero(t, status, errs)
	assert.Contains(t, out, "fired   ar.meeting.meet at التقى; participant وزير الخارجية المصري; participant نظيره الأردني")
	assert.Contains(t, out, "failed  ar.meeting.talk at تحدث: it needs with & participant 2")
	assert.Empty(t, errs)
}

const rules = `kind: arrest
lang: ar
lists:
  ARREST: {lemma: [اعتقل]}
slots:
  police: actor subj
frames:
- id: ar.arrest
  verb: ARREST
  need: police
`

func TestOwnRules(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "arrest.ar.yaml"), []byte(rules), 0o644))
	status, out, errs := explained("-rules", folder, "اعتقل الجيش المصري مسلحين.")
	require.Zero(t, status, errs)
	assert.Contains(t, out, "fired   ar.arrest at اعتقل; police الجيش المصري")
	status, _, errs = explained("-rules", folder, "-check")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, `arrest.ar.yaml:8:3: ar.arrest: "ar.arrest": a case that must match and one that must not`)
}

func TestUnusable(t *testing.T) {
	for _, args := range [][]string{{}, {"-check", "text"}, {"-nonsense"}} {
		status, out, errs := explained(args...)
		assert.Equal(t, 2, status, args)
		assert.Empty(t, out)
		assert.NotEmpty(t, errs)
	}
	status, _, errs := explained("-rules", "no-such-folder", "text")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "no-such-folder")
	status, _, errs = explained("\xff\xfetext")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "UTF-16")
}

// TestNothing asserts that a text without a sentence prints nothing.
func TestNothing(t *testing.T) {
	status, out, errs := explained(" ")
	assert.Zero(t, status)
	assert.Empty(t, out+errs)
}
