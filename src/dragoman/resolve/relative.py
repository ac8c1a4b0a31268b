"""Dates that count from the day of publication."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.time import DateValue, TimeForm
from dragoman.resolve import calendar as cal

_STEPS = {"last": -1, "previous": -1, "next": 1, "coming": 1}
_DAYS = frozenset({"D", "W", "FN", "WE"})
_HOURS = frozenset({"TH", "TM", "TS", "TQ"})


def weekday(form: TimeForm, day: date, tense: str | None) -> DateValue:
    """A weekday by the tense, on the day itself only where nothing says that it lies ahead or before."""
    wanted = (form.weekday or 1) - 1
    back, ahead = (day.weekday() - wanted) % 7, (wanted - day.weekday()) % 7
    before, after = day - timedelta(days=back), day + timedelta(days=ahead or 7)
    strictly = day - timedelta(days=back or 7)
    if form.amount is not None:  # "two Thursdays ago"
        weeks = timedelta(weeks=int(form.amount) - 1)
        return cal.day_value(strictly - weeks if form.which == "last" else after + weeks)
    in_week = cal.monday_of(day) + timedelta(days=wanted)
    options = {
        "last": (strictly, in_week - timedelta(weeks=1)),
        "previous": (in_week - timedelta(weeks=1), strictly),
        "coming": (after, in_week + timedelta(weeks=1)),
        "next": (in_week + timedelta(weeks=1), after),
    }
    if form.which in options:
        chosen, other = options[form.which]
    elif tense == "future" or (tense == "present" and back) or (form.which == "this" and tense != "past"):
        chosen, other = after, before
    else:
        chosen, other = before, after
    return replace(cal.day_value(chosen), candidates=((chosen, chosen), (other, other)))


def weekday_of_month(form: TimeForm, year: int, month: int) -> DateValue:
    """All such days of a month: one of them is meant."""
    days = list(_matching(year, month, (form.weekday or 1) - 1))
    edtf = "[" + ",".join(day.isoformat() for day in days) + "]"
    return DateValue(edtf=edtf, first=days[0], last=days[-1], candidates=tuple((d, d) for d in days[:3]))


def _matching(year: int, month: int, wanted: int) -> Iterator[date]:
    for number in range(1, calendar.monthrange(year, month)[1] + 1):
        if date(year, month, number).weekday() == wanted:
            yield date(year, month, number)


def stretch_of(form: TimeForm, day: date, tense: str | None) -> DateValue | None:
    """A whole week, month or year before, now or after; of what happened this week, what has passed of it."""
    unit, step = form.unit or "D", _STEPS.get(form.which or "this", 0)
    if unit == "WE":
        return _weekend(form, day, tense)
    value = cal.stretch(day, unit, step)
    if value is not None and unit == "W" and step == 0 and tense == "past" and value.first is not None and form.which == "this":
        return cal.span_value(value.first, day) if value.first < day else cal.day_value(day)
    return value


def _weekend(form: TimeForm, day: date, tense: str | None) -> DateValue | None:
    """The weekend before where its days have passed, else the one of this week or the next."""
    here = day.weekday() >= 5
    step = _STEPS.get(form.which or "this", 0)
    if form.which == "coming":
        step = 1 if here else 0
    elif form.which == "last":
        step = 0 if day.weekday() == 6 else -1
    elif form.which == "this" and tense == "past" and not here:
        step = -1
    return cal.stretch(day, "WE", step)


def ago(form: TimeForm, day: date) -> DateValue | None:
    """So many units back or on: a day, about; a month or a year where that is the unit. The finer readings are candidates."""
    if form.amount is None or form.unit is None or form.unit in {"DE", "C"}:
        return _decades(form, day)
    there = cal.moved(day, form.amount * (-1 if form.kind == "ago" else 1), form.unit)
    if there == day and form.amount >= 1 and form.unit not in _HOURS:
        return None  # beyond the calendar
    month, year = cal.month_value(there.year, there.month, "~"), cal.year_value(there.year, "~")
    if form.unit == "Y" and float(form.amount).is_integer():
        return replace(year, candidates=tuple((v.first, v.last) for v in (year, month, cal.day_value(there))))
    if form.unit in {"Y", "M", "Q"}:
        return replace(month, candidates=((month.first, month.last), (there, there)))
    return cal.day_value(there, "~" if form.unit in {"W", "FN"} or form.about else "")


def _decades(form: TimeForm, day: date) -> DateValue | None:
    if form.amount is None or form.unit not in {"DE", "C"}:
        return None
    there = cal.moved(day, form.amount * (-1 if form.kind == "ago" else 1), form.unit)
    return cal.year_value(there.year, "~") if there != day else None


def past_span(form: TimeForm, day: date) -> DateValue | None:
    """ "The last three weeks": up to the day of publication; or else the whole days, weeks, months before it."""
    if form.amount is None or form.unit is None:
        few = (
            [(cal.moved(day, -some, form.unit), day - timedelta(days=1)) for some in (3, 2)] if form.low == 2 and form.unit in _DAYS else []
        )
        return DateValue(edtf=f"/{day.isoformat()}", last=day, candidates=((None, day), *few))
    first = cal.moved(day, -form.amount, form.unit)
    if first >= day:
        return cal.day_value(day) if form.unit in _HOURS else DateValue(edtf=f"/{day.isoformat()}", last=day)
    whole = _whole(form, day, -1)
    return replace(cal.span_value(first, day), candidates=((first, day), (first, day - timedelta(days=1)), *whole))


def next_span(form: TimeForm, day: date) -> DateValue | None:
    """ "The next three weeks": from the day after publication; or else whole weeks, months, years."""
    start = day + timedelta(days=1)
    if form.amount is None or form.unit is None:
        few = [(start, cal.moved(day, some, form.unit)) for some in (2, 3)] if form.low == 2 and form.unit in _DAYS else []
        return DateValue(edtf=f"{start.isoformat()}/..", first=start, candidates=((start, None), *few))
    last = cal.moved(day, form.amount, form.unit)
    if last < start:
        return cal.day_value(day)
    return replace(cal.span_value(start, last), candidates=((start, last), *_whole(form, day, 1)))


def _whole(form: TimeForm, day: date, sign: int) -> list[tuple[date, date]]:
    """The whole calendar units before or after, all of them and then the last alone."""
    count = int(form.amount or 0)
    unit = form.unit or "D"
    ends = [cal.stretch(day, unit, sign * step) for step in (1, count)] if 1 <= count <= 1000 else []
    days = [d for v in ends if v is not None for d in (v.first, v.last) if d is not None]
    if len(days) != 4:
        return []
    return [(min(days), max(days)), (days[2], days[2 if unit == "D" else 3])]


def within(form: TimeForm, day: date) -> DateValue | None:
    """ "Within two weeks": an unknown day up to then."""
    last = cal.moved(day, 1 if form.amount is None else form.amount, form.unit or "D")
    if last <= day:
        return cal.day_value(day)
    return DateValue(edtf=f"[{day.isoformat()}..{last.isoformat()}]", first=day, last=last)


def rest(form: TimeForm, day: date) -> DateValue | None:
    """ "Later this week": an unknown day from tomorrow to its end; on its last day the week that comes."""
    first = day + timedelta(days=1)
    whole = cal.stretch(first, form.unit or "W", 0)
    if whole is None or whole.last is None or whole.first is None or form.unit == "D":
        return cal.day_value(day) if form.unit == "D" else None
    second = _second_half(day, form.unit or "W")
    value = DateValue(edtf=f"[{first.isoformat()}..{whole.last.isoformat()}]", first=first, last=whole.last)
    return replace(value, candidates=((first, whole.last), (day, whole.last), *second))


def _second_half(day: date, unit: str) -> list[tuple[date, date]]:
    whole = cal.stretch(day, unit, 0)
    return cal.parts(whole, "END")[1:] if whole is not None else []


def early(form: TimeForm, day: date) -> DateValue | None:
    """ "Earlier this week": an unknown day from its begin to the day of publication."""
    whole = cal.stretch(day, form.unit or "W", 0)
    if whole is None or whole.first is None:
        return None
    if whole.first >= day:
        return cal.day_value(day)
    value = DateValue(edtf=f"[{whole.first.isoformat()}..{day.isoformat()}]", first=whole.first, last=day)
    halves = cal.parts(whole, "START")
    return replace(value, candidates=((whole.first, day), *halves[::-1]))


def holding_since(form: TimeForm, day: date) -> DateValue | None:
    """What has lasted "for a month now" began a month ago and goes on."""
    if form.which != "since" or form.amount is None or form.unit not in {"D", "W", "FN", "M", "Y"}:
        return None
    first = cal.moved(day, -form.amount, form.unit)
    if form.unit == "Y":
        return DateValue(edtf=f"{first.year:04d}~/..", first=date(first.year, 1, 1))
    return DateValue(edtf=f"{first.isoformat()}/..", first=first)
