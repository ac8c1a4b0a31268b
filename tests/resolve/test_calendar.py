"""The calendar's part of resolving time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.resolve import calendar as cal

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(("year", "day"), [(1999, (4, 4)), (2000, (4, 23)), (2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25))])
def test_easter(year, day):
    assert cal.easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("day", "amount", "unit", "there"),
    [
        ("2024-01-31", 1, "M", "2024-02-29"),
        ("2024-02-29", -1, "Y", "2023-02-28"),
        ("2024-09-21", -1.5, "M", "2024-08-05"),
        ("2024-03-08", 2, "W", "2024-03-22"),
        ("2024-03-08", 48, "TH", "2024-03-10"),
        ("2024-03-08", 99999, "Y", "2024-03-08"),
    ],
)
def test_moved(day, amount, unit, there):
    assert cal.moved(date.fromisoformat(day), amount, unit).isoformat() == there


@given(day=DAYS, unit=st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "C"]), step=st.integers(-3, 3))
def test_stretches_meet_without_a_gap(day, unit, step):
    here, following = cal.stretch(day, unit, step), cal.stretch(day, unit, step + 1)
    assert here.last + timedelta(1) == following.first
    assert step or here.first <= day <= here.last


@given(day=DAYS, unit=st.sampled_from(["W", "M", "Y", "DE"]), mod=st.sampled_from(["START", "MID", "END", "FIRST", "SECOND"]))
def test_parts_lie_inside(day, unit, mod):
    whole = cal.stretch(day, unit, 0)
    for first, last in cal.parts(whole, mod):
        assert whole.first <= first <= last <= whole.last


@given(day=DAYS, weekday=st.integers(1, 7), number=st.integers(1, 4))
def test_the_nth_weekday_of_a_month(day, weekday, number):
    month = cal.stretch(day, "M", 0)
    there = cal.nth_day(month, weekday, number)
    assert there.isoweekday() == weekday
    assert (there.day - 1) // 7 == number - 1
