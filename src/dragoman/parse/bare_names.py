"""Repairs of sentences that a bare name opens, where the parser takes the verb for a noun or an epithet.

"Turkey [plans] to attack" is read like "peace plans", "Canada [imposed] sanctions" like "the imposed sanctions": the name is the subject.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dragoman.model.tree import Tree, Word

_PRESENT = {"Mood": "Ind", "Number": "Sing", "Person": "3", "Tense": "Pres", "VerbForm": "Fin"}
_PAST = {"Mood": "Ind", "Tense": "Past", "VerbForm": "Fin"}
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "xcomp", "amod"})


def with_verb(tree: Tree, endings: tuple[str, ...], openers: frozenset[str]) -> Tree:
    """The tree with the verb behind its opening name as the root; as it is where nothing tells that there is one.

    `endings` are those of a present tense, `openers` the words that begin a clause which only a verb takes ("that", "to").
    """
    if not endings:
        return tree
    root = next((w for w in tree if w.head < 0), None)
    if root is None or root.pos not in {"NOUN", "PROPN"} or tree.child(root, "cop", "case") is not None:
        return tree
    if root.mention is None and _opens(tree, root) and root.form.endswith(endings) and _takes_object(tree, root, openers):
        return _as_verb(tree, root)
    told = next((c for c in tree.children(root) if c.dep == "acl" and c.index == root.index + 1 and _is_past(c)), None)
    if told is not None and root.mention is not None and _opens(tree, told):
        return _over_name(tree, told, root)
    verb = next((w for w in tree.words[: root.index] if w.head == root.index and w.dep == "amod" and _is_past(w)), None)
    if verb is not None and _opens(tree, verb):
        return _over_object(tree, verb, root)
    return tree


def _opens(tree: Tree, word: Word) -> bool:
    """Whether a name, and nothing but an article before it, stands right before a word that is written small."""
    before = tree.words[word.index - 1] if word.index else None
    if before is None or before.mention is None or not word.form.islower():
        return False
    return all(w.pos == "DET" for w in tree.words[: before.index])


def _takes_object(tree: Tree, word: Word, openers: frozenset[str]) -> bool:
    """Whether what follows a word can only follow a verb: a clause, or an object with its article."""
    following = tree.words[word.index + 1] if word.index + 1 < len(tree.words) else None
    return following is not None and (following.form.casefold() in openers or following.pos == "DET")


def _is_past(word: Word) -> bool:
    return word.feats.get("VerbForm") == "Part" and word.feats.get("Tense") == "Past"


def _as_verb(tree: Tree, root: Word) -> Tree:
    """The root as a finite verb, the name as its subject, the clause behind it as its complement."""
    infinitive = tree.words[root.index + 1].pos == "PART"
    clause = next((c for c in tree.children(root) if c.index > root.index + 1 and c.dep in _CLAUSES), None)

    def moved(word: Word) -> Word:
        if word is root:
            return replace(word, pos="VERB", feats=_PRESENT)
        if word.index == root.index + 1 and clause is not None and word.feats.get("PronType") != "Prs":
            return replace(word, head=clause.index, dep="mark")
        return replace(word, dep="xcomp" if infinitive else "ccomp") if word is clause else word

    return _with_subject(tree, root, moved)


def _over_object(tree: Tree, verb: Word, noun: Word) -> Tree:
    """A past tense as the root, with the noun that it seemed to describe as its object."""

    def moved(word: Word) -> Word:
        if word is verb:
            return replace(word, head=-1, dep="root", pos="VERB", feats=_PAST)
        if word is noun:
            return replace(word, head=verb.index, dep="obj")
        return replace(word, head=verb.index) if word.head == noun.index and word.pos == "PUNCT" else word

    return _with_subject(tree, verb, moved)


def _over_name(tree: Tree, verb: Word, name: Word) -> Tree:
    """A past tense as the root, with the name that it seemed to describe as its subject."""

    def moved(word: Word) -> Word:
        if word is verb:
            return replace(word, head=-1, dep="root", pos="VERB", feats=_PAST)
        return replace(word, head=verb.index) if word.head == name.index and word.index > verb.index else word

    return _with_subject(tree, verb, moved)


def _with_subject(tree: Tree, verb: Word, moved: Callable[[Word], Word]) -> Tree:
    """The words as moved, the name before the verb as its subject with the article before it."""
    name = verb.index - 1

    def placed(word: Word) -> Word:
        if word.index == name:
            return replace(word, head=verb.index, dep="nsubj")
        return replace(moved(word), head=name, dep="det") if word.index < name else moved(word)

    return Tree.of(tree.sentence, tuple(placed(word) for word in tree))
