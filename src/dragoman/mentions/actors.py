"""Finds those who act, and places, in a text from data alone: names, titles with names, adjectives of states.

A mention is the longest phrase: adjective, title, personal name, and whose title it is ("de Russische minister van
Buitenlandse Zaken Lavrov", "president Sisi van Egypte").
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.knowledge.actors import ActorTables, Name, Title
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span
from dragoman.model.words import words

PARTICLES = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "bin",
        "al",
        "el",
        "von",
        "ten",
        "ter",
        "Van",
        "De",
        "Bin",
        "Al",
        "El",
        "ibn",
        "ben",
        "di",
        "da",
        "le",
        "la",
        "Le",
        "La",
        "du",
    ]
)
OF = frozenset({"van", "uit", "in"})
ARTICLES = frozenset({"de", "het"})


def find_actors(text: str, tables: ActorTables) -> tuple[ActorMention, ...]:
    """The mentions of actors and places in a text, in order, none overlapping."""
    return _Finder(text, tables).find()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A title or noun found at a word: its last word and what it tells; `possessor` for the first part of a compound."""

    last: int
    title: Title
    possessor: Name | None = None
    possessor_span: Span | None = None


class _Finder:
    def __init__(self, text: str, tables: ActorTables) -> None:
        self._text, self._tables = text, tables
        self._spans = words(text)
        self._words = [span.of(text) for span in self._spans]
        self._names = {h.first: (h.last, h.payload) for h in reversed(list(tables.names.find(text, self._spans)))}
        self._people = {h.first: h.last for h in tables.people.find(text, self._spans)}
        self._titles = {h.first: (h.last, h.payload) for h in reversed(list(tables.titles.find(text, self._spans)))}

    def find(self) -> tuple[ActorMention, ...]:
        found: list[ActorMention] = []
        known: dict[str, ActorMention] = {}
        at = 0
        while at < len(self._words):
            mention, after = self._at(at, known)
            if mention is None:
                at += 1
                continue
            found.append(mention)
            if mention.kind == "person" and mention.name is not None:
                known.setdefault(mention.name.of(self._text).split()[-1], mention)
            at = max(after, at + 1)
        return tuple(found)

    def _at(self, at: int, known: dict[str, ActorMention]) -> tuple[ActorMention | None, int]:
        word = self._words[at]
        if not word[0].isalpha():
            return None, at
        whole = self._name(at)
        if whole is not None and whole[1].kind in {"organisation", "set"}:
            return self._named(at, *whole, start=at)
        nationality, cursor = self._nationality(at)
        piece = self._piece(cursor)
        if piece is not None:
            return self._titled(at, cursor, piece, nationality)
        if nationality:
            name = self._name(cursor) if cursor < len(self._words) else None
            if name is not None and name[1].kind == "organisation":
                return self._named(cursor, *name, start=at)
            return (
                ActorMention(
                    span=self._span(at, cursor - 1), kind="nationality", head=self._span(at, cursor - 1), states=nationality, sector="GOV"
                ),
                cursor,
            )
        name = self._name(at)
        if name is not None:
            return self._named(at, *name, start=at)
        return self._first_part(at) or self._person(at, known)

    def _nationality(self, at: int) -> tuple[tuple[str, ...], int]:
        """The states of the adjectives at a word, over "demissionaire" and "nieuwe" behind them, and the word after."""
        word = self._words[at]
        codes = self._tables.adjectives.get(word) if word[0].isupper() else None
        if codes is None and "-" in word and word[0].isupper():
            parts = [self._tables.adjectives.get(part) or self._tables.adjectives.get(part + "e") for part in word.split("-")]
            codes = tuple(code for part in parts if part for code in part) if all(parts) else None
        return (codes, at + 1) if codes else ((), at)

    def _piece(self, at: int) -> _Piece | None:
        if at >= len(self._words):
            return None
        if at in self._titles:
            last, title = self._titles[at]
            word = self._words[at]
            if not (word[0].isupper() and last == at and at > 0 and title.sector == "CVL"):
                return _Piece(last=last, title=title)
        return self._compound(at)

    def _compound(self, at: int) -> _Piece | None:
        word = self._words[at]
        first, hyphen, rest = word.rpartition("-")
        if hyphen:
            title = next(iter(self._tables.titles.get(rest)), None) or self._ending(rest)
            owner = next(iter(self._tables.names.get(first)), None)
            if title is not None and (owner is not None or first.islower()):
                span = Span(self._spans[at].start, self._spans[at].start + len(first))
                return _Piece(last=at, title=title, possessor=owner, possessor_span=span if owner else None)
            return None
        if word[0].islower() and len(word) > 7:
            title = self._ending(word)
            return _Piece(last=at, title=title) if title else None
        return None

    def _first_part(self, at: int) -> tuple[ActorMention | None, int] | None:
        """The name with which a compound begins: "NAVO" in "NAVO-operatie"."""
        first, hyphen, _ = self._words[at].partition("-")
        name = next(iter(self._tables.names.get(first)), None) if hyphen and first else None
        if name is None or name.kind not in {"organisation", "state", "metonym"} or not _is_spelled(first, name.spelling):
            return None
        span = Span(self._spans[at].start, self._spans[at].start + len(first))
        mention = ActorMention(span=span, kind=name.kind, head=span, states=name.states, entity=name.entity, sector=name.sector)
        return mention, at + 1

    def _ending(self, word: str) -> Title | None:
        folded = word.casefold()
        for start in range(2, len(folded) - 3):
            title = self._tables.endings.get(folded[start:])
            if title is not None:
                return title
        return None

    def _titled(self, at: int, cursor: int, piece: _Piece, nationality: tuple[str, ...]) -> tuple[ActorMention | None, int]:
        last = piece.last
        states, entity = nationality, None
        if piece.possessor is not None:
            states, entity = piece.possessor.states, piece.possessor.entity
        sector = piece.title.sector
        if piece.possessor is not None and piece.possessor.sector in {"REB", "PRM"}:
            sector = piece.possessor.sector
        name = self._personal(last + 1)
        if name is not None:
            last = name
        owner = self._owner(last + 1)
        if owner is not None and not states:
            last, states, entity = owner[0], owner[1].states, owner[1].entity
            if owner[1].sector in {"REB", "PRM"}:
                sector = owner[1].sector
        noun = self._span(cursor, piece.last)
        name_span = self._span(piece.last + 1, name) if name is not None else None
        return (
            ActorMention(
                span=self._span(at, last),
                kind="person" if name_span else "role",
                head=name_span or noun,
                states=states,
                entity=entity,
                office=piece.title.office,
                office_words=noun,
                sector=sector,
                name=name_span,
                plural=piece.title.plural,
                possessor=piece.possessor_span,
            ),
            last + 1,
        )

    def _owner(self, at: int) -> tuple[int, Name] | None:
        """Whose title it is: "van (de) X" right behind it."""
        if at + 1 >= len(self._words) or self._words[at] not in OF:
            return None
        start = at + 2 if self._words[at + 1] in ARTICLES and at + 2 < len(self._words) else at + 1
        if self._words[at] == "in":
            return None
        name = self._name(start)
        if name is None or name[1].kind == "role":
            return None
        return name

    def _name(self, at: int) -> tuple[int, Name] | None:
        if at not in self._names:
            return None
        last, name = self._names[at]
        return (last, name) if _is_spelled(self._span(at, last).of(self._text), name.spelling) else None

    def _named(self, at: int, last: int, name: Name, *, start: int) -> tuple[ActorMention | None, int]:
        mention = ActorMention(
            span=self._span(start, last),
            kind=name.kind,
            head=self._span(at, last),
            states=name.states,
            entity=name.entity,
            sector=name.sector,
            plural=name.plural,
        )
        return mention, last + 1

    def _personal(self, at: int) -> int | None:
        """The last word of a personal name that begins at a word; None if none does."""
        last, cursor = None, at
        while cursor < len(self._words) and cursor - at < 6:
            word = self._words[cursor]
            if self._spans[cursor].start > self._spans[cursor - 1].end + 1:
                break
            if word[0].isupper() and word[0].isalpha() and word not in PARTICLES:
                if cursor in self._names and self._names[cursor][1].kind in {"state", "organisation"} and last is None:
                    break
                if word in self._tables.adjectives:
                    break
                last = cursor
            elif word not in PARTICLES or (word in {"de", "van"} and last is None) or self._names_follow(cursor + 1):
                break
            cursor += 1
        return last

    def _names_follow(self, at: int) -> bool:
        """Whether a state or body stands at a word, or behind its article: the "van" before it is no part of a person's name."""
        return self._name(at) is not None or (at < len(self._words) and self._words[at] in ARTICLES and self._name(at + 1) is not None)

    def _person(self, at: int, known: dict[str, ActorMention]) -> tuple[ActorMention | None, int]:
        """A name without a title: one that stood with a title before, or two capitalised words in a row inside a sentence."""
        word = self._words[at]
        if not word[0].isupper() or len(word) < 2:
            return None, at
        bare = word.removesuffix("s") if word not in known and word.endswith("s") else word
        if bare in known:
            span = self._span(at, at)
            return replace(known[bare], span=span, head=span, name=span, office_words=None), at + 1
        if at in self._people:
            span = self._span(at, self._people[at])
            return ActorMention(span=span, kind="person", head=span, name=span), self._people[at] + 1
        last = self._personal(at)
        if last is not None and last > at and self._words[at] not in PARTICLES and not self._begins_sentence(at):
            span = self._span(at, last)
            earlier = known.get(self._words[last])
            if earlier is not None:
                return replace(earlier, span=span, head=span, name=span, office_words=None), last + 1
            return ActorMention(span=span, kind="person", head=span, name=span), last + 1
        if last is not None and last > at and self._words[last] in known:
            span = self._span(at, last)
            return replace(known[self._words[last]], span=span, head=span, name=span, office_words=None), last + 1
        return None, at

    def _begins_sentence(self, at: int) -> bool:
        return (
            at == 0
            or self._words[at - 1] in {".", "!", "?", ":", '"', "“", "'"}
            or "\n" in self._text[self._spans[at - 1].end : self._spans[at].start]
        )

    def _span(self, first: int, last: int) -> Span:
        return Span(self._spans[first].start, self._spans[last].end)


def _is_spelled(words: str, spelling: str) -> bool:
    """Whether words have the capitals of a name: "IS" is no "is", "Polen" no "polen"; a headline may write all in capitals."""
    if spelling.isupper() and len(spelling) < 6:
        return words.isupper()
    return not spelling[0].isupper() or words[0].isupper()
