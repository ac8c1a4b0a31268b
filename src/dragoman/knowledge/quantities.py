"""What a number counts in an event: `quantities.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.files import language_files, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """Folded unit or word -> role (killed, wounded, detained, deployed)."""

    units: dict[str, str]
    words: dict[str, str]


@cache
def load_quantity_words(lang: str) -> QuantityWords:
    """The words of a language; empty where it has no such file."""
    found: dict[str, dict[str, str]] = {"units": {}, "words": {}}
    for path in language_files(lang, "quantities.toml"):
        for section, lists in read_toml(path).items():
            found[section].update({word: role for role, words in lists.items() for word in words})
    return QuantityWords(**found)
