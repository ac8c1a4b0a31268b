"""Time and quantity alone: example sentences with what they must give, and what must hold for any text and day."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.expressions import read_times

CASES = Path(__file__).parent / "cases"
DAYS = st.dates(min_value=date(1950, 1, 10), max_value=date(2080, 12, 20))
WEEKDAYS = {
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
# Expressions whose days move with the day of publication; {} is a small number.
RELATIVE = {
    "nl": [
        "gisteren",
        "morgen",
        "vorige week",
        "volgende week",
        "afgelopen dinsdag",
        "komende vrijdag",
        "{} weken geleden",
        "over {} dagen",
        "sinds maandag",
        "deze week",
    ],
    "en": [
        "yesterday",
        "tomorrow",
        "last week",
        "next week",
        "last Tuesday",
        "this coming Friday",
        "{} weeks ago",
        "in {} days",
        "since Monday",
        "this week",
    ],
}
# Sentences that name no time.
TIMELESS = {
    "nl": ["De minister sprak met zijn ambtgenoot uit Oslo.", "Zij kreeg steun van drie landen.", "Het parlement keurde het verdrag goed."],
    "en": ["The minister spoke to his counterpart from Oslo.", "She had the support of three countries.", "They may march on the capital."],
}


def cases(lang):
    return [json.loads(line) for line in (CASES / f"times_{lang}.jsonl").read_text(encoding="utf-8").splitlines()]


def week_on(day):
    return day and (date.fromisoformat(day) + timedelta(7)).isoformat()


ALL = [(lang, case) for lang in ("nl", "en") for case in cases(lang)]


def dated(text, lang, **known):
    return [e for e in read_times(text, lang=lang, **known) if e.type not in {"NUMBER", "MONEY", "ORDINAL"}]


@pytest.mark.parametrize(("lang", "case"), ALL, ids=[f"{lang} {case['published']} {case['text']}" for lang, case in ALL])
def test_sentences(lang, case):
    found = dated(case["text"], lang, published=case["published"], tense=case["tense"])
    if case.get("none"):
        assert found == []
        return
    here = [e for e in found if e.text == case["words"]]
    assert len(here) == 1, [e.text for e in found]
    if "duration" in case:
        assert (here[0].type in {"DURATION", "SET"}, here[0].duration) == (True, case["duration"])
    else:
        assert here[0].edtf == case["edtf"]


def test_there_are_enough_sentences():
    assert all(sum(lang == of for of, _ in ALL) >= 300 for lang in ("nl", "en"))


@given(day=DAYS, number=st.integers(0, 6), lang=st.sampled_from(["nl", "en"]), tense=st.sampled_from(["past", "future"]))
def test_a_weekday_lies_within_seven_days_on_its_side(day, number, lang, tense):
    (found,) = dated(WEEKDAYS[lang][number], lang, published=day.isoformat(), tense=tense)
    there = date.fromisoformat(found.first)
    assert found.first == found.last == found.edtf
    assert there.weekday() == number
    assert timedelta(0) <= day - there < timedelta(7) if tense == "past" else timedelta(0) < there - day <= timedelta(7)


@given(
    day=DAYS,
    number=st.integers(1, 9),
    lang=st.sampled_from(["nl", "en"]),
    which=st.integers(0, 9),
    tense=st.sampled_from(["past", "future", None]),
)
def test_a_week_on_shifts_every_relative_value_by_a_week(day, number, lang, which, tense):
    text = RELATIVE[lang][which].format(number)
    before, after = (dated(text, lang, published=d.isoformat(), tense=tense) for d in (day, day + timedelta(7)))
    assert len(before) == 1
    assert [(e.first, e.last) for e in after] == [(week_on(e.first), week_on(e.last)) for e in before]


@given(day=DAYS, lang=st.sampled_from(["nl", "en"]), which=st.integers(0, 2))
def test_no_value_where_the_text_gives_none(day, lang, which):
    assert dated(TIMELESS[lang][which], lang, published=day.isoformat()) == []


@given(text=st.text(alphabet=st.sampled_from("0123456789 -/.:,'demaitoujrvng$€\n"), max_size=60), lang=st.sampled_from(["nl", "en"]))
def test_any_text_is_read_and_its_words_are_where_they_are_said_to_be(text, lang):
    for found in read_times(text, published="2024-03-08", lang=lang):
        assert text[found.start : found.end] == found.text != ""
        assert found.first is None or found.last is None or found.first <= found.last
        assert len(found.candidates) <= 3


HOSTILE = [
    "maandag " * 4000,
    "maandag - " * 4000,
    "9" * 20000,
    "honderd" * 4000,
    "van 3 tot 5 tot 7 mei tot " * 1500,
    "twee jaar en " * 3000,
    "1/" * 10000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=[t[:24] for t in HOSTILE])
def test_hostile_text_takes_time_in_proportion_to_its_length(text):
    start = perf_counter()
    read_times(text, published="2024-03-08", lang="nl")
    assert perf_counter() - start < 20


def test_candidates_are_best_first_and_hold_what_tense_leaves_open():
    (found,) = dated("dinsdag", "nl", published="2024-03-08")
    assert found.candidates == (("2024-03-05", "2024-03-05"), ("2024-03-12", "2024-03-12"))


def test_a_time_of_day_in_the_reference_does_no_harm():
    (found,) = dated("yesterday", "en", published="2024-03-08T23:30:00-02:00")
    assert found.edtf == "2024-03-07"


def test_tense_is_told_by_words_where_nobody_gives_it():
    assert [e.edtf for e in dated("De gezant zal maandag komen.", "nl", published="2024-03-08")] == ["2024-03-11"]
    assert [e.edtf for e in dated("De gezant is maandag gekomen.", "nl", published="2024-03-08")] == ["2024-03-04"]
    assert [e.edtf for e in dated("The envoy arrived on Monday.", "en", published="2024-03-08")] == ["2024-03-04"]
    both = dated("The king met the premier on Monday and will fly home on Thursday.", "en", published="2024-05-15")
    assert [e.edtf for e in both] == ["2024-05-13", "2024-05-16"]
    both = dated("De koning sprak maandag met de premier en zal donderdag vertrekken.", "nl", published="2024-05-15")
    assert [e.edtf for e in both] == ["2024-05-13", "2024-05-16"]
    assert [e.edtf for e in dated("The envoy will arrive on Monday.", "en", published="2024-03-08")] == ["2024-03-11"]


def test_a_language_without_data_is_refused():
    with pytest.raises(InputError, match="xx"):
        read_times("maandag", lang="xx")
