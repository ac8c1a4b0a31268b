"""The program `dragoman`: one verb a module, loaded when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from dragoman import __version__
from dragoman.errors import DragomanError

# Verb -> where its function, or its group of verbs, lives; in the order of the help.
COMMANDS = {
    "read": "dragoman.cli.read:read",
    "explain": "dragoman.cli.explain:explain",
    "when": "dragoman.cli.when:when",
    "who": "dragoman.cli.who:who",
    "lexicon": "dragoman.cli.lexicon:lexicon",
    "knowledge": "dragoman.cli.knowledge:app",
    "schema": "dragoman.cli.schema:schema",
}

EXIT_USAGE = 2
EXIT_INTERRUPTED = 130


class LazyGroup(TyperGroup):
    """A group whose verbs are imported when they are asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The verbs whose modules there are."""
        return [name for name, home in COMMANDS.items() if find_spec(home.partition(":")[0])]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A verb as a command, None for an unknown one."""
        if cmd_name not in self.commands and cmd_name in self.list_commands(ctx):
            self.commands[cmd_name] = _load(cmd_name)
        return self.commands.get(cmd_name)


def _load(name: str) -> Any:
    module, _, attribute = COMMANDS[name].partition(":")
    target = getattr(import_module(module), attribute)
    if not isinstance(target, typer.Typer):
        function, target = target, typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        target.command(name)(function)
    command = get_command(target)
    command.name = name
    return command


app = typer.Typer(cls=LazyGroup, no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def dragoman(version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Say the version.")) -> None:
    """Reads news reports on international affairs and writes the diplomatic record that they state."""


def main() -> None:
    """Runs the program; what it cannot do it says in one line."""
    sys.exit(run(app))


def run(program: Callable[[], Any]) -> int:
    """The exit code of a program: 2 where it was asked for what cannot be done, 130 where it was stopped."""
    try:
        program()
    except DragomanError as error:
        print(f"dragoman: {error}", file=sys.stderr)
        return EXIT_USAGE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else EXIT_USAGE if done.code else 0
    return 0
