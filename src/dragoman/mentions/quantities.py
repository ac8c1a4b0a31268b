"""Finds numbers with what they count."""

from __future__ import annotations

from bisect import bisect_right

from dragoman.knowledge.numbers import NumberWords
from dragoman.mentions.numbers import Number, parse_number
from dragoman.model.mention import QuantityMention
from dragoman.model.span import Span
from dragoman.model.time import TimeMention
from dragoman.model.words import words as words_of

ADJECTIVES_BETWEEN = 2


def find_quantities(text: str, numbers: NumberWords, times: tuple[TimeMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities of a text, in order; numbers inside time expressions are none."""
    spans = words_of(text)
    folded = [span.of(text).casefold() for span in spans]
    starts = [t.span.start for t in times]
    found: list[QuantityMention] = []
    at = 0
    while at < len(spans):
        number = parse_number(folded[at], numbers)
        if number is None or _in_time(spans[at], times, starts) or folded[at] in {"een", "één", "half", "halve"}:
            at += 1
            continue
        quantity, at = _quantity(text, spans, folded, at, number, numbers)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def _in_time(span: Span, times: tuple[TimeMention, ...], starts: list[int]) -> bool:
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and times[at].span.covers(span)


def _quantity(
    text: str, spans: list[Span], folded: list[str], at: int, number: Number, numbers: NumberWords
) -> tuple[QuantityMention | None, int]:
    first = last = at
    factor = 1.0
    while last + 1 < len(spans) and folded[last + 1] in numbers.scales:
        last += 1
        factor *= numbers.scales[folded[last]]
    kind, start = _modifier(text, spans[first].start, numbers)
    currency = numbers.currencies.get(folded[last + 1]) if last + 1 < len(spans) else None
    unit_at = last + 1 if currency else _unit(text, spans, last)
    end = spans[unit_at].end if unit_at is not None else spans[last].end
    scaled = [None if v is None else _whole(v * factor) for v in (number.value, number.low, number.high)]
    value, low, high = scaled
    if kind == "over" and value is not None:
        low = value
    if kind == "under" and value is not None:
        high = value
    return (
        QuantityMention(
            span=Span(start, end),
            number=Span(spans[first].start, spans[last].end),
            value=value,
            low=low,
            high=high,
            unit=currency or (spans[unit_at].of(text) if unit_at is not None else None),
            unit_span=spans[unit_at] if unit_at is not None else None,
            approximate=number.approximate or kind is not None,
            money=currency is not None,
        ),
        (unit_at if unit_at is not None else last) + 1,
    )


def _whole(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value


def _modifier(text: str, start: int, numbers: NumberWords) -> tuple[str | None, int]:
    """A word before a number that makes it only about, at least or at most, and where the whole begins."""
    before = text[max(0, start - 24) : start].casefold().rstrip()
    for kind in ("over", "under", "about"):
        for phrase in numbers.modifiers.get(kind, ()):
            if before.endswith(phrase) and (len(before) == len(phrase) or not before[-len(phrase) - 1].isalnum()):
                return kind, start - (len(text[max(0, start - 24) : start]) - len(before)) - len(phrase)
    return None, start


def _unit(text: str, spans: list[Span], last: int) -> int | None:
    """The counted noun: the word after the number, over adjectives (words in small letters that end in -e before another word)."""
    at = last + 1
    for _ in range(ADJECTIVES_BETWEEN + 1):
        if at >= len(spans) or not spans[at].of(text)[:1].isalpha():
            return None
        word = spans[at].of(text)
        following = spans[at + 1].of(text) if at + 1 < len(spans) else ""
        if word.endswith("e") and following[:1].isalpha() and following[:1].islower() and len(word) > 4:
            at += 1
            continue
        return at
    return None
