"""The example reports, read by the real pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.read.paths import read_path

PIPELINES = {"nl": "dutch", "en": "english"}
EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))


def report_of(path):
    (report,) = read_path(path)
    return report


def test_there_are_enough():
    languages = [report_of(path).lang for path in EXAMPLES]
    assert languages.count("nl") >= 6 and languages.count("en") >= 2


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_gives_records_with_their_words(request, path):
    report = report_of(path)
    reading = request.getfixturevalue(PIPELINES[report.lang]).read(report)
    assert report.published
    assert not reading.problems
    assert len(reading.records) >= 5
    for record in reading.records:
        assert record.evidence
        assert all(report.text[e.start : e.end] == e.text for e in record.evidence)
        assert all(report.prose.covers(span) for spans in record.spans.values() for span in spans)


def test_a_body_that_stands_twice_gives_the_records_of_one(dutch, tmp_path):
    (path,) = [path for path in EXAMPLES if "dubbel" in path.stem]
    text = path.read_text(encoding="utf-8").rstrip()
    body = text[text.rindex("De Griekse premier") :]
    assert text.count(body) == 2
    once = tmp_path / path.name
    once.write_text(text[: -len(body)], encoding="utf-8")
    told = [[(r.event, r.mode, r.actor, r.recipient, r.status, r.date) for r in dutch.read(report_of(p)).records] for p in (path, once)]
    assert told[0] == told[1]
