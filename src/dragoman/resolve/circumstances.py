"""When, where, how long and how many: which time, place and number of a sentence belongs to which event, by syntax."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.quantities import QuantityWords
from dragoman.model.frame import Frame
from dragoman.model.mention import QuantityMention
from dragoman.model.record import QuantityValue
from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word

DEPLOYING = frozenset({"MOBILIZE", "AID", "RETREAT"})


def times_of(frame: Frame, tree: Tree) -> list[Word]:
    """The time words that date an event, the surest first.

    A noun without a verb of its own is dated only by a time inside its phrase or right behind it; a verb by any time of its
    clause, else by one before its coordinated verb, else by that of the clause it completes.
    """
    trigger, predicate = tree.words[frame.trigger[0]], tree.words[frame.predicate]
    if frame.kind == "noun":
        trigger = next((tree.words[i] for i in frame.trigger if tree.words[i].pos in {"NOUN", "PROPN"}), trigger)
    ranked = []
    for word in tree:
        if word.time is None:
            continue
        rank = _time_rank(tree, word, trigger, predicate, frame)
        if rank is not None:
            ranked.append((rank, abs(word.index - trigger.index), word))
    return [word for _, _, word in sorted(ranked, key=lambda r: r[:2])]


def _time_rank(tree: Tree, word: Word, trigger: Word, predicate: Word, frame: Frame) -> int | None:
    bare_noun = frame.kind == "noun" and predicate is trigger
    if word.head == trigger.index or (word in tree.subtree(trigger) and frame.kind == "noun"):
        return 0
    if bare_noun:
        return _behind(tree, word, trigger)
    if word.head == predicate.index:
        return 1
    if tree.clause(word) is tree.clause(predicate):
        return 2
    above = tree.head(predicate)
    if above is None:
        return None
    if predicate.dep == "conj" and word.head == above.index and word.index < above.index < predicate.index:
        return 3
    return 4 if predicate.dep == "xcomp" and tree.clause(word) is tree.clause(above) else None


def _behind(tree: Tree, word: Word, noun: Word) -> int | None:
    """A time right behind a noun's own phrase dates it: "de aanval op Y dinsdag"."""
    phrase = [w for w in tree.subtree(noun) if w.time is None]
    clause = tree.clause(noun)
    if tree.clause(word) is not clause:
        return None
    last = max(w.index for w in phrase)
    return 5 if last < word.index <= last + 2 else None


def quantities_of(
    frame: Frame, tree: Tree, quantities: tuple[QuantityMention, ...], words: QuantityWords, text: str
) -> Iterator[tuple[QuantityValue, Span]]:
    """The numbers that an event's own clause states, with their role."""
    predicate = tree.words[frame.predicate]
    clause = tree.clause(predicate)
    near = (
        tree.subtree(tree.words[frame.trigger[0]])
        if frame.kind == "noun" and frame.predicate in frame.trigger
        else tree.clause_words(clause)
    )
    near_text = " ".join(w.form.casefold() for w in near)
    for quantity in quantities:
        if not any(w.span.overlaps(quantity.span) for w in near) or _counts_event(frame, tree, quantity):
            continue
        role = _role(frame, quantity, words, near_text)
        yield (
            QuantityValue(
                value=quantity.value,
                low=quantity.low,
                high=quantity.high,
                unit=quantity.unit,
                approximate=quantity.approximate,
                role=role,
            ),
            quantity.span,
        )


def _role(frame: Frame, quantity: QuantityMention, words: QuantityWords, clause: str) -> str:
    if quantity.money:
        return "money"
    unit = (quantity.unit or "").casefold()
    if unit in words.units:
        return words.units[unit]
    if frame.event in DEPLOYING and frame.event == "MOBILIZE":
        return "deployed"
    for word, role in words.words.items():
        if (word in clause.split()) or (" " in word and word in clause):
            return role
    return "other"


def _counts_event(frame: Frame, tree: Tree, quantity: QuantityMention) -> bool:
    return frame.kind == "noun" and any(
        quantity.unit_span is not None and tree.words[i].span.overlaps(quantity.unit_span) for i in frame.trigger
    )


def count_of(frame: Frame, tree: Tree, quantities: tuple[QuantityMention, ...]) -> tuple[int, Span] | None:
    """How many such events a noun tells of: "drie gesprekken"."""
    for quantity in quantities:
        if _counts_event(frame, tree, quantity) and isinstance(quantity.value, int) and quantity.value > 0:
            return quantity.value, quantity.number
    return None
