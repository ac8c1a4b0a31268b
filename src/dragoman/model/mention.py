"""What is found in a report from data alone: times, quantities, actors and places, quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.model.span import Span

ActorKind = Literal[
    "state",  # a state by its name: Duitsland, the United States
    "nationality",  # an adjective of a state: Duitse, American; an actor only with the noun it stands before
    "metonym",  # a seat or capital that may stand for a government: Kremlin, Witte Huis, Parijs
    "organisation",  # a body, alliance, agency, armed group, company by its name
    "person",  # somebody by name, with or without title
    "role",  # a noun for an office or a group, with or without a nationality: de Duitse kanselier, Russische militairen
    "set",  # a named set of states: de Baltische staten
    "vague",  # a set without members: het Westen
    "place",  # a city or region, which acts only where the words say so
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Words that may name an actor or a place, with all that the words themselves tell.

    span            the whole phrase as far as data finds it: "de Duitse kanselier Olaf Scholz" without the article
    head            the part that carries its grammar: the name, else the noun ("Olaf Scholz", "militairen")
    states          ISO alpha-3 (or EUR ...) codes that the words name; several for a set
    entity          stable id of the state, body, group or office in the ontology that the words name, else None
    office          canonical office ("head_of_government") that a title names; `office_words` its span
    sector          PLOVER sector that the noun or body tells; None if nothing tells
    name            span of the personal name, or of a proper name without its ending ("Rusland" in "Ruslands"), else None
    plural          whether the noun is plural
    possessor       span of a name in the genitive or a compound's first part that tells whose: "Ruslands", "Hamas-"
    former          whether the words say that the office is no longer held
    """

    span: Span
    kind: ActorKind
    head: Span
    states: tuple[str, ...] = ()
    entity: str | None = None
    office: str | None = None
    office_words: Span | None = None
    sector: str | None = None
    name: Span | None = None
    plural: bool = False
    possessor: Span | None = None
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention:
    """A number with what it counts. `value` is None for vague ones, which have `low` and `high` (either may be open).

    `span` covers number, modifier and unit; `number` the number words alone; `unit` is the counted noun as written or an
    ISO 4217 code for money.
    """

    span: Span
    number: Span
    value: float | int | None
    low: float | int | None = None
    high: float | int | None = None
    unit: str | None = None
    unit_span: Span | None = None
    approximate: bool = False
    money: bool = False
