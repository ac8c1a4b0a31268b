"""JSON lines: one record a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TextIO

from dragoman.model.record import Record

if TYPE_CHECKING:
    from dragoman.pipeline import Reading


class JsonLines:
    """Writes every record as one line of JSON."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, reading: Reading) -> None:
        """Write the records of a report, in the order of the text."""
        for record in reading.records:
            self._out.write(record_json(record) + "\n")


def record_json(record: Record) -> str:
    """A record as one line of JSON."""
    return json.dumps(as_json(record), ensure_ascii=False)


def as_json(record: Record) -> dict[str, Any]:
    """A record as plain values: objects, lists, strings, numbers; every field is there, null where the report gives none.

    Offsets are half-open, in Unicode code points of the report's text.
    """
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value
