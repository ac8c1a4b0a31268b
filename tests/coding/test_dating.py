"""What the publication alone says of a date, and days that belong together."""

from __future__ import annotations

import pytest

from dragoman.coding.dating import inferred_date, related
from dragoman.model.record import Record

SUNDAYS = "[2024-03-03,2024-03-10,2024-03-17,2024-03-24,2024-03-31]"
MONDAYS = "[2024-03-04,2024-03-11,2024-03-18,2024-03-25]"


def record(number, status="occurred", date=None):
    return Record(id=f"r.{number}", report_id="r", event="CONSULT", status=status, date=date)


@pytest.mark.parametrize(
    ("status", "published", "wanted"),
    [
        ("occurred", "2023-11-08", "/2023-11-08"),
        ("ongoing", "2023-11-08", "2023-11-08"),
        ("future", "2023-11-08", "2023-11-09/.."),
        ("future", "2023-11", "2023-11/.."),
        ("occurred", "2023-11", "/2023-11"),
        ("negated", "2023-11-08", None),
        ("hypothetical", "2023-11-08", None),
        ("occurred", None, None),
    ],
)
def test_without_a_date_of_its_own(status, published, wanted):
    assert inferred_date(record(1, status), published) == wanted


def test_a_date_of_its_own_leaves_nothing_to_infer():
    assert inferred_date(record(1, date="2023-11-07"), "2023-11-08") is None


def test_the_monday_after_that_sunday():
    sunday, monday, again = related((record(1, date=SUNDAYS), record(2, "future", MONDAYS), record(3, date=SUNDAYS)))
    assert sunday.date_relation is None
    assert (monday.date_relation.to, monday.date_relation.offset) == ("r.1", "P1D")
    assert (again.date_relation.to, again.date_relation.offset) == ("r.1", "P0D")


def test_what_happened_lies_before_the_plan_that_is_told_first():
    _, sunday = related((record(1, "future", MONDAYS), record(2, date=SUNDAYS)))
    assert sunday.date_relation.offset == "-P1D"


def test_two_weekdays_of_the_same_side_may_lie_either_way():
    _, monday = related((record(1, date=SUNDAYS), record(2, date=MONDAYS)))
    assert monday.date_relation is None


def test_other_dates_have_no_relation():
    assert related((record(1, date="2024-03-03"), record(2, date="[2024-03-04..2024-03-10]"))) == (
        record(1, date="2024-03-03"),
        record(2, date="[2024-03-04..2024-03-10]"),
    )
