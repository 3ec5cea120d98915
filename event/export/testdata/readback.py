"""Reads what package export wrote of one article: usage readback.py DIR."""
import csv
import json
import re
import sys

d = sys.argv[1]
text = open(d + "/article.txt", encoding="utf-8", newline="").read()


def lines(name):
    return [json.loads(line) for line in open(f"{d}/{name}", encoding="utf-8")]


def agree(start, end, words):
    assert text[start:end] == words, (text[start:end], words)


(record,) = lines("jsonl")
for e in record["entities"]:
    agree(e["start"], e["end"], e["text"])
for e in record["events"]:
    agree(e["trigger"]["start"], e["trigger"]["end"], e["trigger"]["text"])

rows = list(csv.DictReader(open(d + "/csv", encoding="utf-8", newline="")))
assert [r["event"] for r in rows] == [e["id"] for e in record["events"]]
for r in rows:
    agree(int(r["start"]), int(r["end"]), r["trigger"])

for e in lines("plover"):
    assert e["event"] and e["actor"], e
    agree(e["trigger"]["start"], e["trigger"]["end"], e["trigger"]["text"])

terms = {}
for line in open(d + "/brat", encoding="utf-8"):
    number, body, *words = line.rstrip("\n").split("\t")
    if number[0] == "T":
        kind, _, fragments = body.partition(" ")
        pieces = [text[int(a):int(b)] for a, b in (f.split() for f in fragments.split(";"))]
        assert " ".join(pieces) == words[0], line
        terms[number] = words[0]
    elif number[0] == "E":
        for part in body.split():
            assert part.split(":")[1] in terms, line
    else:
        assert number[0] in "AN" and re.fullmatch(r"\S+ [TE]\d+ \S.*", body), line

tags = [line.rstrip("\n").split("\t") for line in open(d + "/conll", encoding="utf-8") if "\t" in line]
before = "O"
for word, tag in tags:
    assert tag == "O" or tag[:2] == "B-" or tag[2:] == before[2:], (word, tag)
    before = tag
assert sum(t[:2] == "B-" for _, t in tags) == len(record["entities"])

(page,) = lines("webanno")
for a in page["items"]:
    position, quote = a["target"]["selector"]
    agree(position["start"], position["end"], quote["exact"])
try:
    from pyld import jsonld
except ImportError:
    jsonld = None
if jsonld:  # without the network: the terms of the context stay as they are
    jsonld.expand({**page, "@context": {"@vocab": "http://www.w3.org/ns/oa#"}})

(doc,) = lines("spacy")
assert doc["text"] == text
starts, ends = {t["start"] for t in doc["tokens"]}, {t["end"] for t in doc["tokens"]}
for e in doc["ents"]:
    assert e["start"] in starts and e["end"] in ends, e
try:
    import spacy
except ImportError:
    spacy = None
if spacy:
    read = spacy.blank("ar").vocab
    assert len(spacy.tokens.Doc(read).from_json(doc).ents) == len(doc["ents"])

print("jsonl csv plover brat conll webanno spacy")
