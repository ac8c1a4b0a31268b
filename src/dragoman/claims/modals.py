"""Auxiliaries: future, possibility, duty and wish, and the conditional that may be hearsay."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.claims.clause import tense_of
from dragoman.claims.conditions import condition_of
from dragoman.knowledge.claims import StatusWords
from dragoman.model.tree import Tree, Word

_STATUS = {"future": "future", "possible": "hypothetical", "wish": "hypothetical", "duty": "hypothetical", "past_wish": "hypothetical"}
_OPEN = frozenset({"possible", "wish"})


def modals(tree: Tree, predicate: Word, words: StatusWords, trigger: tuple[int, ...] = ()) -> Iterator[tuple[str, str]]:
    """What the auxiliaries tell, but for those that are themselves the act ("moet" as a demand)."""
    own = [w for w in _auxiliaries(tree, predicate) if w.index not in trigger]
    kinds = {words.auxiliaries[w.form.casefold()]: w for w in own if w.form.casefold() in words.auxiliaries}
    if "conditional" in kinds:
        yield from _would(tree, predicate, kinds, words)
        return
    perfect = kinds.get("perfect")
    modal = next((kinds[kind] for kind in _STATUS if kind in kinds and kind != "future"), None)
    if perfect is not None and perfect.feats.get("Tense") == "Past" and modal is not None:
        yield "negated", f"unfulfilled:{perfect.form.casefold()} {modal.form.casefold()}"
        return
    for kind, status in _STATUS.items():
        if kind in kinds:
            yield status, f"modal:{kinds[kind].form.casefold()}"


def _auxiliaries(tree: Tree, predicate: Word) -> list[Word]:
    """A predicate's own auxiliaries, else those that it shares with the first of its coordination, whatever arc a bare infinitive got."""
    own = tree.auxiliaries(predicate)
    first = tree.head(predicate)
    if own or first is None:
        return own
    bare = predicate.feats.get("VerbForm") == "Inf" and tree.child(predicate, "nsubj", "mark") is None
    alike = predicate.dep == "conj" and predicate.feats.get("VerbForm") == first.feats.get("VerbForm")
    return tree.auxiliaries(first) if alike or bare else own


def _would(tree: Tree, predicate: Word, kinds: dict[str, Word], words: StatusWords) -> Iterator[tuple[str, str]]:
    """ "Zou(den)": possible with a condition or "kunnen", to come after a saying in the past, hearsay otherwise."""
    rule = f"modal:{kinds['conditional'].form.casefold()}"
    if kinds.keys() & _OPEN or condition_of(tree, predicate, words):
        yield "hypothetical", rule
        return
    if "duty" in kinds:
        yield "hypothetical", rule
    if "perfect" not in kinds and "duty" not in kinds and _was_said(tree, predicate, words):
        yield "future", rule
    else:
        yield "hedge", rule


def _was_said(tree: Tree, predicate: Word, words: StatusWords) -> bool:
    """Whether a clause completes a verb in the past: "beloofde dat hij zou komen" speaks of what was then to come."""
    head = tree.head(predicate) if predicate.dep in {"ccomp", "csubj"} else None
    return head is not None and tense_of(tree, head, words) == "past"
