"""Titles and nouns for those who act: enough of them, of known sectors, and the same offices in every language."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.knowledge.actors import load_actors
from dragoman.knowledge.files import LANGUAGES, read_toml

SECTORS = {"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "REB", "PRM", "UAF", "CVL"}
SECTORS |= {"JRN", "BUS", "MED", "EDU", "REL", "REF", "ELI", "CRM", "LAB", "AGR", "SOC", "PRE"}
LANGS = ("en", "nl")


def offices(lang: str) -> dict[str, Any]:
    return read_toml(LANGUAGES / lang / "offices.toml")


def states() -> set[str]:
    with (LANGUAGES / "nl" / "states.csv").open(encoding="utf-8") as handle:
        return {line.split(",")[0] for line in handle if not line.startswith(("#", "code"))}


@pytest.mark.parametrize("lang", LANGS)
def test_there_are_many_of_every_sector(lang: str) -> None:
    titles = offices(lang)["title"]
    assert sum(len(table["words"]) for table in titles) >= 500
    assert {table["sector"] for table in titles} == SECTORS


@pytest.mark.parametrize("lang", LANGS)
def test_a_word_has_one_sector(lang: str) -> None:
    sector: dict[str, str] = {}
    for table in offices(lang)["title"]:
        assert len(set(table["words"])) == len(table["words"]), table
        for word in table["words"]:
            assert word == word.strip(), word
            if word.startswith("-"):  # what a compound ends in may mean another than the bare word: "leider", "Hamas-leider"
                continue
            assert sector.setdefault(word, table["sector"]) == table["sector"], word


def test_the_languages_share_their_offices() -> None:
    english, dutch = ({table["office"] for table in offices(lang)["title"]} for lang in LANGS)
    assert english - dutch == dutch - english == set()


@pytest.mark.parametrize("lang", LANGS)
def test_sets_are_of_states(lang: str) -> None:
    known = states()
    for name, codes in offices(lang)["sets"].items():
        assert len(codes) >= 2 and set(codes) <= known, name


@pytest.mark.parametrize(
    ("lang", "word", "office", "sector", "plural"),
    [
        ("en", "foreign minister", "foreign_minister", "GOV", False),
        ("en", "foreign ministers", "foreign_minister", "GOV", True),
        ("en", "ministers of defence", "defence_minister", "GOV", True),
        ("en", "policemen", "police", "COP", True),
        ("en", "navies", "army", "MIL", True),
        ("en", "law enforcement officials", "police", "COP", True),
        ("en", "opposition lawmaker", "parliament", "LEG", False),
        ("nl", "troepen", "army", "MIL", True),
        ("nl", "eerste ministers", "head_of_government", "GOV", True),
        ("nl", "vakbonden", "labour", "LAB", True),
        ("nl", "oud-premier", "former_official", "ELI", False),
    ],
)
def test_words(lang: str, word: str, office: str, sector: str, plural: bool) -> None:
    title = load_actors(lang).titles.get(word)[0]
    assert (title.office, title.sector, title.plural) == (office, sector, plural)


@pytest.mark.parametrize(
    ("lang", "word", "sector"), [("nl", "staatsomroep", "JRN"), ("nl", "regeringsleger", "MIL"), ("nl", "mijnbouwconcern", "BUS")]
)
def test_a_compound_has_the_sector_of_its_last_part(lang: str, word: str, sector: str) -> None:
    tables = load_actors(lang)
    found = next((tables.endings[word[at:]] for at in range(2, len(word)) if word[at:] in tables.endings), None)
    title = found or tables.titles.get(word)[0]
    assert title.sector == sector
