"""Time expressions of a language: `times.toml`, a small grammar over lists of words.

A rule's sequence names its elements in order: `word`, `word|word`, `{category}`, `{one|other}`, `{category:slot}`; a question
mark makes one optional. What a category matched fills a slot of the form that the rule makes; the slot `*` takes the whole
form over. All rules are one tree, so that rules with the same beginning are tried together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.files import language_files, read_toml
from dragoman.knowledge.numbers import NumberWords, load_numbers
from dragoman.model.time import TimeForm

# Where a category's value goes unless the rule says otherwise.
_SLOTS = {"number": "amount", "ordinal": "amount", "units": "unit", "daypart": "part", "clock": "part", "season": "month", "part": "mod"}
_SLOTS |= {"cardinal": "amount", "lengthadjective": "unit", "past": "which", "next": "which", "this": "which", "shortday": "weekday"}
_SLOTS |= {"date": "base", "mon": "base", "yr": "base", "period": "base", "length": "base", "holiday": "*", "deictic": "*"}
_FINAL = ("date", "length", "set", "none")
_MAX_SEQUENCES = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRule:
    """What a matched sequence makes: an item of category `name` whose form has these fields.

    `only`: "whole" (nothing else in the text) or "closed" (a mark or the end follows); `after`: words one of which must stand before;
    `followed`, `unfollowed`: words one of which must, or must not, come next.
    """

    name: str
    form: dict[str, Any]
    only: str | None = None
    after: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    unfollowed: tuple[str, ...] = ()


@dataclass(slots=True)
class Node:
    """A place in the tree of rules: what may come next, and which rules (number, slots) end here."""

    literals: dict[str, Node] = field(default_factory=dict)
    categories: dict[str, Node] = field(default_factory=dict)
    ends: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The grammar of a language. `lexicon`: folded word -> (category, value); `vocabulary`: all words of rules and lexicon;
    `anchors`: the words one of which every expression has; `day_first`: whether 3/4 is the third of April; `tenses`: cue -> tense;
    `breaks`: words over which a cue behind an expression tells nothing of it."""

    root: Node
    rules: tuple[TimeRule, ...]
    lexicon: dict[str, tuple[tuple[str, Any], ...]]
    vocabulary: frozenset[str]
    anchors: frozenset[str]
    day_first: bool
    tenses: dict[str, str]
    past_endings: tuple[str, ...]
    breaks: frozenset[str]
    numbers: NumberWords


@cache
def load_times(lang: str) -> TimeWords:
    """The time expressions of a language; nothing is found where it has no such file.

    Raises KnowledgeError where a rule cannot be read.
    """
    lists: dict[str, dict[str, Any]] = {}
    tables: list[tuple[Path, dict[str, Any]]] = []
    settings: dict[str, Any] = {}
    for path in language_files(lang, "times.toml"):
        data = read_toml(path)
        for name, values in data.pop("words", {}).items():
            lists.setdefault(name, {}).update(values)
        tables += [(path, table) for table in data.pop("rule", [])]
        for name, values in data.items():
            settings.setdefault(name, {}).update(values)
    root, literals, fixed = Node(), set[str](), set[str]()
    for number, (path, table) in enumerate(tables):
        for sequence in _sequences(path, table):
            words = _insert(root, sequence, number)
            literals |= words
            if len(words) == len(sequence):  # only words: one of them must call for the rule
                fixed.add(max(words, key=len))
    lexicon = _lexicon(lists, root)
    numbers = load_numbers(lang)
    common = set(settings.get("anchors", {}).get("never", ()))
    anchors = frozenset(word.rstrip(".") for word, entries in lexicon.items() if any(name not in common for name, _ in entries))
    return TimeWords(
        root=root,
        rules=tuple(_rule(table) for _, table in tables),
        lexicon=lexicon,
        vocabulary=_vocabulary(literals, lexicon, numbers),
        anchors=anchors | fixed | frozenset(settings.get("anchors", {}).get("also", ())),
        day_first=settings.get("numeric", {}).get("day_first", True),
        tenses={word: tense for tense in ("past", "future") for word in settings.get("tense", {}).get(tense, ())},
        past_endings=tuple(settings.get("tense", {}).get("past_endings", ())),
        breaks=frozenset(settings.get("tense", {}).get("breaks", ())),
        numbers=numbers,
    )


