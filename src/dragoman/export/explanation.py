"""Which words, rule and lexicon entry led to each value of a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TextIO

from dragoman.export.phrases import act, who
from dragoman.model.record import Record
from dragoman.model.span import Span

if TYPE_CHECKING:
    from dragoman.pipeline import Reading

# What a record says of itself: it is shown in the heading or has no words in the report.
_APART = {"id", "report_id", "explain", "spans", "evidence"}


class Explanation:
    """Writes every record of a report with the words of each value; `record` picks one by its id."""

    def __init__(self, out: TextIO, record: str | None = None) -> None:
        self._out = out
        self._record = record
        self.found = 0

    def write(self, reading: Reading) -> None:
        """Write how the records of one report came about."""
        for record in reading.records:
            if self._record in {None, record.id}:
                self.found += 1
                self._out.writelines(line + "\n" for line in explanation(record, reading.report.text))


def explanation(record: Record, text: str) -> Iterator[str]:
    """The lines that explain a record: its values with words and offsets, its evidence, its lexicon entry and rules."""
    yield f"{record.id}  {act(record)}  {who(record)}"
    for path, value in _values(record):
        quoted = "; ".join(_words(span, text) for span in record.spans.get(path, ()))
        yield f"  {path:<14} {value}{f'   <- {quoted}' if quoted else ''}"
    for mention in record.evidence:
        yield f"  {'evidence':<14} {_words(Span(mention.start, mention.end), text)}"
    for why in record.explain:
        yield f"  {'entry':<14} {why.entry}   <- {_words(why.trigger, text)}"
        for rule in why.rules:
            yield f"  {'rule':<14} {rule}"
    yield ""


def _values(record: Record) -> Iterator[tuple[str, str]]:
    """Path and value of every field that the record fills."""
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in _APART or value in (None, (), False):
            continue
        if isinstance(value, tuple):
            yield from ((f"{field.name}.{number}", _plain(item)) for number, item in enumerate(value))
        else:
            yield field.name, _plain(value)


def _plain(value: Any) -> str:
    if not is_dataclass(value):
        return str(value)
    filled = ((field.name, getattr(value, field.name)) for field in fields(value))
    return ", ".join(f"{name} {item}" for name, item in filled if item not in (None, (), False))


def _words(span: Span, text: str) -> str:
    return f"“{' '.join(span.of(text).split())}” [{span.start}:{span.end}]"
