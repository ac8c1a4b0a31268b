"""A text's words with what the tables say of each: names, adjectives, titles, known people."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.knowledge.actors import ActorTables, Name, Title
from dragoman.model.span import Span
from dragoman.model.words import words

OWNERS = frozenset({"state", "organisation", "metonym", "place"})
SENTENCE_MARKS = frozenset({".", "!", "?", ":", '"', "“", "'"})
MAX_ACRONYM = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A proper name: its first and last word, what it stands for, and the letters of an ending that tells whose."""

    first: int
    last: int
    name: Name
    ending: int = 0


class Lookups:
    """The words of a text and the tables' answers for every word, looked up once."""

    def __init__(self, text: str, tables: ActorTables) -> None:
        self.text, self.tables, self.naming = text, tables, tables.naming
        self.spans = words(text)
        self.words = [span.of(text) for span in self.spans]
        folded, cased = tables.names.folded(text, self.spans), tables.adjectives.folded(text, self.spans)
        self._names = {
            h.first: NameHit(first=h.first, last=h.last, name=h.payload, ending=h.ending)
            for h in reversed(list(tables.names.find(text, self.spans, folded)))
        }
        self._adjectives = {h.first: (h.last, h.payload) for h in tables.adjectives.find(text, self.spans, cased)}
        self.people = {h.first: h.last for h in tables.people.table.find(text, self.spans, cased)}
        self.titles: dict[int, tuple[int, Title]] = {
            h.first: (h.last, h.payload) for h in reversed(list(tables.titles.find(text, self.spans, folded)))
        }

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """From the first letter of a word to the last of another."""
        return Span(self.spans[first].start, self.spans[last].end)

    def name_span(self, first: int, last: int) -> Span:
        """A personal name without the ending that tells whose: "Urrutia" of "Urrutia's"."""
        span = self.span(first, last)
        for ending in self.naming.genitive:
            if ending.startswith("'") and self.words[last].replace("’", "'").endswith(ending):
                return Span(span.start, span.end - len(ending))
        return span

    def bare(self, span: Span) -> Span:
        """A phrase without an ending that tells whose, where a mark parts it: "president" in "president's"."""
        written = span.of(self.text).replace("’", "'")
        ending = next((e for e in self.naming.genitive if e.startswith("'") and written.endswith(e)), "")
        return Span(span.start, span.end - len(ending))

    def is_in(self, at: int, listed: frozenset[str]) -> bool:
        """Whether there is a word at a number and it is in a list, whatever its case."""
        return 0 <= at < len(self.words) and (self.words[at] in listed or self.words[at].casefold() in listed)

    def adjoins(self, at: int) -> bool:
        """Whether a word follows the one before with at most one blank between, on the same line."""
        end, start = self.spans[at - 1].end, self.spans[at].start
        return start == end or (start == end + 1 and self.text[end] != "\n")

    def begins_sentence(self, at: int) -> bool:
        """Whether a word's capital may be that of a sentence."""
        if at == 0 or self.words[at - 1] in SENTENCE_MARKS:
            return True
        return "\n" in self.text[self.spans[at - 1].end : self.spans[at].start]

    def name(self, at: int) -> NameHit | None:
        """The proper name that begins at a word and has its capitals."""
        hit = self._names.get(at)
        if hit is None or (hit.ending and hit.name.kind not in OWNERS):
            return None
        written = self.span(at, hit.last).of(self.text)
        return hit if is_spelled(written[: len(written) - hit.ending], hit.name.spelling) else None

    def nationality(self, at: int) -> tuple[tuple[str, ...], int]:
        """The ids of the states that an adjective at a word tells, and the word after it; ("Russisch-Turkse" tells two)."""
        if at in self._adjectives:
            last, states = self._adjectives[at]
            return states, last + 1
        word = self.words[at] if at < len(self.words) else ""
        if "-" not in word or not word[0].isupper():
            return (), at
        parts = [self._adjective_part(part) for part in word.split("-")]
        return (tuple(state for part in parts for state in part), at + 1) if all(parts) else ((), at)

    def _adjective_part(self, part: str) -> tuple[str, ...]:
        """The first part of a double adjective stands without its ending, so that any form that begins so will do."""
        for form in (part, part + "e"):
            for states in self.tables.adjectives.get(form):
                return states
        return ()


def is_spelled(written: str, spelling: str) -> bool:
    """Whether words have the capitals of a name: "IS" is no "is", "Polen" no "polen"; a headline may write all in capitals."""
    if spelling.isupper() and len(spelling) <= MAX_ACRONYM:
        return written.isupper()
    return not spelling[:1].isupper() or written[:1].isupper()
