"""Whether it happened: tense, plans, modals, conditions, negation and hearsay, and how far each reaches."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dragoman.merge.same import reality
from dragoman.model.report import Report
from dragoman.model.span import Span

TABLE = tomllib.loads((Path(__file__).parents[1] / "cases" / "status_nl.toml").read_text(encoding="utf-8"))
CASES = [(wanted, *line.split("|", 1)) for wanted, lines in TABLE.items() for line in lines]
HAPPENED = frozenset({"happened", "hedged", "historical"})


def _records(dutch, text, event):
    reading = dutch.read(Report(id="r", text=text, prose=Span(0, len(text)), published="2024-03-06", lang="nl"))
    assert not reading.problems
    return [record for record in reading.records if record.event == event]


@pytest.mark.parametrize(("wanted", "event", "text"), CASES, ids=[text for *_, text in CASES])
def test_status(wanted, event, text, dutch):
    records = _records(dutch, text, event)
    statuses = {record.status if wanted == "historical" else reality(record.status) for record in records}
    if wanted == "never":
        assert "happened" not in statuses
    else:
        assert statuses == {"happened" if wanted in {"happened", "hedged"} else wanted}
        assert all(record.hedged == (wanted == "hedged") for record in records)
