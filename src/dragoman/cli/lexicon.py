"""`dragoman lexicon`: what the lexicon of a language holds, and whether its examples come out."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from dragoman.errors import DragomanError

lexicon = typer.Typer(help="The lexicon of a language: what it holds, and whether its examples come out.", no_args_is_help=True)


@lexicon.command("show")
def show(lang: Annotated[str, typer.Option(help="Language.")] = "nl") -> None:
    """Count lexical units and examples by category, and name the files that a language lacks."""
    from dragoman.knowledge.files import language_files
    from dragoman.knowledge.lexicon import load_lexicon

    try:
        entries = load_lexicon(lang).entries
    except DragomanError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    units: Counter[str] = Counter()
    examples: Counter[str] = Counter()
    for entry in entries:
        units[entry.event] += len(entry.units)
        examples[entry.event] += len(entry.examples) + len(entry.counterexamples)
    for event in sorted(units):
        print(f"{event:<10} {units[event]:5d} units {examples[event]:5d} examples")
    print(f"{'all':<10} {sum(units.values()):5d} units {sum(examples.values()):5d} examples in {len(entries)} entries")
    for name in ("language", "times", "numbers", "status", "speech", "support", "coreference", "contexts"):
        if not language_files(lang, f"{name}.toml"):
            print(f"{lang} has no {name}.toml")


@lexicon.command("test")
def test(
    files: Annotated[list[Path], typer.Argument(help="Lexicon files to run alone.")],
    lang: Annotated[str, typer.Option(help="Language.")] = "nl",
    parser: Annotated[str | None, typer.Option(help="A spaCy pipeline or its folder, instead of the bundled parser.")] = None,
) -> None:
    """Run the examples of lexicon files: what must match matches, what must not does not."""
    from dragoman.cli.lexicon_check import failures
    from dragoman.knowledge.lexicon import read_entries, read_patterns
    from dragoman.pipeline import Pipeline

    try:
        pipeline = Pipeline(lang, parser)
        wrong = 0
        for path in files:
            entries, faults = read_entries(path, read_patterns(lang))
            found = [*map(str, faults), *(str(f) for f in failures(pipeline, entries) if not f.beyond_parser)]
            print(f"{path.name}: {len(entries)} entries, {len(found)} failures")
            for line in found:
                print(f"  {line}")
            wrong += len(found)
    except DragomanError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(2) from error
    raise typer.Exit(1 if wrong else 0)
