"""Whom a word of a report stands for."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.entity import Entity
from dragoman.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """The entities that a word stands for (several for a set or a pair), with the words that say so.

    `how` names the rule: "named", "pronoun", "description", "role", "speaker".
    """

    entities: tuple[Entity, ...]
    span: Span
    how: str = "named"
    plural: bool = False
