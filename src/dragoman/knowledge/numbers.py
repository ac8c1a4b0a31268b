"""Number words of a language: `numbers.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any, Literal

from dragoman.knowledge.files import language_files, read_toml

Kind = Literal["small", "hundred", "scale", "fraction", "mixed", "dozen", "vague", "about"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Folded words. `kinds`: what a word does in a number, with its value; `vague`: low and high, also of phrases;
    `starts`: the words that may begin a number; `plural_scales`: "thousands" behind "hundreds of"; `suffixes`: "bn" behind a figure,
    those of money ("m") only behind the sign of a currency; `modifiers` by kind; `words`: particles by what they do."""

    kinds: dict[str, tuple[Kind, float]]
    vague: dict[str, tuple[float, float]]
    starts: frozenset[str]
    plural_scales: dict[str, float]
    suffixes: dict[str, float]
    money_suffixes: dict[str, float]
    ordinals: dict[str, int]
    ordinal_suffixes: frozenset[str]
    ordinal_endings: tuple[str, ...]
    modifiers: dict[str, tuple[str, ...]]
    currencies: dict[str, str]
    signs: dict[str, str]
    words: dict[str, tuple[str, ...]]
    decimal: str
    stems: tuple[str, ...]
    digit_hundreds: bool


@cache
def load_numbers(lang: str) -> NumberWords:
    """The number words of a language; empty where it has no such file."""
    merged: dict[str, dict[str, Any]] = {
        name: {} for name in ("words", "modifiers", "currencies", "signs", "ordinals", "writing", "particles", "counted")
    }
    for path in language_files(lang, "numbers.toml"):
        for section, values in read_toml(path).items():
            merged[section].update(values)
    words, writing = merged["words"], merged["writing"]
    return NumberWords(
        kinds=_kinds(words),
        vague={word: (low, high) for word, (low, high) in words.get("vague", {}).items()},
        starts=_starts(words, merged["particles"]) | _kinds(words).keys(),
        plural_scales=dict(words.get("plural_scales", {})),
        suffixes=dict(words.get("suffixes", {})),
        money_suffixes=dict(words.get("money_suffixes", {})),
        ordinals=dict(merged["ordinals"].get("words", {})),
        ordinal_suffixes=frozenset(merged["ordinals"].get("suffixes", ())),
        ordinal_endings=_ordinal_endings(merged["ordinals"]),
        modifiers={kind: tuple(sorted(some, key=len, reverse=True)) for kind, some in merged["modifiers"].items()},
        currencies={name.casefold(): code for code, names in merged["currencies"].items() for name in names},
        signs={sign.casefold(): code for code, signs in merged["signs"].items() for sign in signs},
        words={name: tuple(some) for name, some in (merged["particles"] | merged["counted"]).items()},
        decimal=writing.get("decimal", "."),
        stems=tuple(writing.get("together", ())),
        digit_hundreds=writing.get("digit_hundreds", False),
    )


def _ordinal_endings(ordinals: dict[str, Any]) -> tuple[str, ...]:
    """How an ordinal of several parts may end: "-ste", "-second". Shorter endings are those of too many other words."""
    units = {word for word, value in ordinals.get("words", {}).items() if value < 10}
    return tuple(units | {suffix for suffix in ordinals.get("suffixes", ()) if len(suffix) > 2})


def _starts(words: dict[str, Any], particles: dict[str, Any]) -> frozenset[str]:
    singles = {word for name in ("articles", "negative", "point", "zero") for word in particles.get(name, ())}
    return frozenset(singles | {word.split()[0] for word in words.get("vague", {})} | {".", ",", "-"})


def _kinds(words: dict[str, Any]) -> dict[str, tuple[Kind, float]]:
    """Every word below a hundred, written together where the language does, and what multiplies."""
    units, teens, tens = words.get("units", {}), words.get("teens", {}), words.get("tens", {})
    found: dict[str, tuple[Kind, float]] = {word: ("vague", low) for word, (low, _) in words.get("vague", {}).items() if " " not in word}
    for word, value in {**units, **teens, **tens}.items():
        found[word] = ("small", value)
    for ten, value in tens.items():
        for unit, one in units.items():
            found.update({f"{unit}{joiner}{ten}": ("small", value + one) for joiner in words.get("joiners", ())})
    for unit, one in units.items():
        for joiner, (half, part) in product(words.get("joiners", ()), words.get("halves", {}).items()):
            found[f"{unit}{joiner}{half}"] = ("mixed", one + part)
    sections: tuple[tuple[str, Kind], ...] = (
        ("hundreds", "hundred"),
        ("scales", "scale"),
        ("fractions", "fraction"),
        ("mixed", "mixed"),
        ("dozens", "dozen"),
    )
    for section, kind in sections:
        found.update({word: (kind, value) for word, value in words.get(section, {}).items()})
    suffix = words.get("about_suffix")
    stems = {word: value for word, (kind, value) in found.items() if kind in {"small", "hundred"}} if suffix else {}
    return found | {f"{word}{suffix}": ("about", value) for word, value in stems.items() if value > 3}
