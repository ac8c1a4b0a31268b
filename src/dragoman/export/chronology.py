"""A readable chronology: what a report says, in the order of its days, each with its words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.model.entity import Entity
from dragoman.model.record import Record
from dragoman.model.report import Report

if TYPE_CHECKING:
    from rich.console import Console

COLOURS = {1: "green", 2: "cyan", 3: "yellow", 4: "red", None: "white"}
MARKS = {
    "future": "planned",
    "hypothetical": "possible",
    "negated": "did not happen",
    "ongoing": "going on",
    "historical": "background",
    "occurred": "",
}
QUOTE = 160
NO_DATE = "no date"


def show(console: Console, report: Report, records: Iterable[Record]) -> None:
    """Prints the records of a report by day; those without a date come last, in the order of the text."""
    from rich.markup import escape
    from rich.text import Text

    some = sorted(records, key=lambda r: (r.date is None, _first_day(r.date), r.evidence[0].start if r.evidence else 0))
    published = f"  published {report.published}" if report.published else "  no publication date"
    console.print(Text(report.title or report.id, style="bold") + Text(published, style="dim"))
    if not some:
        console.print(Text("  no records", style="dim"))
    day: str | None = ""
    for record in some:
        if record.date != day:
            day = record.date
            console.print(Text(f"\n  {day or NO_DATE}", style="bold"))
        console.print(f"    [{COLOURS[record.quad_code]}]{escape(headline(record))}[/]  [dim]{record.id}[/]")
        for line in details(record):
            console.print(Text(f"      {line}", style="dim"))
    console.print()


def _first_day(date: str | None) -> str:
    return (date or "").strip("[/").replace("~", "")


def headline(record: Record) -> str:
    """What, who, whom and how certain, in one line."""
    what = record.event + (f"/{record.mode}" if record.mode else "")
    who = ", ".join(map(name, record.actor)) or "somebody unnamed"
    whom = ", ".join(map(name, record.recipient))
    marks = [MARKS[record.status], "hearsay" if record.hedged else "", "said again" if record.restated else ""]
    tail = ", ".join(mark for mark in marks if mark)
    return f"{what:<18} {who}{f' -> {whom}' if whom else ''}{f'  ({tail})' if tail else ''}"


def name(entity: Entity) -> str:
    """A name with its code: "Macron [FRA]"."""
    return f"{entity.name or entity.id or '?'} [{entity.code or '-'}]"


def details(record: Record) -> list[str]:
    """Where, how many, of what, on whose word, and the first words that say so."""
    lines = []
    if record.location:
        lines.append(f"where   {record.location.name} [{record.location.code or '-'}]")
    numbers = [f"{q.value if q.value is not None else f'{q.low}-{q.high}'} {q.unit or ''} ({q.role})" for q in record.quantity]
    if record.count:
        numbers.insert(0, f"{record.count} times")
    if record.duration:
        numbers.append(f"for {record.duration.value or record.duration.text}")
    if numbers:
        lines.append(f"number  {'; '.join(numbers)}")
    if record.content:
        lines.append(f"what    {record.content}")
    for source in record.attribution:
        via = f" via {source.via}" if source.via else ""
        lines.append(f"source  {source.name} [{source.code or '-'}]{f' ({source.verb})' if source.verb else ''}{via}")
    if record.evidence:
        words = " ".join(record.evidence[0].text.split())
        more = f"  (+{len(record.evidence) - 1})" if len(record.evidence) > 1 else ""
        lines.append(f"“{words[:QUOTE]}{'…' if len(words) > QUOTE else ''}”{more}")
    return lines
