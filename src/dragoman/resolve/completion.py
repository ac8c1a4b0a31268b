"""What a sentence leaves open, completed from the rest of the report: whose bombardment it was, between whom they negotiate.

Agents come from the report's own words, those of a neighbouring sentence first, never from knowledge of the world. Of all
events that a report tells with their parties, the one that fits best lends them: of the same or a kindred category, with the
same target or place, near in the text (implicit arguments; Gerber and Chai, 2012, found the same features to tell most).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.draft import Draft, Party, keys
from dragoman.resolve.scope import ARMED, DIPLOMATIC, FORCE, PRIVATE, in_scope

# Whose doer may be the doer of another: who besieges also shells, who abducted may release.
KINDRED = {
    "ASSAULT": {"ASSAULT": 0.0, "MOBILIZE": 0.6, "COERCE": 1.0},
    "MOBILIZE": {"MOBILIZE": 0.0, "ASSAULT": 0.4},
    "COERCE": {"COERCE": 0.0, "ASSAULT": 0.8},
    "RETREAT": {"RETREAT": 0.0, "ASSAULT": 0.9, "AGREE": 1.0},
    "AGREE": {"AGREE": 0.0, "CONSULT": 0.3, "RETREAT": 1.0},
    "CONSULT": {"CONSULT": 0.0, "AGREE": 0.3},
    "PROTEST": {"PROTEST": 0.0},
}
FAR = 0.12  # what a sentence of distance costs
BEHIND = 0.5  # what it costs that the lender comes later in the report
SHARED_TARGET = 1.2
LEAST = -1.6
SURE_LENT = 0.55
ANSWER_REACH = 6


def completed(drafts: list[Draft], world: frozenset[str]) -> list[Draft]:
    """The drafts with what other sentences of the report tell of their parties; without those that nobody can complete.

    `world` holds the codes of all whom the report names: what one state's own people do among themselves is no matter of this record.
    """
    lent = [_with_actor(draft, drafts) for draft in drafts]
    by_place = {(d.sentence, d.number): d for d in lent}
    told = [_answered(_judged(draft, by_place), lent) for draft in lent]
    return [draft for draft in told if _is_told(draft) and in_scope(draft, world)]


def _is_told(draft: Draft) -> bool:
    """Whether a draft has what its entry requires, or takes up an event told before, or lacks only a doer that is never named."""
    open_roles = set(draft.lacks)
    return not open_roles or draft.definite or (open_roles == {"actor"} and bool(draft.recipient or draft.location))


def _with_actor(draft: Draft, drafts: list[Draft]) -> Draft:
    """A draft without its doer, or a meeting or deal without its second party, with those of the event that fits best."""
    alone = draft.mutual and len(draft.actor) < 2 and not any(p.how == "description" for p in draft.actor)
    if (draft.actor and not alone) or draft.event not in KINDRED or draft.topical:
        return draft
    lenders = [(score, -n, other) for n, other in enumerate(drafts) if (score := _fit(draft, other)) is not None]
    if not lenders:
        return draft
    score, _, lender = max(lenders, key=lambda found: found[:2])
    if score < LEAST:
        return draft
    return _lent(draft, lender)


def _lent(draft: Draft, lender: Draft) -> Draft:
    taken = keys(draft.actor)
    lenders = (*lender.actor, *(p for p in lender.recipient if draft.mutual and p.entity.sector in ARMED))
    public = [p for p in lenders if draft.event not in DIPLOMATIC or p.entity.sector not in PRIVATE]
    parties = tuple(replace(p, how="lent", sure=min(p.sure, SURE_LENT)) for p in public if not keys([p]) <= taken)
    actor = (*draft.actor, *parties)
    lacks = tuple(role for role in draft.lacks if role not in {"actor", "partner"})
    recipient = draft.recipient
    if not recipient and not draft.mutual and draft.event == lender.event == "ASSAULT":
        recipient = tuple(replace(p, how="lent", sure=min(p.sure, SURE_LENT)) for p in lender.recipient)
        lacks = tuple(role for role in lacks if role != "recipient" or not recipient)
    return replace(draft, actor=actor, recipient=recipient, lacks=lacks)


def _fit(draft: Draft, other: Draft) -> float | None:
    """How well another event lends its doer, from 0 down; None where it cannot."""
    cost = KINDRED[draft.event].get(other.event)
    if cost is None or other is draft or not other.actor or other.lacks:
        return None
    if draft.mutual and draft.event != "ASSAULT" and len(other.actor) < 2:
        return None
    sides = keys((*other.actor, *other.recipient)) if draft.event == "ASSAULT" else keys(other.actor)
    if draft.mutual and not keys(draft.actor) <= sides:
        return None
    if not draft.mutual and keys(draft.recipient) & keys(other.actor):
        return None  # who suffers it did not do it
    if draft.event in FORCE and not _can_use_force(draft, other):
        return None
    score = -cost - FAR * abs(draft.sentence - other.sentence) - (BEHIND if other.sentence > draft.sentence else 0.0)
    own, others = _targets(draft), _targets(other)
    if own and others and other.event in {"ASSAULT", "MOBILIZE"} and draft.event in {"ASSAULT", "MOBILIZE"}:
        if own.isdisjoint(others):
            return None
        score += SHARED_TARGET
    return score


def _can_use_force(draft: Draft, lender: Draft) -> bool:
    """Whether a lender's doers are of those who use force, and not of the place that suffers it."""
    doers = [p.entity for p in lender.actor]
    return all(e.sector in ARMED | {"GOV", "SPY", None} for e in doers) and not ({e.code for e in doers} & _targets(draft))


def _targets(draft: Draft) -> frozenset[str]:
    """The states that an event is directed at or happens in."""
    codes = {p.entity.code for p in draft.recipient} | ({draft.location.code} if draft.location else set())
    return frozenset(code for code in codes if code)


def _judged(draft: Draft, by_place: dict[tuple[int, int], Draft]) -> Draft:
    """A verdict on a deed whose doer another sentence names is one on that doer."""
    deed = by_place.get((draft.sentence, draft.judges)) if draft.judges is not None else None
    if deed is None or draft.recipient or not deed.actor:
        return draft
    own = keys(draft.actor)
    doers = tuple(replace(p, how="lent", sure=min(p.sure, SURE_LENT)) for p in deed.actor if not keys([p]) <= own)
    return replace(draft, recipient=doers, lacks=tuple(role for role in draft.lacks if role != "recipient" or not doers))


def _answered(draft: Draft, drafts: Iterable[Draft]) -> Draft:
    """A refusal is directed at whoever asked: the last demand or offer to the one who refuses."""
    if draft.event != "REJECT" or draft.recipient or not draft.actor:
        return draft
    own = keys(draft.actor)
    for other in drafts:
        asked = other.event in {"REQUEST"} and bool(keys(other.recipient) & own)
        if asked and 0 <= draft.sentence - other.sentence <= ANSWER_REACH and other.actor and not keys(other.actor) & own:
            return replace(draft, recipient=_as_lent(other.actor))
    return draft


def _as_lent(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(replace(p, how="lent", sure=min(p.sure, SURE_LENT)) for p in parties)
