"""What a single token (or a figure with what touches it) may be in a time expression."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Any

from dragoman.knowledge.times import TimeWords
from dragoman.mentions.numbers import Number, read_number
from dragoman.mentions.tokens import Tokens, tokens_of
from dragoman.model.span import Span
from dragoman.model.time import TimeForm, TimeMention

Item = tuple[str, int, Any]  # category, token after it, value

_FULL = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{4}(?!\d)|\d{1,2}(?!\d|[-/.,]\d))")
_SPACED = re.compile(r"((?:1[89]|20)\d\d) (0[1-9]|1[0-2]) ([0-3]\d)(?!\d|[.,]\d)")
_SHORT = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?!\d|\2\d|[.,]\d)")
_CLOCK = re.compile(r"([01]?\d|2[0-4])([:.h])([0-5]\d)(?::[0-5]\d)?(?![\d])")
_YEARS = range(1000, 2200)


def lexical_items(tokens: Tokens, at: int, last: int, words: TimeWords) -> Iterator[Item]:
    """The items that begin at a token, from the lexicon and from figures."""
    word = tokens.folded[at]
    for name, value in words.lexicon.get(word, ()):
        if name != "shortunit" or tokens.written(at).islower() or not word.isalpha():
            yield name, at + 1, value
    if at + 1 < last and tokens.folded[at + 1] == "." and tokens.touching(at + 1):
        for name, value in words.lexicon.get(word + ".", ()):
            yield name, at + 2, value
    if word[:1].isdecimal():
        yield from _figures(tokens, at, last, words)
    yield from _numbers(tokens, at, last, words)


def _numbers(tokens: Tokens, at: int, last: int, words: TimeWords) -> Iterator[Item]:
    """Number words and figures as numbers, days and years."""
    yield from _ordinals(tokens, at, last, words)
    found = read_number(tokens, at, last, words.numbers)
    if found is None:
        return
    number, end = found
    yield "number", end, number
    alone = read_number(tokens, at, at + 1, words.numbers) if end > at + 1 else None
    if alone is not None:
        yield "number", at + 1, alone[0]
    for some, stop in [found] if alone is None else [found, alone]:
        yield from _day_or_year(some, stop, tokens, at)
    if not number.figure and alone is not None and isinstance(alone[0].value, int) and 10 <= alone[0].value < 21:
        yield from _spoken_year(tokens, at, last, words, alone[0].value)


def _day_or_year(number: Number, end: int, tokens: Tokens, at: int) -> Iterator[Item]:
    value = number.value
    if not isinstance(value, int) or number.approximate:
        return
    written = tokens.folded[at]
    if 1 <= value <= 31 and (not number.figure or len(written) <= 2):
        yield "day", end, value
    if value in _YEARS and (not number.figure or len(written) == 4) and end - at <= 3:
        yield "year", end, value
    if number.figure and len(written) == 2:
        yield "year2", end, value + (2000 if value < 50 else 1900)


def _spoken_year(tokens: Tokens, at: int, last: int, words: TimeWords, century: int) -> Iterator[Item]:
    """ "Nineteen ninety", "twenty twenty-two"."""
    rest = read_number(tokens, at + 1, last, words.numbers) if at + 1 < last else None
    if rest is not None and isinstance(rest[0].value, int) and 10 <= rest[0].value < 100 and not rest[0].figure:
        yield "year", rest[1], century * 100 + rest[0].value


def _ordinals(tokens: Tokens, at: int, last: int, words: TimeWords) -> Iterator[Item]:
    """ "Eerste", "twenty-third", "4th", "4de": ordinals, and days up to 31."""
    found = read_ordinal(tokens, at, last, words)
    if found is not None:
        value, end = found
        yield "ordinal", end, value
        if 1 <= value <= 31:
            yield "ordinalday", end, value


def read_ordinal(tokens: Tokens, at: int, last: int, words: TimeWords) -> tuple[int, int] | None:
    """The ordinal that begins at a token, and the token after it."""
    numbers, word = words.numbers, tokens.folded[at]
    if word in numbers.ordinals:
        return numbers.ordinals[word], at + 1
    if word.isdecimal() and len(word) < 4 and at + 1 < last and tokens.folded[at + 1] in numbers.ordinal_suffixes:
        return int(word), at + 2
    kind, value = numbers.kinds.get(word, (None, 0))
    if kind == "small" and value >= 20 and value % 10 == 0 and at + 1 < last:
        end = at + 1 + (tokens.folded[at + 1] == "-")
        unit = numbers.ordinals.get(tokens.folded[end]) if end < last else None
        return (int(value) + unit, end + 1) if unit is not None and unit < 10 else None
    together = _ordinal_together(word, words)
    return (together, at + 1) if together is not None else None


def _ordinal_together(word: str, words: TimeWords) -> int | None:
    """An ordinal of two parts in one word: "fortysecond", "vierendertigste"."""
    numbers = words.numbers
    if not word.endswith(numbers.ordinal_endings):
        return None
    for suffix in numbers.ordinal_suffixes:
        kind, value = numbers.kinds.get(word.removesuffix(suffix), (None, 0)) if len(word) > len(suffix) + 3 else (None, 0)
        if word.endswith(suffix) and kind in {"small", "hundred", "scale"}:
            return int(value)
    for end in range(5, len(word) - 3):
        kind, value = numbers.kinds.get(word[:end], (None, 0))
        unit = numbers.ordinals.get(word[end:])
        if kind == "small" and unit is not None and unit < 10 and value >= 20 and value % 10 == 0:
            return int(value) + unit
    return None


def _may_be_ordinal(word: str, words: TimeWords) -> bool:
    numbers = words.numbers
    return word in numbers.ordinals or word in numbers.kinds or word[0].isdecimal() or word.endswith(numbers.ordinal_endings)


def find_ordinals(text: str, words: TimeWords, times: tuple[TimeMention, ...]) -> Iterator[tuple[Span, int]]:
    """The ordinals of a text outside its time expressions, in order."""
    tokens, after = tokens_of(text), 0
    starts = [time.span.start for time in times]
    for at, word in enumerate(tokens.folded):
        if at < after or not _may_be_ordinal(word, words):
            continue
        found = read_ordinal(tokens, at, len(tokens), words)
        before = bisect_right(starts, tokens.starts[at]) - 1
        if found is None or (before >= 0 and times[before].span.end > tokens.starts[at]):
            continue
        after = found[1]
        yield Span(tokens.starts[at], tokens.ends[after - 1]), found[0]


def _figures(tokens: Tokens, at: int, last: int, words: TimeWords) -> Iterator[Item]:
    """Dates and times of day in figures, over several tokens."""
    text, start = tokens.text, tokens.starts[at]
    for pattern, name in ((_FULL, "fulldate"), (_SPACED, "fulldate"), (_SHORT, "short"), (_CLOCK, "clock")):
        match = pattern.match(text, start)
        if match is None:
            continue
        end = next((n for n in range(at, last) if tokens.ends[n] == match.end()), None)
        value = None if end is None else _value(name, match, words)
        if end is not None and value is not None:
            yield ("dotclock" if name == "clock" and match[2] == "." else name), end + 1, value
            if name == "short" and (match[2] == "-" or int(match[1]) > int(match[3])):
                yield "dashed", end + 1, value
            if name == "short" and match[2] == "/" and len(match[0]) == 5:
                yield "slashed", end + 1, value


def _value(name: str, match: re.Match[str], words: TimeWords) -> Any:
    if name == "clock":
        return f"T{int(match[1]):02d}:{match[3]}"
    if name == "short":
        return _day_month(int(match[1]), int(match[3]), None, words)
    if match.re is _SPACED:
        return _calendar(int(match[1]), int(match[2]), int(match[3]))
    first, second, third = match[1], int(match[3]), match[4]
    if len(first) == 4:
        return _calendar(int(first), second, int(third)) if third and len(third) <= 2 else None
    if not third or len(first) == 3:
        return None
    year = int(third) + (0 if len(third) == 4 else 2000 if int(third) < 50 else 1900)
    return _day_month(int(first), second, year, words)


def _day_month(first: int, second: int, year: int | None, words: TimeWords) -> TimeForm | None:
    """In the order that the language writes, unless only the other gives a month."""
    day, month = (first, second) if words.day_first else (second, first)
    if month > 12 >= day:
        day, month = month, day
    return _calendar(year, month, day)


def _calendar(year: int | None, month: int, day: int) -> TimeForm | None:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return TimeForm(kind="calendar", day=day, month=month, year=year)
