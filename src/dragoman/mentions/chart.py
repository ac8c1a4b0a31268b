"""A chart parser for time expressions: from right to left, every item that begins at a token from what begins after it.

It knows no language and no calendar; the grammar is data (`times.toml`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dragoman.knowledge.times import Node, TimeWords
from dragoman.mentions.lexical import Item, lexical_items
from dragoman.mentions.numbers import Number
from dragoman.mentions.tokens import Tokens
from dragoman.model.time import TimeForm

MAX_ITEMS = 120  # that begin at one token: more are the work of somebody who wants the program to stop
MADE_OF_TWO = frozenset({"range", "both", "either", "bound"})  # which are not made of each other
_Cell = dict[str, list[tuple[int, Any, int]]]  # category -> (end, value, number of the rule)


class Chart:
    """All items of a run of tokens."""

    def __init__(self, tokens: Tokens, first: int, last: int, words: TimeWords) -> None:
        self._tokens, self._words = tokens, words
        self._first, self._last = first, last
        self._cells: list[_Cell] = [{} for _ in range(last - first + 1)]
        for at in range(last - 1, first - 1, -1):
            self._fill(at)

    def at(self, at: int, name: str) -> list[tuple[int, Any, int]]:
        """The items of a category that begin at a token: (end, value, number of the rule)."""
        return self._cells[at - self._first].get(name, [])

    def _fill(self, at: int) -> None:
        cell = self._cells[at - self._first]
        agenda: list[tuple[Item, int]] = [(item, -1) for item in lexical_items(self._tokens, at, self._last, self._words)]
        literal = self._words.root.literals.get(self._tokens.folded[at])
        if literal is not None:
            self._walk(literal, at + 1, (), agenda)
        count = 0
        while agenda and count < MAX_ITEMS:
            (name, end, value), rule = agenda.pop()
            if any(end == other and rule >= number for other, _, number in cell.get(name, ())):
                continue
            cell.setdefault(name, []).append((end, value, rule))
            count += 1
            node = self._words.root.categories.get(name)
            if node is not None:
                self._walk(node, end, (value,), agenda)

    def _walk(self, node: Node, at: int, values: tuple[Any, ...], agenda: list[tuple[Item, int]]) -> None:
        for number, slots in node.ends:
            rule = self._words.rules[number]
            form = _form(rule.form, slots, values)
            if form is not None:
                agenda.append(((rule.name, at, form), number))
        if at >= self._last:
            return
        literal = node.literals.get(self._tokens.folded[at]) if node.literals else None
        if literal is not None:
            self._walk(literal, at + 1, values, agenda)
        cell = self._cells[at - self._first]
        for name, following in node.categories.items():
            for end, value, _ in cell.get(name, ()):
                self._walk(following, end, (*values, value), agenda)


def _form(fixed: dict[str, Any], slots: tuple[str, ...], values: tuple[Any, ...]) -> TimeForm | None:
    fields: dict[str, Any] = {}
    adopted: TimeForm | None = None
    for slot, value in zip(slots, values, strict=True):
        if slot == "_":
            continue
        if slot == "*":
            adopted = value
        elif isinstance(value, Number):
            fields |= _counted(slot, value)
        elif isinstance(value, dict):
            fields |= value
        else:
            fields[slot] = value.hour if slot == "part" and isinstance(value, TimeForm) else value
    made = fixed | fields
    if made.get("kind") in MADE_OF_TWO and any(getattr(made.get(end), "kind", None) in MADE_OF_TWO for end in ("base", "to")):
        return None
    if adopted is not None:
        return replace(adopted, **made)
    return TimeForm(**made) if "kind" in fixed else None


def _counted(slot: str, number: Number) -> dict[str, Any]:
    if slot != "amount":
        return {slot: number.value}
    return {"amount": number.value, "low": number.low, "high": number.high, "about": number.approximate}
