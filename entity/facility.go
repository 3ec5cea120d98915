package entity

import "github.com/mahdar-nlp/mahdar/internal/word"

// places proposes facilities, roads, waters and settlements by their head
// noun, and places that only the cue files know.
func (d *document) places() {
	for i := range d.tokens {
		switch {
		case d.is(i, roadHead) && d.roadAt(i):
		case d.is(i, facHead) && d.facilityAt(i):
		case d.is(i, locHead|placeClass):
			d.locationAt(i)
		}
		if d.at(i).cue != nil || d.at(i).group != nil {
			d.knownPlace(i)
		}
	}
}

// knownPlace proposes a place of the cue files.
func (d *document) knownPlace(i int) {
	c, n := d.cueAt(i, place|placeWeak)
	if c == nil || d.at(i).match >= 0 && d.matches[d.at(i).match].To >= i+n && d.picks[d.at(i).match] != nil {
		return
	}
	if d.at(i).clitics != 0 && d.v.common[d.key(i)] {
		return
	}
	if c.bits&place == 0 && !d.townBefore(i) && !d.is(i-1, placePrep|hostVerb) && d.at(i).clitics&word.By == 0 && !d.dateline(i, i+n) {
		return
	}
	if c.bits&place == 0 && d.is(i-1, placePrep|hostVerb) && !d.townBefore(i) && !d.leading(c.place) {
		return
	}
	if d.namedBefore(i) && !d.is(i-1, placePrep) {
		return
	}
	m := Mention{Kind: c.kindOf, Ref: RefName, Actor: c.placeID, Country: c.place, Rule: "ar.place.known", Confidence: 0.85}
	d.propose(tierWhole, i, i+n, m, info{})
}

// townBefore reports whether a bare classifier stands before word i: «مدينة
// كان», not «المدينة كان».
func (d *document) townBefore(i int) bool {
	return d.is(i-1, placeClass|locClass) && !d.at(i-1).def
}

// facilityAt proposes «مطار صنعاء», «قصر المرادية», «المركز الدولي للمؤتمرات».
func (d *document) facilityAt(i int) bool {
	t := d.at(i)
	c := d.complementOf(i+1, t.def)
	switch {
	case c.end == i+1 || c.end-i > 6:
		return false
	case t.def && !(d.at(c.end-1).clitics&word.For != 0 && d.at(i+1).def) && !d.greatHall(i, &c):
		return false
	case !t.def && !c.named && !(c.definite && d.properFacility(i)):
		return false
	}
	d.propose(tierWhole, i, c.end, Mention{Kind: FAC, Ref: RefName, Rule: "ar.fac.head", Confidence: 0.75}, info{key: t.stem})
	return true
}

// greatHall reports whether a definite facility has a name of its own: «السراي
// الكبير», «الجامع الأزهر».
func (d *document) greatHall(i int, c *complement) bool {
	switch t := d.at(i); t.stem {
	case "سراي", "جامع", "مسجد", "متحف", "ستاد", "استاد", "ملعب":
		return c.end == i+2
	}
	return false
}

// properFacility reports whether a definite complement makes the head a name:
// it does for palaces, crossings and airports.
func (d *document) properFacility(i int) bool {
	switch t := d.at(i); t.stem {
	case "قصر", "معبر", "مطار", "ميناء", "ملعب", "جسر", "سد", "ساحه", "ميدان", "قلعه", "مسجد", "كنيسه", "فندق", "استاد", "ستاد", "جامع", "سجن", "حاجز", "برج":
		return true
	case "مقر", "مبني":
		return d.is(i+1, orgHead) && d.at(i+1).def
	}
	return false
}

