"""Every distinct event once per report: mentions of one event become one draft, all their words as evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from dragoman.merge.same import same_event
from dragoman.model.draft import Draft, Party, Source, keys
from dragoman.model.entity import entity_key

BACK = 6  # sentences within which a definite noun takes up an event
# Attributes that a sentence may add to a known event, and the fields that its source then vouches for.
_VOUCHED = {"topic": "topic", "when": "date", "duration": "duration", "location": "location", "count": "count", "quantity": "quantity"}


def merge(drafts: list[Draft], text: str) -> list[Draft]:
    """The events of a report, in the order of their first mention.

    A mention is compared with the events of its own category only, so the work grows with mentions, not with their square.
    """
    events: list[Draft] = []
    by_category: dict[str, list[int]] = defaultdict(list)
    for draft in drafts:
        place = _match(draft, [(i, events[i]) for i in by_category[draft.event][-40:]], text)
        if place is not None:
            events[place] = combine(events[place], draft)
        elif draft.lacks and set(draft.lacks) != {"actor"}:
            continue  # a noun that takes up an event which the report does not tell
        elif draft.actor or (draft.event == "ASSAULT" and (draft.when or draft.location or draft.quantity) and not draft.definite):
            by_category[draft.event].append(len(events))
            events.append(draft)
    return [replace(event, source=()) if event.given else event for event in events if _worth_a_record(event)]


def _match(draft: Draft, events: list[tuple[int, Draft]], text: str) -> int | None:
    """The event that a mention tells again: one with the same parties, for a definite noun the last that fits."""
    fitting = [(i, e) for i, e in reversed(events) if same_event(e, _as_taken_up(draft, e), text)]
    if draft.definite and not (draft.actor and draft.recipient):
        fitting = [(i, e) for i, e in fitting if draft.sentence - _last_sentence(e) <= BACK]
    elif not draft.actor:
        fitting = [(i, e) for i, e in fitting if draft.sentence - _last_sentence(e) <= 1 and e.actor]
    if not fitting:
        return None
    return max(fitting, key=lambda pair: (len(keys(pair[1].actor) & keys(draft.actor)), pair[0]))[0]


def _last_sentence(event: Draft) -> int:
    return event.sentence


def _as_taken_up(draft: Draft, event: Draft) -> Draft:
    """A definite noun without a date of its own says nothing new of whether the event happened."""
    return replace(draft, status=event.status) if draft.definite and draft.nominal else draft


def combine(event: Draft, mention: Draft) -> Draft:
    """An event with one more mention: values it lacked are taken, parties joined, evidence added."""
    fuller = {
        name: getattr(event, name) or getattr(mention, name)
        for name in (
            "when",
            "location",
            "location_span",
            "count",
            "count_span",
            "duration",
            "duration_span",
            "content",
            "office",
            "predecessor",
            "mode",
        )
    }
    actor, recipient = _sides(event, mention)
    return replace(
        event,
        **fuller,
        actor=actor,
        recipient=recipient,
        sentence=max(event.sentence, mention.sentence),
        quantity=_distinct(event, mention),
        topic=tuple(dict.fromkeys((*event.topic, *mention.topic))),
        source=_sources(event, mention),
        hedged=event.hedged and mention.hedged,
        status=_status(event, mention),
        restated=event.restated or mention.restated,
        definite=event.definite and mention.definite,
        nominal=event.nominal and mention.nominal,
        assumed=event.assumed and mention.assumed,
        given=event.given and mention.given,
        evidence=tuple(dict.fromkeys((*event.evidence, *mention.evidence))),
        rules=tuple(dict.fromkeys((*event.rules, *mention.rules))),
        weight=max(event.weight, mention.weight),
    )


def _status(event: Draft, mention: Draft) -> str:
    """The first that the words tell; a bare noun only assumes its own."""
    return mention.status if event.assumed and not mention.assumed else event.status


def _sides(event: Draft, mention: Draft) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Actors and recipients of both; a visit keeps its sides when a plain meeting of the same people joins it."""
    if event.event == "CONSULT" and bool(event.recipient) != bool(mention.recipient):
        sided = event if event.recipient else mention
        return sided.actor, sided.recipient
    if event.event == "ASSAULT" and event.mutual != mention.mutual:  # "fighting between A and B", then told as an attack of A
        sided = mention if event.mutual else event
        return (sided.actor, sided.recipient) if sided.recipient else _both(event, mention)
    return _both(event, mention)


def _both(event: Draft, mention: Draft) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    return _joined(event.actor, mention.actor), _joined(event.recipient, mention.recipient)


def _joined(one: tuple[Party, ...], other: tuple[Party, ...]) -> tuple[Party, ...]:
    """Parties of two mentions, each once: the fuller name of an entity stands for it."""
    found = {entity_key(p.entity): p for p in one}
    for party in other:
        key = entity_key(party.entity)
        if key not in found or (len(party.entity.name or "") > len(found[key].entity.name or "") and party.entity.office):
            found[key] = party
    return tuple(found.values())


def _distinct(event: Draft, mention: Draft) -> tuple:  # type: ignore[type-arg]
    found = {(q.value, q.low, q.high, q.unit): (q, span) for q, span in (*mention.quantity, *event.quantity)}
    return tuple(found.values())


def _sources(event: Draft, mention: Draft) -> tuple[Source, ...]:
    """Who vouches for an event by both: for one that a sentence takes for granted, only of what the sentence adds."""
    if event.given and mention.given:
        return (*event.source, *mention.source)
    told = () if event.given else event.source
    new = mention.source
    if mention.given:
        added = tuple(name for attribute, name in _VOUCHED.items() if getattr(mention, attribute) and not getattr(event, attribute))
        new = tuple(replace(s, of=added) for s in mention.source) if added else ()
    found: dict[str | None, Source] = {}
    for source in (*new, *told):
        key = source.entity.id or source.entity.name
        found[key] = replace(source, via=source.via or found[key].via) if key in found else source
    return tuple(found.values())


def _worth_a_record(event: Draft) -> bool:
    """An attack named only by a noun is a record only where the report gives its place, date or toll."""
    if event.event != "ASSAULT" or not event.nominal:
        return True
    return bool(event.when or event.location or event.quantity or event.recipient)
