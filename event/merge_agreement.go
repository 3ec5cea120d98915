package event

func (d *document) sameAgreement(ev, dr *draft) bool {
	if d.x.english != nil {
		if undoing[ev.fields["status"]] != undoing[dr.fields["status"]] || d.otherPaper(ev, dr) {
			return false
		}
		if (ev.headlineOnly() || dr.headlineOnly()) && (ev.modalityNow() == Negated) == (dr.mentions[0].modality == Negated) && d.likeText(ev, dr, "subject") > 0 {
			return true
		}
	}
	if ev.fields["status"] != dr.fields["status"] && !ev.headlineOnly() && !dr.headlineOnly() && ev.sentence != dr.sentence {
		return false
	}
	if (ev.modalityNow() == Negated) != (dr.mentions[0].modality == Negated) || d.clash(ev, dr, "time") {
		return false
	}
	na, nb, shared := len(ev.role("party")), len(dr.role("party")), ev.shared(dr, "party")
	if dr.mentions[0].modality == Negated || shared >= 2 && ev.fields["status"] == "signed" {
		return true
	}
	if na > 0 && nb > 0 && shared == 0 {
		return false
	}
	if s := d.likeText(ev, dr, "subject"); s != 0 {
		return s > 0
	}
	return ev.headlineOnly() || shared >= 2 || na == 0 || nb == 0
}

// undoing are the changes of state that no reaching or signing is.
var undoing = map[string]bool{"violated": true, "withdrawn": true, "rejected": true, "suspended": true}

// likeText compares the texts of a role: 1 alike, -1 different, 0 unknown.
func (d *document) likeText(ev, dr *draft, role string) int {
	as, bs := ev.role(role), dr.role(role)
	if len(as) == 0 || len(bs) == 0 {
		return 0
	}
	for _, a := range as {
		for _, b := range bs {
			if d.shareWords(a, b) {
				return 1
			}
		}
	}
	return -1
}

// sameItem reports whether two items are one act: the same head word and no
// different doer.
func (d *document) sameItem(ev, dr *draft) bool {
	if ev.list != nil || dr.list != nil {
		return false
	}
	if len(ev.role("responsible")) > 0 && len(dr.role("responsible")) > 0 && ev.shared(dr, "responsible") == 0 {
		return false
	}
	return d.headKey(ev) == d.headKey(dr) && d.likeText(ev, dr, "action") > 0
}
