"""Files, folders and standard input to reports: everything is either a Report or a Problem."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points
from io import BytesIO
from itertools import chain, count
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import InputError
from dragoman.model.problem import Problem
from dragoman.model.report import Report
from dragoman.read.jsonl import read_jsonl
from dragoman.read.plain import read_plain
from dragoman.read.report import Given, Raw, report_of

STDIN = "-"
READER_GROUP = "dragoman.readers"

# A reader gets the open file, its path for messages, and the name for a report that has none; it may raise InputError.
Reader = Callable[[BinaryIO, str, str], Iterable[Raw | Problem]]


def read_path(path: str | Path, given: Given | None = None) -> Iterator[Report | Problem]:
    """The reports of a file, of a folder with all its sub-folders, or of standard input (`-`), in the order of the names."""
    yield from read_paths([path], given)


def read_paths(paths: Iterable[str | Path], given: Given | None = None) -> Iterator[Report | Problem]:
    """The reports of several paths. Ids are the reports' own, else the file's name; where two are the same, the path tells them apart."""
    taken: set[str] = set()
    for path in paths:
        for item in _from_path(path):
            if isinstance(item, Problem):
                yield item
                continue
            try:
                yield report_of(_with_id(item, taken), given or Given())
            except InputError as error:
                yield Problem(source=item.source, stage="read", reason=str(error), where=item.where)


def readers() -> dict[str, Reader]:
    """File ending -> reader: ours and those that other distributions register as entry points of `dragoman.readers`."""
    return {"txt": read_plain, "md": read_plain, "jsonl": read_jsonl, **_registered()}


@cache
def _registered() -> dict[str, Reader]:
    return {entry.name: entry.load() for entry in entry_points(group=READER_GROUP)}


def _from_path(path: str | Path) -> Iterator[Raw | Problem]:
    if str(path) == STDIN:
        yield from _from_stdin()
    elif Path(path).is_dir():
        found = False
        for file in _files(Path(path)):
            found = True
            yield from [file] if isinstance(file, Problem) else _from_file(file, strict=True)
        if not found:
            yield Problem(source=str(path), stage="read", reason="a folder without files")
    else:
        yield from _from_file(Path(path), strict=False)


def _files(folder: Path) -> Iterator[Path | Problem]:
    """The files below a folder, in the order of their names, without hidden ones; links to folders are not followed."""
    try:
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError as error:
        yield _unopened(folder, error)
        return
    for entry in entries:
        if entry.is_dir():
            yield from () if entry.is_symlink() else _files(entry)
        elif entry.is_file():
            yield entry
        else:  # a pipe would wait for ever
            yield Problem(source=str(entry), stage="read", reason="neither a file nor a folder")


def _from_file(path: Path, *, strict: bool) -> Iterator[Raw | Problem]:
    """The reports of one file. A file that was named itself (not `strict`) is read as plain text whatever its ending."""
    reader = readers().get(path.suffix.lower().lstrip("."), None if strict else read_plain)
    if reader is None:
        known = ", ".join("." + ending for ending in sorted(readers()))
        yield Problem(source=str(path), stage="read", reason=f"no reader for files of this kind; there are: {known}")
        return
    try:
        with path.open("rb") as handle:
            yield from _guarded(reader, handle, str(path), path.stem)
    except OSError as error:
        yield _unopened(path, error)


def _unopened(path: Path, error: OSError) -> Problem:
    return Problem(source=str(path), stage="read", reason=f"cannot be opened: {error.strerror or error}")


def _from_stdin() -> Iterator[Raw | Problem]:
    data = sys.stdin.buffer.read()
    reader: Reader = read_jsonl if data.lstrip().startswith(b"{") else read_plain
    yield from _guarded(reader, BytesIO(data), "stdin", "stdin")


def _guarded(reader: Reader, handle: BinaryIO, source: str, name: str) -> Iterator[Raw | Problem]:
    try:
        yield from reader(handle, source, name)
    except InputError as error:
        yield Problem(source=source, stage="read", reason=str(error))


def _with_id(raw: Raw, taken: set[str]) -> Raw:
    """The report under an id that no other report of the run has."""
    path = Path(raw.source).with_suffix("").as_posix()
    numbered = (f"{raw.id}-{number}" for number in count(2))
    free = next(name for name in chain((raw.id, f"{path}:{raw.id}" if raw.where else path), numbered) if name not in taken)
    taken.add(free)
    return replace(raw, id=free)
