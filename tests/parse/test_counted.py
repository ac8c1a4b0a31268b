"""What a round number counts becomes the head of its phrase."""

from __future__ import annotations

import pytest

from dragoman.parse.counted import with_counted

ROUND = {"duizenden"}
ROWS = [
    ("Duizenden", "NUM", "nsubj", 2, {}),
    ("vissers", "NOUN", "nmod", 0, {}),
    ("betogen", "VERB", "root", -1, {}),
]


def test_the_noun_takes_the_place_of_the_number(tree):
    right = with_counted(tree(*ROWS), ROUND)
    assert [(w.dep, w.head) for w in right] == [("nummod", 1), ("nsubj", 2), ("root", -1)]


def test_a_noun_with_a_preposition_is_not_what_is_counted(tree):
    rows = [ROWS[0], ("in", "ADP", "case", 2, {}), ("Bergen", "PROPN", "nmod", 0, {}), ("betogen", "VERB", "root", -1, {})]
    rows[0] = ("Duizenden", "NUM", "nsubj", 3, {})
    given = tree(*rows)
    assert with_counted(given, ROUND) is given


def test_numbers_of_numbers_hang_together(tree):
    rows = [
        ("honderden", "NUM", "nsubj", 3, {}),
        ("duizenden", "NUM", "nmod", 0, {}),
        ("vissers", "NOUN", "nmod", 1, {}),
        ("betogen", "VERB", "root", -1, {}),
    ]
    right = with_counted(tree(*rows), {"honderden", "duizenden"})
    assert [(w.dep, w.head) for w in right] == [("nummod", 2), ("nummod", 2), ("nsubj", 3), ("root", -1)]


@pytest.mark.parametrize("number", ["vissers", "meeuwen"])
def test_other_words_stay(tree, number):
    given = tree(*ROWS)
    assert with_counted(given, {number}) is given
