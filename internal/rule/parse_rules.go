package rule

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// slots reads ROLE: TYPE COUNT? PORT...
func (p *parser) slots(n *yaml.Node) []Slot {
	var out []Slot
	p.each(n, func(role, spec *yaml.Node) {
		out = append(out, p.slot(role.Value, spec))
	})
	return out
}

func (p *parser) slot(role string, n *yaml.Node) Slot {
	s := Slot{Role: role, At: at(n)}
	for i, f := range strings.Fields(p.scalar(n)) {
		switch {
		case i == 0 && typeNames[f] != 0:
			s.Type = typeNames[f]
		case f == "whole":
			s.Whole = true
		case isCount(f):
			p.count(&s, f, n)
		default:
			s.Ports = append(s.Ports, p.port(f, n))
		}
	}
	return s
}

func isCount(f string) bool { return f[0] == '<' || f[0] >= '0' && f[0] <= '9' }

// count reads 2, 2+ or <=1.
func (p *parser) count(s *Slot, f string, n *yaml.Node) {
	most, isMost := strings.CutPrefix(f, "<=")
	least, isLeast := strings.CutSuffix(most, "+")
	num, err := strconv.Atoi(least)
	switch {
	case err != nil || num < 1 || isMost && isLeast:
		p.fail(n, f, "a count such as 2, 2+ or <=1 was expected")
	case isMost:
		s.Max = num
	case isLeast:
		s.Min = num
	default:
		s.Min, s.Max = num, num
	}
}

func (p *parser) port(f string, n *yaml.Node) Port {
	name, arg, call := strings.Cut(f, "(")
	kind, known := portNames[name]
	arg, closed := strings.CutSuffix(arg, ")")
	switch {
	case name == "free" && call && closed && arg != "":
		return Port{Kind: PortMarker, List: arg, Free: true}
	case known && call == takesName[kind] && call == (closed && arg != ""):
		return Port{Kind: kind, List: arg}
	case f == strings.ToUpper(f) && !call:
		return Port{Kind: PortMarker, List: f}
	}
	p.fail(n, f, wantPort())
	return Port{}
}

// wantPort lists the ports, as they are written.
func wantPort() string {
	names := []string{"free(…)"}
	for name, kind := range portNames {
		if takesName[kind] {
			name += "(…)"
		}
		names = append(names, name)
	}
	slices.Sort(names)
	return "a port was expected: " + strings.Join(names, ", ") + " or a list of markers"
}

func (p *parser) frame(n *yaml.Node) {
	f := Frame{Kind: p.file.Kind, At: at(n)}
	readers := map[string]func(*yaml.Node){
		"id":     func(n *yaml.Node) { f.ID = p.scalar(n); p.rule = f.ID },
		"verb":   func(n *yaml.Node) { f.Verb = p.scalar(n) },
		"noun":   func(n *yaml.Node) { f.Noun = p.scalar(n) },
		"tense":  func(n *yaml.Node) { f.Tense = p.tense(n) },
		"act":    func(n *yaml.Node) { f.Act = p.strings(n) },
		"light":  func(n *yaml.Node) { f.Light = p.scalar(n) },
		"not":    func(n *yaml.Node) { f.Not = p.strings(n) },
		"unless": func(n *yaml.Node) { f.Unless = p.strings(n) },
		"beside": func(n *yaml.Node) { f.Beside = p.strings(n) },
		"need":   func(n *yaml.Node) { f.Need = p.need(n) },
		"slots":  func(n *yaml.Node) { f.Slots = p.frameSlots(n) },
		"set":    func(n *yaml.Node) { f.Set = p.set(n) },
		"suffix": func(n *yaml.Node) { f.Suffix = p.boolean(n) },
		"bare":   func(n *yaml.Node) { f.Bare = p.boolean(n) },
		"frank":  func(n *yaml.Node) { f.Frank = p.boolean(n) },
		"actual": func(n *yaml.Node) { f.Actual = p.boolean(n) },
		"listed": func(n *yaml.Node) { f.Listed = p.boolean(n) },
		"firm":   func(n *yaml.Node) { f.Firm = p.boolean(n) },
		"nosubj": func(n *yaml.Node) { f.NoSubj = p.boolean(n) },
		"agent":  func(n *yaml.Node) { f.Agent = p.scalar(n) },
		"adds":   func(n *yaml.Node) { f.Adds = p.boolean(n) },
		"cases":  func(n *yaml.Node) { f.Cases = p.cases(n) },
	}
	p.mapping(n, readers)
	if f.ID == "" {
		p.fail(n, "", "a frame needs an id")
	}
	if f.Verb == "" && f.Noun == "" && len(f.Act) == 0 {
		p.fail(n, f.ID, "a frame needs a verb, a noun or an act")
	}
	p.file.Frames = append(p.file.Frames, f)
}

// frameSlots reads a frame's own slots: a spec as in the file's slots, or
// ports alone, which then replace those of the inherited slot.
func (p *parser) frameSlots(n *yaml.Node) []Slot {
	var out []Slot
	p.each(n, func(role, spec *yaml.Node) {
		s := p.slot(role.Value, spec)
		if s.Type == 0 {
			s = p.inherit(s, role)
		}
		out = append(out, s)
	})
	return out
}

