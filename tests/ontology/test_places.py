"""The table of places: ids, codes, coordinates and names hold together, and those that reports turn on are where they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import cos, hypot, radians

import pytest

from dragoman.errors import Fault
from dragoman.knowledge.files import LANGUAGES
from dragoman.knowledge.places import KINDS, Place, read_places

LANGS = ("nl", "en", "de", "fr")


def states() -> set[str]:
    with (LANGUAGES / "nl" / "states.csv").open(encoding="utf-8") as handle:
        return {line.split(",")[0] for line in handle if not line.startswith(("#", "code"))}


def places(lang: str) -> list[Place]:
    faults: list[Fault] = []
    found = read_places(lang, states(), faults)
    assert not faults
    return found


def the(lang: str, name: str) -> Place:
    (place,) = [p for p in places(lang) if name in p.names]
    return place


def test_the_world_is_there() -> None:
    table = places("en")
    kinds = Counter(place.kind for place in table)
    assert len(table) >= 1500 and set(kinds) == set(KINDS)
    assert kinds["city"] >= 1000 and kinds["region"] >= 300 and kinds["water"] >= 50 and kinds["site"] >= 100
    assert len({place.code for place in table}) >= 190


def test_ids_are_slugs_and_given_once() -> None:
    table = places("en")
    ids = Counter(place.id for place in table)
    assert max(ids.values()) == 1
    assert all(word.isalnum() and word == word.casefold() and word.isascii() for key in ids for word in key.split("-"))


def test_only_what_belongs_to_several_states_has_no_code() -> None:
    assert all(place.code or place.kind in {"region", "water"} for place in places("en"))


def test_coordinates_are_in_range() -> None:
    assert all(-90 <= place.lat <= 90 and -180 <= place.lon <= 180 and (place.lat, place.lon) != (0, 0) for place in places("en"))


@pytest.mark.parametrize("lang", LANGS)
def test_a_name_stands_for_one_place(lang: str) -> None:
    named: dict[str, set[str]] = defaultdict(set)
    for place in places(lang):
        assert len({name.casefold() for name in place.names}) == len(place.names), place
        for name in place.names:
            assert name == name.strip() and "  " not in name, place
            named[name.casefold()].add(place.id)
    assert {name: ids for name, ids in named.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_nearly_every_place_has_a_name(lang: str) -> None:
    assert sum(not place.names for place in places(lang)) <= 2


@pytest.mark.parametrize("code", sorted({"UKR", "PSE", "ISR", "SYR", "RUS", "LBN", "IRN", "IRQ", "SDN", "USA"}))
def test_a_state_in_the_news_has_many(code: str) -> None:
    assert sum(place.code == code for place in places("nl")) >= 20


@pytest.mark.parametrize(
    ("lang", "name", "code", "lat", "lon"),
    [
        ("nl", "Marioepol", "UKR", 47.10, 37.55),
        ("nl", "Charkiv", "UKR", 49.99, 36.23),
        ("nl", "Boetsja", "UKR", 50.54, 30.21),
        ("nl", "Genève", "CHE", 46.20, 6.14),
        ("en", "Khan Younis", "PSE", 31.34, 34.31),
        ("en", "Camp David", "USA", 39.65, -77.46),
        ("en", "El Fasher", "SDN", 13.63, 25.35),
        ("en", "Stepanakert", "AZE", 39.82, 46.75),
        ("de", "Aleppo", "SYR", 36.20, 37.16),
        ("de", "Sotschi", "RUS", 43.59, 39.73),
        ("fr", "Le Caire", "EGY", 30.04, 31.24),
        ("fr", "Alep", "SYR", 36.20, 37.16),
    ],
)
def test_where_a_place_is(lang: str, name: str, code: str, lat: float, lon: float) -> None:
    place = the(lang, name)
    assert place.code == code
    assert hypot(place.lat - lat, (place.lon - lon) * cos(radians(lat))) < 0.1


@pytest.mark.parametrize(
    ("name", "code", "word"),
    [
        ("Krim", "UKR", "Russia"),
        ("Sebastopol", "UKR", "Russia"),
        ("Golanhoogten", "SYR", "Israel"),
        ("Westelijke Jordaanoever", "PSE", "Israel"),
        ("Westelijke Sahara", "ESH", "Morocco"),
        ("Zuid-Ossetië", "GEO", "breakaway"),
        ("Kasjmir", "IND", "Pakistan"),
        ("Zuid-Chinese Zee", None, "China"),
    ],
)
def test_a_dispute_is_named(name: str, code: str | None, word: str) -> None:
    place = the("nl", name)
    assert place.code == code and word in place.disputed
