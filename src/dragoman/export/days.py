"""EDTF dates as the first and last day that data sets of events have columns for."""

from __future__ import annotations

import calendar
import re

_PART = re.compile(r"\d{4}(?:-\d{2}){0,2}")
MONTH = len("2022-02")


def first_and_last(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and the last day (ISO 8601) that a date names: "2022-02" -> ("2022-02-01", "2022-02-28").

    An open end is None: "2022-02-06/.." -> ("2022-02-06", None), "/2022-02-06" -> (None, "2022-02-06").
    """
    text = edtf or ""
    parts = _PART.findall(text)
    if not parts:
        return None, None
    first, last = _first(parts[0]), _last(parts[-1])
    if re.match(r"\[?(?:\.\.|/)", text):
        return None, last
    return first, None if re.search(r"(?:/|\.\.)\]?$", text) else last


def _first(day: str) -> str:
    return f"{day}-01-01"[: len("2022-02-06")] if len(day) < MONTH else f"{day}-01"[: len("2022-02-06")]


def _last(day: str) -> str:
    if len(day) < MONTH:
        return f"{day}-12-31"
    if len(day) > MONTH:
        return day
    year, month = int(day[:4]), int(day[5:])
    return f"{day}-{calendar.monthrange(max(year, 1), month)[1]:02d}" if 1 <= month <= 12 else f"{day}-31"
