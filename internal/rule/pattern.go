package rule

import (
	"strconv"
	"strings"
)

// step is an element of a pattern: a list, or a gap of lo to hi words.
type step struct {
	list     int
	gap      bool
	lo, hi   int
	optional bool
}

// maxGap bounds the gaps of patterns, so that matching is linear.
const maxGap = 6

func (c *compiler) linkPattern(f *File, p *Pattern) {
	c.once(f, p.At, p.ID)
	if p.mark = c.ref(f, p.At, p.ID, p.Mark); p.Mark == "" {
		c.fail(f, p.At, p.ID, p.Line, "a pattern needs a mark")
	}
	for _, field := range strings.Fields(p.Line) {
		s, ok := parseStep(field)
		if !ok {
			c.fail(f, p.At, p.ID, field, "LIST, LIST? or _{lo,hi} with hi at most 6 was expected")
			continue
		}
		if !s.gap {
			s.list = c.ref(f, p.At, p.ID, strings.TrimSuffix(field, "?"))
		}
		p.steps = append(p.steps, s)
	}
	if len(p.steps) == 0 || p.steps[0].gap || p.steps[0].optional {
		c.fail(f, p.At, p.ID, p.Line, "a pattern begins with a list")
		return
	}
	c.rs.Patterns = append(c.rs.Patterns, p)
}

func parseStep(field string) (step, bool) {
	if rest, ok := strings.CutPrefix(field, "_{"); ok {
		lo, hi, found := strings.Cut(strings.TrimSuffix(rest, "}"), ",")
		l, err1 := strconv.Atoi(lo)
		h, err2 := strconv.Atoi(hi)
		return step{gap: true, lo: l, hi: h}, found && err1 == nil && err2 == nil && l >= 0 && h >= l && h <= maxGap
	}
	return step{optional: strings.HasSuffix(field, "?")}, field != ""
}

// MarkPatterns adds each pattern's mark to the first word of its matches.
func (rs *RuleSet) MarkPatterns(tokens []Token) {
	var openers Set
	for _, p := range rs.Patterns {
		openers.Add(p.steps[0].list)
	}
	for i := range tokens {
		if !tokens[i].Lists.Meets(&openers) {
			continue
		}
		for _, p := range rs.Patterns {
			if tokens[i].Lists.Has(p.steps[0].list) && matchSteps(p.steps[1:], tokens, i+1) {
				tokens[i].Lists.Add(p.mark)
			}
		}
	}
}

// matchSteps matches the steps from token i on. Gaps are bounded, so the
// number of tries is too.
func matchSteps(steps []step, tokens []Token, i int) bool {
	if len(steps) == 0 {
		return true
	}
	s := steps[0]
	if s.gap {
		for n := s.lo; n <= s.hi && i+n <= len(tokens); n++ {
			if matchSteps(steps[1:], tokens, i+n) {
				return true
			}
		}
		return false
	}
	if i < len(tokens) && tokens[i].Lists.Has(s.list) && matchSteps(steps[1:], tokens, i+1) {
		return true
	}
	return s.optional && matchSteps(steps[1:], tokens, i)
}
