"""What a number word or figure is worth."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.knowledge.numbers import NumberWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A value, or a range for a vague word; `approximate` for "veertigtal"."""

    value: float | int | None
    low: float | None = None
    high: float | None = None
    approximate: bool = False


def parse_number(word: str, words: NumberWords) -> Number | None:
    """The worth of a figure ("100.000", "3,5") or a number word; None for any other word."""
    folded = word.casefold()
    if folded[:1].isdecimal():
        return _figure(folded)
    if folded in words.exact:
        return Number(value=_whole(words.exact[folded]))
    if words.about_suffix and folded.endswith(words.about_suffix):
        stem = folded.removesuffix(words.about_suffix)
        if stem in words.exact:
            return Number(value=_whole(words.exact[stem]), approximate=True)
    if folded in words.vague:
        low, high = words.vague[folded]
        return Number(value=None, low=low, high=high, approximate=True)
    return None


def _figure(text: str) -> Number | None:
    """A figure in continental or English writing: a group of three behind a mark is thousands, else decimals."""
    parts = text.replace(",", ".").split(".")
    if not all(part.isdecimal() for part in parts):
        return None
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3:
        return Number(value=int("".join(parts)))
    if len(parts) == 2:
        return Number(value=_whole(float(f"{parts[0]}.{parts[1]}")))
    return Number(value=int(parts[0])) if len(parts) == 1 else None


def _whole(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value
