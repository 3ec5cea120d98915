package rule

// named is the numbers of the lists that the ports and the extents of texts
// know by name; README.md of the rules says what each is for.
type named struct {
	actends, between, control, doable, during, ends, forWhom, governing, inside, objmark, meeting, paper, partitive, setting, stop, talked, with, without, verbCue, year, according, aims, self, genitive, byAgent, say, plainAdj, determiner, will, raising, benefit, apart, concluded, whom, whole, ownWith int
}

func (rs *RuleSet) findNamed() {
	l := rs.List
	rs.named = named{
		without:    l("WITHOUT"),
		verbCue:    l("VERB_CUE"),
		actends:    l("ACTENDS"),
		between:    l("BETWEEN"),
		control:    l("CONTROL"),
		doable:     l("DOABLE"),
		during:     l("DURING"),
		ends:       l("ENDS"),
		forWhom:    l("FOR"),
		governing:  l("GOVERNING"),
		inside:     l("IN"),
		objmark:    l("OBJMARK"),
		ownWith:    l("OWN_WITH"),
		meeting:    l("MEETING_NOUN"),
		paper:      l("PAPER"),
		partitive:  l("PARTITIVE"),
		setting:    l("SETTING"),
		stop:       l("STOP"),
		talked:     l("TALKED"),
		with:       l("WITH"),
		year:       l("YEAR"),
		according:  l("ACCORDING"),
		aims:       l("AIMS"),
		self:       l("BETWEEN_SELF"),
		genitive:   l("GENITIVE"),
		byAgent:    l("BY_AGENT"),
		say:        l("SAY"),
		determiner: l("DETERMINER"),
		benefit:    l("BENEFIT"),
		raising:    l("RAISING"),
		will:       l("WILL"),
		plainAdj:   l("PLAIN_ADJECTIVE"),
		apart:      l("APART"),
		concluded:  l("CONCLUDED"),
		whom:       l("RELATIVE_MAN"),
		whole:      l("RELATIVE_WHOLE"),
	}
}
