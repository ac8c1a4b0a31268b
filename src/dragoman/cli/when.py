"""`dragoman when`: time and quantity in a text, resolved."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from dragoman.errors import InputError, UsageError

if TYPE_CHECKING:
    from dragoman.expressions import Expression

_TENSES = ("past", "present", "future")
_SHOWN = ("start", "end", "text", "type", "edtf", "first", "last", "time", "candidates", "duration", "value", "low", "high", "unit")


def when(
    text: Annotated[str | None, typer.Argument(help="The text; with --jsonl none.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Date of publication: a day, a month or a year.")] = None,
    lang: Annotated[str, typer.Option(metavar="TAG", help="Language of the text.")] = "nl",
    tense: Annotated[str | None, typer.Option(metavar="TENSE", help="past, present or future; else cues in the words tell.")] = None,
    jsonl: Annotated[
        Path | None, typer.Option(metavar="FILE", help='Lines of {"text", "reference", "tense", "lang"}; one JSON list a line.')
    ] = None,
) -> None:
    """Print the dates, durations and quantities that a text gives."""
    if (text is None) == (jsonl is None):
        raise UsageError("when: a text or --jsonl FILE is expected, not both")
    if jsonl is not None:
        for line in _lines(jsonl, {"reference": published, "lang": lang, "tense": tense}):
            typer.echo(line)
        return
    for found in _read({"text": text, "reference": published, "lang": lang, "tense": tense}):
        typer.echo(_shown(found))


def _lines(path: Path, defaults: dict[str, Any]) -> Iterator[str]:
    import json

    try:
        with path.open(encoding="utf-8") as handle:
            for number, line in enumerate(handle, start=1):
                if line.strip():
                    yield json.dumps([_as_json(e) for e in _item(line, defaults, f"{path}:{number}")], ensure_ascii=False)
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8") from error


def _item(line: str, defaults: dict[str, Any], where: str) -> tuple[Expression, ...]:
    import json

    try:
        given = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: no JSON: {error}") from error
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise InputError(f'{where}: an object with "text" is expected')
    try:
        return _read(defaults | {name: value for name, value in given.items() if value is not None})
    except (InputError, UsageError) as error:
        raise InputError(f"{where}: {error}") from error


def _read(given: dict[str, Any]) -> tuple[Expression, ...]:
    from dragoman.expressions import read_times
    from dragoman.read.published import edtf_day

    reference = given["reference"]
    published = edtf_day(str(reference)) if reference is not None else None
    if reference is not None and not published:
        raise UsageError(f"{reference}: no date; a day (2022-02-06), a month (2022-02) or a year is expected")
    if given["tense"] is not None and given["tense"] not in _TENSES:
        raise UsageError(f"tense {given['tense']}: one of {', '.join(_TENSES)} is expected")
    tense: Literal["past", "present", "future"] | None = given["tense"]
    return read_times(given["text"], published=published, tense=tense, lang=_known(str(given["lang"])))


@cache
def _known(lang: str) -> str:
    from dragoman.read.language import known_language

    return known_language(lang)


def _as_json(found: Expression) -> dict[str, Any]:
    values = {name: getattr(found, name) for name in _SHOWN}
    values["candidates"] = [{"first": first, "last": last} for first, last in found.candidates]
    return values


def _shown(found: Expression) -> str:
    """One expression a line: its words, its type and what they stand for."""
    amount = found.value if found.value is not None else f"{found.low or ''}..{found.high or ''}" if found.low or found.high else None
    parts = [found.edtf, found.time, found.duration, amount, found.unit]
    value = " ".join(str(part) for part in parts if part is not None)
    return f"{found.text}\t{found.type}\t{value or '?'}"
