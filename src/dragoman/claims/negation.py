"""Negation: the word that denies a clause, and how far it reaches."""

from __future__ import annotations

from dragoman.claims.clause import clause_text, stretch
from dragoman.knowledge.claims import StatusWords
from dragoman.model.tree import Tree, Word

_VERB_LAST = frozenset({"acl:relcl", "ccomp", "advcl", "csubj"})  # what stands behind a subordinate clause's comma is outside it
_CORE = frozenset({"obj", "nsubj", "nsubj:pass", "obl:arg"})


def negation_of(tree: Tree, predicate: Word, words: StatusWords, trigger: tuple[int, ...] = ()) -> str | None:
    """The word that denies a clause: at its predicate, an auxiliary or the trigger, or the determiner of a core argument.

    A denying word beyond a comma from all of these belongs to another clause, whatever its arc; one that belongs to the
    trigger makes the act what it is ("is niet van plan").
    """
    text = f" {clause_text(tree, predicate)} "
    if any(f" {phrase} " in text for phrase in words.adverbs.get("not_negation", ())):
        return None
    for phrase in words.adverbs.get("negation", ()):
        if " " in phrase and f" {phrase} " in text:
            return phrase
    holders = {predicate.index, *(a.index for a in tree.auxiliaries(predicate)), *trigger}
    near = {i for h in (*holders, *_particles(tree, predicate)) for i in stretch(tree, tree.words[h])}
    if tree.clause(predicate).dep in _VERB_LAST:
        near = {i for i in near if i <= predicate.index or i in stretch(tree, predicate)}
    for word in tree:
        if word.index in near and word.index not in trigger and _denies(tree, word, holders, words):
            return word.form.casefold()
    return None


def _particles(tree: Tree, predicate: Word) -> list[int]:
    return [c.index for c in tree.children(predicate) if c.dep == "compound:prt"]


def _denies(tree: Tree, word: Word, holders: set[int], words: StatusWords) -> bool:
    form, head = word.form.casefold(), tree.head(word)
    if form in words.adverbs.get("negation", ()):
        return word.head in holders
    if form in words.adverbs.get("nearly", ()):  # before a name it can only belong to the verb
        return word.head in holders or (head is not None and head.mention is not None and head.head in holders)
    if form in words.adverbs.get("negative_determiners", ()):
        return word.head in holders or (head is not None and head.head in holders and head.dep in _CORE)
    return False
