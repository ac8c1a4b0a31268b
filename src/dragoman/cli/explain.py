"""`dragoman explain`: which words, rule and lexicon entry led to each value."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dragoman.cli.reading import Options, Readings
from dragoman.cli.show import Progress
from dragoman.errors import UsageError


def explain(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Text files, .jsonl files, folders, or - for standard input.")],
    record: Annotated[str | None, typer.Option(metavar="ID", help="Only the record with this id.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Date of publication, whatever the input says.")] = None,
    lang: Annotated[str | None, typer.Option(metavar="TAG", help="Language of the reports, such as nl; else told from the words.")] = None,
    parser: Annotated[str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline or a folder with one.")] = None,
) -> None:
    """Show which words, rule and lexicon entry led to each value of a record."""
    from dragoman.export.explanation import Explanation

    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    with Progress() as progress:
        readings = Readings(Options(published=published, lang=lang, parser=parser), progress)
        exporter = Explanation(sys.stdout, record)
        for reading in readings.of(paths):
            exporter.write(reading)
    if record and not exporter.found:
        raise UsageError(f"no record '{record}' in what was read; `dragoman explain PATH` lists all of them")
    raise typer.Exit(1 if readings.left_out else 0)
