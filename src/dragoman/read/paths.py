"""Files, folders and standard input to reports; what cannot be read is a Problem and the others go on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from dragoman.errors import InputError
from dragoman.model.problem import Problem
from dragoman.model.report import Report
from dragoman.read.decode import MAX_BYTES, decode
from dragoman.read.jsonl import reports_of_lines
from dragoman.read.plain import report_id, report_of_text

LINES = frozenset({".jsonl", ".ndjson"})
TEXTS = frozenset({".txt", ".md", ".text", ""})
MAX_LINES_BYTES = 2_000_000_000


def read_paths(paths: Iterable[str]) -> Iterator[Report | Problem]:
    """All reports of some paths in order, "-" for standard input; ids that clash get a number."""
    taken: set[str] = set()
    for path in paths:
        for item in _read(path):
            if isinstance(item, Report):
                item = _unique(item, taken)
            yield item


def count_files(paths: Iterable[str]) -> int:
    """How many files will be opened, for a progress bar."""
    return sum(len(_files(Path(p))) if Path(p).is_dir() else 1 for p in paths)


def _unique(report: Report, taken: set[str]) -> Report:
    name, number = report.id, 2
    while name in taken:
        name = f"{report.id}-{number}"
        number += 1
    taken.add(name)
    return report if name == report.id else replace(report, id=name)


def _read(path: str) -> Iterator[Report | Problem]:
    if path == "-":
        yield from _bytes(sys.stdin.buffer.read(MAX_BYTES + 1), "-", "")
        return
    place = Path(path)
    if place.is_dir():
        files = _files(place)
        if not files:
            yield Problem(source=path, stage="read", reason="a folder without reports (.txt, .md, .jsonl)")
        for file in files:
            yield from _file(file)
    else:
        yield from _file(place)


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix.lower() in LINES | (TEXTS - {""}))


def _file(path: Path) -> Iterator[Report | Problem]:
    try:
        with path.open("rb") as handle:
            data = handle.read((MAX_LINES_BYTES if path.suffix.lower() in LINES else MAX_BYTES) + 1)
    except OSError as error:
        yield Problem(source=str(path), stage="read", reason=error.strerror or str(error))
        return
    yield from _bytes(data, str(path), path.suffix.lower())


def _bytes(data: bytes, source: str, suffix: str) -> Iterator[Report | Problem]:
    try:
        if suffix in LINES:
            yield from _lines(data, source)
            return
        text = decode(data)
    except InputError as error:
        yield Problem(source=source, stage="read", reason=str(error))
        return
    if source == "-" and text.lstrip().startswith("{"):
        yield from reports_of_lines(text, source)
        return
    yield report_of_text(text, id="stdin" if source == "-" else report_id(Path(source)), source=source)


def _lines(data: bytes, source: str) -> Iterator[Report | Problem]:
    """The lines of a JSONL file one by one, so that a broken one stops none of the others."""
    if not data.strip():
        raise InputError("empty")
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            text = decode(line)
        except InputError as error:
            yield Problem(source=source, stage="read", reason=str(error), where=f"line {number}")
            continue
        for item in reports_of_lines(text.strip("\r"), source):
            yield _renumbered(item, source, number)


def _renumbered(item: Report | Problem, source: str, number: int) -> Report | Problem:
    if isinstance(item, Problem):
        return replace(item, where=f"line {number}")
    name = item.id if item.id != f"{source}:1" else f"{source}:{number}"
    return replace(item, id=name, source=f"{source}:{number}")
