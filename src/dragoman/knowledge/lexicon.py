"""The lexicon: which words tell of an event, and where around them its participants stand.

`languages/<lang>/lexicon/*.toml` holds the entries, `lexicon/patterns.toml` the argument patterns that they share. See
`docs/reference/lexicon.md` for the format. Loading checks everything and tells all faults at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.files import language_files, read_toml
from dragoman.knowledge.ontology import load_ontology

Kind = Literal["verb", "noun", "adj"]
INSIDE_CONTENT = "inside_content"
REFLEXIVES = ("zich ",)  # written before a lemma for the reader; the forms are those of the verb
ROLES = frozenset({"actor", "recipient", "partner", "place", "content", "topic", "office", "predecessor"})
STATUSES = frozenset({"occurred", "ongoing", "future", "hypothetical", "negated"})
PATH = re.compile(r"^(subj|obj|iobj|comp|comp-subj|comp-obj|poss|nat|compound|attr|self|speaker|host|(comp-)?prep:[\w|' -]+(\+[\w|-]+)?)$")
KEYS = frozenset(
    [
        "id",
        "verb",
        "noun",
        "adj",
        "with",
        "near",
        "without",
        "event",
        "mode",
        "pattern",
        "args",
        "mutual",
        "requires",
        "status",
        "restated",
        "joins",
        "hedged",
        "examples",
        "counterexamples",
        "beyond_parser",
        "negated_as",
        "note",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence of an entry. `roles` are (role, start, end) in `text`; "!" is the trigger."""

    text: str
    roles: tuple[tuple[str, int, int], ...]
    beyond_parser: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One or more lexical units of one meaning.

    kind, units    the part of speech and the lemmas; a bar parts a separable particle ("aan|vallen"), a leading hyphen
                   stands for any first part of a compound ("-gesprek")
    needs          word groups that must stand in the trigger's clause, one alternative of each ("bezoek", "op de hoogte")
    near           word groups that must stand there too, but only tell the sense and are no part of the trigger
    without        words that must not stand there
    args           role -> paths in order of preference
    mutual         all participants act: partners join the actors, there is no recipient
    requires       roles without which the words tell no event
    negated_as     the category that its negation is, where that is another: not to accept is REJECT
    status         a status the words carry by themselves ("afgelasten": negated); None where the clause decides
    """

    id: str
    kind: Kind
    units: tuple[str, ...]
    event: str
    mode: str | None = None
    needs: tuple[tuple[str, ...], ...] = ()
    near: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    args: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mutual: bool = False
    requires: tuple[str, ...] = ("actor",)
    status: str | None = None
    restated: bool = False
    negated_as: str | None = None
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[str, ...] = ()
    file: Path = Path()

    @property
    def absorbs(self) -> bool:
        """Whether what is said in the complement is this event's content and no event of its own."""
        return "content" in self.args


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All entries of a language, in the order of their files."""

    lang: str
    entries: tuple[Entry, ...]


_BRACKET = re.compile(r"\[(!|\w+) ([^\[\]]+)\]")


def parse_example(marked: str, *, beyond_parser: bool = False) -> Example:
    """Reads `[actor Oslo] heeft [! gebeld] met [partner Rome].` Raises ValueError for stray brackets."""
    text, roles, at = "", [], 0
    for found in _BRACKET.finditer(marked):
        text += marked[at : found.start()]
        roles.append((found[1], len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    text += marked[at:]
    if "[" in text or "]" in text:
        raise ValueError(f"brackets that mark no role in {marked!r}; write [role words]")
    return Example(text=text, roles=tuple(roles), beyond_parser=beyond_parser)


class _EntryReader:
    """Turns the tables of one file into entries and gathers what is wrong with them."""

    def __init__(self, path: Path, patterns: dict[str, dict[str, Any]], faults: list[Fault]) -> None:
        self._path, self._patterns, self._faults = path, patterns, faults
        self._lines = self._entry_lines(path)
        self._ontology = load_ontology()

    @staticmethod
    def _entry_lines(path: Path) -> list[int]:
        return [n for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if line.strip() == "[[entry]]"]

    def _fault(self, number: int, name: str, message: str) -> None:
        line = self._lines[number] if number < len(self._lines) else None
        self._faults.append(Fault(file=self._path, line=line, entry=name, message=message))

    def read(self, number: int, table: dict[str, Any]) -> Entry | None:
        """One entry, or None where it cannot be used."""
        name = str(table.get("id", f"entry {number + 1}"))
        before = len(self._faults)
        self._check_keys(number, name, table)
        kind, units = self._units(number, name, table)
        args = self._args(number, name, table)
        examples = self._examples(number, name, table)
        self._check_codes(number, name, table)
        if len(self._faults) > before or kind is None:
            return None
        mutual = table.get("mutual", self._patterns.get(table.get("pattern", ""), {}).get("mutual", False))
        requires = table.get("requires", self._patterns.get(table.get("pattern", ""), {}).get("requires", ["actor"]))
        return Entry(
            id=name,
            kind=kind,
            units=units,
            event=table["event"],
            mode=table.get("mode"),
            needs=tuple(tuple(part.strip() for part in item.split("|")) for item in table.get("with", [])),
            near=tuple(tuple(part.strip() for part in item.split("|")) for item in table.get("near", [])),
            without=tuple(table.get("without", [])),
            args=args,
            mutual=bool(mutual),
            requires=tuple(requires),
            status=table.get("status"),
            restated=bool(table.get("restated", False)),
            negated_as=table.get("negated_as", self._patterns.get(table.get("pattern", ""), {}).get("negated_as")),
            examples=examples,
            counterexamples=tuple(table.get("counterexamples", [])),
            file=self._path,
        )

    def _check_keys(self, number: int, name: str, table: dict[str, Any]) -> None:
        for key in sorted(set(table) - KEYS):
            self._fault(number, name, f"unknown key '{key}'; known: {', '.join(sorted(KEYS))}")
        if "id" not in table:
            self._fault(number, name, "no id")
        if table.get("status") not in STATUSES | {None}:
            self._fault(number, name, f"status {table['status']!r}, expected one of {', '.join(sorted(STATUSES))}")

    def _units(self, number: int, name: str, table: dict[str, Any]) -> tuple[Kind | None, tuple[str, ...]]:
        kinds: list[Kind] = [kind for kind in ("verb", "noun", "adj") if kind in table]
        if len(kinds) != 1:
            self._fault(number, name, f"{len(kinds)} of verb, noun, adj found, exactly one expected")
            return None, ()
        value = table[kinds[0]]
        units = tuple([value] if isinstance(value, str) else value)
        for unit in units:
            if " " in unit.strip() and not unit.startswith(REFLEXIVES):
                self._fault(number, name, f"'{unit}': one lemma expected; put the other words into `with`")
        return kinds[0], units

    def _args(self, number: int, name: str, table: dict[str, Any]) -> dict[str, tuple[str, ...]]:
        pattern = table.get("pattern")
        if pattern is not None and pattern not in self._patterns:
            self._fault(number, name, f"unknown pattern '{pattern}'; known: {', '.join(sorted(self._patterns))}")
        merged = {**self._patterns.get(pattern or "", {}), **table.get("args", {})}
        args: dict[str, tuple[str, ...]] = {}
        for role, paths in merged.items():
            if role in {"mutual", "requires", "negated_as"}:
                continue
            if role not in ROLES:
                self._fault(number, name, f"unknown role '{role}'; known: {', '.join(sorted(ROLES))}")
                continue
            args[role] = tuple([paths] if isinstance(paths, str) else paths)
            for path in args[role]:
                if not PATH.match(path):
                    self._fault(number, name, f"unknown path '{path}' for {role}")
        inside = self._patterns.get(INSIDE_CONTENT, {})
        if "content" in args and table.get("event") in inside.get("events", ()) and args.get("recipient") != ():
            args["recipient"] = tuple(dict.fromkeys((*args.get("recipient", ()), *inside["recipient"])))
        if "actor" not in args:
            self._fault(number, name, "no path for the actor: give a pattern or args")
        return args

    def _examples(self, number: int, name: str, table: dict[str, Any]) -> tuple[Example, ...]:
        found = []
        for key, beyond in (("examples", False), ("beyond_parser", True)):
            for marked in table.get(key, []):
                try:
                    example = parse_example(marked, beyond_parser=beyond)
                except ValueError as error:
                    self._fault(number, name, str(error))
                    continue
                if not any(role == "!" for role, _, _ in example.roles):
                    self._fault(number, name, f"example without a [! trigger]: {marked!r}")
                for role, _, _ in example.roles:
                    if role != "!" and role not in ROLES:
                        self._fault(number, name, f"example with unknown role '{role}': {marked!r}")
                found.append(example)
        if not found:
            self._fault(number, name, "no example; an entry carries at least one sentence that must match")
        return tuple(found)

    def _check_codes(self, number: int, name: str, table: dict[str, Any]) -> None:
        if table.get("negated_as") not in {None, *self._ontology.modes}:
            self._fault(number, name, f"negated_as {table['negated_as']!r} is no event; known: {', '.join(self._ontology.modes)}")
        event, mode = table.get("event"), table.get("mode")
        modes = self._ontology.modes.get(str(event))
        if modes is None:
            self._fault(number, name, f"unknown event {event!r}; known: {', '.join(self._ontology.modes)}")
        elif mode is not None and mode not in modes:
            self._fault(number, name, f"mode {mode!r} is none of {event}'s ({', '.join(modes) or 'it has none'})")


def read_patterns(lang: str) -> dict[str, dict[str, Any]]:
    """The named argument patterns of a language."""
    merged: dict[str, dict[str, Any]] = {}
    for path in language_files(lang, "lexicon/patterns.toml"):
        data = read_toml(path)
        merged.update(data.get("pattern", {}))
        merged.update({INSIDE_CONTENT: data[INSIDE_CONTENT]} if INSIDE_CONTENT in data else {})
    return merged


def read_entries(path: Path, patterns: dict[str, dict[str, Any]]) -> tuple[list[Entry], list[Fault]]:
    """The entries of one file, with the faults of those that cannot be used."""
    faults: list[Fault] = []
    reader = _EntryReader(path, patterns, faults)
    entries = [reader.read(number, table) for number, table in enumerate(read_toml(path).get("entry", []))]
    return [entry for entry in entries if entry is not None], faults


@cache
def load_lexicon(lang: str) -> Lexicon:
    """The lexicon of a language. Raises KnowledgeError with every fault of every file."""
    patterns = read_patterns(lang)
    entries: list[Entry] = []
    faults: list[Fault] = []
    for path in language_files(lang, "lexicon/*.toml"):
        if path.name == "patterns.toml":
            continue
        found, wrong = read_entries(path, patterns)
        entries += found
        faults += wrong
    seen: dict[str, Path] = {}
    for entry in entries:
        if entry.id in seen:
            faults.append(Fault(file=entry.file, entry=entry.id, message=f"id stands also in {seen[entry.id]}"))
        seen[entry.id] = entry.file
    if faults:
        raise KnowledgeError(faults)
    return Lexicon(lang=lang, entries=tuple(entries))
