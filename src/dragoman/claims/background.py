"""What a sentence takes for granted: events that it does not claim but sets others against, so that nobody vouches for them."""

from __future__ import annotations

from dragoman.claims.clause import case_phrase
from dragoman.knowledge.claims import StatusWords
from dragoman.model.frame import Frame
from dragoman.model.tree import SUBJECTS, Tree, Word


def is_given(frame: Frame, tree: Tree, words: StatusWords) -> bool:
    """Whether an event is background: a relative clause, a definite noun that no verb brings about, a noun behind "sinds" or "na"."""
    predicate = tree.words[frame.predicate]
    if _is_background(tree, tree.clause(predicate), words):
        return True
    if frame.kind != "noun":
        return False
    noun = next((tree.words[i] for i in frame.trigger if tree.words[i].pos in {"NOUN", "PROPN"}), predicate)
    if predicate.index not in frame.trigger:
        return noun.dep in SUBJECTS and _is_definite(tree, noun)
    if case_phrase(tree, noun) in words.marker("about"):
        return False
    return _is_definite(tree, noun) or _is_set_behind(tree, noun, words)


def _is_background(tree: Tree, clause: Word, words: StatusWords) -> bool:
    """A clause that only adds to a noun, or sets the scene in time: "sinds Kim aan de macht kwam"."""
    if clause.dep != "advcl":
        return clause.dep == "acl:relcl" and tree.child(clause, "mark") is None  # a "dat" would open no relative clause
    return any(c.dep == "mark" and c.form.casefold() in words.marker("given") for c in tree.children(clause))


def _is_definite(tree: Tree, noun: Word) -> bool:
    return any(c.feats.get("Definite") == "Def" or c.feats.get("PronType") == "Dem" or c.dep == "nmod:poss" for c in tree.children(noun))


def _is_set_behind(tree: Tree, noun: Word, words: StatusWords) -> bool:
    """Whether a noun, or the phrase that it stands in ("na weken van aanvallen"), follows one of the words that take it as known."""
    at: Word | None = noun
    while at is not None:
        if case_phrase(tree, at) in words.marker("given"):
            return True
        at = tree.head(at) if at.dep in {"nmod", "conj"} else None
    return False
