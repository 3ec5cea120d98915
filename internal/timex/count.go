package timex

// A count builds a number of words: thousands and their like are closed into
// total, what comes after them is open.
type count struct {
	total, open float64
	scale       float64 // the last one closed
}

func (c *count) value() float64 { return c.total + c.open }

// take adds a number word of list class behind what is there, joined by «و»
// or "and" or not, and reports whether it fits.
func (c *count) take(class string, n float64, and bool) bool {
	rem := int(c.open) % 100
	switch class {
	case "scale", "scale.counted":
		return c.close(n, and)
	case "scales":
		if !and || n >= c.scale {
			return false
		}
		c.total, c.scale = c.total+n, n/2
		return true
	case "hundred":
		if n == 100 && !and && c.open >= 1 && c.open < 10 {
			c.open *= 100
			return true
		}
		return c.put(n, c.open == 0 && c.total > 0)
	case "ten":
		return c.put(n, and && rem < 10 && (rem > 0 || c.value() >= 100))
	case "one", "teen":
		return c.put(n, and && rem == 0 && c.value() >= 100 || rem >= 20 && rem%10 == 0 && n < 10 && !and || !and && rem == 0 && c.value() >= 100)
	}
	return false
}

func (c *count) put(n float64, ok bool) bool {
	if ok && (c.scale == 0 || c.open+n < c.scale) {
		c.open += n
		return true
	}
	return false
}

// close multiplies what is open by a scale.
func (c *count) close(n float64, and bool) bool {
	switch {
	case c.scale != 0 && n >= c.scale:
		return false
	case c.open == 0 && !and:
		return false
	case c.open == 0:
		c.total += n
	case and:
		return false
	default:
		c.total, c.open = c.total+c.open*n, 0
	}
	c.scale = n
	return true
}
