"""The stamp that may stand before a report's text: "date 2022-02", "Gepubliceerd: 2023-05-04"."""

from __future__ import annotations

import re

from dragoman.model.span import Span

_DATE = r"((?:1[89]|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?)"
_STAMP = re.compile(rf"\s*(?:(?:date|datum|published|gepubliceerd|publicatiedatum)\s*:?\s+{_DATE}(?=\s)|{_DATE}\s*\n)", re.IGNORECASE)


def stamp(text: str) -> tuple[str | None, Span]:
    """The date that a stamp gives (EDTF day, month or year) and the part of the text that is prose."""
    found = _STAMP.match(text)
    if found is None:
        return None, Span(0, len(text))
    date = next(value for value in found.groups() if value)
    return date, Span(found.end(), len(text))
