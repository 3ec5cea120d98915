// Package browser tests the viewer in a real Chromium. It is a module of its
// own, so that mahdar does not depend on a driver. Where no browser is found
// its tests are skipped.
package browser
