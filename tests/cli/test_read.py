"""`dragoman read` and `dragoman explain`, with a pipeline that finds a record in every sentence with "belt"."""

from __future__ import annotations

import json
import re

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app, run
from dragoman.errors import ParserError, UsageError
from dragoman.model.entity import Entity
from dragoman.model.problem import Problem
from dragoman.model.record import Evidence, Record
from dragoman.pipeline import Reading

TEXT = "De koning van Noorwegen belt met de koning van Zweden. De koning van Denemarken belt niemand."


class StubPipeline:
    """Reads as the real one does, without a parser."""

    def __init__(self, lang="nl", parser=None):
        if parser == "nowhere":
            raise ParserError(f"no spaCy pipeline '{parser}'")
        self.lang = lang

    def read(self, report):
        if "stuk" in report.text:
            return Reading(report=report, problems=(Problem(source=report.source, stage="coding", reason="it\nbroke"),))
        found = tuple(
            Record(
                id=f"{report.id}.{n}",
                report_id=report.id,
                event="CONSULT",
                mode="phone",
                actor=(Entity(code="NOR", name="koning"),),
                date=report.published,
                evidence=(Evidence(start=m.start(), end=m.end(), text=m[0]),),
                confidence=0.9 - n / 2,
            )
            for n, m in enumerate(re.finditer(r"[A-Z][^.]*belt[^.]*\.", report.text))
        )
        return Reading(report=report, records=found)


@pytest.fixture(autouse=True)
def _stub(monkeypatch):
    monkeypatch.setattr("dragoman.pipeline.Pipeline", StubPipeline)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "telefoon.txt"
    path.write_text(f"date 2023-05 {TEXT}", encoding="utf-8")
    return path


def dragoman(*arguments, stdin=None):
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def test_text_is_the_default(report):
    result = dragoman("read", report)
    assert result.exit_code == 0
    assert result.stdout.startswith("De koning van Noorwegen")
    assert result.stdout.count("May 2023  CONSULT/phone") == 2
    assert not result.stderr


def test_jsonl_is_one_record_a_line(report):
    result = dragoman("read", report, "--format", "jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["id"] for line in lines] == ["telefoon.0", "telefoon.1"]
    text = report.read_text(encoding="utf-8")
    assert all(text[e["start"] : e["end"]] == e["text"] for line in lines for e in line["evidence"])


def test_plover_and_cameo_are_formats_too(report):
    events = [json.loads(line) for line in dragoman("read", report, "--format", "plover").stdout.splitlines()]
    assert [(event["event"], event["mode"]) for event in events] == [(["CONSULT"], ["phone"])] * 2
    assert dragoman("read", report, "--format", "cameo").stdout.splitlines() == ["2023-05-01\tNOR\t---\t041\t1.0"] * 2


def test_published_goes_before_what_the_input_says(report):
    result = dragoman("read", report, "--format", "jsonl", "--published", "2024-01-09")
    assert {json.loads(line)["date"] for line in result.stdout.splitlines()} == {"2024-01-09"}


def test_standard_input(report):
    result = dragoman("read", "-", "--format", "jsonl", stdin=json.dumps({"id": "x", "text": TEXT}))
    assert [json.loads(line)["report_id"] for line in result.stdout.splitlines()] == ["x", "x"]


def test_records_that_are_not_sure_enough_are_left_out(report):
    assert len(dragoman("read", report, "--format", "jsonl", "--min-confidence", 0.5).stdout.splitlines()) == 1


def test_output_goes_to_a_file_that_is_whole(report, tmp_path):
    target = tmp_path / "records.jsonl"
    result = dragoman("read", report, "--format", "jsonl", "-o", target)
    assert result.exit_code == 0 and not result.stdout
    assert len(target.read_text(encoding="utf-8").splitlines()) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["records.jsonl", "telefoon.txt"]


def test_a_run_that_fails_leaves_an_old_file_alone(report, tmp_path):
    target = tmp_path / "records.jsonl"
    target.write_text("old")
    assert isinstance(dragoman("read", report, "--parser", "nowhere", "-o", target).exception, ParserError)
    assert target.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


def test_what_cannot_be_read_gets_one_line_and_the_rest_is_read(report, tmp_path):
    (tmp_path / "leeg.txt").write_bytes(b"")
    (tmp_path / "kapot.txt").write_text("Het is stuk en de minister gaat naar huis.")
    (tmp_path / "lijnen.jsonl").write_text('{"text": "De minister", "lang": "tlh"}\n{"id": "goed", "text": "De koning belt."}\n')
    result = dragoman("read", tmp_path, "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 3
    lines = result.stderr.splitlines()
    assert [line.split(": ", 2)[0] for line in lines] == ["left out"] * 3
    assert lines[0].endswith("kapot.txt: coding: it broke")
    assert lines[1].endswith("leeg.txt: empty: no words in it")
    assert "lijnen.jsonl (line 1): no data for the language 'tlh'" in lines[2]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (["--published", "gisteren"], UsageError),
        (["--lang", "tlh"], UsageError),
        (["--parser", "nowhere"], ParserError),
        (["-o", "/nowhere/at/all"], UsageError),
    ],
)
def test_options_that_cannot_be_taken_are_told_in_one_line(report, options, error, capsys):
    result = dragoman("read", report, *options)
    assert isinstance(result.exception, error)

    def program():
        raise result.exception

    assert run(program) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("options", [["--format", "xml"], ["--min-confidence", "2"], []])
def test_wrong_usage_is_exit_code_2(options):
    assert dragoman("read", *options).exit_code == 2


def test_explain_shows_all_records_or_one(report):
    assert dragoman("explain", report).stdout.count("CONSULT/phone") == 2
    one = dragoman("explain", report, "--record", "telefoon.1")
    assert one.exit_code == 0 and one.stdout.count("CONSULT/phone") == 1
    assert "De koning van Denemarken belt niemand." in one.stdout
    assert isinstance(dragoman("explain", report, "--record", "x").exception, UsageError)
