"""On whose word an event is told: speakers, outlets, quotations, and what stands on nobody's word."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dragoman.model.report import Report
from dragoman.model.span import Span

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "attribution_nl.toml").read_text(encoding="utf-8"))["case"]


def _told(source):
    via = f" via {source.via}" if source.via else ""
    return f"{source.code or '-'} {source.name}{via}"


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_source(case, dutch):
    text = case["text"]
    reading = dutch.read(Report(id="r", text=text, prose=Span(0, len(text)), published="2024-03-06", lang="nl"))
    assert not reading.problems
    records = [record for record in reading.records if record.event == case["event"]]
    assert records
    sources = [source for record in records for source in record.attribution]
    assert sorted({_told(source) for source in sources}) == sorted(case["sources"])
    if "quote" in case:
        assert all(source.quote == case["quote"] for source in sources)
    if "of" in case:
        assert [list(source.of) for source in sources] == [case["of"]]
    if "restated" in case:
        assert {record.restated for record in records} == {case["restated"]}
