"""PLOVER's JSON lines: one event a line, under the names of fields that its manual gives."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO

from dragoman.coding.plover import plover
from dragoman.export.days import first_and_last
from dragoman.knowledge.ontology import load_ontology
from dragoman.model.coded import PloverEvent
from dragoman.model.entity import Entity, Place
from dragoman.model.record import Record

if TYPE_CHECKING:
    from dragoman.model.report import Report
    from dragoman.pipeline import Reading

TOLLS = {"killed": "dead", "wounded": "injured", "detained": "arrested"}


class PloverLines:
    """Writes every record that PLOVER has an event for; facts and beliefs are left out."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, reading: Reading) -> None:
        """Write the events of a report, in the order of the text."""
        for record in reading.records:
            event = plover(record, load_ontology())
            if event is not None:
                line = as_plover(event, record, reading.report)
                self._out.write(json.dumps(line, ensure_ascii=False) + "\n")


def as_plover(event: PloverEvent, record: Record, report: Report) -> dict[str, Any]:
    """An event as plain values. `mode` holds the auxiliary modes after the mode; `date` is a day, that of publication where the report
    dates only the act that is planned, or nothing; null where not even that is known."""
    first, last = event_days(event.planned, record, report.published)
    return {
        "id": record.id,
        "date": first or last,
        "enddate": last if first and last != first else None,
        "actor": [_actor(party) for party in event.actor],
        "recipient": [_actor(party) for party in event.recipient],
        "event": [event.event],
        "mode": [*([event.mode] if event.mode else []), *event.auxiliary],
        "context": list(event.context),
        "quad_code": event.quad_code,
        "event_scale": event.score,
        "event_loc": _place(record.location) if record.location else None,
        "event_text": [mention.text for mention in record.evidence],
        **_tolls(record),
        "cite_info": {"title": report.title, "publication": report.publisher, "language": report.lang, "coder": "dragoman"},
        "comment": "; ".join([f"planned: {event.planned}"] * bool(event.planned) + ["restated"] * record.restated) or None,
    }


def event_days(planned: str | None, record: Record, published: str | None) -> tuple[str | None, str | None]:
    """First and last day of an event, those of publication where the report gives none.

    Who plans an act gives his word by the day of publication, whenever the act is to be.
    """
    first, last = first_and_last(None if planned else record.date)
    return (first, last) if first or last else first_and_last(published)


def _actor(party: Entity) -> dict[str, str | None]:
    return {
        "code": party.code,
        "sector": party.sector,
        "actor_text": party.name,
        "identifier_id": party.id,
        "office": party.office,
    }


def _place(place: Place) -> dict[str, str | float | None]:
    return {"name": place.name, "cc3": place.code, "latitude": place.lat, "longitude": place.lon}


def _tolls(record: Record) -> dict[str, int | float]:
    """The dead, the injured and the arrested, where the record counts them; the least number where it gives a range."""
    numbers = ((TOLLS[one.role], one.value if one.value is not None else one.low) for one in record.quantity if one.role in TOLLS)
    return {name: number for name, number in numbers if number is not None}
