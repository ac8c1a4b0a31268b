"""What figures and number words are worth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.numbers import load_numbers
from dragoman.mentions.numbers import read_number
from dragoman.mentions.tokens import tokens_of

WORTH = [
    ("nl", "achtendertig", 38),
    ("nl", "drieëntwintig", 23),
    ("nl", "tweehonderdvijf", 205),
    ("nl", "negentienhonderd", 1900),
    ("nl", "twaalfduizend", 12000),
    ("nl", "honderdtwintigduizend", 120000),
    ("nl", "drie miljoen tweehonderdduizend", 3200000),
    ("nl", "1,5 miljard", 1_500_000_000),
    ("nl", "1.234.567", 1234567),
    ("nl", "0,75", 0.75),
    ("en", "forty-two", 42),
    ("en", "nine hundred and ninety-nine", 999),
    ("en", "two hundred thousand", 200000),
    ("en", "one million two hundred thousand and six", 1200006),
    ("en", "1,234,567", 1234567),
    ("en", "1.25 million", 1250000),
    ("en", "minus 40", -40),
    ("en", "three quarters", None),
]


def worth(text, lang):
    tokens = tokens_of(text)
    found = read_number(tokens, 0, len(tokens), load_numbers(lang))
    return found[0].value if found and found[1] == len(tokens) else None


@pytest.mark.parametrize(("lang", "text", "value"), WORTH)
def test_worth(lang, text, value):
    assert worth(text, lang) == value


UNITS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
TEENS = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
TENS = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


def in_dutch(number):
    """A number below a million as Dutch writes it, in one word."""
    if number >= 1000:
        return ("" if number // 1000 == 1 else in_dutch(number // 1000)) + "duizend" + (in_dutch(number % 1000) if number % 1000 else "")
    if number >= 100:
        return ("" if number // 100 == 1 else UNITS[number // 100]) + "honderd" + (in_dutch(number % 100) if number % 100 else "")
    if number >= 20:
        unit = UNITS[number % 10]
        return (unit + ("ën" if unit.endswith("e") else "en") if number % 10 else "") + TENS[number // 10]
    return TEENS[number - 10] if number >= 10 else UNITS[number]


@given(st.integers(0, 999_999))
def test_every_dutch_number_word_below_a_million(number):
    assert worth(in_dutch(number), "nl") == number


@given(st.integers(0, 10**15))
def test_figures_with_marks_are_worth_the_same(number):
    assert worth(f"{number:,}", "en") == number
    assert worth(f"{number:,}".replace(",", "."), "nl") == number
