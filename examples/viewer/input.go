package main

import "errors"

// htmlText is the text of a page.
func htmlText([]byte) (string, error) { return "", errors.New("pages cannot be read yet") }
