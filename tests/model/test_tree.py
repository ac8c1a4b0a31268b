"""Questions that every stage asks of a parsed sentence."""

from __future__ import annotations

from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word


def tree(rows):
    """A tree of (form, pos, dep, head) rows; heads count from 0, -1 is the root."""
    words, at = [], 0
    for index, (form, pos, dep, head, *feats) in enumerate(rows):
        words.append(
            Word(index=index, span=Span(at, at + len(form)), form=form, lemma=form, pos=pos, dep=dep, head=head, feats=dict(feats))
        )
        at += len(form) + 1
    return Tree.of(0, tuple(words))


VISIT = tree(
    [
        ("Oslo", "PROPN", "nsubj", 1),
        ("zegt", "VERB", "root", -1, ("VerbForm", "Fin"), ("Tense", "Pres")),
        ("dat", "SCONJ", "mark", 6),
        ("Rome", "PROPN", "nsubj:pass", 6),
        ("en", "CCONJ", "cc", 5),
        ("Bern", "PROPN", "conj", 3),
        ("gesteund", "VERB", "ccomp", 1, ("VerbForm", "Part")),
        ("werden", "AUX", "aux:pass", 6, ("VerbForm", "Fin"), ("Tense", "Past")),
    ]
)


def test_clauses_part_at_their_predicates():
    say, support = VISIT.words[1], VISIT.words[6]
    assert VISIT.clause(VISIT.words[0]) is say
    assert [w.form for w in VISIT.clause_words(support)] == ["dat", "Rome", "en", "Bern", "gesteund", "werden"]


def test_passive_and_finite():
    assert VISIT.is_passive(VISIT.words[6])
    assert not VISIT.is_passive(VISIT.words[1])
    assert VISIT.finite(VISIT.words[6]).form == "werden"


def test_conjuncts_from_either_side():
    assert [w.form for w in VISIT.conjuncts(VISIT.words[5])] == ["Rome", "Bern"]
    assert [w.form for w in VISIT.conjuncts(VISIT.words[3])] == ["Rome", "Bern"]


def test_a_circle_in_a_broken_tree_ends():
    broken = tree([("a", "NOUN", "nmod", 1), ("b", "NOUN", "nmod", 0)])
    assert [w.form for w in broken.ancestors(broken.words[0])] == ["b"]
    assert len(broken.subtree(broken.words[0])) == 2
