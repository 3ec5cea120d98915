package morph

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestVerbClasses checks forms where each class of verb departs from the
// sound one; "!" says that a surface must not be generated.
func TestVerbClasses(t *testing.T) {
	for _, c := range []struct{ class, verb, form, want string }{
		{"sound", "كتب", "I", "كتبت كتبوا يكتب يكتبن نكتب سيكتبون كاتب مكتوب كتابة كتاباته كتبناه"},
		{"n before n", "أعلن", "IV", "أعلنا أعلن يعلن"},
		{"t before t", "لفت", "I", "لفتت لفت لفتتا لفتن"},
		{"doubled", "رد", "I", "ردت ردوا رددت رددنا يرد يردون يرددن راد مردود ردا ردود !رددوا"},
		{"doubled IV", "أعد", "IV", "أعددنا يعد أعدوا معد إعدادا"},
		{"hamza first", "أخذ", "I", "آخذ يأخذ تأخذ سيأخذون مأخوذ آخذا نأخذ أخذوا"},
		{"hamza first II", "أكد", "II", "يؤكد أؤكد مؤكدا تأكيدات"},
		{"hamza first IV", "آمن", "IV", "يؤمن أومن مؤمن إيمان إيمانهم"},
		{"hamza first VIII", "ائتلف", "VIII", "يأتلف ائتلاف ائتلافات"},
		{"hamza second", "سأل", "I", "يسأل يسألون سئل سؤال مسؤول سائل"},
		{"hamza third", "قرأ", "I", "قرأت قرؤوا قرأوا قرآ يقرأ يقرؤون يقرأون قرئ قارئ مقروء مقروءة قراءات يقرؤه"},
		{"hamza third III", "فاجأ", "III", "يفاجئ فوجئ فوجئت مفاجأة مفاجآت مفاجئا"},
		{"assimilated", "وصل", "I", "يصل نصل سيصلون واصل وصولا"},
		{"assimilated a", "وضع", "I", "يضع يضعون وضع موضوع يوضع"},
		{"assimilated VIII", "اتجه", "VIII", "يتجه متجه اتجاهات"},
		{"assimilated X", "استورد", "X", "يستورد استيراد مستورد"},
		{"assimilated IV", "أوفد", "IV", "يوفد إيفاد موفد موفدون موفدا"},
		{"hollow w", "قال", "I", "قالت قلت قلنا قلن يقول يقل نقول قائلا قائلة قيل يقال مقول أقوال"},
		{"hollow y", "باع", "I", "بعت يبيع يبع بيع بائع مبيع مبيعات يباع"},
		{"hollow a", "نال", "I", "نلت ينال ينل نائل"},
		{"hollow hamza", "جاء", "I", "جاءت جاؤوا جاءا جئت يجيء"},
		{"hollow IV", "أدان", "IV", "أدنا يدين يدن أدين مدينا مدان إدانة إداناتهم"},
		{"hollow VIII", "اختار", "VIII", "اخترت يختار يختر اختير مختار اختيارات"},
		{"hollow VIII z", "ازداد", "VIII", "يزداد يزدد ازدياد"},
		{"hollow X", "استقال", "X", "استقلت يستقيل استقالته مستقيل"},
		{"hollow, sound", "استحوذ", "X", "استحوذت يستحوذ استحواذ"},
		{"defective w", "دعا", "I", "دعوا دعت دعوت يدعو يدع يدعون داع داعيا مدعو مدعوون دعي يدعى"},
		{"defective y", "رمى", "I", "رمت رموا رمينا يرمي يرم يرمون رام مرمي رميا"},
		{"defective i", "بقي", "I", "بقيت بقوا يبقى يبق يبقون باق باقيا باقية بقاؤه"},
		{"defective a", "سعى", "I", "يسعى يسعون سعوا يسع ساعيا مساعي المساعي"},
		{"defective II", "سمى", "II", "سموا يسمي تسمية تسميات مسمى سمي"},
		{"defective III", "نادى", "III", "نادوا ينادي مناداة مناديا نودي"},
		{"defective V", "تخلى", "V", "يتخلى يتخل تخلوا التخلي تخليه تخل متخليا"},
		{"defective VIII", "اشترى", "VIII", "اشتروا يشتري اشتراء !اشترىوا اشتراها مشترين"},
		{"defective X", "استثنى", "X", "يستثني استثناء استثناءات مستثناة مستثنى"},
		{"doubly weak", "روى", "I", "روت يروي رواية راو"},
		{"doubly weak IV", "أحيا", "IV", "أحيت أحيوا أحيينا يحيي يحي إحياء أحياها"},
		{"third form masdars", "حافظ", "III", "محافظة الحفاظ حفاظا"},
		{"third form hollow", "حاول", "III", "حاولت يحاول محاولات حوول"},
		{"second form hamza", "هنأ", "II", "هنأت يهنئ تهنئة هنئوا مهنئا"},
		{"seventh hollow", "انهار", "VII", "انهرت ينهار ينهر انهيار"},
		{"seventh doubled", "انضم", "VII", "انضممنا ينضم منضمة انضمامها"},
		{"eighth doubled", "احتل", "VIII", "احتللنا محتل احتلال محتلين"},
		{"eighth ط", "اضطر", "VIII", "اضطررت يضطر مضطرون"},
		{"tenth doubled", "استمر", "X", "استمررنا يستمر استمرار مستمرة"},
		{"tenth hamza", "استأنف", "X", "يستأنف استئناف استؤنف استؤنفت"},
		{"sixth hamza", "تشاءم", "VI", "يتشاءم تشاؤم تشاؤما متشائم"},
		{"see", "رأى", "I", "رأت رأوا رأينا يرى ير يرون رئي يرى رؤية آراء"},
		{"IX", "احمر", "IX", "احمرت احمررت يحمر محمر احمرار"},
		{"quadriliteral", "سيطر", "QI", "سيطرت يسيطر مسيطر مسيطرين سيطرة سيطرتهم"},
		{"quadriliteral IV", "اطمأن", "QIV", "اطمأنت اطمأننت يطمئن مطمئن اطمئنان"},
		{"impersonal passive", "اعتدى", "VIII", "اعتدي يعتدى"},
	} {
		set := map[string]bool{}
		for _, l := range Lookup(c.verb) {
			if l.POS == Verb && l.Form == c.form {
				addSurfaces(set, l)
			}
		}
		for _, w := range strings.Fields(c.want) {
			w, not := strings.CutPrefix(w, "!")
			assert.Equal(t, !not, set[w], "%s: %s of %s (%s)", c.class, w, c.verb, c.form)
		}
	}
}

