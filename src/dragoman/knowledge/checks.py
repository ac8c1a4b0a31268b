"""What every table of names is checked for: partial dates, codes, ids given twice. Faults are gathered, not raised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.files import Row, read_csv

PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
Check = Callable[[Row], Iterable[str]]


def rows_of(path: Path, columns: tuple[str, ...], faults: list[Fault]) -> list[Row]:
    """The rows of a table as far as it can be read; what cannot is a fault. A table that is not there has no rows."""
    rows: list[Row] = []
    if not path.exists():
        return rows
    try:
        rows.extend(read_csv(path, columns))
    except KnowledgeError as error:
        faults.extend(error.faults)
    return rows


def check(rows: Iterable[Row], faults: list[Fault], *checks: Check) -> None:
    """Put every row to every check."""
    for row in rows:
        for one in checks:
            faults.extend(row.fault(message) for message in one(row))


def unique(*columns: str) -> Check:
    """No two rows with the same cells in these columns."""
    lines: dict[tuple[str, ...], int] = {}

    def find(row: Row) -> Iterator[str]:
        key = tuple(row.cells[c] for c in columns)
        first = lines.setdefault(key, row.line)
        if first != row.line:
            yield f"{' '.join(columns)} {'/'.join(key)!r} stands in line {first} already"

    return find


def known(column: str, values: Iterable[str], what: str) -> Check:
    """The cell, or each of its parts, is one of these; an empty cell is nobody's fault."""
    allowed = frozenset(values)

    def find(row: Row) -> Iterator[str]:
        yield from (f"unknown {what} {part!r} in column {column}" for part in row.many(column) if part not in allowed)

    return find


def filled(*columns: str) -> Check:
    """These cells are not empty."""
    return lambda row: (f"column {column} is empty" for column in columns if not row.cells[column].strip())


def dated(row: Row) -> Iterator[str]:
    """`from` and `to` are partial dates (2021, 2021-09, 2021-09-07) or empty, the end not before the start."""
    start, end = row.cells["from"], row.cells["to"]
    wrong = [day for day in (start, end) if day and not PARTIAL.fullmatch(day)]
    yield from (f"{day!r} is no date such as 2021, 2021-09 or 2021-09-07" for day in wrong)
    if start and end and not wrong and end < start[: len(end)]:
        yield f"end {end} before start {start}"


def degrees(column: str, most: float) -> Check:
    """The cell is a number of degrees from -most to most."""

    def find(row: Row) -> Iterator[str]:
        try:
            good = abs(float(row.cells[column])) <= most
        except ValueError:
            good = False
        if not good:
            yield f"{row.cells[column]!r} in column {column} is no number of degrees from -{most:g} to {most:g}"

    return find


def holds(start: str, end: str, day: str) -> bool:
    """Whether a day (ISO 8601) lies from a partial date to another, as far as they go; an empty one sets no bound."""
    return start <= day[: len(start)] and (not end or day[: len(end)] <= end)
