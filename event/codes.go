package event

// codes gives an event its codes in PLOVER (Halterman et al. 2023) and CAMEO
// (Gerner et al. 2002); nil where the ontologies have none.
func codes(e *Event) *Codes {
	switch e.Kind {
	case Meeting:
		return meetingCodes(e)
	case Agreement:
		return agreementCodes(e)
	case ActionItem:
		return itemCodes(e)
	}
	return nil
}

// meetingCodes: held 040–046 by format, planned 036, asked for 106, refused 125.
func meetingCodes(e *Event) *Codes {
	switch {
	case e.Modality == Negated && e.Status != "cancelled":
		return &Codes{PLOVER: "REJECT", CAMEO: "125"}
	case e.Modality == Hypothetical && hasRole(e, "requester"):
		return &Codes{PLOVER: "REQUEST", CAMEO: "106"}
	case e.Modality == Planned || e.Modality == Hypothetical:
		return &Codes{PLOVER: "AGREE", CAMEO: "036"}
	}
	byFormat := map[string]string{"phone": "041", "visit": "042", "negotiation": "046", "summit": "044", "in-person": "040"}
	code := byFormat[e.Format]
	if code == "" {
		code = "040"
	}
	return &Codes{PLOVER: "CONSULT", CAMEO: code}
}

// agreementCodes: signed 057, reached 050, planned 030, rejected 120, a broken
// ceasefire 196.
func agreementCodes(e *Event) *Codes {
	switch {
	case e.Status == "violated" && e.InstrumentType == "ceasefire":
		return &Codes{PLOVER: "ASSAULT", CAMEO: "196"}
	case e.Status == "rejected" || e.Status == "withdrawn" || e.Modality == Negated:
		return &Codes{PLOVER: "REJECT", CAMEO: "120"}
	case e.Status == "violated" || e.Status == "suspended":
		return nil
	case e.Modality == Planned || e.Modality == Hypothetical:
		return &Codes{PLOVER: "AGREE", CAMEO: "030"}
	case e.Status == "signed" || e.Status == "ratified" || e.Status == "renewed" || e.Status == "extended":
		return &Codes{PLOVER: "AGREE", CAMEO: "057"}
	}
	return &Codes{PLOVER: "AGREE", CAMEO: "050"}
}

// itemCodes: an own commitment 030, asked of another 100 or urged 020.
func itemCodes(e *Event) *Codes {
	switch e.Basis {
	case "urged":
		return &Codes{PLOVER: "REQUEST", CAMEO: "020"}
	case "ordered":
		return &Codes{PLOVER: "REQUEST", CAMEO: "100"}
	}
	return &Codes{PLOVER: "AGREE", CAMEO: "030"}
}

func hasRole(e *Event, role string) bool {
	for _, a := range e.Arguments {
		if a.Role == role {
			return true
		}
	}
	return false
}

// confidence counts evidence: 0.6 for a trigger, 0.15 more for a verb or a
// light verb, 0.1 for a second mention, and up to 0.1 for the share of the
// participants, parties or doers that have a canonical actor.
func confidence(dr *draft, e *Event) float64 {
	c := 0.6
	if dr.verbal || len(dr.light) > 0 {
		c += 0.15
	}
	if len(e.Mentions) > 1 {
		c += 0.1
	}
	known, all := 0, 0
	for _, a := range dr.args {
		if dr.core(a.Role) {
			all++
			if a.Actor != "" {
				known++
			}
		}
	}
	if all > 0 {
		c += 0.1 * float64(known) / float64(all)
	}
	return float64(int(c*100+0.5)) / 100
}