// roadAt proposes «طريق الضالع – عدن» and «الطريق الصحراوي».
func (d *document) roadAt(i int) bool {
	j := i + 1
	switch {
	case d.at(i).def && d.is(i, locHead) && j < len(d.tokens) && d.at(j).def && d.looksAdjective2(j) && d.v.stem(d.at(i).stem) == "طريق":
		d.propose(tierWhole, i, j+1, Mention{Kind: LOC, Ref: RefName, Rule: "ar.loc.road", Confidence: 0.7}, info{})
		return true
	case d.at(i).def || !d.dash(j+1) || !d.arabic(j) || !d.arabic(j+2):
		return false
	}
	d.propose(tierWhole, i, j+3, Mention{Kind: LOC, Ref: RefName, Rule: "ar.loc.road", Confidence: 0.85}, info{})
	return true
}

func (d *document) dash(i int) bool {
	k := d.key(i)
	return k == "-" || k == "–" || k == "—"
}

func (v *vocabulary) stem(key string) string { return key }

func (d *document) looksAdjective2(j int) bool {
	key := d.key(j)
	return len(key) > 10 && key[len(key)-2:] == "ي"
}

// locationAt proposes «نهر دجلة», «جبل الشيخ», and the bare name after a
// classifier: «محافظة [الكرك]».
func (d *document) locationAt(i int) {
	t := d.at(i)
	if t.def || !d.bareAt(i+1) || d.at(i+1).match >= 0 && d.picks[d.at(i+1).match] != nil && d.is(i, locClass|placeClass) {
		return
	}
	if d.is(i, locClass|placeClass) {
		d.settlement(i + 1)
		return
	}
	if d.at(i+1).match >= 0 && d.named(int(d.at(i+1).match)) && !d.water(i) {
		return
	}
	c := d.complementOf(i+1, false)
	if c.end == i+1 || c.end-i > 4 || !c.named && !(c.definite && d.water(i)) {
		return
	}
	d.propose(tierWhole, i, c.end, Mention{Kind: LOC, Ref: RefName, Rule: "ar.loc.head", Confidence: 0.75}, info{})
}

func (d *document) water(i int) bool {
	switch t := d.at(i); t.stem {
	case "نهر", "بحر", "خليج", "جبل", "جزيره", "مخيم", "بحيره", "وادي", "شارع", "جزر", "جبال", "صحراء", "مضيق", "هضبه", "سهل":
		return true
	}
	return false
}

// settlement proposes the name of a town after its classifier.
func (d *document) settlement(i int) {
	end := i
	switch {
	case d.is(i, stop|say|office|orgHead|portfolio|placeClass|locClass|placePrep) || d.isDated(i):
		return
	case d.twoWordTown(i):
		end = i + 2
	case d.at(i).def && !d.common(i) || d.is(i, place|placeWeak) || d.unknown(i):
		end = i + 1
		for end < len(d.tokens) && end < i+3 && d.bare(end) && len(d.key(end)) > 2 && d.unknown(end) && !d.is(end, placePrep|placeClass|locClass) && !d.at(end).def && d.at(end).match < 0 {
			end++
		}
	default:
		return
	}
	d.propose(tierWhole, i, end, Mention{Kind: GPE, Ref: RefName, Rule: "ar.gpe.class", Confidence: 0.7}, info{})
}

// common reports whether a definite word is an ordinary noun or adjective.
func (d *document) common(i int) bool { return d.ordinary(i) || d.at(i).nisba != "" }

// twoWordTown reads «بيت لحم», «عين الحلوة», «أم الفحم».
func (d *document) twoWordTown(i int) bool {
	if !d.bareAt(i+1) || d.is(i+1, stop|say) || !d.arabic(i+1) {
		return false
	}
	switch d.key(i) {
	case "بيت", "كفر", "عين", "دير", "تل", "ابو", "ام", "راس", "خان", "بير", "بءر", "وادي", "سيدي", "بني", "حي", "ذي", "جسر", "قصر", "برج", "عيون", "مجدل", "خربه", "شيخ", "نيو", "سان", "لوس", "سانت", "بور":
		return true
	}
	return false
}
