"""Whom a mention stands for: the words of the report first, then what this report said of the name before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from anyascii import anyascii

from dragoman.knowledge.actors import GENERIC, ActorTables, Term
from dragoman.model.entity import Entity
from dragoman.model.mention import ActorMention

# Of several offices at once the higher names the person.
RANK = {"head_of_state": 0, "head_of_government": 1, "foreign_minister": 2, "defence_minister": 3, "head_of_body": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Family name -> the fullest mention of somebody in this report."""

    people: dict[str, ActorMention]


def build_roster(mentions: tuple[ActorMention, ...], text: str, tables: ActorTables, on: date | None) -> Roster:
    """The people of a report by family name; the mention that tells most of each."""
    people: dict[str, ActorMention] = {}
    for mention in mentions:
        if mention.kind != "person" or mention.name is None:
            continue
        family = mention.name.of(text).split()[-1]
        held = people.get(family)
        if held is None or _tells(mention) > _tells(held):
            people[family] = mention
    return Roster(people=people)


def _tells(mention: ActorMention) -> tuple[bool, bool, int]:
    return bool(mention.states), mention.office is not None, len(mention.span)


def resolve_actor(
    mention: ActorMention, text: str, tables: ActorTables, *, on: date | None, roster: Roster | None = None
) -> tuple[Entity, ...]:
    """The entities of a mention: several for a set of states."""
    if mention.kind == "person":
        return (_person(mention, text, tables, on, roster),)
    if mention.kind in {"set", "state", "metonym", "nationality"} or (mention.kind == "role" and len(mention.states) > 1):
        return tuple(_of_state(mention, code, text) for code in mention.states)
    if mention.kind == "organisation":
        code = mention.states[0] if mention.states else None
        return (Entity(code=code, sector=mention.sector, name=mention.span.of(text), id=f"body:{mention.entity}"),)
    if mention.kind == "place":
        return tuple(Entity(code=code, sector=None, name=mention.span.of(text), id=f"place:{code}") for code in mention.states)
    return (_role(mention, text),)


def _of_state(mention: ActorMention, code: str, text: str) -> Entity:
    if mention.kind == "role":
        return Entity(
            code=code,
            sector=mention.sector,
            name=mention.span.of(text),
            office=_office(mention, text),
            id=f"{code}/{mention.sector}/{mention.office}",
        )
    return Entity(code=code, sector="GOV", name=mention.span.of(text), id=f"state:{code}")


def _office(mention: ActorMention, text: str) -> str | None:
    return mention.office_words.of(text) if mention.office_words else None


def _role(mention: ActorMention, text: str) -> Entity:
    code = mention.states[0] if mention.states else None
    name = mention.span.of(text)
    if code in GENERIC and mention.entity:
        return Entity(code=code, sector=mention.sector, name=name, office=_office(mention, text), id=f"body:{mention.entity}")
    return Entity(
        code=code,
        sector=mention.sector,
        name=name,
        office=_office(mention, text),
        id=f"{code}/{mention.sector}/{mention.office or name.casefold()}",
    )


def _person(mention: ActorMention, text: str, tables: ActorTables, on: date | None, roster: Roster | None) -> Entity:
    name = mention.name.of(text) if mention.name else mention.span.of(text)
    full = roster.people.get(name.split()[-1]) if roster else None
    told = full if full is not None and _tells(full) > _tells(mention) else mention
    fullest = told.name.of(text) if told.name and len(told.name) >= len(name) else name
    code = told.states[0] if told.states else None
    term = _term(fullest, tables, on, code) or _term(name, tables, on, code)
    if term is None:
        slug = anyascii(fullest.split()[-1]).casefold()
        return Entity(code=code, sector=told.sector, name=fullest, office=_office(told, text), id=f"person:{slug}")
    held = on is None or term.holds(on.isoformat())
    known = term.entity if term.entity.isupper() else tables.codes.get(term.entity)
    sector = told.sector or ("GOV" if held else "ELI")
    return Entity(code=code or known, sector=sector, name=fullest, office=_office(told, text), id=f"person:{term.person}")


def _term(name: str, tables: ActorTables, on: date | None, code: str | None) -> Term | None:
    """The term of a known person by a name: one held on the day, else the last that ended before; of the state the words tell."""
    terms = [t for t in tables.people.get(name) if code is None or t.entity == code or tables.codes.get(t.entity) == code]
    if not terms:
        return None
    day = on.isoformat() if on else "9999"
    held = [t for t in terms if t.holds(day)]
    if held:
        return min(held, key=lambda t: RANK.get(t.office, 9))
    ended = [t for t in terms if t.end and t.end < day]
    return max(ended, key=lambda t: t.end) if ended else None
