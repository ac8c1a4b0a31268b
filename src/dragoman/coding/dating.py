"""What the date of publication alone says of a record's date, and which days of a report belong together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.record import DateRelation, Record

DAY = len("2022-02-06")


def inferred_date(record: Record, published: str | None) -> str | None:
    """The EDTF of a record whose words give no date: what happened lies up to the publication, what goes on covers it, what is
    planned lies after it. None for what is not known to happen."""
    if record.date is not None or not published:
        return None
    day = published[:DAY]
    if record.status == "occurred":
        return f"/{day}"
    if record.status == "ongoing":
        return day
    if record.status != "future":
        return None
    return f"{(date.fromisoformat(day) + timedelta(days=1)).isoformat() if len(day) == DAY else day}/.."


def related(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Records whose day is one of several of a month, tied to the first such: the Monday after that Sunday.

    A plan's weekday is the first such day after that of what happened; two of the same side and weekday are the same day.
    """
    anchor: Record | None = None
    found = []
    for record in records:
        weekday = _weekday(record)
        if weekday is not None and anchor is not None:
            found.append(replace(record, date_relation=_relation(anchor, record, weekday)))
            continue
        if weekday is not None:
            anchor = record
        found.append(record)
    return tuple(found)


def _weekday(record: Record) -> int | None:
    """The weekday that all days of a set share, counted from Monday 0; None for any other date."""
    if record.date is None or not record.date.startswith("[") or "," not in record.date:
        return None
    days = {date.fromisoformat(day).weekday() for day in record.date.strip("[]").split(",") if len(day) == DAY}
    return days.pop() if len(days) == 1 else None


def _relation(anchor: Record, record: Record, weekday: int) -> DateRelation | None:
    first = _weekday(anchor)
    if first is None:
        return None
    ahead, was_ahead = record.status == "future", anchor.status == "future"
    if ahead == was_ahead:
        return DateRelation(to=anchor.id, offset="P0D") if weekday == first else None
    if ahead:
        return DateRelation(to=anchor.id, offset=f"P{(weekday - first) % 7 or 7}D")
    return DateRelation(to=anchor.id, offset=f"-P{(first - weekday) % 7 or 7}D")
