"""usage: test_mahdar.py TEXT RECORDS — checks the reader on the record of a text."""

import os
import sys
import tempfile
import unittest

import mahdar

TEXT, RECORDS = sys.argv[1:3]


class Reader(unittest.TestCase):
    def setUp(self):
        self.text = open(TEXT, encoding="utf-8", newline="").read()
        (self.record,) = mahdar.read(RECORDS)

    def test_bytes(self):
        b = self.text.encode("utf-8")
        for e in self.record.entities:
            self.assertEqual(b[e.start:e.end].decode("utf-8"), e.text)

    def test_runes(self):
        record = self.record.runes(self.text)
        self.assertGreater(len(record.entities), 10)
        for e in record.entities:
            self.assertEqual(self.text[e.start:e.end], e.text)
        for event in record.events:
            for a in event.arguments:
                for s in a.spans:
                    self.assertEqual(self.text[s["start"]:s["end"]], s["text"])

    def test_events(self):
        meeting = next(e for e in self.record.events if e.kind == "meeting")
        self.assertGreaterEqual(len(meeting.role("participant")), 2)
        self.assertTrue(all(a.text for a in meeting.role("participant")))
        self.assertIsNone(meeting.no_such_field)

    def test_bad_lines(self):
        for line in ("not json", "[]", '{"id": "x"}'):
            with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as f:
                f.write("\n" + line + "\n")
            self.addCleanup(os.remove, f.name)
            with self.assertRaisesRegex(ValueError, ":2: a record"):
                list(mahdar.read(f.name))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
