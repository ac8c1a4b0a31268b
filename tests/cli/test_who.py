"""`dragoman who`: one phrase, or lines of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.errors import UsageError


def dragoman(*arguments: str, given: str | None = None):
    return CliRunner().invoke(app, ["who", *arguments], input=given)


def test_one_phrase() -> None:
    lines = dict(line.split(maxsplit=1) for line in dragoman("de Duitse kanselier", "--date", "2022-02-24").stdout.splitlines())
    assert lines["code"] == "DEU" and lines["sector"] == "GOV" and lines["office"] == "kanselier"


def test_lines_of_phrases(tmp_path: Path) -> None:
    queries = [
        {"phrase": "Merkel", "date": "2022-01-10", "lang": "en"},
        {"phrase": "puppies", "context": None, "date": None, "lang": "en"},
        {"phrase": "de Duitse minister van Defensie", "lang": "nl"},
    ]
    path = tmp_path / "phrases.jsonl"
    path.write_text("\n".join(map(json.dumps, queries)), encoding="utf-8")
    merkel, puppies, minister = (json.loads(line) for line in dragoman("--jsonl", str(path)).stdout.splitlines())
    assert list(merkel) == ["code", "sector", "sectors", "id", "name", "office", "why"]
    assert (merkel["code"], merkel["sector"], merkel["id"]) == ("DEU", "ELI", "person:angela-merkel")
    assert "until 2021-12-08" in merkel["why"]
    assert puppies["code"] is None and puppies["why"] == "no actor found"
    assert minister["sectors"] == ["GOV", "MIL"]


def test_a_context_lends_its_title() -> None:
    shown = dragoman("Urrutia", "--context", "De Chileense president Tadeo Urrutia sprak. Urrutia vertrok.").stdout
    assert "CHL" in shown


@pytest.mark.parametrize(
    ("arguments", "given", "message"),
    [
        ([], None, "no phrase"),
        (["Merkel", "--date", "yesterday"], None, "'yesterday' is no date"),
        (["--jsonl", "-"], "{", "-:1: not JSON"),
        (["--jsonl", "-"], '{"words": 1}', '-:1: expected an object with "phrase"'),
    ],
)
def test_wrong_usage(arguments: list[str], given: str | None, message: str) -> None:
    result = dragoman(*arguments, given=given)
    assert isinstance(result.exception, UsageError) and message in str(result.exception)
