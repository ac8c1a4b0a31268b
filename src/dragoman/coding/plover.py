"""A record as PLOVER codes it: the reductions of its manual, which the record itself does not make."""

from __future__ import annotations

from dragoman.knowledge.ontology import Ontology
from dragoman.model.coded import UNIDENTIFIED, PloverEvent
from dragoman.model.entity import Entity
from dragoman.model.record import Record


def plover(record: Record, ontology: Ontology) -> PloverEvent | None:
    """The event of a record; None for standing facts, beliefs and whatever else has no quad class: they are no events.

    A planned cooperation is the word given for it (AGREE), a planned retreat a concession (CONCEDE), neither of them `future`.
    What is planned otherwise, possible, denied or long past keeps its category and takes the auxiliary mode of its status.
    """
    if record.event not in ontology.quad:
        return None
    given = ontology.planned.get(record.event) if record.status == "future" else None
    event = given or record.event
    return PloverEvent(
        event=event,
        mode=record.mode if event == record.event else None,
        auxiliary=(record.status,) if record.status in ontology.auxiliary and not given else (),
        context=record.context,
        actor=record.actor or (UNIDENTIFIED,),
        recipient=_recipient(record, event, ontology),
        score=ontology.score[event],
        quad_code=ontology.quad[event],
        planned=act(record) if given and given != record.event else None,
    )


def act(record: Record) -> str:
    """"CONSULT/visit", or the category alone."""
    return f"{record.event}/{record.mode}" if record.mode else record.event


def _recipient(record: Record, event: str, ontology: Ontology) -> tuple[Entity, ...]:
    """The recipients; an unidentified one where PLOVER requires one and the record has none, unless several do it together."""
    alone = len(record.actor) < 2
    missing = not record.recipient and event in ontology.needs_recipient and alone
    return (UNIDENTIFIED,) if missing else record.recipient
