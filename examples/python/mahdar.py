"""Reads the records of mahdar: one JSON object a line, as `minutes -format jsonl` writes them.

    for record in mahdar.read("records.jsonl"):
        for event in record.events:
            print(event.kind, event.modality, [a.text for a in event.role("participant")])

Nothing but Python's own library is needed. Positions in a record count bytes of UTF-8, where Python counts runes:
`record.runes(text)` gives a record of a text in runes, unless it was written with `-offsets rune`.
"""

import bisect
import gzip
import json


def read(path):
    """The records of a file, or of a .gz file, one after another. A line that holds none raises ValueError with its number."""
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                value = json.loads(line)
            except json.JSONDecodeError as e:
                raise ValueError(f"{path}:{number}: a record was expected: {e}") from None
            if not isinstance(value, dict) or value.get("mahdar") != 1:
                raise ValueError(f'{path}:{number}: a record with "mahdar": 1 was expected')
            yield Record(value)


class Fields:
    """A JSON object whose fields are attributes; those that a record leaves out are None."""

    def __init__(self, value):
        self.value = value

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self.value.get(name)

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"


class Argument(Fields):
    """A filler of a role. `text` is its words, of several spans the first."""

    @property
    def text(self):
        return self.value["spans"][0]["text"] if self.value.get("spans") else ""


class Event(Fields):
    @property
    def arguments(self):
        return [Argument(a) for a in self.value.get("arguments") or []]

    def role(self, name):
        """The fillers of a role, in order."""
        return [a for a in self.arguments if a.role == name]


class Record(Fields):
    @property
    def entities(self):
        return [Fields(e) for e in self.value.get("entities") or []]

    @property
    def events(self):
        return [Event(e) for e in self.value.get("events") or []]

    def runes(self, text):
        """A copy whose positions count runes of text, the document's."""
        starts, at = [], 0
        for rune in text:
            starts.append(at)
            at += len(rune.encode("utf-8", "surrogatepass"))

        def recount(value):
            if isinstance(value, list):
                return [recount(v) for v in value]
            if not isinstance(value, dict):
                return value
            out = {k: recount(v) for k, v in value.items()}
            if isinstance(out.get("start"), int) and isinstance(out.get("end"), int):
                out["start"], out["end"] = (bisect.bisect_left(starts, out[k]) for k in ("start", "end"))
            return out

        return Record(recount(self.value))
