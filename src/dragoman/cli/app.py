"""`dragoman`: one verb a module, loaded when it is called, so that `--help` costs nothing."""

from __future__ import annotations

from importlib import import_module

import typer

app = typer.Typer(
    name="dragoman",
    help="Reads news reports on international affairs and keeps the diplomatic record they report, every value with its words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
VERBS = ("read", "explain", "lexicon")


def main() -> None:
    """The program."""
    for verb in VERBS:
        import_module(f"dragoman.cli.{verb}").register(app)
    app()


if __name__ == "__main__":
    main()
