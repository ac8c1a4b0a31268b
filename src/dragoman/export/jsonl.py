"""Records as JSON: plain values as in the records' specification, with `spans` for each value's words."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from dragoman.model.record import Record
from dragoman.model.span import Span


def plain(value: Any) -> Any:
    """A value of frozen types as dictionaries, lists and plain values."""
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def record_json(record: Record) -> str:
    """One record as a line of JSON."""
    return json.dumps(plain(record), ensure_ascii=False)
