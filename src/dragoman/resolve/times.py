"""Relative time in news: from "zondag" and a date of publication to EDTF (ISO 8601-2).

A weekday lies where the tense puts it: the last one up to and including the day of publication for what happened, the next
one after it for what will. Of a report whose month alone is known, it is the set of that month's days.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dragoman.model.time import DateValue, Duration, TimeForm, TimeMention

Tense = Literal["past", "present", "future"]
_ISO = {"TH": "PT{}H", "TM": "PT{}M", "TS": "PT{}S", "D": "P{}D", "W": "P{}W", "M": "P{}M", "Y": "P{}Y"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A date of publication as precise as it is known; `day` is None where only the month or year is."""

    edtf: str
    year: int
    month: int | None = None
    day: date | None = None

    @staticmethod
    def of(edtf: str | None) -> Published | None:
        """Reads an EDTF day, month or year; None for nothing."""
        if not edtf:
            return None
        parts = [int(part) for part in edtf[:10].split("-") if part.isdigit()]
        if not parts:
            return None
        day = date(*parts[:3]) if len(parts) == 3 else None
        return Published(edtf=edtf[:10], year=parts[0], month=parts[1] if len(parts) > 1 else None, day=day)


def resolve_time(mention: TimeMention, *, published: str | None, tense: Tense | None = None, earlier: DateValue | None = None) -> DateValue:
    """The date or duration of an expression, as far as the date of publication and the tense of its clause allow."""
    form = mention.value
    if form.kind == "length":
        return DateValue(duration=_duration(form))
    known = Published.of(published)
    value = _value(form, known, tense)
    if value is None:
        return DateValue()
    return _anchored(value, mention.anchor)


def _duration(form: TimeForm) -> Duration:
    if form.amount is None or form.unit is None:
        return Duration(value=None, approximate=True)
    about = form.which == "about"
    if form.unit == "TQ":
        return Duration(value=f"PT{15 * form.amount:g}M", approximate=about)
    if form.unit not in _ISO:
        return Duration(value=None, approximate=True)
    if form.unit == "TH" and not float(form.amount).is_integer():
        return Duration(value=f"PT{int(form.amount)}H{round(form.amount % 1 * 60)}M", approximate=about)
    return Duration(value=_ISO[form.unit].format(f"{form.amount:g}"), approximate=about)


def _anchored(value: DateValue, anchor: str | None) -> DateValue:
    if anchor == "since" and value.first:
        start = value.edtf if value.edtf and "/" not in value.edtf and "[" not in value.edtf else value.first.isoformat()
        return DateValue(edtf=f"{start}/..", first=value.first, last=None)
    if anchor == "until" and value.last:
        end = value.edtf if value.edtf and "/" not in value.edtf and "[" not in value.edtf else value.last.isoformat()
        return DateValue(edtf=f"/{end}", first=None, last=value.last)
    return value


def _day(day: date, mark: str = "") -> DateValue:
    return DateValue(edtf=day.isoformat() + mark, first=day, last=day)


def _span(first: date, last: date) -> DateValue:
    return DateValue(edtf=f"{first.isoformat()}/{last.isoformat()}", first=first, last=last)


def _month(year: int, month: int, mark: str = "") -> DateValue:
    last = calendar.monthrange(year, month)[1]
    return DateValue(edtf=f"{year:04d}-{month:02d}{mark}", first=date(year, month, 1), last=date(year, month, last))


def _year(year: int, mark: str = "") -> DateValue:
    return DateValue(edtf=f"{year:04d}{mark}", first=date(year, 1, 1), last=date(year, 12, 31))


def _value(form: TimeForm, known: Published | None, tense: Tense | None) -> DateValue | None:
    absolute = _absolute(form)
    if absolute is not None or known is None:
        return absolute
    if form.kind == "now":
        return _published(known)
    if form.kind == "weekday":
        return _weekday(form, known, tense)
    if form.kind in {"calendar", "month", "season"}:
        return _of_year(form, known, tense)
    if form.kind == "unit":
        return _unit(form, known)
    return _from_day(form, known.day) if known.day else None


def _absolute(form: TimeForm) -> DateValue | None:
    """What needs no date of publication."""
    if form.year is None:
        return None
    if form.kind == "year" or form.month is None:
        return _year(form.year)
    if form.day is None:
        return _month(form.year, form.month)
    return _calendar(form, form.year)


def _published(known: Published) -> DateValue:
    if known.day:
        return _day(known.day)
    return _month(known.year, known.month) if known.month else _year(known.year)


def _calendar(form: TimeForm, year: int) -> DateValue | None:
    try:
        first = date(year, form.month or 1, form.day or 1)
        if form.to is not None and form.to.day:
            return _span(first, date(year, form.to.month or 1, form.to.day))
    except ValueError:
        return None
    return _day(first)


