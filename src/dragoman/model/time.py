"""Time expressions, and the dates that they resolve to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeForm:
    """What an expression says before anybody knows when it was said.

    kind    "now", "day" (amount days on), "weekday", "unit" (a whole week, month or year `amount` on), "ago" (amount units back),
            "ahead", "past_days", "rest" (later this week), "calendar", "month", "season", "year", "clock", "length"
    which   "last", "next" or "this" where the words say so
    unit    D, W, M, Y; TH, TM, TS for hours, minutes, seconds
    """

    kind: str
    which: str | None = None
    amount: float | None = None
    unit: str | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    to: TimeForm | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression in a text. `mod`: START, MID, END, APPROX; `anchor`: "since", "until", "before", "after"."""

    span: Span
    type: TimexType
    value: TimeForm
    mod: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """How long: ISO 8601 ("PT40M"), or None with the words in `text`."""

    value: str | None = None
    approximate: bool = False
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A resolved expression: EDTF, with its first and last day (inclusive; None where open), or a duration, or nothing.

    `candidates` are (first, last) pairs, best first, where tense and context leave several open.
    """

    edtf: str | None = None
    first: date | None = None
    last: date | None = None
    candidates: tuple[tuple[date | None, date | None], ...] = ()
    duration: Duration | None = None
    time: str | None = None
