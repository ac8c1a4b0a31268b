"""Dates of publication and stamps."""

import pytest

from dragoman.read.published import edtf_day, stamp


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022-02-06", "2022-02-06"),
        ("2022-02", "2022-02"),
        ("2022", "2022"),
        ("2022-02-06T10:15:00Z", "2022-02-06"),
        ("2022-02-06 10:15", "2022-02-06"),
        (" 2024-02-29 ", "2024-02-29"),
        ("2023-02-29", None),
        ("2022-13", None),
        ("0000", None),
        ("6 februari 2022", None),
        ("22-02-06", None),
        ("2022-02T10:15", None),
        ("", None),
    ],
)
def test_edtf_day(value, expected):
    assert edtf_day(value) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (" date 2022-02 ", "2022-02"),
        ("date: 2022-02-06\n", "2022-02-06"),
        ("DATE 2023 ", "2023"),
        ("2022-02-06\n\n", "2022-02-06"),
        ("2022-02-06\r\n", "2022-02-06"),
        ("\n2022-02-06  \n", "2022-02-06"),
        ("Published: 2022-02-06T10:15:00+01:00\n", "2022-02-06"),
    ],
)
def test_stamps(before, expected):
    text = before + "De koning reisde naar Luxemburg."
    assert stamp(text) == (expected, len(before))


@pytest.mark.parametrize(
    "text",
    [
        "De koning reisde op 2022-02-06 naar Luxemburg.",
        "2022-02-06 was een drukke dag in Luxemburg.",
        "2022 begon met een bezoek aan Luxemburg.",
        "date 2022-02-31 De koning reisde.",
        "date 2022-021 De koning reisde.",
        "update 2022-02 De koning reisde.",
        "",
    ],
)
def test_what_is_no_stamp(text):
    assert stamp(text) == (None, 0)
