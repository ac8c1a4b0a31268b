"""Finds and reads the data files of a language and of the ontology."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from dragoman.errors import Fault, KnowledgeError

PACKAGE = Path(__file__).resolve().parent.parent
ONTOLOGY = PACKAGE / "ontology"
LANGUAGES = PACKAGE / "languages"
LANGUAGE_GROUP = "dragoman.languages"


def language_folders() -> dict[str, Path]:
    """Tag -> folder of every language there is: ours and those that other distributions register as entry points."""
    found = {entry.name: Path(entry.load()()) for entry in entry_points(group=LANGUAGE_GROUP)}
    if not found:  # run from a tree that is not installed
        found = {p.name: p for p in sorted(LANGUAGES.iterdir()) if p.is_dir()}
    return found


def fallbacks(lang: str) -> list[str]:
    """A tag and what it falls back on, the most general first: nl-BE -> nl, nl-BE."""
    parts = lang.split("-")
    return ["-".join(parts[:n]) for n in range(1, len(parts) + 1)]


def language_files(lang: str, name: str) -> list[Path]:
    """The files of that name for a language, base first; empty where none has it. `name` may be a glob ("lexicon/*.toml")."""
    folders = language_folders()
    return [path for tag in fallbacks(lang) if tag in folders for path in sorted(folders[tag].glob(name))]


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file. Raises KnowledgeError with file and line where it is not TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError([Fault(file=path, message=f"not TOML: {error}")]) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a CSV table, with where it stands."""

    file: Path
    line: int
    cells: dict[str, str]

    def fault(self, message: str) -> Fault:
        """A fault of this row."""
        return Fault(file=self.file, line=self.line, message=message)

    def many(self, column: str) -> tuple[str, ...]:
        """A cell that holds several values, parted by `|`."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())


def read_csv(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a UTF-8 CSV table; lines that begin with # are comments.

    Raises KnowledgeError where the columns are not the ones expected or a row has more or fewer cells.
    """
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle)
        header: list[str] | None = None
        for cells in reader:
            if not cells or cells[0].startswith("#"):
                continue
            if header is None:
                header = cells
                if tuple(header) != columns:
                    raise KnowledgeError([Fault(file=path, line=reader.line_num, message=f"columns {header}, expected {list(columns)}")])
                continue
            if len(cells) != len(header):
                raise KnowledgeError([Fault(file=path, line=reader.line_num, message=f"{len(cells)} cells, expected {len(header)}")])
            yield Row(file=path, line=reader.line_num, cells=dict(zip(header, cells, strict=True)))
