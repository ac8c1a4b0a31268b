"""Dates that come every year: which year is meant where the words do not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.time import DateValue, TimeForm
from dragoman.resolve import calendar as cal

YEARS_AROUND = 8  # a 29 February may be four or eight years away, a weekday's date six
NEAR_DAYS = 600  # within which a date's weekday must be right; one that is not is a slip of the pen
# First day of the astronomical seasons, by the month in which the season of the weather begins.
_SOLSTICES = {3: (3, 20), 6: (6, 21), 9: (9, 23), 12: (12, 21)}


def yearly(form: TimeForm, near: date | None, tense: str | None) -> DateValue | None:
    """A day, month, quarter, half, season or feast: in the year that the words name, else in the one that the tense and the
    day of publication (`near`) suggest. None where the calendar has no such day or no year can be told."""
    if form.year is not None:
        return in_year(form, form.year) if cal.FIRST_YEAR <= form.year <= cal.LAST_YEAR else None
    if near is None:
        return None
    years = range(max(cal.FIRST_YEAR, near.year - YEARS_AROUND), min(cal.LAST_YEAR, near.year + YEARS_AROUND) + 1)
    values = [v for year in years if (v := in_year(form, year)) is not None]
    if form.weekday is not None:
        values = [v for v in values if _on_weekday(form, v) and _distance(v, near) < NEAR_DAYS] or values
    before = [v for v in values if v.first is not None and v.first <= near]
    after = [v for v in values if v.last is not None and v.last >= near]
    return _chosen(form, near, tense, (before, after))


def _on_weekday(form: TimeForm, value: DateValue) -> bool:
    return form.weekday is None or value.first is None or value.first.isoweekday() == form.weekday


def _chosen(form: TimeForm, near: date, tense: str | None, around: tuple[list[DateValue], list[DateValue]]) -> DateValue | None:
    before, after = around
    if form.which in {"last", "previous"}:
        before, after = [v for v in before if v.last is not None and v.last < near], []
    elif form.which in {"next", "coming"}:
        before, after = [], [v for v in after if v.first is not None and v.first > near]
    elif form.which == "this":
        same = [v for v in (*before[-1:], *after[:1]) if v.first is not None and near.year in {v.first.year, v.last and v.last.year}]
        return next(iter(sorted(same, key=lambda v: v.first is not None and v.first.year != near.year)), None)
    options = [*before[-1:], *after[:1]]
    if not options:
        return None
    best = _best(options, near, tense) if before and after else options[0]
    others = [(v.first, v.last) for v in (best, *options)]
    return replace(best, candidates=(*best.candidates, *others))


def _best(options: list[DateValue], near: date, tense: str | None) -> DateValue:
    if tense == "past":
        return options[0]
    if tense == "future":
        return options[-1]
    return min(options, key=lambda v: _distance(v, near))


def _distance(value: DateValue, near: date) -> int:
    if value.first is None or value.last is None:
        return 0
    return max((value.first - near).days, (near - value.last).days, 0)


def in_year(form: TimeForm, year: int) -> DateValue | None:
    """A yearly date in one year; None where that year has none."""
    if form.kind == "holiday":
        return _holiday(form, year)
    if form.kind == "season":
        return _season(form.month or 3, year)
    number = int(form.amount or 1)
    if form.kind == "quarter":
        return cal.months_value(year, number * 3 - 2, 3) if 1 <= number <= 4 else None
    if form.kind == "half":
        return cal.months_value(year, number * 6 - 5, 6) if 1 <= number <= 2 else None
    if form.day is None:
        return cal.month_value(year, form.month) if form.month else None
    try:
        return cal.day_value(date(year, form.month or 1, form.day))
    except ValueError:
        return None


def _holiday(form: TimeForm, year: int) -> DateValue | None:
    if form.name == "easter":
        return cal.day_value(cal.easter(year) + timedelta(days=int(form.amount or 0)))
    return cal.day_value(date(year, form.month or 1, form.day or 1))


def _season(month: int, year: int) -> DateValue:
    """The three months of a season; the days between solstice and equinox are its second reading."""
    value = cal.months_value(year, month, 3)
    following = month % 12 + 3
    first = date(year, *_SOLSTICES[month])
    last = date(year + (following < month), *_SOLSTICES[following]) - timedelta(days=following != 9)
    return replace(value, candidates=((value.first, value.last), (first, last)))


def day_of_month(form: TimeForm, near: date, tense: str | None) -> DateValue | None:
    """ "The 15th", "Tuesday the 11th": the nearest such day on the side that the tense tells."""
    found = list(_days(form, near))
    before = [day for day in found if day <= near]
    after = [day for day in found if day >= near]
    if form.weekday is not None and found and tense is None:
        chosen = min(found, key=lambda day: abs((day - near).days))
    elif after and (tense == "future" or not before):
        chosen = after[0]
    elif before:
        chosen = before[-1]
    else:
        return None
    others = [(day, day) for day in (*before[-1:], *after[:1])]
    return replace(cal.day_value(chosen), candidates=((chosen, chosen), *others))


def _days(form: TimeForm, near: date) -> Iterator[date]:
    for months in range(-12, 13):
        year, month = cal.month_of(near.year, near.month + months)
        try:
            day = date(year, month, form.day or 1)
        except ValueError:
            continue
        if form.weekday is None or day.isoweekday() == form.weekday:
            yield day


def decade(year: int | None) -> DateValue | None:
    """The ten years of "the 1990s"; of a number below a hundred, those of the last century."""
    if year is None or not 0 <= year <= cal.LAST_YEAR:
        return None
    first = (1900 + year if year < 100 else year) // 10 * 10
    return cal.years_value(first, first + 9) if first else None


def century(number: float | None) -> DateValue | None:
    """The hundred years of "the 20th century", counted as 1900 to 1999."""
    if number is None or not 2 <= number <= 30:
        return None
    return cal.years_value(int(number) * 100 - 100, int(number) * 100 - 1)
