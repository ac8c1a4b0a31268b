"""From merged drafts to records: codes, scores, confidence, spans and ids."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from dragoman.coding.confidence import confidence
from dragoman.coding.contexts import contexts_of
from dragoman.coding.dating import inferred_date, related
from dragoman.knowledge.contexts import Contexts
from dragoman.knowledge.ontology import Ontology
from dragoman.model.draft import Draft, Party, Source
from dragoman.model.record import Attribution, Evidence, Record, Status, Why
from dragoman.model.report import Report
from dragoman.model.span import Span


def records_of(
    report: Report,
    drafts: list[Draft],
    ontology: Ontology,
    answers: Mapping[int, int] | None = None,
    contexts: Contexts | None = None,
) -> tuple[Record, ...]:
    """The records of a report, in the order of the text, with ids that are stable for the same report and program.

    `answers` tells which draft, by its place, answers which; without `contexts` the records have none.
    """
    found: list[Record] = []
    taken: set[str] = set()
    for draft in drafts:
        record = record_of(report, draft, ontology)
        number = 2
        while record.id in taken:
            record = replace(record, id=f"{record.id.rpartition('.')[0] or record.id}.{number}")
            number += 1
        taken.add(record.id)
        found.append(replace(record, context=contexts_of(record, contexts)) if contexts else record)
    for n, answered in (answers or {}).items():
        found[n] = replace(found[n], responds_to=found[answered].id)
    return related(tuple(replace(record, date_inferred=inferred_date(record, report.published)) for record in found))


def record_of(report: Report, draft: Draft, ontology: Ontology) -> Record:
    """One record of a merged draft."""
    text = report.text
    return Record(
        id=_id(report, draft),
        report_id=report.id,
        event=draft.event,
        mode=draft.mode,
        actor=tuple(p.entity for p in draft.actor),
        recipient=tuple(p.entity for p in draft.recipient),
        status=_status(draft, report),
        hedged=draft.hedged,
        date=draft.when.edtf if draft.when else None,
        location=draft.location,
        count=draft.count,
        duration=draft.duration,
        quantity=tuple(q for q, _ in draft.quantity),
        topic=tuple(span.of(text) for span in draft.topic),
        content=draft.content.of(text) if draft.content else None,
        office=draft.office.of(text) if draft.office else _office(draft),
        predecessor=draft.predecessor.of(text) if draft.predecessor else None,
        attribution=tuple(_attribution(source, text) for source in draft.source),
        restated=draft.restated,
        evidence=tuple(Evidence(start=s.start, end=s.end, text=s.of(text)) for s in sorted(draft.evidence)),
        score=ontology.score.get(draft.event),
        quad_code=ontology.quad.get(draft.event),
        confidence=confidence(draft, ontology.confidence),
        explain=(Why(entry=draft.entry, trigger=draft.trigger, rules=draft.rules),),
        spans=_spans(draft),
    )


def _id(report: Report, draft: Draft) -> str:
    """Of the report, the category and where it is first told: the same for the same report and program version."""
    seed = f"{report.id}|{draft.event}|{draft.mode}|{draft.trigger.start}|{draft.status}"
    return f"{report.id}.{hashlib.sha256(seed.encode()).hexdigest()[:8]}"


def _status(draft: Draft, report: Report) -> Status:
    """What happened more than a year before the report is background."""
    status = draft.status
    if status in {"occurred", "ongoing"} and draft.when and draft.when.last and report.published:
        year, _, rest = report.published[:10].partition("-")
        limit = f"{int(year) - 1:04d}-{rest}" if rest else f"{int(year) - 1:04d}"
        if draft.when.last < limit and draft.event not in {"OFFICE", "LEADS", "MEMBER"}:
            return "historical"
    return status  # type: ignore[return-value]


def _office(draft: Draft) -> str | None:
    return draft.actor[0].entity.office if draft.event == "OFFICE" and draft.actor else None


def _attribution(source: Source, text: str) -> Attribution:
    return Attribution(
        code=source.entity.code,
        sector=source.entity.sector,
        name=source.entity.name,
        verb=source.verb.of(text) if source.verb else None,
        via=source.via,
        quote=source.quote,
        of=source.of,
    )


def _spans(draft: Draft) -> dict[str, tuple[Span, ...]]:
    found: dict[str, tuple[Span, ...]] = {}

    def put(path: str, span: Span | None) -> None:
        if span is not None:
            found[path] = (span,)

    def parties(role: str, some: tuple[Party, ...]) -> None:
        for n, party in enumerate(some):
            put(f"{role}.{n}", party.span)

    parties("actor", draft.actor)
    parties("recipient", draft.recipient)
    put("date", draft.when.span if draft.when else None)
    put("location", draft.location_span)
    put("count", draft.count_span)
    put("duration", draft.duration_span)
    put("content", draft.content)
    put("office", draft.office)
    put("predecessor", draft.predecessor)
    for n, (_, span) in enumerate(draft.quantity):
        put(f"quantity.{n}", span)
    for n, span in enumerate(draft.topic):
        put(f"topic.{n}", span)
    for n, source in enumerate(draft.source):
        put(f"attribution.{n}", source.span)
    return found
