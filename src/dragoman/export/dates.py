"""EDTF dates as a person reads them, and the day to sort them by."""

from __future__ import annotations

import re
from itertools import groupby

_DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_UNDATED = "9999"


def sort_key(edtf: str | None) -> str:
    """The first day that a date names, as a string that sorts; what has no date comes last."""
    found = _DAY.search(edtf or "")
    return found[0] if found else _UNDATED


def readable(edtf: str | None) -> str:
    """"2022-02-06/.." -> "since 6 Feb 2022", "[2022-02-06,2022-02-13]" -> "6 or 13 Feb 2022"; "undated" for None.

    What has another form is given as it is.
    """
    if not edtf:
        return "undated"
    if edtf.startswith("[") and edtf.endswith("]"):
        return _one_of(edtf[1:-1])
    first, slash, last = edtf.partition("/")
    if not slash:
        return _day(edtf)
    if last in {"..", ""}:
        return f"since {_day(first)}"
    if first in {"..", ""}:
        return f"until {_day(last)}"
    return f"{_day(first)} to {_day(last)}"


def _one_of(inner: str) -> str:
    if ".." in inner:
        first, _, last = inner.partition("..")
        return f"a day from {_day(first)} to {_day(last)}" if first and last else f"{'after' if first else 'before'} {_day(first or last)}"
    choices = inner.split(",")
    months = [(month, [day.strip()[8:] for day in days]) for month, days in groupby(choices, key=lambda day: day.strip()[:7])]
    if len(months) == 1 and all(len(day) == 2 for day in months[0][1]):
        days = [day.lstrip("0") for day in months[0][1]]
        return f"{', '.join(days[:-1])} or {days[-1]} {_day(months[0][0])}" if len(days) > 1 else _day(choices[0])
    return " or ".join(_day(day.strip()) for day in choices)


def _day(edtf: str) -> str:
    about = "about " if edtf.endswith(("~", "?", "%")) else ""
    plain = edtf.rstrip("~?%")
    parts = plain.split("-")
    if not _DAY.fullmatch(plain) or (len(parts) > 1 and not 1 <= int(parts[1]) <= len(_MONTHS)):
        return edtf
    year, month, day = parts[0], parts[1:2], parts[2:3]
    words = [day[0].lstrip("0")] if day else []
    words += [_MONTHS[int(month[0]) - 1]] if month else []
    return about + " ".join([*words, year])
