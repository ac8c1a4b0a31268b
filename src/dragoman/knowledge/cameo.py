"""CAMEO: codes by category, mode and context, and the spelling of actors: `ontology/cameo.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.contexts import context_codes
from dragoman.knowledge.files import ONTOLOGY, read_toml
from dragoman.knowledge.ontology import Ontology, load_ontology

FILE = ONTOLOGY / "cameo.toml"
CODE = re.compile(r"(?:0[1-9]|1\d|20)\d{1,2}")
KEYS = frozenset({"otherwise", "together", "context", "mode"})
MOST = 10.0  # Goldstein values lie from -10 to 10
PLANNED_QUADS = frozenset({1, 2, 4})  # verbal conflict that is announced is already spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A code, and those that contexts, or contexts of an act of several together, give instead; the first that holds decides."""

    otherwise: str
    together: Mapping[str, str]
    context: Mapping[str, str]
    mode: Mapping[str, Choice]

    def code(self, mode: str | None, contexts: tuple[str, ...], together: bool) -> str:
        """The code of an act of this category; `together`: by several actors and for nobody else."""
        if mode is not None and mode in self.mode:
            return self.mode[mode].code(None, contexts, together)
        tables = (self.together, self.context) if together else (self.context,)
        return next((code for table in tables for name, code in table.items() if name in contexts), self.otherwise)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCodes:
    """CAMEO's spelling: codes and sectors that differ, codes after which some sectors say nothing, and known bodies by id."""

    codes: Mapping[str, str]
    sectors: Mapping[str, str]
    bare_codes: frozenset[str]
    bare_sectors: frozenset[str]
    bodies: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cameo:
    """The tables of CAMEO.

    what, goldstein   by code
    quad              (quad class, its last root code) in their order
    done, planned     a category's choice of code for acts that happened and for announced ones
    mutual            codes of acts that several actors do to each other; `reverse`: what the recipient does by an act, by its code
    most              of more pairs than this nobody is paired; `unidentified` stands for nobody named
    """

    what: Mapping[str, str]
    goldstein: Mapping[str, float]
    quad: tuple[tuple[int, int], ...]
    done: Mapping[str, Choice]
    planned: Mapping[str, Choice]
    mutual: frozenset[str]
    reverse: Mapping[str, str]
    most: int
    unidentified: str
    actors: ActorCodes

    def quad_code(self, code: str) -> int:
        """The quad class of a code: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
        return next((quad for quad, last in self.quad if int(code[:2]) <= last), 4)


@cache
def load_cameo() -> Cameo:
    """CAMEO as the ontology holds it. Raises KnowledgeError that tells every fault with its entry."""
    data = read_toml(FILE)
    faults = list(faults_of(data, FILE, load_ontology(), frozenset(context_codes())))
    if faults:
        raise KnowledgeError(faults)
    return cameo_of(data)


def cameo_of(data: dict[str, Any]) -> Cameo:
    """The tables of a file without faults."""
    actor, dyads = data["actor"], data["dyads"]
    return Cameo(
        what={code: what for code, (_, what) in data["codes"].items()},
        goldstein={code: float(value) for code, (value, _) in data["codes"].items()},
        quad=tuple(sorted((int(quad), last) for quad, last in data["quad"].items())),
        done={event: _choice(table) for event, table in data["done"].items()},
        planned={event: _choice(table) for event, table in data["planned"].items()},
        mutual=frozenset(dyads["mutual"]),
        reverse=dyads["reverse"],
        most=dyads["most"],
        unidentified=dyads["unidentified"],
        actors=ActorCodes(
            codes=actor["codes"],
            sectors=actor["sectors"],
            bare_codes=frozenset(actor["bare"]["codes"]),
            bare_sectors=frozenset(actor["bare"]["sectors"]),
            bodies=actor["bodies"],
        ),
    )


def _choice(table: dict[str, Any] | str) -> Choice:
    if isinstance(table, str):
        return Choice(otherwise=table, together={}, context={}, mode={})
    return Choice(
        otherwise=table["otherwise"],
        together=table.get("together", {}),
        context=table.get("context", {}),
        mode={name: _choice(inner) for name, inner in table.get("mode", {}).items()},
    )


def faults_of(data: dict[str, Any], file: Path, ontology: Ontology, contexts: frozenset[str]) -> Iterator[Fault]:
    """What is wrong: sections, codes and values, categories and modes that are unknown or missing, codes and contexts unknown."""
    missing = [name for name in ("codes", "quad", "dyads", "done", "planned", "actor") if not isinstance(data.get(name), dict)]
    yield from (Fault(file=file, entry=name, message="section missing") for name in missing)
    if missing:
        return
    rows = data["codes"].items()
    yield from (Fault(file=file, entry=f"codes.{code}", message=wrong) for code, row in rows if (wrong := _wrong_code(code, row)))
    check = _Check(file=file, ontology=ontology, contexts=contexts, codes=frozenset(data["codes"]))
    events = frozenset(ontology.quad)
    yield from check.section("done", data["done"], events)
    yield from check.section("planned", data["planned"], frozenset(e for e in events if ontology.quad[e] in PLANNED_QUADS) - {"AGREE"})
    reverse, mutual = data["dyads"].get("reverse", {}), data["dyads"].get("mutual", ())
    for key, named in (("reverse", (*reverse, *reverse.values())), ("mutual", mutual)):
        yield from (Fault(file=file, entry=f"dyads.{key}", message=f"unknown code {code!r}") for code in named if code not in data["codes"])


def _wrong_code(code: str, row: Any) -> str | None:
    if not CODE.fullmatch(code):
        return "no code of CAMEO: a root from 01 to 20 and one or two digits more"
    if not (isinstance(row, list) and len(row) == 2 and isinstance(row[0], float) and isinstance(row[1], str)):
        return "expected [Goldstein value, what it stands for]"
    return None if -MOST <= row[0] <= MOST else f"Goldstein value {row[0]} lies outside -10 to 10"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Check:
    """Checks the choices of a file."""

    file: Path
    ontology: Ontology
    contexts: frozenset[str]
    codes: frozenset[str]

    def section(self, name: str, tables: dict[str, Any], wanted: frozenset[str]) -> Iterator[Fault]:
        """The faults of all choices under one name, and of the categories that are not there."""
        for event, table in tables.items():
            if event not in self.ontology.quad:
                yield self._fault(f"{name}.{event}", "unknown category")
                continue
            yield from self._choice(f"{name}.{event}", table)
            there = table.get("mode", {}) if isinstance(table, dict) else {}
            modes = self.ontology.modes[event]
            yield from (self._fault(f"{name}.{event}.mode.{mode}", "unknown mode") for mode in there if mode not in modes)
            yield from (self._fault(f"{name}.{event}.mode.{mode}", "mode missing") for mode in modes if mode not in there)
        yield from (self._fault(f"{name}.{event}", "category missing") for event in sorted(wanted) if event not in tables)

    def _choice(self, entry: str, table: Any) -> Iterator[Fault]:
        if isinstance(table, str):
            table = {"otherwise": table}
        if not isinstance(table, dict):
            yield self._fault(entry, "a code or a table expected")
            return
        yield from (self._fault(entry, f"unknown key {key!r}; there are {', '.join(sorted(KEYS))}") for key in table if key not in KEYS)
        if "otherwise" not in table:
            yield self._fault(entry, "`otherwise` is missing: the code where nothing else holds")
        by_context = [pair for key in ("together", "context") for pair in table.get(key, {}).items()]
        given = [*([table["otherwise"]] if "otherwise" in table else []), *(code for _, code in by_context)]
        yield from (self._fault(entry, f"unknown code {code!r}; add it under [codes]") for code in given if code not in self.codes)
        yield from (self._fault(entry, f"unknown context {name!r}") for name, _ in by_context if name not in self.contexts)
        for name, inner in table.get("mode", {}).items():
            yield from self._choice(f"{entry}.mode.{name}", inner)

    def _fault(self, entry: str, message: str) -> Fault:
        return Fault(file=self.file, entry=entry, message=message)
