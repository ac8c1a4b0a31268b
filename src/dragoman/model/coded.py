"""Records in the terms of others: as an event of PLOVER, and as events of CAMEO between two parties."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.entity import Entity

UNIDENTIFIED = Entity(sector="UNK", name="unidentified")


@dataclass(frozen=True, slots=True, kw_only=True)
class PloverEvent:
    """An event as PLOVER codes it. `auxiliary` holds its auxiliary modes: historical, future, hypothetical, negated.

    `planned`: the category and mode of the act that is planned, where PLOVER has only the word given ("CONSULT/visit" under AGREE).
    A party that the report does not name is UNIDENTIFIED.
    """

    event: str
    mode: str | None = None
    auxiliary: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    actor: tuple[Entity, ...] = ()
    recipient: tuple[Entity, ...] = ()
    score: float
    quad_code: int
    planned: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """Who did to whom, in CAMEO's codes of actors and events, with the event's Goldstein value."""

    source: str
    target: str
    code: str
    goldstein: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CameoEvent:
    """An event as CAMEO codes it: its code, root code, Goldstein value from -10 to 10, quad class, and one dyad a pair of parties."""

    code: str
    root: str
    goldstein: float
    quad_code: int
    dyads: tuple[Dyad, ...]
