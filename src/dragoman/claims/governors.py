"""What the verbs, nouns and adjectives above a clause make of it: planned, wished, tried, refused - or as good as done."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.claims.clause import clause_text, infinitive, openers, particle, stretch, stretch_text
from dragoman.claims.negation import negation_of
from dragoman.knowledge.claims import StatusWords
from dragoman.model.tree import Tree, Word

LEVELS = 3
FACTUAL = "factual"
_COMPLETES = frozenset({"xcomp", "ccomp", "csubj"})
_NOMINAL = frozenset({"obj", "obl", "obl:arg", "nmod", "acl", "acl:relcl"})
_GOVERNING = frozenset({"VERB", "AUX", "ADJ"})
Signal = tuple[str, str]


def above(tree: Tree, predicate: Word, words: StatusWords) -> Iterator[Signal]:
    """What governs an event, up to three clauses up: (status, rule). An infinitive that nothing governs is no fact."""
    found = list(_by_tree(tree, predicate, words))
    form = infinitive(tree, predicate, words)
    if not found and form is not None:
        found = list(_before(tree, predicate, words)) or list(_bare(tree, predicate, form, words))
    yield from (signal for signal in found if signal[0] != FACTUAL)


def governor(tree: Tree, head: Word, words: StatusWords) -> str | None:
    """What a verb makes of its complement; None for one that says nothing of it."""
    own = f"{clause_text(tree, head)} | {stretch_text(tree, head)}"
    return words.governors.get(head.form.casefold(), frozenset(own.split()), own, particle(tree, head))


def _by_tree(tree: Tree, predicate: Word, words: StatusWords) -> Iterator[Signal]:
    at = predicate
    for _ in range(LEVELS):
        head = tree.head(at)
        if head is None:
            return
        if at.dep in _COMPLETES or _is_marked_complement(tree, at) or (at.dep in {"advcl", "acl"} and infinitive(tree, at, words)):
            yield from _by_head(tree, at, head, words)
        elif at.dep not in {"conj", "parataxis"}:
            return
        at = head


def _is_marked_complement(tree: Tree, at: Word) -> bool:
    """Whether a clause with a subordinator stands where a noun might: "sluit niet [uit dat ...]", "berichten [dat ...]"."""
    return at.dep in _NOMINAL and at.pos == "VERB" and tree.child(at, "mark") is not None


def _by_head(tree: Tree, at: Word, head: Word, words: StatusWords) -> Iterator[Signal]:
    status = governor(tree, head, words) if head.pos in {"VERB", "AUX", "NOUN"} and not at.dep.startswith("acl") else None
    if status is None:
        status = _by_noun(head, words)
    denied = negation_of(tree, head, words)
    if status is not None:
        yield _turned(status, denied, at), f"governor:{head.form}"
    elif denied and at.dep == "ccomp":
        yield "hypothetical", f"not said:{head.form}"
    elif denied and at.dep == "xcomp":
        yield "negated", f"negation above:{head.form}"


def _turned(status: str, denied: str | None, at: Word) -> str:
    """A governor's status under negation: what is not refused is possible, what somebody does not manage or want is not done."""
    if not denied:
        return status
    if status == "negated":
        return "hypothetical"
    return "negated" if at.dep != "ccomp" else "hypothetical"


def _by_noun(head: Word, words: StatusWords) -> str | None:
    """ "het plan om ...", "het is mogelijk dat ..."."""
    form = head.form.casefold()
    if head.pos == "NOUN":
        status = words.nouns.get(form)
        return FACTUAL if status == "evidence" else status
    if head.pos in {"ADJ", "ADV"}:
        return words.adjectives.get(form) or ("hypothetical" if form in words.adverbs.get("hypothetical", ()) else None)
    return None


def _before(tree: Tree, predicate: Word, words: StatusWords) -> Iterator[Signal]:
    """The nearest governing word before an infinitive in its stretch, where the tree does not hang the one on the other."""
    for i in reversed(range(stretch(tree, predicate).start, predicate.index)):
        word = tree.words[i]
        status = governor(tree, word, words) if word.pos in _GOVERNING and word.mention is None else None
        if status is not None:
            yield status, f"governor:{word.form}"
            return


def _bare(tree: Tree, predicate: Word, form: str, words: StatusWords) -> Iterator[Signal]:
    """An infinitive by its marker: "door te" tells what was done, "om te" what is meant to be done."""
    marks = openers(tree, predicate, words)
    if form == "perfect" or marks & words.marker("factual"):
        return
    if marks & (words.marker("without") | words.marker("before")):
        return  # their own rules tell
    if marks & words.marker("purpose") and predicate.dep != "acl":
        yield "future", "purpose"
    else:
        yield "hypothetical", "infinitive"
