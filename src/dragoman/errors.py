"""The errors that Dragoman raises, as a tree. Each says what was found, what was expected and what to do.

DragomanError
├── InputError       a report that cannot be read; the run goes on without it
├── KnowledgeError   a data file with faults, all of them told at once
├── ParserError      no parser for a language, or one that does not fit
└── UsageError       an option or argument that cannot be taken
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class DragomanError(Exception):
    """The root of all errors raised on purpose."""


class InputError(DragomanError):
    """A report that cannot be read."""


class ParserError(DragomanError):
    """A parser that is missing or does not fit."""


class UsageError(DragomanError):
    """An argument that cannot be taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong in a data file: where, what was found, what was expected."""

    file: Path | str
    line: int | None = None
    entry: str | None = None
    message: str

    def __str__(self) -> str:
        place = str(self.file) if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.entry}: {self.message}" if self.entry else f"{place}: {self.message}"


class KnowledgeError(DragomanError):
    """Data files with faults; `faults` lists every one that was found."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
