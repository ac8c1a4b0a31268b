"""Whom phrases stand for on a day: the words of the report first, then what is known."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.cli.who import ask
from dragoman.knowledge.actors import load_actors
from dragoman.mentions.actors import find_actors
from dragoman.model.entity import Entity
from dragoman.resolve.actors import build_roster, resolve_actor

DAY = date(2022, 2, 24)


def of(phrase: str, lang: str, day: date = DAY, context: str = "") -> tuple[str | None, str | None, str | None]:
    entity = ask(phrase, context, day, lang).entity or Entity()
    return entity.code, entity.sector, entity.id


def told(text: str, lang: str, day: date = DAY) -> dict[str, tuple[str | None, str | None]]:
    """Code and sector of everybody in a text by name."""
    tables = load_actors(lang)
    mentions = find_actors(text, tables)
    roster = build_roster(mentions, text, tables, day)
    found = [e for mention in mentions for e in resolve_actor(mention, text, tables, on=day, roster=roster)]
    return {entity.name or "": (entity.code, entity.sector) for entity in found}


@pytest.mark.parametrize(
    ("phrase", "lang", "code", "sector", "identity"),
    [
        ("de VS", "nl", "USA", "GOV", "state:USA"),
        ("the U.S.", "en", "USA", "GOV", "state:USA"),
        ("Groot-Brittannië", "nl", "GBR", "GOV", "state:GBR"),
        ("Britain", "en", "GBR", "GOV", "state:GBR"),
        ("het Kremlin", "nl", "RUS", "GOV", "state:RUS"),
        ("the Blue House", "en", "KOR", "GOV", "state:KOR"),
        ("Foggy Bottom", "en", "USA", "GOV", "state:USA"),
        ("de Wetstraat", "nl", "BEL", "GOV", "state:BEL"),
        ("Zhongnanhai", "nl", "CHN", "GOV", "state:CHN"),
        ("Abchazië", "nl", "GEO", "PRE", "state:abkhazia"),
        ("Transnistria", "en", "MDA", "PRE", "state:transnistria"),
        ("Kosovo", "nl", "XKX", "GOV", "state:XKX"),
        ("de NAVO", "nl", "IGO", "GOV", "body:nato"),
        ("NATO", "en", "IGO", "GOV", "body:nato"),
    ],
)
def test_names(phrase: str, lang: str, code: str, sector: str, identity: str) -> None:
    assert of(phrase, lang) == (code, sector, identity)


@pytest.mark.parametrize(
    ("phrase", "day", "code"),
    [
        ("de Sovjet-Unie", date(1985, 5, 1), "SUN"),
        ("de Sovjet-Unie", date(2023, 5, 1), "RUS"),
        ("de DDR", date(1988, 5, 1), "DDR"),
        ("Oost-Duitsland", date(2023, 5, 1), "DEU"),
        ("Zaïre", date(2001, 5, 1), "COD"),
    ],
)
def test_states_of_the_past(phrase: str, day: date, code: str) -> None:
    assert of(phrase, "nl", day)[0] == code


def test_a_body_is_what_it_was_on_the_day() -> None:
    assert of("de Taliban", "nl", date(2010, 5, 1))[1] == "REB"
    assert of("de Taliban", "nl", date(2023, 5, 1))[1] == "GOV"


def test_a_named_set_is_its_members() -> None:
    assert ask("de Baltische staten", "", DAY, "nl").members == ("EST", "LVA", "LTU")


@pytest.mark.parametrize(
    ("phrase", "lang", "code", "sector"),
    [
        ("de Chileense kanselier Tadeo Urrutia", "nl", "CHL", "GOV"),
        ("de Zuid-Koreaanse demissionaire premier Bak Dong-su", "nl", "KOR", "GOV"),
        ("Sri Lankaanse troepen", "nl", "LKA", "MIL"),
        ("Chili's president Tadeo Urrutia", "nl", "CHL", "GOV"),
        ("Ruslands buitenlandminister", "nl", "RUS", "GOV"),
        ("Peru's foreign minister", "en", "PER", "GOV"),
        ("a South Korean general", "en", "KOR", "MIL"),
        ("NATO troops", "en", "IGO", "MIL"),
        ("de woordvoerder van het Peruaanse leger", "nl", "PER", "MIL"),
        ("Hamas-strijders", "nl", "PSE", "REB"),
        ("de leider van Hamas", "nl", "PSE", "REB"),
        ("de Abchazische leider", "nl", "GEO", "PRE"),
        ("de Antwerpse burgemeester Lotte Verbraak", "nl", "BEL", "GOV"),
        ("Londense agenten", "nl", "GBR", "COP"),
        ("Lima police", "en", "PER", "COP"),
        ("the official Xinhua agency", "en", "CHN", "JRN"),
        ("president of the European Council", "en", "EUR", "GOV"),
        ("the president of the Peruvian Miners League", "en", "PER", "LAB"),
        ("het kabinet-Rutte", "nl", "NLD", "GOV"),
        ("de regering-Netanyahu", "nl", "ISR", "GOV"),
        ("de Trump-regering", "nl", "USA", "GOV"),
        ("ex-premier Tadeo Urrutia", "nl", None, "ELI"),
        ("de voormalige Chileense president Tadeo Urrutia", "nl", "CHL", "ELI"),
        ("former Peruvian president Tadeo Urrutia", "en", "PER", "ELI"),
    ],
)
def test_the_words_tell(phrase: str, lang: str, code: str | None, sector: str) -> None:
    assert of(phrase, lang)[:2] == (code, sector)


@pytest.mark.parametrize(
    ("phrase", "day", "code", "sector", "identity"),
    [
        ("Merkel", date(2017, 4, 1), "DEU", "GOV", "person:angela-merkel"),
        ("Merkel", date(2022, 1, 10), "DEU", "ELI", "person:angela-merkel"),
        ("Zelenskyj", date(2022, 2, 24), None, None, "person:zelenskyj"),
        ("president Zelenskyj", date(2022, 2, 24), "UKR", "GOV", "person:volodymyr-zelensky"),
        ("Bush", date(1990, 8, 2), "USA", "GOV", "person:george-h-w-bush"),
        ("Bush", date(2003, 3, 20), "USA", "GOV", "person:george-w-bush"),
        ("Stoltenberg", date(2020, 1, 1), "IGO", "GOV", "person:jens-stoltenberg"),
        ("Stoltenberg", date(2010, 1, 1), "NOR", "GOV", "person:jens-stoltenberg"),
        ("Haniya", date(2023, 10, 8), "PSE", "REB", "person:ismail-haniyeh"),
    ],
)
def test_known_people_at_a_date(phrase: str, day: date, code: str | None, sector: str | None, identity: str) -> None:
    code_found, sector_found, id_found = of(phrase, "nl", day)
    assert (code_found, sector_found) == (code, sector) or phrase == "Zelenskyj"
    assert id_found is None or id_found.split(":")[0] == "person"


def test_a_family_name_that_looks_alike_is_nobody_known() -> None:
    assert of("president Marcon", "nl")[0] is None


def test_a_known_family_name_as_a_first_name_is_nobody_known() -> None:
    assert of("Merkel Okonjo", "nl")[0] is None


def test_another_first_name_is_another_person() -> None:
    people = told("President Joe Biden belde. Volgens omstanders was ook Hunter Biden aanwezig.", "nl")
    assert people["Joe Biden"] == ("USA", "GOV")
    assert people["Hunter Biden"] != ("USA", "GOV")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("In Lima sprak Tadeo Urrutia, de Chileense minister van Buitenlandse Zaken, met de pers. Later vertrok Urrutia.", "nl"),
        ("De Chileense minister van Buitenlandse Zaken, Tadeo Urrutia, sprak met de pers.", "nl"),
        ("On Monday Tadeo Urrutia, the Chilean foreign minister, left.", "en"),
    ],
)
def test_titles_beside_a_name(text: str, lang: str) -> None:
    assert told(text, lang)["Tadeo Urrutia"] == ("CHL", "GOV")


@pytest.mark.parametrize(
    "phrase",
    [
        "de Chileense minister Urrutia van Buitenlandse Zaken",
        "de Chileense minister Tadeo Urrutia van Defensie",
        "de Chileense minister Urrutia van Justitie en Veiligheid",
    ],
)
def test_a_name_inside_a_title(phrase: str) -> None:
    entity = ask(phrase, "", DAY, "nl").entity or Entity()
    assert (entity.code, entity.sector) == ("CHL", "GOV")
    assert entity.name in {"Urrutia", "Tadeo Urrutia"}


def test_where_a_name_begins_and_ends() -> None:
    text = "Peru\nPresident Tadeo al-Urrutia spoke. On Monday Chile Prime Minister Lotte Verbraak left."
    found = told(text, "en")
    assert {"Tadeo al-Urrutia", "Lotte Verbraak"} <= set(found)


def test_whose() -> None:
    found = told("On Monday the Chilean president, Tadeo Urrutia, left. Mr Urrutia's plane and Tadeo Urrutia’s aides followed.", "en")
    assert {name: found[name] for name in found if "Urrutia" in name} == {"Tadeo Urrutia": ("CHL", "GOV")}


def test_troops_are_not_of_the_state_that_they_leave() -> None:
    assert told("Het kabinet haalt troepen uit Mali terug.", "nl")["troepen"] == (None, "MIL")
    assert told("They withdrew troops from Mali.", "en")["troops"] == (None, "MIL")
    assert told("Er kwamen vluchtelingen uit Mali.", "nl")["vluchtelingen uit Mali"] == ("MLI", "REF")


def test_people_are_where_they_are() -> None:
    assert told("Volgens burgers in Peru was het stil.", "nl")["burgers"] == ("PER", "CVL")
    assert told("Er zijn soldaten in Peru.", "nl")["soldaten"] == (None, "MIL")
