package rule

// named is the numbers of the lists that the ports and the extents of texts
// know by name; README.md of the rules says what each is for.
type named struct {
	actends, apart, concluded, between, control, doable, during, ends, forWhom, governing, inside, objmark, meeting, paper, partitive, setting, stop, talked, with, without, verbCue, year, according, aims, self, whom int
}

func (rs *RuleSet) findNamed() {
	l := rs.List
	rs.named = named{
		without:   l("WITHOUT"),
		verbCue:   l("VERB_CUE"),
		actends:   l("ACTENDS"),
		apart:     l("APART"),
		concluded: l("CONCLUDED"),
		between:   l("BETWEEN"),
		control:   l("CONTROL"),
		doable:    l("DOABLE"),
		during:    l("DURING"),
		ends:      l("ENDS"),
		forWhom:   l("FOR"),
		governing: l("GOVERNING"),
		inside:    l("IN"),
		objmark:   l("OBJMARK"),
		meeting:   l("MEETING_NOUN"),
		paper:     l("PAPER"),
		partitive: l("PARTITIVE"),
		setting:   l("SETTING"),
		stop:      l("STOP"),
		talked:    l("TALKED"),
		with:      l("WITH"),
		year:      l("YEAR"),
		according: l("ACCORDING"),
		aims:      l("AIMS"),
		self:      l("BETWEEN_SELF"),
		whom:      l("RELATIVE_MAN"),
	}
}
