"""Time and quantity in a text, without a parser: a use of its own.

import dragoman
for found in dragoman.read_times("Zij spraken zondagavond.", published="2024-03-06", lang="nl"):
    print(found.text, found.edtf)
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from dragoman.errors import InputError
from dragoman.knowledge.numbers import load_numbers
from dragoman.knowledge.times import TimeWords, load_times
from dragoman.mentions.lexical import find_ordinals
from dragoman.mentions.quantities import find_quantities
from dragoman.mentions.times import find_times
from dragoman.mentions.tokens import Tokens, tokens_of
from dragoman.model.mention import QuantityMention
from dragoman.model.span import Span
from dragoman.model.time import DateValue, TimeMention
from dragoman.resolve.times import Tense, resolve_time

ExpressionType = Literal["DATE", "TIME", "DURATION", "SET", "NUMBER", "MONEY", "ORDINAL"]
SENTENCE_ENDS = frozenset(".!?;")
CUE_REACH = 40  # tokens between an expression and the word that tells its tense


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A time expression or quantity: half-open offsets in code points, its words, and what they stand for.

    edtf         the date as EDTF (ISO 8601-2), None where text and publication do not give it
    first, last  its first and last day (ISO 8601, inclusive), None where open or unknown
    time         part of the day (TMO, TAF, TEV, TNI) or hour (T20:00)
    candidates   up to three (first, last), best first, for what tense and context leave open
    duration     ISO 8601; of a SET, how often it recurs. `approximate` where the words are
    value        of a quantity; vague ones have `low` and `high`; `unit` the counted noun, or an ISO 4217 code for money
    """

    start: int
    end: int
    text: str
    type: ExpressionType
    edtf: str | None = None
    first: str | None = None
    last: str | None = None
    time: str | None = None
    candidates: tuple[tuple[str | None, str | None], ...] = ()
    duration: str | None = None
    approximate: bool = False
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    unit: str | None = None


def read_times(text: str, *, published: str | None = None, tense: Tense | None = None, lang: str = "nl") -> tuple[Expression, ...]:
    """The time expressions and quantities of a text, in order.

    `published` is an EDTF day (a time of day behind it is allowed), month or year. `tense` holds for the whole text; without it,
    cues in the words of each sentence tell, where they do. Raises InputError for a language without time expressions.
    """
    words = load_times(lang)
    if not words.rules:
        raise InputError(f"no time expressions for the language '{lang}'")
    times = find_times(text, words)
    found = [*_dated(text, times, words, published, tense)]
    ordinals = list(find_ordinals(text, words, times))
    found += [
        _counted(text, quantity)
        for quantity in find_quantities(text, load_numbers(lang), times)
        if not any(span.overlaps(quantity.number) for span, _ in ordinals)
    ]
    found += [Expression(start=span.start, end=span.end, text=span.of(text), type="ORDINAL", value=value) for span, value in ordinals]
    return tuple(sorted(found, key=lambda e: e.start))


def _dated(text: str, times: tuple[TimeMention, ...], words: TimeWords, published: str | None, tense: Tense | None) -> list[Expression]:
    tokens, earlier, found = tokens_of(text), None, []
    for mention in times:
        told = tense or _tense_near(tokens, mention.span, words)
        value = resolve_time(mention, published=published, tense=told, earlier=earlier)
        if value.first is not None:
            earlier = value
        found.append(_expression(text, mention, value))
    return found


def _expression(text: str, mention: TimeMention, value: DateValue) -> Expression:
    duration = value.duration
    return Expression(
        start=mention.span.start,
        end=mention.span.end,
        text=mention.span.of(text),
        type=mention.type,
        edtf=value.edtf,
        first=value.first.isoformat() if value.first else None,
        last=value.last.isoformat() if value.last else None,
        time=value.time,
        candidates=tuple((a.isoformat() if a else None, b.isoformat() if b else None) for a, b in value.candidates),
        duration=duration.value if duration else None,
        approximate=bool(duration and duration.approximate) or "~" in (value.edtf or ""),
    )


def _counted(text: str, quantity: QuantityMention) -> Expression:
    span = quantity.span
    return Expression(
        start=span.start,
        end=span.end,
        text=span.of(text),
        type="MONEY" if quantity.money else "NUMBER",
        approximate=quantity.approximate,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
    )


def _tense_near(tokens: Tokens, span: Span, words: TimeWords) -> Tense | None:
    """What the nearest cue in the same sentence tells; None where there is none."""
    here = bisect_right(tokens.starts, span.start) - 1
    behind = next((n for n in range(here, len(tokens)) if tokens.starts[n] >= span.end), len(tokens))
    for distance in range(1, CUE_REACH):
        before, after = here - distance, behind + distance - 1
        if here >= 0 and before >= 0 and (tense := _cue(tokens, before, words)):
            return tense
        if before >= 0 and tokens.folded[before] in SENTENCE_ENDS:
            here = -1
        if after < len(tokens) and (tense := _cue(tokens, after, words)):
            return tense
        if after < len(tokens) and (tokens.folded[after] in SENTENCE_ENDS or tokens.folded[after] in words.breaks):
            behind = len(tokens)
        if (here < 0 or before < 0) and after >= len(tokens):
            return None
    return None


def _cue(tokens: Tokens, at: int, words: TimeWords) -> Tense | None:
    word = tokens.folded[at]
    found = words.tenses.get(word)
    if found is None and words.past_endings and len(word) > 4 and word.endswith(words.past_endings):
        return "past"
    return "past" if found == "past" else "future" if found == "future" else None
