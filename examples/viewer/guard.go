package main

import (
	"context"
	"net"
	"net/http"
	"net/netip"
)

// policy lets the page load what this server embeds and nothing else; there is
// no inline script or style, and no script may make markup out of text.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
	"base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

// guard stands before all handlers: it answers only to hosts that no foreign
// name can be bound to, takes no post from another site, and bounds the size
// and time of a request.
func guard(next http.Handler) http.Handler {
	var origin http.CrossOriginProtection
	limited := origin.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), maxTime)
		defer cancel()
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		next.ServeHTTP(w, r.WithContext(ctx))
	}))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		switch {
		case !safeHost(r.Host):
			http.Error(w, "viewer: this host name is not answered: use localhost or an address", http.StatusMisdirectedRequest)
		case embedded(r):
			http.Error(w, "viewer: another site may link here, but not load from here", http.StatusForbidden)
		default:
			limited.ServeHTTP(w, r)
		}
	})
}

// safeHost reports whether a Host header is localhost or a bare address. A
// page that rebinds its own name to this machine sends that name.
func safeHost(hostport string) bool {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = hostport
	}
	if host == "localhost" {
		return true
	}
	if n := len(host); n > 2 && host[0] == '[' && host[n-1] == ']' {
		host = host[1 : n-1]
	}
	_, err = netip.ParseAddr(host)
	return err == nil
}

// embedded reports whether another site's page asks for something other than
// to be left for this one.
func embedded(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	return (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate"
}