def _rule(table: dict[str, Any]) -> TimeRule:
    """A rule of a table. A date on conditions is an expression of its own, never a part of another: its category is "alone"."""
    conditions = {name: tuple(table.get(name, ())) for name in ("after", "followed", "unfollowed")}
    only = table.get("only")
    name = "alone" if table["name"] == "date" and (only or any(conditions.values())) else table["name"]
    return TimeRule(name=name, form=_nested(table.get("form", {})), only=only, **conditions)


def _vocabulary(literals: set[str], lexicon: dict[str, Any], numbers: NumberWords) -> frozenset[str]:
    """All that may stand inside an expression; of abbreviations also the letters alone."""
    words = literals | lexicon.keys() | numbers.kinds.keys() | numbers.ordinals.keys() | numbers.ordinal_suffixes
    return frozenset(words | {word.rstrip(".") for word in lexicon if word.endswith(".")})


_Element = tuple[tuple[str, ...], str | None, bool]  # words or category names, slot (None for words), whether optional


def _sequences(path: Path, table: dict[str, Any]) -> list[tuple[tuple[str, str | None], ...]]:
    """Every plain sequence of a rule: (word, None) or (category, slot)."""
    found: list[tuple[tuple[str, str | None], ...]] = []
    for source in table["of"]:
        choices = []
        for part in source.split():
            names, slot, optional = _element(part)
            choices.append([(name, slot and (_slot(name) if slot == "=" else slot)) for name in names] + [None] * optional)
        some = [tuple(e for e in chosen if e is not None) for chosen in product(*choices)]
        if not all(some) or len(some) > _MAX_SEQUENCES:
            raise KnowledgeError(
                [Fault(file=path, message=f"rule '{source}' stands for {len(some)} sequences, expected 1 to {_MAX_SEQUENCES}")]
            )
        found += some
    return found


def _element(part: str) -> _Element:
    optional = part.endswith("?") and len(part) > 1
    part = part.removesuffix("?") if optional else part
    if part.startswith("{"):
        names, _, slot = part.strip("{}").partition(":")
        return tuple(names.split("|")), slot or "=", optional
    return tuple(part.split("|")) if part != "|" else ("|",), None, optional


def _slot(name: str) -> str:
    return _SLOTS.get(name, name)


def _insert(root: Node, sequence: tuple[tuple[str, str | None], ...], number: int) -> set[str]:
    node, slots, literals = root, [], set()
    for name, slot in sequence:
        branch = node.literals if slot is None else node.categories
        node = branch.setdefault(name, Node())
        if slot is None:
            literals.add(name)
        else:
            slots.append(slot)
    end = (number, tuple(slots))
    if end not in node.ends:
        node.ends.append(end)
        node.ends.sort()
    return literals


def _lexicon(lists: dict[str, dict[str, Any]], root: Node) -> dict[str, tuple[tuple[str, Any], ...]]:
    """The words of all lists; a category `one+other` that a rule names has the compounds of two lists."""
    found: dict[str, list[tuple[str, Any]]] = {}
    for name, words in lists.items():
        for word, value in words.items():
            found.setdefault(word, []).append((name, _nested_form(value)))
    for compound in _compounds(root):
        first, second = compound.split("+")
        for (a, x), (b, y) in product(lists.get(first, {}).items(), lists.get(second, {}).items()):
            found.setdefault(a + b, []).append((compound, {_slot(first): x, _slot(second): y}))
    return {word: tuple(entries) for word, entries in found.items()}


def _compounds(node: Node) -> set[str]:
    below = [*node.literals.values(), *node.categories.values()]
    return {name for name in node.categories if "+" in name} | {name for child in below for name in _compounds(child)}


def _nested(fields: dict[str, Any]) -> dict[str, Any]:
    """A rule's fields; a table in them is a form."""
    return {name: _nested_form(value) for name, value in fields.items()}


def _nested_form(value: Any) -> Any:
    return TimeForm(**_nested(value)) if isinstance(value, dict) else value
