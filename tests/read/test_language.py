"""The language of a report."""

import pytest

from dragoman.errors import InputError
from dragoman.read.language import known_language, language_of


@pytest.mark.parametrize(("tag", "expected"), [("nl", "nl"), ("NL", "nl"), ("nl-NL", "nl"), ("nl_BE", "nl-BE"), ("nl-be", "nl-BE")])
def test_tags_fall_back(tag, expected):
    assert known_language(tag) == expected


def test_an_unknown_tag_names_the_known_ones():
    with pytest.raises(InputError, match=r"'tlh'.*nl"):
        known_language("tlh")


@pytest.mark.parametrize(
    "text",
    ["De premier reisde maandag naar Lissabon.", "Iran laat arrestanten vrij", "Rusland ontkent plan voor aanval"],
)
def test_short_dutch_is_dutch(text):
    assert language_of(text) == "nl"


def test_another_language_is_named():
    with pytest.raises(InputError, match="'fr'"):
        language_of("La ministre est arrivée lundi à Lisbonne, où elle doit rencontrer son homologue portugais pour parler de la pêche.")


def test_english_is_english():
    assert language_of("The prime minister travelled to Lisbon on Monday and met her Portuguese counterpart for talks.") == "en"


def test_what_no_language_is_likely_for():
    with pytest.raises(InputError, match="cannot be told"):
        language_of("qwe rty")
