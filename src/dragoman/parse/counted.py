"""What a round number counts, as the head of its phrase: "duizenden [betogers]", where the parser hangs the noun below the number.

Rules ask for an actor where the number stands; the number itself is none.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from dragoman.model.tree import Tree, Word

_BELOW = frozenset({"nmod", "appos", "flat"})


def with_counted(tree: Tree, numbers: Container[str]) -> Tree:
    """The tree with each number among `numbers` (folded) below the noun right behind it that it counts; else the tree as it is."""
    for index in range(len(tree.words)):
        word = tree.words[index]  # of the tree as it is by now: "honderden duizenden mensen" moves twice
        noun = _counted(tree, word) if word.form.casefold() in numbers else None
        if noun is not None:
            tree = _swapped(tree, word, noun)
    return tree


def _counted(tree: Tree, number: Word) -> Word | None:
    """The noun below a number with nothing but its epithets between."""
    if number.mention is not None:
        return None
    for child in tree.children(number):
        if child.index > number.index and child.dep in _BELOW and not tree.case(child):
            between = tree.words[number.index + 1 : child.index]
            return child if all(w.head == child.index and w.dep == "amod" for w in between) else None
    return None


def _swapped(tree: Tree, number: Word, noun: Word) -> Tree:
    def moved(word: Word) -> Word:
        if word.index == noun.index:
            return replace(word, head=number.head, dep=number.dep)
        if word.index == number.index:
            return replace(word, head=noun.index, dep="nummod")
        return replace(word, head=noun.index) if word.head == number.index else word

    return Tree.of(tree.sentence, tuple(moved(word) for word in tree))
