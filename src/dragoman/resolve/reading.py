"""What is known of one sentence before its frames become drafts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.knowledge.claims import SpeechWords
from dragoman.knowledge.quantities import QuantityWords
from dragoman.knowledge.support import Support
from dragoman.model.claim import Speech, StatusClaim
from dragoman.model.draft import Party, When
from dragoman.model.entity import Place
from dragoman.model.mention import ActorMention, QuantityMention
from dragoman.model.record import DurationValue
from dragoman.model.referent import Referent
from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeReading:
    """A time word resolved: a date, a duration, or neither where nothing is known. `ahead`: it lies after the publication."""

    when: When | None = None
    duration: DurationValue | None = None
    span: Span
    ahead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceReading:
    """All that is known of one sentence before its frames become drafts. `silent`: for how many sentences nobody has spoken."""

    text: str
    tree: Tree
    mentions: dict[int, ActorMention]
    referents: dict[int, Referent]
    quantities: tuple[QuantityMention, ...]
    speeches: tuple[Speech, ...]
    speaker: Referent | None
    silent: int
    quotations: tuple[Span, ...]
    repeats: tuple[int, ...]
    scene: Party | None
    inner: Callable[[ActorMention], Referent]
    place: Callable[[ActorMention], Place | None]
    time: Callable[[Word, StatusClaim], TimeReading | None]
    support: Support
    quantity_words: QuantityWords
    speech_words: SpeechWords
