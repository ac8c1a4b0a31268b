"""The table of bodies: ids, parents, codes and dates hold together, and no name stands for two bodies at once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations

import pytest

from dragoman.knowledge.bodies import COLUMNS, GENERIC
from dragoman.knowledge.files import ONTOLOGY, Row, read_csv
from dragoman.knowledge.states import COLUMNS as STATE_COLUMNS

SECTORS = {"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "REB", "PRM", "UAF"}
SECTORS |= {"CVL", "JRN", "BUS", "MED", "EDU", "REL", "SOC", "LAB", "AGR", "CRM", "PRE"}
NAMES = ("names_nl", "names_en", "names_de", "names_fr")
DATE = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?)?")


@pytest.fixture(scope="module")
def bodies() -> list[Row]:
    return list(read_csv(ONTOLOGY / "organisations.csv", COLUMNS))


@pytest.fixture(scope="module")
def codes() -> frozenset[str]:
    states = {row.cells["code"] for row in read_csv(ONTOLOGY / "states.csv", STATE_COLUMNS)}
    return frozenset(states) | GENERIC | {"EUR", "UNO"}


def at_once(one: Row, other: Row) -> bool:
    """Whether the times of two rows overlap; an empty date is open."""
    return not any(a.cells["to"] and b.cells["from"] and a.cells["to"] < b.cells["from"] for a, b in ((one, other), (other, one)))


def test_the_world_is_there(bodies: list[Row]) -> None:
    sectors = Counter(row.cells["sector"] for row in bodies)
    groups = Counter(row.cells["code"] for row in bodies)
    assert len({row.cells["id"] for row in bodies}) >= 300
    assert groups["UNO"] >= 40 and groups["EUR"] >= 20 and groups["IGO"] >= 60 and groups["NGO"] >= 40 and groups["MNC"] >= 80
    assert sectors["REB"] >= 80 and sectors["JRN"] >= 150 and sectors["PTY"] >= 100 and sectors["LEG"] >= 30


def test_ids_are_slugs_and_parents_exist(bodies: list[Row]) -> None:
    ids = {row.cells["id"] for row in bodies}
    for row in bodies:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row.cells["id"]), row
        assert row.cells["parent"] in ids | {""}, row
        assert row.cells["parent"] != row.cells["id"], row


def test_codes_and_sectors(bodies: list[Row], codes: frozenset[str]) -> None:
    for row in bodies:
        assert row.cells["code"] in codes, row
        assert row.cells["sector"] in SECTORS, row
        assert row.cells["code"] != "MNC" or row.cells["sector"] == "BUS", row
        assert row.cells["code"] != "IMG" or row.cells["sector"] == "REB", row


def test_dates(bodies: list[Row]) -> None:
    for row in bodies:
        start, end = row.cells["from"], row.cells["to"]
        assert DATE.fullmatch(start) and DATE.fullmatch(end), row
        assert not (start and end) or start <= end, row


def test_a_body_has_two_rows_only_one_after_the_other(bodies: list[Row]) -> None:
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in bodies:
        rows[row.cells["id"]].append(row)
    for several in rows.values():
        for one, other in combinations(several, 2):
            assert not at_once(one, other), (one, other)


@pytest.mark.parametrize("column", NAMES)
def test_a_name_stands_for_one_body_at_a_time(bodies: list[Row], column: str) -> None:
    named: dict[str, list[Row]] = defaultdict(list)
    for row in bodies:
        names = row.many(column)
        assert len(set(names)) == len(names), row
        for name in {name.casefold() for name in names}:
            named[name].append(row)
    for several in named.values():
        for one, other in combinations(several, 2):
            assert not at_once(one, other), (one, other)


@pytest.mark.parametrize("column", NAMES)
def test_most_bodies_have_names(bodies: list[Row], column: str) -> None:
    assert all(row.many(column) or any(row.many(other) for other in NAMES) for row in bodies)
    assert sum(bool(row.many(column)) for row in bodies) >= 0.98 * len(bodies)


def by_name(bodies: list[Row], column: str, name: str, on: str) -> tuple[str, str, str]:
    (row,) = [
        r
        for r in bodies
        if name in r.many(column)
        and r.cells["from"] <= on[: len(r.cells["from"])]
        and (not r.cells["to"] or on[: len(r.cells["to"])] <= r.cells["to"])
    ]
    return row.cells["id"], row.cells["code"], row.cells["sector"]


@pytest.mark.parametrize(
    ("column", "name", "on", "expected"),
    [
        ("names_nl", "NAVO", "2024-01-01", ("nato", "IGO", "GOV")),
        ("names_fr", "OTAN", "2024-01-01", ("nato", "IGO", "GOV")),
        ("names_de", "OSZE", "2024-01-01", ("osce", "IGO", "GOV")),
        ("names_en", "Taliban", "2020-06-01", ("taliban", "AFG", "REB")),
        ("names_en", "Taliban", "2021-09-01", ("taliban", "AFG", "GOV")),
        ("names_nl", "Volksrepubliek Donetsk", "2016-01-01", ("dnr", "UKR", "REB")),
        ("names_de", "Hisbollah", "2006-07-12", ("hezbollah", "LBN", "REB")),
        ("names_fr", "CPI", "2023-03-17", ("icc", "IGO", "JUD")),
        ("names_en", "Duma", "2014-03-20", ("duma", "RUS", "LEG")),
    ],
)
def test_known_names(bodies: list[Row], column: str, name: str, on: str, expected: tuple[str, str, str]) -> None:
    assert by_name(bodies, column, name, on) == expected
