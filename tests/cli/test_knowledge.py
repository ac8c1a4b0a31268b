"""`dragoman knowledge refresh`, on recorded answers: ends of terms, new holders, and what is left alone."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.errors import InputError
from dragoman.knowledge import refresh
from dragoman.knowledge.people import COLUMNS

TABLE = """\
id,person,names,entity,office,from,to,source
tadeo-urrutia,Tadeo Urrutia,Urrutia,CHL,head_of_state,2018-03-11,2022-03-11,own
ines-olavarria,Inés Olavarría,Olavarría|Ines Olavarria,CHL,head_of_state,2022-03-11,,own
sigrid-haugland,Sigrid Haugland,Haugland,NOR,head_of_government,2021-10,,own
"""


def binding(code: str, number: str, name: str, start: str, end: str = "", lang: str = "en") -> dict[str, Any]:
    """One line of an answer, as SPARQL writes it."""
    found: dict[str, Any] = {
        "code": {"type": "literal", "value": code},
        "property": {"type": "uri", "value": f"http://www.wikidata.org/entity/{number}"},
        "person": {"type": "uri", "value": f"http://www.wikidata.org/entity/{name.rsplit(maxsplit=1)[-1]}"},
        "label": {"type": "literal", "xml:lang": lang, "value": name},
        "start": {"type": "literal", "value": f"{start}T00:00:00Z"},
    }
    return found | ({"end": {"type": "literal", "value": f"{end}T00:00:00Z"}} if end else {})


def refreshed(folder: Path, monkeypatch: pytest.MonkeyPatch, *bindings: dict[str, Any]) -> tuple[list[str], list[list[str]]]:
    """What the program says, and the rows that it writes."""
    (folder / "offices.csv").write_text(TABLE, encoding="utf-8")
    (folder / "answer.json").write_text(json.dumps({"results": {"bindings": bindings}}), encoding="utf-8")
    monkeypatch.setattr(refresh, "ONTOLOGY", folder)
    out = folder / "new.csv"
    result = CliRunner().invoke(app, ["knowledge", "refresh", "--from", str(folder / "answer.json"), "--write", str(out)])
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines(), list(csv.reader(out.open(encoding="utf-8")))


def test_a_new_holder_ends_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said, rows = refreshed(
        tmp_path,
        monkeypatch,
        binding("CHL", "P35", "Bruno Etcheverry", "2026-03-11"),
        binding("CHL", "P35", "Bruno Etchéverry", "2026-03-11", lang="fr")
        | {"person": {"value": "http://www.wikidata.org/entity/Etcheverry"}},
    )
    assert said == [
        "ends: Inés Olavarría, head_of_state of CHL, 2022-03-11 to 2026-03-11",
        "new: Bruno Etcheverry, head_of_state of CHL, 2026-03-11 to now",
        "2 changes",
    ]
    new = "bruno-etcheverry,Bruno Etcheverry,Bruno Etchéverry|Etcheverry,CHL,head_of_state,2026-03-11,,wikidata"
    assert rows[0] == list(COLUMNS) and rows[3] == new.split(",") and rows[2][6] == "2026-03-11"


def test_a_term_gets_its_end_whatever_the_spelling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said, rows = refreshed(tmp_path, monkeypatch, binding("CHL", "P35", "Ines Olavarria", "2022-03-10", "2025-12-01"))
    assert said[-1] == "1 changes" and rows[2][6] == "2025-12-01"


def test_somebody_known_keeps_id_and_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, rows = refreshed(tmp_path, monkeypatch, binding("CHL", "P35", "Tadeo Urrutia", "2026-03-11"))
    assert rows[3] == ["tadeo-urrutia", "Tadeo Urrutia", "Urrutia", "CHL", "head_of_state", "2026-03-11", "", "wikidata"]


def test_what_is_older_or_of_no_office_known_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said, rows = refreshed(
        tmp_path,
        monkeypatch,
        binding("CHL", "P35", "Old Somebody", "2020-01-01", "2020-02-01"),
        binding("CHL", "P6", "Other Somebody", "2026-01-01"),
        binding("NOR", "P6", "Sigrid Haugland", "2021-10-14"),
    )
    assert said == ["0 changes"] and len(rows) == 4


def test_an_answer_that_is_none_is_told(tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    for text in ("nothing", "[]", '{"results": {"bindings": [{"code": 1}]}}'):
        path.write_text(text, encoding="utf-8")
        result = CliRunner().invoke(app, ["knowledge", "refresh", "--from", str(path)])
        assert isinstance(result.exception, InputError)
