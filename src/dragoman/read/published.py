"""Dates of publication: as a setting, as a field, and as a stamp before the text."""

from __future__ import annotations

import re
from datetime import date

_DATE = r"(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?P<time>[T ]\d{2}:\d{2}\S*)?"
_WHOLE = re.compile(_DATE)
# "date 2022-02 ", "date: 2022-02-06", "Published: 2022-02-06T10:15Z", followed by the text on the same line or the next.
_NAMED = re.compile(rf"\s*(?:date|published)(?:\s*:\s*|[ \t]+){_DATE}(?=\s|$)\s*", re.IGNORECASE)
# A bare date has the first line for itself: "2022-02-06 was een drukke dag" is a sentence.
_BARE = re.compile(rf"\s*{_DATE}[ \t]*(?:[\r\n]\s*|$)")


def edtf_day(value: str) -> str | None:
    """The EDTF day, month or year of "2022-02-06", "2022-02-06T10:15:00Z", "2022-02" or "2022"; None for anything else."""
    match = _WHOLE.fullmatch(value.strip())
    return _valid(match) if match else None


def stamp(text: str) -> tuple[str | None, int]:
    """The date that a stamp before the text gives, and where the prose begins; (None, 0) where there is no stamp."""
    for pattern in (_NAMED, _BARE):
        match = pattern.match(text)
        published = _valid(match) if match else None
        if match and published:
            return published, match.end()
    return None, 0


def _valid(match: re.Match[str]) -> str | None:
    """The date if the calendar has it; a time of day says nothing without a day."""
    found = match["date"]
    if match["time"] and len(found) != len("2022-02-06"):
        return None
    try:
        date.fromisoformat(found + "-01-01"[len(found) - 4 :] if len(found) < 10 else found)
    except ValueError:
        return None
    return found
