"""How likely a record is right - its category, parties and reality - from how it was found.

A logistic regression over a few features of the draft; its weights are data, fitted on annotated reports by
`python -m benchmarks.calibration --write`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from dragoman.model.draft import Draft, Party

LENT = frozenset({"lent", "place"})
VAGUE_HOW = frozenset({"pronoun", "description", "spoken", "speaker", "role"})


def features(draft: Draft) -> dict[str, float]:
    """What tells of a draft's reliability, each a number from 0 to 1 or a small count; names are those of the weights."""
    actor, recipient = draft.actor, draft.recipient
    return {
        "bias": 1.0,
        f"event:{draft.event}": 1.0,
        "nominal": float(draft.nominal),
        "assumed": float(draft.assumed),
        "definite": float(draft.definite),
        "topical": float(draft.topical),
        "no recipient": float(not recipient and not draft.mutual),
        "told again": min(len(draft.evidence) - 1, 3) / 3,
        "actor sure": _least(actor),
        "recipient sure": _least(recipient) if recipient else 0.5,
        "actor lent": _share(actor, LENT),
        "recipient lent": _share(recipient, LENT),
        "actor vague": _share(actor, VAGUE_HOW),
        "recipient vague": _share(recipient, VAGUE_HOW),
        "actor unknown": sum(p.entity.code is None for p in actor) / max(len(actor), 1),
        "recipient unknown": sum(p.entity.code is None for p in recipient) / max(len(recipient), 1),
        "several actors": float(len(actor) > 2),
        "dated": float(draft.when is not None),
        "not so": float(draft.status in {"negated", "hypothetical"}),
        "hedged": float(draft.hedged),
    }


def _least(parties: tuple[Party, ...]) -> float:
    return min((min(max(p.sure, 0.0), 1.0) for p in parties), default=0.0)


def _share(parties: tuple[Party, ...], hows: frozenset[str]) -> float:
    return sum(p.how in hows for p in parties) / max(len(parties), 1)


def confidence(draft: Draft, weights: Mapping[str, float]) -> float:
    """From 0.02 to 0.98: how likely category, parties and reality of the record are all right."""
    total = sum(weights.get(name, 0.0) * value for name, value in features(draft).items())
    return round(min(max(1.0 / (1.0 + math.exp(-total)), 0.02), 0.98), 2)
