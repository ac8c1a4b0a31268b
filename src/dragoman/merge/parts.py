"""One telling that is several events: a trip to several states, blame that two lay on each other; and meetings that are visits."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.draft import Draft, keys
from dragoman.model.entity import is_person

DIRECTED = frozenset({"ACCUSE", "THREATEN", "REQUEST", "SANCTION"})  # what two do to each other is two events, one a direction


def parts(draft: Draft) -> list[Draft]:
    """The events that a draft tells, most often itself alone."""
    if draft.reciprocal and draft.event in DIRECTED and len(draft.actor) == 2:
        one, other = draft.actor
        return [replace(draft, actor=(a,), recipient=(b,), mutual=False) for a, b in ((one, other), (other, one))]
    draft = as_visit(draft)
    states = {p.entity.code for p in draft.recipient}
    if draft.event != "CONSULT" or draft.mode != "visit" or len(states) < 2 or any(is_person(p.entity) for p in draft.recipient):
        return [draft]
    return [replace(draft, recipient=(party,), location=None) for party in draft.recipient]


def as_visit(draft: Draft) -> Draft:
    """A meeting in the state of one of its parties is a visit of the others there; any other draft as it is."""
    if draft.event != "CONSULT" or draft.mode is not None or draft.recipient or draft.location is None:
        return draft
    hosts = tuple(p for p in draft.actor if p.entity.code == draft.location.code)
    guests = tuple(p for p in draft.actor if p.entity.code != draft.location.code)
    if not hosts or not guests or keys(hosts) & keys(guests):
        return draft
    return replace(draft, mode="visit", actor=guests, recipient=hosts)
