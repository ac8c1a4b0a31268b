"""Why a record says what it says: each value with its words and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.export.chronology import headline, name
from dragoman.model.record import Record
from dragoman.model.span import Span

if TYPE_CHECKING:
    from rich.text import Text


def explanation(record: Record, text: str) -> Text:
    """A record with its entry, rules, and the words of every value."""
    from rich.text import Text

    out = Text()
    out.append(f"{record.id}\n", style="dim")
    out.append(f"{headline(record)}\n", style="bold")
    for why in record.explain:
        out.append(f"  entry       {why.entry}, by {_quoted(why.trigger, text)}\n")
        out.append(f"  rules       {', '.join(why.rules) or 'none: the plain reading'}\n")
    for path, spans in record.spans.items():
        words = ", ".join(_quoted(span, text) for span in spans)
        out.append(f"  {path:<12}{value(record, path)}  from {words}\n")
    for evidence in record.evidence:
        out.append(f"  evidence    {_quoted(Span(evidence.start, evidence.end), text)}\n")
    out.append(f"  confidence  {record.confidence:.2f}\n")
    return out


def value(record: Record, path: str) -> str:
    """A field's value in a few words."""
    field, _, number = path.partition(".")
    found = getattr(record, field)
    item = found[int(number)] if number else found
    if field in {"actor", "recipient"}:
        return f"{name(item)} {item.sector or ''}".rstrip()
    if field == "attribution":
        return f"{item.name} [{item.code or '-'}]"
    if field == "location":
        return f"{item.name} [{item.code or '-'}]"
    if field == "quantity":
        return f"{item.value if item.value is not None else f'{item.low}-{item.high}'} {item.unit or ''} ({item.role})"
    if field == "duration":
        return str(item.value or item.text)
    return str(item)


def _quoted(span: Span, text: str) -> str:
    return f"“{' '.join(span.of(text).split())}” ({span.start}-{span.end})"
