"""EDTF for people."""

import pytest

from dragoman.export.dates import readable, sort_key


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, "undated"),
        ("2022-02-06", "6 Feb 2022"),
        ("2022-02", "Feb 2022"),
        ("2022", "2022"),
        ("2022-01-30~", "about 30 Jan 2022"),
        ("2022-02-06/2022-02-08", "6 Feb 2022 to 8 Feb 2022"),
        ("2022-02-06/..", "since 6 Feb 2022"),
        ("../2022-02-06", "until 6 Feb 2022"),
        ("/2022-02-06", "until 6 Feb 2022"),
        ("[2022-02-07..2022-02-13]", "a day from 7 Feb 2022 to 13 Feb 2022"),
        ("[..2022-02-13]", "before 13 Feb 2022"),
        ("[2022-02-06,2022-02-13,2022-02-20]", "6, 13 or 20 Feb 2022"),
        ("[2022-02-06]", "6 Feb 2022"),
        ("[2022-01-31,2022-02-07]", "31 Jan 2022 or 7 Feb 2022"),
        ("[2021,2022]", "2021 or 2022"),
        ("202X", "202X"),
        ("2022-21", "2022-21"),
        ("some day", "some day"),
    ],
)
def test_readable(edtf, words):
    assert readable(edtf) == words


def test_dates_sort_by_their_first_day_and_the_undated_come_last():
    dates = ["2022-02-06", None, "[2022-02-01..2022-02-03]", "/2022-01-20", "2021", "2022-02"]
    assert sorted(dates, key=sort_key) == ["2021", "/2022-01-20", "2022-02", "[2022-02-01..2022-02-03]", "2022-02-06", None]
