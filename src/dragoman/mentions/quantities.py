"""Finds numbers with what they count: "ruim 500 soldaten", "tussen 30 en 40", "$2bn", "drie van de vijf landen"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.knowledge.numbers import NumberWords
from dragoman.mentions.numbers import Number, is_number_word, read_number
from dragoman.mentions.tokens import Tokens, tokens_of
from dragoman.model.mention import QuantityMention
from dragoman.model.span import Span
from dragoman.model.time import TimeMention

PHRASE = 5  # words behind a number among which the counted noun is sought
LONGEST_NUMBER = 16  # tokens of one number
BEFORE = 28  # characters before a number in which a modifier may stand
Value = float | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Amount:
    """A number or a range of tokens `first` to `end`, with what it is worth."""

    first: int
    end: int
    value: Value
    low: Value = None
    high: Value = None
    about: bool = False
    figure: bool = False


def find_quantities(text: str, numbers: NumberWords, times: tuple[TimeMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities of a text, in order; numbers inside time expressions are none."""
    if not numbers.kinds:
        return ()
    return tuple(_quantities(tokens_of(text), numbers, times))


def _quantities(tokens: Tokens, numbers: NumberWords, times: tuple[TimeMention, ...]) -> Iterator[QuantityMention]:
    starts = [time.span.start for time in times]
    after = 0
    for at, word in enumerate(tokens.folded):
        if at < after or not _may_begin(word, numbers):
            continue
        if _inside_word(tokens, at) or _in_time(tokens, at, times, starts):
            continue
        amount = _amount(tokens, at, numbers)
        quantity = None if amount is None else _quantity(tokens, amount, numbers)
        if quantity is not None and amount is not None:
            yield quantity
            after = amount.end


def _may_begin(word: str, numbers: NumberWords) -> bool:
    return word in numbers.starts or word[0].isdecimal() or (len(word) > 7 and is_number_word(word, numbers))


def _inside_word(tokens: Tokens, at: int) -> bool:
    """Whether a figure belongs to a name or a score: "F-16", "G7", "2:1"."""
    if at + 2 < len(tokens) and tokens.folded[at + 1] == ":" and tokens.touching(at + 1) and tokens.touching(at + 2):
        return True
    if at == 0 or not tokens.touching(at):
        return False
    before = tokens.folded[at - 1]
    if before in "-:/'" or before == "_":
        return at > 1 and tokens.touching(at - 1) and (tokens.folded[at - 2][-1].isalnum())
    return before[-1].isalnum()


def _in_time(tokens: Tokens, at: int, times: tuple[TimeMention, ...], starts: list[int]) -> bool:
    found = bisect_right(starts, tokens.starts[at]) - 1
    return found >= 0 and times[found].span.end >= tokens.ends[at]


def _amount(tokens: Tokens, at: int, numbers: NumberWords) -> _Amount | None:
    last = min(len(tokens), at + LONGEST_NUMBER)
    if len(tokens) == 1 and tokens.folded[0] in numbers.words.get("zero", ()):
        return _Amount(first=0, end=1, value=0)
    found = read_number(tokens, at, last, numbers)
    if found is None:
        return None
    number, end = found
    other = _range_end(tokens, at, end, numbers)
    if other is not None and number.value is not None and other[0].value is not None:
        low, high = number.value, other[0].value
        if low < high / 1000 and high >= 1_000_000:  # "two to three million"
            low = _whole(low * 10 ** (len(str(int(high))) - len(str(int(high)).rstrip("0"))))
        if low < high:
            return _Amount(first=at, end=other[1], value=None, low=low, high=high, about=True)
    end = _ratio_end(tokens, end, numbers)
    return _Amount(first=at, end=end, value=number.value, low=number.low, high=number.high, about=number.approximate, figure=number.figure)


def _range_end(tokens: Tokens, at: int, end: int, numbers: NumberWords) -> tuple[Number, int] | None:
    """The second number of "tussen 30 en 40", "30 tot 40"."""
    before = tuple(" ".join(tokens.folded[max(0, at - n) : at]) for n in (1, 2))
    joiners = numbers.words.get("to", ())
    if any(word in numbers.words.get("between", ()) for word in before):
        joiners += numbers.words.get("between_to", ())
    for size in (3, 1):
        if end + size < len(tokens) and " ".join(tokens.folded[end : end + size]) in joiners:
            start = end + size
            start += tokens.folded[start] in numbers.signs and start + 1 < len(tokens)
            return read_number(tokens, start, min(len(tokens), start + LONGEST_NUMBER), numbers)
    return None


def _ratio_end(tokens: Tokens, end: int, numbers: NumberWords) -> int:
    """Where "drie van de vijf" ends: the part counts, not the whole."""
    for size in (4, 2, 1):
        if " ".join(tokens.folded[end : end + size]) in numbers.words.get("ratio", ()):
            found = read_number(tokens, end + size, len(tokens), numbers) if end + size < len(tokens) else None
            if found is not None and found[0].value is not None:
                return found[1]
    return end


