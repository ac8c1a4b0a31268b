"""Time expressions of a language: `times.toml`, compiled to one regular expression."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any

from dragoman.knowledge.files import language_files, read_toml
from dragoman.knowledge.numbers import NumberWords, load_numbers

_DIGITS = {
    "day": r"[0-3]?\d(?!\d)",
    "day_to": r"[0-3]?\d(?!\d)",
    "day2": r"[0-3]\d",
    "month2": r"[01]\d",
    "monthnumber": r"[01]?\d",
    "year": r"(?:1[89]|20)\d\d(?![\d.])",
    "year4": r"(?:1[89]|20)\d\d(?![\d.])",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePattern:
    """One pattern: the form it begins, and what else its span and its use depend on."""

    form: dict[str, Any]
    span_from: str | None
    needs: tuple[str, ...]
    needs_before: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """All patterns of a language in one expression; group names end in `__N__K`: the pattern's number and the occurrence."""

    expression: re.Pattern[str]
    patterns: tuple[TimePattern, ...]
    lists: dict[str, dict[str, Any]]
    anchors: dict[str, tuple[str, ...]]
    numbers: NumberWords


@cache
def load_times(lang: str) -> TimeWords:
    """The time expressions of a language; nothing matches where it has no such file."""
    lists: dict[str, dict[str, Any]] = {}
    tables: list[dict[str, Any]] = []
    anchors: dict[str, tuple[str, ...]] = {}
    for path in language_files(lang, "times.toml"):
        data = read_toml(path)
        for name, values in data.get("lists", {}).items():
            lists[name] = dict(values) if isinstance(values, dict) else {word: word for word in values}
        tables += data.get("pattern", [])
        anchors.update({kind: tuple(words) for kind, words in data.get("anchors", {}).items()})
    numbers = load_numbers(lang)
    sources = [_compiled(table["re"], number, lists, numbers) for number, table in enumerate(tables)]
    expression = re.compile(r"(?<![\w.,/-])(?:" + "|".join(sources) + r")(?![\w])", re.IGNORECASE) if sources else re.compile("(?!)")
    patterns = tuple(
        TimePattern(
            form=table["form"],
            span_from=table.get("span_from"),
            needs=tuple(table.get("needs", ())),
            needs_before=tuple(table.get("needs_before", ())),
        )
        for table in tables
    )
    return TimeWords(expression=expression, patterns=patterns, lists=lists, anchors=anchors, numbers=numbers)


def _compiled(source: str, number: int, lists: dict[str, dict[str, Any]], numbers: NumberWords) -> str:
    occurrences = count()

    def group(found: re.Match[str]) -> str:
        name = found[1]
        return f"(?P<{name}__{number}__{next(occurrences)}>{_alternatives(name, lists, numbers)})"

    return f"(?P<pattern__{number}__0>" + re.sub(r"\{(\w+)\}", group, source) + ")"


def _alternatives(name: str, lists: dict[str, dict[str, Any]], numbers: NumberWords) -> str:
    if name in _DIGITS:
        return _DIGITS[name]
    if name == "number":
        words = [*numbers.exact, *(f"{w}{numbers.about_suffix}" for w, v in numbers.exact.items() if v < 100), *numbers.vague]
        return r"\d+(?:[.,]\d+)*|" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    if name == "span_plural":
        return "|".join(word for word in lists["unit"] if word.endswith(("en", "s")))
    base = name.removesuffix("_to")
    return "|".join(re.escape(word) for word in sorted(lists[base], key=len, reverse=True))
