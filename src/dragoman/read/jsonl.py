"""JSON lines: a report a line with `text` and, as far as known, `id`, `title`, `published`, `lang` and `publisher`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from dragoman.config import MAX_REPORT_BYTES
from dragoman.errors import InputError
from dragoman.model.problem import Problem
from dragoman.read.decode import decode
from dragoman.read.published import edtf_day
from dragoman.read.report import Raw, too_long

# A character takes up to six bytes where JSON escapes it; the text itself is measured once it is read.
_MAX_LINE = 4 * MAX_REPORT_BYTES


def read_jsonl(handle: BinaryIO, source: str, name: str) -> Iterator[Raw | Problem]:
    """The reports of a file of JSON lines, and a Problem for every line that is none. Fields may be missing or null."""
    found = 0
    for number, line in enumerate(_lines(handle), start=1):
        where = f"line {number}"
        try:
            if len(line) > _MAX_LINE:
                raise too_long(len(line))
            if not line.strip():
                continue
            found += 1
            raw, doubts = _raw(_fields(decode(line)), source, f"{name}:{number}")
        except InputError as error:
            yield Problem(source=source, stage="read", reason=str(error), where=where)
            continue
        for doubt in doubts:
            yield Problem(source=source, stage="read", reason=doubt, where=where)
        yield replace(raw, where=where)
    if not found:
        raise InputError("empty: no line with a report")


def _lines(handle: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long only its length is kept."""
    while line := handle.readline(_MAX_LINE + 1):
        size = len(line)
        while not line.endswith(b"\n") and (more := handle.readline(1 << 20)):
            line, size = more[-1:], size + len(more)
        yield line if size <= _MAX_LINE else b" " * size


def _fields(line: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except RecursionError as error:
        raise InputError("not JSON that can be read: nested too deeply") from error
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise InputError(f"a JSON {type(fields).__name__}, not an object with 'text'")
    return fields


def _raw(fields: dict[str, Any], source: str, name: str) -> tuple[Raw, list[str]]:
    """The report of a line, and what had to be left out of it."""
    text = fields.get("text")
    if not isinstance(text, str):
        raise InputError(f"'text' is {'missing' if text is None else type(text).__name__}, not a string")
    doubts: list[str] = []

    def string(field: str) -> str | None:
        value = fields.get(field)
        if value is None or isinstance(value, str):
            return value or None
        if field == "id" and isinstance(value, int):
            return str(value)
        doubts.append(f"'{field}' is {type(value).__name__}, not a string; read without it")
        return None

    stated = string("published")
    published = edtf_day(stated) if stated else None
    if stated and not published:
        doubts.append(f"'published' is '{stated[:40]}', not a date such as 2022-02-06 or 2022-02; read without it")
    raw = Raw(
        id=string("id") or name,
        text=text,
        source=source,
        title=string("title"),
        published=published,
        lang=string("lang"),
        publisher=string("publisher"),
    )
    return raw, doubts
