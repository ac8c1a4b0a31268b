"""Who does what to whom: each sentence gives the records of its case; those out of scope give none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dragoman.model.report import Report
from dragoman.model.span import Span

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "roles_nl.toml").read_text(encoding="utf-8"))["case"]


def told(record):
    sides = (",".join(sorted(e.code or "-" for e in side)) for side in (record.actor, record.recipient))
    return f"{record.event} {' > '.join(sides)}".strip()


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_roles(case, dutch):
    text = case["text"]
    reading = dutch.read(Report(id="r", text=text, prose=Span(0, len(text)), published="2024-03-06", lang="nl"))
    found = [told(record) for record in reading.records if record.actor]
    assert not reading.problems
    assert set(case["gives"]) <= set(found)
    assert case["gives"] or not found
