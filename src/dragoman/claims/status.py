"""Did it happen? Tense, plan words, modals, conditions, negation and hearsay around an event.

Where two hold, the first of negated, hypothetical, future, ongoing, occurred wins; "historical" needs dates and is
decided where they are known.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.claims.background import is_given
from dragoman.claims.clause import case_phrase, clause_text, openers, stretch, tense_of
from dragoman.claims.conditions import condition_of, is_open_question
from dragoman.claims.governors import Signal, above, governor
from dragoman.claims.modals import modals
from dragoman.claims.negation import negation_of
from dragoman.knowledge.claims import StatusWords, load_status
from dragoman.model.claim import StatusClaim, Tense
from dragoman.model.frame import Frame
from dragoman.model.tree import Tree, Word

ORDER = ("negated", "hypothetical", "future", "ongoing", "occurred")
_GOVERNED = frozenset({"xcomp", "ccomp", "advcl", "csubj", "acl", "obj", "obl", "obl:arg"})
_BY_ADVERB = ("hypothetical", "future", "hedge", "ongoing")


def status_of(frame: Frame, tree: Tree, lang: str) -> StatusClaim:
    """The status of a frame by the words of its sentence."""
    words = load_status(lang)
    predicate = tree.words[frame.predicate]
    trigger = tree.words[frame.trigger[0]] if frame.kind == "noun" else predicate
    found = list(_signals(frame, tree, trigger, predicate, words))
    tense = tense_of(tree, predicate, words)
    status = next((s for s in ORDER if any(s == signal for signal, _ in found)), None)
    hedged = any(signal == "hedge" for signal, _ in found)
    if status is None:
        carried = predicate is not trigger or frame.kind != "noun"
        status = "ongoing" if tense == "present" and carried else "occurred"
    rules = tuple(rule for _, rule in found)
    again = any(c.form.casefold() in words.adverbs.get("again", ()) for c in tree.children(predicate))
    return StatusClaim(status=status, hedged=hedged, tense=tense, rules=rules, given=is_given(frame, tree, words), again=again)


def tense_around(tree: Tree, word: Word, lang: str) -> Tense | None:
    """The tense of the clause that any word stands in: of the verb that it hangs on, else of its clause."""
    head = tree.head(word)
    verb = head if head is not None and head.pos in {"VERB", "AUX"} else tree.clause(word)
    return tense_of(tree, verb, load_status(lang))


def _signals(frame: Frame, tree: Tree, trigger: Word, predicate: Word, words: StatusWords) -> Iterator[Signal]:
    """What the words around an event tell of its status: (status or "hedge", name of the rule)."""
    if frame.status:
        yield frame.status, f"entry:{frame.status}"
        yield from _around_words(frame, tree, predicate, words)
        return
    if frame.kind == "noun":
        if case_phrase(tree, trigger) in words.marker("given"):
            return  # "na de aanval": what a clause is set against happened, whatever becomes of the rest
        if case_phrase(tree, trigger) in words.marker("pending") and tense_of(tree, trigger, words) != "past":
            yield "hypothetical", f"marker:{case_phrase(tree, trigger)}"
        yield from _around_noun(tree, trigger, words)
    if frame.support and frame.support != "occurred":
        yield frame.support, f"support:{tree.words[frame.predicate].form}"
    if frame.kind != "noun" or predicate is not trigger or tree.auxiliaries(trigger):
        yield from _around_predicate(tree, predicate, frame, words)
        yield from above(tree, predicate, words)
    elif not is_given(frame, tree, words):
        yield from _hearsay(tree, trigger, frame, words)


def _hearsay(tree: Tree, noun: Word, frame: Frame, words: StatusWords) -> Iterator[Signal]:
    """A bare noun that its clause brings in is hearsay where the clause is: "er zouden gevechten zijn"."""
    clause = tree.clause(noun)
    if clause is not noun:
        yield from (signal for signal in _around_predicate(tree, clause, frame, words) if signal[0] == "hedge")


def _around_words(frame: Frame, tree: Tree, predicate: Word, words: StatusWords) -> Iterator[Signal]:
    """What is said of words that carry a status by themselves ("niet van plan", "weigeren te praten"): of each verb among them."""
    own = [tree.words[i] for i in frame.trigger if tree.words[i].pos in {"VERB", "AUX"}]
    for verb in {w.index: w for w in (predicate, *own)}.values():
        yield from modals(tree, verb, words, frame.trigger)
        negation = negation_of(tree, verb, words, frame.trigger)
        if negation:
            yield "negated", f"negation:{negation}"


def _around_noun(tree: Tree, noun: Word, words: StatusWords) -> Iterator[Signal]:
    for child in tree.children(noun):
        form = child.form.casefold()
        if form in words.adverbs.get("negative_determiners", ()):
            yield "negated", f"determiner:{form}"
        if form in words.adjectives:
            yield words.adjectives[form], f"adjective:{form}"
        if form in words.marker("without"):
            yield "negated", f"marker:{form}"
    head = _governing_noun(tree, noun, words)
    if head is not None:
        kind = words.nouns[head.form.casefold()]
        if kind != "evidence":
            yield kind, f"noun:{head.form}"
        elif any(c.form.casefold() in words.adverbs.get("negative_determiners", ()) for c in tree.children(head)):
            yield "negated", f"no {head.form}"
    head = tree.head(noun)
    if head is not None and noun.dep in _GOVERNED and head.pos == "VERB":
        status = governor(tree, head, words)
        if status in {"hypothetical", "negated"}:
            yield status, f"governor:{head.form}"


def _governing_noun(tree: Tree, noun: Word, words: StatusWords) -> Word | None:
    """The noun that a noun of event completes ("de vrees voor een aanval"): by the tree, else the one right before its phrase."""
    head = tree.head(noun)
    if head is not None and noun.dep == "nmod" and head.form.casefold() in words.nouns:
        return head
    first = min((c.index for c in tree.children(noun) if c.dep in {"case", "det", "amod"} and c.index < noun.index), default=noun.index)
    before = tree.words[first - 1] if first and tree.case(noun) is not None else None
    return before if before is not None and before.form.casefold() in words.nouns else None


def _around_predicate(tree: Tree, predicate: Word, frame: Frame, words: StatusWords) -> Iterator[Signal]:
    yield from modals(tree, predicate, words, frame.trigger)
    negation = negation_of(tree, predicate, words, frame.trigger)
    if negation:
        yield "negated", f"negation:{negation}"
    condition = condition_of(tree, predicate, words, uttered=frame.absorbs and tense_of(tree, predicate, words) != "future")
    if condition:
        yield "hypothetical", f"condition:{condition}"
    if is_open_question(tree):
        yield "hypothetical", "question"
    yield from _by_marker(tree, predicate, words)
    yield from _by_adverb(tree, predicate, words)


def _by_marker(tree: Tree, predicate: Word, words: StatusWords) -> Iterator[Signal]:
    """What the word that opens a clause tells of it: "zonder te", "voordat", "of"."""
    for form in sorted(openers(tree, predicate, words)):
        if form in words.marker("without"):
            yield "negated", f"marker:{form}"
        elif form in words.marker("whether"):
            yield "hypothetical", f"marker:{form}"
        elif form in words.marker("before") and tense_of(tree, predicate, words) != "past":
            yield "future", f"marker:{form}"
    joined = tree.child(predicate, "cc") if predicate.dep == "conj" else None
    if joined is not None and joined.form.casefold() in words.marker("whether"):
        head = tree.head(predicate)
        if head is not None and governor(tree, head, words) == "hypothetical":  # "onderzoekt of ..." is no "or"
            yield "hypothetical", f"marker:{joined.form.casefold()}"


def _by_adverb(tree: Tree, predicate: Word, words: StatusWords) -> Iterator[Signal]:
    for child in (c for holder in (predicate, *tree.auxiliaries(predicate)) for c in tree.children(holder)):
        form = child.form.casefold()
        for status in _BY_ADVERB:
            if form in words.adverbs.get(status, ()):
                yield status, f"adverb:{form}"
    clause = [*tree.clause_words(tree.clause(predicate)), *(tree.words[i] for i in stretch(tree, predicate))]
    ahead = next((w for w in clause if w.form.casefold().partition(" ")[0] in words.adverbs.get("ahead", ())), None)
    if ahead is not None and tense_of(tree, predicate, words) == "present":
        yield "future", f"adverb:{ahead.form.casefold()}"
    text = f" {clause_text(tree, predicate)} "
    for status in _BY_ADVERB:
        for phrase in words.adverbs.get(status, ()):
            if " " in phrase and f" {phrase} " in text:
                yield status, f"adverb:{phrase}"
