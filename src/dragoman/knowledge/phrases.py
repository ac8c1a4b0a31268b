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
    """A phrase of the table that stands in the text; `first` and `last` number its words.

    `ending`: how many letters of the last word are an ending that the table does not hold, as in "Chili's".
    """

    span: Span
    first: int
    last: int
    payload: T
    ending: int = 0


class PhraseTable(Generic[T]):
    """Phrases with what they stand for. Matching folds case unless `cased`; the last word may have one of the `endings`."""

    def __init__(self, entries: Iterable[tuple[str, T]], *, cased: bool = False, endings: Iterable[str] = ()) -> None:
        self._cased = cased
        self._endings = tuple(sorted(endings, key=len, reverse=True))
        self._longest: dict[str, int] = {}
        self._payloads: dict[tuple[str, ...], list[T]] = {}
        for phrase, payload in entries:
            key = self._key(phrase)
            if not key:
                continue
            self._payloads.setdefault(key, []).append(payload)
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def _key(self, phrase: str) -> tuple[str, ...]:
        if phrase.isalpha():  # most are one word, and there are many
            return (self._fold(phrase),)
        return tuple(self._fold(span.of(phrase)) for span in words(phrase))

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
        return self._payloads.get(self._key(phrase), [])

    def find(self, text: str, spans: list[Span] | None = None, keys: list[str] | None = None) -> Iterator[Hit[T]]:
        """All hits that are not inside a longer one that begins at the same or an earlier word, left to right.

        `keys`: the words as this table compares them, where they are at hand.
        """
        spans = words(text) if spans is None else spans
        keys = self.folded(text, spans) if keys is None else keys
        at = 0
        while at < len(keys):
            if keys[at] not in self._longest and not keys[at].endswith(self._endings):
                at += 1
                continue
            length, ending, payloads = self._longest_at(keys, at)
            if not payloads:
                at += 1
                continue
            span = Span(spans[at].start, spans[at + length - 1].end)
            for payload in payloads:
                yield Hit(span=span, first=at, last=at + length - 1, payload=payload, ending=ending)
            at += length

    def _longest_at(self, keys: list[str], at: int) -> tuple[int, int, list[T]]:
        """The longest phrase that begins at a word: its length in words, the letters of an ending, what it stands for."""
        for length in range(min(self._most(keys[at]), len(keys) - at), 0, -1):
            key = tuple(keys[at : at + length])
            if key in self._payloads:
                return length, 0, self._payloads[key]
            for ending in self._endings:
                bare = key[-1].removesuffix(ending)
                if bare != key[-1] and (*key[:-1], bare) in self._payloads:
                    return length, len(ending), self._payloads[*key[:-1], bare]
        return 0, 0, []

    def _most(self, word: str) -> int:
        """How many words the longest phrase has that begins with a word."""
        most = self._longest.get(word, 0)
        return most or max((self._longest.get(word.removesuffix(e), 0) and 1 for e in self._endings if word.endswith(e)), default=0)
