"""Dates made of two others, or bounded by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from dragoman.model.time import DateValue, TimeForm
from dragoman.resolve import calendar as cal

Resolve = Callable[[TimeForm], DateValue | None]
_PLAIN = frozenset("/[{")


def between(form: TimeForm, resolve: Resolve) -> DateValue | None:
    """From one date to another: what the first leaves out (month, year) the last gives, or the other way about."""
    ends = _ends(form, resolve)
    if ends is None:
        return None
    start, end = ends
    if start.first is None or end.last is None or start.first > end.last:
        return None
    return DateValue(edtf=f"{_edge(start, True)}/{_edge(end, False)}", first=start.first, last=end.last)


def joined(form: TimeForm, resolve: Resolve) -> DateValue | None:
    """Two days: both ("Tuesday and Wednesday") or one of them ("or")."""
    ends = _ends(form, resolve)
    if ends is None or not all(v.first and v.first == v.last for v in ends):
        return _set_of_month(form, resolve)
    first, last = sorted((ends[0].first, ends[1].first), key=lambda d: d.isoformat() if d else "")
    if first is None or last is None:
        return None
    if form.kind == "either":
        return DateValue(edtf=f"[{first.isoformat()},{last.isoformat()}]", first=first, last=last)
    if last - first == timedelta(days=1):
        return cal.span_value(first, last)
    return DateValue(edtf=f"{{{first.isoformat()},{last.isoformat()}}}", first=first, last=last)


def _set_of_month(form: TimeForm, resolve: Resolve) -> DateValue | None:
    """Of a report whose month alone is known, the days of the first: the second lies beside it."""
    return resolve(form.base) if form.base is not None else None


def bounded(value: DateValue, which: str | None) -> DateValue | None:
    """Since, until, before or after a date; "for" is that date, or else before it. Before and after leave the date itself out."""
    if which == "for" and value.first is not None:
        return replace(value, candidates=((value.first, value.last), (None, value.first - timedelta(days=1))))
    if which in {"since", "after"}:
        day = value.first if which == "since" else value.last
        if day is None:
            return None
        if which == "since":
            return DateValue(edtf=f"{_edge(value, True)}/..", first=day)
        start = day + timedelta(days=1)
        return DateValue(edtf=f"{start.isoformat()}/..", first=start, candidates=((start, None), (day, None)))
    day = value.last if which == "until" else value.first
    if day is None:
        return None
    if which == "until":
        return DateValue(edtf=f"/{_edge(value, False)}", last=day)
    end = day - timedelta(days=1)
    return DateValue(edtf=f"/{end.isoformat()}", last=end, candidates=((None, end), (None, day)))


def _edge(value: DateValue, start: bool) -> str:
    """An end of an interval: as precise as it is given, a day where it is itself more than one."""
    day = value.first if start else value.last
    if value.edtf and not _PLAIN & set(value.edtf):
        return value.edtf
    return day.isoformat() if day else ""


def _ends(form: TimeForm, resolve: Resolve) -> tuple[DateValue, DateValue] | None:
    base, to = form.base, form.to
    if base is None and to is not None and to.kind == "weekday":  # "the night to Sunday"
        base = replace(to, weekday=(to.weekday or 1) % 7 + 6 if (to.weekday or 1) == 1 else (to.weekday or 1) - 1)
    if base is None or to is None:
        return None
    base, to = _filled(base, to), _filled(to, base)
    start, end = resolve(base), resolve(to)
    if start is None or end is None or start.first is None or end.last is None:
        return None
    return _ordered(base, to, start, end)


def _filled(some: TimeForm, other: TimeForm) -> TimeForm:
    """A day without a month or a month without a year takes the other's."""
    if some.kind not in {"calendar", "month"} or other.kind not in {"calendar", "month"}:
        return some
    month = some.month or other.month
    year = some.year
    if year is None and some.base is None and other.year is not None and some.which is None:
        later = other.month is not None and month is not None and some.kind == other.kind and month > other.month
        year = other.year - 1 if later and other.year and some.year is None and other.to is None else other.year
    base = some.base if some.base is not None or some.year is not None else other.base
    return replace(some, month=month, year=year, base=base)


def _ordered(base: TimeForm, to: TimeForm, start: DateValue, end: DateValue) -> tuple[DateValue, DateValue]:
    """The end after the start: a week on for weekdays, a year on for dates whose year nobody gave."""
    assert start.first is not None and end.last is not None
    if end.last >= start.first:
        if to.kind == "weekday" and base.kind == "weekday" and end.first is not None and (end.first - start.first).days > 6:
            return start, cal.day_value(end.first - timedelta(weeks=1))
        return start, end
    if to.kind == "weekday" and end.first is not None and end.first == end.last:
        return (start, cal.day_value(end.first + timedelta(weeks=1))) if base.kind != "weekday" else _week_back(start, end)
    if to.kind in {"calendar", "month"} and to.year is None and end.first is not None:
        on = cal.moved(end.first, 1, "Y")
        return start, cal.day_value(on) if end.first == end.last else cal.month_value(on.year, on.month)
    return start, end


def _week_back(start: DateValue, end: DateValue) -> tuple[DateValue, DateValue]:
    """Two weekdays on the two sides of the day of publication: the first lies a week before."""
    assert start.first is not None
    return cal.day_value(start.first - timedelta(weeks=1)), end
