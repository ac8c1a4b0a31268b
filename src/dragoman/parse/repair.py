"""Repairs of a kind of tree that the parser gets wrong often and the words show: "heeft een stad [ingenomen]", with "heeft" as the root.

An auxiliary of the perfect that heads its sentence while a participle ends it is that participle's auxiliary; what hung on it hangs
on the participle.
"""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.tree import Tree, Word

_BELOW = frozenset({"xcomp", "amod", "advcl", "acl", "obj", "ccomp"})
_ENDS = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADP"})


def repaired(tree: Tree, auxiliaries: frozenset[str]) -> Tree:
    """The tree with its participle as the root, where an auxiliary form (folded) took its place; else the tree as it is."""
    root = next((w for w in tree if w.head < 0), None)
    if root is None or root.form.casefold() not in auxiliaries or root.mention is not None:
        return tree
    verb = _participle(tree, root)
    return tree if verb is None else _with_root(tree, root, verb)


def _participle(tree: Tree, root: Word) -> Word | None:
    """The participle that ends the clause of an auxiliary: below it, or below its object."""
    for word in tree.words[root.index + 1 :]:
        if word.pos in {"PUNCT", "SCONJ"} and word.form != '"':
            return None
        if word.pos not in {"VERB", "ADJ"} or word.feats.get("VerbForm") != "Part" or word.dep not in _BELOW:
            continue
        above = tree.head(word)
        following = tree.words[word.index + 1] if word.index + 1 < len(tree.words) else None
        ends = following is None or following.pos in _ENDS
        if ends and above is not None and (above is root or (above.head == root.index and above.index < word.index)):
            return word
    return None


def _with_root(tree: Tree, root: Word, verb: Word) -> Tree:
    above = tree.head(verb)

    def moved(word: Word) -> Word:
        if word is verb:
            return replace(word, head=-1, dep="root", pos="VERB")
        if word is root:
            return replace(word, head=verb.index, dep="aux", pos="AUX")
        if word is above:  # the object, of which the parser made the participle an epithet
            return replace(word, head=verb.index, dep="obj")
        return replace(word, head=verb.index) if word.head == root.index else word

    return Tree.of(tree.sentence, tuple(moved(word) for word in tree))
