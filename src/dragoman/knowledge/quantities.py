"""What a number counts in an event: `quantities.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.files import language_files, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """Folded unit or word -> role (killed, wounded, detained, deployed; "none" for measures, "times" for how often).

    `during`: prepositions of an event at which something else happened; `genitive`: those that tie to the noun before.
    """

    units: dict[str, str]
    words: dict[str, str]
    during: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()


@cache
def load_quantity_words(lang: str) -> QuantityWords:
    """The words of a language; empty where it has no such file."""
    found: dict[str, dict[str, str]] = {"units": {}, "words": {}}
    links: dict[str, set[str]] = {"during": set(), "genitive": set()}
    for path in language_files(lang, "quantities.toml"):
        data = read_toml(path)
        for name, words in data.pop("links", {}).items():
            links[name] |= set(words)
        for section, lists in data.items():
            found[section].update({word: role for role, words in lists.items() for word in words})
    return QuantityWords(
        units=found["units"], words=found["words"], during=frozenset(links["during"]), genitive=frozenset(links["genitive"])
    )
