"""What figures and number words are worth: "100.000", "2,5 miljoen", "achthonderdduizend", "two and a half", "hundreds of thousands"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf

from dragoman.knowledge.numbers import NumberWords
from dragoman.mentions.tokens import Tokens

LONGEST_WORD = 80  # letters of a number in one word
LONGEST_FIGURE = 30  # characters; longer runs of digits are no numbers of anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A value, or a range for a vague word; `approximate` for "veertigtal". `figure`: written in digits alone."""

    value: float | int | None
    low: float | int | None = None
    high: float | int | None = None
    approximate: bool = False
    figure: bool = False


def is_number_word(word: str, words: NumberWords) -> bool:
    """Whether a folded word may be part of a number."""
    return word in words.kinds or _together(word, words) is not None


def read_number(tokens: Tokens, at: int, last: int, words: NumberWords) -> tuple[Number, int] | None:
    """The longest number that begins at a token and ends before `last`, with the token after it; None where none begins."""
    word = tokens.folded[at]
    if word[:1].isdecimal() or (word in {".", ","} and _is_bare_decimal(tokens, at, last)):
        return _from_figure(tokens, at, last, words)
    if word in words.words.get("point", ()) and at + 1 < last and tokens.folded[at + 1].isdecimal():
        return Number(value=figure("0." + tokens.folded[at + 1], ".")), at + 2
    negative = _negative(tokens, at, last, words)
    if negative is not None:
        return negative
    vague = _vague(tokens, at, last, words)
    if vague is not None:
        return vague
    return _Spelled(tokens, last, words).read(at)


def _is_bare_decimal(tokens: Tokens, at: int, last: int) -> bool:
    alone = at == 0 or not tokens.touching(at) or tokens.folded[at - 1] == "-"
    return alone and at + 1 < last and tokens.folded[at + 1].isdecimal() and tokens.touching(at + 1)


def _negative(tokens: Tokens, at: int, last: int, words: NumberWords) -> tuple[Number, int] | None:
    word = tokens.folded[at]
    signed = word == "-" and (at == 0 or (not tokens.touching(at) and at + 1 < last and tokens.touching(at + 1)))
    if at + 1 >= last or not (signed or word in words.words.get("negative", ())):
        return None
    found = read_number(tokens, at + 1, last, words)
    if found is None or found[0].value is None or (signed and not tokens.folded[at + 1][:1].isdecimal() and tokens.folded[at + 1] != "."):
        return None
    return replace(found[0], value=-found[0].value), found[1]


def _from_figure(tokens: Tokens, at: int, last: int, words: NumberWords) -> tuple[Number, int] | None:
    """A figure with what multiplies it: "2,5 miljoen", "300m", "3 honderd", or a fraction "1/5"."""
    bare = tokens.folded[at] in {".", ","}
    value = figure("0." + tokens.folded[at + 1], ".") if bare else figure(tokens.folded[at], words.decimal)
    at += 2 if bare else 1
    if value is None:
        return None
    if at + 1 < last and tokens.folded[at] == "/" and tokens.touching(at) and tokens.folded[at + 1].isdecimal():
        parts = figure(tokens.folded[at + 1], ".") or 0
        if value < parts:
            return Number(value=_whole(value / parts)), at + 2
    factor = _suffix(tokens, at, words) if at < last and tokens.touching(at) else None
    if factor:
        return Number(value=_whole(value * factor)), at + 1
    return _Spelled(tokens, last, words).scaled(value, at, figure=True)


def _suffix(tokens: Tokens, at: int, words: NumberWords) -> float | None:
    """What letters right behind a figure multiply it by; small ones that may be a measure (300m) only of money, or as capitals."""
    word = tokens.folded[at]
    if word in words.suffixes:
        return words.suffixes[word]
    money = at > 1 and tokens.folded[at - 2] in words.signs
    return words.money_suffixes.get(word) if money or tokens.written(at).isupper() else None


