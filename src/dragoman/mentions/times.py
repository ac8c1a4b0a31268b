"""Finds time expressions in a text, from a language's grammar alone."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.times import TimeRule, TimeWords
from dragoman.mentions.chart import Chart
from dragoman.mentions.tokens import Tokens, tokens_of
from dragoman.model.span import Span
from dragoman.model.time import TimeForm, TimeMention, TimexType

FINAL = ("date", "alone", "length", "set", "none")
LONGEST_RUN = 40  # tokens of one run that are looked at together
_DAYPARTS = frozenset({"MO", "AF", "EV", "NI"})


def find_times(text: str, words: TimeWords) -> tuple[TimeMention, ...]:
    """The time expressions of a text, in order, none overlapping."""
    if not words.anchors:
        return ()
    tokens = tokens_of(text)
    return tuple(mention for first, last in _runs(tokens, words) for mention in _mentions(tokens, first, last, words))


def _runs(tokens: Tokens, words: TimeWords) -> Iterator[tuple[int, int]]:
    """Runs of tokens that are all words of the grammar or numbers, and have a word that anchors an expression."""
    vocabulary, anchors, lexicon = words.vocabulary, words.anchors, words.lexicon
    first, anchored = -1, False
    for at, word in enumerate(tokens.folded):
        inside = word in vocabulary or word[0].isdecimal()
        if not inside and word in ".:" and at > 0 and tokens.touching(at):  # of an abbreviation or a time of day
            before = tokens.folded[at - 1]
            inside = before[0].isdecimal() if word == ":" else before + "." in lexicon
        if not inside:
            if anchored:
                yield from _pieces(first, at)
            first, anchored = -1, False
            continue
        if first < 0:
            first = at
        anchored = anchored or word in anchors or (word[0].isdecimal() and _may_be_date(tokens, at))
    if anchored:
        yield from _pieces(first, len(tokens))


def _may_be_date(tokens: Tokens, at: int) -> bool:
    """A year, a figure with marks as in a date or a time of day, or one that letters touch ("3h")."""
    word = tokens.folded[at]
    if len(word) == 4 and word.isdecimal():
        return True
    following = tokens.folded[at + 1] if at + 1 < len(tokens) and tokens.touching(at + 1) else " "
    return following[0] in "-/:'" or following[0].isalpha() or "." in word


def _pieces(first: int, last: int) -> Iterator[tuple[int, int]]:
    for start in range(first, last, LONGEST_RUN):
        yield start, min(start + LONGEST_RUN, last)


def _mentions(tokens: Tokens, first: int, last: int, words: TimeWords) -> Iterator[TimeMention]:
    chart = Chart(tokens, first, last, words)
    at = first
    while at < last:
        found = _longest(chart, tokens, at, words)
        if found is None:
            at += 1
            continue
        name, end, form = found
        if name != "none":
            yield _mention(Span(tokens.starts[at], tokens.ends[end - 1]), name, form)
        at = end


def _longest(chart: Chart, tokens: Tokens, at: int, words: TimeWords) -> tuple[str, int, TimeForm] | None:
    """The longest expression that begins at a token; of two, the one whose rule stands first."""
    if at > 0 and tokens.touching(at) and tokens.folded[at - 1] == "-" and tokens.folded[at][0].isalpha():
        return None
    best: tuple[int, int, str, TimeForm] | None = None
    for name in FINAL:
        for end, form, rule in chart.at(at, name):
            if not _ends_here(tokens, end) or (rule >= 0 and not _allowed(words.rules[rule], tokens, at, end)):
                continue
            if best is None or (end, -rule) > (best[0], best[1]):
                best = (end, -rule, name, form)
    return (best[2], best[0], best[3]) if best else None


def _allowed(rule: TimeRule, tokens: Tokens, at: int, end: int) -> bool:
    """Whether what a rule asks of the words around it holds."""
    if rule.after and (at == 0 or tokens.folded[at - 1] not in rule.after):
        return False
    following = tokens.folded[end] if end < len(tokens) else ""
    if (rule.followed and following not in rule.followed) or following in rule.unfollowed:
        return False
    if rule.only == "whole":
        return at == 0 and end == len(tokens)
    return rule.only is None or not following[:1].isalnum()


def _ends_here(tokens: Tokens, end: int) -> bool:
    """Whether a word is whole: no letters or figures touch it, nor does a hyphen tie it to another."""
    if end >= len(tokens) or not tokens.touching(end):
        return True
    following = tokens.folded[end]
    if following[0].isalnum():
        return not tokens.folded[end - 1][-1].isalnum()
    tied = end + 1 < len(tokens) and tokens.touching(end + 1)
    return not (following == "-" and tied and tokens.folded[end + 1][0].isalpha())


def _mention(span: Span, name: str, form: TimeForm) -> TimeMention:
    anchor = form.which if form.kind == "bound" else None
    return TimeMention(span=span, type=_type(name, form), value=form, mod=form.mod, anchor=anchor)


def _type(name: str, form: TimeForm) -> TimexType:
    if name == "length":
        return "DURATION"
    if name == "set" or form.kind == "set":
        return "SET"
    if form.part is not None or form.kind == "clock":
        return "TIME"
    return "DURATION" if form.kind == "length" else "DATE"
