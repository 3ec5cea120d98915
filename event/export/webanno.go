package export

import (
	"fmt"
	"net/url"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// The types of the W3C Web Annotation Data Model that are used here.
type (
	annotationPage struct {
		Context string       `json:"@context"`
		ID      string       `json:"id"`
		Type    string       `json:"type"`
		Items   []annotation `json:"items"`
	}
	annotation struct {
		ID         string           `json:"id"`
		Type       string           `json:"type"`
		Motivation string           `json:"motivation"`
		Body       []any            `json:"body"`
		Target     annotationTarget `json:"target"`
	}
	textualBody struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Value   string `json:"value"`
	}
	specificResource struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Source  string `json:"source"`
	}
	annotationTarget struct {
		Source   string `json:"source"`
		Selector []any  `json:"selector"`
	}
	positionSelector struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	quoteSelector struct {
		Type  string `json:"type"`
		Exact string `json:"exact"`
	}
)

// annotator makes the annotations of one document. Positions count runes.
type annotator struct {
	document string
	at       []int
	page     annotationPage
}

func writeWebAnnotation(w *Writer, text string, r *event.Record) error {
	document := "urn:mahdar:document:" + url.PathEscape(r.ID)
	a := annotator{document: document, at: positions(text, Runes),
		page: annotationPage{Context: "http://www.w3.org/ns/anno.jsonld", ID: document + ":annotations", Type: "AnnotationPage", Items: []annotation{}}}
	for i := range r.Entities {
		m := &r.Entities[i]
		a.add(m.ID, "identifying", m.Span, m.Actor, textualBody{"TextualBody", "tagging", string(m.Kind)})
	}
	for i := range r.Events {
		a.event(&r.Events[i])
	}
	return w.line(a.page)
}

func (a *annotator) event(e *event.Event) {
	a.add(e.ID, "classifying", e.Trigger, "", textualBody{"TextualBody", "classifying", string(e.Kind)},
		textualBody{"TextualBody", "describing", string(e.Modality)}, textualBody{"TextualBody", "describing", e.Rule})
	for n, g := range e.Arguments {
		for k, s := range g.Spans {
			a.add(fmt.Sprintf("%s:%d:%d", e.ID, n+1, k+1), "linking", s, g.Actor, textualBody{"TextualBody", "tagging", g.Role},
				specificResource{"SpecificResource", "linking", a.document + ":" + e.ID})
		}
	}
}

// add adds an annotation of a span, with the canonical actor as a body.
func (a *annotator) add(id, motivation string, s entity.Span, actor string, body ...any) {
	if actor != "" {
		body = append(body, specificResource{"SpecificResource", "identifying", "urn:mahdar:" + url.PathEscape(actor)})
	}
	a.page.Items = append(a.page.Items, annotation{ID: a.document + ":" + id, Type: "Annotation", Motivation: motivation, Body: body,
		Target: annotationTarget{a.document, []any{positionSelector{"TextPositionSelector", a.at[s.Start], a.at[s.End]}, quoteSelector{"TextQuoteSelector", s.Text}}}})
}
