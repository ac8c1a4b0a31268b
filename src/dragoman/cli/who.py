"""`dragoman who`: what a phrase resolves to on a day, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from dragoman.resolve.phrase import Answer

FIELDS = ("code", "sector", "sectors", "id", "name", "office", "why")


def who(
    phrase: Annotated[str | None, typer.Argument(help='The words, such as "de Duitse kanselier".')] = None,
    day: Annotated[str | None, typer.Option("--date", metavar="DATE", help="The day on which they are read, such as 2022-02-24.")] = None,
    lang: Annotated[str, typer.Option(metavar="TAG", help="Their language.")] = "nl",
    context: Annotated[str, typer.Option(metavar="TEXT", help="A text that they stand in.")] = "",
    jsonl: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="JSON lines with phrase, and context, date and lang where known; - for standard input."),
    ] = None,
) -> None:
    """Show whom a phrase stands for, and why."""
    if jsonl is not None:
        for query in _queries(jsonl):
            found = ask(query["phrase"], query.get("context") or "", day_of(query.get("date") or day), query.get("lang") or lang)
            print(json.dumps(as_json(found), ensure_ascii=False))
        return
    if phrase is None:
        raise UsageError('no phrase; give one in quotes, as in `dragoman who "de Duitse kanselier"`, or a file with --jsonl')
    for field, value in as_json(ask(phrase, context, day_of(day), lang)).items():
        if value:
            print(f"{field:8} {', '.join(value) if isinstance(value, list) else value}")


def ask(phrase: str, context: str, on: date | None, lang: str) -> Answer:
    """Whom a phrase stands for in a context on a day; None for a day nobody knows."""
    from dragoman.knowledge.actors import load_actors
    from dragoman.mentions.actors import find_actors
    from dragoman.resolve.phrase import resolve_phrase

    tables = load_actors(lang)
    text = f"{context}\n{phrase}" if context else phrase
    return resolve_phrase(phrase, find_actors(text, tables), text, tables, on=on)


def as_json(answer: Answer) -> dict[str, Any]:
    """An answer as one JSON object; `members` only where a phrase names several states."""
    entity = answer.entity
    values = {field: getattr(entity, field, None) for field in FIELDS}
    values |= {"sectors": list(answer.sectors), "why": answer.why}
    return values | ({"members": list(answer.members)} if answer.members else {})


def day_of(text: str | None) -> date | None:
    """A day from an ISO date that may lack its month or day, which are then the first."""
    from datetime import date

    if not text:
        return None
    parts = (*text.split("-"), "01", "01")[:3]
    try:
        return date(*(int(part) for part in parts))
    except ValueError as error:
        raise UsageError(f"'{text}' is no date; expected one such as 2022-02-24") from error


def _queries(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file, each with a phrase."""
    lines = sys.stdin if str(path) == "-" else path.open(encoding="utf-8")
    with lines as handle:
        for number, line in enumerate(handle, start=1):
            if not line.strip():
                continue
            try:
                query = json.loads(line)
            except json.JSONDecodeError as error:
                raise UsageError(f"{path}:{number}: not JSON: {error}") from error
            if not isinstance(query, dict) or not isinstance(query.get("phrase"), str):
                raise UsageError(f'{path}:{number}: expected an object with "phrase", such as {{"phrase": "de Duitse kanselier"}}')
            yield query
