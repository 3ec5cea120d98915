package event_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// TestModality asserts what tells a meeting that was from one that is to be, in a
// document with a date.
func TestModality(t *testing.T) {
	for text, want := range map[string]event.Modality{
		"التقى وزير الخارجية المصري نظيره الأردني الأسبوع الماضي.":                                event.Asserted,
		"عقد وزير الخارجية المصري اجتماعا مع نظيره الأردني هذا الأسبوع.":                          event.Asserted,
		"يعقد وزير الخارجية المصري اجتماعا مع نظيره الأردني الأسبوع المقبل.":                      event.Planned,
		"يعقد وزير الخارجية المصري اجتماعا مع نظيره الأردني الشهر المقبل.":                        event.Planned,
		"أكد الوزير أن مصر لا تستبعد عقد اجتماع بين الرئيس المصري والرئيس التركي.":                event.Hypothetical,
		"تستبعد مصر عقد اجتماع بين الرئيس المصري والرئيس التركي.":                                 event.Hypothetical,
		"قال الوزير المصري بعد اجتماعه مع نظيره الأردني إن الحدود آمنة إذا التزم الجميع بالهدوء.": event.Asserted,
	} {
		r, err := event.Extract(t.Context(), event.Document{Date: "2018-06-14", Text: text})
		require.NoError(t, err)
		require.Len(t, r.Events, 1, text)
		assert.Equal(t, want, r.Events[0].Modality, text)
	}
}
