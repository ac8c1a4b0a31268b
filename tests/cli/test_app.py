"""The program as a whole."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

import jsonschema
import pytest
from typer.testing import CliRunner

from dragoman import __version__
from dragoman.cli.app import COMMANDS, app, run
from dragoman.cli.show import Progress

VERBS = [verb for verb, home in COMMANDS.items() if find_spec(home.partition(":")[0])]


def dragoman(*arguments):
    return CliRunner().invoke(app, list(arguments))


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb):
    assert verb in dragoman("--help").stdout
    result = dragoman(verb, "--help")
    assert result.exit_code == 0 and f"dragoman {verb}" in result.stdout.replace("root", "dragoman")


def test_version():
    assert dragoman("--version").stdout == f"dragoman {__version__}\n"


def test_an_unknown_verb_is_wrong_usage():
    assert dragoman("reed").exit_code == 2


def test_schema_is_json_schema():
    jsonschema.Draft202012Validator.check_schema(json.loads(dragoman("schema").stdout))


def test_a_run_that_is_stopped_ends_quietly(capsys):
    def stopped():
        raise KeyboardInterrupt

    assert run(stopped) == 130
    assert not capsys.readouterr().err


@pytest.mark.parametrize(("code", "expected"), [(None, 0), (0, 0), (1, 1), (2, 2), ("no", 2)])
def test_exit_codes_pass_through(code, expected):
    assert run(lambda: sys.exit(code)) == expected


HELP = "import sys; sys.argv = ['dragoman', '--help']; from dragoman.cli.app import main; main()"


@pytest.mark.parametrize("code", ["import dragoman", HELP])
def test_nothing_heavy_is_imported_for_help(code):
    heavy = ["spacy", "pydantic", "numpy", "rich.console", "babel", "pandas", "py3langid"]
    tail = f"import sys; found = [name for name in {heavy} if name in sys.modules]; assert not found, found"
    program = f"import atexit\nresult = []\ntry:\n    exec({code!r})\nexcept SystemExit:\n    pass\n{tail}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_progress_is_silent_where_nobody_looks(capsys):
    with Progress() as progress:
        progress.at("a.txt")
        progress.done(3)
    assert not capsys.readouterr().err


def test_progress_tells_how_far_a_long_run_is(capsys, monkeypatch):
    clock = iter(range(0, 1000, 10))
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    with Progress(live=True) as progress:
        progress.done(3)
        progress.at("b.txt")
        progress.say("left out: a.txt")
    shown = capsys.readouterr().err
    assert "1 reports, 3 records" in shown and "b.txt" in shown and "left out: a.txt\n" in shown
