"""Trees that are repaired: an auxiliary that heads its sentence while a participle ends it."""

from __future__ import annotations

from dragoman.parse.repair import repaired

HAVE = frozenset({"heeft"})


PART = {"VerbForm": "Part"}
FIN = {"VerbForm": "Fin"}


def test_a_participle_below_the_object_becomes_the_verb(tree):
    wrong = tree(
        ("Chili", "PROPN", "nsubj", 1, {}),
        ("heeft", "VERB", "root", -1, FIN),
        ("stad", "NOUN", "obj", 1, {}),
        ("ingenomen", "VERB", "amod", 2, PART),
    )
    right = repaired(wrong, HAVE)
    assert [(w.dep, w.head) for w in right] == [("nsubj", 3), ("aux", 3), ("obj", 3), ("root", -1)]


def test_a_verb_of_its_own_stays_the_root(tree):
    owns = tree(("Chili", "PROPN", "nsubj", 1, {}), ("heeft", "VERB", "root", -1, FIN), ("schepen", "NOUN", "obj", 1, {}))
    assert repaired(owns, HAVE) is owns


def test_an_epithet_before_its_noun_is_no_verb(tree):
    epithet = tree(
        ("Chili", "PROPN", "nsubj", 1, {}),
        ("heeft", "VERB", "root", -1, FIN),
        ("verouderde", "ADJ", "amod", 3, PART),
        ("schepen", "NOUN", "obj", 1, {}),
    )
    assert repaired(epithet, HAVE) is epithet
