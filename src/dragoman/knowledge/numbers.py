"""Number words of a language: `numbers.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.knowledge.files import language_files, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Folded words: `exact` with their value, `vague` with low and high, `scales` as factors, `modifiers` by kind."""

    exact: dict[str, float]
    vague: dict[str, tuple[float, float]]
    scales: dict[str, float]
    modifiers: dict[str, tuple[str, ...]]
    currencies: dict[str, str]
    about_suffix: str


@cache
def load_numbers(lang: str) -> NumberWords:
    """The number words of a language; empty where it has no such file."""
    merged: dict[str, dict[str, Any]] = {"words": {}, "modifiers": {}, "currencies": {}}
    for path in language_files(lang, "numbers.toml"):
        for section, values in read_toml(path).items():
            merged[section].update(values)
    words = merged["words"]
    return NumberWords(
        exact=_exact(words),
        vague={word: (low, high) for word, (low, high) in words.get("vague", {}).items()},
        scales=dict(words.get("scales", {})),
        modifiers={kind: tuple(sorted(some, key=len, reverse=True)) for kind, some in merged["modifiers"].items()},
        currencies={name.casefold(): code for code, names in merged["currencies"].items() for name in names},
        about_suffix=words.get("about_suffix", ""),
    )


def _exact(words: dict[str, Any]) -> dict[str, float]:
    """Every number word below a thousand times a thousand that is written as one word."""
    units, teens, tens = words.get("units", {}), words.get("teens", {}), words.get("tens", {})
    small: dict[str, float] = {**units, **teens, **tens}
    for ten, value in tens.items():
        for unit, one in units.items():
            small.update({f"{unit}{joiner}{ten}": value + one for joiner in words.get("joiners", ())})
    found = dict(small)
    hundred = words.get("hundred")
    if hundred:
        found[hundred] = 100
        for unit, value in units.items():
            found[f"{unit}{hundred}"] = 100 * value
        for rest, value in small.items():
            found[f"{hundred}{rest}"] = 100 + value
    thousand = words.get("thousand")
    for word, value in list(small.items()) if thousand else ():
        found[f"{word}{thousand}"] = 1000 * value
    found.update(words.get("fractions", {}))
    found.update(words.get("dozen", {}))
    return found
