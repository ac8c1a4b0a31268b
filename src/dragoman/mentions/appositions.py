"""Titles beside a name, parted by a comma: "Cohen, de Israëlische minister van Buitenlandse Zaken", "the president, X, said"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.actors import ActorTables
from dragoman.model.mention import ActorMention


def with_appositions(mentions: tuple[ActorMention, ...], text: str, tables: ActorTables) -> tuple[ActorMention, ...]:
    """The mentions, with what a title beside an unknown name tells of it."""
    found = list(mentions)
    for n in range(len(found) - 1):
        left, right = found[n], found[n + 1]
        if not _beside(left, right, text, tables):
            continue
        if _is_open(left, text, tables) and _tells(right):
            found[n] = _given(left, right)
        elif _is_open(right, text, tables) and _tells(left) and _closes(right, text):
            found[n + 1] = _given(right, left)
    return tuple(found)


def _beside(left: ActorMention, right: ActorMention, text: str, tables: ActorTables) -> bool:
    """Whether only a comma and perhaps an article stand between."""
    between = text[left.span.end : right.span.start].strip()
    if not between.startswith(","):
        return False
    rest = between[1:].split()
    return not rest or (len(rest) == 1 and rest[0] in tables.naming.articles)


def _is_open(mention: ActorMention, text: str, tables: ActorTables) -> bool:
    """A person of whom neither the words nor the tables tell whose he is."""
    return mention.kind == "person" and not mention.states and mention.name is not None and not tables.people.get(mention.name.of(text))


def _tells(mention: ActorMention) -> bool:
    return mention.kind == "role" and bool(mention.states) and not mention.plural and mention.office is not None


def _closes(mention: ActorMention, text: str) -> bool:
    return text[mention.span.end : mention.span.end + 1] == ","


def _given(person: ActorMention, title: ActorMention) -> ActorMention:
    return replace(
        person,
        states=title.states,
        entity=title.entity,
        office=title.office,
        office_words=title.office_words,
        sector=title.sector,
        former=title.former,
    )
