"""`dragoman read`: reports in, the diplomatic record out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from dragoman.cli.reading import Options, Readings
from dragoman.cli.show import Progress
from dragoman.config import MIN_CONFIDENCE
from dragoman.errors import UsageError

if TYPE_CHECKING:
    from dragoman.export.protocol import Exporter


class Format(StrEnum):
    """How records are written."""

    TEXT = "text"
    JSONL = "jsonl"
    PLOVER = "plover"
    CAMEO = "cameo"


# Where the writer of each format lives; imported when it is asked for.
EXPORTERS = {
    Format.TEXT: "dragoman.export.chronology:Chronology",
    Format.JSONL: "dragoman.export.jsonl:JsonLines",
    Format.PLOVER: "dragoman.export.plover:PloverLines",
    Format.CAMEO: "dragoman.export.cameo:CameoRows",
}


def read(  # noqa: PLR0917 - a verb's options are its parameters
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Text files, .jsonl files, folders, or - for standard input.")],
    form: Annotated[Format, typer.Option("--format", help="A chronology to read, one record a line, PLOVER or CAMEO.")] = Format.TEXT,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Date of publication, whatever the input says.")] = None,
    lang: Annotated[str | None, typer.Option(metavar="TAG", help="Language of the reports, such as nl; else told from the words.")] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file.")] = None,
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="Leave out records less sure than this.")] = MIN_CONFIDENCE,
    parser: Annotated[str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline or a folder with one.")] = None,
) -> None:
    """Print what reports say happened, who did it, when, and on whose word.

    What cannot be read is told on standard error, one line each; the exit code is then 1.
    """
    from dataclasses import replace

    with Progress() as progress, _destination(output) as out:
        readings = Readings(Options(published=published, lang=lang, parser=parser), progress)
        exporter = _exporter(form, out)
        for reading in readings.of(paths):
            sure = tuple(record for record in reading.records if record.confidence >= min_confidence)
            exporter.write(replace(reading, records=sure))
    raise typer.Exit(1 if readings.left_out else 0)


def _exporter(form: Format, out: TextIO) -> Exporter:
    module, _, name = EXPORTERS[form].partition(":")
    made: Exporter = getattr(import_module(module), name)(out)
    return made


@contextmanager
def _destination(path: Path | None) -> Iterator[TextIO]:
    """Standard output as UTF-8, or a file that is whole or not there: written beside its place and then moved."""
    if path is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        sys.stdout.flush()
        return
    plain = not path.exists() or path.is_file()
    part = path.with_name(f".{path.name}.{os.getpid()}.part") if plain else path
    try:
        handle = part.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"cannot write to {path}: {error.strerror}") from error
    try:
        with handle:
            yield handle
        if plain:
            part.replace(path)
    finally:
        if plain:
            part.unlink(missing_ok=True)
