"""What a bare name opens has a verb behind the name, where the words show it."""

from __future__ import annotations

import pytest

from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word
from dragoman.parse.bare_names import with_verb

ENDINGS, OPENERS = ("s",), frozenset({"that", "to"})
PAST = {"VerbForm": "Part", "Tense": "Past"}


def tree(*rows, names=(0,), feats=()):
    """Rows of "form/POS/dep/head"; the words numbered in `names` are names, `feats` gives features by number."""
    words, at = [], 0
    for n, row in enumerate(rows):
        form, pos, dep, head = row.split("/")
        span = Span(at, at + len(form))
        given = dict(feats).get(n, {})
        mention = n if n in names else None
        words.append(Word(index=n, span=span, form=form, lemma=form, pos=pos, dep=dep, head=int(head), feats=given, mention=mention))
        at += len(form) + 1
    return Tree.of(0, tuple(words))


def arcs(found):
    return [(w.form, w.pos, w.dep, w.head) for w in found]


def test_a_present_tense_before_a_clause_is_a_verb():
    rows = ("Peru/PROPN/compound/1", "fears/NOUN/root/-1", "that/SCONJ/mark/4", "Chile/PROPN/nsubj/4", "leaves/VERB/acl:relcl/1")
    read = tree(*rows, names=(0, 3))
    assert arcs(with_verb(read, ENDINGS, OPENERS))[:2] == [("Peru", "PROPN", "nsubj", 1), ("fears", "VERB", "root", -1)]
    assert with_verb(read, ENDINGS, OPENERS).words[4].dep == "ccomp"


def test_an_infinitive_is_the_complement_of_such_a_verb():
    read = tree("Peru/PROPN/compound/1", "plans/NOUN/root/-1", "to/PART/mark/3", "leave/VERB/acl/1")
    assert with_verb(read, ENDINGS, OPENERS).words[3].dep == "xcomp"


def test_a_past_tense_takes_the_noun_for_its_object():
    read = tree("Peru/PROPN/nsubj/1", "imposed/VERB/amod/2", "duties/NOUN/root/-1", "./PUNCT/punct/2", feats={1: PAST}.items())
    assert arcs(with_verb(read, ENDINGS, OPENERS)) == [
        ("Peru", "PROPN", "nsubj", 1),
        ("imposed", "VERB", "root", -1),
        ("duties", "NOUN", "obj", 1),
        (".", "PUNCT", "punct", 1),
    ]


@pytest.mark.parametrize(
    "read",
    [
        tree("Peru/PROPN/compound/1", "sanctions/NOUN/root/-1", "against/ADP/case/3", "Chile/PROPN/nmod/1", names=(0, 3)),
        tree("peace/NOUN/compound/1", "plans/NOUN/root/-1", "to/PART/mark/3", "stop/VERB/acl/1", names=()),
        tree("Peru/PROPN/nsubj/1", "plans/VERB/root/-1", "to/PART/mark/3", "leave/VERB/xcomp/1"),
    ],
    ids=["no clause behind", "no name before", "a verb already"],
)
def test_other_trees_stay_as_they_are(read):
    assert with_verb(read, ENDINGS, OPENERS) is read


def test_a_language_without_such_endings_changes_nothing():
    read = tree("Peru/PROPN/compound/1", "fears/NOUN/root/-1", "that/SCONJ/mark/3", "leaves/VERB/acl/1")
    assert with_verb(read, (), frozenset()) is read
