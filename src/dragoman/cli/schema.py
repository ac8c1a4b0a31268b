"""`dragoman schema`: what a record line looks like."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON Schema of what `read --format jsonl` writes."""
    import json

    from dragoman.export.schema import record_schema

    typer.echo(json.dumps(record_schema(), indent=2, ensure_ascii=False))
