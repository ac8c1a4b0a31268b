"""A report a line: JSON objects with `text`, and `id`, `title`, `published`, `lang` where known."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from dragoman.model.problem import Problem
from dragoman.model.report import Report
from dragoman.read.decode import MAX_BYTES
from dragoman.read.stamp import stamp

_EDTF = re.compile(r"^\d{4}(-\d\d(-\d\d)?)?")


def reports_of_lines(text: str, source: str) -> Iterator[Report | Problem]:
    """The reports of a JSONL text; a line that is none is a Problem with its number."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _report(line, number, source)


def _report(line: str, number: int, source: str) -> Report | Problem:
    where = f"line {number}"

    def problem(reason: str) -> Problem:
        return Problem(source=source, stage="read", reason=reason, where=where)

    if len(line) > MAX_BYTES:
        return problem(f"{len(line) / 1e6:.1f} MB in one line, more than the {MAX_BYTES / 1e6:.0f} MB that a report may have")
    try:
        data = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        return problem(f"not JSON: {error}")
    if not isinstance(data, dict):
        return problem(f"a JSON {type(data).__name__} found, an object expected")
    text = data.get("text")
    if not isinstance(text, str) or not text.strip():
        return problem("no text: the field `text` is missing or empty")
    stamped, prose = stamp(text)
    return Report(
        id=str(data.get("id") or f"{source}:{number}"),
        text=text,
        prose=prose,
        title=_string(data, "title"),
        published=_published(data) or stamped,
        lang=_string(data, "lang"),
        publisher=_string(data, "publisher"),
        source=f"{source}:{number}",
    )


def _string(data: dict[str, Any], field: str) -> str | None:
    value = data.get(field)
    return value if isinstance(value, str) and value.strip() else None


def _published(data: dict[str, Any]) -> str | None:
    """The day, month or year that `published` begins with, None where it is no date."""
    found = _EDTF.match(_string(data, "published") or "")
    return found.group() if found else None
