package rule

// A Trace keeps what was tried and why it failed. A nil Trace keeps nothing.
type Trace struct {
	Steps []TraceStep
}

// A TraceStep is a frame that was tried at a trigger and did not stand.
type TraceStep struct {
	Rule     string
	From, To int // words of the trigger
	Why      string
}

func (t *Trace) add(f *Frame, p *Phrase, why string) {
	if t != nil {
		t.Steps = append(t.Steps, TraceStep{f.ID, p.From, p.To, why})
	}
}
