"""Finds phrases from a table in a text: one pass, one dictionary look-up a word, the longest phrase first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.model.span import Span
from dragoman.model.words import words

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(Generic[T]):
    """A phrase of the table that stands in the text; `first` and `last` number its words."""

    span: Span
    first: int
    last: int
    payload: T


class PhraseTable(Generic[T]):
    """Phrases with what they stand for. Matching folds case unless `cased`."""

    def __init__(self, entries: Iterable[tuple[str, T]], *, cased: bool = False) -> None:
        self._cased = cased
        self._longest: dict[str, int] = {}
        self._payloads: dict[tuple[str, ...], list[T]] = {}
        for phrase, payload in entries:
            key = tuple(self._fold(span.of(phrase)) for span in words(phrase))
            if not key:
                continue
            self._payloads.setdefault(key, []).append(payload)
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def __len__(self) -> int:
        return len(self._payloads)

    def _fold(self, word: str) -> str:
        word = word.replace("’", "'").replace("‑", "-")
        return word if self._cased else word.casefold()

    def folded(self, text: str, spans: list[Span]) -> list[str]:
        """The words as this table compares them."""
        return [self._fold(span.of(text)) for span in spans]

    def get(self, phrase: str) -> list[T]:
        """What a whole phrase stands for; empty if it is not in the table."""
        return self._payloads.get(tuple(self._fold(span.of(phrase)) for span in words(phrase)), [])

    def find(self, text: str, spans: list[Span] | None = None) -> Iterator[Hit[T]]:
        """All hits that are not inside a longer one that begins at the same or an earlier word, left to right."""
        spans = words(text) if spans is None else spans
        keys = self.folded(text, spans)
        at = 0
        while at < len(keys):
            for length in range(self._longest.get(keys[at], 0), 0, -1):
                payloads = self._payloads.get(tuple(keys[at : at + length]))
                if payloads and at + length <= len(keys):
                    span = Span(spans[at].start, spans[at + length - 1].end)
                    for payload in payloads:
                        yield Hit(span=span, first=at, last=at + length - 1, payload=payload)
                    at += length
                    break
            else:
                at += 1
