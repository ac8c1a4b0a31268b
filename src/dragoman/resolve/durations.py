"""How long: ISO 8601 durations."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.time import Duration, TimeForm

_SECONDS = {"TH": 3600.0, "TM": 60.0, "TQ": 900.0, "TS": 1.0}
_CALENDAR = {"D": ("D", 1.0), "W": ("W", 1.0), "FN": ("W", 2.0), "WE": ("D", 2.0), "M": ("M", 1.0), "Q": ("M", 3.0), "Y": ("Y", 1.0)}
_CALENDAR |= {"DE": ("Y", 10.0), "C": ("Y", 100.0)}


def duration_of(form: TimeForm) -> Duration:
    """The duration of a length, or how often a set recurs; no value for a vague one."""
    if form.amount is None:
        return Duration(value=None, approximate=True, **_bounds(form))
    parts = list(_parts(form))
    if any(part.amount is None or part.unit is None for part in parts):
        return Duration(value=None, approximate=True)
    return Duration(value=_iso(parts), approximate=any(part.about for part in parts))


def _bounds(form: TimeForm) -> dict[str, str | None]:
    """The shortest and the longest of "two to three weeks"."""
    if form.low is None or form.high is None or form.unit is None:
        return {}
    ends = [_iso([TimeForm(kind="length", amount=amount, unit=form.unit)]) for amount in (form.low, form.high)]
    return {"low": ends[0], "high": ends[1]}


def _parts(form: TimeForm) -> Iterator[TimeForm]:
    at: TimeForm | None = form
    while at is not None:
        yield at
        at = at.to


def _iso(parts: list[TimeForm]) -> str:
    """P1Y2M3W4DT5H6M7S; halves of a unit go on in the next smaller one where that is exact."""
    seconds, days = 0.0, {"Y": 0.0, "M": 0.0, "W": 0.0, "D": 0.0}
    for part in parts:
        amount, unit = float(part.amount or 0), part.unit or "D"
        if unit in _SECONDS:
            seconds += amount * _SECONDS[unit]
        else:
            name, factor = _CALENDAR[unit]
            days[name] += amount * factor
    _carry(days, "Y", "M", 12)
    whole_days = days["D"] if days["D"].is_integer() else int(days["D"])
    seconds += (days["D"] - whole_days) * 86400
    days["D"] = whole_days
    date_part = "".join(f"{value:g}{name}" for name, value in days.items() if value)
    return f"P{date_part}{_clock(seconds)}" if date_part or seconds else "PT0S"


def _carry(days: dict[str, float], big: str, small: str, factor: int) -> None:
    rest = days[big] % 1
    if rest and (rest * factor).is_integer():
        days[big] -= rest
        days[small] += rest * factor


def _clock(seconds: float) -> str:
    if not seconds:
        return ""
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return "T" + "".join(f"{value:g}{name}" for name, value in (("H", hours), ("M", minutes), ("S", round(seconds, 3))) if value)