def _quantity(tokens: Tokens, amount: _Amount, numbers: NumberWords) -> QuantityMention | None:
    first, currency = _sign_before(tokens, amount.first, numbers)
    behind = _currency_behind(tokens, amount.end, numbers) if currency is None else None
    noun = None
    if currency is None and behind is None:
        noun = _noun(tokens, amount.end, numbers)
        if _is_no_count(tokens, amount, noun, numbers):
            return None
    unit_end = behind[1] if behind else _word_end(tokens, noun) if noun is not None else amount.end
    kind, start = _modifier(tokens.text, tokens.starts[first], numbers)
    unit_span = Span(tokens.starts[noun], tokens.ends[unit_end - 1]) if noun is not None else None
    if behind:
        unit_span = Span(tokens.starts[amount.end], tokens.ends[unit_end - 1])
    return QuantityMention(
        span=Span(start, tokens.ends[max(unit_end, amount.end) - 1]),
        number=Span(tokens.starts[amount.first], tokens.ends[amount.end - 1]),
        value=amount.value,
        low=amount.value if kind == "over" and amount.value is not None else amount.low,
        high=amount.value if kind == "under" and amount.value is not None else amount.high,
        unit=currency or (behind[0] if behind else unit_span.of(tokens.text) if unit_span else None),
        unit_span=unit_span,
        approximate=amount.about or kind is not None,
        money=currency is not None or behind is not None,
    )


def _is_no_count(tokens: Tokens, amount: _Amount, noun: int | None, numbers: NumberWords) -> bool:
    """Words that are rarely numbers ("een", "one"), and bare years."""
    alone = amount.end == amount.first + 1
    word = tokens.folded[amount.first]
    if len(tokens) == 1:
        return False
    if alone and word in numbers.words.get("never", ()):
        return True
    small = alone and amount.value is None and amount.low is not None and amount.low < 10
    if small and amount.first > 0 and tokens.folded[amount.first - 1] in numbers.words.get("no_range_after", ()):
        return True
    if alone and word in numbers.words.get("weak", ()):
        return noun is None or noun > amount.end
    if noun is None and amount.end < len(tokens) and tokens.folded[amount.end] == "-" and tokens.touching(amount.end):
        return True  # the first part of a word: "65-jarige"
    return amount.figure and noun is None and len(word) == 4 and word.isdecimal() and 1800 <= int(word) < 2100


def _sign_before(tokens: Tokens, first: int, numbers: NumberWords) -> tuple[int, str | None]:
    """The sign of a currency before a number ("$", "US$", "EUR"), and where the whole begins."""
    if first == 0 or tokens.folded[first - 1] not in numbers.signs:
        return first, None
    at = first - 1
    longer = tokens.folded[at - 1] + tokens.folded[at] if at > 0 and tokens.touching(at) else ""
    if longer in numbers.signs:
        return at - 1, numbers.signs[longer]
    return at, numbers.signs[tokens.folded[at]]


def _currency_behind(tokens: Tokens, end: int, numbers: NumberWords) -> tuple[str, int] | None:
    for size in (3, 2, 1):
        words = " ".join(tokens.folded[end : end + size])
        code = numbers.currencies.get(words) or (numbers.signs.get(words) if size == 1 else None)
        if code and end + size <= len(tokens):
            return code, end + size
    return None


def _modifier(text: str, start: int, numbers: NumberWords) -> tuple[str | None, int]:
    """A word before a number that makes it only about, at least or at most, and where the whole begins."""
    window = text[max(0, start - BEFORE) : start]
    before = window.casefold().rstrip()
    for kind in ("over", "under", "about"):
        for phrase in numbers.modifiers.get(kind, ()):
            if before.endswith(phrase) and (len(before) == len(phrase) or not before[-len(phrase) - 1].isalnum()):
                return kind, start - (len(window) - len(before)) - len(phrase)
    return None, start


def _noun(tokens: Tokens, end: int, numbers: NumberWords) -> int | None:
    """The counted noun: where plurals show, the first plural of the phrase; else the first word that is no adjective."""
    words, found = numbers.words, []
    for at in range(end, min(end + PHRASE, len(tokens))):
        word = tokens.folded[at]
        if word in words.get("ends", ()) or not (word[0].isalpha() or word == "%") or _ends_line(tokens, at):
            break
        if word not in words.get("over", ()):
            found.append(at)
    if not found:
        return None
    plurals = words.get("plural_endings", ())
    if plurals:
        return next((at for at in found if tokens.folded[at].endswith(plurals)), found[0])
    adjectives = words.get("adjective_endings", ())
    for at in found:
        if not (tokens.folded[at].endswith(adjectives) and at + 1 in found and len(tokens.folded[at]) > 3):
            return at
    return found[0]


def _word_end(tokens: Tokens, at: int) -> int:
    """Behind a noun with all that a hyphen or an apostrophe ties to it: "anti-tank-eenheden", "baby's"."""
    while (
        at + 2 < len(tokens)
        and tokens.folded[at + 1] in "-'"
        and tokens.touching(at + 1)
        and tokens.touching(at + 2)
        and tokens.folded[at + 2][0].isalpha()
    ):
        at += 2
    return at + 1


def _ends_line(tokens: Tokens, at: int) -> bool:
    return "\n\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]


def _whole(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value