def figure(text: str, decimal: str) -> float | int | None:
    """A figure: a mark before groups of three parts thousands, unless it is one mark and the language's for decimals."""
    if len(text) > LONGEST_FIGURE:
        return None
    if text.isdecimal():
        return int(text)
    parts = text.replace(",", ".").split(".")
    groups = all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3
    marks = {c for c in text if not c.isdecimal()}
    if groups and len(marks) == 1 and (len(parts) > 2 or decimal not in marks):
        return int("".join(parts))
    if len(marks) == 2 and text.count(parts[-1]) and all(len(part) == 3 for part in parts[1:-1]):
        return _whole(float("".join(parts[:-1]) + "." + parts[-1]))
    return _whole(float(".".join(parts))) if len(parts) == 2 else None


def _vague(tokens: Tokens, at: int, last: int, words: NumberWords) -> tuple[Number, int] | None:
    """ "Enkele", "a few", "tientallen", "hundreds of thousands": a range."""
    for size in (3, 2, 1):
        phrase = " ".join(tokens.folded[at : at + size])
        if at + size > last or phrase not in words.vague:
            continue
        low, high = words.vague[phrase]
        end = at + size
        of = end + 1 if end + 1 < last and tokens.folded[end] in words.words.get("of", ()) else end
        kind, value = words.kinds.get(tokens.folded[of], ("small", 0.0)) if of < last else ("small", 0.0)
        factor = words.plural_scales.get(tokens.folded[of]) if of < last else None
        if factor is None and kind in {"hundred", "scale", "dozen"}:
            factor = value
        if factor is None and kind == "vague" and value >= 20 and high < 100:  # "enkele honderden": two of them and more
            factor = value / 2
        if factor:
            low, high, end = low * factor, high * factor, of + 1
        return Number(value=None, low=_whole(low), high=_whole(high), approximate=True), end
    return None


