"""Titles beside a name, parted by a comma: "Cohen, de Israëlische minister van Buitenlandse Zaken", "the president, X, said"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.actors import ActorTables
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span


def with_appositions(mentions: tuple[ActorMention, ...], text: str, tables: ActorTables) -> tuple[ActorMention, ...]:
    """The mentions, with what a title beside a name tells of it. A title before its name is one mention with it."""
    found: list[ActorMention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if before is None or not _beside(before, mention, text, tables):
            found.append(mention)
        elif _is_open(before, mention, text, tables) and _tells(mention):
            found[-1] = _given(before, mention)
            found.append(mention)
        elif _is_open(mention, before, text, tables) and _tells(before) and _closes(mention, text):
            found[-1] = replace(_given(mention, before), span=Span(before.span.start, mention.span.end))
        else:
            found.append(mention)
    return tuple(found)


def _beside(left: ActorMention, right: ActorMention, text: str, tables: ActorTables) -> bool:
    """Whether only a comma and perhaps an article stand between."""
    between = text[left.span.end : right.span.start].strip()
    if not between.startswith(","):
        return False
    rest = between[1:].split()
    return not rest or (len(rest) == 1 and rest[0] in tables.naming.articles)


def _is_open(person: ActorMention, title: ActorMention, text: str, tables: ActorTables) -> bool:
    """A person without title, who is not known to be of another state than the title's."""
    if person.kind != "person" or person.name is None or person.states or person.office:
        return False
    known = tables.people.get(person.name.of(text))
    return not known or any(tables.code_of(term.entity) in title.states for term in known)


def _tells(mention: ActorMention) -> bool:
    return mention.kind == "role" and len(mention.states) == 1 and not mention.plural and mention.office is not None


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
