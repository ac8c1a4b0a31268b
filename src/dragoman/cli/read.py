"""`dragoman read`: reports in, a chronology or records out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO, Annotated

import typer

from dragoman.cli.reading import Options, Readings
from dragoman.errors import DragomanError

# Where F1 of "who" is best on the development reports; see docs/explain/confidence.md.
MIN_CONFIDENCE = 0.0
FORMATS = ("text", "jsonl")


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("read")(read)


def read(
    paths: Annotated[list[str], typer.Argument(help="Files (.txt, .md, .jsonl), folders, or - for standard input.")],
    format: Annotated[str, typer.Option("--format", "-f", help="text: a chronology; jsonl: a record a line.")] = "text",
    published: Annotated[str | None, typer.Option(help="Date of publication (2022-02-06, 2022-02), over what the input says.")] = None,
    lang: Annotated[str | None, typer.Option(help="Language of the reports, over what the input says.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of standard output.")] = None,
    min_confidence: Annotated[float, typer.Option(min=0.0, max=1.0, help="Leave out records below this confidence.")] = MIN_CONFIDENCE,
    parser: Annotated[str | None, typer.Option(help="An installed spaCy pipeline or a folder, instead of the bundled parser.")] = None,
) -> None:
    """Read reports and show what they say happened, who did it, when, and on whose word."""
    try:
        if format not in FORMATS:
            raise DragomanError(f"--format {format}: unknown; there are: {', '.join(FORMATS)}")
        readings = Readings(Options(published=published, lang=lang, parser=parser))
        if output is None:
            _write(readings, paths, format, min_confidence, sys.stdout)
        else:
            with output.open("w", encoding="utf-8") as handle:
                _write(readings, paths, format, min_confidence, handle)
    except BrokenPipeError:  # the reader of our output has had enough
        sys.stderr.close()
        raise typer.Exit(0) from None
    except (DragomanError, OSError) as error:
        print(f"dragoman: {error}", file=sys.stderr)
        raise typer.Exit(2) from error
    if readings.left_out:
        print(f"{readings.left_out} left out", file=sys.stderr)
        raise typer.Exit(1)


def _write(readings: Readings, paths: list[str], format: str, least: float, out: IO[str]) -> None:
    if format == "jsonl":
        from dragoman.export.jsonl import record_json

        for reading in readings.of(paths):
            for record in reading.records:
                if record.confidence >= least:
                    out.write(record_json(record) + "\n")
        return
    from rich.console import Console

    from dragoman.export.chronology import show

    console = Console(file=out, highlight=False, soft_wrap=True)
    for reading in readings.of(paths):
        show(console, reading.report, [r for r in reading.records if r.confidence >= least])