class _Spelled:
    """A number in words, read from left to right: hundreds are multiplied, smaller ones added, scales closed from the largest down."""

    def __init__(self, tokens: Tokens, last: int, words: NumberWords) -> None:
        self._tokens, self._last, self._words = tokens, last, words
        self._total, self._floor = 0.0, inf
        self._current: float | None = None
        self._about = False

    def read(self, at: int) -> tuple[Number, int] | None:
        start = at
        if self._tokens.folded[at] in self._words.words.get("articles", ()) and at + 1 < self._last:
            kind, _ = self._kind(at + 1)
            if kind in {"hundred", "scale", "fraction", "dozen", "about"}:
                at += 1
        end = self._run(at)
        if end == at:
            return None
        value = self._total + (self._current or 0)
        return Number(value=_whole(value), approximate=self._about), max(end, start + 1)

    def scaled(self, value: float, at: int, *, figure: bool) -> tuple[Number, int]:
        """A figure already read, with the words behind it that multiply or add a fraction."""
        self._current = value
        end = self._run(at)
        return Number(value=_whole(self._total + (self._current or 0)), figure=figure and end == at), end

    def _run(self, at: int) -> int:
        while at < self._last:
            step = self._step(at)
            if not step:
                return at
            at += step
        return at

    def _kind(self, at: int) -> tuple[str | None, float]:
        word = self._tokens.folded[at]
        known = self._words.kinds.get(word)
        if known is not None:
            return known
        value = _together(word, self._words)
        return (None, 0.0) if value is None else ("whole", value)

    def _step(self, at: int) -> int:
        """How many tokens further the number goes on; 0 at its end."""
        kind, value = self._kind(at)
        if kind == "small":
            return 1 if self._add(value) else 0
        if kind == "whole":
            return self._add_whole(value)
        if kind in {"hundred", "scale", "dozen"}:
            return 1 if self._multiply(kind, value) else 0
        if kind in {"fraction", "mixed"} and self._current is None and not self._total:
            self._current = value
            behind = at + 1 < self._last and self._tokens.folded[at + 1] in self._words.words.get("articles", ()) and at + 2 < self._last
            return 2 if behind and self._kind(at + 2)[0] in {"scale", "dozen", "hundred"} else 1
        if kind == "about" and self._current is None:
            self._current, self._about = value, True
            return 1
        return self._joined(at)

    def _add(self, value: float) -> bool:
        """Adds a number below a hundred where the number so far leaves room for it: 500 and 4, 20 and 3; spoken, 1 and 22 is 122."""
        current = self._current
        if current is None:
            self._current = value
            return True
        room = 100 if current >= 100 and current % 100 == 0 else 10 if current >= 20 and current % 10 == 0 else 0
        if 0 < value < room:
            self._current = current + value
            return True
        if self._words.digit_hundreds and current < 10 and value >= 20:
            self._current = current * 100 + value
            return True
        return False

    def _add_whole(self, value: float) -> int:
        if self._current is not None:
            return 0
        self._current = value
        return 1

    def _multiply(self, kind: str, value: float) -> bool:
        if kind == "scale":
            if value >= self._floor:
                return False
            self._total += (1 if self._current is None else self._current) * value
            self._current, self._floor = None, value
            return True
        if self._current is not None and self._current >= 100:
            return False
        self._current = (1 if self._current is None else self._current) * value
        return True

    def _joined(self, at: int) -> int:
        """ "And", "en" or a hyphen inside a number."""
        folded, current = self._tokens.folded, self._current
        if at + 1 >= self._last or (current is None and not self._total):
            return 0
        kind, value = self._kind(at + 1)
        if folded[at] == "-" and kind == "small" and value < 10 and current and current % 10 == 0 and current % 100 >= 20:
            self._current = current + value
            return 2
        if folded[at] not in self._words.words.get("and", ()):
            return 0
        return self._fraction(at + 1) or self._and(kind, value)

    def _and(self, kind: str | None, value: float) -> int:
        current = self._current
        after_hundred = (current is None and self._total) or (current is not None and current >= 100 and current % 100 == 0)
        tens_behind = bool(self._words.stems) and current is not None and 0 < current < 10 and value >= 20 and value % 10 == 0
        if kind == "small" and value < 100 and (after_hundred or tens_behind):
            self._current = (current or 0) + value
            return 2
        return 0

    def _fraction(self, at: int) -> int:
        """ "(And) a half", "(and) three quarters": tokens taken with the joiner."""
        words, folded, start = self._words, self._tokens.folded, at
        times = 1.0
        kind, value = self._kind(at)
        if folded[at] in words.words.get("articles", ()) and at + 1 < self._last:
            at += 1
        elif kind == "small" and value < 10 and at + 1 < self._last:
            times, at = value, at + 1
        kind, value = self._kind(at)
        if kind != "fraction":
            return 0
        self._current = (self._current or 0) + times * value
        return at - start + 2


def _together(word: str, words: NumberWords) -> float | None:
    """A number written as one word of several parts: "achthonderdvijfentwintigduizend"; None for any other word."""
    if not 8 <= len(word) <= LONGEST_WORD or not any(stem in word for stem in words.stems):
        return None
    rest, total, current = word, 0.0, 0.0
    while rest:
        part = next((rest[:n] for n in range(len(rest), 2, -1) if rest[:n] in words.kinds), None)
        if part is None:
            joiner = next((j for j in words.words.get("and", ()) if rest.startswith(j)), None)
            if joiner is None or rest == word:
                return None
            rest = rest[len(joiner) :]
            continue
        kind, value = words.kinds[part]
        if kind == "small":
            current += value
        elif kind == "hundred":
            current = (current or 1) * value
        elif kind == "scale":
            total, current = total + (current or 1) * value, 0.0
        else:
            return None
        rest = rest[len(part) :]
    return total + current


def _whole(value: float) -> float | int:
    return int(value) if float(value).is_integer() else round(value, 9)
