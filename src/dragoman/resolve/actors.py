"""Whom a mention stands for: the words of the report first, then what this report said of the name before, then what is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.knowledge.actors import GENERIC, ActorTables
from dragoman.model.entity import Entity
from dragoman.model.mention import ActorMention
from dragoman.resolve import people
from dragoman.resolve.people import FORMER, Roster, find_person

STATES = frozenset({"set", "state", "metonym", "nationality"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """An entity, and what led to it."""

    entity: Entity
    why: str


def build_roster(mentions: tuple[ActorMention, ...], text: str, tables: ActorTables, on: date | None) -> Roster:
    """The people of a report by family name, and the states that it names."""
    return people.build_roster(mentions, text, tables)


def resolve_actor(
    mention: ActorMention, text: str, tables: ActorTables, *, on: date | None, roster: Roster | None = None
) -> tuple[Entity, ...]:
    """The entities of a mention: several for a set of states."""
    return tuple(found.entity for found in resolutions(mention, text, tables, on=on, roster=roster))


def resolutions(
    mention: ActorMention, text: str, tables: ActorTables, *, on: date | None, roster: Roster | None = None
) -> tuple[Resolution, ...]:
    """The entities of a mention, each with why."""
    day = on.isoformat() if on else None
    if mention.kind == "person":
        person = find_person(mention, text, tables, day, roster)
        return (Resolution(entity=person.entity, why=person.why),)
    if mention.kind in STATES or (mention.kind == "role" and len(mention.states) > 1):
        return tuple(_of_state(mention, code, text, tables, day) for code in mention.states)
    if mention.kind == "organisation":
        return (_body(mention, text, tables, day),)
    if mention.kind == "place":
        name = _name(mention, text)
        codes: tuple[str | None, ...] = mention.states or (None,)
        return tuple(Resolution(entity=Entity(code=code, name=name, id=f"place:{code}"), why="a place") for code in codes if code)
    return (_role(mention, text, tables, day),)


def _name(mention: ActorMention, text: str) -> str:
    return (mention.name or mention.span).of(text)


def _of_state(mention: ActorMention, code: str, text: str, tables: ActorTables, day: str | None) -> Resolution:
    name = _name(mention, text)
    if mention.kind == "role":
        office = _office(mention, text)
        entity = Entity(code=code, sector=mention.sector, name=name, office=office, id=f"{code}/{mention.sector}/{mention.office}")
        return Resolution(entity=entity, why=f"{mention.office} of {code}")
    state = tables.states.get(mention.entity or code)
    key = state.id if state is not None and mention.kind != "set" else code
    code_then = state.code_on(day) if state is not None and mention.kind != "set" else code
    why = {"set": f"one of {name}", "metonym": f"seat of {key}", "nationality": f"adjective of {key}"}.get(mention.kind, f"name of {key}")
    return Resolution(entity=Entity(code=code_then, sector=mention.sector or "GOV", name=name, id=f"state:{key}"), why=why)


def _body(mention: ActorMention, text: str, tables: ActorTables, day: str | None) -> Resolution:
    """A body by its name: of several of one name the one that there was on the day."""
    name = _name(mention, text)
    entities = dict.fromkeys(n.entity for n in tables.names.get(name) if n.kind == "organisation" and n.entity)
    named = [body for body in (tables.body(entity, day) for entity in entities) if body is not None]
    there = [body for body in named if day is None or body.is_there(day)]
    first = next(iter(there or named), None)
    if first is None:
        code = mention.states[0] if mention.states else None
        return Resolution(entity=Entity(code=code, sector=mention.sector, name=name, id=f"body:{mention.entity}"), why="a body")
    entity = Entity(code=first.code or None, sector=first.sector, name=name, id=f"body:{first.id}")
    return Resolution(entity=entity, why=f"name of {first.id}" + (f", part of {first.parent}" if first.parent else ""))


def _sector_then(mention: ActorMention, tables: ActorTables, day: str | None) -> str | None:
    """The sector of a role; where it is that of a body which changed, the one of the day."""
    forms = tables.bodies.get(mention.entity or "", ())
    body = tables.body(mention.entity, day) if mention.entity and len(forms) > 1 else None
    return body.sector if body is not None and mention.sector in {form.sector for form in forms} else mention.sector


def _office(mention: ActorMention, text: str) -> str | None:
    return mention.office_words.of(text) if mention.office_words else None


def _role(mention: ActorMention, text: str, tables: ActorTables, day: str | None) -> Resolution:
    code = mention.states[0] if mention.states else None
    name, office = mention.span.of(text), _office(mention, text)
    sector = FORMER if mention.former and not mention.plural else _sector_then(mention, tables, day)
    if code in GENERIC and mention.entity:
        entity = Entity(code=code, sector=sector, name=name, office=office, id=f"body:{mention.entity}")
        return Resolution(entity=entity, why=f"{mention.office} of {mention.entity}")
    entity = Entity(code=code, sector=sector, name=name, office=office, id=f"{code}/{sector}/{mention.office or name.casefold()}")
    whose = f" of {mention.entity or code}" if code else ""
    return Resolution(entity=entity, why=f"{'former ' if mention.former else ''}{mention.office or 'people'}{whose}")
