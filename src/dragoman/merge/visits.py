"""Meetings that are visits: who met whom where one of them is at home."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.draft import Draft


def as_visit(draft: Draft) -> Draft:
    """A meeting in the state of one of its parties is a visit of the others there; any other draft as it is."""
    if draft.event != "CONSULT" or draft.mode is not None or draft.recipient or draft.location is None:
        return draft
    hosts = tuple(p for p in draft.actor if p.entity.code == draft.location.code)
    guests = tuple(p for p in draft.actor if p.entity.code != draft.location.code)
    if not hosts or not guests:
        return draft
    return replace(draft, mode="visit", actor=guests, recipient=hosts)
