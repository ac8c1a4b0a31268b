"""No refusal, denial, fear, offer, plan or threat comes out as the act itself."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dragoman.merge.same import reality
from dragoman.model.report import Report
from dragoman.model.span import Span

PAIRS = tomllib.loads((Path(__file__).parents[1] / "cases" / "minimal_pairs_nl.toml").read_text(encoding="utf-8"))["pair"]


@pytest.mark.parametrize("pair", PAIRS, ids=[p["text"] for p in PAIRS])
def test_pair(pair, dutch):
    text = pair["text"]
    reading = dutch.read(Report(id="r", text=text, prose=Span(0, len(text)), published="2024-03-06", lang="nl"))
    assert not reading.problems
    found = {f"{r.event} {reality(r.status)}" for r in reading.records}
    if "gives" in pair:
        assert pair["gives"] in found
    if "never" in pair:
        assert pair["never"] not in found
