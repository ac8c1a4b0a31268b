"""What makes no record: the doings of people that no state or body stands behind, and what one state's own say among themselves.

Protest, repression, armed violence and changes of government count wherever they happen; words and meetings only between
international actors.
"""

from __future__ import annotations

from dragoman.model.draft import Draft
from dragoman.model.entity import Entity, is_person

ARMED = frozenset({"MIL", "REB", "PRM", "UAF", "CRM", "COP"})
PRIVATE = frozenset({"CVL", "REF", "MED", "EDU", "BUS", "JRN"})  # whose meetings and journeys are no diplomacy
NOBODY = frozenset({"CVL", "SOC", "COP", "JUD", "MED", "EDU", "BUS", "JRN", "REF", "REL", "LAB", "AGR", None})
BODIES = frozenset({"IGO", "NGO", "IMG", "ISM", "UNO", "EUR"})
DIPLOMATIC = frozenset({"CONSULT", "AGREE", "AID", "COOPERATE"})
WORDS = frozenset({"ACCUSE", "REQUEST", "REJECT", "BELIEF", "THREATEN", "SUPPORT", "AGREE", "CONSULT", "AID", "COOPERATE", "CONCEDE"})
UNARMED = frozenset({"PTY", "LEG", "OPP", "JRN", "MED", "EDU", "BUS", "REL", "LAB", "AGR", "SOC", "REF", "ELI"})
SPOKEN = frozenset({"REJECT", "AGREE", "THREATEN"})
FORCE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})


def in_scope(draft: Draft, world: frozenset[str]) -> bool:
    """Whether an event is one between international actors, or of a kind that counts inside a state too."""
    actors = [p.entity for p in draft.actor]
    if not actors:
        return True
    if draft.event in DIPLOMATIC and any(e.sector in PRIVATE for e in actors):
        return False
    if all(_is_nobody(e) for e in actors) and draft.event != "PROTEST":
        return False
    if all(e.code is None for e in actors) and all(p.entity.code is None for p in draft.recipient) and draft.event not in FORCE:
        return False
    if draft.event in FORCE and all(e.sector in UNARMED for e in actors):
        return False  # words of politics and sports in the terms of war
    if draft.event == "RETREAT" and draft.mode == "resign" and all(e.sector in UNARMED for e in actors):
        return False  # no change of government
    if draft.event == "CONSULT" and len(actors) == 1 and not draft.recipient and is_person(actors[0]):
        return False  # somebody who meets nobody
    if draft.event in SPOKEN and any(s.entity.sector in PRIVATE and s.entity.code not in {e.code for e in actors} for s in draft.source):
        return False  # what somebody in the street foretells of a government is no word of that government
    return not _stays_at_home(draft, world)


def _is_nobody(entity: Entity) -> bool:
    """Whether no state and no armed group stands behind somebody, as far as the report tells."""
    return entity.code is None and entity.sector in NOBODY and (entity.sector is not None or is_person(entity))


def _stays_at_home(draft: Draft, world: frozenset[str]) -> bool:
    """Whether words stay inside one state: all parties are its own, none is armed, and nobody else is spoken of.

    A lone speaker ("Moskou ontkent") may speak to the world, unless the whole report knows of one state only.
    """
    if draft.event not in WORDS:
        return False
    parties = [p.entity for p in (*draft.actor, *draft.recipient)]
    codes = {e.code for e in parties if e.code is not None}
    if any(e.sector in ARMED for e in parties) or len(codes) > 1 or codes & BODIES or draft.around - codes:
        return False
    return bool(draft.recipient) or len(world) < 2
