"""A record before merging: one mention of an event with everything that its sentence tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.claim import Tense
from dragoman.model.entity import Entity, Place, entity_key
from dragoman.model.record import DurationValue, QuantityValue
from dragoman.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An entity in a role, with the words that say so. `sure` is how likely the words make it, 0 to 1."""

    entity: Entity
    span: Span
    how: str = "named"
    sure: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """On whose word, before codes: the speaker's entity, the words, the outlet, and the fields (`of`) that the source vouches for
    where that is not the whole."""

    entity: Entity
    span: Span
    verb: Span | None = None
    via: str | None = None
    quote: bool = False
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An EDTF date with its first and last day (ISO 8601, "" where open), and its words."""

    edtf: str
    first: str
    last: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One mention of an event. `definite`: a noun that takes up an event told before ("het gesprek"); `nominal`: only a noun names it;
    `assumed`: nothing in the words tells its status, it is only taken to have happened; `topical`: only what somebody speaks about;
    `given`: the sentence takes it for granted, so that its source vouches only for what is new in it; `reciprocal`: its doers do it to
    each other; `around`: codes of all whom its sentence names; `lacks`: required roles that its sentence leaves
    open; `number`: of its frame in the sentence; `judges`: of the frame whose deed it judges."""

    sentence: int
    entry: str
    event: str
    mode: str | None
    trigger: Span
    clause: Span
    kind: str = "verb"
    actor: tuple[Party, ...] = ()
    recipient: tuple[Party, ...] = ()
    mutual: bool = False
    status: str = "occurred"
    hedged: bool = False
    tense: Tense | None = None
    when: When | None = None
    location: Place | None = None
    location_span: Span | None = None
    count: int | None = None
    count_span: Span | None = None
    duration: DurationValue | None = None
    duration_span: Span | None = None
    quantity: tuple[tuple[QuantityValue, Span], ...] = ()
    topic: tuple[Span, ...] = ()
    content: Span | None = None
    office: Span | None = None
    predecessor: Span | None = None
    source: tuple[Source, ...] = ()
    restated: bool = False
    definite: bool = False
    nominal: bool = False
    assumed: bool = False
    given: bool = False
    topical: bool = False
    reciprocal: bool = False
    around: frozenset[str] = frozenset()
    number: int = 0
    judges: int | None = None
    lacks: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()
    weight: float = 1.0


def keys(parties: Iterable[Party]) -> frozenset[str]:
    """The keys of some parties."""
    return frozenset(entity_key(p.entity) for p in parties)
