"""Sentences: where they end, which repeat, what is a heading."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.language import load_language
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.segment.sentences import split

CASES = {
    "two plain ones": ("De premier belde. Hij bleef kalm.", ["De premier belde.", "Hij bleef kalm."]),
    "glued after a quote": (
        'Hij sprak over de "flank van de Navo".Duitsland zweeg.',
        ['Hij sprak over de "flank van de Navo".', "Duitsland zweeg."],
    ),
    "glued after a word": (
        "Zij tekenden het akkoord.Daarna vertrok de delegatie.",
        ["Zij tekenden het akkoord.", "Daarna vertrok de delegatie."],
    ),
    "an abbreviation": ("Dat zei dr. Jansen in Oslo. Meer niet.", ["Dat zei dr. Jansen in Oslo.", "Meer niet."]),
    "initials": ("Minister J. Peeters zweeg. Oslo ook.", ["Minister J. Peeters zweeg.", "Oslo ook."]),
    "a number with a point": ("Er waren 10.000 man. Zij bleven.", ["Er waren 10.000 man.", "Zij bleven."]),
    "inside a quotation": ('"Wij gaan door. Niemand stopt ons", zei hij.', ['"Wij gaan door.', 'Niemand stopt ons", zei hij.']),
    "a wrapped line": ("De minister reist\nmorgen naar Riga.", ["De minister reist\nmorgen naar Riga."]),
    "a heading": ("Overleg in Riga\n\nDe ministers spraken.", ["Overleg in Riga", "De ministers spraken."]),
    "a question": ("Komt hij? Ja.", ["Komt hij?", "Ja."]),
}


def sentences(text):
    report = Report(id="r", text=text, prose=Span(0, len(text)))
    return split(report, load_language("nl")), text


@pytest.mark.parametrize("name", CASES)
def test_cases(name):
    text, expected = CASES[name]
    found, _ = sentences(text)
    assert [s.span.of(text) for s in found] == expected


def test_a_repeated_sentence_names_the_first():
    found, _ = sentences("Oslo belde Rome. Het bleef stil.\n\nOslo belde Rome.  Het bleef stil.")
    assert [s.same_as for s in found] == [None, None, 0, 1]


def test_a_heading_is_a_line_without_an_end():
    found, _ = sentences("Overleg in Riga\n\nDe ministers spraken.")
    assert [s.heading for s in found] == [True, False]


def test_prose_leaves_a_stamp_out():
    text = "date 2022-02 Oslo belde Rome."
    found = split(Report(id="r", text=text, prose=Span(13, len(text))), load_language("nl"))
    assert [s.span.of(text) for s in found] == ["Oslo belde Rome."]


@given(st.text(alphabet='ab Éé.!?"\n-1,“”', max_size=200))
def test_sentences_never_overlap_and_cover_every_word(text):
    found, _ = sentences(text)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    covered = {i for s in found for i in range(s.span.start, s.span.end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())
