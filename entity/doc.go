// Package entity finds the mentions of persons, offices, bodies, places,
// groups, dates and agreements in a document, and says what they refer to.
package entity
