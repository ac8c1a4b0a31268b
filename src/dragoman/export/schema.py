"""The JSON Schema of a record line, generated from the types."""

from __future__ import annotations

from typing import Any

from dragoman.model.record import Record

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema() -> dict[str, Any]:
    """The JSON Schema that every line of `--format jsonl` fulfils."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(Record).json_schema(mode="serialization")
    for part in (schema, *schema.get("$defs", {}).values()):
        part["required"] = list(part["properties"])  # every field is written, null where there is nothing
        part["additionalProperties"] = False
    return {"$schema": SCHEMA_DIALECT, **schema}
