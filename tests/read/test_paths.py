"""Files, folders and standard input."""

import json
import os
from io import BytesIO, TextIOWrapper

import pytest

from dragoman.config import MAX_REPORT_BYTES
from dragoman.model.problem import Problem
from dragoman.model.report import Report
from dragoman.read.paths import read_path, read_paths, readers
from dragoman.read.report import Given

TEXT = "De Portugese premier heeft maandag in Rabat met de koning van Marokko gesproken."


def lines(*objects):
    return "".join(json.dumps(one) + "\n" for one in objects)


def only(items):
    (item,) = items
    return item


def test_plain_text_is_kept_as_it_is(tmp_path):
    text = f" date 2022-02 {TEXT}\r\n\r\n"
    path = tmp_path / "rabat.txt"
    path.write_bytes(text.encode())
    report = only(read_path(path))
    assert (report.id, report.text, report.published, report.lang, report.source) == ("rabat", text, "2022-02", "nl", str(path))
    assert report.prose.of(text).startswith("De Portugese")


def test_what_is_given_goes_before_field_before_stamp(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": f"date 2021-01 {TEXT}", "published": "2022-02-06T12:00:00Z"}, {"text": f"date 2021-01 {TEXT}"}))
    assert [report.published for report in read_path(path)] == ["2022-02-06", "2021-01"]
    assert {report.published for report in read_path(path, Given(published="2020"))} == {"2020"}


def test_a_given_language_is_not_doubted(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("qwe rty")
    assert isinstance(only(read_path(path)), Problem)
    assert only(read_path(path, Given(lang="nl-BE"))).lang == "nl-BE"


def test_fields_may_be_missing_or_null(tmp_path):
    path = tmp_path / "a.jsonl"
    bare = {"id": None, "title": None, "published": None, "lang": None, "publisher": None, "records": [], "text": TEXT}
    full = {"id": "x", "title": "Bezoek", "lang": "nl", "publisher": "De Bode", "text": TEXT}
    path.write_text(lines({"text": TEXT}, bare, full, {"id": 7, "text": TEXT}))
    reports = list(read_path(path))
    assert [report.id for report in reports] == ["a:1", "a:2", "x", "7"]
    assert (reports[2].title, reports[2].publisher, reports[1].title) == ("Bezoek", "De Bode", None)


def test_folders_are_read_in_order_without_hidden_files(tmp_path):
    for name in ("b/2.txt", "b/1.md", "a.txt", ".git/x.txt", "b/.hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    assert [report.id for report in read_path(tmp_path)] == ["a", "1", "2"]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert "neither" in only(read_path(tmp_path)).reason


def test_ids_are_unique_in_a_run(tmp_path):
    for name in ("x/a.txt", "y/a.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "z.jsonl").write_text(lines({"id": "a", "text": TEXT}, {"id": "a", "text": TEXT}))
    ids = [report.id for report in read_paths([tmp_path, tmp_path / "x"])]
    assert len(set(ids)) == len(ids) == 5
    assert ids[0] == "a" and ids[1].endswith("y/a")


def test_a_folder_tells_of_files_that_it_cannot_read(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    problem = only(read_path(tmp_path))
    assert isinstance(problem, Problem) and ".jsonl, .md, .txt" in problem.reason


def test_a_named_file_is_text_whatever_its_ending(tmp_path):
    path = tmp_path / "bericht.nieuws"
    path.write_text(TEXT)
    assert isinstance(only(read_path(path)), Report)


@pytest.mark.parametrize(("data", "ids"), [(TEXT, ["stdin"]), (lines({"id": "x", "text": TEXT}, {"text": TEXT}), ["x", "stdin:2"])])
def test_standard_input_is_text_or_json_lines(monkeypatch, data, ids):
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data.encode())))
    assert [report.id for report in read_path("-")] == ids


BAD_FILES = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "stamp_only": (b"date 2022-02 ", "empty"),
    "binary": (b"GIF89a\x00\x01", "binary"),
    "broken": ("Oekraïne zegt nee".encode().replace(b"\xaf", b""), "broken UTF-8"),
    "long": (b"De " * (MAX_REPORT_BYTES // 3 + 1), "at most 1 MB"),
    "french": ("La ministre norvégienne a déclaré lundi qu'elle ne se rendrait pas aux pourparlers.".encode(), "'fr'"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_bad_files_are_problems_and_stop_nothing(tmp_path, name):
    data, reason = BAD_FILES[name]
    (tmp_path / "a.txt").write_bytes(data)
    (tmp_path / "b.txt").write_text(TEXT)
    problem, report = read_path(tmp_path)
    assert isinstance(problem, Problem) and isinstance(report, Report)
    assert problem.source.endswith("a.txt") and reason in problem.reason


BAD_LINES = {
    "cut": (b'{"text": "De', "not JSON"),
    "list": (b"[1]", "list"),
    "no_text": (b'{"id": "x"}', "missing"),
    "number": (b'{"text": 3}', "int"),
    "deep": (b"[" * 100_000, "not JSON"),
    "language": (b'{"text": "De minister", "lang": "tlh"}', "'tlh'"),
    "surrogate": (b'{"text": "De \\ud800 minister"}', "surrogate"),
    "binary": (b"\x00\x01\x02", "binary"),
    "long": (b'{"text": "' + b"x " * 10_000_000 + b'"}', "20.0 MB"),
    "empty_text": (b'{"text": ""}', "empty"),
}


@pytest.mark.parametrize("name", BAD_LINES)
def test_bad_lines_are_problems_with_their_number(tmp_path, name):
    data, reason = BAD_LINES[name]
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines({"text": TEXT}).encode() + b"\n" + data + b"\n" + lines({"text": TEXT}).encode())
    first, problem, last = read_path(path)
    assert isinstance(first, Report) and isinstance(last, Report) and isinstance(problem, Problem)
    assert problem.where == "line 3" and reason in problem.reason


@pytest.mark.parametrize(("field", "value"), [("published", "gisteren"), ("published", 2022), ("title", ["x"]), ("lang", {})])
def test_a_bad_field_is_told_and_the_report_read_without_it(tmp_path, field, value):
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": TEXT, field: value}))
    problem, report = read_path(path)
    assert isinstance(problem, Problem) and f"'{field}'" in problem.reason
    assert isinstance(report, Report) and report.published is None and report.title is None


def test_missing_files_and_empty_folders_are_problems(tmp_path):
    assert "cannot be opened" in only(read_path(tmp_path / "nowhere.txt")).reason
    assert "without files" in only(read_path(tmp_path)).reason


def test_readers_come_through_entry_points():
    from importlib.metadata import entry_points

    assert {entry.name for entry in entry_points(group="dragoman.readers")} >= {"txt", "md", "jsonl"}
    assert set(readers()) >= {"txt", "md", "jsonl"}
