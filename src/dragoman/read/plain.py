"""One report a file: plain text, kept exactly as it came."""

from __future__ import annotations

from pathlib import Path

from dragoman.model.report import Report
from dragoman.read.stamp import stamp


def report_of_text(text: str, *, id: str, source: str | None = None, lang: str | None = None) -> Report:
    """A report of plain text; a stamp before it gives the date of publication and is no part of the prose."""
    published, prose = stamp(text)
    return Report(id=id, text=text, prose=prose, published=published, lang=lang, source=source)


def report_id(path: Path) -> str:
    """The name of a file without its ending."""
    return path.stem
