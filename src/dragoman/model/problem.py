"""What went wrong with a report: nothing is dropped silently."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A report, or a part of one, that could not be read: where it came from, at which stage, and why."""

    source: str
    stage: str
    reason: str
    where: str | None = None
