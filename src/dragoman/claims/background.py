"""What a sentence takes for granted: events that it does not claim but sets others against, so that nobody vouches for them."""

from __future__ import annotations

from dragoman.knowledge.claims import StatusWords
from dragoman.model.frame import Frame
from dragoman.model.tree import Tree, Word


def is_given(frame: Frame, tree: Tree, words: StatusWords) -> bool:
    """Whether an event is background: a relative clause, a definite noun, a noun behind "sinds" or "na"."""
    predicate = tree.words[frame.predicate]
    if frame.kind != "noun" or predicate.index not in frame.trigger:
        return tree.clause(predicate).dep == "acl:relcl"
    noun = next((tree.words[i] for i in frame.trigger if tree.words[i].pos in {"NOUN", "PROPN"}), predicate)
    return _is_definite(tree, noun) or _is_set_behind(tree, noun, words) or tree.clause(noun).dep == "acl:relcl"


def _is_definite(tree: Tree, noun: Word) -> bool:
    return any(c.feats.get("Definite") == "Def" or c.feats.get("PronType") == "Dem" or c.dep == "nmod:poss" for c in tree.children(noun))


def _is_set_behind(tree: Tree, noun: Word, words: StatusWords) -> bool:
    """Whether a noun, or the phrase that it stands in ("na weken van aanvallen"), follows one of the words that take it as known."""
    at: Word | None = noun
    while at is not None:
        if tree.case(at) in words.marker("given"):
            return True
        at = tree.head(at) if at.dep in {"nmod", "conj"} else None
    return False
