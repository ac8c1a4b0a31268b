"""Meetings that are visits: who met whom where one of them is at home."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.entity import is_person
from dragoman.model.draft import Draft


def visits(draft: Draft) -> list[Draft]:
    """A draft as it is told: a trip to several states is one visit for each."""
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
    if not hosts or not guests:
        return draft
    return replace(draft, mode="visit", actor=guests, recipient=hosts)
