package entity

// apposition joins an office and the name of its holder that stand side by
// side, with at most titles and one comma between.
func (d *document) apposition() {
	for k := 0; k+1 < len(d.out); k++ {
		a, b := &d.out[k], &d.out[k+1]
		switch {
		case a.Head >= 0 || b.Head >= 0:
		case a.Kind == ROLE && b.Kind == PER && d.adjoin(a.To, b.From, false):
			d.join(k, k+1)
		case a.Kind == PER && b.Kind == ROLE && d.adjoin(a.To, b.From, true) && !d.ownsName(k+1):
			d.join(k, k+1)
		}
	}
}

func (d *document) join(a, b int) { d.out[a].Head, d.out[b].Head = b, a }

// ownsName reports whether the office k has a name of its own right after it.
func (d *document) ownsName(k int) bool {
	return k+1 < len(d.out) && d.out[k+1].Kind == PER && d.adjoin(d.out[k].To, d.out[k+1].From, false)
}

// adjoin reports whether only titles, nisbas and at most one comma stand
// between the words i and j, none of them after «و».
func (d *document) adjoin(i, j int, comma bool) bool {
	if j-i > 6 || j < len(d.tokens) && d.at(j).clitics != 0 {
		return false
	}
	commas := 0
	for k := i; k < j; k++ {
		t := d.at(k)
		switch key := d.key(k); {
		case key == "،" || key == ",":
			commas++
		case key == "." || key == "(" || key == ")" || key == "«" || key == "»" || key == "\"":
			if key == "." && (k == i || len(d.key(k-1)) != 2) {
				return false
			}
		case t.clitics == 0 && (d.is(k, honorific|honorificBare|profession|roleAdj|former) || t.nisba != "" && t.def):
		case d.inGroup(k, i):
		default:
			return false
		}
	}
	return commas <= boolInt(comma || d.titled(j-1) || commas == 1 && j-i == 1)
}

// inGroup reports whether word k belongs to a title of several words that
// begins after i.
func (d *document) inGroup(k, i int) bool {
	for b := k - 1; b >= i && b >= k-3; b-- {
		if g := d.at(b).group; g != nil && g.bits&(honorific|honorificBare) != 0 && b+len(g.words) >= k {
			return true
		}
	}
	return false
}
