"""Finds time expressions in a text, from a language's patterns alone."""

from __future__ import annotations

import re
from typing import Any

from dragoman.knowledge.times import TimePattern, TimeWords
from dragoman.mentions.numbers import parse_number
from dragoman.model.span import Span
from dragoman.model.time import TimeForm, TimeMention, TimexType

LENGTHS = frozenset({"length"})
_HOURS = {"TH", "TM", "TS", "TQ"}


def find_times(text: str, words: TimeWords) -> tuple[TimeMention, ...]:
    """The time expressions of a text, in order, none overlapping."""
    found: list[TimeMention] = []
    for match in words.expression.finditer(text):
        mention = _mention(match, text, words)
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _groups(match: re.Match[str]) -> tuple[int, dict[str, str], dict[str, int]]:
    """The number of the pattern that matched, its groups, and where each begins."""
    number, groups, starts = -1, {}, {}
    for name, value in match.groupdict().items():
        if value is not None:
            base, n, _ = name.split("__")
            number = int(n)
            if base != "pattern":
                groups[base] = value
                starts[base] = match.start(name)
    return number, groups, starts


def _mention(match: re.Match[str], text: str, words: TimeWords) -> TimeMention | None:
    number, groups, starts = _groups(match)
    pattern = words.patterns[number]
    whole = match.group()
    if not _allowed(pattern, whole, groups):
        return None
    start = starts[pattern.span_from] if pattern.span_from in starts else match.start()
    if pattern.span_from == "weekday":
        for prefix in ("last", "next"):
            start = min(start, starts.get(prefix, start))
    form = _form(pattern.form, groups, words)
    if form is None:
        return None
    anchor = _anchor(text[max(0, match.start() - 14) : match.start()], whole, words)
    mod = next((code for name, code in (("begin", "START"), ("middle", "MID"), ("end", "END")) if name in groups), None)
    return TimeMention(span=Span(start, match.end()), type=_type(form), value=form, mod=mod, anchor=anchor)


def _allowed(pattern: TimePattern, whole: str, groups: dict[str, str]) -> bool:
    folded = whole.casefold()
    if pattern.needs and not any(need in groups for need in pattern.needs):
        return False
    return not pattern.needs_before or any(need in groups or folded.startswith(need + " ") for need in pattern.needs_before)


def _type(form: TimeForm) -> TimexType:
    return "DURATION" if form.kind in LENGTHS else "DATE"


def _anchor(before: str, whole: str, words: TimeWords) -> str | None:
    for kind, phrases in words.anchors.items():
        for phrase in phrases:
            if re.search(rf"(?:^|\W){phrase}(?: de| het)?\s*$", before, re.IGNORECASE) or whole.casefold().startswith(phrase + " "):
                return kind
    return None


def _form(base: dict[str, Any], groups: dict[str, str], words: TimeWords) -> TimeForm | None:
    values: dict[str, Any] = dict(base)
    lists = words.lists
    for name in ("weekday", "month", "season"):
        if name in groups:
            values["month" if name == "season" else name] = lists[name][groups[name].casefold()]
    for name, key in (("day", "day"), ("year", "year"), ("year4", "year"), ("month2", "month"), ("monthnumber", "month")):
        if groups.get(name):
            values[key] = int(groups[name])
    for name in ("unit", "span_unit"):
        if name in groups:
            values["unit"] = lists["unit"].get(groups[name].casefold())
    if "span_plural" in groups:
        values["unit"] = lists["unit"][groups["span_plural"].casefold()]
    if "number" in groups:
        number = parse_number(groups["number"], words.numbers)
        values["amount"] = number.value if number else None
        values["which"] = "about" if number and number.approximate else values.get("which")
    for name in ("last", "next", "this"):
        if name in groups:
            values.setdefault("which", name)
    if "day_to" in groups:
        values["to"] = TimeForm(kind="calendar", day=int(groups["day_to"]), month=values.get("month"), year=values.get("year"))
    if values.get("day", 1) > 31 or values.get("month", 1) > 12 or values.get("day", 1) == 0:
        return None
    return TimeForm(**values)