// TestNouns does the same for the classes of nouns.
func TestNouns(t *testing.T) {
	for _, c := range []struct{ noun, want string }{
		{"وزير", "الوزير وزيرا وزيران وزيرين وزيري وزراء الوزراء وزيرة وزيرتان وزيراته وزرائه وزيره وزيريهما"},
		{"مسؤول", "مسؤولون مسؤولين مسؤولو مسؤولي المسؤولين مسؤولة مسؤولوها"},
		{"قاضي", "قاض القاضي قاضيا قضاة قاضيان القضاة"},
		{"محامي", "محام محامون محامين محاميه محامية"},
		{"سياسي", "سياسيا سياسيون سياسيين السياسية سياسيات"},
		{"مستشفى", "المستشفى مستشفيات مستشفيان مستشفاه"},
		{"مبنى", "مباني مبان المباني مبنيان !مبانيا"},
		{"مفاجأة", "مفاجآت مفاجأتان مفاجأته"},
		{"بيئة", "بيئات بيئتنا"},
		{"جزء", "جزءا جزءان أجزاء أجزائه جزؤه"},
		{"شيء", "شيئا شيئان أشياء"},
		{"عبء", "عبئا أعباء"},
		{"موقف", "مواقف مواقفه !مواقفا"},
		{"مباراة", "مباراتان مباريات مباراته المباراة"},
		{"ميليشيا", "ميليشيات الميليشيات ميليشياتها"},
		{"عمل", "أعمالا أعماله"},
		{"بطيء", "بطيئا بطيئة بطيئون"},
		{"مذكرة تفاهم", "مذكرتا تفاهم|مذكرة التفاهم"},
	} {
		set := map[string]bool{}
		for _, l := range Lookup(c.noun) {
			addSurfaces(set, l)
		}
		words := strings.Fields(c.want)
		if strings.Contains(c.want, "|") {
			words = strings.Split(c.want, "|")
		}
		for _, w := range words {
			w, not := strings.CutPrefix(w, "!")
			assert.Equal(t, !not, set[w], "%s of %s", w, c.noun)
		}
	}
}

func addSurfaces(set map[string]bool, l Lemma) {
	for _, f := range l.Forms() {
		set[f.Surface] = true
	}
}

// TestFeatures checks that surfaces say what they are.
func TestFeatures(t *testing.T) {
	forms := Lookup("التقى")[0].Forms()
	for surface, feats := range map[string][]Feature{
		"التقى":  {Past},
		"يلتق":   {Jussive, Jussive | Passive},
		"سيلتقي": {Future},
		"اللقاء": {Masdar | Definite},
		"لقائه":  {Masdar | Object},
		"التقوا": {Past | Plural, Past | Passive | Plural},
		"لقاءات": {Masdar | Plural | Feminine},
	} {
		var got []Feature
		for _, f := range forms {
			if f.Surface == surface {
				got = append(got, f.Feat)
			}
		}
		assert.Equal(t, feats, got, surface)
	}
	assert.Equal(t, "future passive plural", (Future | Passive | Plural).String())
	assert.True(t, (Past | Plural).Has(Past))
	assert.False(t, Past.Has(Past|Plural))
}