// inherit takes type and count from the file's slot of the same role.
func (p *parser) inherit(s Slot, role *yaml.Node) Slot {
	for _, base := range p.file.Slots {
		if base.Role == s.Role {
			s.Type, s.Whole = base.Type, s.Whole || base.Whole
			if s.Min == 0 && s.Max == 0 {
				s.Min, s.Max = base.Min, base.Max
			}
			return s
		}
	}
	p.fail(role, s.Role, "undefined role: the file's slots have none of that name")
	return s
}

// need reads "participant 2 | organ | chair"; "&" joins within an alternative.
func (p *parser) need(n *yaml.Node) [][]Need {
	var out [][]Need
	for _, alt := range strings.Split(p.scalar(n), "|") {
		var all []Need
		for _, one := range strings.Split(alt, "&") {
			f := strings.Fields(one)
			need := Need{Min: 1}
			if len(f) == 2 {
				need.Min, _ = strconv.Atoi(f[1])
			}
			if len(f) == 0 || len(f) > 2 || need.Min < 1 {
				p.fail(n, one, "a role and an optional number were expected")
				continue
			}
			need.Role = f[0]
			all = append(all, need)
		}
		out = append(out, all)
	}
	return out
}

func (p *parser) set(n *yaml.Node) map[string]string {
	out := map[string]string{}
	p.each(n, func(k, v *yaml.Node) { out[k.Value] = p.scalar(v) })
	return out
}

func (p *parser) cases(n *yaml.Node) []Case {
	var out []Case
	p.sequence2(n, func(c *yaml.Node) {
		var one Case
		one.At = at(c)
		p.mapping(c, map[string]func(*yaml.Node){
			"text": func(n *yaml.Node) { one.Text = p.scalar(n) },
			"want": func(n *yaml.Node) { p.want(n, &one) },
		})
		out = append(out, one)
	})
	return out
}

// want reads "none" or a mapping of roles and fields to texts.
func (p *parser) want(n *yaml.Node, c *Case) {
	if n.Kind == yaml.ScalarNode {
		if c.None = n.Value == "none"; !c.None {
			p.fail(n, n.Value, "none or a mapping of roles was expected")
		}
		return
	}
	c.Want = map[string][]string{}
	p.each(n, func(k, v *yaml.Node) {
		for _, t := range p.texts(v) {
			c.Want[k.Value] = append(c.Want[k.Value], t.S)
		}
	})
}

func (p *parser) tense(n *yaml.Node) string {
	if _, ok := tenses[n.Value]; !ok {
		p.fail(n, n.Value, "past, present or future was expected")
	}
	return n.Value
}

func (p *parser) governor(n *yaml.Node) {
	g := Governor{At: at(n)}
	p.mapping(n, map[string]func(*yaml.Node){
		"id":       func(n *yaml.Node) { g.ID = p.scalar(n); p.rule = g.ID },
		"word":     func(n *yaml.Node) { g.List = p.scalar(n) },
		"markers":  func(n *yaml.Node) { g.Markers = p.scalar(n) },
		"that":     func(n *yaml.Node) { g.That = p.boolean(n) },
		"tense":    func(n *yaml.Node) { g.Tense = p.tense(n) },
		"subject":  func(n *yaml.Node) { g.Subject = p.scalar(n) },
		"object":   func(n *yaml.Node) { g.Object = p.scalar(n) },
		"objmark":  func(n *yaml.Node) { g.ObjMark = p.scalar(n) },
		"modality": func(n *yaml.Node) { g.Modality = p.scalar(n) },
		"basis":    func(n *yaml.Node) { g.Basis = p.scalar(n) },
		"status":   func(n *yaml.Node) { g.Status = p.scalar(n) },
		"noun":     func(n *yaml.Node) { g.Noun = p.boolean(n) },
		"alone":    func(n *yaml.Node) { g.Alone = p.boolean(n) },
		"finite":   func(n *yaml.Node) { g.Finite = p.boolean(n) },
		"reach":    func(n *yaml.Node) { g.Reach = p.boolean(n) },
		"aim":      func(n *yaml.Node) { g.Aim = p.boolean(n) },
		"kinds":    func(n *yaml.Node) { g.Kinds = p.strings(n) },
		"not":      func(n *yaml.Node) { g.Not = p.scalar(n) },
	})
	p.file.Governors = append(p.file.Governors, g)
}

func (p *parser) pattern(n *yaml.Node) {
	var q Pattern
	q.At = at(n)
	p.mapping(n, map[string]func(*yaml.Node){
		"id":    func(n *yaml.Node) { q.ID = p.scalar(n); p.rule = q.ID },
		"line":  func(n *yaml.Node) { q.Line = p.scalar(n) },
		"mark":  func(n *yaml.Node) { q.Mark = p.scalar(n) },
		"cases": func(n *yaml.Node) { q.Cases = p.cases(n) },
	})
	p.file.Patterns = append(p.file.Patterns, q)
}
