"""`dragoman explain`: which words, rule and lexicon entry led to each value."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dragoman.cli.reading import Options, Readings
from dragoman.errors import DragomanError


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("explain")(explain)


def explain(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    record: Annotated[str | None, typer.Option(help="Only the record with this id.")] = None,
    published: Annotated[str | None, typer.Option(help="Date of publication, over what the input says.")] = None,
    lang: Annotated[str | None, typer.Option(help="Language of the reports.")] = None,
    parser: Annotated[str | None, typer.Option(help="Another spaCy pipeline.")] = None,
) -> None:
    """Show for each record which words, rule and lexicon entry led to each of its values."""
    from rich.console import Console

    from dragoman.export.explanation import explanation

    console = Console(highlight=False, soft_wrap=True)
    shown = 0
    try:
        readings = Readings(Options(published=published, lang=lang, parser=parser))
        for reading in readings.of(paths):
            for one in reading.records:
                if record in {None, one.id}:
                    shown += 1
                    console.print(explanation(one, reading.report.text))
    except (DragomanError, OSError) as error:
        print(f"dragoman: {error}", file=sys.stderr)
        raise typer.Exit(2) from error
    if record and not shown:
        print(f"dragoman: no record {record} in {', '.join(paths)}; `dragoman read` shows the ids", file=sys.stderr)
        raise typer.Exit(2)
    if readings.left_out:
        raise typer.Exit(1)
