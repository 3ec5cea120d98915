#!/usr/bin/env python3
"""Prints the parts of names of people that open data attests, one a line.

usage: names.py UNPACKED | go run ./entity/internal/cmd/packnames > entity/cues/ar-names.txt
"""
import collections
import re
import sys

import fold

WORD = re.compile(r"^[ء-يپچژکگی]{3,}$")
WITH_ARTICLE = re.compile(r"(al|el|ul|le|il|ol)")


def main():
    counts = collections.Counter()
    for name, _, n in fold.wikidata_names(sys.argv[1]):
        counts[name] += n
    names = {name for name, n in counts.items() if n > 1 and WORD.match(name)}
    for latin, name in fold.foreign_names(sys.argv[1]):
        if WORD.match(name) and " " not in latin and (not name.startswith("ال") or WITH_ARTICLE.match(latin)):
            names.add(name)
    print("\n".join(sorted(names)))


main()
