package morph

// paradigm holds the patterns of one verb form. Digits are radicals, '8' the
// first radical with the infixed t of form VIII, '_' the prefix of person,
// other ASCII letters consonants or vowels as in spell.go; V and W are the
// vowels of form I, past and present, Y the long vowel of its hollow present,
// X the short one of its hollow past. Where a
// consonantal ending or the jussive shortens the stem, the short pattern
// follows a slash.
type paradigm struct {
	past, present, passivePast, passivePresent string
	active, passive                            string // participles
	masdar                                     string // regular masdar; none in form I
}

// soundForms are the patterns of sound roots (Wright I § 35–68); assimilated,
// defective and hamzated roots use them too.
var soundForms = map[string]paradigm{
	"I":    {"1a2V3", "_a12W3", "1u2i3", "_u12a3", "1A2i3", "ma12U3", ""},
	"II":   {"1a2:a3", "_u1a2:i3", "1u2:i3", "_u1a2:a3", "mu1a2:i3", "mu1a2:a3", "ta12I3"},
	"III":  {"1A2a3", "_u1A2i3", "1U2i3", "_u1A2a3", "mu1A2i3", "mu1A2a3", "mu1A2a3ة"},
	"IV":   {"'a12a3", "_u12i3", "'u12i3", "_u12a3", "mu12i3", "mu12a3", "'i12A3"},
	"V":    {"ta1a2:a3", "_ata1a2:a3", "tu1u2:i3", "_uta1a2:a3", "muta1a2:i3", "muta1a2:a3", "ta1a2:u3"},
	"VI":   {"ta1A2a3", "_ata1A2a3", "tu1U2i3", "_uta1A2a3", "muta1A2i3", "muta1A2a3", "ta1A2u3"},
	"VII":  {"|in1a2a3", "_an1a2i3", "|un1u2i3", "_un1a2a3", "mun1a2i3", "mun1a2a3", "|in1i2A3"},
	"VIII": {"|i8a2a3", "_a8a2i3", "|u8u2i3", "_u8a2a3", "mu8a2i3", "mu8a2a3", "|i8i2A3"},
	"IX":   {"|i12a3:/|i12a3a3", "_a12a3:/_a12a3i3", "|u12u3:/|u12u3i3", "_u12a3:/_u12a3a3", "mu12a3:", "mu12a3:", "|i12i3A3"},
	"X":    {"|ista12a3", "_asta12i3", "|ustu12i3", "_usta12a3", "musta12i3", "musta12a3", "|isti12A3"},
	"QI":   {"1a23a4", "_u1a23i4", "1u23i4", "_u1a23a4", "mu1a23i4", "mu1a23a4", "1a23a4ة"},
	"QII":  {"ta1a23a4", "_ata1a23a4", "tu1u23i4", "_uta1a23a4", "muta1a23i4", "muta1a23a4", "ta1a23u4"},
	"QIV":  {"|i12a3a4:/|i12a34a4", "_a12a3i4:/_a12a34i4", "|u12u3i4:/|u12u34i4", "_u12a3a4:/_u12a34a4", "mu12a3i4:", "mu12a3a4:", "|i12i34A4"},
}

// hollowForms are those of roots with a weak second radical (Wright I § 149–163).
var hollowForms = map[string]paradigm{
	"I":    {"1A3/1X3", "_a1Y3/_a1W3", "1I3/1i3", "_u1A3/_u1a3", "1A'i3", "ma1Z3", ""},
	"IV":   {"'a1A3/'a1a3", "_u1I3/_u1i3", "'u1I3/'u1i3", "_u1A3/_u1a3", "mu1I3", "mu1A3", "'i1A3ة"},
	"VII":  {"|in1A3/|in1a3", "_an1A3/_an1a3", "|un1I3/|un1i3", "_un1A3/_un1a3", "mun1A3", "mun1A3", "|in1iyA3"},
	"VIII": {"|i8A3/|i8a3", "_a8A3/_a8a3", "|u8I3/|u8i3", "_u8A3/_u8a3", "mu8A3", "mu8A3", "|i8iyA3"},
	"X":    {"|ista1A3/|ista1a3", "_asta1I3/_asta1i3", "|ustu1I3/|ustu1i3", "_usta1A3/_usta1a3", "musta1I3", "musta1A3", "|isti1A3ة"},
}

// doubledForms are those of roots whose second and third radicals are the
// same (Wright I § 120–128).
var doubledForms = map[string]paradigm{
	"I":    {"1a2:/1a2V3", "_a1W2:/_a12W3", "1u2:/1u2i3", "_u1a2:/_u12a3", "1A2:", "ma12U3", ""},
	"III":  {"1A2:/1A2a3", "_u1A2:/_u1A2i3", "1U2:/1U2i3", "_u1A2:/_u1A2a3", "mu1A2:", "mu1A2:", "mu1A2:ة"},
	"IV":   {"'a1a2:/'a12a3", "_u1i2:/_u12i3", "'u1i2:/'u12i3", "_u1a2:/_u12a3", "mu1i2:", "mu1a2:", "'i12A3"},
	"VI":   {"ta1A2:/ta1A2a3", "_ata1A2:/_ata1A2a3", "tu1U2:/tu1U2i3", "_uta1A2:/_uta1A2a3", "muta1A2:", "muta1A2:", "ta1A2:"},
	"VII":  {"|in1a2:/|in1a2a3", "_an1a2:/_an1a2i3", "|un1u2:/|un1u2i3", "_un1a2:/_un1a2a3", "mun1a2:", "mun1a2:", "|in1i2A3"},
	"VIII": {"|i8a2:/|i8a2a3", "_a8a2:/_a8a2i3", "|u8u2:/|u8u2i3", "_u8a2:/_u8a2a3", "mu8a2:", "mu8a2:", "|i8i2A3"},
	"X":    {"|ista1a2:/|ista12a3", "_asta1i2:/_asta12i3", "|ustu1i2:/|ustu12i3", "_usta1a2:/_usta12a3", "musta1i2:", "musta1a2:", "|isti12A3"},
}

// seeForms are those of رأى, which loses its hamza in the present and in all
// of form IV (Wright I § 176).
var seeForms = map[string]paradigm{
	"I":  {"1a2a3", "_a1a3", "1u2i3", "_u1a3", "1A2i3", "ma12U3", ""},
	"IV": {"'a1a3", "_u1i3", "'u1i3", "_u1a3", "mu1i3", "mu1a3", "'i1A3ة"},
}

// assimilatedPresent is the present of form I that has lost its waw (Wright I § 142).
const assimilatedPresent = "_a2W3"
