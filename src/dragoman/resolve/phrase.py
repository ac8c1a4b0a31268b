"""Whom a phrase by itself stands for: its first actor, with the state that the rest of the phrase names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dragoman.knowledge.actors import ActorTables
from dragoman.model.entity import Entity
from dragoman.model.mention import ActorMention
from dragoman.resolve.actors import build_roster, resolutions

NAMES = frozenset({"state", "place", "metonym", "nationality", "organisation"})
ADJECTIVE = "nationality"
UNKNOWN = "UNK"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who a phrase is: `members` where it names several states, `sectors` all that an office has, `why` in words."""

    entity: Entity | None = None
    members: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    why: str = "no actor found"


def resolve_phrase(phrase: str, mentions: tuple[ActorMention, ...], text: str, tables: ActorTables, *, on: date | None) -> Answer:
    """The answer for a phrase with which a text ends; `mentions` are those of the whole text, which lends its people and states."""
    start = len(text) - len(phrase)
    own = [mention for mention in mentions if mention.span.start >= start]
    if not own:
        return Answer()
    main = own[0]
    roster = build_roster(mentions, text, tables, on)
    found = resolutions(main, text, tables, on=on, roster=roster)
    if not found:
        return Answer(entity=Entity(name=main.span.of(text)), why="a place of no state")
    entity, why = found[0].entity, found[0].why
    if len(found) > 1:
        codes = tuple(one.entity.code or "" for one in found)
        return Answer(entity=replace(entity, code=None, id=None), members=codes, sectors=_sectors(main, entity, tables), why=why)
    elsewhere = next((m for m in own[1:] if m.kind in NAMES and len(m.states) == 1), None)
    if entity.code is None and main.kind == "role" and elsewhere is not None:
        entity, why = replace(entity, code=elsewhere.states[0]), f"{why}, with {elsewhere.span.of(text)}"
    if main.kind == ADJECTIVE and text[main.span.end :].strip() and len(own) == 1:
        entity, why = replace(entity, sector=UNKNOWN), f"{why}, with a noun that tells nothing"
    return Answer(entity=entity, sectors=_sectors(main, entity, tables), why=why)


def _sectors(mention: ActorMention, entity: Entity, tables: ActorTables) -> tuple[str, ...]:
    return tables.sectors.all_of(entity.sector, mention.office)
