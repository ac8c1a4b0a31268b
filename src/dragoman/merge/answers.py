"""What a denial, a refusal or an acceptance answers: the demand, offer, accusation, threat or fear that came before it."""

from __future__ import annotations

import re

from dragoman.model.draft import Draft, keys

ANSWERED = {
    "REJECT": frozenset({"REQUEST", "AGREE", "ACCUSE", "THREATEN", "BELIEF"}),
    "AGREE": frozenset({"REQUEST"}),
    "CONCEDE": frozenset({"REQUEST", "ACCUSE", "THREATEN"}),
}
UNSAID = frozenset({"negated", "hypothetical", "future"})
REACH = 4  # sentences from what was said to its answer
WINDOW = 40  # events looked back over, so that the work grows with the report
_WORD = re.compile(r"\w{5,}")


def answers(drafts: list[Draft], text: str) -> dict[int, int]:
    """For each event that answers another, by their places in the list: the nearest that speaks to whoever answers.

    A refusal answers what was asked of its actor, a denial what was said or feared of him; an offer or an admission only a
    demand on the same matter.
    """
    found: dict[int, int] = {}
    for n, draft in enumerate(drafts):
        fitting = [(_distance(draft, drafts[m], text), m) for m in range(max(0, n - WINDOW), min(len(drafts), n + WINDOW)) if m != n]
        near = [(distance, m) for distance, m in fitting if distance is not None]
        if near:
            found[n] = min(near)[1]
    return found


def _distance(draft: Draft, other: Draft, text: str) -> float | None:
    """How far an answer is from what it may answer, in sentences; None where it cannot. A shared matter brings them nearer."""
    if other.event not in ANSWERED.get(draft.event, ()) or draft.status in UNSAID or other.status in UNSAID:
        return None
    between = draft.sentence - other.sentence
    if not 0 <= between <= REACH or not _speaks_to(other, draft):
        return None
    alike = _share_words(draft, other, text)
    if draft.event != "REJECT" and not alike:
        return None
    return between - (1.5 if alike else 0.0)


def _speaks_to(other: Draft, draft: Draft) -> bool:
    """Whether what one party said is directed at those who answer, and their answer, if at anybody, at that party."""
    own, theirs = keys(draft.actor), keys(other.actor)
    if not own or not theirs or own & theirs or not own & keys(other.recipient):
        return False
    towards = keys(draft.recipient) - own
    return not towards or bool(towards & theirs)


def _share_words(draft: Draft, other: Draft, text: str) -> bool:
    one, two = (set(_WORD.findall((d.content or d.clause).of(text).casefold())) for d in (draft, other))
    return bool(one & two)
