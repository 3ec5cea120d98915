package main

import "errors"

// htmlText is the text of a page. The extractor of pages is not here yet.
func htmlText([]byte) (string, error) {
	return "", errors.New("pages are not read yet: save the article as text")
}
