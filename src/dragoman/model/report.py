"""The news report as it came, and the sentences found in it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One news report. `text` is kept as it came; every offset anywhere counts in it.

    `published` is an EDTF day, month or year ("2022-02-06", "2022-02", "2022") or None; `prose` the part of the text that is
    the report itself, without a stamp before it; `title` a headline that stands outside `text`.
    """

    id: str
    text: str
    prose: Span
    title: str | None = None
    published: str | None = None
    lang: str | None = None
    publisher: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a report; `same_as` is the number of the first sentence with the same words, if this one repeats it.

    `heading`: a line of its own without a sentence's end (a title, a crosshead).
    """

    number: int
    span: Span
    paragraph: int
    same_as: int | None = None
    heading: bool = False