def _of_year(form: TimeForm, known: Published, tense: Tense | None) -> DateValue | None:
    """A date without a year: the last up to the publication for what happened, the next for what will."""
    here = known.day or date(known.year, known.month or 12, 28)
    for year in (here.year + 1, here.year, here.year - 1) if tense != "future" else (here.year, here.year + 1):
        value = _in_year(form, year)
        if value is None or value.first is None or value.last is None:
            continue
        if tense == "future" and value.last >= here:
            return value
        if tense != "future" and value.first <= here:
            return value
    return None


def _in_year(form: TimeForm, year: int) -> DateValue | None:
    month = form.month or 1
    if form.kind == "season":
        end_year, end_month = (year, month + 2) if month < 11 else (year + 1, (month + 1) % 12 + 1)
        last = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
        return _span(date(year, month, 1), last)
    return _calendar(form, year) if form.day else _month(year, month)


def _weekday(form: TimeForm, known: Published, tense: Tense | None) -> DateValue | None:
    wanted = (form.weekday or 1) - 1
    if known.day is None:
        days = list(_matching(known, wanted)) if known.month else []
        edtf = "[" + ",".join(day.isoformat() for day in days) + "]"
        return DateValue(edtf=edtf, first=days[0], last=days[-1], candidates=tuple((d, d) for d in days[:3])) if days else None
    back = (known.day.weekday() - wanted) % 7
    ahead = (wanted - known.day.weekday()) % 7
    if form.which == "nextweek":
        return _day(known.day + timedelta(days=7 - known.day.weekday() + wanted))
    if form.which == "last":
        return _day(known.day - timedelta(days=back or 7))
    if form.which == "next" or tense == "future":
        return _day(known.day + timedelta(days=ahead or 7))
    if tense == "present" and back:
        return _day(known.day + timedelta(days=ahead))
    return _day(known.day - timedelta(days=back))


def _matching(known: Published, weekday: int) -> Iterator[date]:
    month = known.month or 1
    for day in range(1, calendar.monthrange(known.year, month)[1] + 1):
        if date(known.year, month, day).weekday() == weekday:
            yield date(known.year, month, day)


def _unit(form: TimeForm, known: Published) -> DateValue | None:
    """A whole week, month or year before, now or after."""
    step = {"last": -1, "next": 1}.get(form.which or "this", 0)
    if form.unit == "Y":
        return _year(known.year + step)
    if form.unit == "M" and known.month:
        months = known.year * 12 + known.month - 1 + step
        return _month(months // 12, months % 12 + 1)
    if form.unit in {"W", "WE"} and known.day:
        monday = known.day - timedelta(days=known.day.weekday()) + timedelta(weeks=step)
        return _span(monday + timedelta(days=5 if form.unit == "WE" else 0), monday + timedelta(days=6))
    return None


def _from_day(form: TimeForm, day: date) -> DateValue | None:
    if form.kind == "day":
        return _day(day + timedelta(days=int(form.amount or 0)))
    if form.kind == "past_days":
        return DateValue(edtf=f"/{day.isoformat()}", first=None, last=day)
    if form.kind == "rest":
        return _rest(form, day)
    if form.kind == "next_days":
        return DateValue(edtf=f"{(day + timedelta(days=1)).isoformat()}/..", first=day + timedelta(days=1), last=None)
    if form.amount is None or form.unit is None:
        return None
    if form.kind in {"past_span", "next_span"}:
        other = _moved(day, form.amount, form.unit, -1 if form.kind == "past_span" else 1)
        return _span(min(day, other), max(day, other))
    if form.kind in {"ago", "ahead"}:
        moved = _moved(day, form.amount, form.unit, -1 if form.kind == "ago" else 1)
        if form.unit == "Y":
            return _year(moved.year, "~")
        if form.unit == "M":
            return _month(moved.year, moved.month, "~")
        return _day(moved, "~" if form.unit == "W" or form.which == "about" else "")
    return None


def _rest(form: TimeForm, day: date) -> DateValue | None:
    """ "Later this week": an unknown day from tomorrow to its end; on a Sunday the week that comes."""
    first = day + timedelta(days=1)
    if form.unit == "W":
        last = first + timedelta(days=6 - first.weekday())
    elif form.unit == "M":
        last = date(first.year, first.month, calendar.monthrange(first.year, first.month)[1])
    elif form.unit == "Y":
        last = date(first.year, 12, 31)
    else:
        return None
    return DateValue(edtf=f"[{first.isoformat()}..{last.isoformat()}]", first=first, last=last)


def _moved(day: date, amount: float, unit: str, sign: int) -> date:
    if unit in {"M", "Y"}:
        months = day.year * 12 + day.month - 1 + sign * round(amount * (12 if unit == "Y" else 1))
        year, month = months // 12, months % 12 + 1
        if not 1 <= year <= 9999:
            return day
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    days = {"D": 1.0, "W": 7.0, "TH": 1 / 24}.get(unit, 0.0)
    return day + timedelta(days=sign * round(min(amount * days, 3_000_00)))
