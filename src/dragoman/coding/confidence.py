"""How likely a record is right, from how it was found."""

from __future__ import annotations

from dragoman.model.draft import Draft

# Measured on the development reports: a record's share right by feature; see benchmarks/accuracy.
BASE = 0.62
NOMINAL = -0.10
NO_RECIPIENT = -0.08
REPEATED = 0.10
WEAK_ARGUMENT = -0.25


def confidence(draft: Draft) -> float:
    """From 0 to 1: the surer its arguments and the more often it is told, the higher."""
    value = BASE
    value += NOMINAL if draft.nominal else 0.0
    value += NO_RECIPIENT if not draft.recipient and not draft.mutual else 0.0
    value += REPEATED if len(draft.evidence) > 1 else 0.0
    sure = min((p.sure for p in (*draft.actor, *draft.recipient)), default=0.3)
    value += WEAK_ARGUMENT * (1.0 - min(max(sure, 0.0), 1.0))
    return round(min(max(value, 0.05), 0.95), 2)
