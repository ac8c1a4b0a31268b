"""How a language builds names and titles: `names.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.files import language_files, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Words that names and titles are built with.

    particles     inside a person's name, as written: "van", "Al"
    of            before whose title it is: "president van Chili"
    origin        before where somebody comes from; of troops it tells only what they leave
    within        before where somebody is: "burgers in Homs"
    articles      between "of" and the name
    genitive      endings of a name that tell whose: "Chili's", "Ruslands"
    former        words, and first parts before a hyphen, of who no longer holds an office
    modifiers     adjectives between nationality and title: "de Duitse demissionaire kanselier"
    ambiguous     family names of known people that are words, places or first names: alone they are nobody
    no_names      words with a capital that are no part of a name: "Monday"
    joiners       between adjectives of several states before one title: "en", ","
    local         rules (pattern, replacement) that make the adjective of a city: "Rotterdamse politie"
    spaced        whether nouns of a compound stand apart: "police chief"
    """

    particles: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    origin: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    genitive: tuple[str, ...] = ()
    former: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    no_names: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    local: tuple[tuple[str, str], ...] = ()
    spaced: bool = False

    def local_forms(self, place: str) -> set[str]:
        """The adjectives of a city by the rules; too many rather than too few."""
        return {re.sub(pattern, written, place, count=1) for pattern, written in self.local if re.search(pattern, place)}


@cache
def load_naming(lang: str) -> Naming:
    """The words of a language; none where it has no such file. Raises KnowledgeError for an unknown key."""
    merged: dict[str, list[str]] = {}
    local: list[tuple[str, str]] = []
    spaced = False
    for path in language_files(lang, "names.toml"):
        data = read_toml(path)
        spaced = bool(data.pop("spaced", spaced))
        local += [(pattern, written) for pattern, written in data.pop("local", ())]
        unknown = [Fault(file=path, entry=key, message="unknown list") for key in data if key not in Naming.__dataclass_fields__]
        if unknown:
            raise KnowledgeError(unknown)
        for key, words in data.items():
            merged.setdefault(key, []).extend(words)
    genitive = tuple(merged.pop("genitive", ()))
    return Naming(genitive=genitive, local=tuple(local), spaced=spaced, **{key: frozenset(words) for key, words in merged.items()})
