"""The table of offices: every row well formed, no two holders of an office for one, and in agreement with the facts."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT.parent / "shared/facts"
sys.path.insert(0, str(ROOT / "tools"))

import offices  # noqa: E402
import offices_check as check  # noqa: E402
import offices_sources as sources  # noqa: E402


@pytest.fixture(scope="module")
def table() -> list[sources.Term]:
    return offices.read()


def holders(table: list[sources.Term], name: str, on: date) -> set[tuple[str, str]]:
    return {
        (term.entity, term.office)
        for term in table
        if name in (term.person, *term.names) and sources.first_day(term.start) <= on <= sources.last_day(term.end)
    }


def test_no_faults(table: list[sources.Term]) -> None:
    assert check.faults(table) == []


def test_a_person_has_one_id_and_one_spelling(table: list[sources.Term]) -> None:
    assert len({(term.id, term.person, term.names) for term in table}) == len({term.id for term in table})


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"entity": "QQQ"}, "unknown entity"),
        ({"entity": "navo"}, "unknown entity"),
        ({"office": "chief"}, "unknown office"),
        ({"start": "May 2001"}, "no partial date"),
        ({"start": "2001-05", "end": "2001-04-30"}, "end before start"),
        ({"id": "Jan Jansen"}, "no slug"),
        ({"names": ("Jansen", "Jansen")}, "a name empty or given twice"),
        ({"source": "hearsay"}, "unknown source"),
    ],
)
def test_a_wrong_row_is_found(change: dict[str, Any], fault: str) -> None:
    right = sources.Term(
        id="jan-jansen", person="Jan Jansen", names=("Jansen",), entity="NLD", office="foreign_minister", start="2001", end="", source="own"
    )
    assert check.faults([right]) == []
    assert any(fault in found for found in check.faults([replace(right, **change)]))


def test_two_holders_at_once_and_rows_given_twice_are_found() -> None:
    one = sources.Term(id="a-b", person="A B", entity="NLD", office="head_of_government", start="2001-02", end="2003-05", source="own")
    later = replace(one, id="c-d", person="C D", start="2003-05-20", end="")
    assert check.faults([one, later]) == []
    assert check.faults([one, replace(later, start="2003-04-20")])
    assert check.faults([one, one])
    presidency = [replace(term, entity="BIH", office="head_of_state", start="2002") for term in (one, later)]
    assert check.faults(presidency) == []


@pytest.mark.parametrize(
    ("name", "on", "entity", "office"),
    [
        ("Poetin", date(2010, 3, 1), "RUS", "head_of_government"),
        ("Poutine", date(2022, 2, 24), "RUS", "head_of_state"),
        ("Lawrow", date(2022, 2, 24), "RUS", "foreign_minister"),
        ("Sjojgoe", date(2022, 2, 24), "RUS", "defence_minister"),
        ("Zelenski", date(2022, 2, 24), "UKR", "head_of_state"),
        ("Selenskyj", date(2022, 2, 24), "UKR", "head_of_state"),
        ("Loekasjenko", date(2021, 5, 23), "BLR", "head_of_state"),
        ("Erdogan", date(2005, 1, 1), "TUR", "head_of_government"),
        ("Erdoğan", date(2016, 7, 15), "TUR", "head_of_state"),
        ("Bush", date(1990, 8, 2), "USA", "head_of_state"),
        ("Bush", date(2003, 3, 20), "USA", "head_of_state"),
        ("Rutte", date(2023, 1, 1), "NLD", "head_of_government"),
        ("Rutte", date(2025, 1, 1), "nato", "head_of_body"),
        ("Steinmeier", date(2014, 1, 1), "DEU", "foreign_minister"),
        ("Steinmeier", date(2020, 1, 1), "DEU", "head_of_state"),
        ("Assad", date(1995, 1, 1), "SYR", "head_of_state"),
        ("Assad", date(2013, 1, 1), "SYR", "head_of_state"),
        ("MBS", date(2018, 10, 2), "SAU", "crown_prince"),
        ("Sisi", date(2020, 1, 1), "EGY", "head_of_state"),
        ("Chamenei", date(2020, 1, 1), "IRN", "head_of_state"),
        ("Xi", date(2020, 1, 1), "CHN", "head_of_state"),
        ("De Mistura", date(2016, 1, 1), "un", "special_envoy"),
        ("Zacharova", date(2022, 1, 1), "RUS", "spokesperson"),
        ("Haniya", date(2023, 10, 7), "hamas", "head_of_body"),
        ("Prigozjin", date(2023, 6, 24), "wagner", "head_of_body"),
    ],
)
def test_names_in_use_lead_to_the_office_of_the_day(table: list[sources.Term], name: str, on: date, entity: str, office: str) -> None:
    assert (entity, office) in holders(table, name, on)


def test_former_holders_hold_nothing(table: list[sources.Term]) -> None:
    assert ("USA", "head_of_state") not in holders(table, "Obama", date(2018, 1, 1))
    assert ("DEU", "head_of_government") not in holders(table, "Merkel", date(2022, 2, 24))


@pytest.mark.parametrize(
    ("line", "role", "expected"),
    [
        ("Prime Minister Fredrika van DALEN (ABC)", "head of government", ("head_of_government", "Fredrika van Dalen", "Dalen")),
        ("Acting President Lt. Gen. Omar TEST", "chief of state", ("head_of_state", "Omar Test", "Test")),
        ("represented by Governor General Dame Ann OTHER", "chief of state", ("governor_general", "Ann Other", "Other")),
        ("First Vice President NGUYEN Van Test", "chief of state", ("deputy_head_of_state", "Nguyen Van Test", "Nguyen")),
        ("- on 3 May 2001 the president was ousted by Gen. TEST", "chief of state", None),
    ],
)
def test_a_line_of_the_factbook(line: str, role: str, expected: tuple[str, str, str] | None) -> None:
    assert sources.titled(line, role) == expected


def test_the_facts_are_found_in_the_table(table: list[sources.Term]) -> None:
    if not FACTS.is_dir():
        pytest.skip("the facts that the table is compiled from are not beside the checkout")
    for source, (share, missed) in check.measure(FACTS, table).items():
        assert share >= 0.98, (source, missed)


def test_the_table_is_what_the_tool_compiles(table: list[sources.Term]) -> None:
    if not FACTS.is_dir():
        pytest.skip("the facts that the table is compiled from are not beside the checkout")
    made = [replace(term, raw=(), seen="") for term in offices.compiled(FACTS)]
    assert made == table
