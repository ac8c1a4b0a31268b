"""From a text and what is said about it to a Report: one way for every input format."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.config import MAX_REPORT_BYTES
from dragoman.errors import InputError
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.read.language import known_language, language_of
from dragoman.read.published import stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What holds for every report of a run, whatever the input says: date of publication (EDTF) and language."""

    published: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A report as an input format has it. `published` is an EDTF date or None; `source` is the file, `where` the place in it."""

    id: str
    text: str
    source: str
    where: str | None = None
    title: str | None = None
    published: str | None = None
    lang: str | None = None
    publisher: str | None = None


def too_long(size: int) -> InputError:
    """The error for a report of so many bytes."""
    return InputError(f"{size / 1e6:.1f} MB; a report has at most {MAX_REPORT_BYTES / 1e6:g} MB")


def report_of(raw: Raw, given: Given) -> Report:
    """The report, its text kept as it is. A stamp before the text gives the date where nothing else does.

    Raises InputError where there is nothing to read or no data for its language.
    """
    size = len(raw.text.encode("utf-8", errors="surrogatepass"))
    if size > MAX_REPORT_BYTES:
        raise too_long(size)
    if any("\ud800" <= c <= "\udfff" for c in raw.text):
        raise InputError("half a character (a lone surrogate) in the text")
    stamped, begin = stamp(raw.text)
    prose = raw.text[begin:]
    if not any(c.isalpha() for c in prose):
        raise InputError("empty: no words in it")
    lang = given.lang or raw.lang
    return Report(
        id=raw.id,
        text=raw.text,
        prose=Span(begin, len(raw.text)),
        title=raw.title,
        published=given.published or raw.published or stamped,
        lang=known_language(lang) if lang else language_of(prose),
        publisher=raw.publisher,
        source=raw.source,
    )
