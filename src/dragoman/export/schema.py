"""The JSON Schema of a record, generated from its types."""

from __future__ import annotations

from typing import Any


def record_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a line that `dragoman read --format jsonl` writes."""
    from pydantic import TypeAdapter

    from dragoman.model.record import Record

    schema: dict[str, Any] = TypeAdapter(Record).json_schema(mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Dragoman record"
    schema["additionalProperties"] = False
    return schema
