package main

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"
)

// A site is a viewer that a test asks.
type site struct {
	*httptest.Server
	viewer *server
}

func newSite(t *testing.T) *site {
	v := newServer("")
	s := &site{Server: httptest.NewServer(v.handler()), viewer: v}
	t.Cleanup(s.Close)
	return s
}

// post sends a form with one part, a file if it has a name, and follows to
// what was opened.
func (s *site) post(t *testing.T, part, file, content string, header ...string) *http.Response {
	t.Helper()
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	var w io.Writer
	var err error
	if file != "" {
		w, err = form.CreateFormFile(part, file)
	} else {
		w, err = form.CreateFormField(part)
	}
	require.NoError(t, err)
	_, err = io.WriteString(w, content)
	require.NoError(t, err)
	require.NoError(t, form.Close())
	return s.do(t, "POST", "/open", &b, append(header, "Content-Type", form.FormDataContentType())...)
}

// do sends a request with header names and values in turn.
func (s *site) do(t *testing.T, method, path string, b io.Reader, header ...string) *http.Response {
	t.Helper()
	r, err := http.NewRequest(method, s.URL+path, b)
	require.NoError(t, err)
	for i := 0; i+1 < len(header); i += 2 {
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
		r.Header.Set(header[i], header[i+1])
	}
	resp, err := s.Client().Do(r)
	require.NoError(t, err)
	t.Cleanup(func() { resp.Body.Close() })
	return resp
}

func (s *site) get(t *testing.T, path string, header ...string) *http.Response {
	t.Helper()
	return s.do(t, "GET", path, nil, header...)
}

// page is the body of an answer that must be fine.
func (s *site) page(t *testing.T, r *http.Response) string {
	t.Helper()
	text := body(t, r)
	require.Equal(t, http.StatusOK, r.StatusCode, text)
	return text
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return string(b)
}

func jsonOf(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return b
}
