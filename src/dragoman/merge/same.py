"""The one definition of "the same event".

Two mentions tell one event if they have the same category, the same parties as far as both name them, the same reality
(what happened is not what is planned, refused or only possible), modes and days that do not contradict each other, and - for
words about words (demands, refusals, offers, threats) - contents that speak of the same thing.
"""

from __future__ import annotations

import re

from dragoman.model.draft import Draft, When, keys
from dragoman.model.entity import entity_key, is_person

HAPPENED = frozenset({"occurred", "ongoing", "historical"})
BY_CONTENT = frozenset({"REQUEST", "REJECT", "AGREE", "THREATEN", "BELIEF"})
SHARED_CONTENT = 0.34
_WORD = re.compile(r"\w{4,}")


def same_event(a: Draft, b: Draft, text: str) -> bool:
    """Whether two mentions in one report tell the same event; symmetric."""
    return (
        a.event == b.event
        and realities_agree(a, b)
        and modes_agree(a, b)
        and parties_agree(a, b)
        and days_agree(a.when, b.when)
        and counts_agree(a, b)
        and contents_agree(a, b, text)
    )


def reality(status: str) -> str:
    """Statuses of one reality: what happened, happens or happened long ago is one."""
    return "happened" if status in HAPPENED else status


def realities_agree(a: Draft, b: Draft) -> bool:
    """One reality, or one of them is a bare noun that tells nothing of it ("voor zijn reis naar Oslo")."""
    return reality(a.status) == reality(b.status) or a.assumed or b.assumed


def modes_agree(a: Draft, b: Draft) -> bool:
    """Equal, or one of them says nothing."""
    return a.mode == b.mode or a.mode is None or b.mode is None


def people_differ(a: Draft, b: Draft) -> bool:
    """Whether two mentions name different persons for one state: a call of ministers is not that of presidents."""
    one, other = ({(entity_key(p.entity), p.entity.id) for p in (*d.actor, *d.recipient) if is_person(p.entity)} for d in (a, b))
    shared = {key for key, _ in one} & {key for key, _ in other}
    return any({id for k, id in one if k == key}.isdisjoint({id for k, id in other if k == key}) for key in shared)


def parties_agree(a: Draft, b: Draft) -> bool:
    """The same parties on each side; a side that one of them leaves open agrees with any. Meetings have one side."""
    if people_differ(a, b):
        return False
    if a.event == "CONSULT":
        one, other = keys((*a.actor, *a.recipient)), keys((*b.actor, *b.recipient))
        if not one or not other:
            return True
        return one == other or (min(len(one), len(other)) > 1 and (one <= other or other <= one))
    if a.event == "ASSAULT" and a.mutual != b.mutual:
        clash, attack = (a, b) if a.mutual else (b, a)
        return not clash.actor or keys((*attack.actor, *attack.recipient)) <= keys(clash.actor)
    return _side(keys(a.actor), keys(b.actor)) and _side(keys(a.recipient), keys(b.recipient))


def _side(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or one == other or one < other or other < one


def days_agree(a: When | None, b: When | None) -> bool:
    """Whether two dates can be of one event: they meet, or one is unknown."""
    if a is None or b is None or a.edtf == b.edtf:
        return True
    first, last = max(a.first or "0", b.first or "0"), min(a.last or "9", b.last or "9")
    return first <= last


def counts_agree(a: Draft, b: Draft) -> bool:
    """Several events named as a number are no single one."""
    return a.count == b.count or (a.count in {None, 1} and b.count in {None, 1}) or a.definite or b.definite


def elaborates(draft: Draft) -> bool:
    """Whether somebody's own words ("we staan klaar om ...") tell it: a quotation repeats what the report says of its speaker."""
    return any(party.how == "speaker" for party in draft.actor)


def contents_agree(a: Draft, b: Draft, text: str) -> bool:
    """For words about words: the contents share enough words, or one names none."""
    if a.event not in BY_CONTENT or a.content is None or b.content is None or elaborates(a) or elaborates(b):
        return True
    one, other = (set(_WORD.findall(c.of(text).casefold())) for c in (a.content, b.content))
    if not one or not other:
        return True
    return len(one & other) / min(len(one), len(other)) >= SHARED_CONTENT
