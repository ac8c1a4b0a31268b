"""Relative time in news: from "zondag" and a date of publication to EDTF (ISO 8601-2).

A weekday lies where the tense puts it: the last one up to and including the day of publication for what happened, the next
one after it for what will. Of a report whose month alone is known, it is the set of that month's days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dragoman.model.time import DateValue, TimeForm, TimeMention
from dragoman.resolve import calendar as cal
from dragoman.resolve.composed import between, bounded, joined
from dragoman.resolve.dates import century, day_of_month, decade, in_year, yearly
from dragoman.resolve.durations import duration_of
from dragoman.resolve.relative import ago, early, holding_since, next_span, past_span, rest, stretch_of, weekday, weekday_of_month, within

Tense = Literal["past", "present", "future"]
MAX_CANDIDATES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A date of publication as precise as it is known; `day` is None where only the month or year is."""

    edtf: str
    year: int
    month: int | None = None
    day: date | None = None

    @staticmethod
    def of(edtf: str | None) -> Published | None:
        """Reads an EDTF day, month or year, or a day with a time; None for nothing."""
        if not edtf:
            return None
        parts = [int(part) for part in edtf[:10].split("-") if part.isdigit()]
        if not parts:
            return None
        day = date(*parts[:3]) if len(parts) == 3 else None
        return Published(edtf=edtf[:10], year=parts[0], month=parts[1] if len(parts) > 1 else None, day=day)

    @property
    def near(self) -> date:
        """A day to count years from: the day itself, else one late in the month or year."""
        return self.day or date(self.year, self.month or 12, 28)

    @property
    def value(self) -> DateValue:
        """The date of publication itself."""
        if self.day:
            return cal.day_value(self.day)
        return cal.month_value(self.year, self.month) if self.month else cal.year_value(self.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an expression is resolved against: the publication, the tense of its clause, the date that the text set last."""

    known: Published | None
    tense: Tense | None
    earlier: DateValue | None


def resolve_time(mention: TimeMention, *, published: str | None, tense: Tense | None = None, earlier: DateValue | None = None) -> DateValue:
    """The date or duration of an expression, as far as the date of publication and the tense of its clause allow.

    `earlier` is the date that the text gave last, on which "two days later" and "that day" count.
    """
    form = mention.value
    context = Context(known=Published.of(published), tense=tense, earlier=earlier)
    if form.kind == "length":
        since = holding_since(form, context.known.day) if context.known and context.known.day else None
        return replace(since or DateValue(), duration=duration_of(form))
    if form.kind == "set":
        return DateValue(duration=duration_of(form) if form.amount else None)
    value = date_of(form, context) or DateValue()
    readings = ((value.first, value.last), *value.candidates) if value.first or value.last else value.candidates
    return replace(value, candidates=tuple(dict.fromkeys(readings))[:MAX_CANDIDATES], time=_time(form))


# What later "that day" and "two days later" may count from.
_TOLD = frozenset({"calendar", "month", "year", "weekday", "day", "shift", "ago", "nth", "holiday", "unit", "part", "both", "range"})


def last_told(mentions: Iterable[TimeMention], published: str | None, earlier: DateValue | None) -> DateValue | None:
    """The date at which some expressions leave a text: the last of them that is a date, else the one before."""
    for mention in mentions:
        if mention.value.kind in _TOLD:
            value = resolve_time(mention, published=published, earlier=earlier)
            earlier = value if value.first is not None else earlier
    return earlier


def _time(form: TimeForm) -> str | None:
    """The time of day that the words give: a part of it (TEV) or an hour (T20:00)."""
    part = (form.hour if form.kind == "clock" else form.part) or (
        _time(form.base) if form.base is not None and form.kind in {"part", "range"} else None
    )
    if part is None or part.startswith("T"):
        return part
    return f"T{part}"


def date_of(form: TimeForm, context: Context) -> DateValue | None:
    """The date of a form; None where nothing is known."""
    if form.kind in _COMPOSED:
        return _COMPOSED[form.kind](form, context)
    if form.kind in _ABSOLUTE:
        return _ABSOLUTE[form.kind](form)
    known = context.known
    if known is None:
        return None
    if form.kind in _FROM_PUBLICATION:
        return _FROM_PUBLICATION[form.kind](form, context)
    if form.kind == "now":
        return known.value
    if form.kind == "ago" and known.day is None:
        return _roughly_ago(form, known)
    return _from_day(form, known.day, context.tense) if known.day else None


_ABSOLUTE: dict[str, Callable[[TimeForm], DateValue | None]] = {
    "decade": lambda form: decade(form.year),
    "century": lambda form: century(form.amount),
    "year": lambda form: cal.year_value(form.year) if form.year and cal.FIRST_YEAR <= form.year <= cal.LAST_YEAR else None,
}


def _unit(form: TimeForm, context: Context) -> DateValue | None:
    """A whole week, month or year before, now or after; of what happened "this week", only what has passed of it."""
    known = context.known
    if known is None or form.unit is None:
        return None
    day_needed = form.unit in {"D", "W", "WE", "FN"}
    if (day_needed and known.day is None) or (form.unit in {"M", "Q"} and known.month is None):
        return None
    return stretch_of(form, known.near, context.tense)


def _roughly_ago(form: TimeForm, known: Published) -> DateValue | None:
    """Back from a month or a year that is all one knows of the publication."""
    if form.amount is None or not float(form.amount).is_integer():
        return None
    if form.unit == "Y" and known.year > form.amount:
        return cal.year_value(known.year - int(form.amount), "~")
    if form.unit == "M" and known.month and known.year * 12 > form.amount:
        return cal.month_value(*cal.month_of(known.year, known.month - int(form.amount)), "~")
    return None


def _in_week(form: TimeForm, context: Context) -> DateValue | None:
    """A weekday of a week that the words name: "vorige week dinsdag"."""
    week = date_of(replace(form.base, mod=None), replace(context, tense=None)) if form.base else None
    day = cal.nth_day(week, form.weekday or 1, 1) if week is not None else None
    return cal.day_value(day) if day else None


_FROM_DAY: dict[str, Callable[[TimeForm, date], DateValue | None]] = {
    "past_days": lambda _, day: DateValue(edtf=f"/{day.isoformat()}", last=day),
    "next_days": lambda _, day: DateValue(edtf=f"{(day + timedelta(days=1)).isoformat()}/..", first=day + timedelta(days=1)),
    "rest": rest,
    "early": early,
    "past_span": past_span,
    "next_span": next_span,
    "within": within,
}


def _from_day(form: TimeForm, day: date, tense: Tense | None) -> DateValue | None:
    if form.kind == "day":
        return cal.day_value(day + timedelta(days=int(form.amount or 0)))
    if form.kind in {"ago", "ahead"}:
        if form.name == "open" and tense == "past":  # "in twee jaar" of what happened is how long it took
            return None
        return ago(form, day)
    if form.kind == "to_date":
        whole = cal.stretch(day, form.unit or "Y", 0)
        return cal.span_value(whole.first, day) if whole and whole.first else None
    if form.kind == "week" and form.amount is not None:
        return _week_number(form, day)
    return _FROM_DAY[form.kind](form, day) if form.kind in _FROM_DAY else None


def _week_number(form: TimeForm, day: date) -> DateValue | None:
    try:
        monday = date.fromisocalendar(day.year, int(form.amount or 0), 1)
    except ValueError:
        return None
    return cal.span_value(monday, monday + timedelta(days=6))


# --- forms made of others ---------------------------------------------------------------------------------------------


def _shifted(form: TimeForm, context: Context) -> DateValue | None:
    """So many units after or before another date: on the day where that is one, as a stretch where it is longer."""
    base = date_of(form.base, context) if form.base is not None else None
    if base is None and form.base is not None and form.base.kind == "earlier" and context.known and context.known.day:
        counted = _shifted(replace(form, base=TimeForm(kind="now")), context)
        return DateValue(candidates=((counted.first, counted.last),)) if counted else None
    sign = -1 if form.which == "before" else 1
    if base is None or base.first is None or form.amount is None or form.unit is None:
        return None
    start = base.first if sign < 0 else base.last or base.first
    if form.unit in {"TH", "TM", "TS"}:
        return base
    day = cal.moved(start, sign * form.amount, form.unit)
    mark = "~" if form.about else ""
    return cal.day_value(day, mark) if day != start or not form.amount else None


def _earlier(form: TimeForm, context: Context) -> DateValue | None:
    return context.earlier if context.earlier is not None and context.earlier.first and form.name != "loose" else None


def _part(form: TimeForm, context: Context) -> DateValue | None:
    whole = form.base or TimeForm(kind="unit", unit=form.unit, which=form.which)
    value = date_of(whole, replace(context, tense=None) if whole.kind == "unit" else context)
    days = cal.parts(value, form.mod or "START") if value is not None else []
    if not days or value is None:
        return value
    first, last = days[0]
    return DateValue(edtf=f"[{first.isoformat()}..{last.isoformat()}]", first=first, last=last, candidates=tuple(days))


def _nth(form: TimeForm, context: Context) -> DateValue | None:
    """ "The first Monday of March", "de laatste week van juli", "the 20th of next month"."""
    base = form.base or TimeForm(kind="unit", unit="M", which="this")
    value = date_of(base, context)
    number = int(form.amount or 0) * (-1 if form.which == "last" else 1)
    if value is None or value.first is None or value.last is None or not number or abs(number) > 366:
        return None
    if form.weekday or form.unit == "WE":
        day = cal.nth_day(value, form.weekday or 6, number)
        if day and form.unit == "WE":
            return cal.span_value(day, day + timedelta(days=1))
        return cal.day_value(day) if day else None
    if form.unit == "D":
        day = value.first + timedelta(days=number - 1) if number > 0 else value.last + timedelta(days=number + 1)
        return cal.day_value(day) if value.first <= day <= value.last else None
    if form.unit == "W":
        weeks = cal.nth_weeks(value, number)
        return replace(cal.span_value(*weeks[0]), candidates=tuple(weeks))
    start = value.first if number > 0 else value.last
    return cal.stretch(start, form.unit or "M", number - 1 if number > 0 else number + 1)


def _week_of(form: TimeForm, context: Context) -> DateValue | None:
    """ "The week of 10 April"; without a day it is the week of a number."""
    if form.base is None:
        return _from_day(form, context.known.day, context.tense) if context.known and context.known.day else None
    value = date_of(form.base, context)
    if value is None or value.first is None:
        return None
    weeks = [
        (cal.monday_of(day), cal.monday_of(day) + timedelta(days=6)) for day in (value.first, *(c[0] for c in value.candidates)) if day
    ]
    return replace(cal.span_value(*weeks[0]), candidates=tuple(weeks))


def _for(form: TimeForm, context: Context) -> DateValue | None:
    """ "For ten days from 18 December"."""
    value = date_of(form.base, context) if form.base else None
    if value is None or value.first is None or form.amount is None or form.unit is None:
        return None
    return cal.span_value(value.first, cal.moved(value.first, form.amount, form.unit))


def _range(form: TimeForm, context: Context) -> DateValue | None:
    return between(form, lambda some: date_of(some, context))


def _both(form: TimeForm, context: Context) -> DateValue | None:
    return joined(form, lambda some: date_of(some, context))


def _bound(form: TimeForm, context: Context) -> DateValue | None:
    tense = "past" if form.which == "since" and context.tense != "future" else context.tense
    if form.which in {"until", "before"} and context.tense is None:
        tense = None
    base = form.base
    value = date_of(base, replace(context, tense=tense)) if base is not None else None
    return bounded(value, form.which) if value is not None else None


def _clock(form: TimeForm, context: Context) -> DateValue | None:
    return date_of(form.base, context) if form.base is not None else None


def _yearly(form: TimeForm, context: Context) -> DateValue | None:
    """A date that comes every year, in the year that the words or the tense give."""
    near = context.known.near if context.known else None
    if form.base is not None:
        year = date_of(form.base, replace(context, tense=None))
        if year is None or year.first is None:
            return None
        return in_year(form, year.first.year) if form.base.kind != "unit" or form.base.unit == "Y" else yearly(form, year.first, "future")
    if form.kind == "calendar" and form.month is None:
        return day_of_month(form, near, context.tense) if near and context.known and context.known.day else None
    return yearly(form, near, context.tense)


def _weekday(form: TimeForm, context: Context) -> DateValue | None:
    known = context.known
    if form.base is not None:
        return _in_week(form, context)
    if form.which in {"after", "before"}:
        return _weekday_beside(form, context)
    if known is None or known.day is None:
        return weekday_of_month(form, known.year, known.month) if known and known.month else None
    return weekday(form, known.day, context.tense)


def _weekday_beside(form: TimeForm, context: Context) -> DateValue | None:
    """ "The following Monday": the first after the date that the text set, else after the publication."""
    told = context.earlier.first if context.earlier is not None else None
    day = told or (context.known.day if context.known else None)
    which = "coming" if form.which == "after" else "last"
    return weekday(replace(form, which=which), day, None) if day else None


def _same(form: TimeForm, context: Context) -> DateValue | None:
    """ "That year", "dezelfde maand": the stretch around the date that the text set last."""
    day = context.earlier.first if context.earlier is not None else None
    return cal.stretch(day, form.unit or "D", 0) if day else None


_FROM_PUBLICATION: dict[str, Callable[[TimeForm, Context], DateValue | None]] = {"unit": _unit, "weekday": _weekday}
_COMPOSED: dict[str, Callable[[TimeForm, Context], DateValue | None]] = {
    "shift": _shifted,
    "earlier": _earlier,
    "same": _same,
    "part": _part,
    "nth": _nth,
    "week": _week_of,
    "for": _for,
    "range": _range,
    "both": _both,
    "either": _both,
    "bound": _bound,
    "clock": _clock,
    **dict.fromkeys(("calendar", "month", "season", "quarter", "half", "holiday"), _yearly),
}
