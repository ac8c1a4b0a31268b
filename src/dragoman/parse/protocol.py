"""What a parser takes and gives; every engine is an adapter to this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.span import Span
from dragoman.model.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """A phrase that the parser must take as one word. `number` counts within its kind; `neutral` is the word it reads instead."""

    span: Span
    neutral: str
    number: int
    is_time: bool = False
    noun: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """A sentence to parse: its number, where it stands in `text`, and its guarded phrases in order, none overlapping."""

    sentence: int
    text: str
    span: Span
    guards: tuple[Guard, ...] = ()


class Parser(Protocol):
    """Universal Dependencies out: one tree a sentence, in the same order."""

    name: str

    def parse(self, sentences: Iterable[Protected]) -> Iterator[Tree]:
        """Parses sentences, in batches as the engine likes."""
        ...
