"""Titles and nouns for those who act, sets of states and vague ones: a language's `offices.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import Fault
from dragoman.knowledge.files import language_files, read_toml
from dragoman.knowledge.inflection import Inflection
from dragoman.knowledge.sectors import load_sectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A noun for an office or a group. `relation`: it stands for another's office ("ambtgenoot").

    `codes`: of whom it is where no state is named ("hulporganisaties" are NGO).
    """

    office: str
    sector: str
    codes: tuple[str, ...] = ()
    plural: bool = False
    relation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeWords:
    """What `offices.toml` holds: titles by phrase, titles that may end a compound, sets of states, vague sets."""

    titles: list[tuple[str, Title]]
    endings: dict[str, Title]
    sets: dict[str, tuple[str, ...]]
    vague: tuple[str, ...]


def read_titles(lang: str, inflection: Inflection, codes: Iterable[str], faults: list[Fault]) -> OfficeWords:
    """The titles of a language with their inflected forms."""
    found = OfficeWords(titles=[], endings={}, sets={}, vague=())
    vague: list[str] = []
    allowed = frozenset(codes)
    for path in language_files(lang, "offices.toml"):
        data = read_toml(path)
        for number, table in enumerate(data.get("title", []), start=1):
            before = len(faults)
            faults.extend(_faults(path, number, table))
            if len(faults) == before:
                _add(found, table, inflection)
        for name, states in data.get("sets", {}).items():
            faults.extend(Fault(file=path, entry=f"sets.{name}", message=f"unknown code {c!r}") for c in states if c not in allowed)
            found.sets[name] = tuple(states)
        vague += data.get("vague", {}).get("words", [])
    return OfficeWords(titles=found.titles, endings=found.endings, sets=found.sets, vague=tuple(vague))


def _faults(path: Path, number: int, table: dict[str, Any]) -> Iterator[Fault]:
    entry = f"title {number} ({table.get('office', 'without office')})"
    for key in ("office", "sector", "words"):
        if key not in table:
            yield Fault(file=path, entry=entry, message=f"no {key}")
    if table.get("sector", "GOV") not in load_sectors().codes:
        yield Fault(file=path, entry=entry, message=f"unknown sector {table['sector']!r}")
    words = table.get("words", [])
    yield from (Fault(file=path, entry=entry, message=f"{word!r} is given twice") for word in dict.fromkeys(words) if words.count(word) > 1)


def _add(found: OfficeWords, table: dict[str, Any], inflection: Inflection) -> None:
    codes = (table["code"],) if "code" in table else ()
    for word in table["words"]:
        bare = word.removeprefix("-")
        others = inflection.noun_forms(bare) - {bare, f"{bare}e"}  # "militaire" is the adjective
        forms = {bare: table.get("plural", False)} | dict.fromkeys(others, True)
        for form, plural in forms.items():
            title = Title(
                office=table["office"], sector=table["sector"], codes=codes, plural=plural, relation=table.get("relation", False)
            )
            found.titles.append((form, title))
            if word.startswith("-"):
                found.endings.setdefault(form.casefold(), title)
