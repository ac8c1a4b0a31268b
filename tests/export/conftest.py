"""Readings made by hand."""

from __future__ import annotations

import pytest

from dragoman.model.entity import Entity, Place
from dragoman.model.record import Attribution, DurationValue, Evidence, QuantityValue, Record, Why
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.pipeline import Reading

TEXT = (
    "IJsland zou zondag drie schepen naar Groenland hebben gestuurd, aldus de Deense omroep.\n"
    "De premier van IJsland belt maandag met Kopenhagen. De premier van IJsland belt maandag met Kopenhagen."
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def evidence(*spans: Span) -> tuple[Evidence, ...]:
    return tuple(Evidence(start=s.start, end=s.end, text=s.of(TEXT)) for s in spans)


SENT = Record(
    id="r.1",
    report_id="r",
    event="MOBILIZE",
    mode="troops",
    actor=(Entity(code="ISL", sector="GOV", name="IJsland", id="state:ISL"),),
    hedged=True,
    date="2024-05-05",
    location=Place(name="Groenland", code="GRL"),
    quantity=(QuantityValue(value=3, unit="schepen", role="deployed"),),
    attribution=(Attribution(code="DNK", sector="JRN", name="Deense omroep", verb="aldus"),),
    evidence=evidence(Span(0, TEXT.index("\n"))),
    score=-7.2,
    quad_code=4,
    confidence=0.8,
    explain=(Why(entry="sturen", trigger=span("gestuurd"), rules=("zou: hedged",)),),
    spans={
        "actor.0": (span("IJsland"),),
        "date": (span("zondag"),),
        "quantity.0": (span("drie schepen"),),
        "location": (span("Groenland"),),
    },
)
CALL = Record(
    id="r.2",
    report_id="r",
    event="CONSULT",
    mode="phone",
    actor=(Entity(code="ISL", sector="GOV", name="premier van IJsland"),),
    recipient=(Entity(code="DNK", sector="GOV", name="Kopenhagen"),),
    status="future",
    duration=DurationValue(text="al uren"),
    evidence=evidence(Span(88, 139), Span(140, 191)),
    confidence=0.4,
)


@pytest.fixture
def reading() -> Reading:
    report = Report(id="r", text=TEXT, prose=Span(0, len(TEXT)), title="Schepen", published="2024-05-06", lang="nl")
    return Reading(report=report, records=(CALL, SENT))
