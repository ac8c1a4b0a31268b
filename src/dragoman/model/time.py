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

    kind    points: "now", "day" (amount days on), "weekday", "ago" and "ahead" (amount units), "shift" (amount units from
            `base`), "earlier" (the date that the text set last), "calendar", "holiday", "clock"; stretches: "unit" (a whole week,
            month, year), "same" (that around the date set last), "month", "year", "decade", "century", "season", "quarter",
            "half", "week" (by number, or that of `base`), "part" (`mod` of `base`), "nth" (weekday or unit of `base`),
            "past_span", "next_span", "within", "past_days", "next_days", "rest" (later this week), "early" (earlier this
            week), "to_date", "for" (amount units from `base`); made of others: "range", "both" and "either" (`base` and
            `to`), "bound" (since, until, before or after `base`); no date: "length", "set", "unknown"
    which   how it lies: "last" (the nearest before), "previous" (of the week before), "this", "coming" (the nearest after),
            "next" (of the week after), "course"; from another date "after", "before"; of a bound "since", "until", "before",
            "after", "for"; of a length "since" (it still lasts)
    unit    D, W, FN (fortnight), WE (weekend), M, Q, Y, DE, C; TH, TM, TS, TQ for hours, minutes, seconds, quarters of an hour
    amount  None for a vague number, which may have `low` and `high`; `about` where the words make it approximate
    part    of the day: MO, AF, EV, NI, or a time "T20:00"; `mod` of a stretch: START, MID, END, FIRST and SECOND (half)
    name    of a holiday "easter"; "pm"; "loose" for what dates no event ("now"); "ahead" for what lies in the rest of a day
    """

    kind: str
    which: str | None = None
    amount: float | None = None
    low: float | None = None
    high: float | None = None
    about: bool = False
    unit: str | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: str | None = None
    mod: str | None = None
    name: str | None = None
    base: TimeForm | None = None
    to: TimeForm | None = None

    @property
    def hour(self) -> str | None:
        """The time of day of a "clock": "T20:00", also for "8 pm"."""
        written = self.part or (f"T{int(self.amount):02d}:00" if self.amount is not None and 0 <= self.amount <= 24 else None)
        if written is None or self.name != "pm" or not written[1:3].isdecimal() or int(written[1:3]) >= 12:
            return written
        return f"T{int(written[1:3]) + 12}{written[3:]}"


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
    """How long: ISO 8601 ("PT40M"), or None with the words in `text`; `low` and `high` where the words give a range."""

    value: str | None = None
    approximate: bool = False
    text: str | None = None
    low: str | None = None
    high: str | None = None


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
