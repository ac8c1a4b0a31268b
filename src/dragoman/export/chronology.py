"""The diplomatic record as a chronology to read."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.text import Text

from dragoman.export.dates import readable, sort_key
from dragoman.export.phrases import act, details, marks, sources, who
from dragoman.model.record import Record

if TYPE_CHECKING:
    from dragoman.model.report import Report
    from dragoman.pipeline import Reading

_WIDTH = 100
_INDENT = 4
_QUOTE = 240  # characters of evidence that are shown of one mention


class Chronology:
    """Writes report after report: its records in the order of their dates, each with its words."""

    def __init__(self, out: TextIO, *, width: int | None = None) -> None:
        terminal = out.isatty()
        self._console = Console(file=out, width=width or (None if terminal else _WIDTH), highlight=False, no_color=not terminal)

    def write(self, reading: Reading) -> None:
        """Write what one report says."""
        self._line(_heading(reading.report), "bold")
        self._line(_standing(reading.report), "dim")
        self._console.print()
        for record in sorted(reading.records, key=lambda r: (sort_key(r.date or r.date_inferred), _place(r))):
            self._record(record)
        if not reading.records:
            self._line("Nothing that counts as an international event or fact.", "dim", _INDENT)
            self._console.print()

    def _record(self, record: Record) -> None:
        first = Text(readable(record.date or record.date_inferred), style="cyan")
        first.append("  " + act(record), style="bold")
        for mark in marks(record):
            first.append(f"  [{mark}]", style="red" if mark == "did not happen" else "yellow")
        self._console.print(first, soft_wrap=True)
        self._line(who(record), "", _INDENT)
        for label, words in details(record):
            self._line(f"{label}: {words}", "", _INDENT)
        for source in sources(record):
            self._line(f"on the word of {source}", "green", _INDENT)
        for words, times in Counter(_short(mention.text) for mention in record.evidence).items():
            self._line(f"“{words}”{f' ({times} times)' if times > 1 else ''}", "dim", _INDENT)
        self._console.print()

    def _line(self, words: str, style: str = "", indent: int = 0) -> None:
        margin = " " * indent
        lines = textwrap.wrap(
            words,
            width=max(self._console.width, 40),
            initial_indent=margin,
            subsequent_indent=margin + ("  " if indent else ""),
            break_on_hyphens=False,
        )
        for line in lines:
            self._console.print(Text(line, style=style), soft_wrap=True)


def _heading(report: Report) -> str:
    """The title, or the report's first line as far as it goes on one line."""
    first = report.title or next(iter(report.prose.of(report.text).strip().splitlines()), report.id)
    return textwrap.shorten(first, width=80, placeholder=" ...")


def _standing(report: Report) -> str:
    published = f"published {readable(report.published)}" if report.published else "date of publication unknown"
    return ", ".join(filter(None, [report.id, report.publisher, published]))


def _short(words: str) -> str:
    return textwrap.shorten(words, width=_QUOTE, placeholder=" ...")


def _place(record: Record) -> int:
    return record.evidence[0].start if record.evidence else 0
