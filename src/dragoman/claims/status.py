"""Did it happen? Tense, plan words, modals, conditions, negation and hearsay around an event.

Where two hold, the first of negated, hypothetical, future, ongoing, occurred wins; "historical" needs dates and is
decided where they are known.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.claims import StatusWords, load_status
from dragoman.model.claim import StatusClaim, Tense
from dragoman.model.frame import Frame
from dragoman.model.tree import Tree, Word

ORDER = ("negated", "hypothetical", "future", "ongoing", "occurred")
_GOVERNED = frozenset({"xcomp", "ccomp", "advcl", "csubj", "acl", "obj", "obl", "obl:arg"})


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
    return StatusClaim(status=status, hedged=hedged, tense=tense, rules=tuple(rule for _, rule in found))


def tense_around(tree: Tree, word: Word, lang: str) -> Tense | None:
    """The tense of the clause that any word stands in: of the verb that it hangs on, else of its clause."""
    head = tree.head(word)
    verb = head if head is not None and head.pos in {"VERB", "AUX"} else tree.clause(word)
    return tense_of(tree, verb, load_status(lang))


def tense_of(tree: Tree, predicate: Word, words: StatusWords) -> Tense | None:
    """The tense of the clause that a predicate stands in; None where no finite verb tells."""
    for at in (predicate, *tree.ancestors(predicate)):
        group = [w.form.casefold() for w in (at, *tree.auxiliaries(at))]
        if any(words.auxiliaries.get(form) == "future" for form in group):
            return "future"
        finite = tree.finite(at)
        if finite is not None:
            if finite is not at and at.feats.get("VerbForm") == "Part" and not _is_present_passive(tree, at):
                return "past"
            return "past" if finite.feats.get("Tense") == "Past" else "present"
        if at.pos == "VERB" and at.dep in {"root", "conj", "parataxis"}:
            return "past" if at.feats.get("VerbForm") == "Part" else "present"  # a plural present may look like an infinitive
    return None


def _is_present_passive(tree: Tree, verb: Word) -> bool:
    finite = tree.finite(verb)
    return finite is not None and finite.dep == "aux:pass" and finite.feats.get("Tense") == "Pres" and finite.lemma != "zijn"


def _signals(frame: Frame, tree: Tree, trigger: Word, predicate: Word, words: StatusWords) -> Iterator[tuple[str, str]]:
    """What the words around an event tell of its status: (status or "hedge", name of the rule)."""
    if frame.status:
        yield frame.status, f"entry:{frame.status}"
    if frame.support and frame.support != "occurred":
        yield frame.support, f"support:{tree.words[frame.predicate].form}"
    if frame.kind == "noun":
        yield from _around_noun(tree, trigger, words)
    if frame.kind != "noun" or predicate is not trigger:
        yield from _predicate_signals(tree, predicate, frame, words)
        yield from _above(tree, predicate, words)


def _around_noun(tree: Tree, noun: Word, words: StatusWords) -> Iterator[tuple[str, str]]:
    for child in tree.children(noun):
        form = child.form.casefold()
        if form in words.adverbs.get("negative_determiners", ()):
            yield "negated", f"determiner:{form}"
        if form in words.adjectives:
            yield words.adjectives[form], f"adjective:{form}"
        if form in words.markers.get("without", ()):
            yield "negated", f"marker:{form}"
    head = tree.head(noun)
    if head is not None and noun.dep == "nmod" and head.form.casefold() in words.nouns:
        yield words.nouns[head.form.casefold()], f"noun:{head.form}"
    if head is not None and noun.dep in _GOVERNED and head.pos == "VERB":
        status = _governor(tree, head, words)
        if status in {"hypothetical", "negated"}:
            yield status, f"governor:{head.form}"


def _predicate_signals(tree: Tree, predicate: Word, frame: Frame, words: StatusWords) -> Iterator[tuple[str, str]]:
    yield from _modals(tree, predicate, words, frame.trigger)
    negation = _negation(tree, predicate, frame, words)
    if negation:
        yield "negated", f"negation:{negation}"
    for child in tree.children(predicate):
        form = child.form.casefold()
        for status in ("hypothetical", "future", "hedge", "ongoing"):
            if form in words.adverbs.get(status, ()):
                yield status, f"adverb:{form}"
        conditional = child.dep == "mark" and form in words.markers.get("conditional", ()) and form != "of"
        if conditional and predicate.dep in {"advcl", "root", "conj"}:
            yield "hypothetical", f"marker:{form}"
        if child.dep == "mark" and form in words.markers.get("without", ()):
            yield "negated", f"marker:{form}"
    text = _clause_text(tree, predicate)
    for status in ("hypothetical", "future", "hedge", "ongoing"):
        for phrase in words.adverbs.get(status, ()):
            if " " in phrase and f" {phrase} " in f" {text} ":
                yield status, f"adverb:{phrase}"


def _modals(tree: Tree, predicate: Word, words: StatusWords, trigger: tuple[int, ...] = ()) -> Iterator[tuple[str, str]]:
    """What the auxiliaries tell, but for those that are themselves the act ("moet" as a demand)."""
    own = [w.form.casefold() for w in tree.auxiliaries(predicate) if w.index not in trigger]
    if predicate.dep == "conj" and not own and (first := tree.head(predicate)) is not None:
        own = [
            w.form.casefold()
            for w in tree.auxiliaries(first)
            if predicate.feats.get("VerbForm") == tree.words[first.index].feats.get("VerbForm")
        ]
    kinds = {words.auxiliaries[form]: form for form in own if form in words.auxiliaries}
    if "conditional" in kinds:
        if kinds.keys() & {"possible", "duty", "wish"} or _has_condition(tree, predicate, words):
            yield "hypothetical", f"modal:{kinds['conditional']}"
        else:
            yield "hedge", f"modal:{kinds['conditional']}"
        return
    for kind, status in (
        ("future", "future"),
        ("possible", "hypothetical"),
        ("wish", "hypothetical"),
        ("duty", "hypothetical"),
        ("past_wish", "hypothetical"),
    ):
        if kind in kinds:
            yield status, f"modal:{kinds[kind]}"


def _has_condition(tree: Tree, predicate: Word, words: StatusWords) -> bool:
    """Whether a condition stands beside "zou": an "als" clause under it or above it."""
    near = [*tree.children(predicate), predicate, *tree.ancestors(predicate)]
    conditional = words.markers.get("conditional", frozenset()) - {"of"}
    return any(c.dep == "mark" and c.form.casefold() in conditional for word in near for c in tree.children(word))


def _negation(tree: Tree, predicate: Word, frame: Frame, words: StatusWords) -> str | None:
    """The word that denies a clause, if one does."""
    text = _clause_text(tree, predicate)
    if any(phrase in text for phrase in words.adverbs.get("not_negation", ())):
        return None
    holders = {predicate.index, *(a.index for a in tree.auxiliaries(predicate)), *frame.trigger}
    for word in tree:
        form = word.form.casefold()
        if form in words.adverbs.get("negation", ()) and word.head in holders:
            return form
        if form in words.adverbs.get("negative_determiners", ()):
            head = tree.head(word)
            if word.head in holders or (
                head is not None and head.head in holders and head.dep in {"obj", "nsubj", "nsubj:pass", "obl:arg"}
            ):
                return form
    return None


def _above(tree: Tree, predicate: Word, words: StatusWords) -> Iterator[tuple[str, str]]:
    """What the clauses above make of an event: planned, wished, refused."""
    at = predicate
    for _ in range(3):
        head = tree.head(at)
        if head is None:
            return
        if at.dep in {"xcomp", "ccomp", "csubj"} or (at.dep in {"advcl", "acl"} and at.feats.get("VerbForm") == "Inf"):
            status = _governor(tree, head, words)
            if status:
                yield status, f"governor:{head.form}"
            if at.dep == "xcomp":
                yield from _modals(tree, head, words)
                if any(c.form.casefold() in words.adverbs.get("negation", ()) for c in tree.children(head)):
                    yield "negated", f"negation above:{head.form}"
            if head.pos == "NOUN" and head.form.casefold() in words.nouns:
                yield words.nouns[head.form.casefold()], f"noun:{head.form}"
        elif at.dep not in {"conj", "parataxis"}:
            return
        at = head


def _governor(tree: Tree, head: Word, words: StatusWords) -> str | None:
    clause = frozenset(w.form.casefold() for w in tree.clause_words(tree.clause(head)))
    particle = next((c.form.casefold() for c in tree.children(head) if c.dep == "compound:prt" and c.pos in {"ADP", "ADV"}), None)
    return words.governors.get(head.form.casefold(), clause, _clause_text(tree, head), particle)


def _clause_text(tree: Tree, word: Word) -> str:
    return " ".join(w.form.casefold() for w in tree.clause_words(tree.clause(word)))
