"""The tables that tell of actors: wrong rows are refused with file and line, all at once; every state has its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import Fault
from dragoman.knowledge import bodies, people, places, states, titles
from dragoman.knowledge.actors import ActorTables, load_actors
from dragoman.knowledge.inflection import load_inflection
from dragoman.knowledge.people import skeleton

CODES = {"NLD", "CHL"}


def table(folder: Path, name: str, columns: tuple[str, ...], *lines: str) -> None:
    (folder / name).write_text("\n".join((",".join(columns), *lines)) + "\n", encoding="utf-8")


def told(faults: list[Fault]) -> list[str]:
    """Line and message of each fault."""
    return [f"{fault.line}: {fault.message}" for fault in faults]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("jan-jansen,Jan Jansen,Jansen,QQQ,head_of_state,2001,,own", "2: unknown entity 'QQQ' in column entity"),
        ("jan-jansen,Jan Jansen,Jansen,NLD,head_of_state,May 2001,,own", "2: 'May 2001' is no date such as 2021, 2021-09 or 2021-09-07"),
        ("jan-jansen,Jan Jansen,Jansen,NLD,head_of_state,2001-13,,own", "2: '2001-13' is no date such as 2021, 2021-09 or 2021-09-07"),
        ("jan-jansen,Jan Jansen,Jansen,NLD,head_of_state,2001-05,2001-04-30,own", "2: end 2001-04-30 before start 2001-05"),
        (",Jan Jansen,Jansen,NLD,head_of_state,2001,,own", "2: column id is empty"),
        ("jan-jansen,Jan Jansen,NLD,head_of_state,2001,,own", "2: 7 cells, expected 8"),
    ],
)
def test_a_wrong_term_is_refused(line: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "ONTOLOGY", tmp_path)
    table(tmp_path, "offices.csv", people.COLUMNS, line)
    faults: list[Fault] = []
    people.read_people(CODES, faults)
    assert fault in told(faults)


def test_a_term_that_ends_in_the_year_it_began_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "ONTOLOGY", tmp_path)
    table(tmp_path, "offices.csv", people.COLUMNS, "jan-jansen,Jan Jansen,,NLD,head_of_state,2001-05-03,2001-05,own")
    faults: list[Fault] = []
    assert people.read_people(CODES, faults).get("Jan Jansen") and faults == []


def test_all_faults_of_a_table_are_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "ONTOLOGY", tmp_path)
    right = "guild,NLD,SOC,,Gilde,Guild,,,,"
    table(tmp_path, "organisations.csv", bodies.COLUMNS, right, right, "club,QQQ,XYZ,nobody,Club,Club,,,2001,1999")
    faults: list[Fault] = []
    bodies.read_bodies("nl", CODES, faults)
    assert told(faults) == [
        "3: id from 'guild/' stands in line 2 already",
        "4: unknown code 'QQQ' in column code",
        "4: unknown sector 'XYZ' in column sector",
        "4: unknown parent 'nobody' in column parent",
        "4: end 1999 before start 2001",
    ]


def test_a_body_may_change_with_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "ONTOLOGY", tmp_path)
    table(tmp_path, "organisations.csv", bodies.COLUMNS, "front,CHL,REB,,Front,Front,,,,2001", "front,CHL,PTY,,Front,Front,,,2001,")
    faults: list[Fault] = []
    assert [body.sector for body in bodies.read_bodies("nl", CODES, faults)["front"]] == ["REB", "PTY"]
    assert faults == []


def test_wrong_places_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "ONTOLOGY", tmp_path)
    table(tmp_path, "places.csv", places.COLUMNS, "up,NLD,91,4.9,town,,Boven,Up,,", "sea,,52.5,far,water,,Zee,Sea,,")
    faults: list[Fault] = []
    assert places.read_places("nl", CODES, faults) == []
    assert told(faults) == [
        "2: unknown kind 'town' in column kind",
        "2: '91' in column lat is no number of degrees from -90 to 90",
        "3: 'far' in column lon is no number of degrees from -180 to 180",
    ]


def test_wrong_states_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "ONTOLOGY", tmp_path)
    rows = ["NLD,NLD,state,,,,,Nederland,,,", "old,CHL,former,,NLD|QQQ,1900,,Oud,,,", "isle,NLD,isle,NLD,,,,Eiland,,,"]
    table(tmp_path, "states.csv", states.COLUMNS, *rows)
    faults: list[Fault] = []
    states.read_states(faults)
    assert told(faults) == ["3: unknown state 'QQQ' in column successors", "4: unknown kind 'isle' in column kind"]


def test_wrong_titles_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "offices.toml"
    path.write_text(
        '[[title]]\noffice = "smith"\nsector = "ABC"\nwords = ["smid", "smid"]\n'
        '[[title]]\nsector = "GOV"\nwords = []\n[sets]\nTwee = ["NLD", "QQQ"]\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(titles, "language_files", lambda lang, name: [path])
    faults: list[Fault] = []
    titles.read_titles("nl", load_inflection("nl"), CODES, faults)
    assert [f"{fault.entry}: {fault.message}" for fault in faults] == [
        "title 1 (smith): unknown sector 'ABC'",
        "title 1 (smith): 'smid' is given twice",
        "title 2 (without office): no office",
        "sets.Twee: unknown code 'QQQ'",
    ]


@pytest.fixture(scope="module", params=["nl", "en"])
def tables(request: pytest.FixtureRequest) -> ActorTables:
    return load_actors(request.param)


def test_every_state_has_a_name_in_four_languages(tables: ActorTables) -> None:
    nameless = {(s.id, lang) for s in tables.states.values() if s.kind != "union" for lang in ("nl", "en", "de", "fr") if not s.names[lang]}
    assert nameless == set()
    assert len([s for s in tables.states.values() if s.kind in {"state", "territory", "partial"}]) >= 250


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_members_of_the_united_nations_have_adjectives(lang: str) -> None:
    tables = load_actors(lang)
    faults: list[Fault] = []
    words = states.read_state_words(lang, tables.states, faults)
    missing = {state.id for state in words if tables.states[state.id].kind == "state" and not state.adjectives}
    assert missing <= {"COG", "KNA", "DMA"} and faults == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Loekasjenko", "Lukashenko"),
        ("Lukashenko", "Loukachenko"),
        ("Zelensky", "Zelenskyy"),
        ("Sjojgoe", "Shoygu"),
        ("Medvedev", "Medwedew"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("Macron", "Marcon"), ("Merkel", "Markel"), ("Johnson", "Jansen"), ("Biden", "Baden")])
def test_names_that_only_look_alike(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)