// TestVowelled holds computed vowels against those of the lexicon of
// triggers.
func TestVowelled(t *testing.T) {
	text, err := os.ReadFile("data/verbs.tsv")
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if line[0] == '#' || len(f) < 8 || f[7] == "-" {
			continue
		}
		l := Lemma{Plain: f[0], Form: f[1], Root: f[2], Vowels: strings.Trim(f[3], "-")}
		v, ok := newVerb(&l)
		require.True(t, ok, line)
		assert.Equal(t, f[7], v.vowelled())
	}
}

// TestLexicon checks the embedded data as a whole.
func TestLexicon(t *testing.T) {
	count, seen := map[string]int{}, map[string]bool{}
	for _, l := range Lexicon() {
		count[l.POS]++
		key := fmt.Sprint(l.Plain, l.POS, l.Form, l.Vowels)
		assert.False(t, seen[key], "twice: %s", key)
		seen[key] = true
	}
	t.Log(count)
	assert.Greater(t, count[Verb], 1000)
	assert.Greater(t, count[Thing]+count[Person]+count[Adjective], 1500)
}

// TestFormsAreClean checks of every form that it is spelled in Arabic letters
// and listed once.
func TestFormsAreClean(t *testing.T) {
	for _, l := range Lexicon() {
		seen := map[Form]bool{}
		for _, f := range l.Forms() {
			require.NoError(t, arabic(f.Surface), l.Plain)
			require.False(t, seen[f] || f.Surface == "", "%s: %v", l.Plain, f)
			seen[f] = true
		}
	}
}

// TestParseErrors checks that a slip in the data is found and located.
func TestParseErrors(t *testing.T) {
	for text, want := range map[string]string{
		"# c\nكتب\tI\tك ت م\t-\tكتابة":          `v.tsv:2: form I of root "ك ت م" is كتم, not كتب`,
		"كتب\tXI\tك ت ب":                        `v.tsv:1: form: "XI" is none of`,
		"كتب\tI\tكت ب\t-\tكتابة":                `radical 1 of "كت ب" is not one letter`,
		"كتب\tI\tك ت ب\ta-x\tكتابة":             `vowels: "a-x" is not like a-u`,
		"كتب\tI\tك ت ب":                         `form I without masdar`,
		"كتب\tI\tك ت":                           `root "ك ت" does not fit form I`,
		"kataba\tI\tك ت ب":                      `plain: "kataba": unexpected 'k'`,
		"-\tII\tك ت ب":                          `no citation form`,
		"كتب\tI\tك\t-\t-\t-\t-\t-\t-\tand more": `10 fields, want at most 9`,
		"كتب\tII\tك ت م\nنشر\tXI\tن ش ر":        "v.tsv:1: form II of root \"ك ت م\" is كتم, not كتب\nv.tsv:2: form:",
	} {
		_, err := parse("v.tsv", text, files[0].columns)
		assert.ErrorContains(t, err, want)
	}
	_, err := parse("n.tsv", "وزير\tX", files[1].columns)
	assert.ErrorContains(t, err, `n.tsv:1: pos: "X" is none of`)
}

// TestEach checks that Each visits what Forms lists.
func TestEach(t *testing.T) {
	l := Lookup("استقبل")[0]
	var got []Form
	l.Each(func(s []byte, f Feature) { got = append(got, Form{string(s), f}) })
	assert.Equal(t, l.Forms(), got)
}

// FuzzForms conjugates any root in any form: it must end, and not panic.
func FuzzForms(f *testing.F) {
	for _, root := range []string{"ك ت ب", "و ء ي", "ء ء ء", "و و و", "ي ي ي", "ر ء ي", "ط م ء ن", "", "ب"} {
		f.Add(root, "IV", "a-i", "ء", "V")
	}
	f.Fuzz(func(t *testing.T, root, form, vowels, plain, pos string) {
		if len(root) > 64 || len(plain) > 64 {
			return
		}
		l := Lemma{Plain: plain, Root: root, Form: form, Vowels: vowels, POS: pos, Prepositions: []string{"∅"}, Plurals: []string{"ون", plain}}
		forms := l.Forms()
		assert.True(t, slices.Equal(forms, l.Forms()), "not deterministic")
		assert.Less(t, len(forms), 2000)
	})
}
