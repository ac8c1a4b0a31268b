"""What a person sees on the way: progress and problems on standard error."""

from __future__ import annotations

import sys
import time
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

_PATIENCE = 0.5  # seconds before a run counts as long
_STEP = 0.1


class Progress(AbstractContextManager["Progress"]):
    """A line on standard error that tells how far a run is; silent where nobody looks and in a run that is soon over."""

    def __init__(self, *, live: bool | None = None) -> None:
        self._live = sys.stderr.isatty() if live is None else live
        self._began = time.monotonic()
        self._shown = 0.0
        self._width = 0
        self._reports = self._records = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._wipe()

    def at(self, place: str) -> None:
        """What is being read now."""
        now = time.monotonic()
        if not self._live or now - self._began < _PATIENCE or now - self._shown < _STEP:
            return
        self._shown = now
        line = f"{self._reports} reports, {self._records} records, {now - self._began:.0f} s  {place}"[:100]
        sys.stderr.write(f"\r{line:<{self._width}}")
        sys.stderr.flush()
        self._width = len(line)

    def done(self, records: int) -> None:
        """A report has been read, with so many records."""
        self._reports += 1
        self._records += records
        self._wipe()

    def say(self, line: str) -> None:
        """A line that stays."""
        self._wipe()
        encoding = sys.stderr.encoding or "utf-8"
        print(line.encode(encoding, errors="backslashreplace").decode(encoding), file=sys.stderr, flush=True)

    def _wipe(self) -> None:
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            self._width = 0
