"""The contexts of PLOVER: when a record has one (`ontology/contexts.toml`), and by which words (`contexts.toml` of a language)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.files import ONTOLOGY, language_files, read_toml
from dragoman.knowledge.ontology import acts, load_ontology
from dragoman.knowledge.sectors import load_sectors
from dragoman.model.words import words

KEYS = frozenset({"what", "events", "except", "sectors", "codes"})
STAR = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextRule:
    """When a record has a context whatever its words are. `events` and `excluded` hold categories and "CATEGORY/mode"."""

    code: str
    what: str
    events: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()


class ContextWords:
    """Words and phrases with the contexts that they tell of; one pass over a text, some look-ups a word."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._begins: dict[str, set[str]] = defaultdict(set)
        self._ends: dict[str, set[str]] = defaultdict(set)
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for written, code in entries:
            self._add(_folded(written).split(), code)
        self._begin_lengths = sorted({len(word) for word in self._begins})
        self._end_lengths = sorted({len(word) for word in self._ends})

    def _add(self, parts: list[str], code: str) -> None:
        if len(parts) > 1:
            self._phrases[parts[0]].append((tuple(parts[1:]), code))
        elif parts[0].endswith(STAR):
            self._begins[parts[0].rstrip(STAR)].add(code)
        elif parts[0].startswith(STAR):
            self._ends[parts[0].lstrip(STAR)].add(code)
        else:
            self._exact[parts[0]].add(code)

    def find(self, text: str) -> frozenset[str]:
        """The contexts that a text's words tell of."""
        keys = [_folded(span.of(text)) for span in words(text)]
        found: set[str] = set()
        for word in set(keys):
            for part in {word, *word.split("-")}:
                found.update(*self._of_word(part))
        for at, word in enumerate(keys):
            found.update(code for rest, code in self._phrases.get(word, ()) if _goes_on(keys, at + 1, rest))
        return frozenset(found)

    def _of_word(self, word: str) -> Iterator[set[str]]:
        if word in self._exact:
            yield self._exact[word]
        for length in self._begin_lengths:
            if length <= len(word) and word[:length] in self._begins:
                yield self._begins[word[:length]]
        for length in self._end_lengths:
            if length <= len(word) and word[-length:] in self._ends:
                yield self._ends[word[-length:]]


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'").replace("‑", "-")


def _goes_on(keys: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the words from a place on are those of a phrase, whose last word may be the beginning of a longer one."""
    there = keys[at : at + len(rest)]
    if len(there) < len(rest) or there[:-1] != list(rest[:-1]):
        return False
    last = rest[-1]
    return there[-1].startswith(last[:-1]) if last.endswith(STAR) else there[-1] == last


@dataclass(frozen=True, slots=True, kw_only=True)
class Contexts:
    """The contexts in the order of PLOVER's table, and the words of one language for them."""

    rules: tuple[ContextRule, ...]
    words: ContextWords


@cache
def load_contexts(lang: str) -> Contexts:
    """The contexts with the words of a language; rules alone where it has no such file. Raises KnowledgeError with all faults."""
    faults: list[Fault] = []
    rules = tuple(read_rules(faults))
    known = frozenset(rule.code for rule in rules)
    entries = [entry for path in language_files(lang, "contexts.toml") for entry in read_words(path, known, faults)]
    if faults:
        raise KnowledgeError(faults)
    return Contexts(rules=rules, words=ContextWords(entries))


@cache
def context_codes() -> tuple[str, ...]:
    """The codes of all contexts, in their order."""
    return tuple(read_toml(ONTOLOGY / "contexts.toml"))


def read_rules(faults: list[Fault]) -> Iterator[ContextRule]:
    """The rules of the ontology; what is wrong with them is added to the faults."""
    path = ONTOLOGY / "contexts.toml"
    known = {"events": acts(load_ontology()), "except": acts(load_ontology()), "sectors": load_sectors().codes, "codes": None}
    for code, table in read_toml(path).items():
        faults += [Fault(file=path, entry=code, message=message) for message in _wrong(table, known)]
        sets = {key: frozenset(table.get(key, ())) for key in known}
        yield ContextRule(
            code=code,
            what=table.get("what", ""),
            events=sets["events"],
            excluded=sets["except"],
            sectors=sets["sectors"],
            codes=sets["codes"],
        )


def _wrong(table: dict[str, Any], known: dict[str, frozenset[str] | None]) -> Iterator[str]:
    yield from (f"unknown key {key!r}; there are {', '.join(sorted(KEYS))}" for key in table if key not in KEYS)
    if not table.get("what"):
        yield "`what` is missing: some words on what the context covers"
    for key, allowed in known.items():
        yield from (f"unknown {value!r} in {key}" for value in table.get(key, ()) if allowed is not None and value not in allowed)


def read_words(path: Path, known: frozenset[str], faults: list[Fault]) -> Iterator[tuple[str, str]]:
    """(word or phrase, context) of a language's file; what is wrong with it is added to the faults."""
    for code, listed in read_toml(path).items():
        if code not in known:
            faults.append(Fault(file=path, entry=code, message="unknown context; see ontology/contexts.toml"))
        if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
            faults.append(Fault(file=path, entry=code, message="a list of words expected"))
            continue
        twice = {word for word in listed if listed.count(word) > 1}
        faults += [Fault(file=path, entry=code, message=f"{word!r} stands there twice") for word in sorted(twice)]
        faults += [Fault(file=path, entry=code, message=f"{word!r}: {wrong}") for word in listed if (wrong := _misplaced(word))]
        yield from ((word, code) for word in listed if word.strip(STAR + " "))


def _misplaced(word: str) -> str | None:
    """What is wrong with how a word or phrase is written, if anything."""
    parts = word.split()
    if not word.strip(STAR + " "):
        return "no word"
    if STAR in word[1:-1] or (len(parts) > 1 and word.startswith(STAR)) or (word[0] == word[-1] == STAR):
        return "a star stands at the end of the last word, or at the beginning of the only one"
    return None
