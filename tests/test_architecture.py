"""The shape of the code: imports run one way, modules and functions stay small, documents name what there is."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import dragoman
from dragoman.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "dragoman"
MODULES = sorted(SOURCE.rglob("*.py"))
MAX_MODULE, MAX_FUNCTION, MEDIAN_FUNCTION, MAX_PARAMETERS, MAX_PUBLIC = 400, 60, 12, 6, 12
# A verb's options are its parameters, and what a language lists by name is one table.
VERB_FUNCTIONS = {"read"}


def functions():
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(SOURCE)}:{node.name}", node


def length(node):
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_imports_run_one_way_and_in_no_circle():
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_modules_stay_small():
    sizes = {str(path.relative_to(SOURCE)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: size for name, size in sizes.items() if size > MAX_MODULE} == {}


def test_functions_stay_small():
    lengths = {name: length(node) for name, node in functions()}
    assert {name: size for name, size in lengths.items() if size > MAX_FUNCTION} == {}
    assert sorted(lengths.values())[len(lengths) // 2] <= MEDIAN_FUNCTION


def test_functions_take_few_parameters():
    def count(node):
        names = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
        return len([name for name in names if name not in {"self", "cls"}])

    many = {name: count(node) for name, node in functions() if node.name not in VERB_FUNCTIONS}
    assert {name: number for name, number in many.items() if number > MAX_PARAMETERS} == {}


def test_no_language_is_named_in_code():
    tags = {path.name for path in (SOURCE / "languages").iterdir() if path.is_dir()}
    found = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare):
                found += [f"{path.name}:{node.lineno}" for c in node.comparators if isinstance(c, ast.Constant) and c.value in tags]
    assert found == []


def test_every_module_says_what_it_is():
    silent = [
        str(path.relative_to(SOURCE))
        for path in MODULES
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_the_public_face_is_small_and_there():
    assert len(dragoman.__all__) <= MAX_PUBLIC
    for name in dragoman.__all__:
        assert getattr(dragoman, name).__doc__
    with pytest.raises(AttributeError, match="nothing"):
        _ = dragoman.nothing


@pytest.mark.parametrize("verb", [verb for verb, home in COMMANDS.items() if find_spec(home.partition(":")[0])])
def test_the_documents_name_every_command(verb):
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    assert any(f"dragoman {verb}" in page.read_text(encoding="utf-8") for page in pages)


@pytest.mark.parametrize("name", dragoman.__all__)
def test_the_documents_name_every_public_name(name):
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    assert any(f"`{name}`" in page.read_text(encoding="utf-8") for page in pages)
