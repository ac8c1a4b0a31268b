"""What is claimed of an event: whether it happened, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.model.span import Span

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusClaim:
    """How a frame's clause presents it. `rules` names what decided; `tense` is that of the clause that carries it; `given` tells
    that the sentence takes the event for granted and does not claim it ("sinds de aanval", "gijzelaars die ..."); `again` that it is
    done or said once more."""

    status: str
    hedged: bool = False
    tense: Tense | None = None
    rules: tuple[str, ...] = ()
    given: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A saying: who says (the word in its sentence's tree), by which verb, through which outlet.

    `scope` is what is said, within the sentence; `back` is True where it takes up the sentence before ("Dat zei ...").
    """

    sentence: int
    speaker: int | None
    verb: Span | None
    predicate: int | None
    scope: Span | None
    via: int | None = None
    quote: bool = False
    back: bool = False
    restated: bool = False
