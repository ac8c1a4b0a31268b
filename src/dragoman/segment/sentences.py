"""Sentences of a report, and which of them stand in it more than once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.knowledge.language import Language
from dragoman.model.report import Report, Sentence
from dragoman.model.span import Span

_LINE = re.compile(r"[^\n\r]+")
# A mark that may end a sentence, with the quotes and brackets that close after it, before a space or a glued capital.
_END = re.compile(r"""[.!?…]+["”’'»)\]]*(?=\s+|["“‘«(]?[A-ZÀ-Þ][\w'’]*[\s,])|["”»]\.(?=[A-ZÀ-Þ])""")
_OPENS = re.compile(r"""\s*["“‘'«„(\[–—-]*\s*[A-ZÀ-Þ\d@#]""")
_LAST_WORD = re.compile(r"\S+$")
_INITIAL = re.compile(r"^[\"“‘'(]*[A-ZÀ-Þ]\.$")


def split(report: Report, language: Language) -> tuple[Sentence, ...]:
    """The sentences of the report's prose, in order, without the white space around them.

    A line break ends a sentence unless the next line goes on in small letters; an empty line begins a paragraph.
    """
    found: list[Sentence] = []
    first: dict[str, int] = {}
    for paragraph, block in enumerate(_blocks(report.text, report.prose)):
        pieces = list(_pieces(report.text, block, language.abbreviations))
        for piece in pieces:
            key = " ".join(re.findall(r"\w+", piece.of(report.text).casefold()))
            if not key:
                continue
            heading = len(pieces) == 1 and not re.search(r"[.!?…:;,][\"”’'»)\]]*$", piece.of(report.text))
            number = len(found)
            same = first.setdefault(key, number)
            found.append(
                Sentence(number=number, span=piece, paragraph=paragraph, same_as=same if same != number else None, heading=heading)
            )
    return tuple(found)


def _blocks(text: str, prose: Span) -> Iterator[Span]:
    """Lines, joined where a line merely wraps."""
    open_block: Span | None = None
    for line in _LINE.finditer(text, prose.start, prose.end):
        here = _trim(text, Span(line.start(), line.end()))
        if not len(here):
            continue
        if open_block and text[here.start].islower() and "\n\n" not in text[open_block.end : here.start].replace("\r", ""):
            open_block = Span(open_block.start, here.end)
            continue
        if open_block:
            yield open_block
        open_block = here
    if open_block:
        yield open_block


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _pieces(text: str, block: Span, abbreviations: frozenset[str]) -> Iterator[Span]:
    start = block.start
    for mark in _END.finditer(text, block.start, block.end):
        if mark.end() >= block.end or not _OPENS.match(text, mark.end(), block.end):
            continue
        if _is_abbreviation(text[start : mark.end()], abbreviations):
            continue
        yield _trim(text, Span(start, mark.end()))
        start = mark.end()
    rest = _trim(text, Span(start, block.end))
    if len(rest):
        yield rest


def _is_abbreviation(so_far: str, abbreviations: frozenset[str]) -> bool:
    tail = _LAST_WORD.search(so_far[-40:])
    if tail is None:
        return False
    word = tail.group().lstrip("(\"'“‘")
    return word.casefold() in abbreviations or bool(_INITIAL.match(word))
