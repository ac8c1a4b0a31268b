"""Conditions: clauses that tell under what an event would happen, and the clauses that depend on them."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.claims.clause import stretch, tense_of
from dragoman.knowledge.claims import StatusWords
from dragoman.model.tree import Tree, Word


def condition_of(tree: Tree, predicate: Word, words: StatusWords, *, uttered: bool = False) -> str | None:
    """The word that makes an event conditional: that of its own clause, or that of a clause on which it depends.

    A demand, threat or promise is made (`uttered`) whatever the condition behind it: that is one of its content.
    """
    for mark, region in _conditions(tree, words):
        if predicate.index in region:
            return mark.form.casefold()
        of_content = uttered and region.start > predicate.index
        if not of_content and _depends(tree, predicate, mark, region) and not _is_past(tree, predicate, words):
            return mark.form.casefold()
    return _inverted(tree, predicate, words)


def _is_past(tree: Tree, predicate: Word, words: StatusWords) -> bool:
    """Whether a clause tells what was: a condition beside it only says when. "Zou" is a past by its form alone."""
    would = any(words.auxiliaries.get(a.form.casefold()) == "conditional" for a in tree.auxiliaries(predicate))
    return not would and tense_of(tree, predicate, words) == "past"


def _conditions(tree: Tree, words: StatusWords) -> Iterator[tuple[Word, range]]:
    """The conditional words of a sentence with the stretch of their clause; one without a verb ("als reactie") is none."""
    for word in tree:
        form = word.form.casefold()
        sure = form in words.marker("conditional")
        if sure or (form in words.marker("conditional_clause") and word.dep == "mark"):
            region = range(word.index, stretch(tree, word).stop)
            if any(tree.words[i].feats.get("VerbForm") == "Fin" for i in region):
                yield word, region


def _depends(tree: Tree, predicate: Word, mark: Word, region: range) -> bool:
    """Whether a predicate is the main clause of a condition, by the tree, else because it stands right beside it."""
    above = next((w for w in tree.ancestors(mark) if w.index not in region), None)
    if above is not None and tree.is_clause(above):
        return tree.clause(above) in [tree.clause(predicate), *_clauses_over(tree, predicate)]
    here = stretch(tree, predicate)
    if _is_first(tree, mark):
        return here.start == region.stop + 1
    return here.stop in {region.start, region.start - 1} or region.start in here


def _is_first(tree: Tree, mark: Word) -> bool:
    return all(word.pos in {"ADV", "CCONJ", "PUNCT"} for word in tree.words[: mark.index])


def _clauses_over(tree: Tree, predicate: Word) -> Iterator[Word]:
    """The clauses that a predicate continues: the verb it completes, the first of its coordination."""
    at: Word | None = predicate
    while at is not None and at.dep in {"xcomp", "conj"}:
        at = tree.head(at)
        if at is not None:
            yield tree.clause(at)


def _inverted(tree: Tree, predicate: Word, words: StatusWords) -> str | None:
    """ "Valt Rusland aan, dan grijpt de NAVO in": a clause that begins with its verb, and a "then" behind the comma."""
    first = tree.words[0]
    if first.form.casefold() in words.marker("inverted"):
        return first.form.casefold()
    if first.pos not in {"VERB", "AUX"}:
        return None
    end = stretch(tree, first).stop
    if end + 1 < len(tree.words) and tree.words[end + 1].form.casefold() in words.marker("then"):
        return tree.words[end + 1].form.casefold()
    return None


def is_open_question(tree: Tree) -> bool:
    """Whether a sentence asks if something happens: a verb first and a question mark last."""
    ends = [word.form for word in tree.words[-2:]]
    return "?" in ends and next((w for w in tree if w.pos != "PUNCT"), tree.words[0]).pos in {"VERB", "AUX"}
