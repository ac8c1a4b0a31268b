"""`dragoman knowledge`: keeps the tables of facts up to date."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.errors import InputError

TIMEOUT = 90  # seconds that Wikidata may take
AGENT = "dragoman (https://www.wikidata.org/wiki/Wikidata:Data_access)"

app = typer.Typer(help="The tables of facts: what is newer elsewhere.", no_args_is_help=True)


@app.callback()
def knowledge() -> None:
    """The tables of facts: what is newer elsewhere."""


@app.command("refresh")
def refresh(
    recorded: Annotated[Path | None, typer.Option("--from", metavar="FILE", help="A recorded answer instead of asking Wikidata.")] = None,
    write: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the table of offices with the changes here.")] = None,
) -> None:
    """Show which heads of state and of government are newer by Wikidata than in the table of offices."""
    from dragoman.knowledge.refresh import changes, holders, table_rows, write_table

    rows = table_rows()
    made = changes(rows, holders(_recorded(recorded) if recorded else _asked()))
    for change in made:
        print(change)
    print(f"{len(made)} changes")
    if write is not None:
        write_table(write, rows, made)


def _recorded(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: no answer to read: {error}") from error


def _asked() -> Any:
    """The answer of Wikidata. Raises InputError where it gives none."""
    from urllib.parse import urlencode
    from urllib.request import Request, urlopen

    from dragoman.knowledge.refresh import ENDPOINT, QUERY

    address = f"{ENDPOINT}?{urlencode({'query': QUERY, 'format': 'json'})}"
    try:
        with urlopen(Request(address, headers={"User-Agent": AGENT}), timeout=TIMEOUT) as response:
            return json.load(response)
    except (OSError, ValueError) as error:
        raise InputError(f"Wikidata gave no answer ({error}); try later, or give a recorded one with --from") from error
