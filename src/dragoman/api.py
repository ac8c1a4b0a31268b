"""The shortest way in from Python."""

from __future__ import annotations

from functools import lru_cache

from dragoman.errors import InputError
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.pipeline import Pipeline


def read_text(text: str, *, published: str | None = None, title: str | None = None, lang: str = "nl") -> tuple[Record, ...]:
    """The records of one report given as text. `published` is an EDTF day, month or year.

    Raises InputError where the report cannot be coded.
    """
    report = Report(id="report", text=text, prose=Span(0, len(text)), title=title, published=published, lang=lang)
    reading = _pipeline(lang).read(report)
    if reading.problems:
        raise InputError(reading.problems[0].reason)
    return reading.records


@lru_cache(maxsize=4)
def _pipeline(lang: str) -> Pipeline:
    return Pipeline(lang)
