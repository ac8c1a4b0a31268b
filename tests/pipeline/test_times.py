"""Time expressions of whole reports, with the tense that the parser finds."""

from __future__ import annotations

import json

import pytest

from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.read.published import stamp

CASES = [
    ("De Ierse premier bezocht woensdag Praag.", "2024-03-08", "woensdag", "2024-03-06"),
    ("De Ierse premier zal woensdag Praag bezoeken.", "2024-03-08", "woensdag", "2024-03-13"),
    ("De Ierse premier reist woensdag naar Praag.", "2024-03-08", "woensdag", "2024-03-13"),
    ("De Ierse premier is vrijdag in Praag aangekomen.", "2024-03-08", "vrijdag", "2024-03-08"),
    ("Zij zullen elkaar maandag ontmoeten.", "2024-03", "maandag", "[2024-03-04,2024-03-11,2024-03-18,2024-03-25]"),
    ("Praag, waar de premier zondag aankomt, bereidt zich voor.", "2024-03-08", "zondag", "2024-03-10"),
]


@pytest.mark.parametrize(("text", "published", "words", "edtf"), CASES, ids=[c[0] for c in CASES])
def test_cases(text, published, words, edtf, dutch):
    report = Report(id="r", text=text, prose=Span(0, len(text)), published=published)
    assert [(m.span.of(text), v.edtf) for m, v in dutch.times(report)] == [(words, edtf)]


@pytest.mark.parametrize("published", ["2022-02", "2022-02-06"])
def test_the_report_that_it_began_from(published, dutch, shared):
    gold = json.loads((shared / "gold" / "seed" / "gold.jsonl").read_text(encoding="utf-8").splitlines()[0])
    lines = (shared / "gold" / "seed" / "times.jsonl").read_text(encoding="utf-8").splitlines()
    text = gold["text"]
    report = Report(id="r", text=text, prose=Span(stamp(text)[1], len(text)), published=published)
    found = {(m.span.start, m.span.end): v for m, v in dutch.times(report)}
    wrong = []
    for expected in map(json.loads, lines):
        value = found.get((expected["start"], expected["end"]))
        edtf = expected[f"published {published}"]
        length = expected["duration"]
        right = value is not None and edtf in {"open", value.edtf}
        if right and length:
            wanted = (length["value"], length["approximate"])
            right = value.duration is not None and (value.duration.value, value.duration.approximate) == wanted
        if not right:
            wrong.append((expected["text"], expected["start"], edtf, value))
    assert not wrong
    assert len(found) == len(lines)
