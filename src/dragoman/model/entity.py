"""Who: states, bodies, groups and persons as a record names them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An actor or recipient of a record. `code` is the roll-up (ISO alpha-3, EUR, UNO, IGO, ...), `id` tells bodies apart."""

    code: str | None = None
    sector: str | None = None
    name: str | None = None
    office: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where: the words of the report, the state it counts to, and degrees north and east where known."""

    name: str
    code: str | None = None
    lat: float | None = None
    lon: float | None = None


def entity_key(entity: Entity) -> str:
    """What tells two parties apart inside a report: the state and whether it is armed; for others their id or name."""
    if entity.code in {None, "IGO", "NGO", "MNC", "IMG", "ISM", "UNO"}:
        return entity.id or f"{entity.code}:{(entity.name or '').casefold()}"
    armed = "armed" if entity.sector in {"REB", "UAF", "PRM", "CRM"} else ""
    return f"{entity.code}:{armed}"


def is_person(entity: Entity) -> bool:
    """Whether an entity is one human being."""
    return bool(entity.id and entity.id.startswith("person:"))
