"""The verb `when`."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.errors import DragomanError

KEYS = {"start", "end", "text", "type", "edtf", "first", "last", "time", "candidates", "duration", "value", "low", "high", "unit"}


def run(*arguments):
    return CliRunner().invoke(app, ["when", *arguments])


def test_one_expression_a_line():
    done = run("Zij spraken zondagavond met ruim 500 gezanten.", "--published", "2024-03-06", "--tense", "past")
    assert done.exit_code == 0, done.output
    assert done.output == "zondagavond\tTIME\t2024-03-03 TEV\nruim 500 gezanten\tNUMBER\t500 gezanten\n"


def test_lines_of_json(tmp_path):
    lines = [
        {"text": "They met on Monday.", "reference": "2024-03-08T10:00:00+01:00", "tense": "past", "lang": "en"},
        {"text": "Zij zien elkaar maandag.", "reference": "2024-03-08", "tense": "future", "lang": "nl"},
        {"text": "Niets.", "reference": None, "tense": None, "lang": "nl"},
    ]
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    done = run("--jsonl", str(path))
    first, second, third = map(json.loads, done.output.splitlines())
    assert set(first[0]) == KEYS
    assert (first[0]["text"], first[0]["edtf"]) == ("Monday", "2024-03-04")
    assert second[0]["candidates"] == [{"first": "2024-03-11", "last": "2024-03-11"}, {"first": "2024-03-04", "last": "2024-03-04"}]
    assert third == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "expected"),
        (["maandag", "--published", "gisteren"], "gisteren"),
        (["maandag", "--tense", "soon"], "soon"),
        (["maandag", "--lang", "xx"], "xx"),
        (["--jsonl", "nowhere.jsonl"], "nowhere.jsonl"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, said):
    done = run(*arguments)
    assert isinstance(done.exception, DragomanError)
    assert said in str(done.exception)


def test_a_wrong_line_is_named(tmp_path):
    path = tmp_path / "lines.jsonl"
    path.write_text('{"text": "maandag"}\n{"words": 1}\n', encoding="utf-8")
    assert f"{path}:2" in str(run("--jsonl", str(path)).exception)
