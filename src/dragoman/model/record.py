"""The record: one event or standing fact as one report states it (an event record, in PLOVER's terms)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dragoman.model.entity import Entity, Place
from dragoman.model.span import Span

Status = Literal["occurred", "ongoing", "future", "hypothetical", "negated", "historical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationValue:
    """How long. `value` is ISO 8601 ("PT40M"), None where only words tell ("al jaren"), which are in `text`."""

    value: str | None = None
    approximate: bool = False
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityValue:
    """How many. Exact numbers have `value`, vague ones `low` and `high`; `role` is deployed, killed, wounded, detained, money or other."""

    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    unit: str | None = None
    approximate: bool = False
    role: str = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """On whose word. `of` names the fields that the source vouches for where that is not the whole record."""

    code: str | None = None
    sector: str | None = None
    name: str | None = None
    verb: str | None = None
    via: str | None = None
    quote: bool = False
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRelation:
    """How a record's day lies to another record's: `offset` is an ISO 8601 duration ("P1D", "-P1D")."""

    to: str
    offset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A mention: the exact words of the report."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Which lexicon entry, rule and words led to the record."""

    entry: str
    trigger: Span
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One event or fact as a report states it; the fields are those of PLOVER 2.0 and what a news report says beyond them.

    `spans` maps each field's path ("actor.0", "date", "quantity.0") to the words that it came from.
    """

    id: str
    report_id: str
    event: str
    mode: str | None = None
    context: tuple[str, ...] = ()
    actor: tuple[Entity, ...] = ()
    recipient: tuple[Entity, ...] = ()
    status: Status = "occurred"
    hedged: bool = False
    date: str | None = None
    date_inferred: str | None = None
    date_relation: DateRelation | None = None
    location: Place | None = None
    count: int | None = None
    duration: DurationValue | None = None
    quantity: tuple[QuantityValue, ...] = ()
    topic: tuple[str, ...] = ()
    content: str | None = None
    office: str | None = None
    predecessor: str | None = None
    at_wish_of: Entity | None = None
    attribution: tuple[Attribution, ...] = ()
    responds_to: str | None = None
    restated: bool = False
    evidence: tuple[Evidence, ...] = ()
    score: float | None = None
    quad_code: int | None = None
    confidence: float = 0.0
    explain: tuple[Why, ...] = ()
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
