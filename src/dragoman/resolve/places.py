"""Where: the state that a place counts to, and its degrees where known."""

from __future__ import annotations

from dragoman.knowledge.actors import ActorTables
from dragoman.model.entity import Place
from dragoman.model.mention import ActorMention


def resolve_place(mention: ActorMention, text: str, tables: ActorTables) -> Place | None:
    """The place of a mention of a place, city or state; None for anybody else."""
    if mention.kind not in {"place", "metonym", "state", "set"}:
        return None
    name = (mention.name or mention.span).of(text)
    code = mention.states[0] if len(mention.states) == 1 else None
    known = tables.places.get(name.casefold())
    if known is None or (code is not None and known.code != code):
        return Place(name=name, code=code)
    return Place(name=name, code=known.code, lat=known.lat, lon=known.lon)
