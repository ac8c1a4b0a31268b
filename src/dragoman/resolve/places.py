"""Where: the state that a place counts to."""

from __future__ import annotations

from dragoman.knowledge.actors import ActorTables
from dragoman.model.entity import Place
from dragoman.model.mention import ActorMention


def resolve_place(mention: ActorMention, text: str, tables: ActorTables) -> Place | None:
    """The place of a mention of a place, city or state; None for anybody else."""
    if mention.kind not in {"place", "metonym", "state", "set"}:
        return None
    code = mention.states[0] if len(mention.states) == 1 else None
    return Place(name=mention.span.of(text), code=code)
