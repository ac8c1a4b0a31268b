"""The calendar's part of resolving time: days, weeks, months and longer stretches as EDTF values with their first and last day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dragoman.model.time import DateValue

Days = tuple[date, date]
FIRST_YEAR, LAST_YEAR = 2, 9990
TEN_YEARS = 3652
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "C": 1200}
_THIRDS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
_HALVES = {"START": (1, 15), "MID": (10, 20), "END": (16, 31)}
# First and last month of a part of a year; the second reading is wider.
_YEAR_THIRDS = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
_YEAR_HALVES = {"START": (1, 6), "MID": (4, 9), "END": (7, 12)}


def day_value(day: date, mark: str = "") -> DateValue:
    """One day; `mark` is "~" where it is only about."""
    return DateValue(edtf=day.isoformat() + mark, first=day, last=day)


def span_value(first: date, last: date) -> DateValue:
    """From one day to another."""
    return DateValue(edtf=f"{first.isoformat()}/{last.isoformat()}", first=first, last=last)


def month_value(year: int, month: int, mark: str = "") -> DateValue:
    """A month."""
    return DateValue(edtf=f"{year:04d}-{month:02d}{mark}", first=date(year, month, 1), last=month_end(year, month))


def months_value(year: int, month: int, count: int) -> DateValue:
    """Several whole months, the first of which may lie outside the year (month 13 is next January)."""
    year, month = month_of(year, month)
    last_year, last_month = month_of(year, month + count - 1)
    edtf = f"{year:04d}-{month:02d}/{last_year:04d}-{last_month:02d}"
    return DateValue(edtf=edtf, first=date(year, month, 1), last=month_end(last_year, last_month))


def year_value(year: int, mark: str = "") -> DateValue:
    """A year."""
    return DateValue(edtf=f"{year:04d}{mark}", first=date(year, 1, 1), last=date(year, 12, 31))


def years_value(first: int, last: int) -> DateValue:
    """Whole years."""
    return DateValue(edtf=f"{first:04d}/{last:04d}", first=date(first, 1, 1), last=date(last, 12, 31))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def month_of(year: int, month: int) -> tuple[int, int]:
    """Year and month of a month counted from that year's January, which is 1."""
    months = year * 12 + month - 1
    return months // 12, months % 12 + 1


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def moved(day: date, amount: float, unit: str) -> date:
    """A day some units on, or back for a negative amount; the end of a month stays one. The day itself where the calendar ends."""
    if unit in _MONTHS:
        months, rest = divmod(amount * _MONTHS[unit], 1)
        year, month = month_of(day.year, day.month + int(months))
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return day
        whole = date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
        return whole + timedelta(days=round(rest * 30))
    days = {"D": 1.0, "W": 7.0, "FN": 14.0, "WE": 7.0, "TH": 1 / 24}.get(unit, 0.0)
    try:
        return day + timedelta(days=round(amount * days))
    except OverflowError:
        return day


def stretch(day: date, unit: str, step: int) -> DateValue | None:
    """The whole week, weekend, month, quarter, year or longer around a day, `step` of them on."""
    if unit == "D":
        return day_value(day + timedelta(days=step))
    if unit in {"W", "WE"}:
        monday = monday_of(day) + timedelta(weeks=step)
        return span_value(monday + timedelta(days=5 if unit == "WE" else 0), monday + timedelta(days=6))
    if unit == "M":
        return month_value(*month_of(day.year, day.month + step))
    if unit == "Q":
        return months_value(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * step, 3)
    years = {"Y": 1, "DE": 10, "C": 100}.get(unit)
    if years is None:
        return None
    first = day.year // years * years + step * years
    return year_value(first) if years == 1 else years_value(first, first + years - 1)


def parts(value: DateValue, mod: str) -> list[Days]:
    """The begin, middle or end of a stretch: the narrower reading first, then the wider."""
    first, last = value.first, value.last
    if first is None or last is None:
        return []
    days = (last - first).days + 1
    if mod in {"FIRST", "SECOND"}:
        middle = first + timedelta(days=days // 2)
        return [(first, middle - timedelta(days=1)) if mod == "FIRST" else (middle, last)]
    if days > TEN_YEARS - 5:
        year = first.year + {"START": 0, "MID": 3, "END": 6}[mod]
        return [(date(year, 1, 1), date(year + 3, 12, 31))]
    if 28 <= days <= 31 and first.day == 1:
        return [_days_of_month(first, last, some[mod]) for some in (_THIRDS, _HALVES)]
    if days in {365, 366} and first.month == 1:
        return [(date(first.year, a, 1), month_end(first.year, b)) for a, b in (_YEAR_THIRDS[mod], _YEAR_HALVES[mod])]
    if days == 7:
        offsets = {"START": ((0, 2), (0, 2)), "MID": ((2, 4), (1, 4)), "END": ((4, 6), (3, 6))}[mod]
        return [(first + timedelta(days=a), first + timedelta(days=b)) for a, b in offsets]
    at = {"START": 0, "MID": 1, "END": 2}[mod]
    third = max(1, days // 3)
    start = first + timedelta(days=at * third)
    return [(start, last if mod == "END" else start + timedelta(days=third - 1))]


def _days_of_month(first: date, last: date, span: tuple[int, int]) -> Days:
    return first.replace(day=span[0]), first.replace(day=min(span[1], last.day))


def nth_day(value: DateValue, weekday: int, number: int) -> date | None:
    """The first, second or (negative) last but n-th weekday of a stretch."""
    if value.first is None or value.last is None:
        return None
    if number > 0:
        start = value.first + timedelta(days=(weekday - 1 - value.first.weekday()) % 7)
        day = start + timedelta(weeks=number - 1)
    else:
        end = value.last - timedelta(days=(value.last.weekday() - weekday + 1) % 7)
        day = end + timedelta(weeks=number + 1)
    return day if value.first <= day <= value.last else None


def nth_weeks(value: DateValue, number: int) -> list[Days]:
    """The n-th week of a stretch: the one that has most days in it, then the first that lies wholly inside."""
    if value.first is None or value.last is None:
        return []
    found = []
    for days_in in (4, 7):
        if number > 0:
            monday = (
                monday_of(value.first + timedelta(days=7 - days_in))
                if days_in == 4
                else value.first + timedelta(days=-value.first.weekday() % 7)
            )
            if days_in == 4 and (monday + timedelta(days=3)) < value.first:
                monday += timedelta(weeks=1)
            monday += timedelta(weeks=number - 1)
        else:
            monday = monday_of(value.last)
            if (value.last - monday).days < (3 if days_in == 4 else 6):
                monday -= timedelta(weeks=1)
            monday += timedelta(weeks=number + 1)
        found.append((monday, monday + timedelta(days=6)))
    return found


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the method of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)
