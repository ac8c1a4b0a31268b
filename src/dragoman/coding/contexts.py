"""The contexts of a record: by its category, by the sectors of its parties, and by the words that tell it."""

from __future__ import annotations

from dragoman.knowledge.contexts import ContextRule, Contexts
from dragoman.model.record import Record


def contexts_of(record: Record, contexts: Contexts) -> tuple[str, ...]:
    """The codes of a record's contexts, in the order of PLOVER's table."""
    told = frozenset[str]().union(*(contexts.words.find(text) for text in _texts(record)))
    return tuple(rule.code for rule in contexts.rules if rule.code in told or _holds(rule, record))


def _texts(record: Record) -> dict[str, None]:
    """What is read for words, every text once: a report may tell the same a thousand times."""
    content = (record.content,) if record.content else ()
    return dict.fromkeys((*(mention.text for mention in record.evidence), *record.topic, *content))


def _holds(rule: ContextRule, record: Record) -> bool:
    acts = {record.event, f"{record.event}/{record.mode}"}
    if acts & rule.events and not acts & rule.excluded:
        return True
    parties = (*record.actor, *record.recipient)
    return any(party.sector in rule.sectors or party.code in rule.codes for party in parties)
